"""The joint agreement of chair and head of department: read it, propose or review it, sign it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.language import _, n_, words
from game.core.seen.view_standing import PARTS, AgreementView
from game.text import seats
from game.text.menus import Choice, Menu, back
from game.text.pages.writing import no_names
from game.text.screens import month_of

if TYPE_CHECKING:
    from game.text.room import Room


class Agreement:
    """The page of the agreement."""

    def write(self, room: Room) -> None:
        """How it stands, and what it says."""
        room.paper.heading(_("Överenskommelsen"))
        agreed = room.view.agreement
        if agreed is None:
            room.paper.line(_("Överenskommelsen är ordförandens och förvaltningschefens."))
            return
        for line in standing(room, agreed):
            room.paper.line(line)
        note = room.session.notes("agreement") or {}
        for part, label in PARTS:
            inside = _("med") if part in agreed.parts else _("inte med")
            room.paper.item(
                f"{words(label)} ({inside})" + (f"\n{note[part]}" if note.get(part) and part in agreed.parts else "")
            )
        if room.session.here is not None:
            room.paper.line(_("Orden skickas inte mellan datorerna. Läs upp dem för varandra."))

    def menu(self, room: Room) -> Menu:
        """Propose or review, sign."""
        agreed = room.view.agreement
        if agreed is None or room.view.phase != "desk":
            return Menu((), back(_("Tillbaka")))
        choices: list[Choice] = []
        if agreed.can_sign:
            choices.append(
                Choice(
                    _("Skriv under förslaget"), do={"do": "sign"}, done=_("Underskrivet. Den gäller från nästa månad.")
                )
            )
        if agreed.can_propose:
            text = (
                _("Föreslå en överenskommelse (din tid {n})")
                if not agreed.versions
                else _("Se över den: föreslå en ny lydelse (din tid {n})")
            )
            choices.append(Choice(text.format(n=agreed.cost), run=_propose))
        closed = () if agreed.can_propose or agreed.why_not is None else (f"{_('Föreslå')}: {words(agreed.why_not)}",)
        return Menu(tuple(choices), back(_("Tillbaka")), closed)


def standing(room: Room, agreed: AgreementView) -> list[str]:
    """How the agreement stands: nothing, a proposal, or signed and how old it is."""
    view = room.view
    said = []
    if agreed.versions:
        age = view.month - agreed.reviewed
        said.append(
            _("Den skrevs under i {month} och har gällt i {n} versioner.").format(
                month=month_of(view, agreed.since if agreed.status == "signed" else agreed.reviewed), n=agreed.versions
            )
            if agreed.versions > 1
            else _("Den skrevs under i {month}.").format(month=month_of(view, agreed.reviewed))
        )
        said.append(
            n_("Den är {n} månad gammal. Den bleknar om den inte ses över.",
               "Den är {n} månader gammal. Den bleknar om den inte ses över.", age).format(n=age)
        )  # fmt: skip
    if agreed.status == "none":
        said.append(_("Ni har ingen skriven överenskommelse."))
    elif agreed.status == "proposed" and agreed.mine:
        said.append(_("Ditt förslag ligger hos den andra. Det gäller först när det är underskrivet."))
    elif agreed.status == "proposed":
        said.append(
            _("{who} föreslår det här. Det gäller först när du har skrivit under.").format(
                who=seats.who(room.session, agreed.by)
            )
        )
    return said


def _propose(room: Room) -> None:
    """Choose parts and write their words; an empty set of parts is no proposal."""
    note = room.session.notes("agreement") or {}
    no_names(room)
    room.paper.line(_("Skriv en rad för varje del som ska vara med. Tom rad behåller texten, - lämnar delen utanför."))
    texts: dict[str, str] = {}
    for part, label in PARTS:
        if note.get(part):
            room.paper.line(_("Nu: {text}").format(text=note[part]))
        line = room.paper.ask(f"{words(label)}:")
        texts[part] = "" if line == "-" else line or note.get(part, "")
    parts = [part for part, text in texts.items() if text]
    if not parts:
        room.paper.line(_("Inget förslag lades."))
    elif room.act({"do": "agree", "parts": parts}, _("Förslaget är lagt. Den andra ser det nästa månad.")):
        room.note("agreement", **texts)
