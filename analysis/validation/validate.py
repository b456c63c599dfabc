"""Running every experiment on fresh seeds and judging every target.

``validate(first, runs)`` gives a ``Validation``; the command ``samspel validate`` writes it as a page and as Markdown.
The same seeds give the same numbers in any number of processes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import Executor, Future, ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from multiprocessing import get_context
from typing import Any

import numpy as np

from analysis.validation.follow import Seeds, Taken
from analysis.validation.target import Judged, Target, judged
from analysis.validation.targets import EXPERIMENTS, TARGETS
from sim import MODEL_VERSION

FRESH = 2_000_001
"""First seed of a validation unless another is asked for; calibrations end below it."""
RUNS, QUICK_RUNS = 200, 40
"""Replicates of an experiment of share 1, usually and in a quick look."""
LEAST_RUNS, MOST_RUNS = 8, 5000
WORKERS = 2

Progress = Callable[[int, int], None]
"""Told how many arms are done, and how many there are."""


@dataclass(frozen=True)
class Validation:
    """What came of it: every target judged, and the measured results for the charts."""

    judged: tuple[Judged, ...]
    results: Mapping[str, Mapping[str, Taken]]
    first: int
    runs: int
    model: int = MODEL_VERSION

    def __getitem__(self, target: str) -> Judged:
        return next(each for each in self.judged if each.target.id == target)


def validate(
    first: int = FRESH,
    runs: int = RUNS,
    targets: Iterable[str] = tuple(TARGETS),
    changes: Mapping[str, Any] | None = None,
    workers: int = WORKERS,
    progress: Progress | None = None,
) -> Validation:
    """Measure targets on seeds ``first``, ``first + 1`` and so on.

    Args:
        first: the first seed.
        runs: replicates of an experiment of share 1.
        targets: ids of the targets.
        changes: parameters of the model by dotted path, in every world.
        workers: processes; 1 runs here.
        progress: told as arms are done.

    Raises:
        ValueError: an unknown target, or seeds, runs or changes outside their ranges.
    """
    chosen = chosen_targets(targets)
    if not (0 <= first < 2**63 and LEAST_RUNS <= runs <= MOST_RUNS):
        raise ValueError(f"first seed {first}: 0 or more; runs {runs}: {LEAST_RUNS} to {MOST_RUNS}")
    needed = dict.fromkeys(name for target in chosen for name in target.needs)
    results = measured(tuple(needed), first, runs, dict(changes or {}), workers, progress)
    return Validation(tuple(judged(target, results) for target in chosen), results, first, runs)


def chosen_targets(targets: Iterable[str]) -> tuple[Target, ...]:
    """Targets by id. Raises ``ValueError`` naming every id that is not one."""
    wanted = tuple(targets)
    unknown = [name for name in wanted if name not in TARGETS]
    if unknown:
        raise ValueError(f"no target {', '.join(unknown)}; there are {', '.join(TARGETS)}")
    return tuple(TARGETS[name] for name in wanted)


def measured(
    experiments: tuple[str, ...],
    first: int,
    runs: int,
    changes: Mapping[str, Any],
    workers: int = 1,
    progress: Progress | None = None,
) -> dict[str, dict[str, Taken]]:
    """Run experiments, every arm by itself, the longest first."""
    jobs = [(name, arm.id) for name in experiments for arm in EXPERIMENTS[name].arms(changes)]
    found: dict[tuple[str, str], Taken] = {}
    tell = progress or (lambda done, total: None)

    def took(job: tuple[str, str], taken: Taken) -> None:
        found[job] = taken
        tell(len(found), len(jobs))

    if workers == 1 or len(jobs) == 1:
        for job in jobs:
            took(job, one_arm(*job, first, runs, changes))
    else:
        with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
            waiting = _submitted(pool, jobs, first, runs, changes)
            for done in as_completed(waiting):
                took(waiting[done], done.result())
    return {name: {arm: found[name, arm] for at, arm in jobs if at == name} for name in experiments}


def _submitted(
    pool: Executor, jobs: list[tuple[str, str]], first: int, runs: int, changes: Mapping[str, Any]
) -> dict[Future[Taken], tuple[str, str]]:
    def months(job: tuple[str, str]) -> float:
        return EXPERIMENTS[job[0]].months * EXPERIMENTS[job[0]].share

    order = sorted(jobs, key=months, reverse=True)
    return {pool.submit(one_arm, *job, first, runs, changes): job for job in order}


def one_arm(experiment: str, arm: str, first: int, runs: int, changes: Mapping[str, Any]) -> Taken:
    """One arm of an experiment on its seeds."""
    chosen = EXPERIMENTS[experiment]
    return chosen.run(arm, seeds_from(first, max(LEAST_RUNS, round(chosen.share * runs))), changes)


def seeds_from(first: int, count: int) -> Seeds:
    """Consecutive seeds."""
    return np.arange(first, first + count, dtype=np.uint64)
