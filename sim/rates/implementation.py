"""Parameters of step 6: lag and fidelity between a decision and what is done."""

from __future__ import annotations

from dataclasses import dataclass

from sim.parameter import Number
from sim.parameter import parameter as p


@dataclass(frozen=True)
class Implementation:
    """Step 6: lag and fidelity between a decision and what is done."""

    lag_rules: Number = p(2.0, "months for detail rules to take hold", unit="months", low=1, high=12, source="C21")
    lag_audit: Number = p(2.0, "months for the internal control plan", unit="months", low=1, high=12, source="C21")
    lag_reporting: Number = p(1.5, "months for reporting back", unit="months", low=1, high=12, source="C21")
    lag_style: Number = p(
        3.0, "months for another way of meeting deviations", unit="months", low=1, high=18, source="C21"
    )
    fidelity_base: Number = p(0.40, "fidelity without narrative or basis", source="C01")
    fidelity_narrative: Number = p(0.40, "what a shared narrative adds", source="C09")
    fidelity_basis: Number = p(0.20, "what a good decision basis adds", source="C10")
    fidelity_noise: Number = p(0.08, "monthly chance in fidelity, standard deviation", high=0.3)
