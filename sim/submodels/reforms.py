"""Step 5, reforms under a new name: fast in words, slow in practice (D83-D86, E17, E28; D40).

A reform with strength ``l`` is adopted in words A and becomes practice m, each along a ramp of ``T`` = 24 months:
``A += (3 / T)(.5 + v)(l - A)`` and ``m += (3 / T)(1.5 - v)(kappa A - m)`` where m is still short of it. Vagueness v
makes it spread fast and arrive slowly; ``kappa`` is the local ability to give it concrete form, greater where one knows
what steering one has (basis). What is found wanting dies: ``l -= delta v (A - m) l``. Practice fades slowly. A new
reform replaces the words of the last and disturbs its practice.

Words without practice blur what is meant and take time; practice takes away misfit (``steering.effects``). A reform is
launched against what reigns: the logics swing away from the largest share, towards ``(1 - share) / 2`` (the pendulum).
"""

from __future__ import annotations

import numpy as np

from sim.acts import Acts
from sim.columns import replace
from sim.rows import limited
from sim.spec import World
from sim.state import State
from sim.streams import Streams
from sim.trace import Trace


def step(state: State, world: World, streams: Streams, acts: Acts, trace: Trace | None) -> State:
    """What has been launched spreads, takes form, and dies."""
    p, now = world.steering, state.steering
    new = limited(acts["reform"]) * world.mechanisms.steering
    launched = now.launched + new * (1 - now.launched)
    adopted, practised = now.adopted * (1 - new), now.practised * (1 - p.reform_disturbs * new)
    pace = 3 / np.asarray(p.reform_ramp)
    spread = limited(pace * (0.5 + p.vagueness)) * (launched - adopted)
    able = limited(p.materialise * (0.6 + state.interplay.basis))
    formed = limited(pace * (1.5 - p.vagueness)) * np.maximum(0.0, able * adopted - practised)
    adopted = adopted + spread
    practised = limited((practised + formed) * (1 - p.reform_fade))
    wanting = np.maximum(0.0, adopted - practised)
    swing = p.pendulum * np.maximum(0.0, spread)
    return replace(
        state,
        steering=replace(
            now,
            launched=launched * (1 - limited(p.reform_decay * p.vagueness * wanting)),
            adopted=adopted,
            practised=practised,
            logics=now.logics + swing * (0.5 * (1 - now.logics) - now.logics),
        ),
    )
