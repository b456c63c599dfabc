"""When matters come: those of the year and the term in their months, the others where there is room on the tables."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from scenarios.generating.bank import Matter

MONTHS = 48
_JULY = 6
_SHARE = 0.75
"""How many of the matters without a month of their own come in one term."""


@dataclass(frozen=True)
class Coming:
    """A matter, the month in which it comes (0-based), and which time it is (from 1)."""

    matter: Matter
    month: int
    time: int


def calendar(matters: tuple[Matter, ...], chance: Random) -> list[Coming]:
    """Every matter of the term in order of month. No table gets two drawn matters in a month, nor any in July."""
    coming = [
        Coming(matter, month, time)
        for matter in matters
        for time, month in enumerate(matter.comes.get("months", ()), 1)
    ]
    taken = {place for one in coming for place in _places(one.matter, one.month)}
    loose = [matter for matter in matters if "between" in matter.comes]
    for matter in chance.sample(loose, round(_SHARE * len(loose))):
        month = _free(matter, taken, chance)
        if month is not None:
            coming.append(Coming(matter, month, 1))
            taken |= _places(matter, month)
    return sorted(coming, key=lambda one: (one.month, one.matter.id))


def _places(matter: Matter, month: int) -> set[tuple[str, int]]:
    return {(owner, month + after) for owner, after in matter.places}


def _free(matter: Matter, taken: set[tuple[str, int]], chance: Random) -> int | None:
    """A month that the tables have room for, preferring those with nothing in the months around."""
    first, last = matter.comes["between"]
    fits = [
        month
        for month in range(first, last + 1)
        if all(at < MONTHS and at % 12 != _JULY for _owner, at in _places(matter, month))
        and not _places(matter, month) & taken
    ]
    if not fits:
        return None
    crowd = {
        month: sum((owner, at + step) in taken for owner, at in _places(matter, month) for step in (-1, 1))
        for month in fits
    }
    return chance.choice([month for month in fits if crowd[month] == min(crowd.values())])
