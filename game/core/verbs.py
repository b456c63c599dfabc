"""Verbs: the only writers of draft and reveals. Table, bots and what-if call the same ones, on masks over rows.

Every verb takes ``where`` (R,), does what is lawful in those rows, and answers with the rows in which it did.
"""

from __future__ import annotations

import numpy as np

from game.core import legal
from game.core.effects import show
from game.core.play import DEFERRED, NOTHING, Play
from game.core.reading import of_situation
from game.core.table import Table
from sim.columns import Bools, Floats, Ints
from sim.submodels import board


def choose(table: Table, play: Play, slot: int, option: Ints, where: Bools, by: int) -> Bools:
    """Put an option (index per row; NOTHING takes it back, DEFERRED leaves the matter for later) before the meeting."""
    situation = table.scenario.situations[slot]
    open_now = where & legal.decidable(table, play, slot)
    done: Bools = open_now & ((option == NOTHING) | (option == DEFERRED))
    for index, one in enumerate(situation.options):
        rows = open_now & (option == index)
        if rows.any():
            rows &= legal.on_table(table, play, slot, one) & legal.affordable(table, play, slot, one)
            _lean(table, play, slot, index, rows)
            done |= rows
    play.draft.choice[done, slot] = option[done]
    play.draft.by[done, slot] = by
    play.draft.order[done & (option >= 0), slot] = 0
    return done


def _lean(table: Table, play: Play, slot: int, index: int, rows: Bools) -> None:
    """Sound out the committee: how members seem to lean, as people talk before a meeting."""
    option = table.scenario.situations[slot].options[index]
    if option.vote is None or not rows.any():
        return
    support = _support(table, play, slot, index)
    leans = board.leans(play.state, table.scenario.world, support, option.vote_key, play.month)
    play.draft.lean[rows, slot] = leans[rows]


def _support(table: Table, play: Play, slot: int, index: int) -> Floats:
    vote = table.scenario.situations[slot].options[index].vote
    assert vote is not None
    value = np.asarray(vote(of_situation(table, play, slot)), dtype=np.float64)
    return np.clip(np.broadcast_to(value, (play.state.replicates,)), 0.0, 1.0)


def order(table: Table, play: Play, slot: int, level: Ints, where: Bools) -> Bools:
    """Order an officer's report of ``level`` (1, 2; 0 takes the order back) instead of deciding this month."""
    done: Bools = where & legal.decidable(table, play, slot) & (level == 0)
    for wanted in (1, 2):
        rows = where & (level == wanted)
        if rows.any():
            done |= rows & legal.orderable(table, play, slot, wanted)
    play.draft.order[done, slot] = level[done]
    play.draft.choice[done & (level > 0), slot] = NOTHING
    return done


def initiate(table: Table, play: Play, index: int, unit: Ints, where: Bools) -> Bools:
    """Do something of one's own accord; ``unit`` (R,) is whom it is aimed at (0 where not aimed, -1 takes it back)."""
    initiative = table.scenario.initiatives[index]
    back = where & (unit < 0)
    fresh = where & (unit >= 0) & (play.draft.initiative[:, index] < 0)
    if fresh.any():
        fresh &= legal.can_initiate(table, play, index)
        fresh &= legal.left(table, play, initiative.owner) >= initiative.cost
    done = back | fresh
    play.draft.initiative[done, index] = unit[done]
    return done


def ask(table: Table, play: Play, slot: int, adviser: int, where: Bools) -> Bools:
    """Ask an adviser about a matter: the first variant of the advice that holds, and what it reveals."""
    situation = table.scenario.situations[slot]
    done = where & legal.askable(table, play, slot, adviser)
    done &= legal.left(table, play, situation.owner) >= table.scenario.advisers[adviser].cost
    if not done.any():
        return done
    reads = of_situation(table, play, slot)
    advice = next(one for one in situation.advice if one.adviser == adviser)
    waiting = done.copy()
    for number, (condition, _, _) in enumerate(advice.variants):
        holds = waiting if condition is None else waiting & np.asarray(condition(reads), dtype=bool)
        play.book.asked[holds, slot, adviser] = number
        waiting = waiting & ~holds
    done &= ~waiting
    play.book.asked_month[done, slot, adviser] = play.month
    for effect in advice.reveals:
        show(table, play, effect, done, situation.owner, reads.it)
    return done


def forecast(table: Table, play: Play, question: int, answer: Floats, where: Bools) -> Bools:
    """Say what one expects: ``answer`` (R, 3) low, likely, high, in order and within the question's range."""
    asked = table.scenario.questions[question]
    fits: Bools = (answer[:, 0] <= answer[:, 1]) & (answer[:, 1] <= answer[:, 2])
    fits &= (answer[:, 0] >= asked.low) & (answer[:, 2] <= asked.high)
    done: Bools = where & fits & (play.month <= asked.at)
    play.book.answer[done, question] = answer[done]
    return done


def open_meeting(table: Table, play: Play) -> None:
    """All votes, once, in slot order: pure functions of world and draft, so that the screen and the closing agree."""
    draft = play.draft
    for slot, situation in enumerate(table.scenario.situations):
        for index, option in enumerate(situation.options):
            rows = draft.choice[:, slot] == index
            if not rows.any():
                continue
            if option.vote is None:
                draft.passed[rows, slot] = 1
                continue
            support = _support(table, play, slot, index)
            voted = board.votes(play.state, table.scenario.world, support, option.vote_key, play.month)
            ayes, noes, casting, passed = board.carried(voted)
            draft.voted[rows, slot] = voted[rows]
            draft.ayes[rows, slot] = ayes[rows]
            draft.noes[rows, slot] = noes[rows]
            draft.casting[rows, slot] = casting[rows]
            draft.passed[rows, slot] = passed[rows]


def seat_rows(play: Play) -> Bools:
    """All rows of the batch, as a mask."""
    return np.ones(play.state.replicates, dtype=bool)
