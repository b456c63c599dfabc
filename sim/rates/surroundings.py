"""Parameters of step 1: demand, outside shocks and how the organisation rises again."""

from __future__ import annotations

from dataclasses import dataclass

from sim.parameter import Number
from sim.parameter import parameter as p


@dataclass(frozen=True)
class Surroundings:
    """Step 1: demand, outside shocks and how the organisation rises again."""

    demand_memory: Number = p(0.80, "how much of a unit's extra demand stays to next month", high=0.98)
    demand_noise: Number = p(0.04, "monthly chance in demand, standard deviation", high=0.2)
    need_to_demand: Number = p(1.0, "how much of a rise of citizens' needs becomes demand", unit="factor", high=3)
    need_step: Number = p(0.10, "what one dose of need adds", high=0.5)
    need_fade: Number = p(0.05, "monthly fading of an added need", high=0.5)
    shelter: Number = p(
        0.60, "largest share of a shock that resilience takes", low=0, high=0.9, source="C51-C55, MODEL 3.5"
    )
    recovery: Number = p(0.10, "share of lost capacity that comes back in a month by itself", low=0.02, high=0.4)
    recovery_relief: Number = p(0.25, "the same, added by a full dose of temporary hands", high=0.6, source="D84 D104")
    recovery_repair: Number = p(0.30, "the same, added by a full dose of repair", high=0.6, source="D105")
    recovery_money: Number = p(0.25, "the same, added by plenty of money", high=0.6, source="E25")
    plenty: Number = p(0.05, "money over the unit's yearly frame that counts as half of plenty", low=0.01, high=0.3)
