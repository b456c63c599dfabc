"""What has been seen: series as small charts, changes with their direction, counts as bars. Words beside all."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pygame

from game.core.language import _, number, percent, words
from game.core.seen.view import Change, Series, View
from game.ui.kit import paint
from game.ui.kit.arrange import Column, Row, Wrap
from game.ui.kit.chart import Sparkline
from game.ui.kit.controls import Button
from game.ui.kit.layout import Grow, Node, Ui
from game.ui.kit.surfaces import Chip
from game.ui.kit.type import FIGURE, LABEL, SMALL, SMALL_FIGURE, SMALL_STRONG, TINY
from game.ui.kit.words import Words
from game.ui.screens.marks import decimals, month_of
from scenarios.text import Text

LEAST_MONEY = 40.0
"""Millions that a chart of money spans at least, so that a chart of small change stays calm."""


def told(value: float, unit: Text, places: int) -> tuple[str, str]:
    """A value in words and its unit; a share of one is told in per cent."""
    if "0–1" in unit.sv:
        return percent(value), ""
    if unit.sv == "antal":
        return number(value, 0), ""
    _name, scale, top = unit.sv.partition(" 0–")
    return number(value, places), _("av {n}").format(n=top) if scale else words(unit)


def sentence(text: str) -> str:
    """With a capital first letter, as it stands alone."""
    return text[:1].upper() + text[1:]


def seen(view: View, all_: Sequence[Series], units: Callable[[], None]) -> list[Node]:
    """What has been seen of the whole, as small charts, and the way to the units (``units`` shows them)."""
    parts: list[Node] = [series(view, one, words(one.label)) for one in all_ if ":" not in one.channel]
    if any(":" in one.channel for one in all_):
        parts.append(Button("units", _("Enhet för enhet"), units, icon="building-2", style=SMALL_STRONG))
    return parts


def series(view: View, one: Series, label: str) -> Row:
    """A small chart with its name, its latest value and when that was seen."""
    known = [(month, value) for month, value in enumerate(one.values) if value is not None]
    if known:
        month, value = known[-1]
        counted = all(seen_value == round(seen_value) for _month, seen_value in known)
        figure, unit = told(value, one.unit, 0 if counted else decimals(one.low, one.high))
        when = month_of(view, month)
        latest: Node = Wrap(
            Words(figure, FIGURE), Words(f"{unit} · {when}" if unit else f"· {when}", TINY, "second"), gap=4, lead=0
        )
    else:
        latest = Words(_("inte sett ännu"), TINY, "second")
    least = LEAST_MONEY / (one.high - one.low) if one.unit.sv == "mkr" else 1 / 3
    shown = min(max(6, view.month + 1), view.months)
    return Row(
        Grow(Column(Words(sentence(label), SMALL), latest, gap=1)),
        Sparkline(one.values, (one.low, one.high), shown, "board", w=112, h=38, least=least),
        gap=10,
    )


class Trend(Node):
    """A thin triangle up or down."""

    def __init__(self, up: bool, colour: str) -> None:
        super().__init__()
        self.up, self.colour = up, colour

    def _measure_width(self, ui: Ui) -> int:
        return ui.em(11)

    def _measure_height(self, ui: Ui, width: int) -> int:
        return ui.em(11)

    def draw(self, ui: Ui, surface: pygame.Surface) -> None:
        """In the middle of its place."""
        drawn = paint.triangle(ui.em(11), ui.theme.colour(self.colour), self.up)
        surface.blit(drawn, drawn.get_rect(center=self.rect.center))


def heading(channel: str, label: str) -> str:
    """A change's name by itself: the quantity alone where the units are told beside it."""
    return sentence(label.partition(": ")[2] if ":" in channel else label)


def change(all_: Sequence[Change], after: Node | None = None) -> Node:
    """One quantity seen to change, in the whole or in several units: from what to what, better or worse in words.

    ``after`` stands beside the name.
    """
    first = all_[0]
    name = Words(heading(first.channel, words(first.label)), LABEL)
    return Column(Row(Grow(name), after, gap=10), *(_moved(one) for one in all_), gap=4)


def _moved(one: Change) -> Row:
    """Direction, whose, from what to what, and the verdict."""
    up = one.after > one.before
    verdict = None if one.good_is_up is None else up == one.good_is_up
    colour = "second" if verdict is None else "good" if verdict else "bad"
    places = places_of(one.before, one.after)
    before, _unit = told(one.before, one.unit, places)
    after, unit = told(one.after, one.unit, places)
    said = _("{before} till {after} {unit}").format(before=before, after=after, unit=unit).strip()
    chip = Chip(_("bättre") if verdict else _("sämre"), None, colour, f"{colour}_tint") if verdict is not None else None
    whose = words(one.label).partition(": ")[0] if ":" in one.channel else ""
    figures = Words(said, SMALL_FIGURE, "second")
    text = Wrap(Words(sentence(whose), SMALL), figures, gap=10, lead=0) if whose else figures
    return Row(Trend(up, colour), Grow(text), chip, gap=10)


def places_of(before: float, after: float) -> int:
    """How many decimals tell the two apart without crowding."""
    apart = abs(after - before)
    if apart >= 10 or (before == round(before) and after == round(after)):
        return 0
    return 1 if apart >= 0.1 else 2


class CountBar(Node):
    """A count as a bar beside others on the same scale; nothing is a thin mark."""

    def __init__(self, n: int, most: int, colour: str) -> None:
        super().__init__()
        self.n, self.most, self.colour = n, max(1, most), colour

    def _measure_width(self, ui: Ui) -> int:
        return ui.em(120)

    def _measure_least(self, ui: Ui) -> int:
        return ui.em(30)

    def _measure_height(self, ui: Ui, width: int) -> int:
        return ui.em(9)

    def draw(self, ui: Ui, surface: pygame.Surface) -> None:
        """From the left, rounded."""
        wide = max(ui.em(2), round(self.rect.width * self.n / self.most))
        bar = pygame.Rect(self.rect.left, self.rect.top, wide, self.rect.height)
        paint.box(surface, bar, ui.em(4) if self.n else 0, ui.theme.colour(self.colour))
