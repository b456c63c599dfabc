"""Gauges of the open mode: what the role perceives, as an arc with its interval, and over the months as a band."""

from __future__ import annotations

from functools import lru_cache
from math import cos, radians, sin

import pygame

from game.core.language import _, number, words
from game.core.seen.view import View
from game.core.seen.view_standing import Gauge
from game.ui.kit import paint
from game.ui.kit.arrange import Column, Row, Wrap
from game.ui.kit.layout import Grow, Node, Ui
from game.ui.kit.surfaces import Icon
from game.ui.kit.theme import Rgb, mix
from game.ui.kit.type import OVERSIZE, SMALL, SMALL_FIGURE, TINY, Style, shrunk
from game.ui.kit.words import Words
from game.ui.screens import marks
from game.ui.screens.badges import side_badge

FROM, TO = 135.0, 405.0
"""Degrees of the arc, clockwise from three o'clock: open at the bottom."""
MIDDLE = Style(20, 600, 1.0, "figures")


def hundred(share: float) -> str:
    """A share as a whole number of a hundred."""
    return number(100 * share, 0)


class Arc(Node):
    """An arc from 0 to 100 with the interval thick and the likely value marked across it and written in the middle."""

    name = "gauge"

    def __init__(self, gauge: Gauge, side: float = 66) -> None:
        super().__init__()
        self.gauge, self.side = gauge, side

    def _measure_width(self, ui: Ui) -> int:
        return ui.em(self.side)

    def _measure_height(self, ui: Ui, width: int) -> int:
        return ui.em(self.side * 0.9)

    def draw(self, ui: Ui, surface: pygame.Surface) -> None:
        """Track, interval, mark, figure."""
        if not self.rect.colliderect(surface.get_clip()):
            return
        theme, one, side = ui.theme, self.gauge, ui.em(self.side)
        corner = (self.rect.centerx - side // 2, self.rect.top)
        thick = ui.em(9)
        surface.blit(_arc(side, thick, 0.0, 1.0, theme.faint), corner)
        surface.blit(_arc(side, thick, one.low, max(one.high, one.low + 0.015), theme.colour(one.frm)), corner)
        surface.blit(_tick(side, thick, one.likely, theme.ink), corner)
        drawn = ui.type.line(hundred(one.likely), MIDDLE, theme.ink)
        surface.blit(drawn, drawn.get_rect(center=(corner[0] + side // 2, corner[1] + side // 2)))


@lru_cache(maxsize=96)
def _arc(side: int, thick: int, low: float, high: float, colour: Rgb) -> pygame.Surface:
    """Part of the arc, from ``low`` to ``high`` (0-1), with round ends."""
    whole = side * OVERSIZE
    large = pygame.Surface((whole, whole), pygame.SRCALPHA, 32)
    middle, out, wide = whole / 2, (side - thick) * OVERSIZE / 2, thick * OVERSIZE
    steps = max(2, round(120 * (high - low)))
    for step in range(steps + 1):
        turn = radians(FROM + (TO - FROM) * (low + (high - low) * step / steps))
        pygame.draw.circle(large, (255, 255, 255, 255), (middle + out * cos(turn), middle + out * sin(turn)), wide / 2)
    return shrunk(large, colour)


@lru_cache(maxsize=96)
def _tick(side: int, thick: int, at: float, colour: Rgb) -> pygame.Surface:
    """A line across the arc at ``at`` (0-1)."""
    whole = side * OVERSIZE
    large = pygame.Surface((whole, whole), pygame.SRCALPHA, 32)
    turn = radians(FROM + (TO - FROM) * at)
    ends = [
        (whole / 2 + far * cos(turn), whole / 2 + far * sin(turn))
        for far in ((side / 2 - thick - 2) * OVERSIZE, side / 2 * OVERSIZE - 1)
    ]
    pygame.draw.line(large, (255, 255, 255, 255), ends[0], ends[1], max(2, thick * OVERSIZE // 3))
    return shrunk(large, colour)


class Band(Node):
    """What was perceived month by month as a line with dots, on a scale from 0 to 100, and its interval as a band."""

    name = "chart"

    def __init__(self, gauge: Gauge, months: int, w: float = 92, h: float = 42) -> None:
        super().__init__()
        self.gauge, self.months, self.w, self.h = gauge, months, w, h

    def _measure_width(self, ui: Ui) -> int:
        return ui.em(self.w)

    def _measure_height(self, ui: Ui, width: int) -> int:
        return ui.em(self.h)

    def draw(self, ui: Ui, surface: pygame.Surface) -> None:
        """The line at fifty, the band, the line, the dots."""
        if not self.rect.colliderect(surface.get_clip()):
            return
        theme, one = ui.theme, self.gauge
        colour, room = theme.colour(one.frm), ui.em(4)
        inner = self.rect.inflate(-2 * room, -2 * room)

        def spot(month: int, value: float) -> tuple[float, float]:
            across = inner.width * month / max(1, self.months - 1)
            return inner.left + across, inner.bottom - inner.height * min(1.0, max(0.0, value))

        for x in range(self.rect.left, self.rect.right, max(4, ui.em(6))):
            surface.fill(theme.faint, (x, inner.centery, max(2, ui.em(3)), max(1, ui.px(1))))
        seen = [(month, value) for month, value in enumerate(one.values) if value is not None]
        below, above = one.likely - one.low, one.high - one.likely
        upper = [spot(month, value + above) for month, value in seen]
        lower = [spot(month, value - below) for month, value in seen]
        tint = mix(theme.panel, colour, 0.22)
        if len(seen) > 1:
            pygame.draw.polygon(surface, tint, [*upper, *reversed(lower)])
            paint.polyline(surface, [spot(*one_) for one_ in seen], colour, max(2, ui.em(2)))
        for (month, value), top, bottom in zip(seen, upper, lower, strict=True):
            x, y = spot(month, value)
            if len(seen) == 1 or (month, value) == seen[-1]:
                whisker = pygame.Rect(
                    round(x) - max(1, ui.px(1)), round(top[1]), max(2, ui.px(2)), round(bottom[1] - top[1])
                )
                surface.fill(colour, whisker)
            paint.disc(surface, (round(x), round(y)), max(2, ui.em(3)), colour)


def gauge(view: View, one: Gauge) -> Node:
    """One gauge: from whom to whom, the arc, the interval in figures, and the months."""
    head = Wrap(
        Row(side_badge(one.frm, 17), Icon("arrow-right", 12, "second"), side_badge(one.to, 17), gap=3),
        Words(words(one.label), SMALL),
        gap=7,
        lead=2,
    )
    span = _("{low}–{high} av 100").format(low=hundred(one.low), high=hundred(one.high))
    when = marks.month_of(view, one.month)
    months = min(max(6, view.month + 1), view.months)
    figures = Wrap(Words(span, SMALL_FIGURE), Words(when, TINY, "second"), gap=6, lead=0)
    return Row(Arc(one), Grow(Column(head, Row(Grow(figures), Band(one, months), gap=8), gap=2)), gap=12)


def gauges(view: View) -> list[Node]:
    """All gauges, and what they are."""
    if not view.gauges:
        return []
    lead = Words(_("Ditt intryck, med osäkerhet. Inte hur det är."), TINY, "second")
    return [marks.section(_("Som du uppfattar det"), "gauge"), lead, *(gauge(view, one) for one in view.gauges)]
