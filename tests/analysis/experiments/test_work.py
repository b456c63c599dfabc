"""What a worker makes of a chunk: outcomes against the ensemble itself, shocks, and failures that stay alone."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from analysis.experiments.engine import task_of
from analysis.experiments.experiment import Experiment
from analysis.experiments.measures import gini
from analysis.experiments.runs import Plan
from analysis.experiments.work import Done, carry_out
from sim.ensemble import simulate
from tests.analysis.experiments.made import experiment

OUTCOMES = {
    "level": {"measure": "level", "quantity": "quality", "last": 2},
    "slope": {"measure": "slope", "quantity": "quality"},
    "often": {"measure": "time_in", "quantity": "quality", "at_least": 0.5},
    "poorest": {"measure": "quantile", "quantity": "satisfaction", "share": 0.1},
    "middle": {"measure": "quantile", "quantity": "satisfaction"},
    "spread": {"measure": "inequality", "quantity": "trust_admin"},
    "units": {"measure": "inequality", "quantity": "quality", "over": "units"},
}


def chunk(made: Experiment, runs: range = range(9)) -> tuple[Plan, Done]:
    plan = Plan.of(made)
    return plan, carry_out(task_of(plan, 0, runs))


def test_outcomes_are_what_the_ensemble_gives() -> None:
    plan, done = chunk(experiment(outcomes=OUTCOMES))
    assert done.errors == (None,) * 9
    here = plan.experiment
    alone = simulate(here.world, "control", [plan.seed(4)], 6, changes=[plan.changes(4)], quantities=["quality"])
    series = alone.values["quality"][0]
    assert done.outcomes["level"][4] == pytest.approx(series[-2:].mean(), abs=1e-15)
    assert done.outcomes["slope"][4] == pytest.approx(12 * np.polyfit(np.arange(6), series, 1)[0])
    assert done.outcomes["often"][4] == np.mean(series >= 0.5)
    assert (done.outcomes["poorest"] < done.outcomes["middle"]).all()
    assert done.months == (2, 5)
    assert np.array_equal(done.trajectories["quality"][4], series[[2, 5]])


def test_a_run_is_the_same_in_any_chunk() -> None:
    made = experiment(outcomes=OUTCOMES)
    _, whole = chunk(made)
    _, part = chunk(made, range(5, 7))
    for name, values in whole.outcomes.items():
        assert np.array_equal(values[5:7], part.outcomes[name]), name


def test_inequality_is_the_gini_coefficient() -> None:
    assert gini(np.array([[1.0, 1.0, 1.0], [0.0, 0.0, 1.0], [0.0, 0.0, 0.0]])).ravel() == pytest.approx([0, 2 / 3, 0])


def test_recovery_is_measured_against_the_same_run_without_the_shock() -> None:
    outcomes = {
        "deep": {"measure": "recovery", "quantity": "capacity", "of": "depth"},
        "back": {"measure": "recovery", "quantity": "capacity", "of": "months", "tolerance": 0.01},
    }
    made = experiment(outcomes=outcomes, shock={"month": 1, "acts": {"damage": 0.5}, "units": ["home_care"]})
    _, done = chunk(made)
    assert ((done.outcomes["deep"] > 0.1) & (done.outcomes["deep"] <= 0.25)).all()  # of half of one unit of two
    assert done.errors == (None,) * 9
    calm = experiment(outcomes=outcomes, shock={"month": 1, "acts": {"damage": 0.0}})
    assert chunk(calm)[1].outcomes["deep"].tolist() == [0.0] * 9


def test_a_run_that_the_model_refuses_is_a_row_with_its_error_and_spoils_no_other() -> None:
    plan = Plan.of(experiment())
    task = task_of(plan, 0, range(6))
    bad = list(task.changes)
    bad[2] = dict(bad[2]) | {"work.deterrence": 99.0}
    done, good = carry_out(replace(task, changes=tuple(bad))), carry_out(task)
    assert [error is None for error in done.errors] == [True, True, False, True, True, True]
    assert "work.deterrence" in str(done.errors[2])
    assert np.isnan(done.outcomes["quality"][2])
    kept = [0, 1, 3, 4, 5]
    assert np.array_equal(done.outcomes["quality"][kept], good.outcomes["quality"][kept])
