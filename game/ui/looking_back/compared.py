"""Alla ändringar: all what-ifs beside each other, one outcome at a time, by month. No sum, no rank."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.language import _, words
from game.ui.kit.arrange import Column, Row
from game.ui.kit.controls import Card
from game.ui.kit.layout import Grow, Node, Snug, Ui
from game.ui.kit.type import SMALL, SMALL_FIGURE, SMALL_STRONG, TINY
from game.ui.kit.words import Words
from game.ui.looking_back.what_if import legend, parts, titled
from game.ui.screens import marks
from game.ui.screens.frame import columns, pane

if TYPE_CHECKING:
    from analysis.branches import Branch, Outcome
    from game.ui.looking_back.why import Why


def body(face: Why, ui: Ui) -> Node:
    """The outcomes to the left, all changes in one of them to the right."""
    found = face.tried()
    name = face.outcome or found[0].outcomes[0].name
    return columns(
        ui,
        (Snug(pane(ui, "why.outcomes", _outcomes(face, found[0], name))), 0.8),
        (Snug(pane(ui, f"why.compared.{name}", _changes(face, found, name))), 1.7),
    )


def _outcomes(face: Why, branch: Branch, name: str) -> Node:
    """Which outcome is compared."""
    cards = (
        Card(f"outcome.{one.name}", Words(titled(one), SMALL), lambda key=one.name: face.show_outcome(key),  # type: ignore[misc]
             titled(one), one.name == name, group="outcomes", x=10, y=5)
        for one in branch.outcomes
    )  # fmt: skip
    return Column(marks.section(_("Vilket utfall?"), "list"), *cards, gap=6)


def _changes(face: Why, found: tuple[Branch, ...], name: str) -> Node:
    """Every change in one outcome."""
    pairs = [(branch, next(one for one in branch.outcomes if one.name == name)) for branch in found]
    note = _("Raderna står i tidsordning. Bakom varje rad står så många framtider åt varje håll som raden säger.")
    return Column(
        marks.section(titled(pairs[0][1]), "waypoints"),
        Words(legend(), TINY, "second"),
        *(_change(face, at, *pair) for at, pair in enumerate(pairs)),
        Words(note, TINY, "second"),
        gap=7,
    )


def _change(face: Why, at: int, branch: Branch, one: Outcome) -> Card:
    """One change: what, in how many futures, and how it went; choosing it shows its futures."""
    from analysis import answers
    from analysis import words as say

    what = _("Styrsättet därefter") if branch.decision is None else words(branch.decision.matter)
    when = f"{say.short_calendar(face.record.story, branch.month)} · {what}"
    instead = answers.asked(face.record.story, branch)[1]
    runs = _("{runs} framtider åt varje håll").format(runs=branch.runs)
    figures = f"{one.better} · {one.alike} · {one.worse}"
    inner = Column(
        Row(Grow(Words(when, SMALL_STRONG)), Words(figures, SMALL_FIGURE, whole=True), gap=8, align="top"),
        Words(instead, SMALL),
        parts(one),
        Words(runs, TINY, "second"),
        gap=2,
    )
    label = _("{when}. {instead}. {runs}: bättre i {better}, lika i {alike}, sämre i {worse}").format(
        when=when, instead=instead, runs=runs, better=one.better, alike=one.alike, worse=one.worse
    )
    free = not face.asking.busy
    card = Card(f"change.{at + 1}", inner, lambda: face.follow(branch), label, enabled=free, group="changes", x=12, y=6)
    card.focusable = free
    return card
