"""Between the chairs: the joint agreement, promises in own words, and promises taken up before they fall due.

Verbs on masks over rows like those of ``verbs``; what they draft is entered when the month closes. A promise by a
motion of the scenario is judged by the scenario's own condition, one in own words by whoever it was given to.
"""

from __future__ import annotations

import numpy as np

from game.core.play import (
    BEHAVIOURS,
    BROKEN,
    KEPT,
    NONE,
    PENDING,
    PLEDGES,
    PROPOSED,
    RENEGOTIATED,
    SIGNED,
    Play,
)
from game.core.rules import legal
from game.core.rules.legal import pledges_of
from game.core.seen.view_standing import PARTS
from game.core.table import SEATS, SIDE, Table
from scenarios.compiled import Role
from sim.columns import Bools, Ints

SIGNERS: tuple[Role, ...] = ("chair", "head")
"""Whose joint agreement it is (C69)."""
PART_IDS = tuple(part for part, _ in PARTS)
LONGEST_PLEDGE = 12
"""Months within which a promise in own words is to be kept, at most."""


def bits(parts: list[str]) -> int:
    """Parts of the agreement as bits."""
    return sum(1 << PART_IDS.index(part) for part in set(parts))


def parts_of(mask: int) -> tuple[str, ...]:
    """The parts that bits stand for."""
    return tuple(part for at, part in enumerate(PART_IDS) if mask >> at & 1)


def agree(table: Table, play: Play, seat: Role, parts: Ints, where: Bools) -> Bools:
    """Propose an agreement, or a review of it, with these parts (bits, 0 takes it back)."""
    at, draft = SIDE[seat], play.draft
    fits = (parts == 0) | (draft.agree[:, at] > 0) | (legal.left(table, play, seat) >= legal.AGREEMENT_COST)
    done: Bools = where & fits & (parts < 1 << len(PART_IDS))
    draft.agree[done, at] = parts[done]
    return done


def signable(play: Play, seat: Role) -> Bools:
    """``(R,)`` whether the other has proposed something to sign."""
    proposed: Bools = (play.book.agreement[:, 0] == PROPOSED) & (play.book.agreement_by[:, 0] != SEATS.index(seat))
    return proposed


def sign(play: Play, seat: Role, where: Bools) -> Bools:
    """Sign what the other has proposed."""
    done: Bools = where & signable(play, seat)
    play.draft.sign[done, SIDE[seat]] = True
    return done


def pledge(play: Play, seat: Role, slot: int, to: Role, within: int, where: Bools) -> Bools:
    """Promise another seat something in own words; ``slot`` is one of ``pledges_of(seat)``."""
    book = play.book
    done: Bools = where & (book.pledge[:, slot] == NONE)
    book.pledge[done, slot] = PENDING
    book.pledge_to[done, slot] = SEATS.index(to)
    book.pledged[done, slot] = play.month
    book.pledge_due[done, slot] = play.month + within
    return done


def settle(play: Play, seat: Role, slot: int, kept: bool, where: Bools) -> Bools:
    """Say whether a promise of an earlier month to ``seat`` was kept; broken only once its time is up."""
    book, giver = play.book, SEATS[slot // PLEDGES]
    done: Bools = where & (book.pledge[:, slot] == PENDING) & (book.pledge_to[:, slot] == SEATS.index(seat))
    done = done & (book.pledged[:, slot] < play.month)
    if not kept:
        done = done & (play.month >= book.pledge_due[:, slot])
    book.pledge[done, slot] = KEPT if kept else BROKEN
    side = np.zeros((1, 2))
    side[0, SIDE[giver]] = 1.0
    play.acts.add("kept" if kept else "broken", done[:, None].astype(np.float64), side)
    if kept:
        book.counts[done, BEHAVIOURS.index("reliability"), SIDE[giver]] += 1
    return done


def renegotiable(table: Table, play: Play, slot: int) -> Bools:
    """``(R,)`` whether a promise of the scenario can still be taken up in advance."""
    book, one = play.book, table.scenario.promises[slot]
    open_still: Bools = (book.promise[:, slot] == PENDING) & (play.month < book.promised[:, slot] + one.within)
    return open_still & ~play.draft.renegotiate[:, slot]


def renegotiable_pledge(play: Play, slot: int) -> Bools:
    """``(R,)`` whether a promise in own words can still be taken up in advance."""
    open_still: Bools = (play.book.pledge[:, slot] == PENDING) & (play.month < play.book.pledge_due[:, slot])
    return open_still & ~play.draft.renegotiate_pledge[:, slot]


def renegotiate(table: Table, play: Play, seat: Role, slot: int, where: Bools, own_words: bool = False) -> Bools:
    """Take up a promise of one's own before it falls due."""
    done = where & (renegotiable_pledge(play, slot) if own_words else renegotiable(table, play, slot))
    done &= legal.left(table, play, seat) >= legal.RENEGOTIATION_COST
    column = play.draft.renegotiate_pledge if own_words else play.draft.renegotiate
    column[done, slot] = True
    return done


def enter(table: Table, play: Play) -> None:
    """As the month closes: signatures and proposals of the agreement, and promises taken up in advance."""
    _sign(play)
    _propose(play)
    side = np.zeros((1, 2))
    for slot, one in enumerate(table.scenario.promises):
        rows = play.draft.renegotiate[:, slot]
        if rows.any():
            play.book.promise[rows, slot] = RENEGOTIATED
            play.book.judged[rows, slot] = play.month
            side[:] = 0.0
            side[0, one.by] = 1.0
            play.acts.add("renegotiated", rows[:, None].astype(np.float64), side)
    for seat in SEATS:
        for slot in range(*pledges_of(seat).indices(PLEDGES * len(SEATS))):
            rows = play.draft.renegotiate_pledge[:, slot]
            if rows.any():
                play.book.pledge[rows, slot] = RENEGOTIATED
                side[:] = 0.0
                side[0, SIDE[seat]] = 1.0
                play.acts.add("renegotiated", rows[:, None].astype(np.float64), side)


def _sign(play: Play) -> None:
    """What was proposed is in force once the other has signed; the model's agreement is written or reviewed."""
    book = play.book
    for seat in SIGNERS:
        rows = play.draft.sign[:, SIDE[seat]] & signable(play, seat)
        if not rows.any():
            continue
        parts = book.agreement_parts[:, 0]
        share = np.array([len(parts_of(int(mask))) / len(PART_IDS) for mask in parts])
        play.acts.add("agreement", (share * rows)[:, None])
        book.agreement[rows, 0] = SIGNED
        book.agreement_parts[rows, 1] = parts[rows]
        first = rows & (book.agreement_months[:, 1] < 0)
        book.agreement_months[first, 1] = play.month
        book.agreement_months[rows, 2] = play.month
        book.agreement_versions[rows, 0] += 1


def _propose(play: Play) -> None:
    """What chair or head proposes lies before the other next month; where both do, the chair's does (C24)."""
    book = play.book
    for seat in reversed(SIGNERS):
        parts = play.draft.agree[:, SIDE[seat]]
        rows = parts > 0
        book.agreement[rows, 0] = PROPOSED
        book.agreement_by[rows, 0] = SEATS.index(seat)
        book.agreement_parts[rows, 0] = parts[rows]
        book.agreement_months[rows, 0] = play.month
