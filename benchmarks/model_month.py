"""Time of the model's month: ``python -m benchmarks.model_month``.

Milliseconds of processor time a month for one replicate and for two hundred, plain and traced in turns, the time of
each step, and what recording contributions adds to a month of play with bots in both chairs.
"""

from __future__ import annotations

import argparse
import statistics
from collections.abc import Callable
from time import perf_counter, process_time

import numpy as np

from benchmarks.timing import verdict
from game.core.rules.month import begin, over, play_month
from game.core.seats.bots import bot_seat
from game.core.table import SEATS, Table
from scenarios import load
from sim import compiled
from sim.acts import Acts
from sim.birth import birth
from sim.month import STEPS, advance
from sim.spec import World
from sim.state import State
from sim.streams import Streams
from sim.trace import Trace

MONTHS = 24


def busy(state: State, world: World) -> Acts:
    """A month's acts."""
    acts = Acts.none(state.replicates, len(world.units))
    acts.add("dialogue", 1.0)
    acts.add("transparency", 0.5)
    return acts


def months(world: World, start: State) -> tuple[float, float]:
    """Median milliseconds of a month, plain and traced, taken in turns."""
    states, taken = {False: start, True: start}, {False: [0.0], True: [0.0]}
    for month in range(MONTHS):
        for traced in (False, True):
            acts = busy(states[traced], world)
            began = process_time()
            states[traced] = advance(states[traced], world, acts, Trace() if traced else None)
            if month > 0:
                taken[traced].append(process_time() - began)
    assert states[False].digest() == states[True].digest()
    plain, traced_ = (float(np.median(taken[kind][1:])) * 1000 for kind in (False, True))
    return plain, traced_


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


def play(table: Table, make: Callable[[], Trace | None]) -> float:
    """Milliseconds of processor time a month in a play of skyfallet by bots."""
    game, seats, played = begin(table, [3]), {seat: bot_seat(table, seat) for seat in SEATS}, 0
    began = process_time()
    while not over(table, game):
        play_month(table, game, seats, make())
        played += 1
    return (process_time() - began) / played * 1000


def contributions(turns: int) -> None:
    """What recording contributions adds to a month of play."""
    table = Table(load("skyfallet"))
    spent = [(play(table, lambda: None), play(table, Trace)) for _ in range(turns + 1)]
    more = statistics.median(traced / plain - 1 for plain, traced in spent[1:])
    plain, traced = (min(each[i] for each in spent[1:]) for i in (0, 1))
    print(f"a month of play: {plain:.1f} ms, with contributions {traced:.1f}: {100 * more:.0f} % more")
    print(f"goal at most 25 % more in play: {verdict(more, 0.25, 0.25, below=True)}; sweeps record none")


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--compiled", action="store_true", help="with kernels, as in large sweeps (play has none)")
    asked = parser.parse_args()
    if asked.compiled:
        compiled.load()
    world = World.default()
    print(f"{world.citizens.count} citizens, {len(world.units)} units, median of {MONTHS} months")
    for replicates in (1, 200):
        start = birth(world, np.arange(replicates))
        plain, traced = months(world, start)
        print(f"R = {replicates}: {plain:.2f} ms a month, {plain / replicates:.3f} a run; traced {traced:.2f}")
        print("  " + "  ".join(f"{name} {time:.2f}" for name, time in steps(world, start).items()))
        if replicates == 1:
            print(f"  goal 5 ms, floor 15: {verdict(plain, 15, 5, below=True)}")
    contributions(turns=3)


if __name__ == "__main__":
    main()
