"""The citizen layer in columns, by NumPy and compiled, against one Mesa object per citizen.

``python -m benchmarks.citizens [--citizens 1000 100000 1000000] [--baseline module:Class]``

All are first shown to give equal results: bit for bit where the objects round to float32, within 2e-6 in plain Python
numbers. Nothing is timed where results differ. The figure is the best turn, the ratio the median of ratios within a
turn. ``--baseline`` names the class that holds one object per citizen: called with a town, a world, seeds and a number
type, it has ``month_passes()`` and ``column(name)``. Those here are given random numbers drawn for all at once, which
favours the objects. ``--baseline independent`` is the second version, written from docs/odd.md alone: it is compared
with shared draws and timed with draws from its own generator, one pair per agent.
"""

from __future__ import annotations

import argparse
import importlib
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import mesa
import numpy as np

from benchmarks.timing import in_turns, ratio, verdict
from sim import compiled
from sim.spec import World
from sim.streams import Streams
from sim.submodels import citizens as layer
from tests.sim.per_agent import COLUMNS, Town, months, town

SEEDS = np.arange(1, 101, dtype=np.uint64)
GATE_MONTHS = 6
BASELINE = "tests.sim.per_agent:PerAgent"
NAMED = {"independent": ("tests.sim.independent.timed:Shared", "tests.sim.independent.timed:Own")}
"""Baselines with a name: the class that is compared, and the one that is timed."""
OBJECTS = "one Mesa object per citizen"
GOALS = {1_000: (200, 300), 100_000: (400, 600), 1_000_000: (200, 250)}
"""Floor and goal by number of citizens."""


def found(name: str) -> Any:
    """The class named ``module:Class``."""
    module, _, of = name.partition(":")
    return getattr(importlib.import_module(module), of)


def gate(world: World, count: int, baseline: Any) -> None:
    """Stop with the differing column unless all ways give the same."""
    place = town(SEEDS[:1], count, world.citizens)
    exact, plain = baseline(place, world, SEEDS, np.float32), baseline(place, world, SEEDS, float)
    for _ in range(GATE_MONTHS):
        exact.month_passes()
        plain.month_passes()
    ways = [False, True] if compiled.load() else [False]
    for allowed in ways:
        compiled.allow(allowed)
        after = months(place, world, SEEDS[:1], GATE_MONTHS).citizens
        for name in COLUMNS:
            column = getattr(after, name)[0]
            if not np.array_equal(column, exact.column(name)):
                sys.exit(f"{name}: {'kernels' if allowed else 'columns'} and objects in float32 differ")
            furthest = float(np.abs(column - plain.column(name)).max())
            if furthest > 2e-6:
                sys.exit(f"{name}: columns and plain objects differ by {furthest:.1e}")
    print(f"equal after {GATE_MONTHS} months of {count:,} citizens: every bit in float32, 2e-6 in plain numbers\n")


class Columns:
    """A town in columns that remembers its month."""

    def __init__(self, place: Town, world: World, seeds: np.ndarray, compiled_: bool) -> None:
        self.place, self.world, self.seeds, self.month, self.compiled = place, world, seeds, 0, compiled_

    def month_passes(self) -> None:
        """One month of every citizen of every replicate."""
        compiled.allow(self.compiled)
        streams = Streams(self.seeds, 0, self.month)
        self.place = layer.step(self.place, self.world, streams, None, None)
        self.month += 1


def compared(world: World, count: int, turns: int, baseline: Any) -> list[str]:
    """Lines of the table for one number of citizens."""
    place, batch = town(SEEDS[:1], count, world.citizens), max(1, 100_000 // count)
    variants: dict[str, Callable[[], None]] = {OBJECTS: baseline(place, world, SEEDS, float).month_passes}
    times, people = {OBJECTS: 1}, {OBJECTS: count}
    ways = {"NumPy": False} | ({"compiled": True} if compiled.load() else {})
    for runs in dict.fromkeys((1, batch)):
        many = place if runs == 1 else town(SEEDS[:runs], count, world.citizens)
        for way, allowed in ways.items():
            name = f"{way}, one run" if runs == 1 else f"{way}, {runs} runs at once"
            variants[name] = Columns(many, world, SEEDS[:runs], allowed).month_passes
            people[name] = count * runs
            times[name] = max(1, (2_000_000 if allowed else 400_000) // people[name])
    spent = in_turns(variants, turns, times)
    each = {name: [seconds / people[name] * 1e9 for seconds in spent[name]] for name in variants}
    lines = []
    for name in variants:
        faster = ratio(each[OBJECTS], each[name])
        lines.append(f"{count:>9,}  {name:<30} {min(each[name]):>14,.0f} ns  {faster:>6.1f}")
    if count in GOALS:
        best = max(ratio(each[OBJECTS], one) for one in each.values())
        lines.append(f"{'':>9}  floor and goal {GOALS[count]}: {verdict(best, *GOALS[count])}")
    return lines


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--turns", type=int, default=5, help="times each variant is timed (5)")
    parser.add_argument("--citizens", type=int, nargs="*", default=[1_000, 100_000], help="how many (1000 100000)")
    parser.add_argument(
        "--baseline", default=BASELINE, help=f"module:Class of the objects, or independent ({BASELINE})"
    )
    asked = parser.parse_args()
    world = World.default()
    compared_with, timed = (found(name) for name in NAMED.get(asked.baseline, (asked.baseline, asked.baseline)))
    print(f"Python {sys.version.split()[0]}, NumPy {np.__version__}, Mesa {mesa.__version__}")
    gate(world, 1_000, compared_with)
    print(f"{'citizens':>9}  {'':<30} {'a citizen-month':>17}  faster")
    for count in asked.citizens:
        print("\n".join(compared(world, count, asked.turns, timed)), flush=True)


if __name__ == "__main__":
    main()
