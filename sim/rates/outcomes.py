"""Parameters of step 14: legality, equality and legitimacy as three outcomes."""

from __future__ import annotations

from dataclasses import dataclass

from sim.parameter import Number
from sim.parameter import parameter as p


@dataclass(frozen=True)
class Outcomes:
    """Step 14: legality, equality and legitimacy as three outcomes."""

    rate: Number = p(0.20, "monthly approach of legality", symbol="r_L", low=0.05, high=1)
    misuse: Number = p(1.00, "legality lost by misuse", symbol="k_m", high=3)
    errors: Number = p(1.50, "legality lost by undetected errors", symbol="k_e", high=5)
    breach: Number = p(0.25, "legality lost without any internal control", symbol="k_w", high=0.6, source="KL 6:6")
    breach_line: Number = p(
        0.03, "share of work in the control plan, in the unit with most, under which there is none", symbol="c_0",
        high=0.1, source="KL 6:6",
    )  # fmt: skip
    fault: Number = p(
        0.15, "legality lost by what breaches of duty by the committee leave", symbol="k_j", high=0.6,
        source="A08 KL 6:28-30 6:39-40",
    )  # fmt: skip
    unlike: Number = p(0.25, "equality lost per standard deviation of quality for the same service", symbol="k_v",
                       high=1, source="D87")  # fmt: skip
    overturned: Number = p(
        0.05, "legality lost by a decision that a court overturns", symbol="k_o", high=0.5, source="KL 13:8"
    )
    bypass: Number = p(0.05, "legality lost by instructions past the head", symbol="k_b", high=0.5, source="KL 7:5-8")
    board: Number = p(0.35, "legitimacy: weight of trust in the board", low=0.05)
    administration: Number = p(0.30, "legitimacy: weight of trust in the administration")
    system: Number = p(0.35, "legitimacy: weight of trust in the system")
