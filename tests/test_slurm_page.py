"""The job script of the Slurm page is a script, and calls what there is."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import entry_points
from pathlib import Path

import pytest

from analysis.experiments.engine import run
from tests.analysis.experiments.made import experiment, text
from tests.analysis.experiments.test_engine import ROOT, tables

PAGE = ROOT / "docs" / "slurm.md"


def script() -> str:
    found = re.search(r"```bash\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    assert found is not None
    return found[1]


def test_the_script_is_bash_and_leaves_nothing_unquoted(tmp_path: Path) -> None:
    (tmp_path / "job.sh").write_text(script(), encoding="utf-8")
    done = subprocess.run(["bash", "-n", "job.sh"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    lines = [line for line in script().splitlines() if not line.lstrip().startswith("#")]
    assert lines[0] == "set -euo pipefail"
    for line in lines:
        bare = re.sub(r"\"[^\"]*\"|'[^']*'", "", line)
        assert not re.search(r"(?<![=])\$\w", bare.replace("$!", "")), line


def test_the_script_calls_commands_and_options_that_exist() -> None:
    dask = {each.name for each in entry_points(group="dask_cli")}
    assert {"scheduler", "worker"} <= dask
    called = set(re.findall(r"(?:dask|samspel experiment) (\w+)", script()))
    assert called == {"scheduler", "worker", "run", "report"}
    from distributed.cli.dask_scheduler import main as scheduler
    from distributed.cli.dask_worker import main as worker

    for command, options in (
        (scheduler, ("--scheduler-file", "--port", "--no-dashboard")),
        (worker, ("--scheduler-file", "--nthreads", "--no-dashboard")),
    ):
        known = {name for each in command.params for name in (*each.opts, *each.secondary_opts)}
        assert set(options) <= known


@pytest.mark.soak
def test_the_script_runs_from_start_to_report_and_leaves_nothing_running(tmp_path: Path) -> None:
    (tmp_path / "job.sh").write_text(script(), encoding="utf-8")
    (tmp_path / "small.yaml").write_text(text(), encoding="utf-8")
    srun = tmp_path / "bin" / "srun"
    srun.parent.mkdir()
    srun.write_text(
        '#!/usr/bin/env bash\n"$@" &\none=$!\n"$@" &\ntwo=$!\ntrap "kill $one $two" TERM\nwait\nwait\n',
        encoding="utf-8",
    )
    srun.chmod(0o755)
    around = {
        "PATH": os.pathsep.join([str(srun.parent), str(Path(sys.executable).parent), os.environ["PATH"]]),
        "PYTHONPATH": str(ROOT),
        "SLURM_JOB_ID": "7",
        "SAMSPEL_HOME": str(tmp_path / "home"),
    }
    job = subprocess.run(  # until everybody who can write to its pipes has left
        ["bash", "job.sh", "small.yaml", str(tmp_path / "out")],
        cwd=tmp_path, env=dict(os.environ) | around, capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip
    assert job.returncode == 0, job.stderr
    assert (tmp_path / "out" / "report.html").exists()
    assert not list((tmp_path / "out").glob("scheduler-*.json"))
    with ThreadPoolExecutor(1) as executor:
        run(experiment(), tmp_path / "here", 1, executor=executor)
    assert tables(tmp_path / "out") == tables(tmp_path / "here")
