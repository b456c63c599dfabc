"""A matter on the notice of meeting as the opposition's leader meets it: what is public, and one's own line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.core.language import _, words
from game.core.seats.actions import Action
from game.core.seen.view_matters import DocketView
from game.text import filling, matters, screens
from game.text.menus import Choice, Menu, back

if TYPE_CHECKING:
    from game.text.room import Room


@dataclass(frozen=True)
class Docket:
    """The page of one matter on the notice."""

    id: str

    def case(self, room: Room) -> DocketView | None:
        """The matter as it stands."""
        return next((one for one in room.view.docket if one.id == self.id), None)

    def write(self, room: Room) -> None:
        """The case, the motions that can be put, and the line taken so far."""
        case, paper = self.case(room), room.paper
        if case is None:
            paper.line(_("Ärendet står inte längre i kallelsen."))
            return
        paper.heading(words(case.title))
        paper.line(words(case.text))
        paper.blank()
        paper.line(_("Vems fråga: {position}").format(position=matters.position(case.position)))
        paper.line(_("Tid: {wait}.").format(wait=matters.waits(case)))
        paper.line(_basis(case.basis))
        matters.known(case.facts, case.not_heard, case.recused, paper)
        paper.part(_("Det här kan läggas fram; vad ordföranden väljer vet du först på sammanträdet:"))
        paper.items(f"{words(label)}\n{words(text)}" for _motion, label, text in case.motions)
        paper.blank()
        stand(case, room)

    def told(self, room: Room, action: Action) -> None:
        """The line as it stands after an action."""
        case = self.case(room)
        if case is not None:
            stand(case, room)

    def menu(self, room: Room) -> Menu:
        """Support, rejection, referral, a motion of one's own, no line; a vote; a reason."""
        case = self.case(room)
        if case is None or room.view.phase != "preparation":
            return Menu((), back(_("Tillbaka")))
        lines = [
            ("support", _("Yrka bifall: stöd det ordföranden lägger fram")),
            ("oppose", _("Yrka avslag på det ordföranden lägger fram")),
            ("refer", _("Yrka återremiss: ärendet behöver beredas mer")),
            ("", _("Lämna frågan fri: ingen gemensam linje i gruppen")),
        ]
        choices = [_line(case, line, text) for line, text in lines]
        choices += [_vote(case), filling.reason(case.id)]
        put = [
            (motion, _("Lägg eget yrkande (din tid {n}): {label}").format(n=case.costs, label=words(label)))
            for motion, label, _text in case.motions
        ]
        choices += [_line(case, motion, text) for motion, text in put if case.can_put or motion == case.line]
        closed = () if case.can_put or not put else (_("Lägga eget yrkande: tiden räcker inte"),)
        return Menu(tuple(choices), back(_("Tillbaka")), closed)


def _basis(basis: int) -> str:
    return {
        0: _("Underlag: inget utöver kallelsen."),
        1: _("Underlag: en tjänsteskrivelse."),
        2: _("Underlag: en tjänsteskrivelse med alternativ."),
    }.get(basis, _("Underlag: en tjänsteskrivelse med alternativ."))


def _line(case: DocketView, line: str, text: str) -> Choice:
    mark = f"{_('Valt')}: " if line == case.line else ""
    action: Action = {"do": "stance", "situation": case.id, "line": line, "vote": case.ask_vote}
    return Choice(mark + text, do=action)


def _vote(case: DocketView) -> Choice:
    text = _("Begär inte votering") if case.ask_vote else _("Begär votering: rösterna räknas, namn för namn")
    return Choice(text, do={"do": "stance", "situation": case.id, "line": case.line, "vote": not case.ask_vote})


def line_of(case: DocketView) -> str:
    """The line taken, in a sentence."""
    own = next((words(label) for motion, label, _text in case.motions if motion == case.line), "")
    said = {
        "": _("Ingen linje; {wait}.").format(wait=matters.waits(case)),
        "support": _("Din linje: bifall till ordförandens förslag."),
        "oppose": _("Din linje: avslag."),
        "refer": _("Din linje: återremiss."),
    }.get(case.line, _("Ditt yrkande: {label}").format(label=own))
    return f"{said} {_('Votering begärs.')}" if case.ask_vote else said


def stand(case: DocketView, room: Room) -> None:
    """The line, the reason and the time there is."""
    room.paper.line(line_of(case))
    if case.reason:
        room.paper.line(_("Ditt skäl: {text}").format(text=case.reason))
    if room.view.phase == "preparation" and not case.can_put:
        screens.attention(room.view, room.paper)
