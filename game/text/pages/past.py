"""Looking back: an earlier month as it was when its meeting opened. To read only."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from game.core.language import _, words
from game.text import matters, meetings, screens
from game.text.menus import Choice, Menu, back, opens

if TYPE_CHECKING:
    from game.core.seen.view import View
    from game.text.room import Room


class Past:
    """Which month to look at."""

    def write(self, room: Room) -> None:
        """What this is."""
        room.paper.heading(_("Se tillbaka"))
        room.paper.line(_("Välj en månad. Du ser den som den såg ut när sammanträdet öppnades. Inget kan ändras."))
        if room.view.month == 0:
            room.paper.line(_("Ingen månad har gått ännu."))

    def menu(self, room: Room) -> Menu:
        """The months that have passed, latest first."""
        months = range(min(room.view.month, room.view.months) - 1, -1, -1)
        return Menu(
            tuple(Choice(screens.month_of(room.view, month), run=partial(_look, month=month)) for month in months),
            back(_("Tillbaka")),
        )


def _look(room: Room, month: int) -> None:
    room.open(PastMonth(room.session.peek(month)))


@dataclass(frozen=True)
class PastMonth:
    """A month as it was."""

    view: View

    def write(self, room: Room) -> None:
        """The desk of that month."""
        room.paper.blank()
        room.paper.line(_("Det här är en tidigare månad. Inget kan ändras."))
        screens.desk(self.view, room.paper)
        room.paper.part(_("På sammanträdet:"))
        meetings.tell(meetings.seen(self.view), room.paper)

    def menu(self, room: Room) -> Menu:
        """Its matters and its figures."""
        choices = [
            opens(_("Läs ärendet: {title}").format(title=words(case.title)), PastMatter(self.view, case.id))
            for case in self.view.situations
        ]
        choices.append(Choice(_("Siffror du hade sett då"), run=lambda room: screens.figures(self.view, room.paper)))
        return Menu(tuple(choices), back(_("Tillbaka")))


@dataclass(frozen=True)
class PastMatter:
    """A matter as it was."""

    view: View
    id: str

    def write(self, room: Room) -> None:
        """The case, and what was put."""
        case = next(one for one in self.view.situations if one.id == self.id)
        matters.matter(case, room.paper)
        room.paper.blank()
        matters.draft(case, room.paper)

    def menu(self, room: Room) -> Menu:
        """Back."""
        return Menu((), back(_("Tillbaka")))
