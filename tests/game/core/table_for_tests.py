"""Random plays at a table: every choice drawn from what the view offers, with undo, deferral and orders."""

import random
from pathlib import Path

from game.core.errors import Refused
from game.core.session import Session
from game.core.view import View
from scenarios import load
from scenarios.compiled import Scenario

SMALL = Path(__file__).parents[2] / "scenarios" / "small.yaml"


def small() -> Scenario:
    return load(SMALL)


def possible(view: View) -> list[dict]:
    """Every kind of thing the view offers now, advancing several times so that plays come to an end."""
    found: list[dict] = [{"do": "advance"}] * 6
    if view.can_undo:
        found.append({"do": "undo"})
    if view.phase == "desk":
        for one in view.initiatives:
            if one.available:
                units = [unit for unit, _ in one.units] or [None]
                found += [{"do": "initiate", "initiative": one.id} | ({"unit": u} if u else {}) for u in units[:2]]
    for matter in view.situations:
        if view.phase in ("desk", "preparation"):
            found += [
                {"do": "ask", "situation": matter.id, "adviser": one.id}
                for one in matter.advisers
                if one.says is None and one.affordable
            ]
        if view.phase == "preparation":
            found += [{"do": "order", "situation": matter.id, "basis": level} for level in matter.can_order]
            open_now = [one.id for one in matter.options if one.available]
            found += [{"do": "choose", "situation": matter.id, "option": one} for one in open_now] * 3
            found += [{"do": "choose", "situation": matter.id, "option": "defer"}]
            found += [{"do": "reason", "situation": matter.id, "text": "Så tänker vi."}]
            if matter.question is not None:
                q = matter.question
                low, high = sorted((random.Random(view.month).uniform(q.low, q.high), q.high))
                found.append({"do": "forecast", "question": q.id, "low": low, "likely": (low + high) / 2, "high": high})
    return found


def step(session: Session, chance: random.Random) -> dict | None:
    """One random action; None where it was refused (nothing then has changed)."""
    action = chance.choice(possible(session.view()))
    try:
        session.act(action)
    except Refused:
        return None
    return action


def play_at_random(session: Session, seed: int, stop_after: int | None = None) -> int:
    """Play to the end, or for ``stop_after`` actions; gives the number of actions done."""
    chance, done = random.Random(seed), 0
    while not session.finished and (stop_after is None or done < stop_after):
        done += step(session, chance) is not None
    return done
