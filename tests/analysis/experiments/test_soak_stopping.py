"""Soak: experiments that are killed at named points and at random moments, worker and parent, here and on Dask.

However it was disturbed, the final tables equal an undisturbed run's, byte for byte.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from analysis.experiments.engine import run
from tests.analysis.experiments.made import experiment, text
from tests.analysis.experiments.stopping import POINTS
from tests.analysis.experiments.test_engine import ROOT, tables

pytestmark = [pytest.mark.soak, pytest.mark.filterwarnings("ignore")]
LONGER = {"replicates": 12, "months": 24}
MOMENTS = 10


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("undisturbed")
    with ThreadPoolExecutor(1) as executor:
        run(experiment(**LONGER), folder, 1, executor=executor)
    return tables(folder)


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """A scheduler and two workers, each a process of its own; the list holds the workers."""
    folder = tmp_path_factory.mktemp("cluster")
    environment = dict(os.environ) | {"PYTHONPATH": str(ROOT)}

    def started(*command: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [sys.executable, "-m", *command], cwd=folder, env=environment, stderr=subprocess.DEVNULL
        )

    where = folder / "scheduler.json"
    scheduler = started(
        "distributed.cli.dask_scheduler", "--port", "0", "--no-dashboard", "--scheduler-file", str(where)
    )
    workers = [_worker(started, where) for _ in range(2)]
    from distributed import Client

    with Client(scheduler_file=str(where), timeout=60) as client:
        client.wait_for_workers(2, timeout=120)
        address = client.scheduler.address
    yield address, workers
    for process in [*workers, scheduler]:
        process.kill()
        process.wait()


def _worker(started, where: Path):  # type: ignore[no-untyped-def]
    # Under a nanny: a worker that is killed comes back.
    return started(
        "distributed.cli.dask_worker", "--scheduler-file", str(where), "--nthreads", "1", "--no-dashboard", "--nanny"
    )


def children(pid: int) -> list[int]:
    """Processes that a process started, and theirs."""
    try:
        own = [int(each) for each in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []
    return own + [each for one in own for each in children(one)]


def start(folder: Path, point: str, after: int, *cluster: str) -> subprocess.Popen[bytes]:
    (folder / "small.yaml").write_text(text(**LONGER), encoding="utf-8")
    command = [sys.executable, "-m", "tests.analysis.experiments.stopping", point, str(folder / "small.yaml")]
    return subprocess.Popen([*command, str(folder / "out"), "2", str(after), *cluster], cwd=ROOT)


def ended(process: subprocess.Popen[bytes], seconds: float) -> bool:
    """Whether a process ends by itself within some seconds."""
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        return False
    return True


@pytest.mark.parametrize("point", POINTS)
@pytest.mark.parametrize("where", ["local", "dask"])
def test_a_parent_killed_at_a_named_point_loses_nothing(
    point: str, where: str, undisturbed: dict[str, bytes], tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    address = (request.getfixturevalue("cluster")[0],) if where == "dask" else ()
    with start(tmp_path, point, 2, *address) as process:
        assert process.wait(180) == -signal.SIGKILL
    with start(tmp_path, "none", 0, *address) as process:
        assert process.wait(180) == 0
    assert tables(tmp_path / "out") == undisturbed


@pytest.mark.parametrize("moment", range(MOMENTS))
@pytest.mark.parametrize("where", ["local", "dask"])
def test_a_parent_killed_at_any_moment_loses_nothing(
    moment: int, where: str, undisturbed: dict[str, bytes], tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    address = (request.getfixturevalue("cluster")[0],) if where == "dask" else ()
    rng = random.Random(f"{moment} {where}")
    for _ in range(2):
        with start(tmp_path, "none", 0, *address) as process:
            orphans = [] if ended(process, rng.uniform(0.5, 12)) else children(process.pid)
            process.kill()
        if where == "local":
            for pid in orphans:  # they leave with their parent
                while Path(f"/proc/{pid}").exists() and "Z" not in Path(f"/proc/{pid}/stat").read_text().split()[2]:
                    os.sched_yield()
    with start(tmp_path, "none", 0, *address) as process:
        assert process.wait(180) == 0
    assert tables(tmp_path / "out") == undisturbed


@pytest.mark.parametrize("moment", range(MOMENTS))
@pytest.mark.parametrize("where", ["local", "dask"])
def test_workers_killed_at_any_moment_lose_nothing(
    moment: int, where: str, undisturbed: dict[str, bytes], tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    rng = random.Random(f"worker {moment} {where}")
    cluster = request.getfixturevalue("cluster") if where == "dask" else None
    with start(tmp_path, "none", 0, *((cluster[0],) if cluster else ())) as process:
        if not ended(process, rng.uniform(3, 10)):
            above = [rng.choice(cluster[1]).pid] if cluster else [process.pid]
            killable = [pid for one in above for pid in children(one)]
            if killable:
                os.kill(rng.choice(killable), signal.SIGKILL)
        assert process.wait(240) == 0
    assert tables(tmp_path / "out") == undisturbed


@pytest.mark.parametrize("workers", [1, 2, 4])
def test_the_tables_are_the_same_with_any_number_of_workers(
    workers: int, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    run(experiment(**LONGER), tmp_path, workers=workers)
    assert tables(tmp_path) == undisturbed
