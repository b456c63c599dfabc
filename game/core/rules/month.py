"""The month in play: it opens, the seats act through three phases, it closes and the model's month passes.

Batches and tables run the same code: ``begin`` -> (``open_month`` -> seats act -> ``close_month``) until it is over.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from game.core.play import (
    BEHAVIOURS,
    BY_SILENCE,
    CARRIED,
    DONE,
    NOTHING,
    OPEN,
    REFERRED,
    UNDECIDED,
    Play,
    blank_book,
    blank_draft,
)
from game.core.rules import voting
from game.core.rules.effects import apply, promise, schedule
from game.core.rules.legal import last_month
from game.core.rules.opening import judge_promises, open_month
from game.core.rules.reading import names, of_situation
from game.core.seen import dealings
from game.core.table import SEATS, SIDE, Table
from scenarios.compiled import Do, Option, Role
from sim.acts import Acts
from sim.birth import birth
from sim.columns import Bools, Floats, Ints
from sim.month import advance
from sim.observe import Record
from sim.spec import World, parameters
from sim.streams import key_of, uniform
from sim.submodels import board
from sim.trace import Trace

HIDDEN_WORLD = key_of("game.core.month.hidden_world")
SHOWN_BY_ACT = tuple(name for name in BEHAVIOURS if name != "reliability")

Phase = str
Seat = Callable[[Table, Play, Phase], None]
"""Whoever sits in a seat: called once a phase, acts through verbs."""
PHASES: tuple[Phase, ...] = ("desk", "preparation", "meeting")
DISSENT_DOSE = 0.5
"""Of the act ``dissent`` for one decision that the opposition has its dissent recorded in [D]."""
MOST_REPORTED = 2
"""The best officer's report there is: with alternatives."""


def begin(table: Table, seeds: npt.ArrayLike, branch: int = 0) -> Play:
    """New plays, one per seed, before the first month opens. The hidden world is drawn per play."""
    scenario = table.scenario
    seed = np.asarray(seeds, dtype=np.uint64).reshape(-1, 1)
    rows, units = len(seed), len(scenario.units)
    book = blank_book(table, rows)
    book.hidden[:, 0] = _draw_hidden(table, seed)
    for slot, hidden in enumerate(scenario.hidden):
        for fact, value in hidden.facts.items():
            book.facts[book.hidden[:, 0] == slot, fact] = value
    state = birth(_worlds(table, book.hidden[:, 0]), seed, branch)
    records: dict[str, Record] = {seat: Record.empty(rows, scenario.months + 1, units) for seat in SEATS}
    draft = blank_draft(table, rows, board.voters(scenario.world))
    return Play(state, book, draft, records, Acts.none(rows, units))


def _draw_hidden(table: Table, seed: npt.NDArray[np.uint64]) -> Ints:
    weights = np.array([hidden.weight for hidden in table.scenario.hidden])
    edges = np.cumsum(weights) / weights.sum()
    draw = uniform(HIDDEN_WORLD, seed, np.zeros(seed.shape, dtype=np.uint32), 0, 0)[:, 0]
    return np.minimum(np.searchsorted(edges, draw, side="right"), len(edges) - 1)


def _worlds(table: Table, hidden: npt.NDArray[np.int16]) -> World:
    """The scenario's world with each row's hidden starting values as parameter rows ``(R, 1)``."""
    scenario = table.scenario
    usual = {each.path: float(each.value) for each in parameters(scenario.world)}
    changes: dict[str, Floats] = {}
    for slot, one in enumerate(scenario.hidden):
        given = {
            f"organisation.{name}" if name != "money" else "economy.reserve": value for name, value in one.org.items()
        }
        for name, values in one.units.items():
            for unit, value in zip(scenario.units, values, strict=True):
                if not np.isnan(value):
                    given[f"units.{unit.id}.{name}"] = float(value)
        for path, value in given.items():
            changes.setdefault(path, np.full((len(hidden), 1), usual[path]))[hidden == slot] = value
    return scenario.world.changed(changes)


def close_month(table: Table, play: Play, trace: Trace | None = None) -> None:
    """Silence answers what time has run out for, without a vote; all effects in slot order; the model's month.

    The votes were cast as the meeting opened.
    """
    _silence(table, play)
    dealings.enter(table, play)
    for slot in range(len(table.scenario.situations)):
        _refer_back(table, play, slot)
        _carry_out(table, play, slot)
    for index in range(len(table.scenario.initiatives)):
        _take_initiative(table, play, index)
    _order_reports(table, play)
    play.state = advance(play.state, table.scenario.world, play.acts, trace)
    for slot, question in enumerate(table.scenario.questions):
        if question.at == play.month - 1:
            value = question.value(names(table, play, None))
            play.book.value[:, slot] = np.broadcast_to(np.asarray(value, dtype=np.float64), play.book.value.shape[:1])
    if over(table, play):
        judge_promises(table, play)  # no month opens any more to judge those that fall due with the end


