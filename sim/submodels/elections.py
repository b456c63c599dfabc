"""Step 13, elections and shifts of majority (MODEL 3.5, 3.8; B01, C58, C74; KL 4:10, 5:9, 6:21).

- election in month 44 of the term: ``change = .45 (TB - .45) - .04 [q < .5] - .012 W (1 + e_d dissent) + N(0, .045)``;
  power shifts if it is under -.032. The new assembly sits from month 45 and decides the budget in month 46; the old
  committee sits through month 47.
- with the new term, seats get new holders: the sides change places after a shift, a side that stays may change its
  chair, and others leave. Whether a bloc has a majority, and whether the chair's side has one, is drawn anew.
- a majority can break in the middle of a term: the sides change places by the law's own means, a presidium elected
  anew; members stay as persons.

Seats keep their parties except that the presidium changes hands (``Roster.exchange``): people, their trust and the
trust in them move with the office. Where somebody is new, 40 % of evidence and of the agreement is left.
"""

from __future__ import annotations

import numpy as np

from sim.acts import Acts
from sim.columns import Array, Floats, replace
from sim.names import attention
from sim.rows import flag, limited, mean, weighted
from sim.spec import World, meets, term_month
from sim.state import Dyads, People, State
from sim.streams import Streams, decision
from sim.submodels.interplay import handed_over
from sim.submodels.trust import TARGETS, met_anew, trust_of
from sim.trace import Trace

BALLOT = decision("elections.ballot")
MAJORITY = decision("elections.majority")
MIDTERM = decision("elections.midterm")
SEAT = decision("elections.seat")
PLACE = decision("elections.place")
_OF_PERSON = (
    "ideology", "knowledge", "propensity", "tenure", "facts", "values", "intuition", "mood", "line", "bound", "home",
    "tone",
)  # fmt: skip
_PRESIDIUM = (("head_chair", "head_opposition"), ("chair_opposition", "opposition_chair"))
"""Dyads that change places when chair and leader of the opposition do."""
_WITH_CHAIR = ("head_chair", "managers_chair", "chair_opposition", "opposition_chair", "head_opposition")
NEW_ASSEMBLY = 45
"""Month of the term from which the newly elected assembly sits (KL 5:9)."""


def step(state: State, world: World, streams: Streams, acts: Acts, trace: Trace | None) -> State:
    """Elections, shifts in the middle of a term, and new terms, in their months."""
    at, before = term_month(world, state.month), state
    nothing = np.zeros_like(state.elections.shifted)
    state = replace(state, elections=replace(state.elections, collapsed=nothing, new_chair=nothing))
    if at == world.organisation.election:
        return _election(state, world, streams)
    if at == world.organisation.term - 1:
        state = _new_term(state, world, streams)
    elif world.elections.midterm_from <= at < world.organisation.election and meets(world, state.month):
        state = _collapse(state, world, streams)
    if trace is not None:
        for target, read in TARGETS.items():
            trace.add(target, "change", read(state) - read(before))
    return state


def new_assembly_sits(world: World, month: int) -> bool:
    """Whether the newly elected assembly sits while the old committee still does."""
    return term_month(world, month) >= NEW_ASSEMBLY


def sides(world: World, turned: Floats, short: Floats) -> Floats:
    """Who is on the chair's side, ``(R, P)``.

    Args:
        world: The world.
        turned: 1 where those govern who were the opposition at the start, ``(R, 1)``.
        short: 1 where those who govern lack a majority, ``(R, 1)``.
    """
    roster = world.roster
    at_start = np.array([float(person.majority) for person in world.people])
    side = np.broadcast_to(at_start, (turned.shape[0], roster.people)).copy()
    side[:, roster.substitutes] += turned * (1 - 2 * side[:, roster.substitutes])
    seated = side[:, roster.members]
    seated = np.where(turned > 0, 1 - seated[:, roster.exchange], seated)
    side[:, roster.members] = np.where(roster.pivot, 1 - short, seated)
    return side


def in_minority(majority: Floats, world: World) -> Floats:
    """1 where the chair's side holds less than half of the seats, ``(R, 1)``."""
    return flag(mean(np.take(majority, world.roster.members, axis=1)) < 0.5)


def _election(state: State, world: World, streams: Streams) -> State:
    p = world.elections
    trust = mean(state.citizens.trust_board)
    low = flag(weighted(state.units.quality, state.units.share) < p.low_line)
    blamed = p.media * attention(state) * (1 + p.dissent * state.board.dissent)
    chance, taken = streams.normal(BALLOT, 0), streams.uniform(BALLOT, 1)
    margin = p.trust * (trust - p.reference) - p.low * low - blamed + p.noise * chance
    shifted = flag((margin < p.shift) & (taken < world.mechanisms.elections))
    return replace(state, elections=replace(state.elections, margin=margin, shifted=shifted))


