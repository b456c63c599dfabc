"""Parameters of step 6: lag and fidelity between a decision and what is done."""

from __future__ import annotations

from dataclasses import dataclass

from sim.parameter import Number
from sim.parameter import parameter as p


@dataclass(frozen=True)
class Implementation:
    """Step 6: lag and fidelity between a decision and what is done."""

    lag_rules: Number = p(2.0, "months for detail rules to take hold", symbol="l_r", unit="months", low=1, high=12,
                          source="C21")  # fmt: skip
    lag_audit: Number = p(2.0, "months for the internal control plan", symbol="l_a", unit="months", low=1, high=12,
                          source="C21")  # fmt: skip
    lag_reporting: Number = p(1.5, "months for reporting back", symbol="l_p", unit="months", low=1, high=12,
                              source="C21")  # fmt: skip
    lag_style: Number = p(3.0, "months for another way of meeting deviations", symbol="l_phi", unit="months", low=1,
                          high=18, source="C21")  # fmt: skip
    fidelity_base: Number = p(0.40, "fidelity without narrative or basis", symbol="f_0", source="C01")
    fidelity_narrative: Number = p(0.40, "what a shared narrative adds", symbol="f_N", source="C09")
    fidelity_basis: Number = p(0.20, "what a good decision basis adds", symbol="f_b", source="C10")
    fidelity_noise: Number = p(0.08, "monthly chance in fidelity, standard deviation", symbol="s_f", high=0.3,
                               source="MODEL 3.7")  # fmt: skip
