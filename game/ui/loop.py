"""The loop: the scene on screen, focus, intentions and drawing, and the services screens use.

``App`` takes its surface, clock and events from outside, so a test drives it without a window. It draws only when
something changed.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pygame

from game.core.language import _, use
from game.ui import settings as kept
from game.ui.kit import focus
from game.ui.kit.intentions import Act, Intention, of
from game.ui.kit.layout import Node, Ui
from game.ui.kit.theme import THEMES
from game.ui.kit.type import Type
from game.ui.report import Inspector
from game.ui.scenes import Scene, Stack

CALL = pygame.event.custom_type()
"""Wakes the loop from another thread; carries ``then``, a function to call."""
FADE_STEPS = 6
GROWTH = 0.6
"""Of a larger window this share makes everything larger; the rest makes room for more."""
LEAVING = (Act.FORWARD, Act.BACK, Act.HELP, Act.FULLSCREEN)
"""Intentions that may take the screen away: what is being written is handed over first."""


class App:
    """One running interface on ``surface``. Screens reach settings, stack, notices and threads through it."""

    def __init__(
        self,
        surface: pygame.Surface,
        clock: pygame.time.Clock,
        settings: kept.Settings,
        settings_file: Path,
        folder: Path,
        flip: Callable[[], None] = lambda: None,
        inspect: str | None = None,
    ) -> None:
        self.surface, self.clock, self.flip = surface, clock, flip
        self.settings, self.settings_file, self.folder = settings, settings_file, folder
        self.inspector = Inspector(inspect)
        self.stack = Stack(self._scene_changed)
        self.notice = ""
        self.draws = 0
        self.waiting: list[Callable[[], None]] = []
        self.running = True
        self.dirty = True
        self.fading: pygame.Surface | None = None
        self.captured: str | None = None
        self.follow_focus = True
        self.toggle_fullscreen: Callable[[], object] = lambda: None
        self.window: Callable[[], pygame.Surface | None] = lambda: None
        """Gives the window's surface anew after it has changed size."""
        self.root: Node = Node()
        self.memory: dict[str, Any] = {}
        self.ui = self._fresh_ui()
        use(settings.language)

    def _fresh_ui(self) -> Ui:
        """Scales and colours for the window and the settings as they are."""
        width, height = self.surface.get_size()
        room = max(1.0, min(width / 1280, height / 720))
        base = int((1 + GROWTH * (room - 1)) * 20 + 0.001) / 20
        text = self.settings.text / 100
        old = getattr(self, "ui", None)
        scale = base * text
        type_ = old.type if old is not None and old.type.scale == scale else Type(scale)
        return Ui(
            (width, height), THEMES[self.settings.theme], type_, base * (1 + 0.3 * (text - 1)), memory=self.memory
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

    def _scene_changed(self) -> None:
        self.notice = ""
        self.dirty = True
        self.follow_focus = True
        self.captured = None
        if self.settings.reduced_motion or self.draws == 0:
            return
        self.fading = self.surface.copy()

    # Intentions

    def handle(self, intention: Intention) -> None:
        """One intention: pointer, focused control, scene, then what holds everywhere."""
        placed = self.stack.top
        if placed is None:
            return
        act = intention.act
        if act in (Act.MOVE, Act.PRESS, Act.RELEASE, Act.WHEEL):
            self._point(intention)
            return
        if act in (Act.RESIZE, Act.REDRAW):
            self.surface = self.window() or self.surface
            self.dirty = True
            return
        if act is Act.QUIT:
            self.quit()
            return
        self.ui.ring = True
        node = focus.find(self.root, placed.focused)
        if node is not None and act in LEAVING and hasattr(node, "finish"):
            node.finish(self.ui)
        if (node is not None and node.handle(self.ui, intention)) or placed.scene.handle(self.ui, intention):
            self.dirty = True
            return
        self._move(placed.focused, intention)

    def _move(self, current: str | None, intention: Intention) -> None:
        """Tab and arrows move the focus; page keys scroll; F11 fills the screen."""
        act = intention.act
        if act in (Act.NEXT, Act.PREVIOUS):
            self.set_focus(focus.step(self.root, current, 1 if act is Act.NEXT else -1))
        elif act in (Act.UP, Act.DOWN, Act.LEFT, Act.RIGHT):
            target = focus.towards(self.root, current, act)
            if target is not None:
                self.set_focus(target)
        elif act in (Act.PAGE_UP, Act.PAGE_DOWN, Act.HOME, Act.END):
            area = focus.area_for(self.root, current)
            if area is not None and area.handle(self.ui, intention):
                self.follow_focus, self.dirty = False, True
        elif act is Act.FULLSCREEN:
            self.toggle_fullscreen()
            self.dirty = True

    def _point(self, intention: Intention) -> None:
        """The pointer: hover, press and release on the same control, drag, wheel."""
        window = pygame.Rect(0, 0, *self.ui.size)
        if intention.act is Act.WHEEL:
            area = focus.area_at(self.root, pygame.mouse.get_pos())
            if area is not None and area.handle(self.ui, intention):
                self.follow_focus, self.dirty = False, True
            return
        node = focus.at(self.root, intention.at, window)
        if intention.act is Act.MOVE:
            dragged = focus.find(self.root, self.captured)
            if dragged is not None and dragged.pressable:
                self.dirty = dragged.handle(self.ui, intention) or self.dirty
            hovered = node.id if node is not None else None
            if hovered != self.ui.hovered:
                self.ui.hovered, self.dirty = hovered, True
        elif intention.act is Act.PRESS:
            self.captured = node.id if node is not None else None
            if node is not None:
                self.ui.ring = node.writes
                if node.focusable:
                    self.set_focus(node.id, follow=False)
                node.handle(self.ui, intention)
            self.dirty = True
        else:
            held, self.captured = self.captured, None
            if node is not None and node.id == held:
                node.handle(self.ui, intention)
            self.dirty = True

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
        """Lay out and draw everything once."""
        if self.stack.top is None:
            self.quit()
            return
        self.dirty = False
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
        self.draws += 1
        self._fade()
        self.flip()
        while self.waiting:
            threading.Thread(target=self.waiting.pop(0), daemon=True).start()
        top = self.stack.top
        self.inspector.write(top.scene.name, top.focused, self.root, {**top.scene.facts(), "notice": self.notice})

    def _fade(self) -> None:
        """Let the new scene come through the old one, in a tenth of a second."""
        old, self.fading = self.fading, None
        if old is None or old.get_size() != self.surface.get_size():
            return
        new = self.surface.copy()
        for at in range(1, FADE_STEPS):
            old.set_alpha(round(255 * (1 - at / FADE_STEPS) ** 2))
            self.surface.blit(new, (0, 0))
            self.surface.blit(old, (0, 0))
            self.flip()
            self.clock.tick(60)
        self.surface.blit(new, (0, 0))

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
            self.handle(intention)
            if self.dirty and self.stack.top is not None and intention.act is not Act.MOVE:
                self.layout()

    def loop(self, wait: Callable[[], Iterable[pygame.event.Event]]) -> None:
        """Until somebody quits: draw where something changed, then wait for events."""
        while self.running and self.stack.top is not None:
            if self.dirty:
                self.redraw()
            if self.running and self.stack.top is not None:
                self.take(wait())
