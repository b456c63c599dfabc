"""The map of policies: which way of steering comes out best in which kind of world, one map per outcome, as it falls.

``python -m analysis.validation.policy_map`` runs it and writes tables (CSV), pictures (SVG) and a text (see
``map_report``). Worlds are four units alike, over integrity and benevolence (I = B), risk, complexity and ability. All
policies meet the same seeds in every cell, so differences between them are paired. A cell's best policies are those
that, by the paired 95 % t interval, may lie within the tie margin of the best mean. Nothing here is compared with a
wish: the model has no outcome gate.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import product
from multiprocessing import get_context
from typing import Any

import numpy as np

from analysis.paired import first_place, half_width, split
from sim import MODEL_VERSION
from sim.columns import Array, Floats
from sim.ensemble import simulate
from sim.spec import World

POLICIES = ("control", "trust", "targeted", "laissez_faire", "recontroller", "dialogue")
"""Those that buy no ability, hands or mending, so that they differ in steering alone."""
UNITS, CITIZENS = 4, 100
FIRST_SEED = 3_000_001
WORKERS = 2


@dataclass(frozen=True)
class Outcome:
    """What a map is drawn of: a quantity of the truth as a mean over the last months, and when two values tie."""

    id: str
    quantity: str
    margin: float
    """Differences within it count as a tie. [D]"""
    good_is_up: bool = True
    scale: float = 1.0


OUTCOMES: tuple[Outcome, ...] = (
    Outcome("quality", "quality", 0.01),
    Outcome("legality", "legality", 0.01),
    Outcome("equality", "equality", 0.01),
    Outcome("legitimacy", "legitimacy", 0.01),
    Outcome("satisfaction", "satisfaction", 0.01),
    Outcome("incidents", "incident", 0.05, good_is_up=False, scale=12.0),
    Outcome("load", "load", 0.01, good_is_up=False),
    Outcome("trust_board", "trust_citizens_board", 0.01),
    Outcome("trust_administration", "trust_citizens_admin", 0.01),
)
"""Never summed. Incidents are per unit and year, all else 0-1."""


@dataclass(frozen=True)
class Cell:
    """A kind of world."""

    character: float
    """I = B."""
    risk: float
    complexity: float
    ability: float

    def changes(self) -> dict[str, float]:
        """As parameters of every unit."""
        values = {
            "integrity": self.character,
            "benevolence": self.character,
            "risk": self.risk,
            "complexity": self.complexity,
            "ability": self.ability,
        }
        return {f"units.{unit.id}.{name}": value for unit in base().units for name, value in values.items()}


@dataclass(frozen=True)
class Grid:
    """The cells, the seeds of each, and for how long."""

    cells: tuple[Cell, ...]
    seeds: int = 12
    months: int = 96
    last: int = 48
    first: int = FIRST_SEED
    policies: tuple[str, ...] = POLICIES


CHARACTERS = (0.20, 0.35, 0.50, 0.65, 0.80, 0.95)
LEVELS = (0.1, 0.5, 0.9)
ABILITIES = (0.35, 0.60, 0.85)
FULL = Grid(tuple(Cell(*each) for each in product(CHARACTERS, LEVELS, LEVELS, ABILITIES)))


def base() -> World:
    """The world that cells are made in."""
    return World.default(units=UNITS).changed({"citizens.count": CITIZENS})


@dataclass(frozen=True)
class PolicyMap:
    """Every outcome of every policy, cell and seed: ``values[outcome]`` is ``(policies, cells, seeds)``."""

    grid: Grid
    values: Mapping[str, Floats]
    model: int = MODEL_VERSION


Progress = Callable[[int, int], None]


def map_of(grid: Grid, workers: int = WORKERS, progress: Progress | None = None) -> PolicyMap:
    """Run every policy in every cell."""
    jobs = [
        (policy, first, min(first + _CELLS_AT_ONCE, len(grid.cells)))
        for policy in grid.policies
        for first in range(0, len(grid.cells), _CELLS_AT_ONCE)
    ]
    tell = progress or (lambda done, total: None)
    values = {each.id: np.empty((len(grid.policies), len(grid.cells), grid.seeds)) for each in OUTCOMES}
    for done, ((policy, first, end), found) in enumerate(
        zip(jobs, in_processes(_some, grid, jobs, workers), strict=True)
    ):
        for name, block in found.items():
            values[name][grid.policies.index(policy), first:end] = block
        tell(done + 1, len(jobs))
    return PolicyMap(grid, values)


_CELLS_AT_ONCE = 27


def in_processes(run: Callable[..., Any], grid: Grid, jobs: Sequence[tuple[Any, ...]], workers: int) -> Iterable[Any]:
    """``run(grid, *job)`` for every job, in the order of the jobs."""
    if workers == 1:
        yield from (run(grid, *job) for job in jobs)
        return
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        waiting = [pool.submit(run, grid, *job) for job in jobs]
        yield from (each.result() for each in waiting)


def _some(grid: Grid, policy: str, first: int, end: int) -> dict[str, Floats]:
    rows = [cell.changes() for cell in grid.cells[first:end] for _ in range(grid.seeds)]
    return {name: found.reshape(end - first, grid.seeds) for name, found in outcomes_of(grid, policy, rows).items()}


def outcomes_of(grid: Grid, policy: str, rows: Sequence[Mapping[str, Any]]) -> dict[str, Floats]:
    """Every outcome of runs given by their changes, ``(runs,)``; the grid's seeds go round."""
    seeds = [grid.first + at % grid.seeds for at in range(len(rows))]
    result = simulate(base(), policy, seeds, grid.months, changes=rows, quantities=[each.quantity for each in OUTCOMES])
    return {
        each.id: np.asarray(each.scale * result.values[each.quantity][:, -grid.last :].mean(axis=1))
        for each in OUTCOMES
    }


