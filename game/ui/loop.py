"""The loop: the scene on screen, focus, intentions and drawing, and the services screens use.

``App`` takes its surface, time and events from outside, so a test drives it without a window. It draws only when
something changed, and goes on drawing only while something moves.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any, Protocol

import pygame

from game.core.language import _, use
from game.ui import settings as kept
from game.ui.everywhere import everywhere
from game.ui.input import POINTER, Input
from game.ui.inspector import Inspector
from game.ui.kit import focus
from game.ui.kit.intentions import Act, Intention
from game.ui.kit.layout import Node, Ui
from game.ui.kit.motion import Motion
from game.ui.kit.scroll import Scroll
from game.ui.kit.theme import THEMES
from game.ui.kit.type import Type
from game.ui.picture import Picture
from game.ui.scenes import Scene, Stack
from game.ui.window import Window

CALL = pygame.event.custom_type()
"""Wakes the loop from another thread; carries ``then``, a function to call."""
GROWTH = 0.6
"""Of a larger window this share makes everything larger; the rest makes room for more."""
FAR = 1.75
"""How much larger text is where it is read from the back of a room."""
LEAVING = (Act.FORWARD, Act.BACK, Act.HELP, Act.FULLSCREEN, Act.SETTINGS, Act.PAUSE, Act.MENU, Act.TERMS, Act.PRESENTER)
"""Intentions that may take the screen away: what is being written is handed over first."""


class Wait(Protocol):
    """Sleeps until events come, or at most some milliseconds; gives what came."""

    def __call__(self, timeout: int = 0) -> Iterable[pygame.event.Event]:
        """``timeout`` 0: for as long as it takes."""


class App:
    """One running interface. Screens reach settings, stack, notices and threads through it. ``now`` gives seconds."""

    def __init__(
        self,
        surface: pygame.Surface,
        now: Callable[[], float],
        settings: kept.Settings,
        settings_file: Path,
        folder: Path,
        window: Window | None = None,
        inspect: str | None = None,
    ) -> None:
        self.surface, self.window = surface, window or Window(surface)
        self.settings, self.settings_file, self.folder = settings, settings_file, folder
        self.inspector = Inspector(inspect)
        self.motion = Motion(now, lambda: self.settings.reduced_motion)
        self.stack = Stack(self._scene_changed)
        self.picture = Picture(self, self.motion)
        self.input = Input(self, now)
        self.notice = ""
        self.draws = 0
        self.waiting: list[Callable[[], None]] = []
        self.presenting = False
        """Whether a room looks on: large type, one thing at a time."""
        self.running = True
        self.laid_out = False
        """Whether the tree agrees with all that has happened."""
        self.dirty = True
        self.follow_focus = True
        self.root: Node = Node()
        self.memory: dict[str, Any] = {}
        self.ui = self._fresh_ui()
        use(settings.language)

    def _fresh_ui(self) -> Ui:
        """Scales, colours and typeface for the window and the settings as they are."""
        width, height = self.surface.get_size()
        room = max(1.0, min(width / 1280, height / 720))
        base = int((1 + GROWTH * (room - 1)) * 20 + 0.001) / 20
        text, face = self.settings.text / 100, self.settings.font
        if self.presenting and any(placed.scene.of_play for placed in self.stack.visible()):
            text = max(text, FAR)
        scale, old = base * text, getattr(self, "ui", None)
        same = old is not None and (old.type.scale, old.type.face) == (scale, face)
        return Ui(
            (width, height),
            THEMES[self.settings.theme],
            old.type if same else Type(scale, face),
            base * (1 + 0.3 * (text - 1)),
            memory=self.memory,
            motion=self.motion,
        )

    # What screens use

    @property
    def dirty(self) -> bool:
        """Whether something has happened that the picture does not show."""
        return self._dirty

    @dirty.setter
    def dirty(self, value: bool) -> None:
        self._dirty = value
        self.laid_out = self.laid_out and not value

    def changed(self, notice: str | None = None) -> None:
        """Something changed: draw again. ``notice`` is told beside the title bar."""
        self.dirty = True
        if notice is not None:
            self.notice = notice

    def apply_settings(self) -> None:
        """Take the settings into use and keep them; say so where they cannot be kept."""
        use(self.settings.language)
        saved = kept.save(self.settings, self.settings_file)
        self.changed("" if saved else _("Inställningarna gäller nu men kunde inte sparas."))

    def background(self, work: Callable[[], Any], then: Callable[[Any, Exception | None], None]) -> None:
        """Do ``work`` in a thread once something is drawn, then call ``then(result, error)`` in the loop."""

        def do() -> None:
            try:
                result, error = work(), None
            except Exception as problem:
                result, error = None, problem
            self.call(lambda: then(result, error))

        if self.draws:
            threading.Thread(target=do, daemon=True).start()
        else:
            self.waiting.append(do)

    def call(self, then: Callable[[], None]) -> None:
        """Have the loop call ``then`` (from any thread)."""
        if pygame.display.get_init():
            pygame.event.post(pygame.event.Event(CALL, then=then))

    def toggle_fullscreen(self) -> None:
        """Fill the screen, or go back to a window."""
        self.window.toggle_fullscreen()
        self.surface = self.window.surface()
        self.dirty = True

    def quit(self) -> None:
        """Leave the loop."""
        self.running = False

    # Focus

    def set_focus(self, id: str | None, follow: bool = True) -> None:  # noqa: A002
        """Move the focus; what was being written is handed over first."""
        placed = self.stack.top
        if placed is None:
            return
        if placed.focused != id:
            left = focus.find(self.root, placed.focused)
            placed.focused = id
            if left is not None and hasattr(left, "finish"):
                left.finish(self.ui)
        self.follow_focus = follow
        self.dirty = True

    def scroll(self, area: Scroll | None, intention: Intention) -> None:
        """Scroll without moving the focus."""
        if area is not None and area.handle(self.ui, intention):
            self.follow_focus, self.dirty = False, True

    def _scene_changed(self) -> None:
        self.notice = ""
        self.dirty = True
        self.follow_focus = True
        self.input.pointer.held = None
        self.picture.scene_changed()

    # Intentions

    def handle(self, intention: Intention) -> None:
        """One intention: pointer, focused control, scene, then what holds everywhere."""
        placed = self.stack.top
        if placed is None:
            return
        act = intention.act
        if act in POINTER:
            self.input.pointer.handle(intention)
        elif act in (Act.RESIZE, Act.REDRAW):
            self.surface = self.window.surface()
            self.dirty = True
        elif act is Act.QUIT:
            self.quit()
        else:
            self.ui.ring = True
            node = focus.find(self.root, placed.focused)
            if node is not None and act in LEAVING and hasattr(node, "finish"):
                node.finish(self.ui)
            if (node is not None and node.handle(self.ui, intention)) or placed.scene.handle(self.ui, intention):
                self.dirty = True
            else:
                self._move(placed.focused, intention)

    def _move(self, current: str | None, intention: Intention) -> None:
        """Tab and arrows move the focus; page keys scroll; the rest holds everywhere."""
        act = intention.act
        if act in (Act.NEXT, Act.PREVIOUS):
            self.set_focus(focus.step(self.root, current, 1 if act is Act.NEXT else -1))
        elif act in (Act.UP, Act.DOWN, Act.LEFT, Act.RIGHT):
            target = focus.towards(self.root, current, act)
            if target is not None:
                self.set_focus(target)
        elif act in (Act.PAGE_UP, Act.PAGE_DOWN, Act.HOME, Act.END):
            self.scroll(focus.area_for(self.root, current), intention)
        elif act is Act.SCROLL:
            self.scroll(focus.area_for(self.root, current), replace(intention, act=Act.WHEEL))
        else:
            everywhere(self, act)

    # Drawing

    def layout(self) -> Node:
        """Build and place the top scene; scenes under an overlay are placed first and drawn by ``redraw``."""
        old, self.ui = self.ui, self._fresh_ui()
        self.ui.ring, self.ui.hovered = old.ring, old.hovered
        placed = self.stack.top
        assert placed is not None
        window = pygame.Rect(0, 0, *self.ui.size)
        self.root = self.placed(placed.scene)
        if focus.find(self.root, placed.focused) is None:
            placed.focused = focus.step(self.root, None, 1) if placed.focused is None else self._nearest(placed.scene)
        self.ui.focused = placed.focused
        if placed.fresh:
            placed.fresh = False
            node = focus.find(self.root, placed.focused)
            if node is not None and not focus.shows(self.root, node, window):
                onward = focus.find(self.root, "onward")
                placed.focused = self.ui.focused = onward.id if onward else focus.step(self.root, None, 1)
        if self.follow_focus and focus.reveal(self.ui, self.root, placed.focused, window):
            self.root.place(self.ui, window)
        self.laid_out = True
        return self.root

    def _nearest(self, scene: Scene) -> str | None:
        """Where focus goes when its control is gone: the scene's first, else the first of all."""
        return scene.first if focus.find(self.root, scene.first) else focus.step(self.root, None, 1)

    def placed(self, scene: Scene) -> Node:
        """The scene's tree, in its place in the window."""
        root = scene.build(self.ui)
        root.place(self.ui, pygame.Rect(0, 0, *self.ui.size))
        return root

    def redraw(self) -> None:
        """Lay out and draw everything once, and tell the inspector."""
        self.laid_out = False
        self._show()

    def _show(self) -> None:
        if self.stack.top is None:
            self.quit()
            return
        self.dirty = False
        self.picture.draw()
        while self.waiting:
            threading.Thread(target=self.waiting.pop(0), daemon=True).start()
        top = self.stack.top
        said = {**top.scene.facts(), "notice": self.notice, "heard": self.input.heard}
        self.inspector.write(top.scene.name, top.focused, self.root, said)

    def take(self, events: Iterable[pygame.event.Event]) -> None:
        """Handle events in order; anything that changed the screen is laid out before the next is handled."""
        for event in events:
            if event.type == CALL:
                event.then()
                self.dirty = True
                if self.stack.top is not None:
                    self.layout()
                continue
            intention = self.input.meant(event)
            if intention is not None:
                self._do(intention)

    def _do(self, intention: Intention) -> None:
        """Handle it, and lay out what it changed, before the next is handled."""
        self.handle(intention)
        if self.dirty and self.stack.top is not None and intention.act is not Act.MOVE:
            self.layout()

    def loop(self, wait: Wait) -> None:
        """Until somebody quits: draw where something changed or moves, then wait for events."""
        while self.running and self.stack.top is not None:
            if self.dirty:
                self._show()
            elif self.picture.due_in() == 0:
                self.picture.draw()
            if self.running and self.stack.top is not None:
                due = [soon for soon in (self.picture.due_in(), self.input.repeat.due_in()) if soon is not None]
                self.take(wait(max(1, round(1000 * min(due)))) if due else wait())
                held = self.input.repeat.due()
                if held is not None:
                    self._do(held)
