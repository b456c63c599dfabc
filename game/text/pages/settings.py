"""Settings: language, width of the lines, and whether a page waits before its choices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.language import _, current, use
from game.text import settings as kept
from game.text.menus import Choice, Menu, back
from game.text.paper import NARROWEST, WIDEST, Paper

if TYPE_CHECKING:
    from game.text.room import Room


def take_up(settings: kept.Settings, paper: Paper, language: bool = True) -> None:
    """Use the settings."""
    if settings.language and language:
        use(settings.language)
    paper.fixed_width = settings.width or paper.fixed_width
    paper.pauses = settings.pauses


def describe(settings: kept.Settings) -> list[str]:
    """Each setting as it stands, as what can be chosen."""
    width = _("{n} tecken").format(n=settings.width) if settings.width else _("som terminalen")
    return [
        _("Språk: svenska. Byt till engelska"),
        _("Radernas bredd: {width}. Ändra").format(width=width),
        _("Vänta på Enter innan valen visas: ja. Stäng av")
        if settings.pauses
        else _("Vänta på Enter innan valen visas: nej. Slå på"),
    ]


def change(place: int, settings: kept.Settings, paper: Paper) -> None:
    """Change one of them, use it and keep it."""
    if place == 0:
        settings.language = "sv" if current() == "en" else "en"
        use(settings.language)
    elif place == 1:
        prompt = _("Tecken per rad, {low} till {high}; 0 följer terminalen:").format(low=NARROWEST, high=WIDEST)
        answer = paper.ask(prompt)
        fits = answer.isdecimal() and (answer == "0" or NARROWEST <= int(answer[:9]) <= WIDEST)
        if not fits:
            paper.line(_("Bredden är som förut."))
            return
        settings.width = int(answer)
        paper.fixed_width = settings.width or None
    else:
        settings.pauses = not settings.pauses
    take_up(settings, paper)
    paper.line(_("Sparat.") if kept.save(settings) else _("Inställningen gäller nu, men gick inte att spara."))


class SettingsPage:
    """The page of settings in a play."""

    def write(self, room: Room) -> None:
        """Its name: the settings are the menu."""
        room.paper.heading(_("Inställningar"))

    def menu(self, room: Room) -> Menu:
        """The settings."""

        def choice(place: int, text: str) -> Choice:
            def run(room: Room) -> None:
                change(place, kept.load(), room.paper)
                room.show()

            return Choice(text, run=run)

        return Menu(tuple(choice(place, text) for place, text in enumerate(describe(kept.load()))), back(_("Tillbaka")))
