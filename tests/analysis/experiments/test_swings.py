"""How far one uncertainty moves an answer: bars of a tornado, in every kind of design."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from analysis.experiments.swings import swings
from tests.analysis.experiments.made import answered


def test_one_at_a_time_swings_between_the_ends_of_a_range(tmp_path: Path) -> None:
    found = answered(tmp_path, design={"kind": "one_at_a_time"})
    made = swings(found, found.experiment.outcomes[0], "trust", "control")
    assert [each.factor for each in made.rows] == ["character", "deterrence"]
    assert (made.rows[0].low.mean, made.rows[0].high.mean) == pytest.approx((-0.3, 0.45))
    assert made.middle.mean == pytest.approx(0.075)
    assert made.turning == ("character",)
    assert made.rows[1].size == pytest.approx(0)


def test_morris_swings_between_the_ends_of_its_steps_all_else_alike(tmp_path: Path) -> None:
    found = answered(tmp_path, design={"kind": "morris", "trajectories": 6, "seed": 2}, trajectories=None)
    first, second = swings(found, found.experiment.outcomes[0], "trust", "control").rows
    assert (first.factor, second.factor) == ("character", "deterrence")
    assert first.size == pytest.approx(0.75 * 2 / 3)  # two of Morris' four levels, of a range of .75
    assert second.size == pytest.approx(0, abs=1e-12)
    assert (first.low.runs, first.high.runs) == (18, 18)


def test_sobol_swings_over_the_independent_samples_alone(tmp_path: Path) -> None:
    found = answered(tmp_path, design={"kind": "sobol", "points": 32, "seed": 1}, replicates=2, trajectories=None)
    made = swings(found, found.experiment.outcomes[0], "trust")
    assert made.rows[0].factor == "character"
    # The fifths lie within .2 to .35 and .8 to .95, and 64 of the 128 points are drawn by themselves.
    assert made.rows[0].size == pytest.approx(0.6, abs=0.05)
    assert made.rows[1].size < 0.2
    assert made.runs == 2 * 2 * 13
    assert np.isfinite([made.rows[0].low.half, made.rows[0].high.half]).all()


def test_a_single_seed_one_at_a_time_claims_nothing(tmp_path: Path) -> None:
    found = answered(tmp_path, design={"kind": "one_at_a_time"}, replicates=1, trajectories=None)
    made = swings(found, found.experiment.outcomes[0], "trust", "control")
    assert made.rows[0].size == pytest.approx(0.75)
    assert np.isnan(made.rows[0].low.half)
    assert made.turning == ()
