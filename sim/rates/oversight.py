"""Parameters of step 8: what is found, mended, and what stays hidden."""

from __future__ import annotations

from dataclasses import dataclass

from sim.parameter import Number
from sim.parameter import parameter as p


@dataclass(frozen=True)
class Oversight:
    """Step 8: what is found, mended, and what stays hidden."""

    latent_decay: Number = p(0.10, "latent errors that fade by themselves in a month", high=0.4)
    exante: Number = p(
        0.60, "x_a: share that ex-ante checks stop at full audit of dangerous work", high=0.9, source="MODEL 4.2"
    )
    exante_slope: Number = p(2.0, "ex-ante checks aim at risk: slope", low=1, high=4)
    exante_from: Number = p(0.60, "and the offset under it", high=1)
    review_finds: Number = p(0.55, "latent errors that a full review finds and mends", source="D62 D64")
    review_misuse: Number = p(
        0.50, "probability that a full review reveals misuse, per unit of misuse", high=5, unit="probability"
    )
    repair_mends: Number = p(0.50, "latent errors that a full repair mends", source="D105")
    volume: Number = p(12.0, "pieces of work in which a unit can err in a month", unit="pieces", low=2, high=60)
