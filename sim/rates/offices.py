"""Parameters of step 13, offices: who leaves, why, and at what cost."""

from __future__ import annotations

from dataclasses import dataclass

from sim.parameter import Number
from sim.parameter import parameter as p


@dataclass(frozen=True)
class Offices:
    """Step 13, offices: who leaves, why, and at what cost."""

    exit_months: Number = p(84.7, "months a chief executive stays at reference trust", symbol="n_c", unit="months",
                            low=24, high=200, mark="F", source="T1-T3")  # fmt: skip
    exit_trust: Number = p(3.0, "how much trust keeps an official in office", symbol="a_T", unit="factor", low=0,
                           high=8, mark="F", source="B23 T1-T3")  # fmt: skip
    exit_reference: Number = p(0.55, "reference trust", symbol="T_0", mark="F")
    exit_content: Number = p(0.674, "trust at which nobody leaves for the sake of cooperation", symbol="T_1", mark="F",
                             source="T3")  # fmt: skip
    exit_early: Number = p(1.93, "hazard factor in the months after an election", symbol="a_e", low=1, high=5, mark="F",
                           unit="factor", source="T5; Cregård & Solli")  # fmt: skip
    early_months: Number = p(23.9, "how many months after an election those are", symbol="n_e", unit="months", low=6,
                             high=48, mark="F", source="T5; Cregård & Solli")  # fmt: skip
    exit_minority: Number = p(0.25, "added hazard under minority", symbol="a_m", mark="F")
    start_months: Number = p(24.0, "months that people have been in office at the start", symbol="n_0", unit="months",
                             high=120)  # fmt: skip
    standing: Number = p(0.55, "trust between the executive board's chair and the chief executive, in the long run",
                         symbol="T_c", source="B23 C39")  # fmt: skip
    standing_rate: Number = p(0.05, "monthly approach to it", symbol="r_c", low=0.01, high=0.3)
    standing_noise: Number = p(0.03, "what else happens between them in a month, standard deviation", symbol="sigma_c",
                               high=0.1)  # fmt: skip
    standing_media: Number = p(0.10, "what full attention to this committee takes from where it goes", symbol="w_c",
                               high=0.5)  # fmt: skip
    head_months: Number = p(66.0, "months a head of department stays at reference trust", symbol="n_h", unit="months",
                            low=24, high=200, source="B23")  # fmt: skip
    head_employer: Number = p(0.50, "weight of the employer's trust in keeping a head, beside that of head and chair",
                              symbol="w_h", source="C39 LAW")  # fmt: skip
    manager_months: Number = p(72.0, "months a unit's manager stays at reference trust and load", symbol="n_u",
                               unit="months", low=18, high=200)  # fmt: skip
    manager_load: Number = p(4.0, "how much overload drives managers away", symbol="a_h", unit="factor", high=10,
                             source="D81")  # fmt: skip
    severance: Number = p(0.50, "share of a head's exits for the sake of cooperation that are bought out",
                          symbol="u_s", source="LAW, severance")  # fmt: skip
    severance_cost: Number = p(1.50, "what a severance agreement with a head costs", symbol="u_k", unit="mkr", high=5,
                               source="LAW, severance")  # fmt: skip
