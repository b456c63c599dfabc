"""Parameters of step 5, control: what is decided about the four axes, re-control, and the stock of rules."""

from __future__ import annotations

from dataclasses import dataclass

from sim.parameter import Number
from sim.parameter import parameter as p


@dataclass(frozen=True)
class Control:
    """Step 5, control: the four axes, re-control after events, and how rules come to an end."""

    pulse: Number = p(0.30, "detail rules added when an event is met by more control", symbol="u", high=0.6,
                      source="D88")  # fmt: skip
    pulse_chance: Number = p(0.17, "its probability per unit of media attention", symbol="k_u", high=0.6, mark="F",
                             source="D88 T4", unit="probability")  # fmt: skip
    pulse_trust: Number = p(1.20, "less trust makes it likelier: (this - T)", symbol="T_u", low=1, high=1.5, mark="F")
    pulse_decay: Number = p(0.02, "monthly decay of the stock of added rules", symbol="d_u", high=0.2, source="D39")
    line: Number = p(0.35, "severity from which an event is answered at all", symbol="s_u", unit="severity", high=2,
                     source="D73")  # fmt: skip
    sensitivity: Number = p(0.50, "how much likelier in the most sensitive area, and less in the least", symbol="k_s",
                            source="D89")  # fmt: skip
    ratchet: Number = p(0.25, "each re-control closes this share of the gap to rules that never decay", symbol="k_r",
                        source="D39")  # fmt: skip
    ratchet_fade: Number = p(0.01, "monthly fading of that", symbol="d_r", high=0.1, source="D39")
    held: Number = p(0.60, "share of the decay that full attention holds up", symbol="k_w", source="D39")
    removal: Number = p(0.60, "share of a removal that bites on rules added after events without any basis",
                        symbol="k_d", source="D39 D84")  # fmt: skip
    sunset: Number = p(24.0, "months until rules that get an end date expire", symbol="T_d", unit="months", low=6,
                       high=60, source="D39 D84")  # fmt: skip
    block: Number = p(0.25, "probability that a minority is stopped by the opposition", symbol="k_b",
                      source="MODEL 3.8")  # fmt: skip
