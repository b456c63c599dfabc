"""Asking in SQL."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from analysis.experiments.engine import run
from analysis.experiments.query import asked
from analysis.experiments.results import Results
from analysis.experiments.trouble import ExperimentError
from tests.analysis.experiments.made import experiment


def test_a_question_is_answered_from_the_tables(tmp_path: Path) -> None:
    tmp_path = tmp_path / "my [first] results?"
    with ThreadPoolExecutor(1) as executor:
        run(experiment(), tmp_path, 1, executor=executor)
    found = asked(tmp_path, "select arm, avg(quality) q, count(*) n from runs group by arm order by arm").to_pylist()
    results = Results(tmp_path)
    assert [(each["arm"], each["n"]) for each in found] == [("control", 60), ("trust", 60)]
    assert found[1]["q"] == pytest.approx(results.values("quality", "trust").mean())
    joined = "select count(*) n from trajectories join runs using (number) join design using (point)"
    assert asked(tmp_path, joined).to_pylist() == [{"n": 240}]
    with pytest.raises(
        ExperimentError, match=r"cannot be answered: .*Tables that there are: runs, trajectories, design"
    ):
        asked(tmp_path, "select nothing from nowhere")
    with pytest.raises(ExperimentError, match="no answer to show"):
        asked(tmp_path, "")
    with pytest.raises(ExperimentError, match="no experiment here"):
        asked(tmp_path / "runs", "select 1")
