"""Parameters of steps 2-3: matters that arise and who takes them (MODEL 3.7)."""

from __future__ import annotations

from dataclasses import dataclass

from sim.parameter import Number
from sim.parameter import parameter as p


@dataclass(frozen=True)
class Cases:
    """Steps 2-3: matters that arise and who takes them (MODEL 3.7)."""

    slots: int = p(12, "matters in a month", unit="matters", low=4, high=40)
    position_spread: Number = p(0.78, "how evenly matters spread from what to how (1 evenly)", low=0.5, high=1)
    claim_noise: Number = p(0.08, "how unsure a side is about where the boundary lies", high=0.3, source="MODEL 3.7")
    capacity: Number = p(
        7.0, "joint matters the two at the top can talk through in a month", unit="matters", low=2, high=20
    )
    joint_gain: Number = p(0.25, "share of the gap in fidelity closed when handled jointly", source="MODEL 3.7")
    bounce_share: Number = p(0.50, "share of the matters nobody claims that bounce instead of being taken")
    bounce_wait: Number = p(0.02, "load added for every waiting matter per slot", high=0.2)
    how_line: Number = p(0.60, "from here on a matter is about how", low=0.5, high=0.9)
    what_line: Number = p(0.40, "up to here a matter is about what", low=0.1, high=0.5)
    memory: Number = p(0.90, "memory of the moving averages of case flow", low=0.5, high=0.99)
