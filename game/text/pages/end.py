"""The end: the hand-over page, rating one's own promises, the letter, and the way to the other chair. No score."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from game.core.language import _, words
from game.text import screens, seats
from game.text.menus import Choice, Menu, opens
from game.text.pages.glossary import Glossary
from game.text.pages.past import Past
from game.text.pages.writing import Written, letter, rating

if TYPE_CHECKING:
    from game.text.room import Room


class End:
    """The last page."""

    def write(self, room: Room) -> None:
        """What I did and what I know."""
        if room.shared:
            room.paper.heading(_("Överlämning för {who}").format(who=seats.who(room.session, room.session.role)))
        if room.view.short:
            profile(room)
        elif room.view.handover is not None:
            screens.handover(room.view, room.view.handover, room.paper)

    def menu(self, room: Room) -> Menu:
        """Rate, write, look back; the others' pages where several shared the computer."""
        choices = []
        if room.session.notes("mandate") is not None and room.session.notes("rating") is None:
            choices.append(Choice(_("Sätt betyg på dina två löften"), run=rating))
        choices += [
            Choice(_("Skriv brev till den som tar över"), run=letter),
            opens(_("Det du har skrivit"), Written()),
            opens(_("Se tillbaka på en tidigare månad"), Past()),
            opens(_("Ordlista"), Glossary()),
        ]
        choices += [
            Choice(_("Överlämning för {who}").format(who=seats.who(room.session, seat)), run=partial(_turn, seat=seat))
            for seat in seats.here(room.session)
            if seat != room.session.role
        ]
        return Menu(tuple(choices), Choice(_("Avsluta"), run=_leave))


def profile(room: Room) -> None:
    """The end of the short format: what one chose and why, and the kinds of act, as a description."""
    from game.core import short

    shown = short.profile(room.session)
    room.paper.heading(_("Dina dilemman"))
    room.paper.line(_("Så här valde du. Det är en beskrivning och inget betyg."))
    room.paper.items(
        f"{words(one.title)}\n{words(one.label)}"
        + (f"\n{_('Ditt skäl: {text}').format(text=one.reason)}" if one.reason else "")
        for one in shown.answers
    )
    if shown.kinds:
        room.paper.part(_("Det du gjorde, och i hur många av dilemmana:"))
        room.paper.items(f"{words(kind)}: {times}" for kind, times in shown.kinds)


def _turn(room: Room, seat: str) -> None:
    room.session.sit(seat)
    room.look()
    room.show()


def _leave(room: Room) -> None:
    room.left = True
