"""Every parameter of culture, control, steering and seeing changes something: none is there for show."""

import numpy as np
import pytest

from sim.acts import Acts
from sim.birth import birth
from sim.month import advance
from sim.observe import SEATS, Record, observe
from sim.spec import parameters
from tests.sim.runs import SMALL, busy

GROUPS = ("culture", "control", "steering", "seeing")
LEANING = SMALL.changed(
    {f"steering.{name}": 0.8 for name in ("validity", "closeness", "selectivity", "ongoing", "citizens_view")}
    | {"steering.bureaucracy": 0.8, "steering.results": 0.5, "steering.goals": 4.0, "control.pulse_chance": 0.5}
    | {"organisation.minority_chance": 1.0, "incidents.rate": 1.0, "culture.rate": 0.2, "control.line": 0.72}
    | {f"units.{SMALL.units[0].id}.benevolence": 0.0}
    | {f"units.{unit.id}.complexity": 0.9 for unit in SMALL.units}
    | {f"units.{unit.id}.sensitivity": 0.9 for unit in SMALL.units}
)
PATHS = {each.path: each for each in parameters(LEANING) if each.path.split(".")[0] in GROUPS}
ROWS = 12


def lived(world):
    """Everything that happened and was seen in six busy months and four calmer ones."""
    state, choose = birth(world, np.arange(ROWS)), busy(2)
    records = {seat: Record.empty(ROWS, 11, 4) for seat in SEATS}
    for month in range(11):
        for seat in SEATS:
            observe(records[seat], state, world, seat)
        if month < 10:
            acts = Acts.none(ROWS, 4)
            if month < 6:
                choose(state, acts)
            for name, dose in (("review", 0.2), ("basis", 0.3), ("dialogue", 0.3)):
                acts.add(name, dose)
            acts.add("sunset", 0.1)
            acts.add("guideline", -0.1 if month > 7 else 0.1)
            acts.add("money", 0.5)
            state = advance(state, world, acts)
    return state.digest(), *(record.digest() for record in records.values())


PLAIN = lived(LEANING)


@pytest.mark.parametrize("path", PATHS)
def test_a_parameter_changes_something(path):
    one = PATHS[path]
    other = one.high if one.value != one.high else one.low
    if isinstance(one.value, int):
        other = int(other)
    assert lived(LEANING.changed({path: other})) != PLAIN
