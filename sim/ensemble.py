"""Many runs at once, with the same numbers as one by one.

A run is a seed and, where wished, parameters of its own. Runs that can share arrays go in one batch; a batch is cut
where it would grow beyond what fits a processor's memory well. Neither changes a bit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from sim import compiled
from sim.birth import birth
from sim.columns import Array, Columns, Floats
from sim.month import advance
from sim.names import TRUTH, Quantity
from sim.observe import SEATS, observe
from sim.policies import POLICIES, Policy
from sim.record import Record
from sim.rows import mean
from sim.spec import World, parameters
from sim.state import State
from sim.streams import Streams
from sim.trace import Trace

MOST_CITIZENS = 1_000_000
"""Citizens of all replicates in a batch together."""
MOST_RUNS = 500
"""Replicates in a batch."""
SAME_IN_BATCH = ("citizens.mean_degree",)
"""Parameters that, with all whole-number ones, decide the shape of arrays or the calendar."""

Progress = Callable[[int, int], None]
"""Called with run-months done and run-months in all."""


@dataclass
class Result(Columns):
    """What came of R runs: ``values[name]`` is ``(R, T)`` at the end of each month; units as their plain mean."""

    seeds: npt.NDArray[np.uint64]
    """``(R,)``."""
    policy: str
    values: dict[str, Floats]
    changes: dict[str, Floats]
    """Parameters that differ between runs, ``(R,)`` by dotted path."""
    digests: Array
    """Digest of every run's last state, ``(R,)`` text."""
    read: tuple[int, ...]
    """Months at whose end quantities were read, T of them."""

    @property
    def months(self) -> int:
        """T, months that were read."""
        return len(self.read)

    def frame(self) -> dict[str, Array]:
        """Tidy columns of length R T, one row per run and month: run, seed, policy, month, parameters, quantities."""
        runs, months = self.replicates, self.months
        columns: dict[str, Array] = {
            "run": np.repeat(np.arange(runs), months),
            "seed": np.repeat(self.seeds, months),
            "policy": np.full(runs * months, self.policy),
            "month": np.tile(np.array(self.read), runs),
        }
        columns |= {path: np.repeat(value, months) for path, value in self.changes.items()}
        return columns | {name: value.ravel() for name, value in self.values.items()}


def simulate(
    world: World,
    policy: Policy | str,
    seeds: Iterable[int],
    months: int,
    citizens: int | None = None,
    changes: Sequence[Mapping[str, Any]] | None = None,
    progress: Progress | None = None,
    quantities: Iterable[str | Quantity] | None = None,
    every: int = 1,
) -> Result:
    """Run a world under a policy, once for every seed.

    Args:
        world: what all runs share.
        policy: a policy, or the name of one.
        seeds: one whole number of up to 64 bits per run.
        months: months to run, 1 or more.
        citizens: number of citizens, if other than the world's.
        changes: parameters by dotted path, one mapping per run, in the order of the seeds.
        progress: called after every month of a batch.
        quantities: what to read, by names of ``sim.names.TRUTH`` or as quantities of one's own; None for all of them.
            Reading costs time in large sweeps.
        every: read at the end of every so many months, and of the last.

    Raises:
        ValueError: an unknown policy or quantity; no runs, months or months between readings; changes of another number
            than the seeds or outside their ranges; all bad changes of a run are named at once.
    """
    seed_row = np.array([int(seed) for seed in seeds], dtype=np.uint64)
    steering = policy_named(policy)
    if len(seed_row) == 0 or months < 1 or every < 1:
        raise ValueError(f"{len(seed_row)} seeds, {months} months, every {every}: at least one of each is needed")
    rows = [dict(row) for row in changes] if changes is not None else [{} for _ in seed_row]
    if len(rows) != len(seed_row):
        raise ValueError(f"{len(rows)} rows of changes for {len(seed_row)} seeds")
    if citizens is not None:
        world = world.changed({"citizens.count": citizens})
    read = tuple(month for month in range(months) if (month + 1) % every == 0 or month == months - 1)
    column = {month: at for at, month in enumerate(read)}
    reading = _reading(quantities)
    values = {name: np.empty((len(seed_row), len(read))) for name in reading}
    compiled.prepare(len(seed_row) * months * world.citizens.count)
    digests = np.empty(len(seed_row), dtype="U32")
    done = 0
    for index in _batches(world, rows):
        here = _shared(world, [rows[i] for i in index])
        for month, state in enumerate(_run(here, steering, seed_row[index], months)):
            if month in column:
                for name, into in values.items():
                    into[index, column[month]] = mean(reading[name].read(state))[:, 0]
            done += len(index)
            if progress is not None:
                progress(done, len(seed_row) * months)
        digests[index] = state.row_digests()
    return Result(seed_row, steering.id, values, _differing(world, rows), digests, read)


