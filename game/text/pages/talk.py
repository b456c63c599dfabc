"""A stop to talk: a question to the table, the time for it said in words, and the table's answer written down."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.core.language import _, month_name, n_, words
from game.text.menus import Choice, Menu

if TYPE_CHECKING:
    from game.text.room import Room


def due(room: Room) -> bool:
    """Whether this month has a stop that has been neither answered nor passed by here."""
    view = room.view
    if view.pause is None or view.short or view.month in room.talked:
        return False
    return room.session.notes("answer", view.month) is None


@dataclass(frozen=True)
class Talk:
    """The page of the month's stop, between its meeting and the month that follows. ``then`` goes on."""

    then: Callable[[Room], None]

    def write(self, room: Room) -> None:
        """The question, how long, and what was answered before."""
        pause, paper = room.view.pause, room.paper
        paper.heading(f"{_('Stanna upp och prata')}, {month_name(room.view.calendar_month)} {room.view.year}")
        assert pause is not None
        paper.line(words(pause.question))
        paper.line(
            n_(
                "Prata vid bordet i ungefär {n} minut.", "Prata vid bordet i ungefär {n} minuter.", pause.minutes
            ).format(n=pause.minutes)
        )
        answer = room.session.notes("answer", room.view.month)
        if answer is not None:
            paper.line(_("Ert svar: {text}").format(text=answer["text"]))

    def menu(self, room: Room) -> Menu:
        """The clock, the answer, and on."""
        choices = [
            Choice(_("Starta klockan"), run=_time),
            Choice(_("Skriv bordets svar (inga namn; stannar på den här datorn)"), run=_answer),
        ]
        return Menu(tuple(choices), Choice(_("Gå vidare"), run=self.then))


def _answer(room: Room) -> None:
    text = room.paper.ask(_("Ert svar, en rad:"))
    if text:
        room.note("answer", month=room.view.month, text=text)


def _time(room: Room) -> None:
    """Say how much time is left, once a minute. Ctrl-C stops the clock."""
    assert room.view.pause is not None
    room.paper.line(_("Klockan går. Tryck Ctrl-C för att stanna den."))
    try:
        for left in range(room.view.pause.minutes, 0, -1):
            room.paper.line(n_("{n} minut kvar.", "{n} minuter kvar.", left).format(n=left))
            room.paper.flush()
            room.wait(60)
        room.paper.line(_("Tiden är ute."))
    except KeyboardInterrupt:
        room.paper.blank()
        room.paper.line(_("Klockan är stannad."))
