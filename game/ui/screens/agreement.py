"""The joint agreement of chair and head of department: four parts, in own words, proposed, signed, reviewed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from game.core.language import _, n_, words
from game.core.seen.view import View
from game.core.seen.view_standing import PARTS, AgreementView
from game.ui.kit.arrange import Column, Row
from game.ui.kit.controls import Button, Card
from game.ui.kit.entry import TextField
from game.ui.kit.layout import Grow, Node, Ui
from game.ui.kit.surfaces import Badge, Panel
from game.ui.kit.type import BODY, SMALL, SMALL_STRONG, STRONG, TINY
from game.ui.kit.words import Words
from game.ui.screens import marks, seen
from game.ui.screens.badges import role_badge, seat_name
from game.ui.screens.dialog import Dialog
from scenarios.text import Text

if TYPE_CHECKING:
    from game.ui.loop import App
    from game.ui.table import Table

LONGEST = 400
"""Characters of one part."""


def in_short(view: View, one: AgreementView) -> str:
    """How the agreement stands, in a line."""
    if one.status == "proposed":
        if one.mine:
            return _("Ditt förslag ligger hos {who}.").format(
                who=seat_name("head" if view.role == "chair" else "chair")
            )
        said = _("{who} har lagt ett förslag. Läs det och skriv under, eller lägg ett eget.")
        return seen.sentence(said.format(who=seat_name(one.by)))
    if one.status == "none":
        return _("Ni har ingen överenskommelse än.")
    age = view.month - one.reviewed
    if age <= 0:
        return _("Undertecknad den här månaden.")
    return n_(
        "Undertecknad. Sågs över senast för {n} månad sedan.",
        "Undertecknad. Sågs över senast för {n} månader sedan.",
        age,
    ).format(n=age)


class Agreement(Dialog):
    """The four parts: which it holds, and what is written under each."""

    name = "agreement"
    width = 700.0
    first = "part.goals"

    def __init__(self, app: App, table: Table) -> None:
        super().__init__(app, _("Gemensam överenskommelse"))
        self.table = table
        self.parts = list(self.agreed.parts)
        """Those chosen for a proposal."""
        self.text = {name: "" for name, _label in PARTS} | (table.session.notes("agreement") or {})

    @property
    def agreed(self) -> AgreementView:
        """As it stands."""
        found = self.table.view.agreement
        assert found is not None
        return found

    @property
    def open(self) -> bool:
        """Whether it can be written now."""
        return self.table.view.phase == "desk"

    def inside(self, ui: Ui) -> Node:
        """How it stands, the four parts, what it takes."""
        one, view = self.agreed, self.table.view
        state = Row(
            role_badge("chair", 26),
            role_badge("head", 26),
            Grow(Words(in_short(view, one), SMALL_STRONG)),
            gap=8,
        )
        when = [Words(self.age(), SMALL, "second")] if one.versions else []
        parts = [self.part(name, label) for name, label in PARTS]
        return Column(state, *when, *parts, Words(self.terms(), SMALL, "second"), gap=10)

    def age(self) -> str:
        """When it was first signed, and how often since."""
        one = self.agreed
        since = marks.month_of(self.table.view, one.since)
        times = n_("undertecknad {n} gång", "undertecknad {n} gånger", one.versions).format(n=one.versions)
        return (
            _("Sedan {month}, {times}.").format(month=since, times=times)
            if one.status == "signed"
            else f"{times.capitalize()}."
        )

    def terms(self) -> str:
        """What it takes, or why it cannot be written now."""
        one = self.agreed
        if not self.open:
            return _("Den skrivs och ses över när månaden börjar, på skrivbordet.")
        if one.why_not is not None:
            return words(one.why_not)
        return _(
            "Att föreslå den, eller att gå igenom den på nytt, tar {n} av din tid. "
            "Orden stannar i er egen fil. Inga namn."
        ).format(n=one.cost)

    def part(self, name: str, label: Text) -> Node:
        """One part: whether it is in, and its words."""
        chosen = name in self.parts
        mark = Badge("check", 24, "focus") if chosen else Badge("circle", 24, "sunk", "second")
        head = Card(
            f"part.{name}",
            Row(mark, Grow(Words(words(label), STRONG)), gap=11),
            (lambda: self.toggle(name)) if self.open else None,
            words(label),
            chosen,
            self.open,
            "parts",
            y=7,
        )
        if not chosen:
            return head
        if not self.open:
            written = [Panel(Words(self.text[name], BODY), 14, 8, "sunk", False, 8)] if self.text[name] else []
            return Column(head, *written, gap=4)
        field = TextField(
            f"words.{name}",
            self.text[name],
            _("Med egna ord"),
            lambda text: self.write(name, text),
            words(label),
            LONGEST,
        )
        return Column(head, field, gap=6)

    def toggle(self, name: str) -> None:
        """Take a part in or out."""
        self.parts = [one for one, _label in PARTS if (one in self.parts) != (one == name)]
        self.app.changed()

    def write(self, name: str, text: str) -> None:
        """Keep the words of a part."""
        self.text[name] = text
        self.table.note("agreement", **self.text)

    def propose(self) -> None:
        """Lay it before the other."""
        if self.table.act(do="agree", parts=self.parts):
            self.close()

    def sign(self) -> None:
        """Sign what the other has proposed."""
        if self.table.act(do="sign"):
            self.close()

    def buttons(self) -> Sequence[Node]:
        """Close, propose or review, sign."""
        one = self.agreed
        found: list[Node] = [Words(self.app.notice, TINY, "second")] if self.app.notice else []
        found.append(Button("no", _("Stäng"), self.close))
        if self.open:
            changed = one.versions == 0 or set(self.parts) != set(one.parts)
            said = _("Föreslå") if changed else _("Gå igenom den på nytt")
            can = one.can_propose and bool(self.parts)
            found.append(Button("propose", said, self.propose, "secondary" if one.can_sign else "primary", enabled=can))
            if one.can_sign:
                found.append(Button("sign", _("Skriv under"), self.sign, "primary", icon="signature"))
        return found
