"""What a worker does: one chunk of runs through the ensemble core, from their changes to their outcomes.

A run that the model refuses becomes a row with its error, and spoils no other: the chunk is halved until what is left
is refused alone.
"""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from multiprocessing import connection, parent_process
from typing import Any

import numpy as np

from analysis.experiments.experiment import Experiment, Shock
from analysis.experiments.measures import measured, read_of
from sim import compiled
from sim.acts import ACTS, Acts
from sim.columns import Floats
from sim.ensemble import Result, simulate
from sim.names import TRUTH
from sim.policies import POLICIES, Policy, Records
from sim.spec import World, parameters
from sim.streams import Streams

Changes = Mapping[str, Any]


@dataclass(frozen=True)
class Task:
    """A chunk as it travels to a worker."""

    number: int
    experiment: Experiment
    policy: str
    changes: tuple[Changes, ...]
    seeds: tuple[int, ...]
    work: int
    """Citizen-months of the whole experiment: whether compiled kernels are worth their start."""


@dataclass(frozen=True)
class Done:
    """What came of a chunk, a row per run."""

    number: int
    outcomes: Mapping[str, Floats]
    """``(R,)`` by outcome, NaN where the run failed."""
    errors: tuple[str | None, ...]
    trajectories: Mapping[str, Floats]
    """``(R, T)`` by quantity."""
    months: tuple[int, ...]
    """Months (0-based) of the trajectories."""
    seconds: float
    """Processor time that the chunk took in its worker."""


def begin() -> None:
    """A local worker's first act: leave Ctrl-C to the parent, and do not outlive it."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()
    if parent is not None:
        threading.Thread(target=_leave_with, args=(parent.sentinel,), daemon=True).start()


def _leave_with(sentinel: int) -> None:
    connection.wait([sentinel])
    os._exit(1)


def versions() -> tuple[int, str]:
    """Model version and NumPy version of a worker, to be compared with the parent's before anything is run."""
    from sim import MODEL_VERSION

    return MODEL_VERSION, np.__version__


def carry_out(task: Task) -> Done:
    """Run a chunk."""
    began = time.process_time()
    compiled.prepare(task.work)
    rows = _alike(task.experiment.world, task.changes)
    made = _some(task, rows, task.seeds)
    return replace(made, seconds=time.process_time() - began)


def _alike(world: World, changes: Sequence[Changes]) -> list[Changes]:
    """Rows that set the same parameters, so that they can share arrays: what a row leaves out is set as it is."""
    every = {path for row in changes for path in row}
    usual = {each.path: each.value for each in parameters(world) if each.path in every}
    return [usual | dict(row) for row in changes]


def _some(task: Task, rows: Sequence[Changes], seeds: Sequence[int]) -> Done:
    try:
        with np.errstate(divide="raise", invalid="raise", over="raise"):
            return _run(task, rows, seeds)
    except (ArithmeticError, ValueError, IndexError, KeyError, TypeError) as error:
        if len(rows) == 1:
            return _failed(task, error)
    half = len(rows) // 2
    return _joined(_some(task, rows[:half], seeds[:half]), _some(task, rows[half:], seeds[half:]))


def _run(task: Task, rows: Sequence[Changes], seeds: Sequence[int]) -> Done:
    here = task.experiment
    reads = {read.id: read for read in map(read_of, here.outcomes)}
    reads |= {name: TRUTH[name] for name in here.trajectories}
    asked = partial(simulate, here.world, seeds=seeds, months=here.months, changes=rows, quantities=reads.values())
    plain = POLICIES[task.policy]
    found: Result = asked(plain if here.shock is None else shocked(plain, here.shock))
    twin = asked(plain).values if any(each.measure == "recovery" for each in here.outcomes) else None
    outcomes = measured(here, found.values, twin)
    kept = kept_months(here)
    return Done(
        task.number,
        outcomes,
        tuple(_unfinished(here, outcomes, at) for at in range(len(seeds))),
        {name: found.values[name][:, list(kept)] for name in here.trajectories},
        kept,
        0.0,
    )


def kept_months(experiment: Experiment) -> tuple[int, ...]:
    """Months (0-based) at whose end trajectories are kept: every so many, and the last."""
    if not experiment.trajectories:
        return ()
    last = experiment.months - 1
    return tuple(at for at in range(last + 1) if (at + 1) % experiment.every == 0 or at == last)


def _unfinished(experiment: Experiment, outcomes: Mapping[str, Floats], at: int) -> str | None:
    """What is no number though it should be: only months to recovery may be none."""
    bad = [
        each.id
        for each in experiment.outcomes
        if not np.isfinite(outcomes[each.id][at]) and not (each.measure == "recovery" and each.of == "months")
    ]
    return f"not a number: {', '.join(bad)}" if bad else None


def shocked(policy: Policy, shock: Shock) -> Policy:
    """The policy in a world where something happens once, from outside."""
    return Policy(policy.id, f"{policy.meaning}, and a shock", policy.source, partial(_with_shock, policy, shock))


def _with_shock(policy: Policy, shock: Shock, acts: Acts, records: Records, month: int, streams: Streams) -> None:
    policy.fill(acts, records, month, streams)
    if month != shock.month:
        return
    for name, dose in shock.acts.items():
        where = np.ones_like(acts[name])
        if ACTS[name].per == "unit" and shock.units is not None:
            where = np.zeros_like(acts[name])
            where[:, list(shock.units)] = 1.0
        acts.add(name, dose, where)


def _failed(task: Task, error: Exception) -> Done:
    here = task.experiment
    nothing = np.full(1, np.nan)
    kept = kept_months(here)
    return Done(
        task.number,
        {each.id: nothing for each in here.outcomes},
        (f"{type(error).__name__}: {error}",),
        {name: np.full((1, len(kept)), np.nan) for name in here.trajectories},
        kept,
        0.0,
    )


def _joined(first: Done, second: Done) -> Done:
    return replace(
        first,
        outcomes={name: np.concatenate((first.outcomes[name], second.outcomes[name])) for name in first.outcomes},
        errors=first.errors + second.errors,
        trajectories={
            name: np.concatenate((first.trajectories[name], second.trajectories[name])) for name in first.trajectories
        },
    )
