"""The meeting: what became of the matters. Those who share a computer read it together and go on together."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from game.core.language import _, words
from game.core.seen.view import View
from game.text import filling, meetings, screens, seats
from game.text.menus import Choice, Menu, opens
from game.text.pages.more import More
from game.text.pages.post import send
from game.text.pages.talk import Talk, due

if TYPE_CHECKING:
    from game.text.room import Room


class Meeting:
    """The page of the meeting."""

    def write(self, room: Room) -> None:
        """Matter by matter."""
        screens.title(room.view, room.paper)
        settled = meetings.public(views(room)) if room.shared else meetings.seen(room.view)
        meetings.tell(settled, room.paper)

    def menu(self, room: Room) -> Menu:
        """Dissent to record; one's own forecasts and pages, where one sits alone."""
        choices = [choice for view in views(room) for choice in dissents(view)]
        if not room.shared:
            asked = [case.question for case in room.view.situations if case.question and case.chosen]
            choices += [filling.forecast(question) for question in asked if question is not None]
            choices.append(opens(_("Fler sidor"), More()))
        return Menu(tuple(choices), Choice(_("Avsluta månaden"), run=_close_month))


def views(room: Room) -> tuple[View, ...]:
    """What the people at this computer who are at the meeting see."""
    found = (room.session.view(seat) for seat in seats.here(room.session)) if room.shared else (room.view,)
    return tuple(view for view in found if view.phase == "meeting")


def dissents(view: View) -> list[Choice]:
    """Matters in which the opposition lost and may have its dissent recorded."""
    return [
        Choice(
            _("Reservera dig i {title} (KL 4:27)").format(title=words(case.title)),
            run=partial(_dissent, seat=view.role, situation=case.id),
        )
        for case in view.docket
        if case.can_dissent and not case.dissent
    ]


def _dissent(room: Room, seat: str, situation: str) -> None:
    room.act({"do": "dissent", "situation": situation}, _("Reservationen är antecknad."), seat)


def _close_month(room: Room) -> None:
    """Everybody at this computer leaves the meeting, once the table has talked where the scenario has it stop to."""
    if due(room):
        room.talked.add(room.view.month)
        room.open(Talk(then=_close_month))
        return
    for view in views(room):
        room.session.act({"do": "advance"}, view.role)
    if room.session.here is not None:
        send(room)
    room.arrive()
