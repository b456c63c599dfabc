"""Lines over the months, each with its own dash, width and mark, and what each was in the chosen month."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

import pygame

from game.ui.kit import paint
from game.ui.kit.layout import Node, Ui
from game.ui.kit.theme import Rgb
from game.ui.kit.type import OVERSIZE, shrunk
from game.ui.looking_back.axes import Scaled

if TYPE_CHECKING:
    from analysis.course.looks import Look
    from analysis.course.panels import Panel

Point = tuple[float, float]
MARK = 4.0
"""Half the side of a mark, in units of text."""
CORNERS = {
    "square": ((-0.85, -0.85), (0.85, -0.85), (0.85, 0.85), (-0.85, 0.85)),
    "diamond": ((0, -1.15), (1.15, 0), (0, 1.15), (-1.15, 0)),
    "triangle-up": ((0, -1.1), (1.1, 0.9), (-1.1, 0.9)),
}
"""Corners of the marks that have any, in shares of half a side; the circle has none."""


@lru_cache(maxsize=64)
def mark(shape: str, half: int, colour: Rgb, fill: Rgb, inside: float = 0.55) -> pygame.Surface:
    """A small mark: an edge in ``colour`` around ``fill``, which takes the share ``inside`` of it across."""
    side = 2 * half + 4
    done = pygame.Surface((side, side), pygame.SRCALPHA, 32)
    for share, paint_in in ((1.0, colour), (inside, fill)):
        large = pygame.Surface((side * OVERSIZE, side * OVERSIZE), pygame.SRCALPHA, 32)
        middle, reach = side * OVERSIZE / 2, half * OVERSIZE * share
        if shape in CORNERS:
            corners = [(middle + x * reach, middle + y * reach) for x, y in CORNERS[shape]]
            pygame.draw.polygon(large, (255, 255, 255, 255), corners)
        else:
            pygame.draw.circle(large, (255, 255, 255, 255), (middle, middle), reach)
        done.blit(shrunk(large, paint_in), (0, 0))
    return done


def stroke(
    ui: Ui, surface: pygame.Surface, points: list[Point], colour: Rgb, width: float, dash: Sequence[float]
) -> None:
    """A line, in dashes where it has any; ``width`` and ``dash`` in units of text."""
    if tuple(dash) == (1, 0):
        paint.polyline(surface, points, colour, max(1, ui.em(width)))
    else:
        paint.dashed(surface, points, colour, max(1, ui.em(width)), [ui.em(length) for length in dash])


def draw_line(ui: Ui, surface: pygame.Surface, points: list[Point], look: Look) -> None:
    """A line with its dash and marks; a little thinner than on the page, which is looked at from farther away."""
    colour = ui.theme.colour(look.colour)
    stroke(ui, surface, points, colour, 0.8 * look.width, look.dash)
    if look.shape:
        for x, y in points:
            drawn = mark(look.shape, ui.em(MARK), colour, ui.theme.panel)
            surface.blit(drawn, drawn.get_rect(center=(round(x), round(y))))


class Graph(Scaled):
    """The lines of one panel."""

    name = "graph"

    def __init__(
        self, panel: Panel, names: Sequence[str], month: int, choose: Callable[[int], None], high: float = 120
    ) -> None:
        super().__init__(f"graph.{panel.name}", names, month, choose, high, panel.title)
        self.panel, self.bottom, self.top = panel, panel.low, panel.high

    def points(self, ui: Ui, values: Sequence[float | None]) -> list[Point]:
        """Where the known figures of a series lie."""
        return [(self.x(ui, at), self.y(ui, value)) for at, value in enumerate(values) if value is not None]

    def draw_inside(self, ui: Ui, surface: pygame.Surface) -> None:
        """The quieter lines first, the true one on top; larger dots in the chosen month."""
        from analysis.course.looks import LOOKS

        for one in reversed(self.panel.series):
            draw_line(ui, surface, self.points(ui, one.values), LOOKS[one.key])
        for one in reversed(self.panel.series):
            value = one.values[self.month]
            if value is not None:
                spot = round(self.x(ui, self.month)), round(self.y(ui, value))
                paint.disc(surface, spot, max(5, ui.em(6)), ui.theme.panel)
                paint.disc(surface, spot, max(4, ui.em(4.5)), ui.theme.colour(LOOKS[one.key].colour))


class Swatch(Node):
    """What a line looks like, for a key."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look

    def _measure_width(self, ui: Ui) -> int:
        return ui.em(22)

    def _measure_height(self, ui: Ui, width: int) -> int:
        return ui.em(14)

    def draw(self, ui: Ui, surface: pygame.Surface) -> None:
        """A short piece of it, with one mark."""
        if not self.rect.colliderect(surface.get_clip()):
            return
        look, middle = self.look, self.rect.centery
        ends = [(float(self.rect.left), float(middle)), (float(self.rect.right - 1), float(middle))]
        draw_line(ui, surface, ends, type(look)(look.colour, look.dash, look.width))
        if look.shape:
            drawn = mark(look.shape, ui.em(MARK), ui.theme.colour(look.colour), ui.theme.panel)
            surface.blit(drawn, drawn.get_rect(center=self.rect.center))
