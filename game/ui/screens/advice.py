"""Fråga först: who can be asked, what it takes, and what was said."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from game.core.language import _, n_, words
from game.core.seen.view_matters import AdviserView
from game.ui.kit.arrange import Column, Row
from game.ui.kit.controls import Button, Card
from game.ui.kit.layout import Grow, Node, Ui
from game.ui.kit.surfaces import Chip, Panel
from game.ui.kit.type import BODY, SMALL, STRONG
from game.ui.kit.words import Words
from game.ui.screens import marks
from game.ui.screens.dialog import Dialog

if TYPE_CHECKING:
    from game.ui.loop import App
    from game.ui.table import Table


class Advisers(Dialog):
    """Everybody who can be asked about one matter: who they are, what they look to, what it takes."""

    name = "advisers"
    width = 600.0
    first = "ask.1"

    def __init__(self, app: App, table: Table, case: str) -> None:
        super().__init__(app, _("Fråga först"))
        self.table, self.case = table, case

    def inside(self, ui: Ui) -> Node:
        """One card for each."""
        case = next(case for case in self.table.view.situations if case.id == self.case)
        left = _("Din tid: {left} av {all} kvar.").format(
            left=self.table.view.attention_left, all=self.table.view.attention
        )
        return Column(
            Words(left, SMALL, "second"), *(self.card(at, one) for at, one in enumerate(case.advisers, 1)), gap=8
        )

    def card(self, at: int, one: AdviserView) -> Node:
        """Badge, name and title, and the state: answered, or what it takes."""
        looks = {
            "political": _("ser till politiken"),
            "professional": _("ser till verksamheten"),
            "legal": _("ser till lagen"),
            "economic": _("ser till pengarna"),
            "citizen": _("ser till medborgarna"),
        }
        if one.says is not None:
            state: Node = Chip(_("har svarat"), "check", "good", "good_tint")
        else:
            takes = _("{n} av din tid").format(n=one.cost) if one.cost else _("ingen tid")
            state = Chip(takes, "clock" if one.affordable else "lock")
        title = f"{words(one.title)} · {looks.get(one.logic, '')}".strip(" ·")
        inner = Row(
            marks.logic_badge(one.logic, 34),
            Grow(Column(Words(words(one.name), STRONG), Words(title, SMALL, "second"), gap=0)),
            state,
            gap=13,
        )
        open_ = one.affordable or one.says is not None
        return Card(f"ask.{at}", inner, lambda: self.open(one), words(one.name), enabled=open_, group="advisers", y=9)

    def open(self, one: AdviserView) -> None:
        """The conversation, in the place of the list; where it takes nothing, the answer at once."""
        talk = Advice(self.app, self.table, self.case, one.id)
        self.app.stack.replace(talk)
        if one.says is None and one.cost == 0:
            talk.ask()

    def buttons(self) -> Sequence[Node]:
        """Back."""
        return [Button("no", _("Tillbaka"), self.close)]


class Advice(Dialog):
    """One conversation."""

    name = "advice"
    first = "yes"

    def __init__(self, app: App, table: Table, case: str, adviser: str) -> None:
        super().__init__(app, _("Fråga först"))
        self.table, self.case, self.adviser = table, case, adviser

    @property
    def who(self) -> AdviserView:
        """The adviser as things stand."""
        case = next(case for case in self.table.view.situations if case.id == self.case)
        return next(one for one in case.advisers if one.id == self.adviser)

    def inside(self, ui: Ui) -> Node:
        """Who it is, then what was said or what it takes."""
        one = self.who
        person = Row(
            marks.logic_badge(one.logic, 40),
            Grow(Column(Words(words(one.name), STRONG), Words(words(one.title), SMALL, "second"), gap=0)),
            gap=12,
        )
        if one.says is not None:
            said = _("”{text}”").format(text=words(one.says).strip('”“"'))
            return Column(person, Panel(Words(said, BODY), 16, 14, fill="sunk", raised=False, radius=8), gap=12)
        takes = (
            n_("Det tar {n} av din tid den här månaden.", "Det tar {n} av din tid den här månaden.", one.cost).format(
                n=one.cost
            )
            if one.cost
            else _("Det tar inget av din tid.")
        )
        lines = [takes, _("Det du får höra går inte att ångra.")]
        if not one.affordable:
            lines = [_("Det räcker inte din tid till den här månaden.")]
        return Column(person, *(Words(line, BODY, "second") for line in lines), gap=8)

    def buttons(self) -> Sequence[Node]:
        """Ask, or close."""
        if self.who.says is not None:
            case = next(case for case in self.table.view.situations if case.id == self.case)
            more = [Button("more", _("Fråga någon mer"), self.back)] if len(case.advisers) > 1 else []
            return [*more, Button("yes", _("Tillbaka till ärendet"), self.close, "primary")]
        return [
            Button("no", _("Tillbaka"), self.back),
            Button("yes", _("Fråga"), self.ask, "primary", enabled=self.who.affordable),
        ]

    def back(self) -> None:
        """Everybody who can be asked, again."""
        self.app.stack.replace(Advisers(self.app, self.table, self.case))

    def ask(self) -> None:
        """Ask; the answer shows in the same place."""
        self.table.act(do="ask", situation=self.case, adviser=self.adviser)
