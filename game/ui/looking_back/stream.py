"""Shares of a whole over the months as layers, told apart by lightness and by the dash of their edges."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import pygame

from game.ui.kit.layout import Node, Ui
from game.ui.kit.theme import Rgb, mix
from game.ui.looking_back.axes import Scaled
from game.ui.looking_back.graph import Point, stroke

if TYPE_CHECKING:
    from analysis.course.panels import Panel
    from game.ui.kit.theme import Theme

FILLS = (("board", 0.10), ("board", 0.62), ("administration", 0.28), ("administration", 0.78),
         ("citizens", 0.18), ("citizens", 0.70))  # fmt: skip
"""Colour and strength of each layer from the bottom; neighbours lie far apart in lightness."""


def fill(theme: Theme, at: int) -> Rgb:
    """The ground of the layer number ``at``."""
    name, strength = FILLS[at % len(FILLS)]
    return mix(theme.panel, theme.colour(name), strength)


class Stream(Scaled):
    """The layers of one panel, from the bottom."""

    name = "stream"

    def __init__(
        self, panel: Panel, names: Sequence[str], month: int, choose: Callable[[int], None], high: float = 120
    ) -> None:
        super().__init__(f"graph.{panel.name}", names, month, choose, high, panel.title)
        self.panel = panel

    def edges(self, ui: Ui) -> list[list[Point]]:
        """The bottom, then the upper edge of every layer."""
        below = [0.0] * len(self.panel.series[0].values)
        found = [below]
        for one in self.panel.series:
            below = [low + (value or 0.0) for low, value in zip(below, one.values, strict=True)]
            found.append(below)
        return [[(self.x(ui, at), self.y(ui, value)) for at, value in enumerate(line)] for line in found]

    def draw_inside(self, ui: Ui, surface: pygame.Surface) -> None:
        """Grounds, edges, and the chosen month's line on top."""
        from analysis.course.looks import LAYER_EDGES

        lines = self.edges(ui)
        for at, one in enumerate(self.panel.series):
            pygame.draw.polygon(surface, fill(ui.theme, at), [*lines[at + 1], *reversed(lines[at])])
            stroke(ui, surface, lines[at + 1], ui.theme.ink, 1, LAYER_EDGES[one.key])
        plot, x = self.plot(ui), round(self.x(ui, self.month))
        surface.fill(ui.theme.focus, (x - 1, plot.top, max(2, ui.px(2)), plot.height))


class LayerSwatch(Node):
    """What a layer looks like, for the key."""

    def __init__(self, at: int, key: str) -> None:
        super().__init__()
        self.at, self.key = at, key

    def _measure_width(self, ui: Ui) -> int:
        return ui.em(24)

    def _measure_height(self, ui: Ui, width: int) -> int:
        return ui.em(13)

    def draw(self, ui: Ui, surface: pygame.Surface) -> None:
        """A piece of it under its edge."""
        from analysis.course.looks import LAYER_EDGES

        if self.rect.colliderect(surface.get_clip()):
            surface.fill(fill(ui.theme, self.at), self.rect)
            top = float(self.rect.top)
            ends = [(float(self.rect.left), top), (float(self.rect.right - 1), top)]
            stroke(ui, surface, ends, ui.theme.ink, 1, LAYER_EDGES[self.key])
