"""Step 1: what comes from outside. Needs, demand on the units, shocks, and how lost capacity comes back.

- needs: ``pressure += step * dose - fade * pressure`` (A02)
- demand: ``d <- mu d + (1 - mu) k pressure + noise``
- shock: ``loss = damage * (1 - shelter * (imp * role * listen * respect)^(1/4))`` (MODEL 3.5 Resilience, C51-C55)
- capacity: ``c <- c (1 - loss)``, then ``c += r (1 - c)`` where r grows with relief, repair and money (C51)
"""

from __future__ import annotations

import numpy as np

from sim.acts import Acts
from sim.columns import Floats, replace
from sim.rows import limited
from sim.spec import World
from sim.state import Interplay, State
from sim.streams import Streams, decision
from sim.trace import Trace

DEMAND = decision("surroundings.demand")


def resilience(interplay: Interplay) -> Floats:
    """Fourth root of improvisation, role clarity, listening and respect, ``(R, 1)`` in 0-1 (C52-C55)."""
    listening = 0.5 * (interplay.listening_board + interplay.listening_admin)
    respect = 0.5 * (interplay.respect_board + interplay.respect_admin)
    root: Floats = np.sqrt(np.sqrt(interplay.improvisation * interplay.clarity * listening * respect))
    return root


def step(state: State, world: World, streams: Streams, acts: Acts, trace: Trace | None) -> State:
    """Needs, demand, shocks and recovery."""
    p, units, between = world.surroundings, state.units, state.interplay
    pressure = limited(between.pressure * (1 - p.need_fade) + p.need_step * acts["need"])
    chance = p.demand_noise * streams.normal(DEMAND, np.arange(units.quality.shape[1]))
    lasting = p.demand_memory * units.demand + (1 - p.demand_memory) * p.need_to_demand * pressure
    shelter = world.mechanisms.resilience * p.shelter * resilience(between)
    shock = limited(acts["damage"]) * (1 - shelter)
    capacity = units.capacity * (1 - shock)
    given = np.maximum(acts["money"], 0) / units.frame
    rate = (
        p.recovery
        + p.recovery_relief * limited(acts["relief"])
        + p.recovery_repair * limited(acts["repair"])
        + p.recovery_money * given / (given + p.plenty)
    )
    capacity = limited(capacity + limited(rate) * (1 - capacity))
    return replace(
        state,
        units=replace(
            units,
            demand=limited(lasting + chance, -1.0, 1.0),
            demand_chance=chance,
            shock=shock,
            capacity=capacity,
        ),
        interplay=replace(between, pressure=pressure),
    )
