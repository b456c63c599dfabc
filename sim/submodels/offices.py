"""Step 13: who leaves, and elections, as calendar and surroundings (MODEL 3.5, 3.8; B23, C74).

- the chief executive leaves with hazard ``1/66 exp(-3 (T - .55)) (2 in months 1-24)(1 + .25 minority)``, where T is the
  mutual trust between chief executive and head of department; the successor starts with 40 % of the evidence
- election in month 44 of the term: ``change = .45 (TB - .45) - .04 [q < .5] - .012 W + N(0, .045)``; power shifts if it
  is under -.032
- when a term ends after a shift, the sides change places: trust starts anew at 40 % of its evidence, and so does the
  agreement

Simple version: no mid-term collapse, no negotiation about government; in full with the next issue. T1-T3 of MODEL.md
hold for chief executives under the executive board; here it is surroundings, and nothing is calibrated to them.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from sim.acts import Acts
from sim.columns import Floats
from sim.names import attention
from sim.portable import exp
from sim.rows import flag, limited, mean, weighted
from sim.spec import World, term_month
from sim.state import State
from sim.streams import Streams, decision
from sim.submodels.trust import renewed
from sim.trace import Trace

EXIT = decision("offices.exit")
BALLOT = decision("offices.ballot")


def step(state: State, world: World, streams: Streams, acts: Acts, trace: Trace | None) -> State:
    """Exits, elections, new terms."""
    state = replace(state, people=replace(state.people, tenure=_tenure(state, world, acts)))
    state = _chief_executive(state, world, streams)
    at = term_month(world, state.month)
    if at == world.organisation.election:
        state = _election(state, world, streams)
    if at == world.organisation.term - 1:
        state = _new_term(state, world)
    return state


def _tenure(state: State, world: World, acts: Acts) -> Floats:
    """A month longer in office for all but new managers."""
    tenure = state.people.tenure + 1
    managers = world.roster.managers
    tenure[:, managers] = np.take(tenure, managers, axis=1) * (1 - limited(acts["replace_manager"]))
    return tenure


def _touched(state: State, world: World, groups: tuple[str, ...], where: Floats) -> Floats:
    dyads = np.zeros_like(state.dyads.trust)
    for group in groups:
        dyads[:, world.roster.groups[group]] = where
    return dyads


def _chief_executive(state: State, world: World, streams: Streams) -> State:
    p, roster, offices = world.offices, world.roster, state.offices
    pair = np.concatenate((roster.groups["chief_head"], roster.groups["head_chief"]))
    trust = mean(np.take(state.dyads.trust, pair, axis=1))
    tenure = state.people.tenure.copy()
    early = 1 + (p.exit_early - 1) * flag(tenure[:, [roster.chief_executive]] < p.early_months)
    hazard = exp(-p.exit_trust * (trust - p.exit_reference)) / p.exit_months * early
    left = flag(streams.uniform(EXIT, 0) < limited(hazard * (1 + p.exit_minority * state.board.minority)))
    tenure[:, [roster.chief_executive]] *= 1 - left
    return replace(
        state,
        people=replace(state.people, tenure=tenure),
        dyads=renewed(state.dyads, _touched(state, world, ("chief_head", "head_chief"), left), world),
        offices=replace(
            offices,
            chief_left=left,
            exits=offices.exits + left,
        ),
    )


def _election(state: State, world: World, streams: Streams) -> State:
    p = world.offices
    trust = mean(state.citizens.trust_board)
    low = flag(weighted(state.units.quality, state.units.share) < p.vote_low_line)
    margin = p.vote_trust * (trust - p.vote_reference) - p.vote_low * low - p.vote_media * attention(state)
    margin = margin + p.vote_noise * streams.normal(BALLOT, 0)
    return replace(state, offices=replace(state.offices, margin=margin, shifted=flag(margin < p.vote_shift)))


def _new_term(state: State, world: World) -> State:
    shifted, roster = state.offices.shifted, world.roster
    people, between = state.people, state.interplay
    majority = people.majority.copy()
    held = np.take(majority, roster.members, axis=1)
    majority[:, roster.members] = held + shifted * (1 - 2 * held)
    groups = ("members_head", "head_chair", "managers_chair", "chair_opposition", "opposition_chair", "head_opposition")
    kept = 1 - shifted * (1 - world.interplay.reset)
    return replace(
        state,
        people=replace(people, majority=majority),
        dyads=renewed(state.dyads, _touched(state, world, groups, shifted), world),
        interplay=replace(between, agreement=between.agreement * kept),
        offices=replace(state.offices, shifted=0 * shifted),
    )
