"""``samspel experiment`` and ``samspel query`` as they are run: what they say, write and refuse."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from analysis.experiments import executors
from analysis.experiments.store import Folder
from game.core.language import use
from samspel import run_command
from tests.analysis.experiments.made import experiment, text

ROOT = Path(__file__).resolve().parents[2]
Said = tuple[str, str]


@pytest.fixture
def samspel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Said]:
    """Run a command line here, in a folder of its own; what it wrote to output and to messages."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SAMSPEL_HOME", str(tmp_path / "home"))
    use("en")

    def run(*arguments: object, code: int = 0) -> Said:
        assert run_command(list(map(str, arguments))) == code
        said = capsys.readouterr()
        assert "went wrong" not in said.err
        return said.out, said.err

    yield run
    use("sv")


def test_from_a_file_to_a_report(samspel: Callable[..., Said], tmp_path: Path) -> None:
    (tmp_path / "small.yaml").write_text(text(), encoding="utf-8")
    _, shown = samspel("experiment", "run", "small.yaml", "--dry-run")
    assert "120 runs: 20 points × 2 ways to steer × 3 seeds" in shown
    assert not (tmp_path / "small").exists()
    assert "120 runs finished" in samspel("experiment", "run", "small.yaml", "--workers", 1)[1]
    assert "Everything had been run" in samspel("experiment", "run", "small.yaml")[1]
    assert "120 of 120 runs finished" in samspel("experiment", "status", "small")[0]
    assert samspel("query", "select count(*) as n from runs", "--in", "small")[0].split() == ["n", "120"]
    assert "report.html" in samspel("experiment", "report", "small")[0]
    assert (tmp_path / "small" / "report.html").exists()


def test_a_file_to_begin_from_holds(samspel: Callable[..., Said]) -> None:
    assert "mine.yaml is written" in samspel("experiment", "new", "mine.yaml")[0]
    assert "mine.yaml: no problems" in samspel("experiment", "validate", "mine.yaml")[1]
    assert "work.deterrence" in samspel("experiment", "space", "how much detection deters")[0]
    assert "control_or_trust" in samspel("experiment", "list")[0]


def test_an_interrupted_experiment_ends_cleanly(tmp_path: Path) -> None:
    (tmp_path / "small.yaml").write_text(text(replicates=300, months=12), encoding="utf-8")
    environment = dict(os.environ) | {"SAMSPEL_HOME": str(tmp_path / "home"), "PYTHONPATH": str(ROOT), "LANG": "en_GB"}
    process = subprocess.Popen(
        [sys.executable, "-m", "samspel", "experiment", "run", "small.yaml", "--workers", "1"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=tmp_path, env=environment,
    )  # fmt: skip
    assert process.stderr is not None
    while "of 12000" not in process.stderr.readline():  # the first word of progress
        assert process.poll() is None
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "Traceback" not in said
    assert re.search(r"Interrupted\. [\d,]+ of 12,000 runs are finished and kept in small", said), said
    assert list((tmp_path / "small" / "runs").glob("part-*.parquet"))
    assert not list((tmp_path / "small").rglob(".*.tmp"))


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("experiment", "validate", "bad.yaml"), "bad.yaml:"),
        (("experiment", "run", "none.yaml"), "no such file"),
        (("experiment", "run", "control_or_trst", "--dry-run"), "control_or_trust?"),
        (("experiment", "run", "small.yaml", "--cluster", "tcp://127.0.0.1:9"), "No cluster can be reached"),
        (("experiment", "run", "small.yaml", "--out", "small.yaml"), "it is a file, not a folder"),
        (("experiment", "new", "small.yaml"), "exists already"),
        (("query", "select 1"), "no experiment here"),
    ],
)
def test_what_cannot_be_done_is_told(
    samspel: Callable[..., Said],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[object, ...],
    says: str,
) -> None:
    monkeypatch.setattr(executors, "CONNECT", 1)
    (tmp_path / "small.yaml").write_text(text(), encoding="utf-8")
    (tmp_path / "bad.yaml").write_text(text(months=0), encoding="utf-8")
    assert says in samspel(*arguments, code=1)[1]
    assert not (tmp_path / "small").exists()


def test_everything_that_is_wrong_is_told_before_anything_is_run(
    samspel: Callable[..., Said], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(executors, "CONNECT", 1)
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)  # as where it is not installed
    (tmp_path / "bad.yaml").write_text(text(months=0, policies=["trsut"]), encoding="utf-8")
    said = samspel("experiment", "run", "bad.yaml", "--cluster", "tcp://127.0.0.1:9", code=1)[1]
    for part in ("at least 1", "trust?", "samspel[research]", "No cluster can be reached"):
        assert part in said
    assert "--cluster" in samspel("experiment", "run", "bad.yaml", "--workers", 2, "--cluster", "tcp://x:9", code=2)[1]


def test_an_extra_that_is_missing_is_named(
    samspel: Callable[..., Said], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "small.yaml").write_text(text(), encoding="utf-8")
    for module, extra, arguments in (
        ("distributed", "cluster", ("experiment", "run", "small.yaml", "--cluster", "tcp://127.0.0.1:9")),
        ("SALib.sample", "research", ("experiment", "run", "small.yaml", "--dry-run")),
        ("duckdb", "research", ("query", "select 1")),
        ("pyarrow.parquet", "research", ("experiment", "status", "small")),
    ):
        with monkeypatch.context() as without:
            without.setitem(sys.modules, module, None)
            assert f"pip install samspel[{extra}]" in samspel(*arguments, code=1)[1]


def test_a_second_process_and_a_changed_file_are_refused_before_anything_is_measured(
    samspel: Callable[..., Said], tmp_path: Path
) -> None:
    (tmp_path / "small.yaml").write_text(text(), encoding="utf-8")
    with Folder(tmp_path / "small", experiment()):
        said = samspel("experiment", "run", "small.yaml", code=1)[1]
        assert "already writing here" in said
        assert "120 runs" not in said
    (tmp_path / "small.yaml").write_text(text(months=7), encoding="utf-8")
    for arguments in ((), ("--dry-run",)):
        said = samspel("experiment", "run", "small.yaml", *arguments, code=1)[1]
        assert "months: 6 → 7" in said
        assert "120 runs" not in said
