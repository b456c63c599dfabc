"""A million citizens in one process: memory, time, share of the bandwidth. ``python -m benchmarks.memory``.

The share is what a citizen's month must read and write at the least (its columns once, its neighbours' places once),
over what the machine moves in a triad ``a = b + 3 c`` over arrays far larger than its caches (McCalpin 1995), both by
one core.
"""

from __future__ import annotations

import argparse
import importlib
import resource
import time

import numpy as np

from benchmarks.timing import taken, verdict
from sim import compiled
from sim.birth import birth
from sim.ensemble import simulate
from sim.spec import World
from sim.streams import Streams
from sim.submodels import citizens as layer

COUNT = 1_000_000
READ = ("need", "expectation", "satisfaction", "stubbornness", "unit", "neighbour_start", "neighbours")
OPINIONS = ("service", "admin", "board", "system")
WRITTEN = ("expectation", "satisfaction", *(f"{kind}_{of}" for kind in ("trust", "anchor") for of in OPINIONS))
TRIAD = 20_000_000


def peak() -> float:
    """Largest resident size of the process so far, GB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2


def _triad(a: np.ndarray, b: np.ndarray, c: np.ndarray) -> None:
    for i in range(a.shape[0]):
        a[i] = b[i] + 3.0 * c[i]


def _triad_in_blocks(a: np.ndarray, b: np.ndarray, c: np.ndarray) -> None:
    """The same without a compiler: blocks stay in the nearest cache between their two steps."""
    for at in range(0, len(a), 2_048):
        part = slice(at, at + 2_048)
        np.multiply(c[part], 3.0, out=a[part])
        a[part] += b[part]


def triad() -> float:
    """Bytes a second in a triad, the best of five."""
    run, arrays = _triad_in_blocks, (np.zeros(TRIAD), np.ones(TRIAD), np.ones(TRIAD))
    if compiled.load():
        run = importlib.import_module("numba").njit(_triad)
    run(*arrays)
    return 24 * TRIAD / min(taken(lambda: run(*arrays)) for _ in range(5))


def month(world: World) -> tuple[float, float]:
    """Seconds of the citizens' month, the best of five, and bytes that it must move."""
    state = birth(world, [1])
    streams, now = Streams(state.seed, state.branch, 0), state.citizens
    names = [*READ, *WRITTEN[2:], *WRITTEN]
    moved = sum(getattr(now, name).nbytes for name in names)
    layer.step(state, world, streams, None, None)  # type: ignore[arg-type]
    return min(taken(lambda: layer.step(state, world, streams, None, None)) for _ in range(5)), moved  # type: ignore[arg-type]


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--months", type=int, default=48, help="months to run (48)")
    asked = parser.parse_args()
    world = World.default().changed({"citizens.count": COUNT})
    begun = time.process_time()
    birth(world, [1])
    print(f"birth of {COUNT:,} citizens: {time.process_time() - begun:.1f} s, at most {peak():.2f} GB")
    begun = time.process_time()
    simulate(world, "mixed", [1], asked.months)
    spent, most = time.process_time() - begun, peak()
    each = spent / asked.months / COUNT * 1e9
    print(f"{asked.months} months: {spent:.1f} s with birth ({each:.0f} ns a citizen-month), at most {most:.2f} GB")
    print(f"goal under 2 GB: {verdict(most, 2, 2, below=True)}")
    seconds, moved = month(world)
    ring, _ = month(world.changed({"citizens.rewiring": 0.0}))
    print(f"the same where nobody has neighbours far away: {ring * 1e3:.0f} ms; the rest is waiting for memory")
    fastest = triad()
    share = moved / seconds / fastest
    speed = moved / seconds
    print(f"citizens' month: {seconds * 1e3:.0f} ms, {moved / COUNT:.0f} bytes a citizen, {speed / 1e9:.2f} GB/s")
    print(f"triad {fastest / 1e9:.1f} GB/s: share {100 * share:.0f} %; goal 15 %: {verdict(share, 0.1, 0.15)}")


if __name__ == "__main__":
    main()
