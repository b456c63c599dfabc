"""Soak: experiments that are killed at named points and at random moments, worker and parent, here and on Dask.

However it was disturbed, and with however many workers it was made, the final tables equal an undisturbed run's, byte
for byte. The cluster is real: a scheduler and workers, each a process of its own that is started as docs/slurm.md does.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from distributed import Client

from analysis.experiments.engine import run
from tests.analysis.experiments.made import experiment, text
from tests.analysis.experiments.stopping import POINTS, TOLD, WORKER_POINTS
from tests.analysis.experiments.test_engine import ROOT, tables

pytestmark = [pytest.mark.soak, pytest.mark.filterwarnings("ignore")]
LONGER = {"replicates": 12, "months": 24}
PARTS = 8
MOMENTS = 10
LONG = 240
"""Seconds that anything here may take at most."""
BEGINNING, BETWEEN = 6.0, 1.0
"""Seconds within which a kill falls before there is any part, and after one has been seen."""
Process = subprocess.Popen[bytes]
Cluster = tuple[str, list[Process]]


@contextmanager
def started(folder: Path, *command: str) -> Iterator[Process]:
    """A Python process in a folder; it is killed in the end, if it is still there."""
    process = subprocess.Popen(
        [sys.executable, "-m", *command], cwd=folder, env=dict(os.environ) | {"PYTHONPATH": str(ROOT)}
    )
    try:
        yield process
    finally:
        process.kill()
        process.wait()


@contextmanager
def cluster_of(workers: int, folder: Path) -> Iterator[Cluster]:
    """A scheduler's address and its workers, under nannies: one that is killed comes back."""
    place = ("--scheduler-file", str(folder / "scheduler.json"), "--no-dashboard")
    with ExitStack() as stack:
        stack.enter_context(started(folder, "distributed.cli.dask_scheduler", "--port", "0", *place))
        worker = ("distributed.cli.dask_worker", "--nthreads", "1", *place)
        nannies = [stack.enter_context(started(folder, *worker)) for _ in range(workers)]
        with Client(scheduler_file=place[1], timeout=60) as client:
            client.wait_for_workers(workers, timeout=120)
            address = client.scheduler.address
        yield address, nannies


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("undisturbed")
    with ThreadPoolExecutor(1) as executor:
        run(experiment(**LONGER), folder, 1, executor=executor)
    assert len(parts(folder)) == PARTS
    return tables(folder)


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """A cluster of two workers."""
    with cluster_of(2, tmp_path_factory.mktemp("cluster")) as made:
        yield made


@pytest.fixture(params=["local", "dask"])
def where(request: pytest.FixtureRequest) -> Cluster | None:
    """Processes of this machine (None), or the cluster of two."""
    return None if request.param == "local" else request.getfixturevalue("two")


def stopping(folder: Path, cluster: Cluster | None, point: str = "none", after: int = 0, workers: int = 2):  # type: ignore[no-untyped-def]
    """The experiment in a process of its own that dies at a point."""
    (folder / "small.yaml").write_text(text(**LONGER), encoding="utf-8")
    command = (point, str(folder / "small.yaml"), str(folder / "out"), str(workers), str(after))
    return started(ROOT, "tests.analysis.experiments.stopping", *command, *([cluster[0]] if cluster else []))


def finish(folder: Path, cluster: Cluster | None, workers: int = 2) -> dict[str, bytes]:
    """Let the experiment go on to its end; its tables."""
    with stopping(folder, cluster, workers=workers) as process:
        assert process.wait(LONG) == 0
    return tables(folder / "out")


def parts(folder: Path) -> list[Path]:
    return list((folder / "runs").glob("part-*.parquet"))


def workers_of(process: Process) -> list[int]:
    """The worker processes that a process started, from any of its threads; none of what helps them."""
    try:
        threads = Path(f"/proc/{process.pid}/task").glob("*/children")
        own = [each for thread in threads for each in thread.read_text().split()]
        return [int(each) for each in own if b"spawn_main" in Path(f"/proc/{each}/cmdline").read_bytes()]
    except OSError:
        return []


def alive(pid: int) -> bool:
    try:
        return "Z" not in Path(f"/proc/{pid}/stat").read_text().split()[2]
    except OSError:
        return False


