"""Short runs of the model for the tests."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

import numpy as np

from sim.acts import ACTS, Acts
from sim.birth import birth
from sim.ensemble import simulate
from sim.month import advance
from sim.spec import World
from sim.state import State
from sim.trace import Trace

SMALL = World.default(units=4).changed({"citizens.count": 120})
Chooser = Callable[[State, Acts], None]


def nothing(state: State, acts: Acts) -> None:
    """Nobody does anything."""


def busy(seed: int) -> Chooser:
    """Many acts with random doses, the same in every replicate."""
    rng = np.random.default_rng(seed)

    def choose(state: State, acts: Acts) -> None:
        for name, act in ACTS.items():
            if rng.random() < 0.4:
                dose = act.low + (act.high - act.low) * rng.random((1, acts[name].shape[1]))
                acts.add(name, 0.3 * dose)

    return choose


@lru_cache(maxsize=32)
def _born(world: World, seeds: bytes) -> State:
    return birth(world, np.frombuffer(seeds, dtype=np.uint64))


def born(world: World, seeds: object) -> State:
    """What ``birth`` gives, made once for tests that begin with the same world and seeds."""
    rows = np.atleast_1d(np.asarray(seeds)).astype(np.uint64)
    try:
        return _born(world, rows.tobytes()).copy()
    except TypeError:  # a world whose parameters are rows has no hash
        return birth(world, rows)


def run(world: World, seeds: object, months: int, choose: Chooser = nothing, traced: bool = False) -> State:
    """The state after some months."""
    state = born(world, seeds)
    for _ in range(months):
        acts = Acts.none(state.replicates, len(world.units))
        choose(state, acts)
        state = advance(state, world, acts, Trace() if traced else None)
    return state


def every_month(**doses: object) -> Chooser:
    """The same doses every month."""

    def choose(state: State, acts: Acts) -> None:
        for name, dose in doses.items():
            acts.add(name, dose)  # type: ignore[arg-type]

    return choose


def chunk(first: int, runs: int) -> list[str]:
    """Digests of some runs from a seed on; what a worker does."""
    return [str(each) for each in simulate(SMALL, "random", range(first, first + runs), 4).digests]