def _silence(table: Table, play: Play) -> None:
    draft, book = play.draft, play.book
    for slot, situation in enumerate(table.scenario.situations):
        ends = (book.status[:, slot] == OPEN) & (last_month(table, play, slot) <= play.month)
        ends &= (draft.choice[:, slot] < 0) & (draft.order[:, slot] == 0)
        if not ends.any():
            continue
        if situation.silence == "wait":
            book.status[ends, slot] = DONE
            book.choice[ends, slot] = NOTHING
            book.carried[ends, slot] = False
            book.decided[ends, slot] = play.month
            book.decided_about[ends, slot] = book.about[ends, slot]
            book.by[ends, slot] = BY_SILENCE
            book.outcome[ends, slot] = UNDECIDED
            book.dissented[ends, slot] = False
        else:
            draft.choice[ends, slot] = situation.silence
            draft.by[ends, slot] = BY_SILENCE
            draft.passed[ends, slot] = 1
            draft.outcome[ends, slot] = CARRIED


def _refer_back(table: Table, play: Play, slot: int) -> None:
    """Återremiss: the matter stays on its owner's table and comes again with a better report, a month later."""
    book, draft = play.book, play.draft
    rows = (draft.outcome[:, slot] == REFERRED) & (book.status[:, slot] == OPEN)
    if not rows.any():
        return
    book.referred[rows, slot] = True
    book.extra[rows, slot] += 1
    better = rows & (book.basis[:, slot] < MOST_REPORTED)
    book.ordered[better, slot] = book.basis[better, slot] + 1
    book.ready[better, slot] = play.month + 1
    book.outcome[rows, slot] = REFERRED
    draft.choice[rows, slot] = NOTHING


def _carry_out(table: Table, play: Play, slot: int) -> None:
    situation, book, draft = table.scenario.situations[slot], play.book, play.draft
    decided = (draft.choice[:, slot] >= 0) & (book.status[:, slot] == OPEN)
    if not decided.any():
        return
    reads = of_situation(table, play, slot)
    carried = decided & (draft.passed[:, slot] == 1)
    settled = voting.decided_option(play, slot)
    for index, option in enumerate(situation.options):
        rows = carried & (settled == index)
        if not rows.any():
            continue
        book.did[rows, slot, index] += 1
        apply(table, play, option.does, rows, situation.owner, reads)
        _count_behaviours(play, option, rows)
        if option.promise is not None:
            promise(play, option.promise, rows, reads.it)
        schedule(table, play, option.later, rows, reads.it)
    book.status[decided, slot] = DONE
    book.choice[decided, slot] = settled[decided]
    book.outcome[decided, slot] = draft.outcome[decided, slot]
    book.dissented[decided, slot] = draft.dissent[decided, slot]
    if draft.dissent[:, slot].any():
        play.acts.add("dissent", DISSENT_DOSE * (decided & draft.dissent[:, slot])[:, None])
    book.decided[decided, slot] = play.month
    book.decided_about[decided, slot] = book.about[decided, slot]
    book.ordered[decided, slot] = 0
    book.by[decided, slot] = draft.by[decided, slot]
    book.carried[decided, slot] = carried[decided]
    counted = draft.counted[decided, slot]  # by acclamation nobody counts
    book.ayes[decided, slot] = draft.ayes[decided, slot] * counted
    book.noes[decided, slot] = draft.noes[decided, slot] * counted


def _count_behaviours(play: Play, option: Option, rows: Bools) -> None:
    for effect in option.does:
        if isinstance(effect, Do) and effect.act in SHOWN_BY_ACT and effect.side is not None:
            play.book.counts[rows, BEHAVIOURS.index(effect.act), effect.side] += 1


def _take_initiative(table: Table, play: Play, index: int) -> None:
    initiative = table.scenario.initiatives[index]
    rows = play.draft.initiative[:, index] >= 0
    if not rows.any():
        return
    it = play.draft.initiative[:, index].astype(np.int64) if initiative.aimed else None
    reads = names(table, play, initiative.owner, it)
    apply(table, play, initiative.does, rows, initiative.owner, reads)
    schedule(table, play, initiative.later, rows, reads.it)
    play.book.initiated[rows, index] = play.month
    if initiative.behaviour is not None:
        play.book.counts[rows, BEHAVIOURS.index(initiative.behaviour), SIDE[initiative.owner]] += 1


def _order_reports(table: Table, play: Play) -> None:
    book, draft = play.book, play.draft
    fresh = (draft.order > 0) & (book.status == OPEN)
    book.ordered = np.where(fresh, draft.order, book.ordered).astype(np.int16)
    book.ready = np.where(fresh, play.month + draft.order, book.ready).astype(np.int16)
    book.extra = np.where(fresh, book.extra + draft.order, book.extra).astype(np.int16)


def play_month(table: Table, play: Play, seats: dict[Role, Seat], trace: Trace | None = None) -> None:
    """One whole month of a batch with somebody in every seat."""
    open_month(table, play)
    run_phases(table, play, seats)
    close_month(table, play, trace)


def run_phases(table: Table, play: Play, seats: dict[Role, Seat]) -> None:
    """The three phases of an opened month, seat by seat."""
    for phase in PHASES:
        if phase == "meeting":
            voting.open_meeting(table, play)
        for seat in SEATS:
            if seat in seats:
                seats[seat](table, play, phase)


def over(table: Table, play: Play) -> bool:
    """Whether the scenario's months have passed."""
    return play.month >= table.scenario.months


def fork(play: Play, runs: int) -> Play:
    """``runs`` futures of a batch of one, branch 0..runs-1; branch 0 is the one that was played."""
    many = play.take([0] * runs)
    many.state = replace(many.state, branch=np.arange(runs, dtype=np.uint32)[:, None])
    return many
