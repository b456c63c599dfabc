"""The left of the decision screen: the case, whose matter it is, what is known and by whom, who has not been heard."""

from __future__ import annotations

from collections.abc import Callable

from game.core.language import _, words
from game.core.seen.view import View
from game.core.seen.view_matters import DocketView, SituationView
from game.ui.kit.arrange import Column, Row, Wrap
from game.ui.kit.controls import Button
from game.ui.kit.layout import Grow, Node, Ui
from game.ui.kit.surfaces import Badge, Panel
from game.ui.kit.type import BODY, HEADING, SMALL, SMALL_STRONG, TINY
from game.ui.kit.words import Words
from game.ui.screens import marks
from game.ui.screens.frame import compact

Order = Callable[[int], None]
"""Orders an officer's report of a level."""


def case(ui: Ui, view: View, one: SituationView, order: Order) -> Node:
    """A matter of one's own."""
    return Column(
        *_head(ui, one),
        *known(one),
        *([marks.section_gap(), quote(one)] if one.quote is not None else []),
        *_heard(one),
        *basis(view, one, order),
        gap=8,
    )


def case_on_notice(ui: Ui, one: DocketView) -> Node:
    """A matter of another's, as the notice of meeting has it."""
    return Column(*_head(ui, one), *known(one), *_basis_words(one.basis), gap=8)


def _head(ui: Ui, one: SituationView | DocketView) -> list[Node]:
    """How long it can wait, its name, what has happened."""
    return [
        Wrap(marks.urgency(one.months_left), gap=8, lead=4),
        Words(words(one.title), HEADING),
        Words(words(one.text), SMALL if compact(ui) else BODY),
    ]


def known(one: SituationView | DocketView) -> list[Node]:
    """Facts with source and certainty; who has not been heard."""
    parts: list[Node] = []
    if one.facts:
        parts += [marks.section_gap(), marks.section(_("Det vi vet")), *(marks.fact(fact) for fact in one.facts)]
    if one.not_heard:
        unheard = [Words("· " + words(who), SMALL) for who in one.not_heard]
        parts += [marks.section_gap(), marks.section(_("Har inte hörts"), "ear"), *unheard]
    return parts


def _heard(one: SituationView) -> list[Node]:
    """What advisers have said so far."""
    said = [
        Row(
            marks.logic_badge(each.logic, 24),
            Grow(Column(Words(words(each.says), SMALL), Words(words(each.name), TINY, "second"), gap=1)),
            gap=10,
            align="top",
        )
        for each in one.advisers
        if each.says is not None
    ]
    return [marks.section_gap(), marks.section(_("Det du har hört"), "message-circle"), *said] if said else []


def _basis_words(level: int) -> list[Node]:
    """What the officer's report is like."""
    said = (_("Tunt underlag"), _("Normalt underlag"), _("Underlag med alternativ"))[level]
    return [marks.section_gap(), marks.section(_("Tjänsteskrivelse"), "file-text"), Words(said, SMALL, "second")]


def basis(view: View, one: SituationView, order: Order) -> list[Node]:
    """The officer's report: what is in hand, what can be ordered."""
    if not one.can_order and one.ready is None and one.basis == 0:
        return []
    rows = _basis_words(one.basis)
    if one.ready is not None:
        month = marks.month_of(view, one.ready)
        rows.append(marks.line_with("hourglass", _("Ett nytt är beställt och väntas i {month}.").format(month=month)))
    buttons = []
    for level in one.can_order:
        text = (_("Beställ normalt, 1 månad"), _("Beställ med alternativ, 2 månader"))[level - 1]
        buttons.append(
            Button(f"order.{level}", text, lambda level=level: order(level), style=SMALL_STRONG)  # type: ignore[misc]
        )
    return [*rows, Wrap(*buttons, gap=8)] if buttons else rows


def quote(one: SituationView) -> Node:
    """What somebody says of the matter."""
    assert one.quote is not None
    said, who = one.quote
    text = _("”{text}”").format(text=words(said).strip('”“"'))
    said_by = Column(Words(text, SMALL_STRONG), Words(words(who), TINY, "second"), gap=2)
    inner = Row(Badge("quote", 24, "panel", "ink"), Grow(said_by), gap=10, align="top")
    return Panel(inner, 11, 9, fill="sunk", raised=False, radius=8)
