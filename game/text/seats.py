"""Several people at one computer: whose turn it is, and handing over so that nobody reads another's desk.

The terminal keeps what was written before. The hand-over pushes it out of sight, says so, and can ask the terminal to
forget it. The meeting is public: everybody looks together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.language import _, words
from game.text.matters import within

if TYPE_CHECKING:
    from game.core.session import Session
    from game.text.room import Room


def here(session: Session) -> tuple[str, ...]:
    """The people at this computer."""
    return (session.here,) if session.here is not None else session.roles


def who(session: Session, seat: str) -> str:
    """The name and title of whoever sits in a seat."""
    brief = next((one for one in session.scenario.roles if one.role == seat), None)
    return seat if brief is None else f"{words(brief.name)}, {within(words(brief.title))}"


def title(session: Session, seat: str) -> str:
    """The title of a seat, for the middle of a sentence."""
    brief = next((one for one in session.scenario.roles if one.role == seat), None)
    return seat if brief is None else within(words(brief.title))


def change(room: Room) -> None:
    """Let the next person sit down, or gather all for the meeting and the end. Nothing where nobody has to move."""
    view = room.view
    awaited = [seat for seat in here(room.session) if seat in view.waiting_for]
    if view.phase == "over" or not awaited:
        _gather(room, (view.month, "over"), _("Spelet är slut. Det som visas nu får alla se."))
    elif room.session.view(awaited[0]).phase == "meeting":
        room.session.sit(awaited[0])
        _gather(
            room, (view.month, "meeting"), _("Alla är klara och sammanträdet öppnas. Det som visas nu får alla se.")
        )
    else:
        stays = room.session.role in awaited and room.seated == (view.month, room.session.role)
        hand_over(room, room.session.role if stays else awaited[0])
    room.look()


def _gather(room: Room, place: tuple[int, str], said: str) -> None:
    if room.seated == place:
        return
    room.seated = place
    room.paper.hide()
    room.paper.heading(_("Alla tillsammans"))
    room.paper.line(said)
    room.paper.ask(_("Tryck Enter när alla är med."))


def hand_over(room: Room, seat: str) -> None:
    """Hide what is shown, say whose turn it is, and wait for that person; nothing where they sit there already."""
    if room.seated == (room.view.month, seat):
        return
    room.seated = (room.view.month, seat)
    room.paper.hide()
    room.paper.heading(_("Lämna över"))
    room.paper.line(_("Nu är det dags för {who}.").format(who=who(room.session, seat)))
    room.paper.line(_("Ni andra: titta bort, eller vänd skärmen."))
    room.paper.line(
        _(
            "Det som skrevs tidigare finns kvar längre upp i terminalen. Skriv r och Enter för att rensa bort det; "
            "om din terminal ändå visar det, stäng fönstret och fortsätt spelet i ett nytt."
        )
    )
    while room.paper.ask(_("Tryck Enter när du sitter ensam vid skärmen.")).lower() == "r":
        room.paper.forget()
        room.paper.line(
            _("Terminalen är ombedd att rensa. Nu är det dags för {who}.").format(who=who(room.session, seat))
        )
    room.session.sit(seat)
