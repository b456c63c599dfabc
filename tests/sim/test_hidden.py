"""Hidden worlds: variants of any world that differ in starting values alone."""

import numpy as np
import pytest

from sim.birth import birth
from sim.hidden import HIDDEN
from sim.spec import World, parameters
from tests.sim.runs import SMALL


def differing(world, other):
    values = {each.path: each.value for each in parameters(world)}
    return {each.path for each in parameters(other) if not np.array_equal(each.value, values[each.path])}


def test_there_are_the_eight_of_the_specification():
    assert list(HIDDEN) == [
        "sound", "uneven", "one_corrupt_unit", "inexperienced", "burnt_trust", "over_steered", "under_steered",
        "dangerous_unit",
    ]  # fmt: skip
    assert all(hidden.id == name and hidden.meaning and hidden.source for name, hidden in HIDDEN.items())


@pytest.mark.parametrize("name", HIDDEN)
@pytest.mark.parametrize("world", [SMALL, World.default(units=1), World.default(units=24)], ids=["4", "1", "24"])
def test_a_hidden_world_changes_starting_values_of_units_and_organisation_and_nothing_else(name, world):
    changed = differing(world, HIDDEN[name].apply(world))
    assert changed
    assert {path.split(".")[0] for path in changed} <= {"units", "organisation"}


@pytest.mark.parametrize("name", HIDDEN)
def test_a_hidden_world_can_be_born_from_extreme_worlds_and_rows(name):
    extreme = {f"units.{unit.id}.{value}": end for unit in SMALL.units for value, end in
               (("ability", 1.0), ("integrity", 0.0), ("rules", 1.0), ("risk", np.array([[0.1], [0.9]])))}  # fmt: skip
    state = birth(HIDDEN[name].apply(SMALL.changed(extreme)), [1, 2])
    assert np.isfinite(state.units.quality).all()
    if name not in ("dangerous_unit",):
        assert state.units.risk[:, 0].tolist() == [0.1, 0.9]


def test_one_corrupt_unit_is_one_and_where_the_money_is():
    world = HIDDEN["one_corrupt_unit"].apply(SMALL)
    corrupt = [unit.id for unit in world.units if unit.integrity < 0.3]
    assert corrupt == [max(SMALL.units, key=lambda unit: unit.frame).id]


def test_steering_is_what_over_and_under_steered_worlds_differ_in():
    axes = ("rules", "audit", "reporting", "style")
    over, under = (HIDDEN[name].apply(SMALL).units for name in ("over_steered", "under_steered"))
    for more, usual, less in zip(over, SMALL.units, under, strict=True):
        assert all(getattr(more, axis) > getattr(usual, axis) > getattr(less, axis) for axis in axes)
        assert (more.ability, more.integrity) == (usual.ability, usual.integrity) == (less.ability, less.integrity)
