"""Means over points and replicates with honest intervals, and what can be said of a difference.

All points share their seeds, so runs are not independent: a value is a point's part, a seed's part and the rest. Where
the points are a sample, the variance of the grand mean is that of a two-way layout with both parts random,
``(MS_points + MS_seeds - MS_rest) / (P R)``, with Satterthwaite's degrees of freedom (Searle, Casella & McCulloch 1992,
"Variance Components", ch. 4); where the points are all there is, only seeds vary: ``MS_seeds / (P R)``. With a single
seed nothing can be said of the luck that all runs share.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from analysis.paired import t_975
from sim.columns import Floats

Verdict = Literal["more", "less", "equivalent", "undecided"]


@dataclass(frozen=True)
class Interval:
    """A mean with its 95 % interval, and how many runs it stands on. NaN limits: nothing varies that could tell."""

    mean: float
    half: float
    runs: int

    @property
    def low(self) -> float:
        """Lower limit."""
        return self.mean - self.half

    @property
    def high(self) -> float:
        """Upper limit."""
        return self.mean + self.half


def interval(values: Floats, sampled: bool) -> Interval:
    """Mean and interval of ``(points, replicates)``; points with a missing run are left out.

    Args:
        values: NaN where a run failed or is not there.
        sampled: whether the points are a sample of what is uncertain.
    """
    whole = values[np.isfinite(values).all(axis=1)]
    points, replicates = whole.shape
    if whole.size == 0:
        return Interval(float("nan"), float("nan"), 0)
    mean, runs = float(whole.mean()), int(whole.size)
    if replicates == 1:
        spread = _one_way(whole[:, 0]) if sampled else (float("nan"), 1.0)
    elif points == 1 or not sampled:
        spread = _one_way(whole.mean(axis=0))
    else:
        spread = _two_way(whole)
    variance, freedom = spread
    return Interval(mean, float(t_975(freedom) * np.sqrt(variance)), runs)


def _one_way(means: Floats) -> tuple[float, float]:
    if len(means) < 2:
        return float("nan"), 1.0
    return float(means.var(ddof=1) / len(means)), len(means) - 1


def _two_way(values: Floats) -> tuple[float, float]:
    points, replicates = values.shape
    row, column, grand = values.mean(axis=1), values.mean(axis=0), values.mean()
    rest = values - row[:, None] - column[None, :] + grand
    by_point = replicates * float(row.var(ddof=1))
    by_seed = points * float(column.var(ddof=1))
    left = float((rest * rest).sum()) / ((points - 1) * (replicates - 1))
    whole = max(by_point + by_seed - left, by_point, by_seed)
    if whole == 0:
        return 0.0, 1.0
    parts = by_point**2 / (points - 1) + by_seed**2 / (replicates - 1) + left**2 / ((points - 1) * (replicates - 1))
    return whole / values.size, max(1.0, min(whole * whole / parts, values.size - 1))


def verdict(difference: Interval, margin: float | None) -> Verdict:
    """What a paired difference says.

    ``equivalent`` where all of its interval lies within the margin (two one-sided tests, at 2.5 % each), otherwise
    which is larger, where the interval leaves out 0.
    """
    if not np.isfinite(difference.half):
        return "undecided"
    if margin is not None and -margin < difference.low and difference.high < margin:
        return "equivalent"
    if difference.low > 0:
        return "more"
    return "less" if difference.high < 0 else "undecided"
