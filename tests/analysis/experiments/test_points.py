"""The points of a design one by one: which are shown, where they lie, and what is said of them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from analysis.experiments import points
from analysis.experiments.compare import regimes
from analysis.experiments.results import Results
from game.core.language import use
from tests.analysis.experiments.made import answered


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> Results:
    return answered(tmp_path_factory.mktemp("points"), regimes=["character", "deterrence"])


def test_a_large_design_shows_some_points_evenly_and_both_ends(tmp_path: Path) -> None:
    found = answered(
        tmp_path, design={"kind": "latin_hypercube", "points": 450, "seed": 1}, replicates=1, trajectories=None
    )
    at = points.shown(found)
    assert len(at) == points.MOST
    assert (at[0], at[-1]) == (0, 449)
    assert set(np.diff(at)) == {2, 3}


def test_a_design_that_is_no_space_of_points_shows_none(tmp_path: Path) -> None:
    assert points.shown(answered(tmp_path, design={"kind": "one_at_a_time"}, trajectories=None)) == []


def test_a_point_is_its_mean_over_seeds_or_its_difference_in_pairs(results: Results) -> None:
    outcome = results.experiment.outcomes[0]
    means = {arm: results.values("quality", arm).mean(axis=1) for arm in ("control", "trust")}
    rows = points.arm_rows(results, outcome)
    assert len(rows) == 40
    assert all(row["value"] == pytest.approx(means[row["arm"]][row["p"] - 1]) for row in rows)
    less = points.arm_rows(results, outcome, "control")
    assert [row["value"] for row in less] == pytest.approx(list(means["trust"] - means["control"]))
    assert {row["arm"] for row in less} == {"trust"}


def test_a_point_lies_on_the_map_where_its_values_are(results: Results) -> None:
    made = regimes(results, results.experiment.outcomes[0])
    assert made is not None
    rows = points.map_rows(results, made)
    assert len(rows) == 20
    for at, (x, y) in enumerate(made.at):
        for name, span in zip(made.axes, (made.xs[x], made.ys[y]), strict=True):
            assert span[0] <= results.factor(name)[1][at] <= span[1]


def test_a_chosen_point_and_a_way_to_steer_are_told_with_every_outcome(results: Results) -> None:
    use("en")
    told, arms = points.told_points(results), points.told_arms(results)
    use("sv")
    assert list(told) == [str(p) for p in range(1, 21)]
    assert told["1"]["name"].startswith("Point 1: ")
    assert list(told["1"]["figures"]) == list(arms["trust"]["figures"]) == ["quality", "faults"]
    value = results.values("quality", "trust").mean(axis=1)[0]
    assert f"trust {value:.3f}" in told["1"]["figures"]["quality"]
    assert arms["trust"]["name"] == "Trust."
