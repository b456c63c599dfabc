"""Step 6: from decision to practice, with lag and fidelity (C01, C09, C10, C21, D97).

``x += (fidelity / lag) (decided - x)`` for every control axis; fidelity grows with the shared narrative and with the
quality of the basis, shrinks with every goal that wants attention too, and varies from month to month. How deviations
are met is pulled by the culture, whatever was decided. An instruction past the head of department is carried out at
once (D36): that is its temptation. What the board told early takes up to a month less, and its intent is carried out
less unevenly where it is straight and understood (C43, C45, A24). Detail rules as lived are those carried out and
those added after events.
"""

from __future__ import annotations

import numpy as np

from sim.acts import Acts
from sim.columns import Floats, replace
from sim.parameter import Number
from sim.rows import limited
from sim.spec import World
from sim.state import State
from sim.streams import Streams, decision
from sim.submodels import culture, steering
from sim.trace import Trace

FIDELITY = decision("implementation.fidelity")


def meant(state: State, world: World) -> Floats:
    """Fidelity that is to be expected as things are, ``(R, 1)``."""
    p, between = world.implementation, state.interplay
    whole = p.fidelity_base + p.fidelity_narrative * between.narrative + p.fidelity_basis * between.basis
    return limited(whole) * steering.effects(state, world).attention


def step(state: State, world: World, streams: Streams, acts: Acts, trace: Trace | None) -> State:
    """Control axes move toward what was decided."""
    p, units, between = world.implementation, state.units, state.interplay
    lived = culture.effects(state, world)
    chance = p.fidelity_noise * lived.unevenness * between.misread * streams.normal(FIDELITY, 0)
    fidelity = limited(meant(state, world) + chance)
    together = world.cases.joint_gain * state.cases.joint / world.cases.slots
    fidelity = limited(fidelity + together * (1 - fidelity))

    at_once = np.maximum(limited(acts["instruct"]), limited(acts["urgent"]))

    def moved(now: Floats, decided: Floats, lag: Number) -> Floats:
        prepared = np.maximum(1.0, lag - between.told_board)
        return limited(now + np.maximum(limited(fidelity / prepared), at_once) * (decided - now))

    rules_base = moved(units.rules_base, units.rules_decided, p.lag_rules)
    return replace(
        state,
        units=replace(
            units,
            rules_base=rules_base,
            rules=limited(rules_base + units.added_rules),
            audit=moved(units.audit, units.audit_decided, p.lag_audit),
            reporting=moved(units.reporting, units.reporting_decided, p.lag_reporting),
            style=moved(units.style, limited(units.style_decided + lived.style), p.lag_style),
        ),
        interplay=replace(between, fidelity=fidelity),
    )
