"""Preparation: the matters that wait, with what has been put so far, and the way to the meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.language import _, n_, words
from game.core.seen.view import View
from game.core.seen.view_matters import SituationView
from game.text import matters, screens
from game.text.menus import Choice, Menu, opens
from game.text.pages.docket import Docket, line_of
from game.text.pages.matter import Matter
from game.text.pages.more import More
from game.text.pages.promises import Promises

if TYPE_CHECKING:
    from game.text.room import Room


class Preparation:
    """The page between desk and meeting."""

    def write(self, room: Room) -> None:
        """Where we are and what time is left."""
        screens.title(room.view, room.paper)
        screens.attention(room.view, room.paper)
        if not room.view.situations and not room.view.docket:
            room.paper.line(_("Du har inga ärenden att bereda den här månaden."))

    def menu(self, room: Room) -> Menu:
        """Own matters, matters on the notice, promises, further pages."""
        view = room.view
        choices = [
            opens(f"{words(case.title)}\n{_standing(case)}", Matter(case.id), keep=True) for case in view.situations
        ]
        choices += [opens(f"{words(case.title)}\n{line_of(case)}", Docket(case.id), keep=True) for case in view.docket]
        if view.can_promise:
            choices.append(opens(_("Löften"), Promises()))
        choices.append(opens(_("Fler sidor"), More()))
        return Menu(tuple(choices), Choice(_onward(view), do={"do": "advance"}))


def _onward(view: View) -> str:
    others = [seat for seat in view.players if seat != view.role]
    said = (
        _("Klar: månadens förslag blir slutgiltiga när alla är klara")
        if others
        else _("Öppna sammanträdet: månadens förslag blir slutgiltiga")
    )
    waiting = sum(1 for case in view.situations if case.chosen is None)
    if waiting:
        said += " " + n_("({n} ärende är utan förslag)", "({n} ärenden är utan förslag)", waiting).format(n=waiting)
    return said


def _standing(case: SituationView) -> str:
    if case.chosen == "defer":
        return _("Får vänta.")
    for one in case.options:
        if one.id == case.chosen:
            return _("Ditt förslag: {label}").format(label=words(one.label))
    return _("Inget förslag; {wait}.").format(wait=matters.waits(case))
