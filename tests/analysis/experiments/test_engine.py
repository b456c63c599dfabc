"""The engine: the same tables however they were made, and nothing lost or done twice when something dies."""

from __future__ import annotations

import json
import os
import resource
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor, Executor, ThreadPoolExecutor
from dataclasses import replace
from multiprocessing import active_children
from pathlib import Path

import pyarrow.parquet
import pytest

from analysis.experiments.engine import State, run
from analysis.experiments.experiment import Experiment
from analysis.experiments.results import Results
from analysis.experiments.store import Folder
from analysis.experiments.trouble import ExperimentError
from scenarios.loader import LIBRARY
from tests.analysis.experiments.made import SMALL, experiment, text

ROOT = Path(__file__).resolve().parents[3]


def tables(folder: Path) -> dict[str, bytes]:
    return {name: (folder / name).read_bytes() for name in ("runs.parquet", "trajectories.parquet", "design.parquet")}


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The tables of a run in which nothing happened, one chunk after the other."""
    folder = tmp_path_factory.mktemp("undisturbed")
    with ThreadPoolExecutor(1) as executor:
        state = run(experiment(), folder, 1, executor=executor)
    assert (state.done, state.failed) == (120, 0)
    return tables(folder)


@pytest.fixture
def threads() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(1) as executor:
        yield executor


def started(file: Path, out: Path, point: str, workers: int = 1, after: int = 1) -> subprocess.Popen[bytes]:
    file.write_text(text(), encoding="utf-8")
    command = [sys.executable, "-m", "tests.analysis.experiments.stopping", point, str(file), str(out)]
    return subprocess.Popen([*command, str(workers), str(after)], cwd=ROOT)


def test_what_was_killed_is_resumed_and_the_tables_are_the_same(
    undisturbed: dict[str, bytes], tmp_path: Path, threads: ThreadPoolExecutor
) -> None:
    with started(tmp_path / "small.yaml", tmp_path / "out", "renaming") as process:
        assert process.wait(60) == -9
    assert list((tmp_path / "out").rglob(".*.tmp"))
    assert Results(tmp_path / "out").runs == 25
    state = run(experiment(), tmp_path / "out", 1, executor=threads)
    assert state.done == 95
    assert tables(tmp_path / "out") == undisturbed
    assert not list((tmp_path / "out").rglob(".*.tmp"))
    assert run(experiment(), tmp_path / "out").total == 0


def test_a_killed_worker_costs_its_chunk_once_more(undisturbed: dict[str, bytes], tmp_path: Path) -> None:
    killed: list[int] = []

    def kill(state: State) -> None:
        if not killed:
            killed.extend(child.pid for child in active_children() if child.pid)
            for pid in killed:
                os.kill(pid, signal.SIGKILL)

    state = run(experiment(), tmp_path, workers=2, progress=kill)
    assert len(killed) == 2
    assert state.done == 120
    assert tables(tmp_path) == undisturbed


class Broken(Executor):
    """An executor whose workers die at once."""

    def submit(self, function, /, *arguments, **more):  # type: ignore[no-untyped-def]
        raise BrokenExecutor


def test_workers_that_die_again_and_again_are_not_started_without_end(tmp_path: Path) -> None:
    with pytest.raises(ExperimentError, match="die again and again"):
        run(experiment(), tmp_path, executor=Broken())


def test_a_second_parent_is_refused_while_the_first_is_there(tmp_path: Path) -> None:
    with Folder(tmp_path, experiment()), pytest.raises(ExperimentError, match="another experiment is already writing"):
        Folder(tmp_path, experiment())
    Folder(tmp_path, experiment()).close()


def test_a_changed_experiment_over_old_results_is_refused_with_the_difference(tmp_path: Path) -> None:
    Folder(tmp_path, experiment()).close()
    changed = experiment(months=7, policies=["trust"], title={"sv": "Annat", "en": "Other"})
    with pytest.raises(ExperimentError) as refused:
        Folder(tmp_path, changed)
    assert "months: 6 → 7" in str(refused.value)
    assert 'policies: ["control", "trust"] → ["trust"]' in str(refused.value)
    assert "title" not in str(refused.value)
    looked_at = experiment(title={"sv": "Annat", "en": "Other"}, baseline="trust", regimes=["character", "deterrence"])
    Folder(tmp_path, looked_at).close()
    assert Results(tmp_path).experiment.baseline == "trust"


def test_a_disk_that_refuses_is_told_and_what_is_finished_is_kept(
    undisturbed: dict[str, bytes], tmp_path: Path, threads: ThreadPoolExecutor
) -> None:
    blocked = tmp_path / "runs" / "part-00002.parquet"

    def refuse(state: State) -> None:
        blocked.mkdir(exist_ok=True)  # no file can be put in its place

    with pytest.raises(ExperimentError, match="What is finished is kept"):
        run(experiment(), tmp_path, 1, progress=refuse, executor=threads)
    blocked.rmdir()
    kept = Results(tmp_path).runs
    assert 0 < kept < 120
    assert run(experiment(), tmp_path, 1, executor=threads).done == 120 - kept
    assert tables(tmp_path) == undisturbed


def test_a_file_that_finds_no_room_is_told_and_leaves_no_half(
    undisturbed: dict[str, bytes], tmp_path: Path, threads: ThreadPoolExecutor
) -> None:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (len(undisturbed["runs.parquet"]) - 1, before[1]))
    try:
        with pytest.raises(ExperimentError, match="the file may not grow larger"):
            run(experiment(), tmp_path, 1, executor=threads)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert Results(tmp_path).runs == 120  # only the whole table did not fit
    assert not list(tmp_path.rglob(".*.tmp"))
    assert run(experiment(), tmp_path, 1, executor=threads).total == 0
    assert tables(tmp_path) == undisturbed


def test_only_what_is_its_own_is_swept_away(tmp_path: Path) -> None:
    (tmp_path / "notes").mkdir()
    others = [tmp_path / ".mine.tmp", tmp_path / "notes" / ".draft.0123abcd.tmp"]
    for path in (*others, tmp_path / ".manifest.json.0123abcd.tmp"):
        path.touch()
    Folder(tmp_path, experiment()).close()
    assert sorted(tmp_path.rglob(".*.tmp")) == sorted(others)


def test_results_keep_the_files_that_the_experiment_names(tmp_path: Path, threads: ThreadPoolExecutor) -> None:
    (tmp_path / "points.csv").write_text("character,deterrence\n0.5,0.9\n0.6,1\n", encoding="utf-8")
    (tmp_path / "skyfallet.yaml").write_bytes((LIBRARY / "skyfallet.yaml").read_bytes())
    changes = {"world": {"scenario": "skyfallet.yaml"}, "months": 1, "outcomes": {"q": SMALL["outcomes"]["faults"]}}
    made = experiment(tmp_path, design={"kind": "file", "file": "points.csv"}, **changes)
    run(made, tmp_path / "out", 1, executor=threads)
    for path in made.beside:
        path.unlink()
    results = Results(tmp_path / "out")
    assert results.values("q", "trust").shape == (2, 3)
    assert run(results.experiment, tmp_path / "out", 1, executor=threads).total == 0


def test_another_scenario_or_other_points_under_the_same_name_are_refused(tmp_path: Path) -> None:
    def made(points: str, risk: float) -> Experiment:
        (tmp_path / "points.csv").write_text(f"character,deterrence\n{points}\n", encoding="utf-8")
        own = experiment(tmp_path, design={"kind": "file", "file": "points.csv"})
        return replace(own, world=own.world.changed({"units.home_care.risk": risk}))

    Folder(tmp_path / "out", made("0.5,0.9", 0.3)).close()
    with pytest.raises(ExperimentError, match="other points, 1 → 1"):
        Folder(tmp_path / "out", made("0.5,0.8", 0.3))
    with pytest.raises(ExperimentError, match="the scenario's file or the model's defaults have changed"):
        Folder(tmp_path / "out", made("0.5,0.9", 0.4))
    Folder(tmp_path / "out", made("0.5,0.9", 0.3)).close()


def test_what_is_damaged_is_named(tmp_path: Path, threads: ThreadPoolExecutor) -> None:
    run(experiment(), tmp_path, 1, executor=threads)
    for name, says in (
        ("manifest.json", "manifest.json cannot be read"),
        ("design.parquet", "design.parquet is missing or damaged"),
        ("runs/part-00001.parquet", "is damaged. Remove it and run the same command again"),
    ):
        good = (tmp_path / name).read_bytes()
        (tmp_path / name).write_bytes(b"{}")
        with pytest.raises(ExperimentError, match=says):
            run(experiment(), tmp_path, 1, executor=threads)
        with pytest.raises(ExperimentError, match=says):
            Results(tmp_path).values("quality", "trust")
        (tmp_path / name).write_bytes(good)


def test_a_cluster_and_an_executor_are_not_given_together(tmp_path: Path, threads: ThreadPoolExecutor) -> None:
    with pytest.raises(ValueError, match="either a cluster or an executor"):
        run(experiment(), tmp_path, cluster="tcp://127.0.0.1:9", executor=threads)


def test_every_column_has_its_unit_and_the_results_say_where_they_come_from(
    undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    (tmp_path / "runs.parquet").write_bytes(undisturbed["runs.parquet"])
    schema = pyarrow.parquet.read_schema(tmp_path / "runs.parquet")
    assert all(schema.field(name).metadata[b"unit"] for name in schema.names)
    assert schema.field("deterrence").metadata[b"meaning"] == b"how much detection deters"
    assert json.loads(schema.metadata[b"samspel_asked"])["months"] == 6
    Folder(tmp_path, experiment()).close()
    found = json.loads((tmp_path / "manifest.json").read_text())
    assert {"model_version", "identity", "machine", "packages", "seeds", "design_seed"} <= set(found)
    assert found["packages"]["numpy"]
