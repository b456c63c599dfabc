"""The worlds that targets are measured in.

A survey of municipalities is about places that differ. So a replicate is a municipality of its own: the default
committee, with ability, integrity and benevolence of its staff shifted by normal draws of standard deviation ``SPREAD``
[D], keyed by its seed, and in minority with the probability that SKR counted (T6).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from analysis.validation.follow import Seeds
from sim.rows import limited
from sim.spec import World
from sim.streams import Streams, decision

SPREAD = 0.08
"""Standard deviation between municipalities of their staff's mean ability, integrity and benevolence. [D]"""
MINORITY = 0.39
"""Share of municipalities governed in minority (SKR)."""
CITIZENS = 200
"""Citizens per replicate: targets are means over many replicates."""
KEY = decision("validation.municipality")
_DIFFER = ("ability", "integrity", "benevolence")

WorldOf = Callable[[Seeds], World]


def municipalities(changes: Mapping[str, Any], **units: float) -> WorldOf:
    """Worlds that differ as municipalities do, with parameters changed by dotted path and units set alike.

    Args:
        changes: parameters by dotted path, applied last.
        units: starting values given to every unit; ability, integrity and benevolence then differ around them.
    """

    def world_of(seeds: Seeds) -> World:
        world = _base().changed(_every_unit(**units))
        shifts = SPREAD * Streams(seeds, 0, 0).normal(KEY, np.arange(len(_DIFFER)))
        rows = {
            f"units.{unit.id}.{name}": limited(getattr(unit, name) + shifts[:, [place]], 0.05, 0.98)
            for unit in world.units
            for place, name in enumerate(_DIFFER)
        }
        return world.changed(rows | dict(changes))

    return world_of


def alike(changes: Mapping[str, Any], **units: float) -> WorldOf:
    """One and the same world for every seed, as in a laboratory."""

    def world_of(seeds: Seeds) -> World:
        return _base().changed(_every_unit(**units)).changed(changes)

    return world_of


def _base() -> World:
    world = World.default()
    in_minority = MINORITY / float(world.organisation.no_bloc)
    return world.changed({"citizens.count": CITIZENS, "organisation.minority_chance": in_minority})


def _every_unit(**values: float) -> dict[str, float]:
    return {f"units.{unit.id}.{name}": value for unit in World.default().units for name, value in values.items()}
