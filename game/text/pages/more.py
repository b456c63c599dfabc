"""Further pages, always the same under the same numbers, whatever the role: those that do not apply say so."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.core.language import _
from game.text import people, screens, year
from game.text.menus import Choice, Menu, Page, back, opens
from game.text.pages.agreement import Agreement
from game.text.pages.glossary import Glossary
from game.text.pages.help import Help
from game.text.pages.past import Past
from game.text.pages.promises import Promises
from game.text.pages.settings import SettingsPage
from game.text.pages.writing import Written

if TYPE_CHECKING:
    from game.core.seen.view import View
    from game.text.paper import Paper
    from game.text.room import Room


@dataclass(frozen=True)
class Reading:
    """A page that is only read."""

    tell: Callable[[View, Paper], None]

    def write(self, room: Room) -> None:
        """Read it out."""
        self.tell(room.view, room.paper)

    def menu(self, room: Room) -> Menu:
        """Back."""
        return Menu((), back(_("Tillbaka")))


class More:
    """The list of further pages."""

    def write(self, room: Room) -> None:
        """Only its name: the list is the menu."""
        room.paper.heading(_("Fler sidor"))

    def menu(self, room: Room) -> Menu:
        """The pages, and leaving."""
        pages: tuple[tuple[str, Page], ...] = (
            (_("Varför? Vad har ändrats"), Reading(screens.why)),
            (_("Siffror du har sett"), Reading(screens.figures)),
            (_("Löften"), Promises()),
            (_("Överenskommelsen"), Agreement()),
            (_("Ärendenas gång"), Reading(year.tracks)),
            (_("Året och mandatperioden"), Reading(year.wheel)),
            (_("Människor och hur de hänger ihop"), Reading(people.relations)),
            (_("Mätare (öppet läge)"), Reading(people.gauges)),
            (_("Det du har skrivit"), Written()),
            (_("Se tillbaka på en tidigare månad"), Past()),
            (_("Ditt uppdrag"), Reading(screens.briefing)),
            (_("Ordlista"), Glossary()),
            (_("Hjälp"), Help()),
            (_("Inställningar"), SettingsPage()),
        )
        choices = [opens(text, page) for text, page in pages]
        choices.append(Choice(_("Spara och avsluta"), run=_leave))
        return Menu(tuple(choices), back(_("Tillbaka")))


def _leave(room: Room) -> None:
    raise EOFError
