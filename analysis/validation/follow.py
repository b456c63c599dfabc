"""Running the model and reading anything of its state, month by month or in chosen months.

``sim.ensemble.simulate`` gives the named quantities as means; targets also need who left, single units and moments over
citizens. The months run here are the same, draw for draw.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from sim.birth import birth
from sim.columns import Floats
from sim.ensemble import month_under, records_of
from sim.policies import Policy
from sim.spec import World
from sim.state import State

Seeds = npt.NDArray[np.uint64]
Taken = dict[str, Floats]
"""What was read, ``(R, months read, k)`` by name."""
MOST_RUNS = 250
"""Replicates in a batch: enough that the cost of a month is shared, few enough to stay in the processor's cache."""


@dataclass(frozen=True)
class Read:
    """Something read of the state at the end of months: ``of(state, world)`` gives ``(R, k)``."""

    of: Callable[[State, World], Floats]
    months: frozenset[int] | None = None
    """Months (0-based) whose end it is read at; None for all."""

    def wanted(self, month: int) -> bool:
        """Whether it is read at the end of ``month``."""
        return self.months is None or month in self.months


def follow(
    world_of: Callable[[Seeds], World], policy: Policy, seeds: Seeds, months: int, reads: Mapping[str, Read]
) -> Taken:
    """Run a world under a policy once for every seed and read it.

    Args:
        world_of: the world of some seeds; its rows, where it has any, follow their order.
        policy: who steers.
        seeds: ``(R,)``.
        months: months to run.
        reads: what is read, by name.
    """
    parts: dict[str, list[Floats]] = {name: [] for name in reads}
    for first in range(0, len(seeds), MOST_RUNS):
        here = seeds[first : first + MOST_RUNS]
        world = world_of(here)
        found: dict[str, list[Floats]] = {name: [] for name in reads}
        for month, state in enumerate(_months(world, policy, here, months)):
            for name, read in reads.items():
                if read.wanted(month):
                    found[name].append(np.array(read.of(state, world), dtype=np.float64))
        for name, taken in found.items():
            parts[name].append(np.stack(taken, axis=1))
    return {name: np.concatenate(taken) for name, taken in parts.items()}


def _months(world: World, policy: Policy, seeds: Seeds, months: int) -> Iterator[State]:
    state, records = birth(world, seeds), records_of(len(seeds), months, len(world.units))
    for _ in range(months):
        state = month_under(policy, state, world, records)
        yield state
