"""Own initiatives: what one can do of one's own accord, what it takes, and doing it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.language import _, words
from game.core.seen.view_matters import InitiativeView
from game.ui.kit.arrange import Column, Row, Wrap
from game.ui.kit.controls import Card
from game.ui.kit.layout import Grow, Node
from game.ui.kit.surfaces import Badge, Icon
from game.ui.kit.type import SMALL, SMALL_STRONG, STRONG
from game.ui.kit.words import Words
from game.ui.screens import marks
from game.ui.screens.aim import Aim

if TYPE_CHECKING:
    from game.ui.loop import App
    from game.ui.table import Table


def initiative(one: InitiativeView, app: App, table: Table) -> Node:
    """One thing to do of one's own accord."""
    taken = one.taken is not None
    open_ = one.available or taken
    why = marks.line_with("lock", words(one.why_not), "ink") if not open_ and one.why_not is not None else None
    mark = Badge("check", 30, "focus") if taken else Badge("plus" if one.available else "lock", 30, "sunk", "ink")
    inner = Row(
        mark,
        Grow(
            Column(
                Words(words(one.label), STRONG, "ink" if open_ else "second"),
                Words(words(one.text), SMALL, "second"),
                Wrap(*_terms(one), gap=14, lead=3),
                why,
                gap=3,
            )
        ),
        gap=12,
        align="top",
    )
    return Card(
        f"do.{one.id}", inner, lambda: take(one, app, table), words(one.label), taken, open_, "initiatives", y=9
    )


def _terms(one: InitiativeView) -> list[Node]:
    """What it takes, where it is aimed, whether it is booked."""
    taken = one.taken is not None
    terms: list[Node] = [
        Row(Icon("clock", 14, "second"), Words(_("{n} av din tid").format(n=one.cost), SMALL, "second"), gap=5)
    ]
    if one.money:
        terms.append(Row(Icon("coins", 14, "second"), Words(marks.money(one.money), SMALL, "second"), gap=5))
    if one.units and not taken:
        terms.append(Row(Icon("list", 14, "second"), Words(_("välj enhet"), SMALL, "second"), gap=5))
    if taken:
        aimed = next((words(name) for unit, name in one.units if unit == one.taken), "")
        said = _("Inbokat: {unit}").format(unit=aimed) if aimed else _("Inbokat")
        terms.append(Row(Icon("check", 14, "good"), Words(said, SMALL_STRONG, "ink"), gap=5))
    return terms


def take(one: InitiativeView, app: App, table: Table) -> None:
    """Do it, or first ask with whom."""
    if one.taken is not None:
        app.changed(_("Det är redan inbokat. Ångra tar tillbaka det senaste."))
    elif not one.available:
        app.changed(words(one.why_not) if one.why_not else _("Det går inte nu."))
    elif one.units:
        app.stack.push(Aim(app, table, one))
    else:
        table.act(do="initiate", initiative=one.id)
