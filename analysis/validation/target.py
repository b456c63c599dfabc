"""What a target is, and how it is judged: its estimand, its tolerance, and an interval from the model's own chance.

The interval is a percentile bootstrap over replicates (2 000 resamples with fixed seed, 95 %). A replicate is one
municipality with its own seed; whatever is measured within it, months, units or citizens, is kept together.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

import numpy as np

from analysis.validation.follow import Taken
from scenarios.text import Text
from sim.columns import Array, Floats

Status = Literal["calibrated", "input", "spent", "seen", "unseen"]
Verdict = Literal["met", "missed", "undecided", "not_comparable"]
Results = Mapping[str, Mapping[str, Taken]]
"""What was read, by experiment, arm and name."""

RESAMPLES = 2000
CONFIDENCE = 0.95
_BOOTSTRAP_SEED = 20_260_101


@dataclass(frozen=True)
class Estimand:
    """What the published number is about."""

    population: Text
    respondent: Text
    period: Text
    construct: Text


def mean_of_rows(means: Floats) -> Floats:
    """The usual summary: the one component as it is."""
    return means[:, 0]


def ratio_of_means(means: Floats) -> Floats:
    """The first component over the second."""
    found: Floats = np.divide(means[:, 0], means[:, 1], out=np.full(len(means), np.nan), where=means[:, 1] != 0)
    return found


@dataclass(frozen=True)
class Target:
    """A published statement that the model is held against.

    ``measure`` gives components per replicate ``(R, k)``; ``summary`` turns their means over replicates, ``(B, k)`` for
    B resamples, into the measured values ``(B,)``. A mean, a share, a ratio and a correlation are all of that form.
    """

    id: str
    status: Status
    statement: Text
    estimand: Estimand
    source: str
    low: float
    high: float
    """The tolerance: values from ``low`` to ``high`` agree; infinite where only a sign is claimed."""
    unit: Text
    measured: Text
    """How it is measured in the model."""
    needs: tuple[str, ...]
    """Experiments it reads."""
    measure: Callable[[Results], Floats]
    summary: Callable[[Floats], Floats] = mean_of_rows
    value: float | None = None
    """The published number; None where only a sign or an order is published."""
    decimals: int = 1
    comparable: bool = True
    """Whether the model has the same construct."""
    note: Text | None = None
    axis: tuple[float, float] = field(default=(0.0, 1.0))
    """What a drawing of it spans."""


@dataclass(frozen=True)
class Judged:
    """A target with what the model gave."""

    target: Target
    estimate: float
    low: float
    high: float
    """The 95 % interval."""
    replicates: int
    verdict: Verdict


def judged(target: Target, results: Results) -> Judged:
    """Measure a target and hold it against its tolerance."""
    rows = np.asarray(target.measure(results), dtype=np.float64)
    if rows.ndim == 1:
        rows = rows[:, None]
    estimate, low, high = interval(rows, target.summary)
    return Judged(target, estimate, low, high, len(rows), _verdict(target, estimate, low, high))


def interval(rows: Floats, summary: Callable[[Floats], Floats]) -> tuple[float, float, float]:
    """Estimate and percentile bootstrap interval of a summary of means over replicates ``(R, k)``."""
    size = len(rows)
    estimate = float(summary(rows.mean(axis=0)[None, :])[0])
    drawn = np.random.default_rng(_BOOTSTRAP_SEED).multinomial(size, np.full(size, 1 / size), size=RESAMPLES)
    resampled = summary(drawn @ rows / size)
    resampled = resampled[np.isfinite(resampled)]
    if len(resampled) == 0 or not np.isfinite(estimate):
        return float("nan"), float("nan"), float("nan")
    tail = (1 - CONFIDENCE) / 2
    low, high = np.quantile(resampled, (tail, 1 - tail))
    return estimate, float(low), float(high)


def _verdict(target: Target, estimate: float, low: float, high: float) -> Verdict:
    """Met or missed where the whole interval lies on one side of the tolerance's limits."""
    if not target.comparable:
        return "not_comparable"
    if not np.isfinite(estimate):
        return "undecided"
    if target.low <= low and high <= target.high:
        return "met"
    if high < target.low or low > target.high:
        return "missed"
    return "undecided"


def last(taken: Array, months: int) -> Floats:
    """Mean over the last months of ``(R, T, k)``, as ``(R, k)``."""
    found: Floats = taken[:, -months:].mean(axis=1)
    return found
