"""Sensitivity indices of a Sobol or a Morris design, through SALib, with intervals and a check of convergence.

Sobol (Saltelli et al. 2010): share of an outcome's variance between points that is due to an uncertainty alone (first
order) and with all that it works together with (total). Morris (1991; Campolongo et al. 2007): mean size of the change
when an uncertainty takes a step (mu*), and how uneven the steps are (sigma).

What is analysed is the mean over replicates at every point, in the order of the design: SALib goes by position. A point
without a result takes the block of points that it is compared with along, never its neighbours out of step.
Converged is what has narrow intervals and gives much the same from the first half of the design. [D] for both limits.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

import numpy as np

from analysis.experiments.experiment import Outcome
from analysis.experiments.plan import MORRIS_LEVELS, problem_of
from analysis.experiments.results import Results
from sim.columns import Floats

RESAMPLES, SEED = 1000, 1
NARROW = 0.1
"""Half width of an interval, and move between half and whole design, that count as converged: of variance, or of the
largest mu*. [D]"""


@dataclass(frozen=True)
class Index:
    """One uncertainty's indices: for Sobol total and first order, for Morris mu* and sigma."""

    factor: str
    main: float
    half: float
    """Half of the 95 % interval of ``main``."""
    second: float
    second_half: float
    from_half: float
    """``main`` from the first half of the design."""


@dataclass(frozen=True)
class Indices:
    """All uncertainties of an outcome and arm, the largest first."""

    kind: Literal["sobol", "morris"]
    outcome: Outcome
    arm: str
    rows: tuple[Index, ...]
    points: int
    runs: int
    left_out: int
    """Points left out since a run among those compared failed."""

    @property
    def converged(self) -> bool:
        """Whether intervals are narrow and the half design gives much the same."""
        largest = max((each.main for each in self.rows), default=0.0)
        unit = 1.0 if self.kind == "sobol" else largest
        return bool(self.rows) and all(
            each.half <= NARROW * unit and abs(each.main - each.from_half) <= NARROW * unit for each in self.rows
        )


def indices(results: Results, outcome: Outcome, arm: str) -> Indices | None:
    """Indices of an outcome and arm; None where the design is no Sobol or Morris one, or nothing varies."""
    here = results.experiment
    kind = here.design.kind
    if kind not in ("sobol", "morris"):
        return None
    names = [each.id for each in here.uncertainties]
    size = here.drawn_together
    values = results.values(outcome.id, arm).mean(axis=1)
    whole = np.isfinite(values).reshape(-1, size).all(axis=1)
    kept = np.repeat(whole, size)
    found, unit = values[kept], results.plan.points.unit[kept]
    blocks = int(whole.sum())
    if blocks < 4 or float(np.ptp(found)) == 0.0:
        return None
    measure = _sobol if kind == "sobol" else _morris
    full = measure(names, unit, found)
    part = blocks // 2 * size
    varies = float(np.ptp(found[:part])) > 0.0
    first = measure(names, unit[:part], found[:part]) if varies else dict.fromkeys(names, (float("nan"),) * 4)
    rows = [Index(name, *full[name], from_half=first[name][0]) for name in names]
    return Indices(
        "sobol" if kind == "sobol" else "morris",
        outcome,
        arm,
        tuple(sorted(rows, key=lambda each: -each.main)),
        len(found),
        len(found) * here.replicates,
        int(len(values) - len(found)),
    )


def _sobol(names: list[str], unit: Floats, values: Floats) -> dict[str, tuple[float, float, float, float]]:
    from SALib.analyze import sobol

    scaled = (values - values.mean()) / (values.std() or 1.0)
    found: Any = sobol.analyze(
        problem_of(names), scaled, calc_second_order=False, num_resamples=RESAMPLES, conf_level=0.95, seed=SEED
    )
    return {
        name: tuple(float(found[key][at]) for key in ("ST", "ST_conf", "S1", "S1_conf"))  # type: ignore[misc]
        for at, name in enumerate(names)
    }


def _morris(names: list[str], unit: Floats, values: Floats) -> dict[str, tuple[float, float, float, float]]:
    from SALib.analyze import morris

    found: Any = morris.analyze(
        problem_of(names), unit, values, num_resamples=RESAMPLES, conf_level=0.95, num_levels=MORRIS_LEVELS, seed=SEED
    )
    # SALib gives no interval of sigma.
    return {
        name: (float(found["mu_star"][at]), float(found["mu_star_conf"][at]), float(found["sigma"][at]), float("nan"))
        for at, name in enumerate(names)
    }
