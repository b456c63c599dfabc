"""Verbs: the only writers of draft and reveals. Table, bots and what-if call the same ones, on masks over rows.

Every verb takes ``where`` (R,), does what is lawful in those rows, and answers with the rows in which it did.
"""

from __future__ import annotations

import numpy as np

from game.core.play import DEFERRED, NOTHING, OWN, REFER, Play
from game.core.rules import legal
from game.core.rules.effects import show
from game.core.rules.reading import of_situation
from game.core.rules.voting import can_dissent, mover, support
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
    stands, at = support(table, play, slot, option), mover(table, table.scenario.situations[slot])
    leans = board.leans(play.state, table.scenario.world, stands, option.vote_key, play.month, at)
    play.draft.lean[rows, slot] = leans[rows]


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
    if fresh.any():
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


def stance(table: Table, play: Play, slot: int, line: Ints, ask_vote: Bools, where: Bools) -> Bools:
    """The opposition's line in a matter on the notice of meeting: ``line`` (R,) of play.FREE and after it."""
    can = where & legal.on_docket(table, play, slot)
    own = can & (line >= OWN)
    if own.any():
        own &= (play.draft.stance[:, slot] >= OWN) | (legal.left(table, play, "opposition") >= legal.OWN_MOTION_COST)
        for index, option in enumerate(table.scenario.situations[slot].options):
            own &= (line != OWN + index) | (option.vote is not None)
    done: Bools = (can & (line < OWN)) | own
    if table.selected:
        done &= line != REFER  # a selection never comes back to a matter
    play.draft.stance[done, slot] = line[done]
    play.draft.ask_vote[done, slot] = ask_vote[done]
    return done


def dissent(table: Table, play: Play, slot: int, where: Bools) -> Bools:
    """Have the opposition's dissent recorded (at the meeting)."""
    done: Bools = where & can_dissent(table, play, slot)
    play.draft.dissent[done, slot] = True
    return done


def seat_rows(play: Play) -> Bools:
    """All rows of the batch, as a mask."""
    return np.ones(play.state.replicates, dtype=bool)