def ended(process: Process, within: float) -> bool:
    """Whether a process ends by itself within some seconds."""
    try:
        process.wait(within)
    except subprocess.TimeoutExpired:
        return False
    return True


def until_any_moment(process: Process, folder: Path, rng: random.Random) -> bool:
    """Wait until some part of the work is done, and a moment more; whether the process is still at it."""
    had = len(parts(folder))
    wanted = had + rng.randrange(max(1, PARTS - had))
    while len(parts(folder)) < wanted:
        if ended(process, 0.01):
            return False
    return not ended(process, rng.uniform(0, BEGINNING if wanted == had else BETWEEN))


@pytest.mark.parametrize("point", POINTS)
def test_a_parent_killed_at_a_named_point_loses_nothing(
    point: str, where: Cluster | None, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    with stopping(tmp_path, where, point, 2) as process:
        assert process.wait(LONG) == -signal.SIGKILL
    assert finish(tmp_path, where) == undisturbed


@pytest.mark.parametrize("moment", range(MOMENTS))
def test_a_parent_killed_at_any_moment_loses_nothing(
    moment: int, where: Cluster | None, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    rng = random.Random(f"parent {moment} {where is None}")
    for _ in range(2):
        with stopping(tmp_path, where) as process:
            until_any_moment(process, tmp_path / "out", rng)
            orphans = workers_of(process)
            process.kill()
            process.wait()
        while any(map(alive, orphans)):
            os.sched_yield()  # they leave with their parent
    assert finish(tmp_path, where) == undisturbed


@pytest.mark.parametrize("point", WORKER_POINTS)
@pytest.mark.parametrize("chunk", [0, 5])
def test_a_worker_killed_at_a_named_point_loses_nothing(
    point: str, chunk: int, where: Cluster | None, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    with stopping(tmp_path, where, point, chunk) as process:
        assert process.wait(LONG) == 0
    assert (tmp_path / "killed").exists()
    assert tables(tmp_path / "out") == undisturbed


@pytest.mark.parametrize("moment", range(MOMENTS))
def test_workers_killed_at_any_moment_lose_nothing(
    moment: int, where: Cluster | None, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    rng = random.Random(f"worker {moment} {where is None}")
    with stopping(tmp_path, where) as process:
        if until_any_moment(process, tmp_path / "out", rng):
            above = process if where is None else rng.choice(where[1])
            while not (killable := workers_of(above)) and not ended(process, 0.01):
                pass  # they are being started
            for pid in killable[:1]:
                os.kill(pid, signal.SIGKILL)
        assert process.wait(LONG) == 0
    assert tables(tmp_path / "out") == undisturbed


def test_workers_that_always_die_stop_it_and_what_is_finished_is_kept(
    where: Cluster | None, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    with stopping(tmp_path, where, "always", PARTS - 1) as process:
        assert process.wait(LONG) == TOLD
    assert 0 < len(parts(tmp_path / "out")) < PARTS
    assert finish(tmp_path, where) == undisturbed


@pytest.mark.parametrize("resumed", [False, True], ids=["at once", "resumed"])
@pytest.mark.parametrize("workers", [1, 2, 4])
@pytest.mark.parametrize("place", ["local", "dask"])
def test_the_tables_are_the_same_bytes_with_any_number_of_workers(
    place: str, workers: int, resumed: bool, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    with ExitStack() as stack:
        cluster = None if place == "local" else stack.enter_context(cluster_of(workers, tmp_path))
        if resumed:
            with stopping(tmp_path, cluster, "next", 3, workers) as process:
                assert process.wait(LONG) == -signal.SIGKILL
            assert 0 < len(parts(tmp_path / "out")) < PARTS
        assert finish(tmp_path, cluster, workers) == undisturbed


def test_what_was_begun_here_is_finished_on_a_cluster(
    two: Cluster, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    with stopping(tmp_path, None, "next", 3, 1) as process:
        assert process.wait(LONG) == -signal.SIGKILL
    assert finish(tmp_path, two) == undisturbed


def test_a_cluster_that_is_gone_is_told_and_the_rest_is_made_here(
    undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    with ExitStack() as own:
        with cluster_of(2, tmp_path) as made:
            process = own.enter_context(stopping(tmp_path, made))
            while not parts(tmp_path / "out"):
                assert process.poll() is None
        assert process.wait(LONG) == TOLD
    assert finish(tmp_path, None) == undisturbed
