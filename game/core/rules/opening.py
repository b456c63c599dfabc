"""A month opens: reports come in, promises are judged, things happen, follow-ups fall due, matters open."""

from __future__ import annotations

import numpy as np

from game.core.play import (
    BEHAVIOURS,
    BROKEN,
    DONE,
    KEPT,
    OPEN,
    PENDING,
    UNOPENED,
    Play,
    blank_draft,
)
from game.core.rules.effects import apply, tell
from game.core.rules.reading import names
from game.core.table import SEATS, Table
from sim.acts import Acts
from sim.columns import Bools, Ints
from sim.observe import observe


def open_month(table: Table, play: Play) -> None:
    """Reports come in, promises are judged, events happen, matters open; an empty draft lies on every desk."""
    scenario, rows = table.scenario, play.state.replicates
    play.acts = Acts.none(rows, len(scenario.units))
    play.draft = blank_draft(table, rows, play.draft.lean.shape[2])
    for seat in SEATS:
        observe(play.records[seat], play.state, scenario.world, seat)
    everyone, nobody = np.ones(rows, dtype=bool), np.full(rows, -1, dtype=np.int64)
    if play.month == 0:
        for message in scenario.opening:
            tell(play, message, everyone, nobody)
    _reports_arrive(play)
    judge_promises(table, play)
    _events(table, play)
    _follow_ups(table, play)
    for slot in range(len(scenario.situations)):
        _open_by_itself(table, play, slot)


def _reports_arrive(play: Play) -> None:
    book = play.book
    here = (book.ordered > 0) & (book.ready <= play.month)
    book.basis = np.where(here, book.ordered, book.basis)
    book.ordered = np.where(here, 0, book.ordered).astype(np.int16)


def judge_promises(table: Table, play: Play) -> None:
    """Promises whose time is up are kept or broken."""
    book = play.book
    for slot, one in enumerate(table.scenario.promises):
        due = (book.promise[:, slot] == PENDING) & (play.month >= book.promised[:, slot] + one.within)
        if not due.any():
            continue
        reads = names(table, play, None, book.promise_about[:, slot].astype(np.int64))
        kept = due & np.asarray(one.kept(reads), dtype=bool)
        book.promise[due, slot] = np.where(kept[due], KEPT, BROKEN)
        book.judged[due, slot] = play.month
        side = np.zeros((len(due), 2))
        side[:, one.by] = 1.0
        play.acts.add("kept", kept[:, None].astype(np.float64), side)
        play.acts.add("broken", (due & ~kept)[:, None].astype(np.float64), side)
        book.counts[kept, BEHAVIOURS.index("reliability"), one.by] += 1


def _events(table: Table, play: Play) -> None:
    for slot, event in enumerate(table.scenario.events):
        happens = np.ones(play.state.replicates, dtype=bool) if event.month in (None, play.month) else None
        if happens is None:
            continue
        reads = names(table, play, None)
        if event.opens is not None:
            happens = happens & np.asarray(event.opens(reads), dtype=bool)
        if event.once:
            happens = happens & (play.book.happened[:, slot] < 0)
        play.book.happened[happens, slot] = play.month
        apply(table, play, event.does, happens, "chair", reads)
        for message in event.tell:
            tell(play, message, happens, reads.it)


def _follow_ups(table: Table, play: Play) -> None:
    book = play.book
    for slot, follow in enumerate(table.scenario.follow_ups):
        due = book.due[:, slot] == play.month
        if not due.any():
            continue
        about = book.due_about[:, slot].astype(np.int64)
        seat = table.owner_of_follow_up[slot]
        reads = names(table, play, seat, about)
        holds = due if follow.condition is None else due & np.asarray(follow.condition(reads), dtype=bool)
        book.due[due, slot] = -1
        apply(table, play, follow.does, holds, seat, reads)
        if follow.tell is not None:
            tell(play, follow.tell, holds, about)
        if follow.open is not None:
            _open(table, play, follow.open, holds, about)


def _open_by_itself(table: Table, play: Play, slot: int) -> None:
    situation, rows = table.scenario.situations[slot], play.state.replicates
    reserved = table.reserved(slot)
    nobody = np.full(rows, -1, dtype=np.int64)
    if reserved is not None:
        if reserved == play.month:
            _open(table, play, slot, np.ones(rows, dtype=bool), nobody)
    elif situation.month is not None:
        if situation.month == play.month:
            _open(table, play, slot, np.ones(rows, dtype=bool), nobody)
    elif situation.opens is not None:
        holds = np.asarray(situation.opens(names(table, play, None)), dtype=bool)
        _open(table, play, slot, np.broadcast_to(holds, (rows,)), nobody)


def _open(table: Table, play: Play, slot: int, where: Bools, about: Ints) -> None:
    """Open a matter in the rows where it is closed and may come (again); what it is about is settled here."""
    situation, book = table.scenario.situations[slot], play.book
    reserved = table.reserved(slot)
    if reserved is not None and reserved != play.month:
        return
    fresh = where & (book.status[:, slot] == UNOPENED)
    if situation.repeats:
        fresh = fresh | (where & (book.status[:, slot] == DONE) & _rested(table, play, slot))
    if not fresh.any():
        return
    if situation.about_unit is not None:
        about = np.full(len(where), situation.about_unit, dtype=np.int64)
    elif situation.about is not None:
        weight = np.asarray(situation.about(names(table, play, None)), dtype=np.float64)
        about = np.argmax(weight, axis=-1).astype(np.int64)
    book.status[fresh, slot] = OPEN
    book.opened[fresh, slot] = play.month
    book.times[fresh, slot] += 1
    book.about[fresh, slot] = about[fresh]
    for column in (book.basis, book.ordered, book.extra):
        column[fresh, slot] = 0
    book.ready[fresh, slot] = -1
    book.asked[fresh, slot] = -1
    book.referred[fresh, slot] = False


def _rested(table: Table, play: Play, slot: int) -> Bools:
    """Whether nothing of the last time is still under way: no follow-up due, no promise open."""
    free = np.ones(play.state.replicates, dtype=bool)
    for option in table.scenario.situations[slot].options:
        for follow in option.later:
            free &= play.book.due[:, follow] < 0
        if option.promise is not None:
            free &= play.book.promise[:, option.promise] != PENDING
    return free
