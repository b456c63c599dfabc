"""Parameters of step 12, culture: the moving average of behaviour (E03)."""

from __future__ import annotations

from dataclasses import dataclass

from sim.parameter import Number
from sim.parameter import parameter as p


@dataclass(frozen=True)
class Culture:
    """Step 12: culture is the moving average of behaviour (E03); it is recorded, and feeds nothing back yet."""

    rate: Number = p(0.04, "monthly rate of the moving average", high=0.2, source="MODEL 3.3")
    top: Number = p(0.70, "weight of what the top does", source="E04")
