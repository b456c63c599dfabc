"""A person's action, checked in words and done through the verbs that bots use too."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

import numpy as np

from game.core import legal, verbs
from game.core.actions import DEFER, Action
from game.core.errors import Refused
from game.core.play import BY_HUMAN, DEFERRED, NOTHING, Play
from game.core.table import Table
from sim.columns import Bools, Ints

LONGEST_REASON = 400
"""Characters."""


class AtTable(Protocol):
    """What an action is done to: a play of one under way (``game.core.sitting.Sitting``)."""

    table: Table
    play: Play
    phase: str
    reasons: dict[str, str]

    def open_slots(self) -> list[int]:
        """Matters that lie on the person's table now."""
        ...


def perform(at: AtTable, action: Action) -> None:
    """Do one action other than going on and undoing. Raises ``Refused`` (nothing has changed)."""
    verb = _VERBS.get(str(action.get("do")))
    if verb is None:
        raise Refused(f"Okänd handling: {action.get('do')!r}.", f"Unknown action: {action.get('do')!r}.")
    phases, run = verb
    if at.phase not in phases:
        raise Refused("Det går inte i det här skedet av månaden.", "That cannot be done in this part of the month.")
    run(at, action)


def slot_of(table: Table, name: object) -> int | None:
    """Slot of the situation with that id, or None."""
    return next((slot for slot, one in enumerate(table.scenario.situations) if one.id == name), None)


def _mine(at: AtTable, action: Action) -> int:
    slot = slot_of(at.table, action.get("situation"))
    if slot is None or slot not in at.open_slots():
        raise Refused(
            f"Ärendet {action.get('situation')!r} ligger inte på ditt bord nu.",
            f"The matter {action.get('situation')!r} is not on your table now.",
        )
    return slot


def _where() -> Bools:
    return np.ones(1, dtype=bool)


def _each(value: int) -> Ints:
    return np.array([value], dtype=np.int64)


def _choose(at: AtTable, action: Action) -> None:
    slot = _mine(at, action)
    options = at.table.scenario.situations[slot].options
    wanted = action.get("option")
    index = NOTHING if wanted is None else DEFERRED if wanted == DEFER else None
    if index is None:
        index = next((i for i, option in enumerate(options) if option.id == wanted), None)
        if index is None:
            raise Refused(
                f"Förslaget {wanted!r} finns inte i ärendet.", f"There is no option {wanted!r} in the matter."
            )
        reason = legal.why_not_option(at.table, at.play, slot, options[index])
        if reason is not None:
            raise Refused(reason.sv, reason.en)
    verbs.choose(at.table, at.play, slot, _each(index), _where(), BY_HUMAN)


def _order(at: AtTable, action: Action) -> None:
    slot = _mine(at, action)
    level: Any = action.get("basis")
    known = type(level) is int and level in (0, 1, 2)
    if not known or not bool(verbs.order(at.table, at.play, slot, _each(level), _where())[0]):
        raise Refused("Det underlaget går inte att beställa nu.", "That report cannot be ordered now.")


def _initiate(at: AtTable, action: Action) -> None:
    scenario = at.table.scenario
    named = action.get("initiative")
    index = next((i for i, one in enumerate(scenario.initiatives) if one.id == named), None)
    if index is None or scenario.initiatives[index].owner != at.table.human:
        raise Refused(f"Det finns inget eget initiativ {named!r}.", f"There is no initiative {named!r}.")
    reason = legal.why_not_initiative(at.table, at.play, index)
    if reason is not None:
        raise Refused(reason.sv, reason.en)
    unit = 0
    if scenario.initiatives[index].aimed:
        found = next((i for i, one in enumerate(scenario.units) if one.id == action.get("unit")), None)
        if found is None:
            raise Refused("Välj vilken enhet det gäller.", "Choose which unit it concerns.")
        unit = found
    verbs.initiate(at.table, at.play, index, _each(unit), _where())


def _ask(at: AtTable, action: Action) -> None:
    slot = _mine(at, action)
    advisers = at.table.scenario.advisers
    index = next((i for i, one in enumerate(advisers) if one.id == action.get("adviser")), None)
    if index is None or not bool(verbs.ask(at.table, at.play, slot, index, _where())[0]):
        raise Refused(
            "Den rådgivaren går inte att fråga nu (redan frågad, eller så räcker inte tiden).",
            "That adviser cannot be asked now (already asked, or there is not enough time).",
        )


def _number(value: object) -> float:
    """The number given, NaN where it is none."""
    try:
        return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else np.nan
    except OverflowError:
        return np.nan


def _forecast(at: AtTable, action: Action) -> None:
    questions = at.table.scenario.questions
    index = next((i for i, one in enumerate(questions) if one.id == action.get("question")), None)
    if index is None:
        raise Refused(
            f"Frågan {action.get('question')!r} finns inte.", f"There is no question {action.get('question')!r}."
        )
    asked = {at.table.scenario.situations[slot].question for slot in at.open_slots()}
    answer = np.array([[_number(action.get(name)) for name in ("low", "likely", "high")]])
    done = index in asked and bool(verbs.forecast(at.table, at.play, index, answer, _where())[0])
    if not done:
        one = questions[index]
        raise Refused(
            f"Ange lågt ≤ troligt ≤ högt, mellan {one.low:g} och {one.high:g}.",
            f"Give low ≤ likely ≤ high, between {one.low:g} and {one.high:g}.",
        )


def _reason(at: AtTable, action: Action) -> None:
    _mine(at, action)
    text = action.get("text")
    if not isinstance(text, str) or len(text) > LONGEST_REASON:
        raise Refused(
            f"Skriv en rad, högst {LONGEST_REASON} tecken.", f"Write one line, at most {LONGEST_REASON} characters."
        )
    at.reasons[str(action["situation"])] = text


_BEFORE = ("desk", "preparation")
_VERBS: dict[str, tuple[tuple[str, ...], Callable[[AtTable, Action], None]]] = {
    "initiate": (("desk",), _initiate),
    "ask": (_BEFORE, _ask),
    "order": (("preparation",), _order),
    "choose": (("preparation",), _choose),
    "forecast": (("preparation",), _forecast),
    "reason": (("preparation", "meeting"), _reason),
}
