"""The six trust relations as measured outputs, and the dyads they are measured on."""

import numpy as np
import pytest

from sim import relations
from sim.birth import birth
from sim.names import TRUTH
from sim.spec import World
from tests.sim.runs import SMALL, every_month, run

NAMES = [name for name in TRUTH if name.startswith("relation_")]


def test_there_are_six_and_each_is_a_share():
    assert len(NAMES) == 6
    state = run(SMALL, [1, 2], 6)
    for name in NAMES:
        assert ((TRUTH[name].read(state) > 0) & (TRUTH[name].read(state) < 1)).all(), name


@pytest.mark.parametrize("units", [1, 2, 3, 24])
def test_every_kind_of_dyad_lies_where_the_roster_says_and_links_whom_it_says(units):
    world = World.default(units=units).changed({"citizens.count": 60})
    roster, state = world.roster, birth(world, [1])
    assert state.dyads.spans == roster.spans
    assert roster.spans[-1][2] == roster.dyads == state.dyads.trust.shape[1]
    for name, first, after in roster.spans:
        assert roster.groups[name].tolist() == list(range(first, after)), name
        assert state.dyads.among(name).shape == (1, after - first)
    assert len(roster.groups["managers_next"]) == (units if units > 1 else 0)
    assert len(roster.groups["managers_previous"]) == (units if units > 2 else 0)
    if units > 1:
        following = roster.groups["managers_next"]
        assert np.array_equal(roster.target[following], np.roll(roster.managers, -1))
        there_and_back = roster.reverse[following]
        assert np.array_equal(roster.holder[there_and_back], roster.target[following])
    assert np.isfinite(relations.related(state)).all()
    with pytest.raises(KeyError):
        state.dyads.among("strangers")


def test_a_unit_that_does_poorly_or_passes_its_load_on_loses_its_neighbours_trust():
    worse = SMALL.units[2].id
    plain = run(SMALL, np.arange(20), 12)
    poor = run(SMALL.changed({f"units.{worse}.ability": 0.05}), np.arange(20), 12)
    burdened = run(SMALL, np.arange(20), 12, every_month(reporting=np.array([[0.0, 0.0, 1.0, 0.0]])))
    next_, previous = 1, 3  # unit 2 is unit 1's next and unit 3's previous
    for state in (poor, burdened):
        assert state.dyads.among("managers_next")[:, next_].mean() < plain.dyads.among("managers_next")[:, next_].mean()
        trusted = state.dyads.among("managers_previous")[:, previous].mean()
        assert trusted < plain.dyads.among("managers_previous")[:, previous].mean()
        assert relations.related(state).mean() < relations.related(plain).mean()


def test_a_new_manager_starts_anew_with_the_neighbours_too():
    trusting = SMALL.changed({"organisation.trust_within": 0.9, "organisation.trust_admin_board": 0.9})
    replaced = run(trusting, [1], 1, every_month(replace_manager=np.array([[0.0, 1.0, 0.0, 0.0]]))).dyads.trust[0]
    plain = run(trusting, [1], 1).dyads.trust[0]
    manager = SMALL.roster.managers[1]
    touched = (SMALL.roster.holder == manager) | (SMALL.roster.target == manager)
    assert np.allclose(replaced[~touched], plain[~touched], atol=0.01)
    assert (replaced[touched] < plain[touched] - 0.1).all()


def test_each_relation_answers_to_what_it_is_about():
    plain = run(SMALL, np.arange(10), 12)
    moved = {
        "relation_principal": every_month(listening=1.0, transparency=1.0),
        "relation_levels": every_month(listening=np.array([[0.0, 1.0]])),
        "relation_examiner": every_month(firmness=-0.2),
        "relation_staff_citizens": every_month(visit=1.0, praise=1.0),
    }
    for name, choose in moved.items():
        state = run(SMALL, np.arange(10), 12, choose)
        assert TRUTH[name].read(state).mean() > TRUTH[name].read(plain).mean(), name
    trusting = run(SMALL.changed({"citizens.trust_system": 0.8}), np.arange(10), 12)
    assert TRUTH["relation_system"].read(trusting).mean() > TRUTH["relation_system"].read(plain).mean()
