"""What a person writes beside the play: promises of the mandate and their rating, explanations, the hand-over letter.

All of it is free text that stays in the play's file on this computer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.language import _, words
from game.core.seen.view_standing import PARTS
from game.text.filling import whole_between
from game.text.menus import Choice, Menu, back
from game.text.screens import month_of

if TYPE_CHECKING:
    from game.text.room import Room


def no_names(room: Room) -> None:
    """Said beside every field of free text."""
    room.paper.line(_("Inga namn på verkliga personer. Texten stannar i spelets fil på den här datorn."))


def mandate(room: Room) -> None:
    """Two promises of one's mandate, to be rated by oneself at the end."""
    room.paper.part(_("Två löften om ditt uppdrag. Du sätter själv betyg på dem när spelet är slut."))
    no_names(room)
    first = room.paper.ask(_("Det första:"))
    second = room.paper.ask(_("Det andra:")) if first else ""
    if first:
        room.note("mandate", first=first, second=second)
        room.fresh = True


def rating(room: Room) -> None:
    """How one thinks the two promises were kept."""
    promised = room.session.notes("mandate") or {}
    marks = []
    for field in ("first", "second"):
        text = promised.get(field, "")
        if not text:
            marks.append(None)
            continue
        room.paper.line(text)
        marks.append(whole_between(room.paper, _("Ditt betyg, 1 inte alls till 5 helt:"), 1, 5))
        if marks[-1] is None:
            return
    said = room.paper.ask(_("Några ord om varför, en rad:"))
    first, second = marks
    if first is not None:
        room.note("rating", first=first, second=second, words=said)


def letter(room: Room) -> None:
    """A letter to whoever comes after."""
    room.paper.part(_("Brev till den som tar över. Vad behöver hen veta? Tom rad avslutar."))
    no_names(room)
    lines = []
    while line := room.paper.ask(_("Rad {n}:").format(n=len(lines) + 1)):
        lines.append(line)
    if lines:
        room.note("letter", text="\n".join(lines))


def explain(room: Room, month: int) -> bool:
    """One's own explanation of a month, before any other is shown. Returns whether there is one."""
    written = room.session.notes("explain", month)
    room.paper.part(
        _("Din egen förklaring till {month}: vad hände, och varför?").format(month=month_of(room.view, month))
    )
    if written is not None:
        room.paper.line(written["text"])
        return True
    no_names(room)
    text = room.paper.ask(_("En rad:"))
    return bool(text) and room.note("explain", month=month, text=text)


class Written:
    """What has been written in this play, and the ways to write more."""

    def write(self, room: Room) -> None:
        """Everything, in the order of the play."""
        paper, session = room.paper, room.session
        paper.heading(_("Det du har skrivit"))
        found = [*_mandate(room), *_agreement(room)]
        for month in range(room.view.month + 1):
            for kind, said in (
                ("explain", _("Din förklaring till {month}: {text}")),
                ("answer", _("Bordets svar i {month}: {text}")),
            ):
                note = session.notes(kind, month)
                if note is not None:
                    found.append(said.format(month=month_of(room.view, month), text=note["text"]))
        note = session.notes("letter")
        if note is not None:
            found.append(_("Brev till den som tar över: {text}").format(text=note["text"]))
        paper.items(found or [_("Inget ännu.")])

    def menu(self, room: Room) -> Menu:
        """What can be written now."""
        choices = []
        if room.begins and room.session.notes("mandate") is None:
            choices.append(Choice(_("Skriv dina två löften om uppdraget"), run=mandate))
        choices += [
            Choice(_("Skriv en egen förklaring till månaden som gick"), run=_explain_last),
            Choice(_("Skriv brev till den som tar över"), run=letter),
            Choice(_("Döp spelet"), run=_rename),
        ]
        return Menu(tuple(choices), back(_("Tillbaka")))


def _mandate(room: Room) -> list[str]:
    note = room.session.notes("mandate")
    if note is None:
        return []
    return [_("Löfte om uppdraget: {text}").format(text=text) for text in (note["first"], note["second"]) if text]


def _agreement(room: Room) -> list[str]:
    agreed, note = room.view.agreement, room.session.notes("agreement")
    if agreed is None or note is None:
        return []
    return [f"{words(label)}: {note[part]}" for part, label in PARTS if note[part] and part in agreed.parts]


def _explain_last(room: Room) -> None:
    if room.view.month == 0:
        room.paper.line(_("Ingen månad har gått ännu."))
        return
    explain(room, room.view.month - 1)


def _rename(room: Room) -> None:
    text = room.paper.ask(_("Spelets namn:"))
    if text:
        room.note("name", text=text)
