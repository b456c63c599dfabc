"""Intervals that cover what they should, comparisons in pairs, maps, swings, and a planted box that is found."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from analysis.experiments.compare import bands, comparisons, firsts, regimes, swings
from analysis.experiments.discovery import box, discovered, wilson
from analysis.experiments.engine import run
from analysis.experiments.intervals import Interval, interval, verdict
from analysis.experiments.results import Results
from analysis.experiments.work import Done, Task
from tests.analysis.experiments.made import experiment


def plane(task: Task) -> Done:
    """A model in which trust is worth its staff's character and control .5, whatever the seed adds to both."""
    x = np.array([row.get("units.home_care.integrity", 0.575) for row in task.changes])
    luck = 0.2 * np.sin(np.array(task.seeds, dtype=np.float64))
    values = luck + (x if task.policy == "trust" else 0.5)
    series = np.repeat(values[:, None], 2, axis=1)
    return Done(task.number, {"quality": values, "faults": -values}, (None,) * len(x), {"quality": series}, (2, 5), 0.0)


def results(folder: Path, **changes: Any) -> Results:
    made = experiment(**changes)
    with ThreadPoolExecutor(1) as executor:
        run(made, folder, 1, executor=executor, work=plane)
    return Results(folder)


@pytest.mark.parametrize(("points", "seeds", "sampled"), [(40, 6, True), (6, 40, True), (9, 6, False), (60, 1, True)])
def test_an_interval_covers_the_truth_as_often_as_it_says(points: int, seeds: int, sampled: bool) -> None:
    rng = np.random.default_rng(1)
    hits = 0
    fixed = rng.normal(size=(points, 1))
    for _ in range(600):
        own = rng.normal(size=(points, 1)) if sampled else fixed - fixed.mean()
        luck = 0.7 * rng.normal(size=(1, seeds)) * (seeds > 1)
        found = interval(own + luck + 0.5 * rng.normal(size=(points, seeds)), sampled)
        hits += found.low <= 0 <= found.high
    assert 0.92 <= hits / 600 <= 0.99


def test_nothing_is_claimed_where_nothing_varies_that_could_tell() -> None:
    alone = interval(np.array([[1.0], [2.0]]), sampled=False)
    assert np.isnan(alone.half)
    assert verdict(alone, 5.0) == "undecided"
    missing = interval(np.array([[1.0, 2.0], [np.nan, 9.0]]), sampled=False)
    assert (missing.mean, missing.runs) == (1.5, 2)


@pytest.mark.parametrize(
    ("mean", "half", "said"),
    [(0.5, 0.1, "more"), (-0.5, 0.1, "less"), (0.05, 0.04, "equivalent"), (0.1, 0.2, "undecided")],
)
def test_a_difference_is_judged_by_its_interval_and_margin(mean: float, half: float, said: str) -> None:
    assert verdict(Interval(mean, half, 10), 0.1) == said


def test_comparisons_are_paired_so_that_luck_falls_out(tmp_path: Path) -> None:
    found = results(tmp_path, design={"kind": "full_factorial", "levels": 4})
    quality, faults = comparisons(found)
    assert quality.difference.mean == pytest.approx(0.075)  # the mean of .2 to .95 less .5
    assert quality.difference.half == pytest.approx(0, abs=1e-12)
    assert (quality.verdict, faults.verdict) == ("more", "less")
    assert quality.difference.runs == 48


def test_a_map_says_who_comes_first_where(tmp_path: Path) -> None:
    found = results(
        tmp_path,
        design={"kind": "full_factorial", "levels": 4},
        regimes=["character", "deterrence"],
        baseline="control",
    )
    made = regimes(found, found.experiment.outcomes[0])
    assert made is not None
    assert {cell.x: cell.first for cell in made.cells} == {
        0: ("control",), 1: ("control",), 2: ("trust",), 3: ("trust",),
    }  # fmt: skip
    assert firsts([made]) == {"quality": {"control": 0.5, "trust": 0.5}}
    few = regimes(found, found.experiment.outcomes[1])
    assert few is not None
    assert few.cells[0].first == ("control",)  # fewer faults where values are high


def test_swings_are_the_ends_of_one_thing_at_a_time(tmp_path: Path) -> None:
    found = results(tmp_path, design={"kind": "one_at_a_time"})
    made = swings(found, found.experiment.outcomes[0], "trust", "control")
    assert [each.factor for each in made.rows] == ["character", "deterrence"]
    assert (made.rows[0].low.mean, made.rows[0].high.mean) == pytest.approx((-0.3, 0.45))
    assert made.middle.mean == pytest.approx(0.075)
    assert made.turning == ("character",)
    assert made.rows[1].size == pytest.approx(0)


def test_bands_hold_the_middle_and_the_spread_of_the_runs(tmp_path: Path) -> None:
    control, trust = bands(results(tmp_path))
    assert control.runs == trust.runs == 60
    assert control.months.tolist() == [2, 5]
    assert (np.diff(control.quantiles, axis=0) >= 0).all()


def test_a_planted_box_is_found_and_nothing_where_nothing_is(tmp_path: Path) -> None:
    rng = np.random.default_rng(7)
    points = rng.random((250, 4))
    found = box(points, (points[:, 0] > 0.6) & (points[:, 2] < 0.4), list("abcd"), resamples=3)
    assert found is not None
    sides = {each.factor: each for each in found.limits}
    assert {"a", "c"} <= set(sides)
    assert sides["a"].low == pytest.approx(0.6, abs=0.05)
    assert sides["c"].high == pytest.approx(0.4, abs=0.05)
    assert min(found.coverage, found.density) > 0.8
    assert min(sides["a"].resampled, sides["c"].resampled) == 1.0
    assert box(points, points[:, 0] > 0.99, list("abcd")) is None
    through = results(
        tmp_path,
        design={"kind": "latin_hypercube", "points": 40, "seed": 1},
        discovery={"outcome": "quality", "at_least": 0.7},
    )
    mine = discovered(through, "trust")
    assert mine is not None
    assert next(each.factor for each in mine.limits) == "character"
    assert discovered(through, "control") is None
    assert wilson(5, 10) == pytest.approx((0.237, 0.763), abs=0.001)
