"""My forecast: low, likely and high, by key or by dragging, given with a button."""

from __future__ import annotations

from math import floor, log10
from typing import TYPE_CHECKING

from game.core.language import _, number, words
from game.core.seen.view_matters import QuestionView
from game.ui.kit.arrange import Column, Row, Wrap
from game.ui.kit.controls import Button
from game.ui.kit.entry import NumberEntry, RangeTrack
from game.ui.kit.layout import Grow, Node
from game.ui.kit.surfaces import Icon
from game.ui.kit.type import SMALL, SMALL_STRONG, TINY
from game.ui.kit.words import Words
from game.ui.screens import marks

if TYPE_CHECKING:
    from game.ui.screens.preparation import Preparation


def nice_step(span: float, decimals: int) -> float:
    """About a hundredth of ``span``, as 1, 2 or 5 times a power of ten, and no finer than ``decimals``."""
    power = 10.0 ** floor(log10(span / 100))
    step = next(power * times for times in (1, 2, 5, 10) if power * times >= span / 100)
    return max(step, 10.0**-decimals)


def forecast(one: QuestionView, screen: Preparation) -> Node:
    """My forecast: low, likely, high, by key or by dragging; given with a button."""
    draft = screen.table.drafts.get(one.id)
    step = nice_step(one.high - one.low, one.decimals)
    quarters = (one.low + share * (one.high - one.low) for share in (0.25, 0.5, 0.75))
    low, likely, high = (round(value / step) * step for value in quarters)
    values = draft or one.answer or (low, likely, high)

    def change(at: int, value: float) -> None:
        new = list(values)
        new[at] = value
        if at == 0:
            new[1:] = [max(value, new[1]), max(value, new[2])]
        elif at == 2:
            new[:2] = [min(value, new[0]), min(value, new[1])]
        else:
            new[0], new[2] = min(value, new[0]), max(value, new[2])
        screen.table.drafts[one.id] = (new[0], new[1], new[2])
        screen.app.changed()

    def give() -> None:
        low, likely, high = values
        if screen.table.act(do="forecast", question=one.id, low=low, likely=likely, high=high):
            screen.table.drafts.pop(one.id, None)

    names = (("low", _("Lägst")), ("likely", _("Troligast")), ("high", _("Högst")))
    entries = [
        Grow(
            NumberEntry(
                f"forecast.{key}", values[at], step, (one.low, one.high), lambda x: number(x, one.decimals),
                lambda x, at=at: change(at, x), said, "forecast",  # type: ignore[misc]
            ),
            equal=True,
        )
        for at, (key, said) in enumerate(names)
    ]  # fmt: skip
    given = one.answer is not None and (draft is None or draft == one.answer)
    state: Node = (
        Row(Icon("check", 15, "good"), Words(_("Lagd"), SMALL, "second"), gap=6)
        if given
        else Button("forecast.give", _("Lägg prognosen"), give, style=SMALL_STRONG)
    )
    due = marks.month_of(screen.view, one.due)
    return Column(
        marks.section(_("Min prognos"), "target", Words(words(one.unit), TINY, "second")),
        Words(words(one.text), SMALL),
        Row(*entries, gap=4),
        RangeTrack("forecast.track", values, (one.low, one.high), step, change, faint=not given and draft is None),
        Wrap(state, Words(_("jämförs efter {month}").format(month=due), TINY, "second"), gap=10, lead=2),
        gap=7,
    )
