"""Step 8: what is found and mended, and what stays hidden (MODEL 3.5; D50, D62-D64, D105).

- ex-ante checks stop ``x_a min(1, 2 c_a) clip(2 rho - .6, 0, 1)`` of the undetected errors (MODEL 4.2)
- latent ``V <- V + eps (1 - p)(1 - stopped) - .1 V``, then a targeted review finds and mends up to 55 % and repair 50 %
- detected errors: Poisson with mean ``volume eps p``, and those that a review finds
"""

from __future__ import annotations

import numpy as np

from sim.acts import Acts
from sim.columns import replace
from sim.rows import limited
from sim.spec import World
from sim.state import State
from sim.streams import Streams, decision
from sim.trace import Trace

DETECTED = decision("oversight.detected")
REVIEWED = decision("oversight.reviewed")


def step(state: State, world: World, streams: Streams, acts: Acts, trace: Trace | None) -> State:
    """Audit, self-report, review and repair."""
    p, units = world.oversight, state.units
    entities = np.arange(units.quality.shape[1])
    active = 1 - limited(acts["pause"])
    reviewed = p.review_finds * limited(acts["review"])
    checked = (
        world.mechanisms.ex_ante
        * p.exante
        * np.minimum(1, world.work.audit_reach * units.audit)
        * limited(p.exante_slope * units.risk - p.exante_from)
    )
    hidden = units.errors * (1 - units.detection) * (1 - checked) * active
    latent = limited(units.latent + hidden - p.latent_decay * units.latent)
    found = streams.poisson(DETECTED, entities, limited(p.volume * units.errors * units.detection * active, 0.0, 60.0))
    found = found + streams.poisson(REVIEWED, entities, p.volume * latent * reviewed)
    mended = (1 - reviewed) * (1 - p.repair_mends * limited(acts["repair"]))
    return replace(
        state,
        units=replace(
            units,
            latent=latent * mended,
            detected=limited(found, 0.0, 60.0),
            reviewed=limited(acts["review"]),
            visited=limited(acts["visit"]),
        ),
    )
