"""The job script of the Slurm page is a script, and calls what there is."""

from __future__ import annotations

import re
import subprocess
from importlib.metadata import entry_points
from pathlib import Path

PAGE = Path(__file__).resolve().parents[1] / "docs" / "slurm.md"


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

    for command, options in ((scheduler, ("--scheduler-file", "--port", "--no-dashboard")), (worker, ("--nthreads",))):
        known = {name for each in command.params for name in (*each.opts, *each.secondary_opts)}
        assert set(options) <= known
