"""Parameters of step 12, culture: the moving average of behaviour (E03), and what it gives back to behaviour."""

from __future__ import annotations

from dataclasses import dataclass

from sim.parameter import Number
from sim.parameter import parameter as p


@dataclass(frozen=True)
class Culture:
    """Step 12: culture follows behaviour (E03) and colours it again. Sizes are those at a row's end, 0 or 1."""

    rate: Number = p(0.04, "monthly rate of the moving average", symbol="r_y", high=0.2, source="E03 MODEL 3.3")
    top: Number = p(0.70, "weight of what the top does, where a row has both a top and units", symbol="w_top",
                    source="E04 MODEL 3.3")  # fmt: skip
    bottom_up: Number = p(0.10, "y1: matters that come from below, added share", symbol="k_1", high=0.4,
                          source="B14 D66")  # fmt: skip
    attitude: Number = p(0.05, "y2: how far the culture pulls the way deviations are met", symbol="k_2", high=0.2,
                         source="B15 D67")  # fmt: skip
    upward: Number = p(0.25, "y3: share of reporting effort that goes upward", symbol="k_3", high=0.6,
                       source="B16 D68")  # fmt: skip
    instrument: Number = p(0.20, "y4: learning gains what audit loses", symbol="k_4", high=0.5, source="B17 D69")
    evaluation: Number = p(0.20, "y5: noise moves from complex work to simple work", symbol="k_5", high=0.5,
                           source="B18 D70")  # fmt: skip
    latency: Number = p(0.30, "y6: months of preparation saved where more people decide", symbol="k_6", unit="months",
                        high=1, source="D71")  # fmt: skip
    unevenness: Number = p(0.20, "y6: decisions are carried out more unevenly where more people decide", symbol="k_6u",
                           high=0.5, source="D71 D87")  # fmt: skip
    safety: Number = p(0.08, "y7: added to the goal of psychological safety", symbol="k_7", high=0.2, source="D72")
    sanction: Number = p(0.40, "y8: severity from which an event is answered", symbol="k_8", high=0.8, source="D73")
    deterrence: Number = p(0.15, "y8: deterrence lost where small faults go unanswered", symbol="k_8d", high=0.5,
                           source="D73")  # fmt: skip
    buffer: Number = p(0.30, "y9: load from above that a shielding manager keeps away", symbol="k_9", high=0.6,
                       source="D74 MODEL 3.3")  # fmt: skip
    shielded: Number = p(0.15, "y9: how much less reaches the board of what a shielding manager knows", symbol="k_9s",
                         high=0.5, source="D74")  # fmt: skip
    voice: Number = p(0.15, "y10: own errors reported", symbol="k_10", high=0.5, source="D75")
