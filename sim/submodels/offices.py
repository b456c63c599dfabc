"""Step 13, offices: who leaves (MODEL 3.5; B23, C74).

The chief executive leaves with hazard ``1/66 exp(-3 (T - .55)) (2 in months 1-24)(1 + .25 minority)``, where T is the
mutual trust between chief executive and head of department; the successor starts with 40 % of the evidence.

Simple version: T1-T3 of MODEL.md hold for chief executives under the executive board; here it is surroundings, and
nothing is calibrated to them.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from sim.acts import Acts
from sim.columns import Floats
from sim.portable import exp
from sim.rows import flag, limited, mean
from sim.spec import World
from sim.state import State
from sim.streams import Streams, decision
from sim.submodels.trust import renewed
from sim.trace import Trace

EXIT = decision("offices.exit")


def step(state: State, world: World, streams: Streams, acts: Acts, trace: Trace | None) -> State:
    """Months in office, and exits."""
    state = replace(state, people=replace(state.people, tenure=_tenure(state, world, acts)))
    return _chief_executive(state, world, streams)


def _tenure(state: State, world: World, acts: Acts) -> Floats:
    """A month longer in office for all but new managers."""
    tenure = state.people.tenure + 1
    managers = world.roster.managers
    tenure[:, managers] = np.take(tenure, managers, axis=1) * (1 - limited(acts["replace_manager"]))
    return tenure


def touched(state: State, world: World, groups: tuple[str, ...], where: Floats) -> Floats:
    """Mark dyads of some groups ``(R, D)`` where ``(R, 1)`` somebody in them is new."""
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
        dyads=renewed(state.dyads, touched(state, world, ("chief_head", "head_chief"), left), world),
        offices=replace(
            offices,
            chief_left=left,
            exits=offices.exits + left,
        ),
    )
