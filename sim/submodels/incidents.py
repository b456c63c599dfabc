"""Step 9, first half: incidents and scandals, and which of them become public (MODEL 3.5; D87).

- incidents ~ Poisson(``.12 rho V`` while activity runs ``+ k loss (.2 + .8 V)`` under an outside shock)
- scandals ~ Poisson(``k_s 2 m (.3 + .7 (1 - exp(-3 c_a)))`` and what a review brings out)
- a month's incidents become public together with probability ``(.25 + .50 rho) n``; scandals always do
- severity ``.40 + .60 rho`` an incident, 1 a scandal
"""

from __future__ import annotations

import numpy as np

from sim.acts import Acts
from sim.columns import replace
from sim.portable import exp
from sim.rows import flag, limited
from sim.spec import World
from sim.state import State
from sim.streams import Streams, decision
from sim.trace import Trace

INCIDENT = decision("incidents.incident")
SCANDAL = decision("incidents.scandal")
PUBLIC = decision("incidents.public")
MOST = 20.0
"""More than this in a month is counted as this."""


def step(state: State, world: World, streams: Streams, acts: Acts, trace: Trace | None) -> State:
    """What goes wrong this month, and what of it the public hears."""
    p, units = world.incidents, state.units
    entities = np.arange(units.quality.shape[1])
    active = 1 - p.exposure * limited(acts["pause"])
    struck = p.shock * units.shock * (p.shock_base + (1 - p.shock_base) * units.latent)
    rate = p.rate * units.risk * units.latent * active + struck
    incident = np.minimum(streams.poisson(INCIDENT, entities, rate), MOST)
    comes_out = p.scandal_hidden + (1 - p.scandal_hidden) * (1 - exp(-p.scandal_audit * units.audit))
    reviewed = world.oversight.review_misuse * limited(acts["review"]) * units.misuse
    scandal_rate = p.scandal * 2 * units.misuse * comes_out * active + reviewed
    scandal = np.minimum(streams.poisson(SCANDAL, entities, scandal_rate), MOST)
    heard = flag(streams.uniform(PUBLIC, entities) < (p.public_base + p.public_risk * units.risk) * incident)
    severity = p.severity_base + p.severity_risk * units.risk
    visible = heard * incident * severity + scandal * p.severity_scandal
    return replace(
        state,
        units=replace(units, incident=incident, scandal=scandal, public=heard * incident + scandal, visible=visible),
    )
