"""Enhet för enhet: what has been seen of each unit, in a table where there is room, else unit by unit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from game.core.language import _, signed, words
from game.core.seen.view import Series, View
from game.ui.kit.arrange import Column, Row, Wrap
from game.ui.kit.controls import Button
from game.ui.kit.layout import Grow, Node, Ui
from game.ui.kit.surfaces import Rule
from game.ui.kit.type import BODY, FIGURE, SMALL, SMALL_STRONG, TINY
from game.ui.kit.words import Words
from game.ui.screens import seen
from game.ui.screens.dialog import Dialog
from game.ui.screens.marks import decimals, month_of

if TYPE_CHECKING:
    from game.ui.loop import App

WIDE = 900
"""Units of text from which the table fits."""


class Units(Dialog):
    """The latest figure of each unit in each quantity, when it was seen, and the difference from the one before."""

    name = "units"
    width = 860.0
    first = "yes"

    def __init__(self, app: App, view: View, all_: Sequence[Series]) -> None:
        super().__init__(app, _("Enhet för enhet"))
        self.view = view
        self.units: dict[str, dict[str, Series]] = {}
        for one in all_:
            channel, _colon, unit = one.channel.partition(":")
            if unit:
                self.units.setdefault(unit, {})[channel] = one

    def inside(self, ui: Ui) -> Node:
        """A table, or one paragraph for each unit."""
        lead = Words(_("Det du senast har sett, och skillnaden mot gången före."), BODY, "second")
        channels = list(dict.fromkeys(channel for seen_ in self.units.values() for channel in seen_))
        if ui.wide < WIDE:
            return Column(lead, *(self.paragraph(seen_) for seen_ in self.units.values()), gap=14)
        rows: list[Node] = [self.heads(channels)]
        for seen_ in self.units.values():
            rows += [Rule(), self.line(seen_, channels)]
        return Column(lead, *rows, gap=7)

    def heads(self, channels: Sequence[str]) -> Row:
        """The quantities, above their columns."""
        labels = [next(one[channel] for one in self.units.values() if channel in one).label for channel in channels]
        names = [Words(seen.sentence(words(label).partition(": ")[2]), TINY, "second") for label in labels]
        return Row(Grow(Words("", TINY), 1.3, equal=True), *(Grow(name, equal=True) for name in names), gap=12)

    def line(self, seen_: dict[str, Series], channels: Sequence[str]) -> Row:
        """One unit: its name and a cell for each quantity."""
        cells = [self.cell(seen_[channel]) if channel in seen_ else Words("–", SMALL, "second") for channel in channels]
        name = Words(_unit(seen_), SMALL_STRONG)
        return Row(Grow(name, 1.3, equal=True), *(Grow(cell, equal=True) for cell in cells), gap=12)

    def paragraph(self, seen_: dict[str, Series]) -> Node:
        """One unit: its name, and a line for each quantity."""
        lines = [
            Row(Grow(Words(seen.sentence(words(one.label).partition(": ")[2]), SMALL), equal=True),
                Grow(self.cell(one), equal=True), gap=12)
            for one in seen_.values()
        ]  # fmt: skip
        return Column(Words(_unit(seen_), SMALL_STRONG), *lines, Rule(), gap=5)

    def cell(self, one: Series) -> Node:
        """The latest figure, the difference where there is one, and the month where it is an earlier one."""
        known = [(month, value) for month, value in enumerate(one.values) if value is not None]
        month, value = known[-1]
        places = decimals(one.low, one.high)
        figure = seen.told(value, one.unit, places)[0]
        parts: list[Node] = [Words(figure, FIGURE)]
        moved = _difference(one, [value for _month, value in known])
        if moved:
            parts.append(Row(seen.Trend(moved > 0, "second"), Words(signed(moved, 0), TINY, "second"), gap=2))
        if month < self.view.month and self.view.phase != "over":
            parts.append(Words(month_of(self.view, month), TINY, "second"))
        return Wrap(*parts, gap=7, lead=0)

    def buttons(self) -> Sequence[Node]:
        """Close."""
        return [Button("yes", _("Stäng"), self.close, "primary")]


def _unit(seen_: dict[str, Series]) -> str:
    """A unit's name, as it stands before the quantities."""
    return seen.sentence(words(next(iter(seen_.values())).label).partition(": ")[0])


def _difference(one: Series, values: Sequence[float]) -> int:
    """Latest less the one before, in whole steps of what is shown: per cent for shares, else counts."""
    if len(values) < 2:
        return 0
    times = 100 if "0–1" in one.unit.sv else 1
    return round(values[-1] * times) - round(values[-2] * times)
