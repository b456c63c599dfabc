"""Parameters of step 13: who leaves, and elections. Calendar and surroundings."""

from __future__ import annotations

from dataclasses import dataclass

from sim.parameter import Number
from sim.parameter import parameter as p


@dataclass(frozen=True)
class Offices:
    """Step 13: who leaves, and elections. Calendar and surroundings."""

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
    vote_trust: Number = p(0.45, "election: weight of trust in the board", mark="F", source="MODEL 3.5")
    vote_reference: Number = p(0.45, "election: reference trust", mark="F")
    vote_low: Number = p(0.04, "election: cost of low performance", high=0.2, mark="V", source="Boyne et al. 2009; T8")
    vote_low_line: Number = p(0.50, "election: quality under which performance is low")
    vote_media: Number = p(0.012, "election: cost of media attention", high=0.1, mark="F")
    vote_noise: Number = p(0.045, "election: chance, standard deviation", high=0.2, mark="F")
    vote_shift: Number = p(
        -0.032, "election: change of support under which power shifts", low=-0.2, high=0.2, mark="F", source="T7"
    )
