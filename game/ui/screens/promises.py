"""The promise ledger: what has been promised, by whom, until when; taking up in advance, settling, promising."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from game.core.language import _, n_, words
from game.core.seen.view import View
from game.core.seen.view_standing import PromiseView
from game.ui.kit.arrange import Column, Row, Wrap
from game.ui.kit.controls import Button
from game.ui.kit.entry import NumberEntry, TextField
from game.ui.kit.layout import Grow, Node, Space, Ui
from game.ui.kit.surfaces import Icon, Panel
from game.ui.kit.type import BODY, SMALL, SMALL_STRONG, TINY
from game.ui.kit.words import Words
from game.ui.screens import marks, seen
from game.ui.screens.badges import role_badge, seat_name
from game.ui.screens.dialog import Dialog

if TYPE_CHECKING:
    from game.ui.loop import App
    from game.ui.table import Table

LONGEST_TERM = 12
"""Months within which a promise in own words is to be kept, at most."""
LOOKS = {
    "open": ("hourglass", "second"),
    "kept": ("circle-check", "good"),
    "broken": ("circle-x", "bad"),
    "renegotiated": ("refresh-cw", "second"),
}
"""Icon and colour of each status."""


def status(view: View, one: PromiseView) -> str:
    """How it stands, in words."""
    return {
        "open": _("till {month}").format(month=marks.month_of(view, one.due)),
        "kept": _("hållet"),
        "broken": _("brutet"),
        "renegotiated": _("omförhandlat i tid"),
    }[one.status]


def between(one: PromiseView) -> str:
    """Who gave it to whom, seen from my chair."""
    if one.by_me:
        return _("Du har lovat {who}").format(who=seat_name(one.to))
    return seen.sentence(_("{who} har lovat dig").format(who=seat_name(one.by)))


def line(view: View, one: PromiseView) -> Row:
    """A line of the ledger."""
    icon, colour = LOOKS[one.status]
    text = _("”{text}”").format(text=words(one.text)) if one.free else words(one.text)
    return Row(
        Column(Space(h=1), Icon(icon, 16, colour), gap=0),
        Grow(Column(Words(text, SMALL), Words(f"{between(one)} · {status(view, one)}", TINY, "second"), gap=1)),
        gap=8,
        align="top",
    )


def in_order(view: View) -> list[PromiseView]:
    """Those that are open first, the soonest due first; then the rest, the latest first."""
    still = sorted((one for one in view.promises if one.status == "open"), key=lambda one: one.due)
    return still + sorted((one for one in view.promises if one.status != "open"), key=lambda one: -one.due)


class Promises(Dialog):
    """All promises that I have given and been given, and what can be done about them."""

    name = "promises"
    width = 680.0
    first = "yes"

    def __init__(self, app: App, table: Table) -> None:
        super().__init__(app, _("Löften"))
        self.table = table
        self.words_, self.within = "", 3
        self.to = table.view.can_promise[0] if table.view.can_promise else ""

    @property
    def view(self) -> View:
        """As things stand."""
        return self.table.view

    def inside(self, ui: Ui) -> Node:
        """The ledger, then a new promise."""
        rows = [self.row(one) for one in in_order(self.view)]
        none = [] if rows else [Words(_("Inget är lovat ännu."), BODY, "second")]
        return Column(*none, *rows, *self.giving(), gap=8)

    def row(self, one: PromiseView) -> Node:
        """A promise, and its buttons."""
        buttons = Wrap(*self.actions(one), gap=8) if self.view.phase == "desk" and self.actions(one) else None
        return Panel(Column(line(self.view, one), buttons, gap=8), 14, 10, "sunk", False, 8)

    def actions(self, one: PromiseView) -> list[Node]:
        """Taking it up in advance costs time; whether it was kept is told by whoever was promised."""
        found: list[Node] = []
        if one.can_renegotiate:
            found.append(
                Button(
                    f"renegotiate.{one.id}",
                    _("Ta upp det i förväg (1 av din tid)"),
                    lambda: self.table.act(do="renegotiate", promise=one.id),
                    icon="refresh-cw",
                    style=SMALL_STRONG,
                    enabled=self.view.attention_left > 0,
                )
            )
        if one.can_settle:
            found.append(self.settling(one, kept=True))
            if self.view.month >= one.due:
                found.append(self.settling(one, kept=False))
        return found

    def settling(self, one: PromiseView, kept: bool) -> Button:
        """Whether a promise given to me was kept."""
        return Button(
            f"{'kept' if kept else 'broken'}.{one.id}",
            _("Det hölls") if kept else _("Det hölls inte"),
            lambda: self.table.act(do="settle", promise=one.id, kept=kept),
            icon="check" if kept else "x",
            style=SMALL_STRONG,
        )

    def giving(self) -> list[Node]:
        """A new promise in own words, to another person at the table."""
        if not self.view.can_promise or self.view.phase not in ("desk", "preparation"):
            return []
        many = len(self.view.can_promise) > 1
        to = [self.taker(seat) for seat in self.view.can_promise] if many else []
        field = TextField("pledge", self.words_, _("Vad lovar du?"), self.take, _("Löfte"))
        months = NumberEntry(
            "within", self.within, 1, (1, LONGEST_TERM), lambda x: f"{x:.0f}", self.take_term, _("Månader"), "pledge"
        )  # fmt: skip
        who = Row(
            role_badge(self.to, 26), Words(_("Lova {who} något").format(who=seat_name(self.to)), SMALL_STRONG), gap=10
        )
        give = Button(
            "give", _("Lova"), self.give, icon="handshake", style=SMALL_STRONG, enabled=bool(self.words_.strip())
        )
        said = n_("Ska vara hållet inom {n} månad.", "Ska vara hållet inom {n} månader.", self.within).format(
            n=self.within
        )
        lines = [Words(said, TINY, "second"), Words(_("Den andra läser det. Inga namn."), TINY, "second")]
        return [
            marks.section_gap(),
            who,
            *([Wrap(*to, gap=8)] if to else []),
            Row(Grow(field), months, give, gap=10),
            Column(*lines, gap=0),
        ]

    def taker(self, seat: str) -> Button:
        """One of several to whom something can be promised."""
        icon = "check" if seat == self.to else "circle"
        return Button(
            f"to.{seat}", seat_name(seat), lambda: self.choose(seat), icon=icon, style=SMALL_STRONG, group="to"
        )

    def choose(self, seat: str) -> None:
        """To whom."""
        self.to = seat
        self.app.changed()

    def take(self, text: str) -> None:
        """What."""
        self.words_ = text
        self.app.changed()

    def take_term(self, months: float) -> None:
        """By when."""
        self.within = int(months)
        self.app.changed()

    def give(self) -> None:
        """Promise it."""
        if self.table.act(do="pledge", to=self.to, text=self.words_.strip(), within=self.within):
            self.words_ = ""

    def buttons(self) -> Sequence[Node]:
        """Close."""
        note = [Words(self.app.notice, SMALL, "second")] if self.app.notice else []
        return [*note, Button("yes", _("Stäng"), self.close, "primary")]
