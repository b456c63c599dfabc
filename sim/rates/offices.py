"""Parameters of step 13, offices: who leaves."""

from __future__ import annotations

from dataclasses import dataclass

from sim.parameter import Number
from sim.parameter import parameter as p


@dataclass(frozen=True)
class Offices:
    """Step 13, offices: who leaves."""

    exit_months: Number = p(
        66.0, "months in office at reference trust", unit="months", low=24, high=200, mark="F", source="T1-T3"
    )
    exit_trust: Number = p(3.0, "how much trust keeps a chief executive", low=0, high=8, mark="F")
    exit_reference: Number = p(0.55, "reference trust", mark="F")
    exit_early: Number = p(
        2.0, "hazard factor in the first two years", low=1, high=5, mark="F", unit="factor", source="T5"
    )
    early_months: Number = p(24.0, "months that are early", unit="months", low=6, high=48, mark="F", source="T5")
    start_months: Number = p(24.0, "months that people have been in office at the start", unit="months", high=120)
    exit_minority: Number = p(0.25, "added hazard under minority", mark="F")
