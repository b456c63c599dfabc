"""What has been seen: series as small charts, changes with their direction, counts as bars. Words beside all."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.core.language import _, number, percent, words
from game.core.view import Change, Series, View
from game.ui.kit import paint
from game.ui.kit.arrange import Column, Row, Wrap
from game.ui.kit.chart import Sparkline
from game.ui.kit.layout import Grow, Node, Space, Ui
from game.ui.kit.surfaces import Chip
from game.ui.kit.type import FIGURE, LABEL, SMALL, SMALL_FIGURE, SMALL_STRONG, TINY
from game.ui.kit.words import Words
from game.ui.screens.marks import decimals, month_of
from scenarios.text import Text


def told(value: float, unit: Text, places: int) -> tuple[str, str]:
    """A value in words and its unit; a share of one is told in per cent."""
    if "0–1" in unit.sv:
        return percent(value), ""
    return number(value, places), words(unit)


def sentence(text: str) -> str:
    """With a capital first letter, as it stands alone."""
    return text[:1].upper() + text[1:]


def seen(view: View, all_: Sequence[Series]) -> list[Node]:
    """What has been seen, as small charts: the whole first, then unit by unit under the unit's name."""
    whole: list[Node] = [series(view, one, words(one.label)) for one in all_ if ":" not in one.channel]
    units: dict[str, list[Series]] = {}
    for one in all_:
        if ":" in one.channel:
            units.setdefault(one.channel.split(":", 1)[1], []).append(one)
    for group in units.values():
        unit, _colon, _rest = words(group[0].label).partition(": ")
        rows = [series(view, one, words(one.label).partition(": ")[2]) for one in group]
        whole.append(Column(Space(h=2), Words(sentence(unit), SMALL_STRONG), *rows, gap=6))
    return whole


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
    shown = min(max(6, view.month + 1), view.months)
    return Row(
        Grow(Column(Words(sentence(label), SMALL), latest, gap=1)),
        Sparkline(one.values, (one.low, one.high), shown, "board", w=112, h=38),
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


def change(view: View, one: Change, after: Node | None = None) -> Row:
    """A change seen: direction, from what to what, better or worse in words; ``after`` stands beside the verdict."""
    up = one.after > one.before
    better = up == one.good_is_up
    colour = "good" if better else "bad"
    places = places_of(one.before, one.after)
    before, _unit = told(one.before, one.unit, places)
    after_, unit = told(one.after, one.unit, places)
    said = _("{before} till {after} {unit}").format(before=before, after=after_, unit=unit).strip()
    chip = Chip(_("bättre") if better else _("sämre"), None, colour, "good_tint" if better else "bad_tint")
    return Row(
        Column(Space(h=4), Trend(up, colour), gap=0),
        Grow(
            Column(
                Words(sentence(words(one.label)), LABEL),
                Words(said, SMALL_FIGURE, "second"),
                Space(h=2),
                Wrap(chip, after, gap=8),
                gap=1,
            )
        ),
        gap=10,
        align="top",
    )


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
