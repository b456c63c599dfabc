"""Parameters of step 5, control: what is decided about the four axes, and re-control after events."""

from __future__ import annotations

from dataclasses import dataclass

from sim.parameter import Number
from sim.parameter import parameter as p


@dataclass(frozen=True)
class Control:
    """Step 5, control: what is decided about the four axes, and re-control after events."""

    pulse: Number = p(0.30, "detail rules added when an event is met by more control", high=0.6, source="D88")
    pulse_chance: Number = p(0.17, "its probability per unit of media attention", high=0.6, mark="F", source="D88, T4")
    pulse_trust: Number = p(1.20, "less trust makes it likelier: (this - T)", low=1, high=1.5, mark="F")
    pulse_decay: Number = p(0.02, "monthly decay of the stock of added rules", high=0.2, source="D39")
    block: Number = p(0.25, "probability that a minority is stopped by the opposition", mark="D", source="MODEL 3.8")
