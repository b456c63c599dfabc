"""The line of the log that a closed month leaves: what each role saw, what was true, why it changed, what was done.

Shown by the debrief and checked on resuming; never folded.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from game.core.play import (
    BEHAVIOURS,
    BROKEN,
    BY_BOT,
    BY_HUMAN,
    BY_SILENCE,
    KEPT,
    NONE,
    OUTCOMES,
    PENDING,
    PLEDGES,
    RENEGOTIATED,
    Play,
)
from game.core.table import SEATS, SIDE, Table
from sim.columns import Array
from sim.names import TRUTH
from sim.observe import CHANNELS
from sim.trace import Trace

Line = dict[str, Any]
DECIMALS = 6
WHO = {BY_HUMAN: "human", BY_BOT: "bot", BY_SILENCE: "silence"}
PROMISE = {PENDING: "open", KEPT: "kept", BROKEN: "broken", RENEGOTIATED: "renegotiated"}


def plain(row: Array) -> Any:
    """A row of numbers as JSON: a number where there is one, else a list; None for NaN."""
    values = [None if np.isnan(value) else round(float(value), DECIMALS) for value in np.asarray(row, dtype=np.float64)]
    return values[0] if len(values) == 1 else values


def month_line(table: Table, opened: Play, play: Play, month: int, trace: Trace | None) -> Line:
    """The line of ``month``, just closed, for a batch of one; ``opened`` is the same play as the month opened.

    Truth is as the month leaves it. What a role sees is of the month before, so the first line also holds the truth
    that play started from.
    """
    return {
        "closed": month,
        "digest": play.digest(),
        "seen": {
            seat: {
                name: plain(
                    np.where(play.records[seat].since(name)[0] == month, play.records[seat].of(name)[0], np.nan)
                )
                for name in CHANNELS
            }
            for seat in SEATS
        },
        **({"start": truth(opened)} if month == 0 else {}),
        "truth": truth(play),
        "contributions": {} if trace is None else contributions(trace),
        "decided": decided(table, play, month),
        "initiatives": initiatives(table, play, month),
        "told": {
            message.id: _unit_id(table, int(play.book.told_about[0, slot]))
            for slot, message in enumerate(table.scenario.messages)
            if play.book.told[0, slot] == month
        },
        "events": [
            event.id for slot, event in enumerate(table.scenario.events) if play.book.happened[0, slot] == month
        ],
        "behaviours": behaviours(play),
        "promises": promises(table, play),
        "judged": {
            question.id: plain(play.book.value[0, slot : slot + 1])
            for slot, question in enumerate(table.scenario.questions)
            if question.at == month
        },
        "hidden": table.scenario.hidden[int(play.book.hidden[0, 0])].id,
    }


def truth(play: Play) -> Line:
    """Every quantity of the truth, as it stands."""
    return {name: plain(quantity.read(play.state)[0]) for name, quantity in TRUTH.items()}


def contributions(trace: Trace) -> dict[str, dict[str, float]]:
    """The month's changes taken apart: target -> contribution -> amount."""
    return {
        target: {name: round(float(value[0, 0]), DECIMALS) for name, value in trace[target].items()} for target in trace
    }


def decided(table: Table, play: Play, month: int) -> list[Line]:
    """What was decided in ``month``, by whom, and with which votes."""
    book = play.book
    return [
        {
            "situation": situation.id,
            "option": situation.options[int(book.choice[0, slot])].id,
            "seat": situation.owner,
            "about": _unit_id(table, int(book.about[0, slot])),
            "passed": bool(book.carried[0, slot]),
            "ayes": int(book.ayes[0, slot]),
            "noes": int(book.noes[0, slot]),
            "casting": bool(play.draft.casting[0, slot]),
            "outcome": OUTCOMES[int(book.outcome[0, slot])],
            "counted": bool(play.draft.counted[0, slot]),
            "dissent": bool(book.dissented[0, slot]),
            "by": WHO[int(book.by[0, slot])],
        }
        for slot, situation in enumerate(table.scenario.situations)
        if book.decided[0, slot] == month and book.choice[0, slot] >= 0
    ]


def initiatives(table: Table, play: Play, month: int) -> list[Line]:
    """The initiatives taken in ``month``."""
    return [
        {
            "initiative": one.id,
            "seat": one.owner,
            "unit": _unit_id(table, int(play.draft.initiative[0, index])) if one.aimed else None,
        }
        for index, one in enumerate(table.scenario.initiatives)
        if play.book.initiated[0, index] == month
    ]


def behaviours(play: Play) -> dict[str, list[int]]:
    """The five behaviours as acts counted so far: of the board, of the administration."""
    return {name: [int(n) for n in play.book.counts[0, at]] for at, name in enumerate(BEHAVIOURS)}


def promises(table: Table, play: Play) -> list[Line]:
    """Every promise given so far and how it stands. What is promised in own words is free text and not here."""
    book = play.book
    by_motion = [
        {"promise": one.id, "side": one.by, "since": int(book.promised[0, slot]),
         "due": int(book.promised[0, slot]) + one.within, "about": _unit_id(table, int(book.promise_about[0, slot])),
         "stands": PROMISE[int(book.promise[0, slot])]}
        for slot, one in enumerate(table.scenario.promises)
        if book.promise[0, slot] != NONE
    ]  # fmt: skip
    in_own_words = [
        {"promise": f"pledge:{slot}", "side": SIDE[SEATS[slot // PLEDGES]], "since": int(book.pledged[0, slot]),
         "due": int(book.pledge_due[0, slot]), "about": None, "stands": PROMISE[int(book.pledge[0, slot])]}
        for slot in range(book.pledge.shape[1])
        if book.pledge[0, slot] != NONE
    ]  # fmt: skip
    return by_motion + in_own_words


def _unit_id(table: Table, unit: int) -> str | None:
    return table.scenario.units[unit].id if unit >= 0 else None
