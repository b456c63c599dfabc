"""Designs and distributions: where points lie, how many there are, and what every run is."""

from __future__ import annotations

import numpy as np
import pytest

from analysis.experiments.distributions import Distribution
from analysis.experiments.plan import points_of
from analysis.experiments.runs import Plan
from tests.analysis.experiments.made import experiment


@pytest.mark.parametrize(
    ("made", "mean"),
    [
        (Distribution("uniform", 2, 4), 3.0),
        (Distribution("uniform", 1, 4, whole=True), 2.5),
        (Distribution("log_uniform", 1, np.e), np.e - 1),
        (Distribution("triangular", 0, 3, mode=3), 2.0),
        (Distribution("normal", -10, 10, mean=1, sd=0.5), 1.0),
        (Distribution("normal", 0, 2, mean=1, sd=5), 1.0),
        (Distribution("values", 0, 9, values=(3.0, 9.0)), 6.0),
    ],
)
def test_a_distribution_has_its_mean_and_stays_within_its_limits(made: Distribution, mean: float) -> None:
    found = made.at((np.arange(20_000) + 0.5) / 20_000)
    assert found.mean() == pytest.approx(mean, abs=2e-3)
    ends = made.at(np.array([0.0, 1.0]))
    assert made.low <= ends.min()
    assert ends.max() <= made.high


@pytest.mark.parametrize(
    ("design", "points"),
    [
        ({"kind": "full_factorial", "levels": 4}, 16),
        ({"kind": "latin_hypercube", "points": 7}, 7),
        ({"kind": "sobol", "points": 8}, 32),
        ({"kind": "morris", "trajectories": 5}, 15),
        ({"kind": "one_at_a_time"}, 5),
    ],
)
def test_a_design_has_as_many_points_as_it_says_within_the_ranges(design: dict[str, object], points: int) -> None:
    made = experiment(design=design)
    found = points_of(made)
    assert found.values.shape == (points, 2)
    assert Plan.of(made).total == points * 2 * 3
    for at, factor in enumerate(made.uncertainties):
        known = found.values[np.isfinite(found.values[:, at]), at]
        assert ((known >= factor.distribution.low) & (known <= factor.distribution.high)).all()
    assert np.array_equal(points_of(made).values, found.values, equal_nan=True)


def test_one_at_a_time_moves_one_thing_from_the_world_as_it_is() -> None:
    found = points_of(experiment(design={"kind": "one_at_a_time"})).values
    assert np.isnan(found[0]).all()
    assert (np.isfinite(found[1:]).sum(axis=1) == 1).all()
    plan = Plan.of(experiment(design={"kind": "one_at_a_time"}))
    assert plan.changes(0) == {}
    assert set(plan.changes(3)) == set(plan.experiment.factor("character").paths)


def test_seeds_are_common_and_ids_belong_to_runs_not_to_places() -> None:
    plan, fewer = Plan.of(experiment()), Plan.of(experiment(policies=["trust"]))
    assert [plan.seed(run) for run in range(4)] == [5, 6, 7, 5]
    assert len(set(plan.ids)) == plan.total == 120
    assert plan.ids[60:] == fewer.ids
    assert set(plan.ids).isdisjoint(Plan.of(experiment(months=7)).ids)


def test_chunks_cover_every_run_once_and_keep_to_one_arm() -> None:
    plan = Plan.of(experiment())
    chunks = dict(plan.chunks())
    assert [run for runs in chunks.values() for run in runs] == list(range(plan.total))
    assert all(plan.arm(runs.start) == plan.arm(runs.stop - 1) for runs in chunks.values())
    wanted = [False] * plan.total
    wanted[70] = True
    assert [(number, runs) for number, runs in plan.chunks(wanted)] == [
        (number, runs) for number, runs in chunks.items() if 70 in runs
    ]
