"""A bot at the table: plays a session through its view and its actions, as a person would.

The log it leaves is a person's log, with choices, initiatives and forecasts in it. For the demonstration and for tests.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.core.actions import Action
from game.core.bots import BOTS, Bot, liking
from game.core.errors import Refused
from game.core.session import Session
from game.core.view import QuestionView, SituationView, View


def play(session: Session, bot: str) -> Iterator[View]:
    """Play to the end with the taste of ``bot``; yields the view after each action that was taken.

    Raises ``KeyError`` where there is no such bot.
    """
    taste = BOTS[bot]
    while not session.finished:
        view = session.view()
        for action in wishes(session, view, taste):
            try:
                session.act(action)
            except Refused:  # a wish may have become too dear by an earlier one; the table goes on
                continue
            yield session.view()
        session.act({"do": "advance"})
        yield session.view()


def wishes(session: Session, view: View, bot: Bot) -> list[Action]:
    """What the bot would do in this phase, best liked first."""
    if view.phase == "desk":
        return _initiatives(session, view, bot)
    if view.phase == "preparation":
        return [action for case in view.situations for action in _decision(session, case, bot)]
    return []


def _initiatives(session: Session, view: View, bot: Bot) -> list[Action]:
    """The liked initiatives, as long as one unit of attention is left for the matters on the table."""
    declared = {one.id: one for one in session.scenario.initiatives}
    liked = sorted(view.initiatives, key=lambda one: -liking(bot, declared[one.id].does))
    left, actions = view.attention_left - (1 if view.situations else 0), []
    for one in liked:
        if one.available and one.taken is None and one.cost <= left and liking(bot, declared[one.id].does) > 0:
            aim = {"unit": one.units[view.month % len(one.units)][0]} if one.units else {}
            actions.append({"do": "initiate", "initiative": one.id, **aim})
            left -= one.cost
    return actions


def _decision(session: Session, case: SituationView, bot: Bot) -> Iterator[Action]:
    """A forecast and the best-liked option."""
    declared = next(one for one in session.scenario.situations if one.id == case.id)
    likings = {one.id: liking(bot, one.does) for one in declared.options}
    free = sorted((one for one in case.options if one.available), key=lambda one: -likings[one.id])
    if case.question is not None and case.question.answer is None:
        yield _forecast(case.question)
    if case.chosen is None and free and not bot.waits:
        yield {"do": "choose", "situation": case.id, "option": free[0].id}


def _forecast(question: QuestionView) -> Action:
    """A cautious guess: the middle of the range, with half of it as the span."""
    span = question.high - question.low
    low, likely, high = (round(question.low + share * span, question.decimals) for share in (0.25, 0.5, 0.75))
    return {"do": "forecast", "question": question.id, "low": low, "likely": likely, "high": high}
