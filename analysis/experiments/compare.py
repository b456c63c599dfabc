"""Ways to steer compared in pairs: the same points, the same seeds, one thing that differs.

``comparisons`` sets every arm beside the baseline, ``bands`` gives series with their spread, ``regimes`` says which arm
comes out best where, and ``swings`` how far a conclusion moves when one uncertainty does.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from analysis.experiments.experiment import Outcome
from analysis.experiments.intervals import Interval, Verdict, interval, verdict
from analysis.experiments.results import Results
from sim.columns import Array, Bools, Floats

QUANTILES = (0.05, 0.25, 0.5, 0.75, 0.95)
BINS = 5
"""Classes of a sampled uncertainty on a map."""
FIFTH = 0.2
"""Share of the points that counts as low, and as high, where an uncertainty is sampled."""


@dataclass(frozen=True)
class Level:
    """An outcome of an arm."""

    outcome: Outcome
    arm: str
    value: Interval


@dataclass(frozen=True)
class Comparison:
    """An arm less the baseline, pair by pair."""

    outcome: Outcome
    arm: str
    baseline: str
    difference: Interval
    verdict: Verdict


@dataclass(frozen=True)
class Band:
    """A quantity of an arm over the months: ``quantiles`` is ``(5, T)``."""

    quantity: str
    arm: str
    months: Array
    quantiles: Floats
    runs: int


@dataclass(frozen=True)
class Cell:
    """A place on a map: who shares first place there, and how far the best is ahead of the next."""

    x: int
    y: int
    first: tuple[str, ...]
    lead: Interval
    runs: int


@dataclass(frozen=True)
class Regimes:
    """A map of an outcome: ``xs`` and ``ys`` are the classes, as least and most."""

    outcome: Outcome
    axes: tuple[str, str]
    xs: tuple[tuple[float, float], ...]
    ys: tuple[tuple[float, float], ...]
    cells: tuple[Cell, ...]


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


def levels(results: Results) -> list[Level]:
    """Every outcome of every arm."""
    here, sampled = results.experiment, results.experiment.design.sampled
    return [
        Level(outcome, arm.id, interval(results.values(outcome.id, arm.id), sampled))
        for outcome in here.outcomes
        for arm in here.arms
    ]


def comparisons(results: Results) -> list[Comparison]:
    """Every arm beside the baseline, for every outcome."""
    here = results.experiment
    if here.baseline is None:
        return []
    made = []
    for outcome in here.outcomes:
        usual = results.values(outcome.id, here.baseline)
        for arm in here.arms:
            if arm.id != here.baseline:
                found = interval(results.values(outcome.id, arm.id) - usual, here.design.sampled)
                made.append(Comparison(outcome, arm.id, here.baseline, found, verdict(found, outcome.margin)))
    return made


def bands(results: Results) -> list[Band]:
    """Every kept quantity of every arm."""
    made = []
    for quantity in results.experiment.trajectories:
        for arm in results.experiment.arms:
            months, values = results.trajectory(quantity, arm.id)
            whole = values[np.isfinite(values).all(axis=1)]
            if len(whole):
                made.append(Band(quantity, arm.id, months, np.quantile(whole, QUANTILES, axis=0), len(whole)))
    return made


def regimes(results: Results, outcome: Outcome) -> Regimes | None:
    """The map of an outcome over the experiment's two axes; None where it has none, or no direction is better."""
    here = results.experiment
    if here.regimes is None or outcome.good_is_up is None:
        return None
    (xs, at_x), (ys, at_y) = (_classes(results.factor(name)[1]) for name in here.regimes)
    sign = 1.0 if outcome.good_is_up else -1.0
    values = np.stack([sign * results.values(outcome.id, arm.id) for arm in here.arms])
    ids = [arm.id for arm in here.arms]
    cells = []
    for x in range(len(xs)):
        for y in range(len(ys)):
            mine = values[:, (at_x == x) & (at_y == y)]
            if mine.size and np.isfinite(mine).any():
                cells.append(_cell(x, y, mine, ids, outcome, here.design.sampled))
    return Regimes(outcome, here.regimes, xs, ys, tuple(cells))


def _cell(x: int, y: int, values: Floats, ids: Sequence[str], outcome: Outcome, sampled: bool) -> Cell:
    """Who is first: those that, by the paired interval, may lie within the margin of the best."""
    whole = values[:, np.isfinite(values).all(axis=(0, 2))]
    order = np.argsort(-whole.mean(axis=(1, 2)), kind="stable")
    behind = [interval(whole[order[0]] - whole[at], sampled) for at in range(len(ids))]
    margin = outcome.margin or 0.0
    first = tuple(
        name
        for at, name in enumerate(ids)
        if at == order[0] or not np.isfinite(behind[at].half) or behind[at].low <= margin
    )
    return Cell(x, y, first, behind[order[1]], int(whole.size))


def _classes(values: Floats) -> tuple[tuple[tuple[float, float], ...], Array]:
    """Classes of an uncertainty, its own values where they are few, and in which class every point lies."""
    known = np.unique(values[np.isfinite(values)])
    if len(known) <= 2 * BINS:
        return tuple((float(each), float(each)) for each in known), np.searchsorted(known, values)
    edges = np.quantile(known, np.linspace(0, 1, BINS + 1))
    at = np.clip(np.searchsorted(edges, values, side="right") - 1, 0, BINS - 1)
    return tuple((float(low), float(high)) for low, high in pairwise(edges)), at


def swings(results: Results, outcome: Outcome, arm: str, baseline: str | None = None) -> Swings:
    """How far each uncertainty moves an outcome of an arm, or its difference from the baseline.

    One at a time: the outcome at either end of its range, all else as it is. In a sample: over the points in the
    lowest and the highest fifth of its values, all else as it falls.
    """
    here = results.experiment
    values = results.values(outcome.id, arm)
    if baseline is not None:
        values = values - results.values(outcome.id, baseline)
    sampled, rows = here.design.sampled, []
    for factor in here.uncertainties:
        low, high = _ends(results.factor(factor.id)[1], here.design.kind == "one_at_a_time")
        rows.append(Swing(factor.id, interval(values[low], sampled), interval(values[high], sampled)))
    middle = interval(values[:1] if here.design.kind == "one_at_a_time" else values, sampled)
    return Swings(outcome, arm, baseline, middle, tuple(sorted(rows, key=lambda each: -each.size)))


def _ends(at: Floats, alone: bool) -> tuple[Bools, Bools]:
    known = at[np.isfinite(at)]
    least, most = (known.min(), known.max()) if alone else np.quantile(known, (FIFTH, 1 - FIFTH))
    return np.asarray(at <= least), np.asarray(at >= most)


def firsts(maps: Iterable[Regimes]) -> dict[str, dict[str, float]]:
    """Share of a map's places in which each arm comes first, a shared place split, by outcome."""
    found: dict[str, dict[str, float]] = {}
    for one in maps:
        share: dict[str, float] = {}
        for cell in one.cells:
            for arm in cell.first:
                share[arm] = share.get(arm, 0.0) + 1 / len(cell.first) / len(one.cells)
        found[one.outcome.id] = share
    return found
