"""A mark of the time line by itself, in a list."""

from __future__ import annotations

import pygame

from game.ui.kit.layout import Node, Ui
from game.ui.looking_back.timeline import SIDE, draw_sign


class Sign(Node):
    """A decision's number or an event's letter, as on the time line."""

    def __init__(self, sign: str, lane: str, filled: bool) -> None:
        super().__init__()
        self.sign, self.lane, self.filled = sign, lane, filled

    def _measure_width(self, ui: Ui) -> int:
        return ui.em(SIDE + 4)

    def _measure_height(self, ui: Ui, width: int) -> int:
        return ui.em(SIDE + 2)

    def draw(self, ui: Ui, surface: pygame.Surface) -> None:
        """In the middle of its place."""
        if self.rect.colliderect(surface.get_clip()):
            draw_sign(ui, surface, self.rect.center, self.sign, self.lane, self.filled)
