"""A bot in the person's chair: it decides on a copy and says its actions aloud, so that they land in the log."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from game.core.play import NOTHING
from game.core.seats.actions import Action
from game.core.seats.bots import bot_seat
from game.core.session import Session

Progress = Callable[[int, int], None]


def autoplay(session: Session, bot: str = "mixed", progress: Progress | None = None, until: int | None = None) -> None:
    """Play the session to its end by the bot of that name, or until the month ``until`` (0-based) has opened.

    ``progress`` is told (months done, months).
    """
    while not session.finished and (until is None or session.view().month < until):
        for action in proposals(session, bot):
            session.act(action)
        session.act({"do": "advance"})
        if progress is not None:
            progress(session.view().month, session.scenario.months)


def proposals(session: Session, bot: str) -> list[Action]:
    """What the bot would do in this phase, as actions. Looks only where a bot looks: record, draft, options."""
    table, before, phase = session.table, session.play_now(), session.view().phase
    trial = before.copy()
    scenario, on_table = table.scenario, {matter.id for matter in session.view().situations}
    elsewhere = frozenset(slot for slot, one in enumerate(scenario.situations) if one.id not in on_table)
    replace(bot_seat(table, session.role, bot), spare=elsewhere)(table, trial, phase)
    actions: list[Action] = []
    for index, one in enumerate(scenario.initiatives):
        unit = int(trial.draft.initiative[0, index])
        if unit >= 0 and before.draft.initiative[0, index] < 0:
            aimed = {"unit": scenario.units[unit].id} if one.aimed else {}
            actions.append({"do": "initiate", "initiative": one.id, **aimed})
    for slot, situation in enumerate(scenario.situations):
        if situation.id not in on_table:
            continue
        if trial.draft.order[0, slot] > before.draft.order[0, slot]:
            actions.append({"do": "order", "situation": situation.id, "basis": int(trial.draft.order[0, slot])})
        choice = int(trial.draft.choice[0, slot])
        if choice >= 0 and before.draft.choice[0, slot] == NOTHING:
            actions.append({"do": "choose", "situation": situation.id, "option": situation.options[choice].id})
    return actions