def _reading(quantities: Iterable[str | Quantity] | None) -> dict[str, Quantity]:
    asked = list(TRUTH.values()) if quantities is None else list(quantities)
    unknown = [each for each in asked if isinstance(each, str) and each not in TRUTH]
    if unknown:
        raise ValueError(f"no such quantity: {', '.join(map(str, unknown))}; there are {', '.join(TRUTH)}")
    found = [TRUTH[each] if isinstance(each, str) else each for each in asked]
    return {each.id: each for each in found}


def policy_named(policy: Policy | str) -> Policy:
    """The policy itself. Raises ``ValueError`` for a name that is not one."""
    if isinstance(policy, Policy):
        return policy
    if policy not in POLICIES:
        raise ValueError(f"no policy {policy!r}; there are {', '.join(POLICIES)}")
    return POLICIES[policy]


def records_of(replicates: int, months: int, units: int) -> dict[str, Record]:
    """Empty records for all seats."""
    return {seat: Record.empty(replicates, months, units) for seat in SEATS}


def month_under(
    policy: Policy, state: State, world: World, records: dict[str, Record], trace: Trace | None = None
) -> State:
    """One month in which every seat observes (into ``records``) and the policy acts."""
    for seat in SEATS:
        observe(records[seat], state, world, seat)
    streams = Streams(state.seed, state.branch, state.month)
    acts = policy(records, state.month, streams, state.units.quality.shape[1])
    return advance(state, world, acts, trace)


def _run(world: World, policy: Policy, seeds: npt.NDArray[np.uint64], months: int) -> Iterator[State]:
    state, records = birth(world, seeds), records_of(len(seeds), months, len(world.units))
    for _ in range(months):
        state = month_under(policy, state, world, records)
        yield state


def _batches(world: World, rows: list[dict[str, Any]]) -> Iterator[npt.NDArray[np.int64]]:
    """Indices of runs that can share arrays, at most so many at a time."""
    whole = {each.path for each in parameters(world) if isinstance(each.value, int)} | set(SAME_IN_BATCH)
    alike: dict[tuple[Any, ...], list[int]] = {}
    for index, row in enumerate(rows):
        key = (tuple(sorted(row)), tuple(sorted((path, value) for path, value in row.items() if path in whole)))
        alike.setdefault(key, []).append(index)
    for group in alike.values():
        count = int(rows[group[0]].get("citizens.count", world.citizens.count))
        size = max(1, min(MOST_RUNS, MOST_CITIZENS // count))
        for first in range(0, len(group), size):
            yield np.array(group[first : first + size])


def _shared(world: World, rows: list[dict[str, Any]]) -> World:
    """The world of a batch: a parameter that differs between runs becomes a row."""
    together: dict[str, Any] = {}
    for path in rows[0]:
        values = [row[path] for row in rows]
        same = all(value == values[0] for value in values)
        together[path] = values[0] if same else np.array(values, dtype=np.float64).reshape(-1, 1)
    try:
        return world.changed(together)
    except ValueError:
        for row in rows:
            world.changed(row)  # names the run's own value
        raise


def _differing(world: World, rows: list[dict[str, Any]]) -> dict[str, Floats]:
    """Every parameter that some run changes, with each run's value."""
    usual = {each.path: each.value for each in parameters(world)}
    paths = sorted({path for row in rows for path in row})
    return {path: np.array([float(row.get(path, usual[path])) for row in rows]) for path in paths}
