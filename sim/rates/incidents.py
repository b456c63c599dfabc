"""Parameters of step 9: incidents, scandals and what becomes public."""

from __future__ import annotations

from dataclasses import dataclass

from sim.parameter import Number
from sim.parameter import parameter as p


@dataclass(frozen=True)
class Incidents:
    """Step 9: incidents, scandals and what becomes public."""

    rate: Number = p(0.12, "incidents per month at full risk and full latent error", unit="per month", high=1)
    shock: Number = p(
        1.20, "incidents per month at full loss of capacity, with latent errors", unit="per month", high=5
    )
    shock_base: Number = p(0.20, "share of it that comes without latent errors")
    scandal: Number = p(0.05, "k_s: scandals", unit="per month", high=0.3)
    scandal_hidden: Number = p(0.30, "share that comes out without audit")
    scandal_audit: Number = p(3.0, "how fast audit brings out the rest", low=0.5, high=6)
    public_base: Number = p(0.25, "probability that an incident becomes public")
    public_risk: Number = p(0.50, "added by how dangerous the unit's work is")
    severity_base: Number = p(0.40, "severity of an incident in harmless work", high=1.5)
    severity_risk: Number = p(0.60, "added in the most dangerous work", high=1.5)
    severity_scandal: Number = p(1.00, "severity of a scandal", low=0.2, high=3)
    exposure: Number = p(1.0, "pause takes this share of the incidents of activity")
