"""What can be chosen on each page of the terminal game: numbered choices, each an action or a place to go.

Made from a ``View`` alone, so that a page offers exactly what the play allows; what it refuses all the same is told.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from game.core.actions import Action
from game.core.language import _, n_, words
from game.core.view import AdviserView, InitiativeView, QuestionView, SituationView, View
from game.text import matters

Need = Literal["unit", "forecast", "reason"]


@dataclass(frozen=True)
class Choice:
    """One numbered choice. Exactly one of ``do`` (an action), ``goto`` (a matter's id, "" for back) is set."""

    text: str
    do: Action | None = None
    goto: str | None = None
    need: Need | None = None
    """What must be asked for before the action is whole."""
    units: tuple[tuple[str, str], ...] = ()
    question: QuestionView | None = None
    keep: bool = False
    """Whether every line is told each time; otherwise only the first, once the page has been read."""


@dataclass(frozen=True)
class Menu:
    """A page's choices, what cannot be chosen now and why, and where 0 leads."""

    choices: tuple[Choice, ...]
    closed: tuple[str, ...]
    onward: Choice


def of(view: View, situation: str | None) -> Menu:
    """The choices of the page we are on: a matter's page or the phase's own."""
    for case in view.situations:
        if case.id == situation:
            return _matter(view, case)
    if view.phase == "desk":
        return _desk(view)
    if view.phase == "preparation":
        return _preparation(view)
    return _meeting(view)


def _desk(view: View) -> Menu:
    choices = [_initiative(one) for one in view.initiatives if one.available and one.taken is None]
    choices += [Choice(_("Läs ärendet: {title}").format(title=words(c.title)), goto=c.id) for c in view.situations]
    closed = [_closed(one) for one in view.initiatives if not one.available or one.taken is not None]
    return Menu(tuple(choices), tuple(closed), Choice(_("Gå vidare till beredningen"), do={"do": "advance"}))


def _initiative(one: InitiativeView) -> Choice:
    terms = [_("din tid {n}").format(n=one.cost)] if one.cost else []
    if one.money:
        terms.append(_("pengar {amount}").format(amount=matters.money(one.money)))
    head = f"{words(one.label)} ({'; '.join(terms)})" if terms else words(one.label)
    action: Action = {"do": "initiate", "initiative": one.id}
    units = tuple((unit, words(name)) for unit, name in one.units)
    return Choice(f"{head}\n{words(one.text)}", do=action, need="unit" if units else None, units=units)


def _closed(one: InitiativeView) -> str:
    if one.taken is not None:
        where = next((words(name) for unit, name in one.units if unit == one.taken), "")
        return f"{words(one.label)}{f', {where}' if where else ''}: {_('gjort den här månaden')}"
    return f"{words(one.label)}: {words(one.why_not) if one.why_not else _('går inte nu')}"


def _preparation(view: View) -> Menu:
    choices = [Choice(f"{words(case.title)}\n{_standing(case)}", goto=case.id, keep=True) for case in view.situations]
    waiting = sum(1 for case in view.situations if case.chosen is None)
    onward = _("Öppna sammanträdet: månadens förslag blir slutgiltiga")
    if waiting:
        onward += " " + n_("({n} ärende är utan förslag)", "({n} ärenden är utan förslag)", waiting).format(n=waiting)
    return Menu(tuple(choices), (), Choice(onward, do={"do": "advance"}))


def _standing(case: SituationView) -> str:
    if case.chosen == "defer":
        return _("Får vänta.")
    for one in case.options:
        if one.id == case.chosen:
            return _("Ditt förslag: {label}").format(label=words(one.label))
    return _("Inget förslag; {wait}.").format(wait=matters.waits(case))


def _meeting(view: View) -> Menu:
    choices = [_forecast(case.question) for case in view.situations if case.question and case.chosen]
    return Menu(tuple(choices), (), Choice(_("Avsluta månaden"), do={"do": "advance"}))


def _matter(view: View, case: SituationView) -> Menu:
    choices: list[Choice] = []
    closed: list[str] = []
    if view.phase == "preparation":
        for one in case.options:
            if one.available:
                action: Action = {"do": "choose", "situation": case.id, "option": one.id}
                mark = f"[{_('valt')}] " if one.id == case.chosen else ""
                choices.append(Choice(mark + matters.option(one), do=action))
            else:
                closed.append(matters.option(one))
        if case.chosen is not None:
            take_back: Action = {"do": "choose", "situation": case.id, "option": None}
            choices.append(Choice(_("Ta tillbaka förslaget"), do=take_back))
        if case.chosen != "defer" and not case.must_answer:
            defer: Action = {"do": "choose", "situation": case.id, "option": "defer"}
            choices.append(Choice(_("Låt ärendet vänta"), do=defer))
        choices += [_order(case, basis) for basis in case.can_order]
        if case.question is not None:
            choices.append(_forecast(case.question))
        reason: Action = {"do": "reason", "situation": case.id}
        choices.append(Choice(_("Skriv ett skäl som tål att sägas offentligt (inga namn)"), do=reason, need="reason"))
    else:
        closed += [matters.option(one) for one in case.options]
    for adviser in case.advisers:
        if adviser.says is None:
            choices += [_ask(case, adviser)] if adviser.affordable else []
            closed += (
                [] if adviser.affordable else [_("Fråga {name}: tiden räcker inte").format(name=words(adviser.name))]
            )
    return Menu(tuple(choices), tuple(closed), Choice(_("Tillbaka"), goto=""))


def _order(case: SituationView, basis: int) -> Choice:
    text = (
        _("Beställ en tjänsteskrivelse (tar en månad)")
        if basis == 1
        else _("Beställ en tjänsteskrivelse med alternativ (tar två månader)")
    )
    return Choice(text, do={"do": "order", "situation": case.id, "basis": basis})


def _ask(case: SituationView, adviser: AdviserView) -> Choice:
    cost = _("din tid {n}").format(n=adviser.cost) if adviser.cost else _("kostar ingen tid")
    text = _("Fråga {name}, {title} ({cost})").format(
        name=words(adviser.name), title=matters.within(words(adviser.title)), cost=cost
    )
    return Choice(text, do={"do": "ask", "situation": case.id, "adviser": adviser.id})


def _forecast(question: QuestionView) -> Choice:
    text = _("Säg vad du tror: {question}").format(question=words(question.text))
    return Choice(text, do={"do": "forecast", "question": question.id}, need="forecast", question=question)
