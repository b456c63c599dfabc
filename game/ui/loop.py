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
from game.ui.inspector import Inspector
from game.ui.kit import focus
from game.ui.kit.intentions import Act, Intention, of
from game.ui.kit.layout import Node, Ui
from game.ui.kit.motion import Motion
from game.ui.kit.scroll import Scroll
from game.ui.kit.theme import THEMES
from game.ui.kit.type import Type
from game.ui.pointer import Pointer
from game.ui.scenes import Scene, Stack
from game.ui.window import Window

CALL = pygame.event.custom_type()
"""Wakes the loop from another thread; carries ``then``, a function to call."""
FADE = 0.14
"""Seconds in which a new scene comes through the old one."""
FRAME = 1 / 60
"""Seconds from one picture to the next while something moves."""
GROWTH = 0.6
"""Of a larger window this share makes everything larger; the rest makes room for more."""
LEAVING = (Act.FORWARD, Act.BACK, Act.HELP, Act.FULLSCREEN, Act.SETTINGS, Act.PAUSE)
"""Intentions that may take the screen away: what is being written is handed over first."""
POINTER = (Act.MOVE, Act.PRESS, Act.RELEASE, Act.WHEEL)


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
        self.pointer = Pointer(self)
        self.notice = ""
        self.draws = 0
        self.waiting: list[Callable[[], None]] = []
        self.running = True
        self.dirty = True
        self.leaving: pygame.Surface | None = None
        """The picture that the new scene comes through."""
        self.scenes_shown = 0
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
        self.pointer.held = None
        self.scenes_shown += 1
        if self.draws and not self.settings.reduced_motion:
            self.leaving = self.surface.copy()

    # Intentions

    def handle(self, intention: Intention) -> None:
        """One intention: pointer, focused control, scene, then what holds everywhere."""
        placed = self.stack.top
        if placed is None:
            return
        act = intention.act
        if act in POINTER:
            self.pointer.handle(intention)
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
        self.root = self._placed(placed.scene, window)
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
        return self.root

    def _nearest(self, scene: Scene) -> str | None:
        """Where focus goes when its control is gone: the scene's first, else the first of all."""
        return scene.first if focus.find(self.root, scene.first) else focus.step(self.root, None, 1)

    def _placed(self, scene: Scene, window: pygame.Rect) -> Node:
        root = scene.build(self.ui)
        root.place(self.ui, window)
        return root

    def redraw(self) -> None:
        """Lay out and draw everything once, and tell the inspector."""
        if self.stack.top is None:
            self.quit()
            return
        self.dirty = False
        self._picture()
        while self.waiting:
            threading.Thread(target=self.waiting.pop(0), daemon=True).start()
        top = self.stack.top
        self.inspector.write(top.scene.name, top.focused, self.root, {**top.scene.facts(), "notice": self.notice})

    def _picture(self) -> None:
        """Everything as it is at this moment, shown."""
        self.motion.next_picture()
        self.layout()
        self.surface.fill(self.ui.theme.background)
        visible = self.stack.visible()
        for placed in visible[:-1]:
            shown, self.ui.focused = self.ui.focused, None
            self._placed(placed.scene, pygame.Rect(0, 0, *self.ui.size)).draw(self.ui, self.surface)
            self.ui.focused = shown
            veil = pygame.Surface(self.ui.size)
            veil.fill((10, 14, 18))
            veil.set_alpha(120)
            self.surface.blit(veil, (0, 0))
        self.root.draw(self.ui, self.surface)
        for draw in self.ui.above:
            draw()
        self.draws += 1
        self._fade()
        self.window.flip()

    def _fade(self) -> None:
        """Let the new scene come through the old one."""
        _before, share = self.motion.since("scene", self.scenes_shown, FADE)
        if self.leaving is not None:
            if share >= 1 or self.leaving.get_size() != self.surface.get_size():
                self.leaving = None
            else:
                self.leaving.set_alpha(round(255 * (1 - share)))
                self.surface.blit(self.leaving, (0, 0))

    def take(self, events: Iterable[pygame.event.Event]) -> None:
        """Handle events in order; anything that changed the screen is laid out before the next is handled."""
        for event in events:
            if event.type == CALL:
                event.then()
                self.dirty = True
                if self.stack.top is not None:
                    self.layout()
                continue
            node = focus.find(self.root, self.stack.top.focused if self.stack.top else None)
            intention = of(event, writing=node is not None and node.writes)
            if intention is None:
                continue
            if intention.act in POINTER:
                intention = replace(intention, at=self.window.pixels(intention.at))
            self.handle(intention)
            if self.dirty and self.stack.top is not None and intention.act is not Act.MOVE:
                self.layout()

    def loop(self, wait: Wait) -> None:
        """Until somebody quits: draw where something changed or moves, then wait for events."""
        while self.running and self.stack.top is not None:
            if self.dirty:
                self.redraw()
            elif self.motion.moving and self.motion.age >= FRAME:
                self._picture()
            if self.running and self.stack.top is not None:
                self.take(wait(max(1, round(1000 * (FRAME - self.motion.age)))) if self.motion.moving else wait())
