"""The promise ledger: who has promised whom what, and giving, taking up and answering for promises in own words."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from game.core.language import _, words
from game.core.seen.view_standing import PromiseView
from game.text import screens, seats
from game.text.filling import whole_between
from game.text.menus import Choice, Menu, back
from game.text.pages.writing import no_names

if TYPE_CHECKING:
    from game.text.room import Room

LONGEST = 12
"""Months a promise in own words may run."""


class Promises:
    """The page of the ledger."""

    def write(self, room: Room) -> None:
        """Promises that run, then those that are settled."""
        paper, view = room.paper, room.view
        paper.heading(_("Löften"))
        running = [one for one in view.promises if one.status == "open"]
        settled = [one for one in view.promises if one.status != "open"]
        paper.line(_("Löften som löper:"))
        paper.items([screens.promise(view, one) for one in running] or [_("Inga.")])
        if settled:
            paper.part(_("Avgjorda:"))
            paper.items(screens.promise(view, one) for one in settled)

    def menu(self, room: Room) -> Menu:
        """Answer for those given to me, take up my own, give a new one."""
        view = room.view
        choices: list[Choice] = []
        if view.phase == "desk":
            for one in view.promises:
                choices += _settle(view.month, one)
            choices += [
                Choice(
                    _("Ta upp i förväg att det inte går att hålla (din tid 1): {text}").format(text=words(one.text)),
                    do={"do": "renegotiate", "promise": one.id},
                )
                for one in view.promises
                if one.can_renegotiate
            ]
        if view.phase in ("desk", "preparation"):
            choices += [
                Choice(_("Lova {who} något").format(who=seats.who(room.session, seat)), run=partial(_pledge, to=seat))
                for seat in view.can_promise
            ]
        return Menu(tuple(choices), back(_("Tillbaka")))


def _settle(month: int, one: PromiseView) -> list[Choice]:
    """Kept can be said at any time, broken only once the time is up."""
    if not one.can_settle:
        return []
    answers = [(True, _("Svara att det hölls: {text}"))]
    if month >= one.due:
        answers.append((False, _("Svara att det inte hölls: {text}")))
    return [
        Choice(said.format(text=words(one.text)), do={"do": "settle", "promise": one.id, "kept": kept})
        for kept, said in answers
    ]


def _pledge(room: Room, to: str) -> None:
    no_names(room)
    text = room.paper.ask(_("Ditt löfte, en rad (den andra får läsa det):"))
    if not text:
        return
    within = whole_between(room.paper, _("Inom hur många månader, 1 till {n}?").format(n=LONGEST), 1, LONGEST)
    if within is not None:
        room.act({"do": "pledge", "to": to, "text": text, "within": within}, _("Löftet är givet."))
