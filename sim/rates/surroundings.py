"""Parameters of step 1: demand, outside shocks and how the organisation rises again."""

from __future__ import annotations

from dataclasses import dataclass

from sim.parameter import Number
from sim.parameter import parameter as p


@dataclass(frozen=True)
class Surroundings:
    """Step 1: demand, outside shocks and how the organisation rises again."""

    demand_memory: Number = p(0.80, "how much of a unit's extra demand stays to next month", symbol="mu", high=0.98,
                              source="A02")  # fmt: skip
    demand_noise: Number = p(0.04, "monthly chance in demand, standard deviation", symbol="sd_d", high=0.2,
                             source="A02")  # fmt: skip
    need_to_demand: Number = p(1.0, "how much of a rise of citizens' needs becomes demand", symbol="k_n",
                               unit="factor", high=3, source="A02")  # fmt: skip
    need_step: Number = p(0.10, "what one dose of need adds", symbol="s_n", high=0.5, source="A02")
    need_fade: Number = p(0.05, "monthly fading of an added need", symbol="f_n", high=0.5, source="A02")
    shelter: Number = p(0.60, "largest share of a shock that resilience takes", symbol="x_s", low=0, high=0.9,
                        source="C51-C55, MODEL 3.5")  # fmt: skip
    recovery: Number = p(0.10, "share of lost capacity that comes back in a month by itself", symbol="r_0", low=0.02,
                         high=0.4, source="C51")  # fmt: skip
    recovery_relief: Number = p(0.25, "the same, added by a full dose of temporary hands", symbol="r_1", high=0.6,
                                source="D84 D104")  # fmt: skip
    recovery_repair: Number = p(0.30, "the same, added by a full dose of repair", symbol="r_2", high=0.6, source="D105")
    recovery_money: Number = p(0.25, "the same, added by plenty of money", symbol="r_3", high=0.6, source="E25")
    plenty: Number = p(0.05, "money over the unit's yearly frame that counts as half of plenty", symbol="k_m",
                       low=0.01, high=0.3, source="E25")  # fmt: skip
