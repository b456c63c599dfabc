"""Decisions and events as marks in three lanes over the months: squares the board's, discs the administration's."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

import pygame

from game.ui.kit import paint
from game.ui.kit.layout import Ui
from game.ui.kit.type import TINY, Style
from game.ui.looking_back.axes import Months
from game.ui.looking_back.graph import mark

if TYPE_CHECKING:
    from analysis.story import Decision, Happening, Story

SIGN = Style(12, 700, 1.1)
SIDE, LANE = 21, 27
"""A mark, and what a lane takes at least, in units of text."""


class Timeline(Months):
    """Every mark of the play. Unfilled: the proposal fell, or nobody decided it."""

    name = "timeline"

    def __init__(self, story: Story, names: Sequence[str], month: int, choose: Callable[[int], None]) -> None:
        from analysis import words as say

        super().__init__("timeline", names, month, choose, label=say.timeline_says(story))
        self.lanes = [(lane, say.side(lane)) for lane in say.LANES]
        self.marks: dict[tuple[str, int], list[Decision | Happening]] = {}
        for one in (*story.happenings, *story.decisions):
            self.marks.setdefault((say.lane(one), one.month), []).append(one)

    def side(self, ui: Ui) -> int:
        """The names of the lanes."""
        return max(ui.type.width(said, TINY) for _lane, said in self.lanes) + ui.em(10)

    def lettering(self, ui: Ui) -> Iterator[tuple[str, Style, int]]:
        """Months and lanes."""
        yield from super().lettering(ui)
        yield from ((said, TINY, self.side(ui)) for _lane, said in self.lanes)

    def across(self, ui: Ui, width: int) -> int:
        """Marks beside each other within one month."""
        step = (width - self.side(ui)) / max(1, len(self.names))
        return max(1, int(step // ui.em(SIDE + 1)))

    def rows(self, ui: Ui, width: int, lane: str) -> int:
        """Marks under each other in a lane, in its fullest month."""
        most = max((len(found) for (of, _month), found in self.marks.items() if of == lane), default=1)
        return -(-most // self.across(ui, width))

    def _measure_height(self, ui: Ui, width: int) -> int:
        rows = sum(self.rows(ui, width, lane) for lane, _said in self.lanes)
        gaps = len(self.lanes) * (LANE - SIDE)
        return rows * ui.em(SIDE) + ui.em(gaps) + ui.type.leading(TINY) + ui.em(10)

    def draw_inside(self, ui: Ui, surface: pygame.Surface) -> None:
        """Lane by lane."""
        plot, theme = self.plot(ui), ui.theme
        across, y = self.across(ui, self.rect.width), plot.top
        for lane, said in self.lanes:
            high = self.rows(ui, self.rect.width, lane) * ui.em(SIDE) + ui.em(LANE - SIDE)
            drawn = ui.type.line(said, TINY, theme.second)
            surface.blit(drawn, drawn.get_rect(midleft=(self.rect.left, y + high // 2)))
            thin = max(1, ui.px(1))
            surface.fill(theme.line, (plot.left, y + high - thin, plot.width, thin))
            for month in range(len(self.names)):
                found = self.marks.get((lane, month), [])
                deep = -(-len(found) // across)
                for place, one in enumerate(found):
                    beside = min(across, len(found) - place // across * across)
                    x = self.x(ui, month + 0.5) + (place % across - (beside - 1) / 2) * ui.em(SIDE + 1)
                    down = y + high // 2 + round((place // across - (deep - 1) / 2) * ui.em(SIDE))
                    draw_sign(ui, surface, (round(x), down), one.sign, lane, getattr(one, "passed", False))
            y += high


def draw_sign(ui: Ui, surface: pygame.Surface, centre: tuple[int, int], sign: str, lane: str, filled: bool) -> None:
    """One mark with its number or letter: by shape and by colour whose it is, filled where it was carried."""
    theme = ui.theme
    colour = theme.ink if lane == "event" else theme.colour(lane)
    fill = colour if filled else theme.panel
    half = ui.em(SIDE) // 2
    if lane == "event":
        ground = mark("diamond", half, colour, theme.panel, 0.8)
        surface.blit(ground, ground.get_rect(center=centre))
    else:
        ground = pygame.Rect(0, 0, 2 * half - ui.em(2), 2 * half - ui.em(2))
        ground.center = centre
        radius = ground.width // 2 if lane == "administration" else ui.em(4)
        paint.box(surface, ground, radius, fill, colour, max(2, ui.em(1.5)))
    ink = theme.on_badge if filled else theme.ink
    drawn = ui.type.line(sign, SIGN, ink)
    surface.blit(drawn, drawn.get_rect(center=centre))
