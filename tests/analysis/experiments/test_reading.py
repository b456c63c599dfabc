"""Experiment files: what a good one says, and that a bad one is told everything at once, at its places."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from analysis import experiments
from analysis.experiments.compile import space
from analysis.experiments.reading import LIBRARY, library, load, load_text
from scenarios.problems import ScenarioErrors
from sim.spec import World, parameters
from tests.analysis.experiments.made import SMALL, experiment, text


def problems(written: str, folder: Path = Path()) -> list[str]:
    with pytest.raises(ScenarioErrors) as refused:
        load_text(written, "bad.yaml", folder)
    return str(refused.value).splitlines()


def test_an_experiment_knows_its_arms_factors_and_seeds() -> None:
    made = experiment(levers={"plan": {"moves": "units.*.audit", "values": [0.05, 0.3]}})
    assert [arm.id for arm in made.arms] == [
        "control, plan=0.05", "control, plan=0.3", "trust, plan=0.05", "trust, plan=0.3",
    ]  # fmt: skip
    assert len(made.factor("character").paths) == 4
    assert (made.factor("deterrence").distribution.low, made.factor("deterrence").distribution.high) == (0.3, 1.5)
    assert list(made.seeds) == [5, 6, 7]
    assert made.world.citizens.count == 60
    assert made.baseline == "control, plan=0.05"


def test_every_mistake_is_told_at_once_with_its_place() -> None:
    bad = (
        text()
        .replace("work.deterrence", "work.deterence")
        .replace("- trust\n", "- trustt\n")
        .replace("quantity: quality\n", "quantity: qualiti\n")
        .replace("kind: latin_hypercube", "kind: sobol")
        .replace("months: 6", "monts: 6")
        .replace("high: 0.95", "high: 1.95")
    )
    told = problems(bad)
    said = "\n".join(told)
    assert all(line.startswith("bad.yaml:") for line in told)
    for part in ("Did you mean months", "work.deterrence?", "trust?", "quality?", "power of two", "range is 0 to 1"):
        assert part in said, said


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"design": {"kind": "latin_hypercube"}}, "needs points"),
        ({"design": {"kind": "full_factorial", "points": 4}}, "takes no points"),
        ({"design": {"kind": "none"}}, "a design is needed"),
        ({"uncertainties": None}, "nothing uncertain"),
        ({"outcomes": {}}, "At least 1"),
        ({"outcomes": {"back": {"measure": "recovery", "quantity": "quality"}}}, "Recovery needs a shock"),
        ({"outcomes": {"q": {"measure": "time_in", "quantity": "quality"}}}, "at_least or at_most"),
        ({"outcomes": {"q": {"measure": "level", "quantity": "quality", "share": 0.1}}}, "share belongs to"),
        ({"outcomes": {"q": {"measure": "quantile", "quantity": "quality"}}}, "Citizens have no such quantity"),
        ({"outcomes": {"q": {"measure": "level", "quantity": "quality", "last": 60}}}, "only 6 months"),
        ({"outcomes": {"seed": {"measure": "level", "quantity": "quality"}}}, "already used by the program"),
        ({"uncertainties": {"a": {"moves": "work.*"}}}, "differ in unit or range"),
        ({"uncertainties": {"a": {"moves": "work.deterrence", "low": 1, "high": 0.5}}}, "The range is empty"),
        ({"uncertainties": {"a": {"moves": "work.deterrence", "distribution": "normal"}}}, "needs mean"),
        ({"uncertainties": {"a": {"moves": "work.deterrence", "mode": 1}}}, "mode belongs to"),
        ({"uncertainties": {"a": {"moves": "citizens.count", "values": [100.5]}}}, "whole number"),
        ({"constants": {"work.deterrence": 1}}, "already set by constants"),
        ({"levers": {"a": {"moves": "units.*.audit"}}}, "A lever needs values"),
        ({"shock": {"month": 9, "acts": {"damage": 0.5}}}, "only 6 months"),
        ({"shock": {"month": 3, "acts": {"damage": 5}}}, "between 0 and 1"),
        ({"world": {"scenario": "skyfallet", "units": 3}}, "A scenario has its units"),
        ({"world": {"hidden": "corrupt"}}, "no such hidden world"),
        ({"regimes": ["character", "character"]}, "two different axes"),
        ({"discovery": {"outcome": "quality"}}, "either at_least or at_most"),
        ({"baseline": "truxt"}, "trust"),
        ({"replicates": 0}, "at least 1"),
        ({"constants": {"citizens.count": 10}}, "must lie between"),
        ({"constants": {"citizens.count": 100.5}}, "whole number"),
        ({"uncertainties": {"a": {"moves": ["work.deterrence", "work.audit_reach"]}}}, "differ in unit"),
        ({"levers": {"a": {"moves": "units.*.audit", "values": [0.1, 0.1]}}}, "stands twice"),
        ({"design": {"kind": "file", "file": "../points.csv"}}, "must lie in the folder of the experiment"),
        ({"world": {"scenario": "nowhere.yaml"}}, "There is no such file"),
    ],
)
def test_what_cannot_be_meant_is_refused(changes: dict[str, Any], says: str) -> None:
    told = problems(text(**changes))
    assert any(says in line for line in told), told


def test_points_of_ones_own_are_checked_line_by_line(tmp_path: Path) -> None:
    design = {"kind": "file", "file": "points.csv"}
    (tmp_path / "points.csv").write_text("character,deterrence\n0.5,0.9\n0.6,9\nx,1\n0.7\n", encoding="utf-8")
    told = problems(text(design=design), tmp_path)
    assert [line.split("points.csv:")[1].split(": ")[0] for line in told] == ["3:2", "4:1", "5:1"]
    for written, says in (
        ("character;deterrence\n0,5;0,9\n", "columns with commas"),
        ("character,deterrence,character\n0.5,0.9,0.6\n", "The column stands twice"),
        ("character,deterrence\n", "no points"),
        ("character,deterrence\n" + "9" * 200_000 + ",1\n", "no table in CSV"),
    ):
        (tmp_path / "points.csv").write_text(written, encoding="utf-8")
        assert any(says in line for line in problems(text(design=design), tmp_path)), says
    (tmp_path / "points.csv").write_text("deterrence,character\n0.9,0.5\n\n", encoding="utf-8")
    assert load_text(text(design=design), "small.yaml", tmp_path).design.table == ((0.5, 0.9),)


def test_a_large_file_of_points_is_read_to_its_end(tmp_path: Path) -> None:
    rows = ["0.723456789012345,0.923456789012345"] * 40_000
    (tmp_path / "points.csv").write_text("\n".join(["character,deterrence", *rows]), encoding="utf-8")
    made = load_text(text(design={"kind": "file", "file": "points.csv"}), "small.yaml", tmp_path)
    assert len(made.design.table) == 40_000


def test_settings_that_differ_little_are_told_apart() -> None:
    made = experiment(levers={"plan": {"moves": "units.*.audit", "values": [0.1, 0.10000001]}})
    assert len({arm.id for arm in made.arms}) == 4


def test_assumptions_are_every_parameter_of_a_mark_that_nothing_else_sets() -> None:
    made = experiment(assumptions=["F"], design={"kind": "one_at_a_time"})
    marked = {each.path for each in parameters(World.default(2)) if each.mark == "F"}
    own = {path for each in made.uncertainties for path in each.paths} - {
        path for name in ("character", "deterrence") for path in made.factor(name).paths
    }
    assert own == marked != set()


def test_the_design_space_is_the_models_own() -> None:
    found = {each.id: each for each in space(World.default())}
    assert "units.*.risk" in found
    assert found["work.deterrence"].distribution.high == 1.5


def test_what_is_offered_to_python_is_what_it_is_called() -> None:
    for name in experiments.__all__:
        offered: dict[str, object] = {}
        exec(f"from analysis.experiments import {name}", offered)
        assert callable(offered[name]), name


def test_every_ready_made_experiment_holds() -> None:
    assert library()
    for path in library():
        assert path.parent == LIBRARY
        assert load(path.stem).id == path.stem


def test_a_ready_made_experiment_is_found_beside_the_folder_of_its_results(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "control_or_trust").mkdir()
    monkeypatch.chdir(tmp_path)
    assert load("control_or_trust").id == "control_or_trust"


def test_an_unknown_experiment_is_told_by_name() -> None:
    with pytest.raises(ScenarioErrors, match="no such experiment"):
        load("nothing_like_it")
    assert SMALL["id"] == "small"