def _new_term(state: State, world: World, streams: Streams) -> State:
    p, roster, on = world.elections, world.roster, world.mechanisms.elections
    seats = np.arange(len(roster.members))
    shifted, drawn = state.elections.shifted, streams.uniform(SEAT, seats)
    leaves = flag(drawn < p.member_new * on)
    leaves[:, :1] = flag(drawn[:, :1] < p.chair_new * on)
    state = _governed(state, world, streams, shifted)
    people = state.people
    place = p.party_spread * streams.normal(PLACE, seats)
    ideology, tenure = people.ideology.copy(), people.tenure.copy()
    was = np.take(ideology, roster.members, axis=1)
    ideology[:, roster.members] = was + leaves * (limited(np.take(people.home, roster.members, axis=1) + place) - was)
    tenure[:, roster.members] = np.take(tenure, roster.members, axis=1) * (1 - leaves)
    new = np.zeros_like(state.dyads.trust)
    new[:, roster.groups["members_head"]] = np.maximum(leaves, shifted)
    opposition = leaves[:, int(np.flatnonzero(roster.members == roster.opposition)[0]) :][:, :1]
    chair = np.maximum(shifted, leaves[:, :1])
    for group in _WITH_CHAIR:
        either = np.maximum(chair, opposition) if "opposition" in group else chair
        new[:, roster.groups[group]] = np.maximum(shifted, opposition) if group == "head_opposition" else either
    return _handed_over(
        replace(state, people=replace(people, ideology=ideology, tenure=tenure)), world, new, chair, shifted
    )


def _collapse(state: State, world: World, streams: Streams) -> State:
    p = world.elections
    likely = p.midterm * (1 + p.midterm_minority * state.board.minority) * world.mechanisms.elections
    broke = flag(streams.uniform(MIDTERM, 0) < likely)
    if not broke.any():
        return state
    state = _governed(state, world, streams, broke)
    new = np.zeros_like(state.dyads.trust)
    new[:, world.roster.groups["managers_chair"]] = broke
    state = replace(state, elections=replace(state.elections, collapsed=broke))
    return _handed_over(state, world, new, broke, broke)


def _governed(state: State, world: World, streams: Streams, shifted: Floats) -> State:
    """The sides change places where power shifted, and seats and trust with the offices; majorities are drawn anew."""
    p, board = world.organisation, state.board
    moved = shifted > 0
    hung, short = streams.uniform_pair(MAJORITY, 0)
    fresh = moved if term_month(world, state.month) < p.election else np.full_like(moved, True)
    fresh = fresh & (np.asarray(world.mechanisms.elections) > 0)
    hung_now = np.where(fresh, flag(hung < p.no_bloc), board.hung)
    draws = flag((hung < p.no_bloc) & (short < p.minority_chance))
    turned = board.turned + shifted * (1 - 2 * board.turned)
    majority = sides(world, turned, np.where(fresh, draws, board.minority))
    people = _seated(state.people, world, moved)
    return replace(
        state,
        people=replace(people, majority=majority),
        dyads=_exchanged(state.dyads, world, moved, people),
        board=replace(board, hung=hung_now, turned=turned, minority=in_minority(majority, world)),
    )


def _seated(people: People, world: World, moved: Array) -> People:
    members, exchange = world.roster.members, world.roster.exchange
    changed = {}
    for name in _OF_PERSON:
        column = getattr(people, name).copy()
        held = column[:, members]
        column[:, members] = np.where(moved, held[:, exchange], held)
        changed[name] = column
    return replace(people, **changed)


def _exchanged(dyads: Dyads, world: World, moved: Array, people: People) -> Dyads:
    """Trust moves with the person who changes office."""
    roster, order = world.roster, np.arange(world.roster.dyads)
    members = roster.groups["members_head"]
    order[members] = members[roster.exchange]
    for first, second in _PRESIDIUM:
        order[roster.groups[first]], order[roster.groups[second]] = roster.groups[second], roster.groups[first]
    three = np.concatenate([order + block * roster.dyads for block in range(3)])
    speaks_for = np.where(moved, dyads.speaks_for[:, three], dyads.speaks_for)
    speaks_against = np.where(moved, dyads.speaks_against[:, three], dyads.speaks_against)
    propensity = np.take(people.propensity, roster.holder, axis=1)
    trust = trust_of(speaks_for, speaks_against, propensity, world)
    trust = np.where(moved, trust, dyads.trust)
    return replace(dyads, speaks_for=speaks_for, speaks_against=speaks_against, trust=trust)


def _handed_over(state: State, world: World, new: Floats, chair: Floats, shifted: Floats) -> State:
    """What newcomers are given: some of the evidence, some of the agreement; no mandate, nothing on the table."""
    board, elections = state.board, state.elections
    return replace(
        state,
        dyads=met_anew(state, world, new),
        interplay=handed_over(state.interplay, chair, world),
        board=replace(
            board,
            mandate=board.mandate * (1 - chair),
            tabled=np.where(chair > 0, 0.0, board.tabled),
            mover=np.where(chair > 0, 0, board.mover),
        ),
        elections=replace(elections, shifts=elections.shifts + shifted, shifted=0 * shifted, new_chair=chair),
    )
