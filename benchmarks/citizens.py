"""The citizen layer in columns against one Mesa object per citizen: ``python benchmarks/citizens.py``.

Both are first shown to give equal results: bit for bit where the objects round to float32, within 2e-6 in plain
Python numbers. Then months are timed by processor time, the variants taking turns so that a slow spell of the machine
hits all; the figure is the best turn, the ratio is the median of ratios within a turn. Nothing is timed where results
differ. Random numbers are drawn for all at once in both, which favours the objects.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import mesa
import numpy as np

from sim.spec import World
from sim.streams import Streams
from sim.submodels import citizens as layer
from tests.sim.per_agent import COLUMNS, PerAgent, Town, months, town

SEEDS = np.arange(1, 101, dtype=np.uint64)
GATE_MONTHS = 6


def gate(world: World, count: int) -> None:
    """Stop with the differing column unless both ways give the same."""
    place = town(SEEDS[:1], count, world.citizens)
    exact, plain = PerAgent(place, world, SEEDS, np.float32), PerAgent(place, world, SEEDS, float)
    for _ in range(GATE_MONTHS):
        exact.month_passes()
        plain.month_passes()
    after = months(place, world, SEEDS[:1], GATE_MONTHS).citizens
    for name in COLUMNS:
        column = getattr(after, name)[0]
        if not np.array_equal(column, exact.column(name)):
            sys.exit(f"{name}: columns and objects in float32 differ")
        furthest = float(np.abs(column - plain.column(name)).max())
        if furthest > 2e-6:
            sys.exit(f"{name}: columns and plain objects differ by {furthest:.1e}")
    print(f"equal after {GATE_MONTHS} months of {count:,} citizens: every bit in float32, 2e-6 in plain numbers\n")


class Columns:
    """A town in columns that remembers its month."""

    def __init__(self, place: Town, world: World, seeds: np.ndarray) -> None:
        self.place, self.world, self.seeds, self.month = place, world, seeds, 0

    def month_passes(self) -> None:
        """One month of every citizen of every replicate."""
        streams = Streams(self.seeds, 0, self.month)
        self.place = layer.step(self.place, self.world, streams, None, None)
        self.month += 1


def taken(month: Callable[[], None], times: int) -> float:
    """Processor seconds per month, of several."""
    begun = time.process_time()
    for _ in range(times):
        month()
    return (time.process_time() - begun) / times


def compared(world: World, count: int, turns: int) -> list[str]:
    """Lines of the table for one number of citizens."""
    place = town(SEEDS[:1], count, world.citizens)
    batch = max(1, 100_000 // count)
    variants: dict[str, tuple[Callable[[], None], int, int]] = {
        "one Mesa object per citizen": (PerAgent(place, world, SEEDS, float).month_passes, 1, count),
        "columns, one run": (Columns(place, world, SEEDS[:1]).month_passes, max(1, 20_000 // count), count),
    }
    if batch > 1:
        many = town(SEEDS[:batch], count, world.citizens)
        variants[f"columns, {batch} runs at once"] = (
            Columns(many, world, SEEDS[:batch]).month_passes,
            1,
            count * batch,
        )
    spent: dict[str, list[float]] = {name: [] for name in variants}
    for turn in range(turns + 1):
        for name, (month, times, citizens) in variants.items():
            each = taken(month, times) / citizens * 1e9
            if turn > 0:  # the first fills caches
                spent[name].append(each)
    slowest = spent["one Mesa object per citizen"]
    lines = []
    for name, each in spent.items():
        ratio = statistics.median(a / b for a, b in zip(slowest, each, strict=True))
        lines.append(f"{count:>9,}  {name:<30} {min(each):>14,.0f} ns  {ratio:>6.1f}")
    return lines


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--turns", type=int, default=7, help="times each variant is timed (7)")
    parser.add_argument("--citizens", type=int, nargs="*", default=[1_000, 100_000], help="how many (1000 100000)")
    asked = parser.parse_args()
    world = World.default()
    print(f"Python {sys.version.split()[0]}, NumPy {np.__version__}, Mesa {mesa.__version__}")
    gate(world, 1_000)
    print(f"{'citizens':>9}  {'':<30} {'a citizen-month':>17}  faster")
    for count in asked.citizens:
        print("\n".join(compared(world, count, asked.turns)), flush=True)


if __name__ == "__main__":
    main()
