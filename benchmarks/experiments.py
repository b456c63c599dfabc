"""An experiment through the whole engine: ``python -m benchmarks.experiments [--runs 10000] [--part 2000]``.

1,000 citizens, 48 months, a Latin hypercube of three uncertainties, four quantities, five outcomes a run. Overhead is
the processor time of the parent (handing out, writing, putting together) as a share of the workers'; memory is the
parent's, a quarter through and at the end. Two workers are timed against one over a part of the runs, by the clock,
which needs two idle cores. Last, ``mesa.batch_run`` of citizens as objects that draw their own numbers: the citizen
layer alone, against the whole model here. Tables with one and two workers are first shown to be equal.
"""

from __future__ import annotations

import argparse
import os
import resource
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import mesa
import numpy as np

from analysis.experiments.engine import State, run
from analysis.experiments.experiment import Experiment
from analysis.experiments.reading import load_text
from benchmarks.timing import verdict
from sim.spec import World
from tests.sim.per_agent import OwnDraws, town

MONTHS, CITIZENS, POLICIES, REPLICATES = 48, 1_000, ("control", "trust"), 10
OBJECT_RUNS, OBJECT_MONTHS = 2, 6

TEXT = """
format: 1
id: benchmark
title: {{sv: Prestanda, en: Speed}}
question: {{sv: Hur fort går det?, en: How fast is it?}}
months: {months}
constants: {{citizens.count: {citizens}}}
uncertainties:
  character: {{moves: [units.*.integrity, units.*.benevolence], low: 0.2, high: 0.95}}
  risk: {{moves: units.*.risk}}
  deterrence: {{moves: work.deterrence}}
policies: [control, trust]
outcomes:
  quality: {{measure: level, quantity: quality, last: 24}}
  legality: {{measure: level, quantity: legality, last: 24}}
  legitimacy: {{measure: level, quantity: legitimacy, last: 24}}
  drift: {{measure: slope, quantity: trust_citizens_board}}
  ideal: {{measure: time_in, quantity: pattern_ideal, at_least: 0.3}}
design: {{kind: latin_hypercube, points: {points}, seed: 1}}
replicates: {replicates}
first_seed: 1
trajectories: {{quantities: [quality, legality, legitimacy, trust_citizens_board], every: 12}}
"""


def experiment(runs: int, citizens: int = CITIZENS) -> Experiment:
    """The experiment with so many runs."""
    points = max(1, runs // (len(POLICIES) * REPLICATES))
    return load_text(TEXT.format(months=MONTHS, citizens=citizens, points=points, replicates=REPLICATES))


def timed(made: Experiment, workers: int, folder: Path) -> tuple[State, float, float, list[float]]:
    """Run it: state, seconds by the clock, the parent's processor seconds, and its memory (MB) after every chunk."""
    memory: list[float] = []

    def watch(state: State) -> None:
        memory.append(_resident())

    begun, spent = time.perf_counter(), time.process_time()
    state = run(made, folder, workers, progress=watch)
    return state, time.perf_counter() - begun, time.process_time() - spent, memory


def _resident() -> float:
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[1])
        return pages * resource.getpagesize() / 1e6
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3


def whole(runs: int) -> float:
    """The whole experiment with two workers; runs a second and core of processor time."""
    with tempfile.TemporaryDirectory() as folder:
        state, clock, parent, memory = timed(experiment(runs), 2, Path(folder))
        size = sum(path.stat().st_size for path in Path(folder).rglob("*.parquet")) / 1e6
    rate = state.done / state.compute
    overhead = 100 * parent / state.compute
    print(
        f"{state.done:,} runs, two workers: {clock:.0f} s by the clock, {state.compute:.0f} s of processor in workers"
    )
    print(f"{rate:.0f} runs a second and core, failed {state.failed}, {size:.1f} MB on disk")
    print(
        f"engine: {parent:.1f} s of processor in the parent, {overhead:.1f} %; "
        f"goal 5 %: {verdict(overhead, 10, 5, True)}"
    )
    quarter, end = memory[len(memory) // 4], memory[-1]
    print(f"memory of the parent: {quarter:.0f} MB a quarter through, {end:.0f} MB at the end")
    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1e3
    print(f"memory of a worker: {most:.0f} MB at most\n")
    return rate


def speed_up(runs: int) -> None:
    """Two workers against one, over a part of the runs."""
    clocks, tables = {}, {}
    for workers in (1, 2):
        with tempfile.TemporaryDirectory() as folder:
            _, clocks[workers], _, _ = timed(experiment(runs), workers, Path(folder))
            tables[workers] = (Path(folder) / "runs.parquet").read_bytes()
    if tables[1] != tables[2]:
        sys.exit("tables differ between one and two workers")
    gain = clocks[1] / clocks[2]
    idle = (os.cpu_count() or 1) - os.getloadavg()[0]
    print(
        f"{runs:,} runs: {clocks[1]:.0f} s with one worker, {clocks[2]:.0f} s with two, {gain:.2f} times; equal tables"
    )
    print(f"goal 1.8: {verdict(gain, 1.5, 1.8)}; load of the machine just now leaves {idle:.1f} cores idle\n")


class Swept(OwnDraws):
    """The citizens as objects, as ``mesa.batch_run`` wants a model."""

    def __init__(self, seed: int = 1, **_more: Any) -> None:
        world, seeds = World.default(), np.array([seed], dtype=np.uint64)
        super().__init__(town(seeds, CITIZENS, world.citizens), world, seeds)
        self.datacollector = mesa.DataCollector({"quality": lambda model: 0.0})

    def step(self) -> None:
        """One month."""
        self.month_passes()
        self.datacollector.collect(self)


def objects(rate: float) -> None:
    """The citizen layer through ``mesa.batch_run``, at a small size, beside the whole model's rate."""
    begun = time.process_time()
    mesa.batch_run(
        Swept, {"seed": list(range(OBJECT_RUNS))}, number_processes=1, max_steps=OBJECT_MONTHS, display_progress=False
    )
    each = (time.process_time() - begun) / (OBJECT_RUNS * OBJECT_MONTHS) * MONTHS
    print(f"mesa.batch_run, citizens as objects, their layer alone: {each:.1f} s a run of {MONTHS} months")
    print(f"({OBJECT_RUNS} runs of {OBJECT_MONTHS} months); the whole model here: {each * rate:,.0f} times as fast")


def growth(runs: int) -> None:
    """How time grows with runs and with citizens, a worker's processor seconds."""
    print()
    for name, sizes in (
        ("runs", ((runs // 4, CITIZENS), (runs, CITIZENS))),
        ("citizens", ((runs, 100), (runs, CITIZENS))),
    ):
        told = []
        for count, citizens in sizes:
            with tempfile.TemporaryDirectory() as folder:
                state, *_ = timed(experiment(count, citizens), 1, Path(folder))
            told.append(f"{count:,} runs of {citizens:,} citizens {state.compute:.1f} s")
        print(f"growth with {name}: " + ", ".join(told))


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=10_000, help="runs of the whole experiment (10,000)")
    parser.add_argument("--part", type=int, default=2_000, help="runs of the comparisons (2,000)")
    asked = parser.parse_args()
    print(f"Python {sys.version.split()[0]}, NumPy {np.__version__}, {os.cpu_count()} cores\n")
    rate = whole(asked.runs)
    speed_up(asked.part)
    objects(rate)
    growth(asked.part)


if __name__ == "__main__":
    main()
