"""Sensitivity against known answers, through the whole pipeline: file, design, engine, store, analysis.

The model is swapped for two functions whose indices are known in closed form: Ishigami and Homma (1990) and the
g-function of Saltelli and Sobol (1995).
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from analysis.experiments.engine import run
from analysis.experiments.indices import Indices, indices
from analysis.experiments.results import Results
from analysis.experiments.work import Done, Task
from sim.columns import Floats
from tests.analysis.experiments.made import experiment

MOVED = ("units.*.ability", "units.*.integrity", "units.*.benevolence", "units.*.risk")
G = (0.0, 1.0, 4.5, 99.0)


def ishigami(x: Floats) -> Floats:
    a, b, c = (np.pi * (2 * x[:, at] - 1) for at in range(3))
    return np.asarray(np.sin(a) + 7 * np.sin(b) ** 2 + 0.1 * c**4 * np.sin(a))


def g_function(x: Floats) -> Floats:
    found = np.ones(len(x))
    for at, weight in enumerate(G):
        found = found * (np.abs(4 * x[:, at] - 2) + weight) / (1 + weight)
    return found


def answers(function: Callable[[Floats], Floats], task: Task) -> Done:
    """What a chunk would give if the model were the function; the run at a chosen place fails."""
    paths = [each.paths[0] for each in task.experiment.uncertainties]
    x = np.array([[row[path] for path in paths] for row in task.changes])
    return Done(task.number, {"y": function(x)}, (None,) * len(x), {}, (), 0.0)


def studied(folder: Path, function: Callable[[Floats], Floats], factors: int, design: dict[str, Any]) -> Indices:
    made = experiment(
        uncertainties={f"x{at + 1}": {"moves": MOVED[at]} for at in range(factors)},
        outcomes={"y": {"measure": "level", "quantity": "quality"}},
        design=design,
        policies=["control"],
        replicates=1,
        trajectories=None,
    )
    with ThreadPoolExecutor(1) as executor:
        run(made, folder, 1, executor=executor, work=partial(answers, function))
    found = indices(Results(folder), made.outcomes[0], "control")
    assert found is not None
    return found


def test_sobol_indices_of_ishigami_are_found(tmp_path: Path) -> None:
    found = studied(tmp_path, ishigami, 3, {"kind": "sobol", "points": 1024, "seed": 1})
    by_name = {each.factor: each for each in found.rows}
    for name, first, total in (("x1", 0.3139, 0.5576), ("x2", 0.4424, 0.4424), ("x3", 0.0, 0.2437)):
        assert by_name[name].second == pytest.approx(first, abs=0.03)
        assert by_name[name].main == pytest.approx(total, abs=0.03)
        assert abs(by_name[name].main - total) <= 2 * by_name[name].half + 0.01
    assert found.converged
    assert (found.points, found.runs, found.left_out) == (5120, 5120, 0)


def test_sobol_indices_of_the_g_function_are_found(tmp_path: Path) -> None:
    found = studied(tmp_path, g_function, 4, {"kind": "sobol", "points": 1024, "seed": 2})
    parts = np.array([1 / (3 * (1 + weight) ** 2) for weight in G])
    whole = np.prod(1 + parts) - 1
    for at, part in enumerate(parts):
        one = next(each for each in found.rows if each.factor == f"x{at + 1}")
        assert one.second == pytest.approx(part / whole, abs=0.03)
        assert one.main == pytest.approx(part * np.prod(1 + np.delete(parts, at)) / whole, abs=0.03)


def test_too_few_points_are_not_called_converged(tmp_path: Path) -> None:
    assert not studied(tmp_path, ishigami, 3, {"kind": "sobol", "points": 16, "seed": 1}).converged


def test_morris_tells_what_moves_the_function_from_what_does_not(tmp_path: Path) -> None:
    found = studied(tmp_path, g_function, 4, {"kind": "morris", "trajectories": 50, "seed": 1})
    assert [each.factor for each in found.rows] == ["x1", "x2", "x3", "x4"]
    assert found.rows[-1].main < 0.05 * found.rows[0].main


def test_a_failed_point_takes_its_block_along_and_no_other(tmp_path: Path) -> None:
    def failing(x: Floats) -> Floats:
        y = ishigami(x)
        y[7] = np.nan  # of every chunk
        return y

    found = studied(tmp_path, failing, 3, {"kind": "sobol", "points": 512, "seed": 1})
    assert found.left_out == 5 * len(list((tmp_path / "runs").glob("*.parquet")))
    assert next(each for each in found.rows if each.factor == "x2").main == pytest.approx(0.4424, abs=0.08)
