"""Step 5, the cycle of steering, "styrsnurran": planning, follow-up, analysis, action, and round again (D101, D105).

In each unit at most one round is under way, shared between what is planned P, followed up F and analysed N. A month
carries each part at most one stage on; with ``d`` what is decided about the unit, ``u`` what is followed up and ``x``
what is analysed this month, each 0-1:

- closed ``= N d``: somebody acts on the analysis, and that is the next plan
- ``N <- N - closed + F x``, ``F <- F - F x + P u``, ``P <- P - P u + closed + (1 - P - F - N) d``
- what nobody carries on is forgotten, 5 % a month

A closed round teaches: ``L += k closed (1 - L)``. Rounds a year are kept as ``spins += closed - spins / 12``.
"""

from __future__ import annotations

import numpy as np

from sim.acts import Acts
from sim.columns import Floats, replace
from sim.rates import Steering
from sim.rows import limited
from sim.spec import World
from sim.state import State
from sim.streams import Streams
from sim.trace import Trace

_AXES = ("guideline", "audit_plan", "reporting", "firmness")
_MEASURES = ("training", "repair", "relief", "replace_manager", "pause", "sunset")


def decided(state: State, acts: Acts, p: Steering) -> Floats:
    """d: how much of a decision the month's acts are to each unit, ``(R, U)``."""
    axes = sum((np.abs(acts[name]) for name in _AXES), np.zeros_like(acts["guideline"]))
    measures = sum((acts[name] for name in _MEASURES), np.abs(acts["money"]) / (p.cycle_money * state.units.frame))
    return limited(axes / p.cycle_dose + measures + np.abs(acts["goals"]) / p.goals_reference)


def step(state: State, world: World, streams: Streams, acts: Acts, trace: Trace | None) -> State:
    """Every unit's round goes on as far as somebody carries it."""
    p, now, units = world.steering, state.steering, state.units
    d = decided(state, acts, p)
    u = limited(acts["review"] + acts["visit"] + p.cycle_reports * units.reporting)
    x = limited(acts["basis"] + p.cycle_talk * acts["dialogue"] + p.cycle_analysis * p.ongoing)
    closed, found, followed = now.analysed * d, now.followed * x, now.planned * u
    free = limited(1 - now.planned - now.followed - now.analysed)
    kept = 1 - p.cycle_forgets
    learning = units.learning + world.mechanisms.steering * p.cycle_learning * closed * (1 - units.learning)
    return replace(
        state,
        steering=replace(
            now,
            planned=kept * (now.planned - followed + closed + free * d),
            followed=kept * (now.followed - found + followed),
            analysed=kept * (now.analysed - closed + found),
            spins=now.spins * (11 / 12) + closed,
        ),
        units=replace(units, learning=limited(learning)),
    )
