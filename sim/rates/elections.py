"""Parameters of step 13, elections: what decides them, and what changes hands."""

from __future__ import annotations

from dataclasses import dataclass

from sim.parameter import Number
from sim.parameter import parameter as p


@dataclass(frozen=True)
class Elections:
    """Step 13, elections: what decides them, and what changes hands."""

    trust: Number = p(0.45, "weight of trust in the board", mark="F", source="MODEL 3.5")
    reference: Number = p(0.45, "reference trust", mark="F")
    low: Number = p(0.04, "cost of low performance", high=0.2, mark="V", source="Boyne et al. 2009; T8")
    low_line: Number = p(0.50, "quality under which performance is low")
    media: Number = p(0.012, "cost of media attention", high=0.1, mark="F")
    noise: Number = p(0.045, "chance, standard deviation", high=0.2, mark="F")
    shift: Number = p(-0.032, "change of support under which power shifts", low=-0.2, high=0.2, mark="F", source="T7")
