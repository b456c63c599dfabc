"""Parameters of step 9: media attention."""

from __future__ import annotations

from dataclasses import dataclass

from sim.parameter import Number
from sim.parameter import parameter as p


@dataclass(frozen=True)
class Media:
    """Step 9: media attention."""

    memory: Number = p(0.60, "attention that stays to next month", high=0.9, source="MODEL 3.5")
    good: Number = p(0.33, "attention that good news gets against bad", source="MODEL 3.5")
    told_first: Number = p(0.50, "penalty taken away by telling it first oneself", source="C43")
    blame: Number = p(0.40, "attention that public blame gets", high=2, source="A15")
    ceiling: Number = p(6.0, "most attention there can be", unit="severity", low=2, high=20)
