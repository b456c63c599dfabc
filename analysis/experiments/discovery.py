"""Scenario discovery: under which conditions runs of a kind are found, by PRIM through the EMA workbench.

PRIM: Friedman & Fisher 1999; for this purpose Bryant & Lempert 2010. Everything that knows the workbench stands in this
file: its interface changes between versions.

A box is a range of one or more uncertainties. *Coverage* is the share of the wanted points that lie in it, *density*
the share of its points that are wanted; of the boxes on PRIM's way from everything to the densest, the one with the
largest harmonic mean of both is told. How often each uncertainty takes part in the boxes of resampled points tells
what of it is chance.
"""

from __future__ import annotations

import math
import warnings
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from analysis.experiments.experiment import Discovery
from analysis.experiments.results import Results
from analysis.tables import MissingExtra
from sim.columns import Bools, Floats

SMALLEST = 0.05
"""Share of all points that a box holds at least. [D]"""
RESAMPLES, SEED = 10, 1
LEAST_WANTED = 10


@dataclass(frozen=True)
class Limit:
    """A side of a box."""

    factor: str
    low: float
    high: float
    resampled: float
    """Share of the resamples in whose box it has a side."""


@dataclass(frozen=True)
class Box:
    """Where the wanted points are found. ``limits`` is empty where no box is better than everything."""

    arm: str
    limits: tuple[Limit, ...]
    coverage: float
    coverage_span: tuple[float, float]
    density: float
    density_span: tuple[float, float]
    share: float
    """Wanted points of all."""
    points: int
    inside: int
    wanted: int


def discovered(results: Results, arm: str) -> Box | None:
    """The box of an arm; None where none is asked for, or too few or nearly all points are wanted.

    Raises:
        MissingExtra: without the EMA workbench.
    """
    asked, here = results.experiment.discovery, results.experiment
    if asked is None:
        return None
    names = [each.id for each in here.uncertainties]
    values = results.values(asked.outcome, arm).mean(axis=1)
    known = np.isfinite(values)
    found = box(results.plan.points.values[known], _wanted(values[known], asked), names)
    return None if found is None else replace(found, arm=arm)


def is_wanted(results: Results, arm: str) -> Bools:
    """Which points of an arm are such as are looked for, ``(P,)``. An experiment without discovery has none."""
    asked = results.experiment.discovery
    if asked is None:
        return np.zeros(len(results.plan.points.values), dtype=bool)
    return _wanted(results.values(asked.outcome, arm).mean(axis=1), asked)


def _wanted(values: Floats, asked: Discovery) -> Bools:
    if asked.at_least is not None:
        return np.asarray(values >= asked.at_least)
    return np.asarray(values <= (np.inf if asked.at_most is None else asked.at_most))


def box(points: Floats, wanted: Bools, names: list[str], resamples: int = RESAMPLES) -> Box | None:
    """The box of points ``(P, k)`` of which some are wanted ``(P,)``; None where there are too few to say anything."""
    count = int(wanted.sum())
    if min(count, len(wanted) - count) < LEAST_WANTED:
        return None
    sides = _sides(points, wanted, names)
    rng = np.random.default_rng(SEED)
    again = []
    for _ in range(resamples):
        drawn = rng.integers(0, len(points), len(points))
        if LEAST_WANTED <= wanted[drawn].sum() <= len(points) - LEAST_WANTED:
            again.append(set(_sides(points[drawn], wanted[drawn], names)))
    inside = np.ones(len(points), dtype=bool)
    for name, (low, high) in sides.items():
        column = points[:, names.index(name)]
        inside &= (column >= low) & (column <= high)
    both, within = int((wanted & inside).sum()), int(inside.sum())
    limits = tuple(
        Limit(name, low, high, sum(name in each for each in again) / max(1, len(again)))
        for name, (low, high) in sides.items()
    )
    return Box(
        "", limits, both / count, wilson(both, count), both / within, wilson(both, within), count / len(points),
        len(points), within, count,
    )  # fmt: skip


def _sides(points: Floats, wanted: Bools, names: list[str]) -> dict[str, tuple[float, float]]:
    """The sides of the box that PRIM finds, where they are narrower than the points."""
    prim, pandas = _workbench()
    frame = pandas.DataFrame(points, columns=names)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the workbench's own use of its dependencies
        algorithm = prim.Prim(frame, wanted, threshold=1.0, mass_min=SMALLEST)
        found = algorithm.find_box()
    path = found.peeling_trajectory
    coverage, density = path["coverage"].to_numpy(), path["density"].to_numpy()
    at = int(np.argmax(2 * coverage * density / np.maximum(coverage + density, 1e-12)))
    limits = found.box_lims[at]
    sides = {}
    for place, name in enumerate(names):
        low, high = float(limits[name].iloc[0]), float(limits[name].iloc[1])
        if low > points[:, place].min() or high < points[:, place].max():
            sides[name] = (low, high)
    return sides


def _workbench() -> tuple[Any, Any]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it warns of optional packages of its own
            import pandas
            from ema_workbench.analysis import prim
    except ImportError as missing:
        raise MissingExtra("prim", "Scenario discovery") from missing
    return prim, pandas


def wilson(hits: int, of: int) -> tuple[float, float]:
    """95 % interval of a share (Wilson 1927)."""
    if of == 0:
        return 0.0, 1.0
    z, share = 1.96, hits / of
    middle = (share + z * z / (2 * of)) / (1 + z * z / of)
    half = z / (1 + z * z / of) * math.sqrt(share * (1 - share) / of + z * z / (4 * of * of))
    return max(0.0, middle - half), min(1.0, middle + half)
