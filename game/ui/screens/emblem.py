"""The emblem of the start screen: board, administration and citizens, and the trust that runs between them."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from math import hypot

import pygame

from game.ui.kit import paint
from game.ui.kit.layout import Node, Ui
from game.ui.kit.theme import Rgb, mix
from game.ui.kit.type import OVERSIZE, shrunk

Point = tuple[float, float]
CORNERS = (
    ("landmark", "board", 0.16, 0.24),
    ("building-2", "administration", 0.84, 0.24),
    ("users", "citizens", 0.5, 0.8),
)
BEND = 0.13


class Emblem(Node):
    """Three badges and six bent arrows, quiet and without figures."""

    def __init__(self, w: float = 300, h: float = 210) -> None:
        super().__init__()
        self.w, self.h = w, h

    def _measure_width(self, ui: Ui) -> int:
        return ui.em(self.w)

    def _measure_least(self, ui: Ui) -> int:
        return ui.em(160)

    def _measure_height(self, ui: Ui, width: int) -> int:
        return ui.em(self.h)

    def draw(self, ui: Ui, surface: pygame.Surface) -> None:
        """Arrows beneath, badges on top."""
        size = (min(self.rect.width, ui.em(self.w)), self.rect.height)
        for at, (_icon, colour, *_spot) in enumerate(CORNERS):
            tone = mix(ui.theme.background, ui.theme.colour(colour), 0.62)
            surface.blit(_arrows(size, ui.em(10), at, tone), self.rect)
        side = ui.em(54)
        for icon, colour, x, y in CORNERS:
            ground = pygame.Rect(0, 0, side, side)
            ground.center = (self.rect.left + round(x * size[0]), self.rect.top + round(y * size[1]))
            paint.box(surface, ground, side // 2 if icon == "users" else ui.em(13), ui.theme.colour(colour))
            drawn = paint.icon(icon, ui.em(30), ui.theme.on_badge)
            surface.blit(drawn, drawn.get_rect(center=ground.center))


@lru_cache(maxsize=12)
def _arrows(size: tuple[int, int], em: int, source: int, colour: Rgb) -> pygame.Surface:
    """The two arrows that leave one corner; ``em`` is ten units in pixels."""
    large = pygame.Surface((size[0] * OVERSIZE, size[1] * OVERSIZE), pygame.SRCALPHA, 32)
    spots = [(x * large.get_width(), y * large.get_height()) for *_, x, y in CORNERS]
    for other in range(len(CORNERS)):
        if other != source:
            _arrow(large, spots[source], spots[other], em * OVERSIZE)
    return shrunk(large, colour)


def _arrow(large: pygame.Surface, start: Point, end: Point, em: int) -> None:
    """A bent line that leaves room around the badges, with a head at its end."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    far = hypot(dx, dy)
    middle = ((start[0] + end[0]) / 2 + dy * BEND, (start[1] + end[1]) / 2 - dx * BEND)
    room = 4.0 * em / far
    points = [_bezier(start, middle, end, room + (1 - 2 * room) * step / 80) for step in range(81)]
    white, thick = (255, 255, 255, 255), max(4, round(0.13 * em))
    for point in points[:-6]:
        pygame.draw.circle(large, white, point, thick)
    for one, other in pairwise(points[:-6]):
        pygame.draw.line(large, white, one, other, 2 * thick)
    tip, back = points[-1], points[-8]
    bx, by = tip[0] - back[0], tip[1] - back[1]
    size = 0.95 * em / (hypot(bx, by) or 1)
    base = (tip[0] - bx * size, tip[1] - by * size)
    side = (-by * size * 0.55, bx * size * 0.55)
    pygame.draw.polygon(
        large, white, [tip, (base[0] + side[0], base[1] + side[1]), (base[0] - side[0], base[1] - side[1])]
    )


def _bezier(a: Point, b: Point, c: Point, t: float) -> Point:
    u = 1 - t
    return (u * u * a[0] + 2 * u * t * b[0] + t * t * c[0], u * u * a[1] + 2 * u * t * b[1] + t * t * c[1])
