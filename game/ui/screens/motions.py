"""The options as motions: cards with number, words, what each takes and whom it touches."""

from __future__ import annotations

from collections.abc import Callable

from game.core.language import _, n_, words
from game.core.seen.view_matters import OptionView, SituationView
from game.ui.kit.arrange import Column, Row, Wrap
from game.ui.kit.controls import Card
from game.ui.kit.layout import Grow, Node
from game.ui.kit.surfaces import Badge, Icon
from game.ui.kit.type import SMALL, STRONG, TINY
from game.ui.kit.words import Words
from game.ui.screens import marks

Choose = Callable[[str], None]
"""Puts an option before the meeting, by its id."""


def option_card(at: int, one: OptionView, case: SituationView, choose: Choose, short: bool = False) -> Node:
    """One motion: number, words, what it takes, who it touches. ``short``: its explanation only once it is chosen."""
    chosen = case.chosen == one.id
    mark = (
        Badge("check", 30, "focus", "on_badge")
        if chosen
        else Badge(str(at), 30, "sunk", "ink", text=True)
        if one.available
        else Badge("lock", 30, "line", "second")
    )
    touched: list[Node] = [
        Row(Icon(icon, 15, "second"), Words(said.format(who=words(who)), TINY if short else SMALL, "second"), gap=6)
        for icon, said, who in (
            ("trending-up", _("Vinner: {who}"), one.gains),
            ("trending-down", _("Förlorar: {who}"), one.loses),
        )
        if who is not None
    ]
    why = marks.line_with("lock", words(one.why_not), "ink") if not one.available and one.why_not is not None else None
    ink = "ink" if one.available else "second"
    terms = marks.terms(one, len({option.votes for option in case.options}) > 1, short)
    lines = ([*terms, *touched],) if short else (terms, touched)
    explained = Words(words(one.text), SMALL, "second") if chosen or not short else None
    inner = Row(
        mark,
        Grow(
            Column(
                Words(words(one.label), STRONG, ink),
                explained,
                *(Wrap(*line, gap=14, lead=2) for line in lines if line),
                why,
                gap=2 if short else 4,
            )
        ),
        gap=13,
        align="top",
    )
    return Card(
        f"option.{at}",
        inner,
        lambda: choose(one.id),
        words(one.label),
        chosen=chosen,
        enabled=one.available,
        group="options",
        y=7 if short else 10,
    )


def defer_card(at: int, case: SituationView, choose: Choose, short: bool = False) -> Node:
    """Letting the matter wait."""
    chosen = case.chosen == "defer"
    left = case.months_left - 1
    waits = n_(
        "Det ligger kvar {n} månad till. Sedan är det för sent att välja.",
        "Det ligger kvar {n} månader till. Sedan är det för sent att välja.",
        left,
    ).format(n=left)
    side = 24 if short else 30
    mark = Badge("check", side, "focus", "on_badge") if chosen else Badge(str(at), side, "sunk", "ink", text=True)
    explained = Words(waits, SMALL, "second") if chosen or not short else None
    inner = Row(mark, Grow(Column(Words(_("Låt ärendet vänta"), STRONG), explained, gap=2)), gap=13)
    return Card(
        f"option.{at}",
        inner,
        lambda: choose("defer"),
        _("Låt ärendet vänta"),
        chosen=chosen,
        group="options",
        y=6 if short else 12,
    )
