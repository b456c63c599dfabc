"""The whole model in batches: runs per second and core, and two workers. ``python -m benchmarks.ensembles``.

A run is a default world of 1,000 citizens and 48 months under the policy "mixed". Batches, kernels and workers are
first shown to give equal results; nothing is timed where they differ. Times are of the processor, the best of some
turns; two workers are timed by the clock, for that is what one waits for, and need two idle cores.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import numpy as np

from benchmarks.timing import in_turns, ratio, verdict
from sim import compiled
from sim.ensemble import simulate
from sim.spec import World

RUNS, MONTHS, POLICY = 500, 48, "mixed"
FEW = ("quality", "legitimacy", "legality", "equality")
"""What a sweep might read."""


def gate() -> None:
    """Stop unless runs are equal singly and in a batch, by NumPy and by kernel, here and in another process."""
    compiled.allow(False)
    batch = simulate(World.default(), "random", range(20), 13)
    alone = simulate(World.default(), "random", [7], 13)
    compiled.allow(True)
    compiled.load()
    kernel = simulate(World.default(), "random", range(20), 13)
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        elsewhere = pool.submit(digests, 0, 20, 13, "random").result()
    if not (batch.digests[7] == alone.digests[0] and batch.digest() == kernel.digest()):
        sys.exit("runs differ between batch, single and kernel")
    if elsewhere != batch.digests.tolist():
        sys.exit("runs differ in another process")
    print("equal: singly, in a batch, by NumPy, by kernel, in another process\n")


def digests(first: int, runs: int, months: int = MONTHS, policy: str = POLICY) -> list[str]:
    """Digests of some runs; what a worker does."""
    compiled.load()
    return [str(each) for each in simulate(World.default(), policy, range(first, first + runs), months).digests]


def throughput(turns: int) -> None:
    """Runs per second and core: all quantities by NumPy and by kernel, and few quantities."""

    def run(allowed: bool, quantities: tuple[str, ...] | None) -> None:
        compiled.allow(allowed)
        every = 1 if quantities is None else 12
        simulate(World.default(), POLICY, range(RUNS), MONTHS, quantities=quantities, every=every)

    names = {"NumPy": (False, None), "compiled": (True, None), "compiled, four quantities a year": (True, FEW)}
    spent = in_turns({name: lambda how=how: run(*how) for name, how in names.items()}, turns)  # type: ignore[misc]
    compiled.allow(True)
    for name, times in spent.items():
        print(f"{name:<34} {RUNS / min(times):>6.0f} runs a second and core, {ratio(spent['NumPy'], times):.1f}")
    best = RUNS / min(spent["compiled"])
    print(f"floor 100, goal 200: {verdict(best, 100, 200)}\n")


def workers(turns: int) -> None:
    """The same runs by one worker and by two, both warmed; by the clock."""
    chunk = 250
    spent: dict[int, list[float]] = {1: [], 2: []}
    pools = {number: ProcessPoolExecutor(number, get_context("spawn")) for number in (1, 2)}
    for number, pool in pools.items():
        list(pool.map(digests, range(number), [20] * number, [6] * number))
    for _ in range(turns):
        for number, pool in pools.items():
            begun = time.perf_counter()
            list(pool.map(digests, range(0, 4 * chunk, chunk), [chunk] * 4))
            spent[number].append(time.perf_counter() - begun)
    for pool in pools.values():
        pool.shutdown()
    gain = ratio(spent[1], spent[2])
    idle = (os.cpu_count() or 1) - os.getloadavg()[0]
    one, two = min(spent[1]), min(spent[2])
    print(f"two workers over {4 * chunk} runs: {gain:.2f} times one worker ({one:.1f} and {two:.1f} s)")
    print(f"goal 1.7: {verdict(gain, 1.7, 1.7)}; load of the machine just now leaves {idle:.1f} cores idle\n")


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--turns", type=int, default=3, help="times each variant is timed (3)")
    asked = parser.parse_args()
    print(f"Python {sys.version.split()[0]}, NumPy {np.__version__}, {os.cpu_count()} cores")
    gate()
    throughput(asked.turns)
    workers(asked.turns)


if __name__ == "__main__":
    main()
