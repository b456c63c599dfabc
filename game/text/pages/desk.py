"""The desk: the month as it opens, own initiatives, and what else can be done before the matters are prepared."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.core.language import _, words
from game.core.seats.actions import Action
from game.core.seen.view import View
from game.core.seen.view_matters import InitiativeView
from game.text import screens
from game.text.matters import money
from game.text.menus import Choice, Menu, opens
from game.text.pages.agreement import Agreement
from game.text.pages.docket import Docket
from game.text.pages.matter import Matter
from game.text.pages.more import More
from game.text.pages.promises import Promises
from game.text.pages.writing import mandate

if TYPE_CHECKING:
    from game.text.room import Room


class Desk:
    """The page that a month begins with."""

    def write(self, room: Room) -> None:
        """What has come in."""
        screens.desk(room.view, room.paper)

    def menu(self, room: Room) -> Menu:
        """Own initiatives, matters to read, dealings with others, promises to write, further pages."""
        view = room.view
        choices = [_initiative(one) for one in view.initiatives if one.available and one.taken is None]
        choices += matters(view, _("Läs ärendet: {title}"))
        choices += dealings(view)
        if room.begins and room.session.notes("mandate") is None:
            choices.append(Choice(_("Skriv dina två löften om uppdraget"), run=mandate))
        choices.append(opens(_("Fler sidor"), More()))
        closed = tuple(_closed(one) for one in view.initiatives if not one.available or one.taken is not None)
        return Menu(tuple(choices), Choice(_("Gå vidare till beredningen"), do={"do": "advance"}), closed)


def matters(view: View, text: str) -> list[Choice]:
    """A choice for each matter: one's own, then those on the notice of meeting."""
    mine = [opens(text.format(title=words(one.title)), Matter(one.id)) for one in view.situations]
    return mine + [opens(text.format(title=words(one.title)), Docket(one.id)) for one in view.docket]


def dealings(view: View) -> Iterator[Choice]:
    """What there is to do with the other people: the agreement, promises."""
    agreed = view.agreement
    if agreed is not None and (agreed.can_propose or agreed.can_sign or agreed.status != "none"):
        waiting = agreed.status == "proposed" and agreed.can_sign
        yield opens(_("Överenskommelsen: ett förslag väntar på dig") if waiting else _("Överenskommelsen"), Agreement())
    if view.can_promise or any(one.can_renegotiate or one.can_settle for one in view.promises):
        answer = any(one.can_settle and one.due <= view.month for one in view.promises)
        yield opens(_("Löften: ett väntar på ditt svar") if answer else _("Löften"), Promises())


def _initiative(one: InitiativeView) -> Choice:
    terms = [_("din tid {n}").format(n=one.cost)] if one.cost else []
    if one.money:
        terms.append(_("pengar {amount}").format(amount=money(one.money)))
    head = f"{words(one.label)} ({'; '.join(terms)})" if terms else words(one.label)
    action: Action = {"do": "initiate", "initiative": one.id}
    units = [(unit, words(name)) for unit, name in one.units]

    def where(room: Room, action: Action) -> Action | None:
        picked = room.paper.choose([name for _unit, name in units], _("Tillbaka"), _("Var?"))
        return None if picked is None else action | {"unit": units[picked][0]}

    return Choice(f"{head}\n{words(one.text)}", do=action, fill=where if units else None)


def _closed(one: InitiativeView) -> str:
    if one.taken is not None:
        where = next((words(name) for unit, name in one.units if unit == one.taken), "")
        return f"{words(one.label)}{f', {where}' if where else ''}: {_('gjort den här månaden')}"
    return f"{words(one.label)}: {words(one.why_not) if one.why_not else _('går inte nu')}"
