"""How much the policy map hangs on every design choice: each [D] parameter at the low and the high end of its range.

``python -m analysis.validation.sensitivity`` moves one parameter at a time, with all seeds shared, on a reduced grid:
I = B from low to high, risk, complexity and ability in the middle. The summaries are the lead of trust over control,
averaged over the grid, the boundary I* = B* where it turns, and how often each policy comes first, for every outcome.
One at a time says nothing of how parameters work together, and the ends are those of the declared ranges, which for
most parameters are our own guess of what is plausible. A value that the model cannot be run with is told as such.

Left out are the grid's own axes and the number of citizens. Parameters of units and of people move together for all of
them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from analysis.validation.policy_map import (
    OUTCOMES,
    WORKERS,
    Cell,
    Grid,
    PolicyMap,
    base,
    boundary,
    in_processes,
    outcomes_of,
    shares,
)
from sim.columns import Array, Floats
from sim.ensemble import SAME_IN_BATCH
from sim.spec import parameters

REDUCED = Grid(
    tuple(Cell(character, 0.5, 0.5, 0.6) for character in (0.15, 0.35, 0.55, 0.75, 0.95)),
    seeds=2,
    months=36,
    last=12,
    policies=("control", "trust", "targeted", "laissez_faire"),
)
NOT_VARIED = {"integrity", "benevolence", "risk", "complexity", "ability"}
"""Of units: they are the grid."""
TOGETHER = ("units", "people", "parties")
AT_ONCE = 16
"""Variants that share a batch."""


@dataclass(frozen=True)
class Choice:
    """One design choice: its name, the paths it stands for, and the ends of its range."""

    name: str
    paths: tuple[str, ...]
    default: float
    low: float
    high: float
    whole: bool
    """Whether runs with different values cannot share a batch."""
    meaning: str

    def at(self, value: float | None) -> dict[str, float | int]:
        """As changes; None for the defaults, which differ between units."""
        if value is None:
            usual = {each.path: each.value for each in parameters(base())}
            return {path: usual[path] for path in self.paths}
        return {path: int(value) if float(value).is_integer() and self.whole else value for path in self.paths}


@dataclass(frozen=True)
class Swing:
    """What a choice at one end of its range makes of the map's summaries."""

    choice: Choice
    end: str
    """"low" or "high"."""
    found: PolicyMap | None
    """None where the model refuses the value."""


def choices(marks: str = "D") -> tuple[Choice, ...]:
    """Every parameter with one of the marks, in the order of the world."""
    found: dict[str, list[Any]] = {}
    for each in parameters(base()):
        parts = each.path.split(".")
        grouped = parts[0] in TOGETHER
        if each.mark not in marks or each.path == "citizens.count" or (parts[0] == "units" and parts[-1] in NOT_VARIED):
            continue
        found.setdefault(f"{parts[0]}.*.{parts[-1]}" if grouped else each.path, []).append(each)
    return tuple(
        Choice(
            name=name,
            paths=tuple(each.path for each in alike),
            default=float(np.mean([each.value for each in alike])),
            low=alike[0].low,
            high=alike[0].high,
            whole=isinstance(alike[0].value, int) or name in SAME_IN_BATCH,
            meaning=alike[0].meaning,
        )
        for name, alike in found.items()
    )


Progress = Callable[[int, int], None]
Variant = tuple[str, str]
"""A choice's name and an end; ("", "") is the model as it is."""


