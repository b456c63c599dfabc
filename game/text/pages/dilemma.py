"""The short format: one dilemma at a time, a reason for each choice, nothing taken back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from game.core.errors import Refused
from game.core.language import _, words
from game.core.seen.view_matters import SituationView
from game.text import matters
from game.text.menus import Choice, Menu
from game.text.pages.matter import ask

if TYPE_CHECKING:
    from game.core.seats.actions import Action
    from game.text.room import Room


class Dilemma:
    """The page of the dilemma that lies open."""

    def case(self, room: Room) -> SituationView | None:
        """The matter."""
        return next(iter(room.view.situations), None)

    def write(self, room: Room) -> None:
        """Which of how many, and the case. No post: what came of the others is told at the end."""
        case, paper = self.case(room), room.paper
        place, count = room.view.dilemma
        paper.part(_("Dilemma {place} av {count}").format(place=place, count=count))
        if case is not None:
            matters.matter(case, paper)

    def told(self, room: Room, action: Action) -> None:
        """What was answered."""
        case = self.case(room)
        if case is not None and action["do"] == "ask":
            matters.advice(next(one for one in case.advisers if one.id == action["adviser"]), room.paper)

    def menu(self, room: Room) -> Menu:
        """The options, whom to ask; nothing can wait."""
        case = self.case(room)
        leave = Choice(_("Spara och avsluta"), run=_leave)
        if case is None:
            return Menu((Choice(_("Gå vidare"), do={"do": "advance"}),), leave)
        choices = [
            Choice(matters.option(one), run=partial(_decide, option=one.id)) for one in case.options if one.available
        ]
        choices += [ask(case, one) for one in case.advisers if one.says is None and one.affordable]
        closed = tuple(matters.option(one) for one in case.options if not one.available)
        return Menu(tuple(choices), leave, closed)


def _leave(room: Room) -> None:
    raise EOFError


def _decide(room: Room, option: str) -> None:
    """Ask for the reason, then decide for good."""
    from game.core import short

    reason = room.paper.ask(_("Ditt skäl, en rad som tål att sägas offentligt (tom rad: välj om):"))
    if not reason:
        return
    try:
        short.decide(room.session, option, reason)
    except Refused as refused:
        room.paper.line(_("Det går inte: {why}").format(why=words(refused.text)))
        return
    room.paper.line(_("Beslutet står fast."))
    room.arrive()
