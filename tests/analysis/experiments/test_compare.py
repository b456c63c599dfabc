"""Intervals that cover what they should, comparisons in pairs, maps, and a planted box that is found."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from analysis.experiments.compare import bands, comparisons, firsts, regimes
from analysis.experiments.discovery import box, discovered, wilson
from analysis.experiments.intervals import Interval, interval, verdict
from tests.analysis.experiments.made import answered


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
    found = answered(tmp_path, design={"kind": "full_factorial", "levels": 4})
    quality, faults = comparisons(found)
    assert quality.difference.mean == pytest.approx(0.075)  # the mean of .2 to .95 less .5
    assert quality.difference.half == pytest.approx(0, abs=1e-12)
    assert (quality.verdict, faults.verdict) == ("more", "less")
    assert quality.difference.runs == 48


def test_a_map_says_who_comes_first_where(tmp_path: Path) -> None:
    found = answered(
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


def test_points_that_are_drawn_together_count_as_one_draw(tmp_path: Path) -> None:
    found = answered(tmp_path, design={"kind": "sobol", "points": 8, "seed": 1}, replicates=1, trajectories=None)
    (quality, _faults) = comparisons(found)
    pairs = found.values("quality", "trust") - found.values("quality", "control")
    assert quality.difference.mean == pytest.approx(pairs.mean())
    assert quality.difference.runs == pairs.size == 32
    assert quality.difference.half == pytest.approx(interval(pairs.reshape(8, 4).mean(axis=1)[:, None], True).half)
    assert quality.difference.half > 1.3 * interval(pairs, True).half


def test_a_map_counts_draws_too_and_needs_all_arms_in_a_place(tmp_path: Path) -> None:
    found = answered(
        tmp_path,
        design={"kind": "sobol", "points": 8, "seed": 1},
        regimes=["character", "deterrence"],
        replicates=1,
        trajectories=None,
    )
    made = regimes(found, found.experiment.outcomes[0])
    assert made is not None
    assert sum(cell.runs for cell in made.cells) == 64
    pairs = np.abs(found.values("quality", "trust") - found.values("quality", "control"))
    for cell in made.cells:
        here = [at for at, place in enumerate(made.at) if place == (cell.x, cell.y)]
        draws = {at // 4 for at in here}
        assert cell.runs == 2 * len(here)
        assert np.isnan(cell.lead.half) == (len(draws) == 1)
        if len(here) == 1:
            assert cell.lead.mean == pytest.approx(pairs[here[0], 0])


def test_bands_hold_the_middle_and_the_spread_of_the_runs(tmp_path: Path) -> None:
    control, trust = bands(answered(tmp_path))
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
    through = answered(
        tmp_path,
        design={"kind": "latin_hypercube", "points": 40, "seed": 1},
        discovery={"outcome": "quality", "at_least": 0.7},
    )
    mine = discovered(through, "trust")
    assert mine is not None
    assert next(each.factor for each in mine.limits) == "character"
    assert discovered(through, "control") is None
    assert wilson(5, 10) == pytest.approx((0.237, 0.763), abs=0.001)
