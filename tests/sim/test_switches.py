"""Every switch of the model takes something away in a busy world."""

from dataclasses import fields

import numpy as np
import pytest

from sim.rates import Mechanisms
from sim.spec import World
from tests.sim.test_rows_alone import WORLD, months

BUSY = WORLD.changed(
    {"organisation.minority_chance": 0.6, "organisation.tone": 0.3, "incidents.rate": 1.0, "economy.slack": -0.03}
    | {"steering.bureaucracy": 0.8, "steering.results": 0.5, "steering.goals": 4.0}
    | {f"units.{unit.id}.integrity": 0.5 for unit in WORLD.units}
)
SEEDS = np.arange(6, dtype=np.uint64)


def lived(world: World) -> str:
    """The state after an election and a change of term."""
    return months(world, SEEDS, 14).digest()


ON = lived(BUSY)


@pytest.mark.parametrize("name", [each.name for each in fields(Mechanisms)])
def test_a_switch_that_is_off_changes_what_happens(name):
    assert lived(BUSY.changed({f"mechanisms.{name}": 0.0})) != ON
