"""Parameters of step 9: media attention."""

from __future__ import annotations

from dataclasses import dataclass

from sim.parameter import Number
from sim.parameter import parameter as p


@dataclass(frozen=True)
class Media:
    """Step 9: media attention."""

    memory: Number = p(0.60, "attention that stays to next month", symbol="l_W", high=0.9, source="MODEL 3.5")
    good: Number = p(0.33, "attention that good news gets against bad", symbol="g_W", source="MODEL 3.5")
    told_first: Number = p(0.50, "penalty taken away by telling it first oneself", symbol="w_W", mark="S",
                           source="C43 MODEL 3.6")  # fmt: skip
    blame: Number = p(0.40, "attention that public blame gets", symbol="b_W", unit="severity", high=2, source="A15")
    attack: Number = p(0.50, "attention that a personal attack in media gets", symbol="k_W", unit="severity", high=2,
                       source="A14 A15")  # fmt: skip
    raw: Number = p(0.50, "attention that the rawest tone gets, a month", symbol="s_W", unit="severity", high=2,
                    source="A10 A16")  # fmt: skip
    raw_line: Number = p(0.45, "tone under which it is a story in itself", symbol="c_W", source="A10")
    election: Number = p(0.25, "how much more bad news weighs in the year before an election", symbol="e_W", high=1.5,
                         source="A14 Brå PTU")  # fmt: skip
    ceiling: Number = p(6.0, "most attention there can be", symbol="W_1", unit="severity", low=2, high=20, source="B30")
