"""The engine: hands chunks out, writes what comes back, and can be stopped anywhere.

Only this process writes. What is finished is what lies in the folder, so a rerun makes the runs that are missing and no
others. A worker that is killed takes its chunk with it: the pool is built anew and the chunk handed out again, but
not without end.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, CancelledError, Executor, Future, wait
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from analysis.experiments.executors import ClusterPool, LocalPool, Pool
from analysis.experiments.experiment import Experiment
from analysis.experiments.runs import Plan
from analysis.experiments.store import Folder
from analysis.experiments.work import Done, Task, carry_out

AHEAD = 2
"""Chunks a worker is handed at a time: enough that it never waits, few enough that memory stays flat."""
MOST_BREAKS = 3
"""Times that workers may die without anything finished in between."""
PATIENCE, MOST_IDLE = 10.0, 5
"""Seconds to wait before looking whether anybody is left to work, and times that nobody may be."""


@dataclass(frozen=True)
class State:
    """How far an experiment has come."""

    done: int
    """Runs finished, in this session."""
    total: int
    """Runs that this session set out to make."""
    failed: int
    seconds: float
    """Since it began."""
    compute: float
    """Processor seconds that workers spent on chunks."""

    @property
    def rate(self) -> float:
        """Runs a second."""
        return self.done / self.seconds if self.seconds > 0 else 0.0


Tell = Callable[[State], None]
Work = Callable[[Task], Done]


def run(
    experiment: Experiment,
    path: Path | str,
    workers: int = 2,
    cluster: str | None = None,
    progress: Tell | None = None,
    executor: Executor | None = None,
    work: Work = carry_out,
) -> State:
    """Run what is not finished yet, and put the tables together.

    Args:
        experiment: what to run.
        path: its folder.
        workers: processes of this machine, or how many chunks an executor of one's own can run at a time.
        cluster: address of a Dask scheduler, as ``tcp://host:8786``.
        progress: told after every chunk.
        executor: any ``concurrent.futures`` executor instead of processes; it is left open.
        work: what is done with a chunk; another function of a task is another model in the same machinery.

    Raises:
        ExperimentError: it cannot begin, or cannot go on; what is finished is kept.
        ValueError: both a cluster and an executor are given.
        MissingExtra: a package of an extra is needed.
        KeyboardInterrupt: it was interrupted; what is finished is kept.
    """
    pool = _pool(workers, cluster, executor)  # first: where there is none, nothing is left behind
    try:
        with Folder(Path(path), experiment) as folder:
            state = _Session(folder, pool, folder.unfinished(), progress, work).run()
            folder.gather()
    except BaseException:
        pool.close(hurry=True)
        raise
    pool.close()
    return state


def _pool(workers: int, cluster: str | None, executor: Executor | None) -> Pool:
    if cluster and executor is not None:
        raise ValueError("either a cluster or an executor")
    if cluster:
        return ClusterPool(cluster)
    return LocalPool(workers) if executor is None else Pool(executor, workers)


class _Session:
    """One go at the chunks that are missing."""

    def __init__(self, folder: Folder, pool: Pool, wanted: list[bool], progress: Tell | None, work: Work) -> None:
        self._folder, self._pool, self._plan = folder, pool, folder.plan
        self._left: Iterator[tuple[int, range]] = folder.plan.chunks(wanted)
        self._total = sum(len(runs) for _, runs in folder.plan.chunks(wanted))
        self._again: list[tuple[int, range]] = []
        self._out: dict[Future[Done], tuple[int, range]] = {}
        self._breaks = 0
        self._tell = progress or (lambda state: None)
        self._work = work
        self._began = time.perf_counter()
        self._done = self._failed = 0
        self._compute = 0.0

    def run(self) -> State:
        idle = 0
        while self._hand_out():
            finished, _ = wait(self._out, PATIENCE, FIRST_COMPLETED)
            idle = 0 if finished or not self._pool.deserted() else idle + 1
            if idle > MOST_IDLE:
                raise self._pool.lost()
            for future in finished:
                chunk = self._out.pop(future, None)
                if chunk is not None:  # a break has handed it out again already
                    self._take(future, chunk)
        return self._state()

    def _hand_out(self) -> bool:
        """Keep the workers busy; whether anything is under way."""
        while len(self._out) < AHEAD * self._pool.workers:
            chunk = self._again.pop() if self._again else next(self._left, None)
            if chunk is None:
                break
            try:
                self._out[self._pool.submit(self._work, task_of(self._plan, *chunk))] = chunk
            except BrokenExecutor:
                self._again.append(chunk)
                self._broke()
        return bool(self._out)

    def _take(self, future: Future[Done], chunk: tuple[int, range]) -> None:
        try:
            done = future.result()
        except (BrokenExecutor, CancelledError, _killed()):
            self._again.append(chunk)
            self._broke()
            return
        self._breaks = 0
        self._folder.add(chunk[1], done)
        self._done += len(chunk[1])
        self._failed += sum(error is not None for error in done.errors)
        self._compute += done.seconds
        self._tell(self._state())

    def _broke(self) -> None:
        """A worker died: what was under way is handed out again by a new pool."""
        self._breaks += 1
        if self._breaks > MOST_BREAKS:
            raise self._pool.lost()
        for future, chunk in list(self._out.items()):
            # What had come back before the break is good.
            if future.done() and not future.cancelled() and future.exception() is None:
                continue
            self._again.append(chunk)
            del self._out[future]
        with suppress(BrokenExecutor):
            self._pool.rebuild()

    def _state(self) -> State:
        return State(self._done, self._total, self._failed, time.perf_counter() - self._began, self._compute)


def _killed() -> type[BaseException]:
    """What a Dask cluster calls a chunk whose workers died; nothing that can happen where Dask is not there."""
    try:
        from distributed import KilledWorker
    except ImportError:
        return BrokenExecutor
    return cast("type[BaseException]", KilledWorker)


def task_of(plan: Plan, number: int, runs: range) -> Task:
    """A chunk as it travels to a worker."""
    here = plan.experiment
    return Task(
        number,
        here,
        here.arms[plan.arm(runs.start)].policy,
        tuple(plan.changes(run) for run in runs),
        tuple(plan.seed(run) for run in runs),
        plan.total * here.months * here.world.citizens.count,
    )
