"""Ways to steer compared in pairs: the same points, the same seeds, one thing that differs.

``comparisons`` sets every arm beside the baseline, ``bands`` gives series with their spread, ``regimes`` says which arm
comes out best where.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from analysis.experiments.experiment import Outcome
from analysis.experiments.intervals import Interval, Verdict, interval, verdict
from analysis.experiments.results import Results
from sim.columns import Array, Floats

QUANTILES = (0.05, 0.25, 0.5, 0.75, 0.95)
Span = tuple[float, float]
"""Least and most of a class."""
BINS = 5
"""Classes of a sampled uncertainty on a map."""


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
    xs: tuple[Span, ...]
    ys: tuple[Span, ...]
    cells: tuple[Cell, ...]
    at: tuple[tuple[int, int], ...]
    """The place of every point of the design."""


def over_points(results: Results, values: Floats) -> Interval:
    """Mean and interval of ``(points, replicates)`` of the whole design.

    Points that are drawn together (a block of Saltelli's scheme, one of Morris' paths) differ in single coordinates, so
    that together they count as one draw. Draws of a Sobol sequence lie more evenly than independent ones, for which the
    interval is: it is rather too wide than too narrow.
    """
    size = results.experiment.drawn_together
    found = interval(values.reshape(-1, size, values.shape[1]).mean(axis=1), results.experiment.design.sampled)
    return replace(found, runs=found.runs * size)


def levels(results: Results) -> list[Level]:
    """Every outcome of every arm."""
    here = results.experiment
    return [
        Level(outcome, arm.id, over_points(results, results.values(outcome.id, arm.id)))
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
                found = over_points(results, results.values(outcome.id, arm.id) - usual)
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
    """The map of an outcome over the experiment's two axes.

    None where it has no axes, no direction is better, or no point has a result of every arm.
    """
    here = results.experiment
    if here.regimes is None or outcome.good_is_up is None:
        return None
    (xs, at_x), (ys, at_y) = (_classes(results.factor(name)[1]) for name in here.regimes)
    sign = 1.0 if outcome.good_is_up else -1.0
    values = np.stack([sign * results.values(outcome.id, arm.id) for arm in here.arms])
    ids = [arm.id for arm in here.arms]
    draws = np.arange(len(at_x)) // here.drawn_together
    cells = []
    for x in range(len(xs)):
        for y in range(len(ys)):
            inside = (at_x == x) & (at_y == y) & np.isfinite(values).all(axis=(0, 2))
            if inside.any():
                mine = np.stack([_by_draw(each[inside], draws[inside]) for each in values])
                runs = int(values[:, inside].size)
                cells.append(_cell((x, y), mine, ids, outcome, here.design.sampled, runs))
    if not cells:
        return None
    at = tuple(zip(at_x.tolist(), at_y.tolist(), strict=True))
    return Regimes(outcome, here.regimes, xs, ys, tuple(cells), at)


def _by_draw(values: Floats, draws: Array) -> Floats:
    """Means over the points of each draw, ``(draws, replicates)``."""
    _each, at, counts = np.unique(draws, return_inverse=True, return_counts=True)
    summed = np.zeros((len(counts), values.shape[1]))
    np.add.at(summed, at, values)
    return summed / counts[:, None]


def _cell(
    place: tuple[int, int], values: Floats, ids: Sequence[str], outcome: Outcome, sampled: bool, runs: int
) -> Cell:
    """Who is first: those that, by the paired interval, may lie within the margin of the best."""
    order = np.argsort(-values.mean(axis=(1, 2)), kind="stable")
    behind = [interval(values[order[0]] - values[at], sampled) for at in range(len(ids))]
    margin = outcome.margin or 0.0
    first = tuple(
        name
        for at, name in enumerate(ids)
        if at == order[0] or not np.isfinite(behind[at].half) or behind[at].low <= margin
    )
    return Cell(*place, first, behind[order[1]], runs)


def _classes(values: Floats) -> tuple[tuple[Span, ...], Array]:
    """Classes of an uncertainty, its own values where they are few, and in which class every point lies."""
    known = np.unique(values[np.isfinite(values)])
    if len(known) <= 2 * BINS:
        return tuple((float(each), float(each)) for each in known), np.searchsorted(known, values)
    edges = np.quantile(known, np.linspace(0, 1, BINS + 1))
    at = np.clip(np.searchsorted(edges, values, side="right") - 1, 0, BINS - 1)
    return tuple((float(low), float(high)) for low, high in pairwise(edges)), at


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
