"""How far an outcome, or a difference between ways to steer, moves when one uncertainty does: a tornado's bars.

One at a time: at either end of its range, all else as it is. Morris: at either end of the steps that its paths take,
all else alike in each pair. In other designs: over the points in the lowest and the highest fifth of its values, all
else as it falls; of Saltelli's scheme only the two independent samples, from which the others differ in one coordinate.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from analysis.experiments.compare import over_points
from analysis.experiments.experiment import Outcome
from analysis.experiments.intervals import Interval, interval
from analysis.experiments.results import Results
from sim.columns import Array, Floats

FIFTH = 0.2
"""Share of the points that counts as low, and as high, where an uncertainty is sampled."""


@dataclass(frozen=True)
class Swing:
    """What an uncertainty, low and high, makes of an outcome or of a difference."""

    factor: str
    low: Interval
    high: Interval

    @property
    def size(self) -> float:
        """How far apart the two are; 0 where either is missing."""
        reach = abs(self.high.mean - self.low.mean)
        return reach if np.isfinite(reach) else 0.0


@dataclass(frozen=True)
class Swings:
    """Every uncertainty's swing, the largest first, around ``middle``."""

    outcome: Outcome
    arm: str
    baseline: str | None
    middle: Interval
    rows: tuple[Swing, ...]

    @property
    def turning(self) -> tuple[str, ...]:
        """Uncertainties that, at one end, put the middle's sign the other way for certain."""
        sign = np.sign(self.middle.mean)
        return tuple(
            each.factor for each in self.rows if any(sign * end.mean + end.half < 0 for end in (each.low, each.high))
        )

    @property
    def runs(self) -> int:
        """Runs at the ends, of the uncertainty that has the fewest; a bar stands on so many at least."""
        return min((each.low.runs + each.high.runs for each in self.rows), default=0)


def swings(results: Results, outcome: Outcome, arm: str, baseline: str | None = None) -> Swings:
    """How far each uncertainty moves an outcome of an arm, or its difference from the baseline."""
    here = results.experiment
    values = results.values(outcome.id, arm)
    if baseline is not None:
        values = values - results.values(outcome.id, baseline)
    rows = []
    for at, factor in enumerate(here.uncertainties):
        low, high = _ends(results, at)
        sampled = here.design.sampled
        rows.append(Swing(factor.id, interval(values[low], sampled), interval(values[high], sampled)))
    alone = here.design.kind == "one_at_a_time"
    middle = interval(values[:1], False) if alone else over_points(results, values)
    return Swings(outcome, arm, baseline, middle, tuple(sorted(rows, key=lambda each: -each.size)))


def _ends(results: Results, place: int) -> tuple[Array, Array]:
    """Points at the low and at the high end of the uncertainty in a ``place`` of the design."""
    kind, size = results.experiment.design.kind, results.experiment.drawn_together
    if kind == "morris":  # by where the paths go: two steps may give the same value where few are possible
        return _steps(results.plan.points.unit[:, place].reshape(-1, size))
    at = results.plan.points.values[:, place]
    whole = np.arange(len(at))
    free = (whole % size == 0) | (whole % size == size - 1) if kind == "sobol" else np.isfinite(at)
    known = at[free & np.isfinite(at)]
    least, most = (known.min(), known.max()) if kind == "one_at_a_time" else np.quantile(known, (FIFTH, 1 - FIFTH))
    return whole[free & (at <= least)], whole[free & (at >= most)]


def _steps(at: Floats) -> tuple[Array, Array]:
    """On every path the point before and the point after the step of an uncertainty, the lower first."""
    paths = np.arange(len(at))
    step = np.abs(np.diff(at, axis=1)).argmax(axis=1)
    before, after = at[paths, step], at[paths, step + 1]
    first = paths * at.shape[1] + step
    return np.where(before < after, first, first + 1), np.where(before < after, first + 1, first)
