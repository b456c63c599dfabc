"""Parameters of step 14: the six patterns of interplay (MODEL 3.9; D32-D38). Thresholds and widths are ours."""

from __future__ import annotations

from dataclasses import dataclass

from sim.parameter import Number
from sim.parameter import parameter as p


@dataclass(frozen=True)
class Patterns:
    """Step 14: where a feature of the last twelve months counts as high, and how sharply."""

    fidelity: Number = p(0.62, "threshold of fidelity", symbol="t_f", source="D33 MODEL 3.9")
    response: Number = p(0.22, "threshold of response", symbol="t_r", source="D38 MODEL 3.9")
    contact: Number = p(0.40, "threshold of contact", symbol="t_c", source="D34 MODEL 3.9")
    bounce: Number = p(0.60, "threshold of bounced matters", symbol="t_b", source="D35 MODEL 3.9")
    bounce_many: Number = p(0.90, "threshold of bounced matters over which invasion is not the pattern",
                            symbol="t_bb", source="D36 MODEL 3.9")  # fmt: skip
    overreach: Number = p(0.25, "threshold of matters taken from the other side", symbol="t_o",
                          source="D36 MODEL 3.9")  # fmt: skip
    few: Number = p(0.50, "threshold of matters by way of the two at the top", symbol="t_g", source="D37 MODEL 3.9")
    lead: Number = p(0.50, "threshold of the age of open matters", symbol="t_l", source="D35 MODEL 3.9")
    decoupled: Number = p(0.50, "fidelity under which practice is decoupled", symbol="t_d", source="D34 MODEL 3.9")
    fidelity_width: Number = p(0.05, "width of the threshold of fidelity", symbol="w_f", low=0.01, high=0.3)
    response_width: Number = p(0.08, "width of the threshold of response", symbol="w_r", low=0.01, high=0.3)
    contact_width: Number = p(0.10, "width of the threshold of contact", symbol="w_c", low=0.01, high=0.3)
    bounce_width: Number = p(0.08, "width of the thresholds of bounced matters", symbol="w_b", low=0.01, high=0.3)
    overreach_width: Number = p(0.06, "width of the threshold of taken matters", symbol="w_o", low=0.01, high=0.3)
    few_width: Number = p(0.08, "width of the threshold of concentration", symbol="w_g", low=0.01, high=0.3)
    lead_width: Number = p(0.10, "width of the threshold of age", symbol="w_l", low=0.01, high=0.3)
    lead_months: Number = p(6.0, "mean age of undecided matters that counts as a lead time of 1", symbol="L",
                            unit="months", low=1, high=24)  # fmt: skip
    flat: Number = p(0.0004, "variance under which a series is taken as flat", symbol="k_v", unit="share",
                     low=0.000001, high=0.05)  # fmt: skip
    named: Number = p(0.30, "score from which a pattern gives its name to a year", symbol="t_n", source="MODEL 3.9")
