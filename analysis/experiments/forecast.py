"""What an experiment will take, told before it is run: runs, time and disk.

Time is measured on a small pilot of the experiment's own first runs, over few months, and scaled up: months cost the
same early and late (docs/performance.md). It is a guess within a factor of two. Disk is an upper bound: uncompressed.
"""

from __future__ import annotations

import shutil
import time
from dataclasses import dataclass, replace
from pathlib import Path

from analysis.experiments.engine import task_of
from analysis.experiments.experiment import Experiment
from analysis.experiments.runs import Plan
from analysis.experiments.store import check
from analysis.experiments.work import carry_out, kept_months

PILOT_RUNS, PILOT_MONTHS, PILOT_CITIZENS = 50, 6, 100_000
FIXED, NAMES = 10, 40
"""Columns of a run besides its parameters and outcomes, and bytes of its names."""


@dataclass(frozen=True)
class Estimate:
    """What an experiment will take."""

    runs: int
    left: int
    """Runs that are not finished yet; time and disk are of them."""
    points: int
    seconds: float
    """With the workers asked for."""
    bytes: int
    free: int
    """Bytes free where it is to be written."""


def estimate(experiment: Experiment, folder: Path, workers: int) -> Estimate:
    """Measure a pilot and scale it up to what is not finished in the folder. Nothing is left behind there.

    Raises:
        ExperimentError: it could not be run there.
        MissingExtra: the design needs SALib.
    """
    finished = check(folder, experiment)
    plan = Plan.of(experiment)
    left = plan.total - finished
    return Estimate(
        plan.total,
        left,
        len(plan.points.values),
        _seconds(plan) * left / plan.total / workers if left else 0.0,
        _bytes(plan, left),
        shutil.disk_usage(_there(folder)).free,
    )


def _seconds(plan: Plan) -> float:
    here = plan.experiment
    months = min(here.months, PILOT_MONTHS)
    least = 1 if here.shock is None else here.shock.month + 1
    short = replace(here, months=max(months, min(least, here.months)))
    size = max(1, min(PILOT_RUNS, plan.chunk, plan.per_arm, PILOT_CITIZENS // here.world.citizens.count))
    pilot = Plan(short, plan.points)
    task = replace(task_of(pilot, 0, range(size)), work=plan.total * here.months * here.world.citizens.count)
    carry_out(replace(task, changes=task.changes[:1], seeds=task.seeds[:1]))  # first calls cost more
    began = time.perf_counter()
    carry_out(task)
    return (time.perf_counter() - began) / size * here.months / short.months * plan.total


def _bytes(plan: Plan, left: int) -> int:
    here = plan.experiment
    columns = FIXED + len(here.uncertainties) + len(here.levers) + len(here.outcomes)
    series = len(kept_months(here)) * (NAMES + 8 * len(here.trajectories))
    return (left + plan.total) * (8 * columns + NAMES + series)  # parts, and all of it in one table


def _there(folder: Path) -> Path:
    """The folder, or the nearest one above it that exists."""
    found = folder.absolute()
    while not found.exists() and found != found.parent:
        found = found.parent
    return found
