"""Running every experiment on fresh seeds and judging every target.

``validate(first, runs)`` gives a ``Validation``; the command ``samspel validate`` writes it as a page and as Markdown.
The same seeds give the same numbers in any number of processes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from multiprocessing import get_context
from typing import Any

import numpy as np

from analysis.validation.follow import Taken
from analysis.validation.target import Judged, Target, judged
from analysis.validation.targets import EXPERIMENTS, TARGETS
from sim import MODEL_VERSION

FRESH = 2_000_001
"""First seed of a validation unless another is asked for; calibrations end below it."""
RUNS, QUICK_RUNS = 200, 40
"""Replicates of an experiment of share 1, usually and in a quick look."""
LEAST_RUNS, MOST_RUNS = 8, 5000
WORKERS = 2
AT_ONCE = 100
"""Seeds of one arm that a process runs at a time."""

Job = tuple[str, str, int, int]
"""Experiment, arm, first seed and number of seeds."""

Progress = Callable[[int, int], None]
"""Told how many parts are done, and how many there are."""


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
        progress: told as parts are done.

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
    """Run experiments, every arm by itself and a hundred seeds at a time, whatever the number of workers."""
    jobs = [job for name in experiments for job in _jobs(name, first, runs)]
    found: dict[Job, Taken] = {}
    tell = progress or (lambda done, total: None)

    def took(job: Job, taken: Taken) -> None:
        found[job] = taken
        tell(len(found), len(jobs))

    if workers == 1 or len(jobs) == 1:
        for job in jobs:
            took(job, one_job(job, changes))
    else:
        with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
            order = sorted(jobs, key=lambda job: EXPERIMENTS[job[0]].months * job[3], reverse=True)
            waiting = {pool.submit(one_job, job, changes): job for job in order}
            for done in as_completed(waiting):
                took(waiting[done], done.result())
    return _together(found, jobs)


def _jobs(experiment: str, first: int, runs: int) -> list[Job]:
    chosen = EXPERIMENTS[experiment]
    count = max(LEAST_RUNS, round(chosen.share * runs))
    return [
        (experiment, arm.id, first + at, min(AT_ONCE, count - at))
        for arm in chosen.arms({})
        for at in range(0, count, AT_ONCE)
    ]


def one_job(job: Job, changes: Mapping[str, Any]) -> Taken:
    """One arm of an experiment on some of its seeds."""
    experiment, arm, first, count = job
    return EXPERIMENTS[experiment].run(arm, np.arange(first, first + count, dtype=np.uint64), changes)


def _together(found: Mapping[Job, Taken], jobs: list[Job]) -> dict[str, dict[str, Taken]]:
    """Parts put together in the order of the seeds."""
    parts: dict[str, dict[str, list[Taken]]] = {}
    for job in jobs:
        parts.setdefault(job[0], {}).setdefault(job[1], []).append(found[job])
    return {
        name: {
            arm: {read: np.concatenate([part[read] for part in taken]) for read in taken[0]}
            for arm, taken in arms.items()
        }
        for name, arms in parts.items()
    }
