"""Step 13, elections and new terms, as calendar and surroundings (MODEL 3.5, 3.8; B01, C58, C74).

- election in month 44 of the term: ``change = .45 (TB - .45) - .04 [q < .5] - .012 W + N(0, .045)``; power shifts if it
  is under -.032
- when a term ends after a shift, the sides change places: trust starts anew at 40 % of its evidence, and so does the
  agreement
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from sim.acts import Acts
from sim.names import attention
from sim.rows import flag, mean, weighted
from sim.spec import World, term_month
from sim.state import State
from sim.streams import Streams, decision
from sim.submodels.interplay import handed_over
from sim.submodels.offices import touched
from sim.submodels.trust import renewed
from sim.trace import Trace

BALLOT = decision("elections.ballot")


def step(state: State, world: World, streams: Streams, acts: Acts, trace: Trace | None) -> State:
    """Elections and new terms, in their months."""
    at = term_month(world, state.month)
    if at == world.organisation.election:
        state = _election(state, world, streams)
    if at == world.organisation.term - 1:
        state = _new_term(state, world)
    return state


def _election(state: State, world: World, streams: Streams) -> State:
    p = world.elections
    trust = mean(state.citizens.trust_board)
    low = flag(weighted(state.units.quality, state.units.share) < p.low_line)
    margin = p.trust * (trust - p.reference) - p.low * low - p.media * attention(state)
    margin = margin + p.noise * streams.normal(BALLOT, 0)
    return replace(state, elections=replace(state.elections, margin=margin, shifted=flag(margin < p.shift)))


def _new_term(state: State, world: World) -> State:
    shifted, roster = state.elections.shifted, world.roster
    people = state.people
    majority = people.majority.copy()
    held = np.take(majority, roster.members, axis=1)
    majority[:, roster.members] = held + shifted * (1 - 2 * held)
    groups = ("members_head", "head_chair", "managers_chair", "chair_opposition", "opposition_chair", "head_opposition")
    return replace(
        state,
        people=replace(people, majority=majority),
        dyads=renewed(state.dyads, touched(state, world, groups, shifted), world),
        interplay=handed_over(state.interplay, shifted, world),
        elections=replace(state.elections, shifted=0 * shifted),
    )
