"""What was seen and how it was, on one line from 0 to 100: a ring, a diamond, and the distance between."""

from __future__ import annotations

import pygame

from game.ui.kit import paint
from game.ui.kit.layout import Node, Ui
from game.ui.looking_back.graph import mark

HALF = 5.5
"""Half a mark, in units of text."""
SEEN, TRUE = ("circle", 0.62), ("diamond", 0.0)
"""Shape of each mark, and the share of it that is empty."""


def _mark(ui: Ui, kind: tuple[str, float]) -> pygame.Surface:
    shape, empty = kind
    return mark(shape, ui.em(HALF), ui.theme.ink, ui.theme.panel if empty else ui.theme.ink, empty or 0.5)


class Spot(Node):
    """One of the marks by itself, before its figure."""

    def __init__(self, kind: tuple[str, float]) -> None:
        super().__init__()
        self.kind = kind

    def _measure_width(self, ui: Ui) -> int:
        return ui.em(2 * HALF + 3)

    def _measure_height(self, ui: Ui, width: int) -> int:
        return ui.em(2 * HALF + 3)

    def draw(self, ui: Ui, surface: pygame.Surface) -> None:
        """In the middle of its place."""
        if self.rect.colliderect(surface.get_clip()):
            drawn = _mark(ui, self.kind)
            surface.blit(drawn, drawn.get_rect(center=self.rect.center))


class Beside(Node):
    """``seen`` and ``truth`` are shares 0-1; None where nothing was seen."""

    name = "beside"

    def __init__(self, seen: float | None, truth: float | None) -> None:
        super().__init__()
        self.seen, self.truth = seen, truth

    def _measure_width(self, ui: Ui) -> int:
        return ui.em(130)

    def _measure_least(self, ui: Ui) -> int:
        return ui.em(60)

    def _measure_height(self, ui: Ui, width: int) -> int:
        return ui.em(2 * HALF + 6)

    def x(self, ui: Ui, share: float) -> int:
        """Where a share lies across."""
        room = self.rect.width - 2 * ui.em(HALF + 1)
        return self.rect.left + ui.em(HALF + 1) + round(room * min(1.0, max(0.0, share)))

    def draw(self, ui: Ui, surface: pygame.Surface) -> None:
        """Line, distance, marks; the truth on top."""
        if not self.rect.colliderect(surface.get_clip()):
            return
        theme, middle = ui.theme, self.rect.centery
        thin = max(2, ui.px(2))
        left, right = self.x(ui, 0), self.x(ui, 1)
        paint.box(surface, pygame.Rect(left, middle - thin // 2, right - left, thin), thin // 2, theme.faint)
        if self.seen is not None and self.truth is not None:
            low, high = sorted((self.x(ui, self.seen), self.x(ui, self.truth)))
            surface.fill(theme.second, (low, middle - thin, max(1, high - low), 2 * thin))
        for share, kind in ((self.seen, SEEN), (self.truth, TRUE)):
            if share is not None:
                drawn = _mark(ui, kind)
                surface.blit(drawn, drawn.get_rect(center=(self.x(ui, share), middle)))
