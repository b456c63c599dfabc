"""Step 5, the meeting: what members put themselves, and how a committee deals with it (MODEL 3.5; C29, D36; LAW.md).

Each month somebody may put a proposal on the detail rules of a unit, to add or to take away. Member i's wish is
``normal + c_w (c_0 + c_rho rho - T_i)``; re-control after events stands on both sides and falls out. A member votes
for what is nearer to the own wish, and with the own side; where nothing else weighs, the median wish decides. What has
been decided comes to be taken for normal, ``normal += habit (decided - normal)``.
A proposal can be referred back (aterremiss), put off (bordlaggning), carried or lost by acclamation, or by a vote that
the losers ask for; the chair's vote breaks a tie. A minority needs votes of the opposition, which may close its ranks.

The opposition's recorded dissent, the chair's mandate for urgent decisions and what is reported of them, and the
members' tone are kept here too.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from sim.acts import Acts
from sim.columns import Bools, Floats, replace
from sim.rows import flag, limited, total
from sim.spec import World
from sim.state import Board, Indices, Meeting, State, Units
from sim.streams import Streams, decision
from sim.submodels.board import Standing, as_groups, seats_of, standing
from sim.trace import Trace

OWN = decision("meeting.own")
VOTE = decision("meeting.vote")
RANKS = decision("meeting.ranks")


@dataclass(frozen=True)
class Motions:
    """The proposals before this month's meeting, one per unit at most, ``(R, U)``."""

    change: Floats
    """What it would add to detail rules; 0 where there is none."""
    mover: Indices
    """The seat that put it."""
    waited: Bools
    """Whether it has been referred back or put off already."""


@dataclass(frozen=True)
class Ballot:
    """How the seats stand on the proposals, ``(R, U, M)``."""

    over: Floats
    """How far over the line each member is."""
    ayes: Floats
    """1 for those present who vote for."""
    noes: Floats
    """1 for those present who vote against."""


def step(state: State, world: World, streams: Streams, acts: Acts, trace: Trace | None) -> State:
    """Members' own proposals; dissent, mandate, urgent decisions; tone."""
    before = state.board
    motions, recorded = _put(state, world, streams), np.zeros_like(before.dissent)
    if motions.change.any():
        stand = standing(state, world, before.serving)
        noise = as_groups(stand.spread * streams.normal(VOTE, np.arange(stand.spread.shape[1])), state, world)
        ballot = _votes(state, world, streams, motions, stand, noise)
        state, recorded = _decided(state, world, motions, ballot, stand, noise)
    else:
        nothing = {name: np.zeros_like(recorded) for name in Meeting.__dataclass_fields__}
        state = replace(state, meeting=Meeting(**nothing))
    p, people = world.board, state.people
    normal = before.custom + p.habit * (state.units.rules_decided - before.custom)
    heard = total(before.present * np.take(people.tone, seats_of(state, before.serving)))
    heard = heard / np.maximum(total(before.present), 1.0)
    tone = state.interplay.tone
    tone = limited(tone + p.tone_pull * before.meets * (heard - tone))
    board = replace(_kept(state.board, world, acts, recorded), custom=normal)
    return replace(state, board=board, interplay=replace(state.interplay, tone=tone))


def wishes(state: State, world: World) -> Floats:
    """Detail rules that each seat wishes for each unit, ``(R, U, M)``."""
    p = world.board
    return limited(_content(state, world)[:, :, None] - (p.wish * _trust(state, world))[:, None, :])


def _content(state: State, world: World) -> Floats:
    p = world.board
    return state.board.custom + p.wish * (p.wish_base + p.wish_risk * state.units.risk)


def _trust(state: State, world: World) -> Floats:
    return np.take(state.dyads.trust, world.roster.groups["members_head"], axis=1)


def _put(state: State, world: World, streams: Streams) -> Motions:
    """What is before the meeting: what waited since the last one, and what is put now."""
    p, board, decided = world.board, state.board, state.units.rules_decided
    size, seats = board.present.shape
    comes, who = streams.uniform_pair(OWN, np.arange(decided.shape[1]))
    mover = (who * seats).astype(np.int64)
    place = mover + seats * np.arange(size)[:, None]
    here = np.take(board.present, place) * board.meets
    gap = limited(_content(state, world) - p.wish * np.take(_trust(state, world), place)) - decided
    put = (comes < p.own_chance * world.mechanisms.own_proposals) & (np.abs(gap) >= p.own_least) & (here > 0)
    waited = board.tabled != 0
    new = flag(put) * limited(gap, -1 * p.own_step, p.own_step)
    change = np.where(waited, np.where(board.meets > 0, board.tabled, 0.0), new)
    return Motions(change, np.where(waited, board.mover, mover), waited)


