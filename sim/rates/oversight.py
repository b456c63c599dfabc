"""Parameters of step 8: what is found, mended, and what stays hidden."""

from __future__ import annotations

from dataclasses import dataclass

from sim.parameter import Number
from sim.parameter import parameter as p


@dataclass(frozen=True)
class Oversight:
    """Step 8: what is found, mended, and what stays hidden."""

    latent_decay: Number = p(0.10, "latent errors that fade by themselves in a month", symbol="r_V", high=0.4)
    exante: Number = p(0.60, "share that ex-ante checks stop at full audit of dangerous work", symbol="x_a", high=0.9,
                       source="MODEL 4.2")  # fmt: skip
    exante_slope: Number = p(2.0, "how closely ex-ante checks aim at risk", symbol="x_1", unit="factor", low=1, high=4,
                             source="D84")  # fmt: skip
    exante_from: Number = p(0.60, "what is taken from that, so that harmless work is not checked", symbol="x_0", high=1)
    review_finds: Number = p(0.55, "latent errors that a full review finds and mends", symbol="v_f", source="D62 D64")
    review_misuse: Number = p(0.50, "scandals that a full review brings out, per unit of misuse", symbol="v_m", high=5,
                              unit="per month", source="D62 D64")  # fmt: skip
    repair_mends: Number = p(0.50, "latent errors that a full repair mends", symbol="v_r", source="D105")
    volume: Number = p(12.0, "pieces of work in which a unit can err in a month", symbol="n_w", unit="pieces", low=2,
                       high=60)  # fmt: skip