def sensitivity(
    chosen: Sequence[Choice], grid: Grid = REDUCED, workers: int = WORKERS, progress: Progress | None = None
) -> tuple[PolicyMap, tuple[Swing, ...]]:
    """The map's summary with all defaults, and with every choice at either end."""
    tell = progress or (lambda done, total: None)
    smooth, whole = [each for each in chosen if not each.whole], [each for each in chosen if each.whole]
    jobs: list[tuple[tuple[Choice, ...], str]] = [((), "")]
    jobs += [(tuple(smooth[at : at + AT_ONCE // 2]), "both") for at in range(0, len(smooth), AT_ONCE // 2)]
    jobs += [((each,), end) for each in whole for end in ("low", "high")]
    made: dict[Variant, PolicyMap | None] = {}
    for done, found in enumerate(in_processes(_variants, grid, jobs, workers)):
        made |= found
        tell(done + 1, len(jobs))
    usual = made["", ""]
    if usual is None:
        raise ValueError("the model cannot be run with its own defaults")
    return usual, tuple(Swing(each, end, made[each.name, end]) for each in chosen for end in ("low", "high"))


def _variants(grid: Grid, together: tuple[Choice, ...], end: str) -> dict[Variant, PolicyMap | None]:
    """Variants in one batch; where it is refused, one by one, so that a refused value spoils no other."""
    ends = ("low", "high") if end == "both" else (end,)
    variants = [(choice, one) for choice in together for one in ends] if together else [(None, "")]
    try:
        with np.errstate(divide="raise", invalid="raise", over="raise"):
            return _run(grid, variants)
    except (ValueError, FloatingPointError, ZeroDivisionError):
        if len(variants) == 1:
            choice, one = variants[0]
            return {(choice.name if choice else "", one): None}
    found: dict[Variant, PolicyMap | None] = {}
    for choice, one in variants:
        found |= _variants(grid, (choice,) if choice else (), one)
    return found


def _run(grid: Grid, variants: Sequence[tuple[Choice | None, str]]) -> dict[Variant, PolicyMap | None]:
    usual: dict[str, float | int] = {}
    for choice, _ in variants:
        if choice is not None:
            usual |= choice.at(None)
    rows: list[Mapping[str, Any]] = []
    for choice, end in variants:
        here = {} if choice is None else choice.at(choice.low if end == "low" else choice.high)
        rows += [usual | here | cell.changes() for cell in grid.cells for _ in range(grid.seeds)]
    size = (len(variants), len(grid.cells), grid.seeds)
    blocks: dict[str, list[Floats]] = {each.id: [] for each in OUTCOMES}
    for policy in grid.policies:
        for name, found in outcomes_of(grid, policy, rows).items():
            blocks[name].append(found.reshape(size))
    made: dict[Variant, PolicyMap | None] = {}
    for at, (choice, end) in enumerate(variants):
        values = {name: np.stack([block[at] for block in found]) for name, found in blocks.items()}
        made[choice.name if choice else "", end] = PolicyMap(grid, values)
    return made


def lead(found: PolicyMap, outcome: str) -> float:
    """Trust less control, mean over the grid, more always being better."""
    at, values = found.grid.policies, found.values[outcome]
    sign = 1.0 if next(each for each in OUTCOMES if each.id == outcome).good_is_up else -1.0
    return float(sign * (values[at.index("trust")] - values[at.index("control")]).mean())


def frame(usual: PolicyMap, swings: Sequence[Swing]) -> dict[str, Array]:
    """Tidy columns: a row per choice, end and outcome; the first rows are the defaults."""
    rows: list[tuple[Any, ...]] = []
    cells = range(len(usual.grid.cells))
    for name, end, value, found in _told(usual, swings):
        for outcome in OUTCOMES:
            if found is None:
                figures: list[float] = [float("nan")] * (2 + len(usual.grid.policies))
            else:
                figures = [lead(found, outcome.id), boundary(found, outcome, cells), *shares(found, outcome).tolist()]
            rows.append((name, end, value, outcome.id, *(round(figure, 4) for figure in figures)))
    first = (f"first_{policy}" for policy in usual.grid.policies)
    names = ("parameter", "end", "value", "outcome", "trust_less_control", "boundary", *first)
    return {name: np.array(column) for name, column in zip(names, zip(*rows, strict=True), strict=True)}


def _told(usual: PolicyMap, swings: Sequence[Swing]) -> list[tuple[str, str, float, PolicyMap | None]]:
    changed = [
        (each.choice.name, each.end, each.choice.low if each.end == "low" else each.choice.high, each.found)
        for each in swings
    ]
    return [("defaults", "", float("nan"), usual), *changed]


def largest(usual: PolicyMap, swings: Sequence[Swing], outcome: str, count: int) -> list[tuple[str, float, float]]:
    """The choices that move trust less control most: name, lead at the low end, lead at the high end."""
    ends: dict[str, dict[str, float]] = {}
    for each in swings:
        if each.found is not None:
            ends.setdefault(each.choice.name, {})[each.end] = lead(each.found, outcome)
    whole = [(name, found["low"], found["high"]) for name, found in ends.items() if len(found) == 2]
    middle = lead(usual, outcome)

    def swing(row: tuple[str, float, float]) -> float:
        return max(row[1], row[2], middle) - min(row[1], row[2], middle)

    return sorted(whole, key=swing, reverse=True)[:count]


if __name__ == "__main__":
    from analysis.validation.sensitivity_report import main

    main()
