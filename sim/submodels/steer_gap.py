"""Under- and over-steered units (E19-E22): how far a unit's control is from what its risk and people give reason to.

``gap = C - C*``, with C the amount of control as lived and ``C* = .40 + .9 (.42 + .22 rho - T)``, 0-1: the chair's rule
for how much control to propose (MODEL 3.5), with T not the trust that somebody has but the trust that the unit is
worth, ``(.39 A + .26 B + .15 I) / .80``. Trust can be misplaced (rule 6), and a corrupt unit that is trusted would else
count as rightly steered. The frame is narrower where more is at stake (E20).

Measured only: nothing in the model reads it, and it says nothing of what control would do to the unit.
"""

from __future__ import annotations

from sim.columns import Floats
from sim.rows import limited
from sim.spec import World
from sim.state import Units


def fitting(units: Units, world: World) -> Floats:
    """C*: the amount of control that a unit's risk and people give reason to, ``(R, U)``."""
    p, weights = world.work, world.trust
    together = weights.weight_ability + weights.weight_benevolence + weights.weight_integrity
    worth = (
        weights.weight_ability * units.ability
        + weights.weight_benevolence * units.benevolence
        + weights.weight_integrity * units.integrity
    ) / together
    return limited(p.gap_base + p.gap_slope * (p.gap_line + p.gap_risk * units.risk - worth))
