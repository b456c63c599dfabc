"""Parameters of step 9: incidents, scandals and what becomes public."""

from __future__ import annotations

from dataclasses import dataclass

from sim.parameter import Number
from sim.parameter import parameter as p


@dataclass(frozen=True)
class Incidents:
    """Step 9: incidents, scandals and what becomes public."""

    rate: Number = p(0.12, "incidents per month at full risk and full latent error", symbol="i_0", unit="per month",
                     high=1, source="MODEL 3.5")  # fmt: skip
    shock: Number = p(1.20, "incidents per month at full loss of capacity, with latent errors", symbol="i_s",
                      unit="per month", high=5, source="D101")  # fmt: skip
    shock_base: Number = p(0.20, "share of it that comes without latent errors", symbol="i_1")
    scandal: Number = p(0.05, "scandals per month at half misuse, all brought out", symbol="k_s", unit="per month",
                        high=0.3, source="D87 MODEL 3.5")  # fmt: skip
    scandal_hidden: Number = p(0.30, "share that comes out without audit", symbol="k_0", source="ACFE")
    scandal_audit: Number = p(3.0, "how fast audit brings out the rest", symbol="k_a", unit="factor", low=0.5, high=6)
    public_base: Number = p(0.25, "probability that an incident becomes public", symbol="p_0")
    public_risk: Number = p(0.50, "added by how dangerous the unit's work is", symbol="p_1")
    severity_base: Number = p(0.40, "severity of an incident in harmless work", symbol="z_0", unit="severity", high=1.5)
    severity_risk: Number = p(0.60, "added in the most dangerous work", symbol="z_1", unit="severity", high=1.5)
    severity_scandal: Number = p(1.00, "severity of a scandal", symbol="z_s", unit="severity", low=0.2, high=3)
    exposure: Number = p(1.0, "share of the incidents of activity that a pause takes away", symbol="p_z")
