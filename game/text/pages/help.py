"""Help: how the terminal game is used, and the letters it knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.language import _
from game.text.menus import Menu, back

if TYPE_CHECKING:
    from game.text.paper import Paper
    from game.text.room import Room


def keys(paper: Paper) -> None:
    """How to answer, and the letters."""
    paper.line(_("Skriv numret på det du vill göra och tryck Enter. 0 går vidare eller tillbaka."))
    paper.items(
        (
            _("Enter: visa sidan igen"),
            _("m: fler sidor (löften, året, människor, det du skrivit, tidigare månader, inställningar)"),
            _("v: Varför? Vad har ändrats, och vad vet jag om det?"),
            _("s: siffror du har sett"),
            _("b: ditt uppdrag"),
            _("u: ångra det senaste (fram till sammanträdet; det du fått veta kan inte ångras)"),
            _("g och ett ord: vad ordet betyder, till exempel g återremiss"),
            _("l: byt språk (eller skriv sv eller en)"),
            _("q: avsluta; allt är redan sparat"),
        )
    )


class Help:
    """The page of help."""

    def write(self, room: Room) -> None:
        """A month in short, then the letters."""
        paper = room.paper
        paper.heading(_("Hjälp"))
        paper.line(
            _(
                "En månad har tre delar. Läge: läs det som kommit och ta egna initiativ. Beredning: bestäm vad du "
                "lägger fram. Sammanträde: det avgörs, och ligger sedan fast."
            )
        )
        paper.line(_("En sida börjar alltid med ordet Sida. Inget ritas om: allt du läst finns kvar längre upp."))
        keys(paper)

    def menu(self, room: Room) -> Menu:
        """Back."""
        return Menu((), back(_("Tillbaka")))
