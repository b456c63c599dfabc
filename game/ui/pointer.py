"""The pointer: hovering, pressing and letting go on the same control, dragging, and the wheel."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.ui.kit import focus
from game.ui.kit.intentions import Act, Intention

if TYPE_CHECKING:
    from game.ui.loop import App


class Pointer:
    """Where it is, and the control it holds since it was pressed."""

    def __init__(self, app: App) -> None:
        self.app = app
        self.spot = (0, 0)
        self.held: str | None = None

    def handle(self, intention: Intention) -> None:
        """One intention of the pointer."""
        if intention.act is Act.WHEEL:
            self.app.scroll(focus.area_at(self.app.root, self.spot), intention)
            return
        self.spot = intention.at
        node = focus.at(self.app.root, self.spot, pygame.Rect(0, 0, *self.app.ui.size))
        kinds = {Act.MOVE: self._move, Act.PRESS: self._press, Act.RELEASE: self._release}
        kinds[intention.act](node, intention)

    def _move(self, node: focus.Node | None, intention: Intention) -> None:
        app = self.app
        dragged = focus.find(app.root, self.held)
        if dragged is not None and dragged.pressable:
            app.dirty = dragged.handle(app.ui, intention) or app.dirty
        hovered = node.id if node is not None else None
        if hovered != app.ui.hovered:
            app.ui.hovered, app.dirty = hovered, True

    def _press(self, node: focus.Node | None, intention: Intention) -> None:
        app = self.app
        self.held = node.id if node is not None else None
        if node is not None:
            app.ui.ring = node.writes
            if node.focusable:
                app.set_focus(node.id, follow=False)
            node.handle(app.ui, intention)
        app.dirty = True

    def _release(self, node: focus.Node | None, intention: Intention) -> None:
        held, self.held = self.held, None
        if node is not None and node.id == held:
            node.handle(self.app.ui, intention)
        self.app.dirty = True
