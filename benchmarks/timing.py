"""How the benchmarks measure: processor time, variants taking turns in one run, so that a slow spell hits all alike."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Mapping


def taken(work: Callable[[], object], times: int = 1) -> float:
    """Processor seconds of one time, of several."""
    begun = time.process_time()
    for _ in range(times):
        work()
    return (time.process_time() - begun) / times


def in_turns(
    variants: Mapping[str, Callable[[], object]], turns: int, times: Mapping[str, int] | None = None
) -> dict[str, list[float]]:
    """Processor seconds of each variant in each turn; a turn before the first fills caches and is not counted."""
    spent: dict[str, list[float]] = {name: [] for name in variants}
    for turn in range(turns + 1):
        for name, work in variants.items():
            seconds = taken(work, (times or {}).get(name, 1))
            if turn > 0:
                spent[name].append(seconds)
    return spent


def ratio(slow: list[float], fast: list[float]) -> float:
    """How many times as fast: the median of the ratios within a turn."""
    return statistics.median(a / b for a, b in zip(slow, fast, strict=True))


def verdict(value: float, floor: float, goal: float, below: bool = False) -> str:
    """Whether a figure meets its goal or at least its floor; ``below`` where less is better."""
    if below:
        value, floor, goal = -value, -floor, -goal
    return "goal met" if value >= goal else "floor met, goal missed" if value >= floor else "missed"
