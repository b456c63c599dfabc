"""Time of the model's month: ``python -m benchmarks.model_month``.

Prints milliseconds a month for one replicate and for two hundred, plain and traced, and the time of each step.
"""

from __future__ import annotations

from time import perf_counter

import numpy as np

from sim.acts import Acts
from sim.birth import birth
from sim.month import STEPS, advance
from sim.spec import World
from sim.state import State
from sim.streams import Streams
from sim.trace import Trace

MONTHS = 24


def milliseconds(world: World, start: State, traced: bool) -> float:
    """Median time of a month, with busy acts."""
    state, taken = start, []
    for _ in range(MONTHS):
        acts = Acts.none(state.replicates, len(world.units))
        acts.add("dialogue", 1.0)
        acts.add("transparency", 0.5)
        began = perf_counter()
        state = advance(state, world, acts, Trace() if traced else None)
        taken.append(perf_counter() - began)
    return float(np.median(taken)) * 1000


def steps(world: World, start: State) -> dict[str, float]:
    """Median milliseconds of each step."""
    taken: dict[str, list[float]] = {name: [] for _, name, _ in STEPS}
    state = start
    for month in range(MONTHS):
        streams = Streams(state.seed, state.branch, month)
        acts = Acts.none(state.replicates, len(world.units))
        for _, name, step in STEPS:
            began = perf_counter()
            state = step(state, world, streams, acts, None)
            taken[name].append(perf_counter() - began)
    return {name: float(np.median(times)) * 1000 for name, times in taken.items()}


def main() -> None:
    """Print the figures."""
    world = World.default()
    print(f"{world.citizens.count} citizens, {len(world.units)} units, median of {MONTHS} months")
    for replicates in (1, 200):
        start = birth(world, np.arange(replicates))
        plain, traced = (milliseconds(world, start, kind) for kind in (False, True))
        print(f"R = {replicates}: {plain:.2f} ms a month, {plain / replicates:.3f} a run; traced {traced:.2f}")
        print("  " + "  ".join(f"{name} {time:.2f}" for name, time in steps(world, start).items()))


if __name__ == "__main__":
    main()
