"""Small line charts of what has been seen: dots where something was seen, a line between, nothing where nothing was."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.ui.kit import paint
from game.ui.kit.layout import Node, Ui
from game.ui.kit.theme import mix


class Sparkline(Node):
    """One series on its own scale. ``values``: None for months unseen; ``months``: how long the axis is.

    ``least`` keeps small noise small: the least share of the whole scale that is shown.
    """

    name = "chart"

    def __init__(
        self,
        values: Sequence[float | None],
        bounds: tuple[float, float],
        months: int,
        colour: str = "board",
        w: float = 120,
        h: float = 36,
        least: float = 1 / 3,
    ) -> None:
        super().__init__()
        self.values, self.bounds, self.months, self.colour, self.w, self.h = values, bounds, months, colour, w, h
        self.share = least

    def _measure_width(self, ui: Ui) -> int:
        return ui.em(self.w)

    def _measure_least(self, ui: Ui) -> int:
        return ui.em(self.w)

    def _measure_height(self, ui: Ui, width: int) -> int:
        return ui.em(self.h)

    def _span(self) -> tuple[float, float]:
        """The part of the scale shown: what was seen and room around, at least the share ``least`` of the whole."""
        seen = [value for value in self.values if value is not None]
        low, high = self.bounds
        if not seen:
            return low, high
        wide = max((max(seen) - min(seen)) * 1.3, (high - low) * self.share)
        middle = (max(seen) + min(seen)) / 2
        start = max(low, min(middle - wide / 2, high - wide))
        return min(start, min(seen)), max(start + wide, max(seen))

    def draw(self, ui: Ui, surface: pygame.Surface) -> None:
        """Ground line, filled area, line, dots; the latest largest."""
        if not self.rect.colliderect(surface.get_clip()):
            return
        theme = ui.theme
        colour = theme.colour(self.colour)
        room = ui.em(5)
        inner = self.rect.inflate(-2 * room, -2 * room)
        low, high = self._span()
        surface.fill(theme.edge, (self.rect.left, self.rect.bottom - 1, self.rect.width, max(1, ui.px(1))))
        step = inner.width / max(1, self.months - 1)
        points = [
            (inner.left + at * step, inner.bottom - inner.height * (value - low) / ((high - low) or 1))
            for at, value in enumerate(self.values)
            if value is not None
        ]
        if not points:
            return
        if len(points) > 1:
            floor = self.rect.bottom - 1
            area = [*points, (points[-1][0], floor), (points[0][0], floor)]
            pygame.draw.polygon(surface, mix(theme.panel, colour, 0.12), area)
            paint.polyline(surface, points, colour, max(2, ui.em(2)))
        for x, y in points[:-1]:
            paint.disc(surface, (round(x), round(y)), max(2, ui.em(2)), colour)
        x, y = points[-1]
        paint.disc(surface, (round(x), round(y)), max(4, ui.em(5)), theme.panel)
        paint.disc(surface, (round(x), round(y)), max(3, ui.em(4)), colour)