def _votes(state: State, world: World, streams: Streams, motions: Motions, stand: Standing, noise: Floats) -> Ballot:
    p, board, wish = world.board, state.board, wishes(state, world)
    decided = state.units.rules_decided[:, :, None]
    change = motions.change[:, :, None]
    nearer = (np.abs(wish - decided) - np.abs(wish - decided - change)) / np.maximum(np.abs(change), 1e-9)
    majority = np.take(state.people.majority, seats_of(state, board.serving))
    size, seats = majority.shape
    by_chair = np.take(majority, motions.mover + seats * np.arange(size)[:, None])[:, :, None]
    over = _wide(p.spatial) * nearer + (2 * by_chair - 1) * stand.side[:, None, :] + noise[:, None, :]
    closed = flag(streams.uniform(RANKS, 0) < world.control.block * (1 - board.consensus)) * board.minority
    stopped = by_chair * (closed * (1 - majority))[:, None, :]
    moved = motions.mover[:, :, None] == np.arange(seats)
    ayes = flag((over >= 0) & (stopped == 0) | moved) * board.present[:, None, :]
    return Ballot(over, ayes, board.present[:, None, :] - ayes)


def _decided(
    state: State, world: World, motions: Motions, ballot: Ballot, stand: Standing, noise: Floats
) -> tuple[State, Floats]:
    """The state after the meeting, and the share of the opposition that had its dissent recorded."""
    p, board = world.board, state.board
    there = motions.change != 0
    voting = np.maximum(total(board.present), 1.0)
    unready = state.interplay.basis + noise < p.referral * stand.facts
    back = there & ~motions.waited & (2 * total(flag(unready) * board.present) > voting)
    unsure = total(flag(np.abs(ballot.over) < _wide(p.unsure)) * board.present[:, None, :])[:, :, 0] / voting
    later = there & ~motions.waited & ~back & (unsure >= p.notice)
    settled = there & ~back & ~later
    ayes, noes = total(ballot.ayes)[:, :, 0], total(ballot.noes)[:, :, 0]
    tie = ayes == noes
    passed = settled & ((ayes > noes) | (tie & (ballot.ayes[:, :, 0] > 0)))
    lost = np.where(passed[:, :, None], ballot.noes, ballot.ayes) * flag(settled)[:, :, None]
    reserved = lost * flag(np.abs(ballot.over) > _wide(p.unsure))
    against = 1 - np.take(state.people.majority, seats_of(state, board.serving))
    opposed = board.present * against
    recorded = limited(total(total(reserved * opposed[:, None, :])[:, :, 0]) / np.maximum(total(opposed), 1.0))
    meeting = Meeting(
        put=total(flag(there & ~motions.waited)),
        carried=total(flag(passed)),
        referred=total(flag(back)),
        deferred=total(flag(later)),
        counted=total(flag(settled & (np.abs(ayes - noes) <= p.asked * voting))),
        casting=total(flag(settled & tie)),
        reserved=total(total(reserved)[:, :, 0]),
    )
    tabled = np.where(back | later, motions.change, np.where(board.meets > 0, 0.0, board.tabled))
    board = replace(board, tabled=tabled, mover=np.where(tabled != 0, motions.mover, 0))
    units = _ruled(state, world, flag(passed) * motions.change)
    return replace(state, board=board, meeting=meeting, units=units), recorded


def _ruled(state: State, world: World, change: Floats) -> Units:
    """Rules with a carried proposal; taking away takes first from rules added after events, as in step 5, control."""
    p, units = world.control, state.units
    bite = p.removal + (1 - p.removal) * state.interplay.basis
    removed = np.minimum(units.added_rules, np.maximum(-change, 0) * bite)
    return replace(
        units,
        rules_decided=limited(units.rules_decided + change + removed / np.maximum(bite, 1e-9)),
        added_rules=units.added_rules - removed,
    )


def _kept(board: Board, world: World, acts: Acts, recorded: Floats) -> Board:
    """The record of dissent, the mandate, what is yet to be reported; and what it all takes from consensus."""
    p = world.board
    dissent = limited(acts["dissent"] + recorded)
    cost = p.dissent_cost * dissent + p.urgent_cost * board.untold * board.meets
    grown = p.dissent_rate * dissent * (1 - board.dissent)
    return replace(
        board,
        consensus=limited(board.consensus - cost),
        dissent=limited(board.dissent + grown - p.dissent_fade * board.dissent),
        mandate=limited(board.mandate + limited(acts["mandate"]) * board.meets),
        untold=limited(board.untold * (1 - board.meets) + limited(acts["urgent"])),
    )


def _wide(value: Floats | float) -> Floats | float:
    """A parameter that broadcasts against ``(R, U, M)``: a row ``(R, 1)`` becomes ``(R, 1, 1)``."""
    return value[:, :, None] if isinstance(value, np.ndarray) else value
