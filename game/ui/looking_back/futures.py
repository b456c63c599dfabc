"""Two bands of futures over the months, as played and with one decision changed, and the path that came."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import pygame

from game.ui.kit import paint
from game.ui.kit.layout import Node, Ui
from game.ui.kit.theme import Rgb
from game.ui.looking_back.axes import Scaled
from game.ui.looking_back.graph import Point, stroke

ARMS = {"played": ("second", (6, 4), 0.20), "changed": ("board", (1, 0), 0.26)}
"""Colour, dash and strength of each arm's band; the played one first."""


class Futures(Scaled):
    """``rows`` as the page's chart has them: ``p``, ``arm``, ``low``, ``mid``, ``high``, already in figures shown."""

    name = "futures"

    def __init__(
        self,
        drawn: dict[str, Any],
        names: Sequence[str],
        month: int,
        choose: Callable[[int], None],
        label: str,
        high: float = 170,
    ) -> None:
        super().__init__("futures", names, month, choose, high, label)
        self.rows, self.origin = drawn["rows"], drawn["origin"]
        self.bottom, self.top = drawn["low"], drawn["high"]

    def points(self, ui: Ui, arm: str, key: str) -> list[Point]:
        """The points of one line of an arm."""
        return [(self.x(ui, row["p"]), self.y(ui, row[key])) for row in self.rows if row["arm"] == arm]

    def draw_inside(self, ui: Ui, surface: pygame.Surface) -> None:
        """Bands, their middles, the decision, and the path on top."""
        theme, plot = ui.theme, self.plot(ui)
        x = self.x(ui, self.origin)
        stroke(ui, surface, [(x, plot.top), (x, plot.bottom)], theme.ink, 1.5, (2, 3))
        for arm, (name, dash, strength) in ARMS.items():
            colour = theme.colour(name)
            low, high = self.points(ui, arm, "low"), self.points(ui, arm, "high")
            if len(low) > 1:
                self._band(surface, [*high, *reversed(low)], colour, strength)
            for edge in (low, high):
                stroke(ui, surface, edge, colour, 1, dash)
        for arm, (name, dash, _strength) in ARMS.items():
            stroke(ui, surface, self.points(ui, arm, "mid"), theme.colour(name), 2.4, dash)
        path = self.points(ui, "actual", "mid")
        stroke(ui, surface, path, theme.ink, 2.6, (1, 0))
        for spot in path:
            paint.disc(surface, (round(spot[0]), round(spot[1])), max(3, ui.em(3)), theme.ink)

    def _band(self, surface: pygame.Surface, corners: list[Point], colour: Rgb, strength: float) -> None:
        """A veil between two lines."""
        veil = pygame.Surface(self.rect.size, pygame.SRCALPHA, 32)
        inside = [(x - self.rect.left, y - self.rect.top) for x, y in corners]
        pygame.draw.polygon(veil, (*colour, round(255 * strength)), inside)
        surface.blit(veil, self.rect)


class FutureSwatch(Node):
    """What an arm or the path looks like, for the key."""

    def __init__(self, arm: str) -> None:
        super().__init__()
        self.arm = arm

    def _measure_width(self, ui: Ui) -> int:
        return ui.em(30)

    def _measure_height(self, ui: Ui, width: int) -> int:
        return ui.em(14)

    def draw(self, ui: Ui, surface: pygame.Surface) -> None:
        """A piece of band with its middle, or of path with its dot."""
        if not self.rect.colliderect(surface.get_clip()):
            return
        theme, middle = ui.theme, self.rect.centery
        ends = [(float(self.rect.left), float(middle)), (float(self.rect.right - 1), float(middle))]
        if self.arm not in ARMS:
            stroke(ui, surface, ends, theme.ink, 2.6, (1, 0))
            paint.disc(surface, self.rect.center, max(3, ui.em(3)), theme.ink)
            return
        name, dash, strength = ARMS[self.arm]
        veil = pygame.Surface(self.rect.size, pygame.SRCALPHA, 32)
        veil.fill((*theme.colour(name), round(255 * strength)))
        surface.blit(veil, self.rect)
        stroke(ui, surface, ends, theme.colour(name), 2.4, dash)


class Shares(Node):
    """In how many of all pairs of futures it went better, alike and worse: filled, empty, hatched."""

    name = "shares"

    def __init__(self, better: int, alike: int, worse: int) -> None:
        super().__init__()
        self.parts = (better, alike, worse)

    def _measure_width(self, ui: Ui) -> int:
        return ui.em(110)

    def _measure_least(self, ui: Ui) -> int:
        return ui.em(50)

    def _measure_height(self, ui: Ui, width: int) -> int:
        return ui.em(12)

    def places(self) -> Iterator[pygame.Rect]:
        """The place of each part, side by side."""
        total, gone = sum(self.parts) or 1, 0
        for part in self.parts:
            left, right = (round(self.rect.width * share / total) for share in (gone, gone + part))
            yield pygame.Rect(self.rect.left + left, self.rect.top, right - left, self.rect.height)
            gone += part

    def draw(self, ui: Ui, surface: pygame.Surface) -> None:
        """Parts beside each other within one edge."""
        if not self.rect.colliderect(surface.get_clip()):
            return
        theme, before = ui.theme, surface.get_clip()
        surface.fill(theme.panel, self.rect)
        better, _alike, worse = self.places()
        surface.fill(theme.ink, better)
        surface.set_clip(worse.clip(before))
        for x in range(worse.left - worse.height, worse.right, max(4, ui.em(5))):
            ends = (x, worse.bottom), (x + worse.height, worse.top)
            pygame.draw.aaline(surface, theme.ink, *ends, max(1, ui.em(1.4)))
        surface.set_clip(before)
        pygame.draw.rect(surface, theme.outline, self.rect, max(1, ui.px(1)))
