"""One of the role's own matters: read it at the desk, settle what to put before the meeting under preparation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.core.language import _, words
from game.core.seats.actions import Action
from game.core.seen.view_matters import AdviserView, SituationView
from game.text import filling, matters, screens
from game.text.menus import Choice, Menu, back

if TYPE_CHECKING:
    from game.text.room import Room


@dataclass(frozen=True)
class Matter:
    """The page of one matter."""

    id: str

    def case(self, room: Room) -> SituationView | None:
        """The matter as it stands."""
        return next((one for one in room.view.situations if one.id == self.id), None)

    def write(self, room: Room) -> None:
        """The case, and what has been put so far."""
        case = self.case(room)
        if case is None:
            room.paper.line(_("Ärendet ligger inte längre på ditt bord."))
            return
        matters.matter(case, room.paper)
        room.paper.blank()
        if room.view.phase == "preparation":
            matters.draft(case, room.paper)
        screens.attention(room.view, room.paper)

    def told(self, room: Room, action: Action) -> None:
        """What an action on this page brought."""
        case = self.case(room)
        if case is not None and action["do"] == "ask":
            matters.advice(next(one for one in case.advisers if one.id == action["adviser"]), room.paper)
        elif case is not None:
            matters.draft(case, room.paper)

    def menu(self, room: Room) -> Menu:
        """Motions, waiting, reports, forecast, reason, and whom to ask."""
        case = self.case(room)
        if case is None:
            return Menu((), back(_("Tillbaka")))
        preparing = room.view.phase == "preparation"
        choices = _motions(case) if preparing else []
        closed = [matters.option(one) for one in case.options if not (preparing and one.available)]
        if preparing:
            choices += _rest(case)
        choices += [ask(case, one) for one in case.advisers if one.says is None and one.affordable]
        if preparing and case.chosen is not None:
            take_back: Action = {"do": "choose", "situation": case.id, "option": None}
            choices.append(Choice(_("Ta tillbaka förslaget"), do=take_back))
        closed += [
            _("Fråga {name}: tiden räcker inte").format(name=words(one.name))
            for one in case.advisers
            if one.says is None and not one.affordable
        ]
        heading = "" if preparing else _("Alternativen, som avgörs under beredningen:")
        return Menu(tuple(choices), back(_("Tillbaka")), tuple(closed), heading)


def _motions(case: SituationView) -> list[Choice]:
    choices = []
    for one in case.options:
        if one.available:
            action: Action = {"do": "choose", "situation": case.id, "option": one.id}
            mark = f"{_('Valt')}: " if one.id == case.chosen else ""
            choices.append(Choice(mark + matters.option(one), do=action))
    if case.chosen != "defer" and not case.must_answer:
        defer: Action = {"do": "choose", "situation": case.id, "option": "defer"}
        choices.append(Choice(_("Låt ärendet vänta"), do=defer))
    return choices


def _rest(case: SituationView) -> list[Choice]:
    choices = [_order(case, basis) for basis in case.can_order]
    if case.question is not None:
        choices.append(filling.forecast(case.question))
    choices.append(filling.reason(case.id))
    return choices


def _order(case: SituationView, basis: int) -> Choice:
    text = (
        _("Beställ en tjänsteskrivelse (tar en månad)")
        if basis == 1
        else _("Beställ en tjänsteskrivelse med alternativ (tar två månader)")
    )
    return Choice(text, do={"do": "order", "situation": case.id, "basis": basis})


def ask(case: SituationView, adviser: AdviserView) -> Choice:
    """The choice of asking somebody."""
    cost = _("din tid {n}").format(n=adviser.cost) if adviser.cost else _("kostar ingen tid")
    text = _("Fråga {name}, {title} ({cost})").format(
        name=words(adviser.name), title=matters.within(words(adviser.title)), cost=cost
    )
    return Choice(text, do={"do": "ask", "situation": case.id, "adviser": adviser.id})
