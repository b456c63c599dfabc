"""The ground of every chart over the months: a scale at the side, months below, and the chosen month standing out.

Position ``p`` is the moment when month ``p`` (0-based) opened, so a month is the room from ``p`` to ``p + 1``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from math import ceil, floor, log10

import pygame

from game.core.language import number
from game.ui.kit.intentions import Act, Intention
from game.ui.kit.layout import Node, Ui
from game.ui.kit.type import TINY, TINY_FIGURE, Style


def ticks(low: float, high: float) -> list[float]:
    """Three to seven round figures from ``low`` to ``high``."""
    if (low, high) == (0.0, 100.0):
        return [0.0, 50.0, 100.0]
    rough = (high - low) / 5 or 1.0
    scale = 10.0 ** floor(log10(rough))
    step = next(scale * nice for nice in (1, 2, 5, 10) if scale * nice >= rough)
    return [step * at for at in range(ceil(low / step), floor(high / step) + 1)]


class Months(Node):
    """A chart over the months of a play. The pointer chooses a month in it. Subclasses draw between the axes."""

    pressable = True
    label = ""

    def __init__(
        self,
        id: str,  # noqa: A002
        names: Sequence[str],
        month: int,
        choose: Callable[[int], None],
        high: float = 120,
        label: str = "",
    ) -> None:
        super().__init__()
        self.id, self.names, self.month, self.choose, self.high, self.label = id, names, month, choose, high, label
        self._plot = self.rect

    def side(self, ui: Ui) -> int:
        """Room for what stands before the drawing, in pixels."""
        return 0

    def place(self, ui: Ui, rect: pygame.Rect) -> None:
        """Take the place, and find out where the drawing goes in it."""
        self.rect = rect
        side, below, above = self.side(ui), ui.type.leading(TINY) + ui.em(3), ui.em(6)
        wide, high = rect.width - side - ui.em(4), rect.height - below - above
        self._plot = pygame.Rect(rect.left + side, rect.top + above, wide, max(1, high))

    def plot(self, ui: Ui) -> pygame.Rect:
        """Where things are drawn, between the axes."""
        return self._plot

    def x(self, ui: Ui, position: float) -> float:
        """Where a position lies across."""
        plot = self.plot(ui)
        return plot.left + plot.width * position / max(1, len(self.names))

    def handle(self, ui: Ui, intention: Intention) -> bool:
        """Pressing and dragging choose the month."""
        if intention.act not in (Act.PRESS, Act.MOVE):
            return intention.act is Act.RELEASE
        plot = self.plot(ui)
        month = floor(len(self.names) * (intention.at[0] - plot.left) / max(1, plot.width))
        self.choose(max(0, min(len(self.names) - 1, month)))
        return True

    def _measure_width(self, ui: Ui) -> int:
        return ui.em(220)

    def _measure_least(self, ui: Ui) -> int:
        return ui.em(120)

    def _measure_height(self, ui: Ui, width: int) -> int:
        return ui.em(self.high)

    def shown_months(self, ui: Ui) -> Iterator[tuple[int, str]]:
        """The months that are named below: as many as there is room for, evenly."""
        step = self.plot(ui).width / max(1, len(self.names))
        widest = max((ui.type.width(name, TINY) for name in self.names), default=1) + ui.em(6)
        every = max(1, ceil(widest / max(1.0, step)))
        for at in range(0, len(self.names), every):
            if (at + 0.5) * step + widest / 2 <= self.plot(ui).width + ui.em(8):
                yield at, self.names[at]

    def lettering(self, ui: Ui) -> Iterator[tuple[str, Style, int]]:
        """The names of the months."""
        for _at, name in self.shown_months(ui):
            yield name, TINY, self.plot(ui).width

    def draw(self, ui: Ui, surface: pygame.Surface) -> None:
        """The chosen month's ground, the axes, and the drawing."""
        if not self.rect.colliderect(surface.get_clip()):
            return
        self.draw_month(ui, surface)
        plot, theme = self.plot(ui), ui.theme
        for at, name in self.shown_months(ui):
            drawn = ui.type.line(name, TINY, theme.ink if at == self.month else theme.second)
            middle = round(self.x(ui, at + 0.5))
            surface.blit(drawn, drawn.get_rect(midtop=(middle, plot.bottom + ui.em(4))))
        self.draw_inside(ui, surface)

    def draw_month(self, ui: Ui, surface: pygame.Surface) -> None:
        """A quiet ground over the chosen month, and a line where it opened."""
        plot, theme = self.plot(ui), ui.theme
        left, right = round(self.x(ui, self.month)), round(self.x(ui, self.month + 1))
        surface.fill(theme.focus_tint, (left, plot.top, right - left, plot.height))
        surface.fill(theme.focus, (left - max(1, ui.px(1)) // 2, plot.top, max(2, ui.px(1.5)), plot.height))

    def draw_inside(self, ui: Ui, surface: pygame.Surface) -> None:
        """What the chart shows."""


class Scaled(Months):
    """A chart with a scale at its side, from ``bottom`` to ``top``."""

    bottom, top = 0.0, 100.0

    def side(self, ui: Ui) -> int:
        """The widest figure of the scale."""
        widest = max(ui.type.width(self.figure(value), TINY_FIGURE) for value in ticks(self.bottom, self.top))
        return widest + ui.em(8)

    def figure(self, value: float) -> str:
        """A figure of the scale."""
        whole = all(one == round(one) for one in ticks(self.bottom, self.top))
        return number(value, 0 if whole else 1)

    def y(self, ui: Ui, value: float) -> float:
        """Where a figure lies upwards."""
        plot = self.plot(ui)
        return plot.bottom - plot.height * (value - self.bottom) / ((self.top - self.bottom) or 1.0)

    def draw_month(self, ui: Ui, surface: pygame.Surface) -> None:
        """The month's ground, then the lines of the scale."""
        super().draw_month(ui, surface)
        plot, theme = self.plot(ui), ui.theme
        for value in ticks(self.bottom, self.top):
            y = round(self.y(ui, value))
            thick = max(1, ui.px(1))
            surface.fill(theme.outline if value == 0 else theme.line, (plot.left, y - thick // 2, plot.width, thick))
            drawn = ui.type.line(self.figure(value), TINY_FIGURE, theme.second)
            surface.blit(drawn, drawn.get_rect(midright=(plot.left - ui.em(6), y)))
