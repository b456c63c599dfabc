"""Hidden worlds: what a committee takes over without knowing it. Named variants of any world.

``HIDDEN["one_corrupt_unit"].apply(world)`` gives the same committee, people and parameters with other starting values.
Scenarios have hidden worlds of their own, with names of their own; these are for sweeps, policies and tests. Sizes are
design choices [D], made before any run: what each is called says what it is, and the numbers are such as that name
would have in an ordinary Swedish municipality. Differences are told from the world that is changed, so that a hidden
world of a strong organisation is still a strong one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from sim.parameter import Number
from sim.rows import limited
from sim.spec import UnitSpec, World

Changes = dict[str, Any]


@dataclass(frozen=True)
class Hidden:
    """A named hidden world. ``changes`` gives parameters by dotted path for a world."""

    id: str
    meaning: str
    source: str
    changes: Callable[[World], Mapping[str, Any]]

    def apply(self, world: World) -> World:
        """The world as it is beneath: the same but for starting values."""
        return world.changed(self.changes(world))


def _near(value: Number, step: float, low: float = 0.02, high: float = 0.98) -> Number:
    """A value moved by a step and kept within limits; a row stays a row."""
    moved = limited(np.asarray(value, dtype=np.float64) + step, low, high)
    return moved if isinstance(value, np.ndarray) else float(moved)


def _units(world: World, **steps: float) -> Changes:
    """The same steps for every unit."""
    return {
        f"units.{unit.id}.{name}": _near(getattr(unit, name), step)
        for unit in world.units
        for name, step in steps.items()
    }


def _of(unit: UnitSpec, **values: Number) -> Changes:
    return {f"units.{unit.id}.{name}": value for name, value in values.items()}


def _largest(world: World, name: str) -> UnitSpec:
    """The unit with the largest value (of the first run where there is a row); the first of several."""
    return max(world.units, key=lambda unit: float(np.asarray(getattr(unit, name)).flat[0]))


def _organisation(world: World, **steps: float) -> Changes:
    return {f"organisation.{name}": _near(getattr(world.organisation, name), step) for name, step in steps.items()}


def _sound(world: World) -> Changes:
    return _units(world, ability=0.08, integrity=0.08, benevolence=0.08, latent=-0.10) | _organisation(
        world, trust_board_admin=0.08, trust_admin_board=0.08, trust_within=0.08, tone=0.05
    )


def _uneven(world: World) -> Changes:
    """Every other unit is better than it looks, every other worse, by the same steps."""
    made: Changes = {}
    for index, unit in enumerate(world.units):
        step = 0.15 if index % 2 == 0 else -0.15
        made |= _of(
            unit,
            ability=_near(unit.ability, step),
            integrity=_near(unit.integrity, step),
            benevolence=_near(unit.benevolence, step),
            latent=_near(unit.latent, -step),
        )
    return made


def _one_corrupt_unit(world: World) -> Changes:
    """The unit with the most money has a leadership that helps itself, and is as trusted as the others."""
    unit = _largest(world, "frame")
    return _of(unit, integrity=0.15, benevolence=_near(unit.benevolence, -0.20), latent=_near(unit.latent, 0.20))


def _inexperienced(world: World) -> Changes:
    """Newcomers everywhere: honest and willing, but not yet able; roles are unclear."""
    return _units(world, ability=-0.22, learning=-0.20, latent=0.05) | _organisation(
        world, clarity=-0.15, narrative=-0.10, improvisation=-0.10
    )


def _burnt_trust(world: World) -> Changes:
    """Something happened before: little trust either way, a raw tone, an agreement that nobody reads."""
    return _organisation(
        world,
        trust_board_admin=-0.25,
        trust_admin_board=-0.25,
        trust_within=-0.10,
        trust_parties=-0.12,
        tone=-0.20,
        agreement=-0.20,
        dialogue=-0.15,
    )


def _over_steered(world: World) -> Changes:
    """Rules, reports and consequences have piled up."""
    return _units(world, rules=0.35, audit=0.20, reporting=0.35, style=0.30, latent=-0.02)


def _under_steered(world: World) -> Changes:
    """Nobody has looked for years: few rules, hardly any control plan, no reports."""
    return _units(world, rules=-0.30, audit=-0.12, reporting=-0.30, style=-0.15, latent=0.15)


def _dangerous_unit(world: World) -> Changes:
    """The unit where faults are most dangerous hides many, behind fair reports."""
    unit = _largest(world, "risk")
    return _of(
        unit,
        risk=_near(unit.risk, 0.25),
        ability=_near(unit.ability, -0.15),
        latent=_near(unit.latent, 0.45),
    )


_ALL = (
    Hidden("sound", "able, honest and willing units, fair trust", "D45", _sound),
    Hidden("uneven", "every other unit strong, every other weak", "D45", _uneven),
    Hidden("one_corrupt_unit", "the unit with the most money has leaders without integrity", "B09", _one_corrupt_unit),
    Hidden("inexperienced", "honest and willing, but new to it", "B04", _inexperienced),
    Hidden("burnt_trust", "little trust either way after earlier events", "D47", _burnt_trust),
    Hidden("over_steered", "rules, reports and consequences have piled up", "D39 D66-D75", _over_steered),
    Hidden("under_steered", "few rules, little control plan, no reports", "D50", _under_steered),
    Hidden("dangerous_unit", "the most dangerous unit hides many faults", "D84", _dangerous_unit),
)
HIDDEN: dict[str, Hidden] = {hidden.id: hidden for hidden in _ALL}
"""Hidden worlds by name."""