def gains(found: PolicyMap, outcome: Outcome) -> Floats:
    """Values turned so that more is better, ``(policies, cells, seeds)``."""
    values = found.values[outcome.id]
    return values if outcome.good_is_up else -values


def best(found: PolicyMap, outcome: Outcome) -> Array:
    """Which policies share the first place, ``(policies, cells)`` of True and False."""
    return first_place(gains(found, outcome), outcome.margin)


def shares(found: PolicyMap, outcome: Outcome) -> Floats:
    """Share of cells in which each policy comes first, ``(policies,)``; a shared place is split."""
    return split(best(found, outcome))


def boundary(found: PolicyMap, outcome: Outcome, cells: Sequence[int]) -> float:
    """I* = B*: where trust less control turns from minus to plus along cells of rising I = B; NaN if nowhere."""
    at = found.grid.policies
    values = gains(found, outcome)
    lead = (values[at.index("trust")] - values[at.index("control")]).mean(axis=-1)[list(cells)]
    places = [found.grid.cells[cell].character for cell in cells]
    for (low, first), (high, second) in zip(
        zip(places, lead, strict=True), zip(places[1:], lead[1:], strict=True), strict=False
    ):
        if first < 0 <= second:
            return float(low + (high - low) * -first / (second - first))
    return float("nan")


def along_character(grid: Grid, risk: float, complexity: float, ability: float) -> list[int]:
    """The cells of one risk, complexity and ability, by rising I = B."""
    wanted = (risk, complexity, ability)
    found = [at for at, cell in enumerate(grid.cells) if (cell.risk, cell.complexity, cell.ability) == wanted]
    return sorted(found, key=lambda at: grid.cells[at].character)


def frame(found: PolicyMap) -> dict[str, Array]:
    """Tidy columns: a row per cell, policy and outcome: mean, interval, and whether the policy shares first place."""
    cells, policies = found.grid.cells, found.grid.policies
    rows: list[tuple[Any, ...]] = []
    for outcome in OUTCOMES:
        first, values = best(found, outcome), found.values[outcome.id]
        means, halves = values.mean(axis=-1), half_width(values)
        for at, cell in enumerate(cells):
            for who, policy in enumerate(policies):
                rows.append(
                    (
                        outcome.id, cell.character, cell.risk, cell.complexity, cell.ability, policy,
                        round(float(means[who, at]), 5), round(float(halves[who, at]), 5), int(first[who, at]),
                    )
                )  # fmt: skip
    names = ("outcome", "character", "risk", "complexity", "ability", "policy", "mean", "half_width", "first")
    return {name: np.array(column) for name, column in zip(names, zip(*rows, strict=True), strict=True)}


if __name__ == "__main__":
    from analysis.validation.map_report import main

    main()
