"""The model behind interfaces that others know gives what the experiment itself gives."""

from __future__ import annotations

import re
import warnings
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from analysis.experiments.adapters import ema_model, evaluate, salib_problem
from analysis.experiments.engine import run
from analysis.experiments.results import Results
from tests.analysis.experiments.made import experiment
from tests.analysis.experiments.test_engine import ROOT

LEVERS = {"plan": {"moves": "units.*.audit", "values": [0.05, 0.3]}}


def test_a_sample_of_ones_own_gives_what_the_experiment_gives(tmp_path: Path) -> None:
    made = experiment()
    with ThreadPoolExecutor(1) as executor:
        run(made, tmp_path, 1, executor=executor)
    results = Results(tmp_path)
    found = evaluate(made, results.plan.points.values, "trust")
    assert np.array_equal(found["quality"], results.values("quality", "trust").mean(axis=1))
    assert salib_problem(made)["bounds"] == [[0.2, 0.95], [0.3, 1.5]]
    with pytest.raises(ValueError, match="are needed"):
        evaluate(made, np.zeros((2, 3)), "trust")
    with pytest.raises(ValueError, match=r"refused.*outside 0\.3 to 1\.5"):
        evaluate(made, np.array([[0.5, 9.0]]), "trust")


def test_the_workbench_runs_the_model() -> None:
    made = experiment(levers=LEVERS, replicates=1)
    model = ema_model(made)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the workbench's own
        from ema_workbench import SequentialEvaluator

        with SequentialEvaluator(model) as evaluator:
            runs, outcomes = evaluator.perform_experiments(scenarios=2, policies=2)
    assert set(outcomes) == {"quality", "faults"}
    for at in range(len(runs)):
        row = runs.iloc[at]
        sample = np.array([[row["character"], row["deterrence"]]])
        mine = evaluate(made, sample, row["steers"], {"plan": row["plan"]})
        assert outcomes["quality"][at] == mine["quality"][0]


def test_the_examples_of_the_documentation_run() -> None:
    page = (ROOT / "docs" / "experiments.md").read_text(encoding="utf-8")
    examples = [each for each in re.findall(r"```python\n(.*?)```", page, re.DOTALL) if "adapters" in each]
    assert len(examples) == 2
    known: dict[str, object] = {"experiment": experiment(replicates=1)}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the workbench's own
        for each in examples:
            exec(each.replace(" 64,", " 4,").replace("=50", "=2"), known)
    assert len(known["found"]["quality"]) == 16  # type: ignore[index]
    assert len(known["runs"]) == 4  # type: ignore[arg-type]
