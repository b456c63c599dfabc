"""The year as a calm strip: twelve months, what comes round in them, and where one stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import pygame

from game.core.language import _, month_name, words
from game.core.seen.view import View
from game.core.seen.view_standing import WheelMark
from game.ui.kit import paint
from game.ui.kit.arrange import Column, Row
from game.ui.kit.controls import Button
from game.ui.kit.layout import Grow, Node, Space, Ui
from game.ui.kit.surfaces import Icon, Panel
from game.ui.kit.type import SMALL, SMALL_STRONG, TINY, Style
from game.ui.kit.words import Words
from game.ui.screens import marks
from game.ui.screens.dialog import Dialog

if TYPE_CHECKING:
    from game.ui.loop import App
    from game.ui.table import Table

SHOWN = 12
"""Months of the strip."""
MARK_ICONS = {
    "talk": "handshake", "report": "file-text", "july": "sun", "interim": "trending-up", "frame": "coins",
    "control": "clipboard-list", "budget": "coins", "proposal": "coins", "survey": "users", "audit": "eye",
    "discharge": "scale", "election": "vote", "assembly": "landmark", "handover": "arrow-left-right",
}  # fmt: skip
LETTER = Style(12, 500, 1.2)
LETTER_NOW = Style(12, 700, 1.2)


class YearStrip(Node):
    """Twelve months of the play in a row: those with something in them have dots, the present one stands out."""

    name = "year"

    def __init__(self, view: View) -> None:
        super().__init__()
        first = max(0, min(view.month - 1, view.months - SHOWN))
        self.months = list(range(first, first + min(SHOWN, view.months)))
        self.now = view.month
        self.letters = [
            month_name((view.calendar_month - 1 + at - view.month) % 12 + 1)[:1].upper() for at in self.months
        ]
        self.counts = [sum(mark.month == at for mark in view.wheel) for at in self.months]

    def _measure_width(self, ui: Ui) -> int:
        return ui.em(23) * len(self.months)

    def _measure_least(self, ui: Ui) -> int:
        return ui.em(16) * len(self.months)

    def _measure_height(self, ui: Ui, width: int) -> int:
        return ui.em(40)

    def draw(self, ui: Ui, surface: pygame.Surface) -> None:
        """Letters on their grounds, dots beneath."""
        if not self.rect.colliderect(surface.get_clip()):
            return
        theme, step = ui.theme, self.rect.width / max(1, len(self.months))
        for at, (month, letter, count) in enumerate(zip(self.months, self.letters, self.counts, strict=True)):
            cell = pygame.Rect(self.rect.left + round(at * step), self.rect.top, round(step) - ui.px(3), ui.em(26))
            now, past = month == self.now, month < self.now
            fill = theme.accent if now else theme.sunk
            paint.box(surface, cell, ui.px(6), fill, theme.edge if theme.strong else None, ui.edge())
            colour = theme.on_accent if now else theme.second if past else theme.ink
            drawn = ui.type.line(letter, LETTER_NOW if now else LETTER, colour)
            surface.blit(drawn, drawn.get_rect(center=cell.center))
            for dot in range(min(count, 3)):
                spot = (cell.centerx + round((dot - (min(count, 3) - 1) / 2) * ui.em(7)), cell.bottom + ui.em(8))
                if past:
                    paint.ring(surface, spot, ui.em(2.5), max(1, ui.px(1)), theme.outline)
                else:
                    paint.disc(surface, spot, ui.em(2.5), theme.ink)


def next_marks(view: View, enough: int = 2) -> list[WheelMark]:
    """What comes round this month, and then next, at most ``enough``."""
    return [mark for mark in view.wheel if not mark.past][:enough]


def calendar_lines(view: View) -> list[Node]:
    """The strip, and what is next in it."""
    lines: list[Node] = [
        Row(
            Icon(MARK_ICONS.get(mark.id, "calendar"), 15, "ink" if mark.now else "second"),
            Words(
                marks.month_of(view, mark.month).capitalize(), SMALL_STRONG if mark.now else SMALL, "ink", whole=True
            ),
            Grow(Words(words(mark.label), SMALL, "ink" if mark.now else "second")),
            gap=8,
        )
        for mark in next_marks(view)
    ]
    return [YearStrip(view), *lines]


class Year(Dialog):
    """All that comes round in the play, month by month."""

    name = "year"
    width = 640.0
    first = "yes"

    def __init__(self, app: App, table: Table) -> None:
        super().__init__(app, _("Året"))
        self.view = table.view

    def inside(self, ui: Ui) -> Node:
        """The strip, then what is left of the year; last what has been."""
        ahead = [self.line(mark) for mark in self.view.wheel if not mark.past]
        been = [self.line(mark) for mark in self.view.wheel if mark.past]
        parts: list[Node] = [YearStrip(self.view), Space(h=2), *ahead]
        if been:
            parts += [marks.section_gap(), marks.section(_("Har varit")), *been]
        return Column(*parts, gap=8)

    def line(self, mark: WheelMark) -> Node:
        """A month and what comes round in it."""
        when = marks.month_of(self.view, mark.month).capitalize()
        colour = "second" if mark.past else "ink"
        said = Row(
            Icon(MARK_ICONS.get(mark.id, "calendar"), 18, colour),
            Grow(Words(when, SMALL_STRONG, colour), 0.5, equal=True),
            Grow(
                Column(Words(words(mark.label), SMALL_STRONG, colour), Words(words(mark.text), TINY, "second"), gap=0),
                1.6,
                equal=True,
            ),
            gap=12,
        )
        return Panel(said, 12, 8, "focus_tint" if mark.now else "sunk", False, 8)

    def buttons(self) -> Sequence[Node]:
        """Close."""
        return [Button("yes", _("Stäng"), self.close, "primary")]
