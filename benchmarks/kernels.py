"""What each compiled kernel saves against NumPy, and what loading them costs: ``python -m benchmarks.kernels``.

A kernel earns its place by being at least twice as fast. Results are compared before they are timed. The start is timed
in processes of their own: with an empty cache (compiling), and with the cache that leaves behind.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import numpy as np

from benchmarks.timing import in_turns, ratio
from sim import compiled
from sim.birth import birth
from sim.rows import citizens_by_class
from sim.spec import World
from sim.streams import Streams, decision
from sim.submodels import citizens as layer

KEY = decision("benchmark.kernels")
SIZES = ((1, 1_000), (100, 1_000), (1, 100_000), (1, 1_000_000))
"""Replicates and citizens, or draws."""
START = """
import time
begun = time.process_time()
import numpy
with_numpy = time.process_time()
import numba
with_numba = time.process_time()
import sim.kernels
print(with_numba - with_numpy, time.process_time() - with_numba)
"""


def works(replicates: int, count: int) -> dict[str, Callable[[], object]]:
    """What is timed, by name, each giving what is compared."""
    world = World.default().changed({"citizens.count": count})
    state = birth(world, np.arange(replicates))
    streams, ids, now = Streams(state.seed, 0, 5), np.arange(count), state.citizens
    return {
        "citizens' month": lambda: layer.step(state, world, streams, None, None).citizens,  # type: ignore[arg-type]
        "uniforms": lambda: streams.uniform(KEY, ids),
        "pairs of uniforms": lambda: streams.uniform_pair(KEY, ids),
        "normals": lambda: streams.normal(KEY, ids),
        "sums by class": lambda: citizens_by_class(now.satisfaction, now.group, world.citizens.groups),
    }


def same(one: object, other: object) -> bool:
    """Whether two results have the same bits."""
    if hasattr(one, "digest"):
        return bool(one.digest() == other.digest())  # type: ignore[attr-defined]
    return bool(np.array_equal(np.asarray(one), np.asarray(other)))


def compare(turns: int) -> None:
    """A line per kernel and size."""

    def with_kernels(allowed: bool, work: Callable[[], object]) -> object:
        compiled.allow(allowed)
        return work()

    for replicates, count in SIZES:
        for name, work in works(replicates, count).items():
            if not same(with_kernels(False, work), with_kernels(True, work)):
                sys.exit(f"{name}: kernel and NumPy differ")
            ways = {way: lambda way=way, work=work: with_kernels(way, work) for way in (False, True)}  # type: ignore[misc]
            times = max(1, 100_000 // (replicates * count))
            spent = in_turns(
                {str(way): run for way, run in ways.items()}, turns, dict.fromkeys(("False", "True"), times)
            )
            each = {way: min(seconds) / replicates / count * 1e9 for way, seconds in spent.items()}
            faster = ratio(spent["False"], spent["True"])
            size = f"{replicates} x {count:,}"
            print(
                f"{name:<18} {size:>13}  NumPy {each['False']:>7.1f} ns  kernel {each['True']:>7.1f} ns  "
                f"{faster:>5.1f} times  {'stays' if faster >= 2 else 'does not pay here'}"
            )


def start() -> None:
    """Seconds that numba and the kernels take to load, compiled anew and from the cache."""
    with tempfile.TemporaryDirectory() as folder:
        env = os.environ | {"NUMBA_CACHE_DIR": folder}
        for name in ("compiled anew", "from the cache"):
            made = subprocess.run(
                [sys.executable, "-c", START], env=env, cwd=Path(__file__).parents[1], capture_output=True, text=True,
                check=True,
            )  # fmt: skip
            numba, kernels = (float(each) for each in made.stdout.split())
            print(f"start {name:<15} numba {numba:.2f} s, kernels {kernels:.2f} s")


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--turns", type=int, default=5, help="times each is timed (5)")
    asked = parser.parse_args()
    if not compiled.load():
        sys.exit("numba is not installed, or its compiler is switched off")
    compare(asked.turns)
    start()


if __name__ == "__main__":
    main()
