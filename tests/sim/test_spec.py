"""The world: declared parameters, changing them, who must be there."""

import numpy as np
import pytest

from sim.parameter import problem
from sim.spec import Person, UnitSpec, World, calendar, meets, parameters, people_for, term_month

WORLD = World.default()


def test_every_parameter_has_a_range_a_mark_and_words_and_starts_inside_its_range():
    for each in parameters(WORLD):
        assert each.low < each.high, each.path
        assert each.low <= each.value <= each.high, each.path
        assert each.mark in set("VKSFD"), each.path
        assert each.unit, each.path
        assert each.meaning, each.path
        assert problem(each, each.value) is None, each.path


def test_parameters_are_set_by_dotted_path_and_the_old_world_stays():
    changed = WORLD.changed({"citizens.count": 500, "units.home_care.risk": 0.7, "people.chair.knowledge": 0.9})
    assert changed.citizens.count == 500
    assert changed.units[0].risk == 0.7
    assert changed.people[changed.roster.chair].knowledge == 0.9
    assert WORLD.citizens.count == 1000


def test_all_mistakes_are_told_at_once_with_path_value_and_range():
    with pytest.raises(ValueError, match="no such parameter") as told:
        WORLD.changed({"citizens.cuont": 5, "units.home_care.risk": 7, "citizens.count": 20.5, "work.floor": "much"})
    words = str(told.value)
    assert "citizens.cuont" in words
    assert "citizens.count?" in words
    assert "units.home_care.risk = 7: outside 0 to 1" in words
    assert "work.floor = 'much': a number is needed" in words
    assert words.count(";") >= 3


def test_a_parameter_may_be_a_row_but_not_of_whole_numbers():
    row = np.array([[0.1], [0.9]])
    assert WORLD.changed({"work.crowding": row * 0.5}).work.crowding is not None
    with pytest.raises(ValueError, match="whole number"):
        WORLD.changed({"citizens.count": np.array([[100.0], [200.0]])})
    with pytest.raises(ValueError, match="outside"):
        WORLD.changed({"work.crowding": np.array([[0.1], [2.0]])})
    with pytest.raises(ValueError, match=r"row \(R, 1\)"):
        WORLD.changed({"work.crowding": np.array([0.1, 0.2])})


def test_offices_nobody_holds_are_filled_and_the_chair_has_a_bare_majority():
    units = (UnitSpec("water"), UnitSpec("streets"))
    people = people_for(units, (Person("ek", "chair", name="Marianne Ek", party="A"),), members=7)
    world = World(people=people, units=units)
    roster = world.roster
    assert world.people[roster.chair].name == "Marianne Ek"
    assert len(roster.members) == 7
    assert roster.members[0] == roster.chair
    assert roster.majority.sum() == 4
    assert [world.people[i].unit for i in roster.managers] == ["water", "streets"]


def test_a_world_without_a_head_or_with_a_stray_manager_is_refused_with_every_reason():
    people = (*tuple(p for p in WORLD.people if p.role != "head"), Person("stray", "manager", unit="moon"))
    with pytest.raises(ValueError, match="exactly one") as told:
        World(people=people, units=WORLD.units)
    assert "exactly one head" in str(told.value)
    assert "'moon'" in str(told.value)


def test_dyads_are_sparse_declared_and_have_their_reverse():
    roster = WORLD.roster
    pairs = list(zip(roster.holder.tolist(), roster.target.tolist(), strict=True))
    assert len(set(pairs)) == len(pairs) == roster.dyads
    for dyad, back in enumerate(roster.reverse):
        assert back == dyad or pairs[back] == pairs[dyad][::-1]
    assert pairs[roster.chair_head] == (roster.chair, roster.head)
    assert pairs[roster.head_chair] == (roster.head, roster.chair)
    assert pairs[roster.opposition_head] == (roster.opposition, roster.head)


def test_the_calendar_starts_where_the_world_says_and_july_has_no_ordinary_meeting():
    world = WORLD.changed({"organisation.start_month": 5, "organisation.term_year": 1})
    assert [calendar(world, m) for m in (0, 2, 8)] == [5, 7, 1]
    assert meets(world, 0)
    assert not meets(world, 2)
    assert term_month(world, 0) == 16


def test_the_default_committee_has_parties_of_both_blocs_one_outside_them_and_a_local_one():
    for members in (7, 9, 11, 13, 15):
        world = World.default(members=members)
        seated = [world.people[i] for i in world.roster.members]
        parties = {party.id: party for party in world.parties}
        assert len(seated) == members
        assert {person.party for person in seated} <= set(parties)
        assert {party.bloc for party in parties.values()} >= {"left", "right", "none"}
        assert any(party.local for party in parties.values())
        assert 5 <= len(parties) <= 8
        led = [person for person in seated if person.leads]
        assert len({person.party for person in led}) == len(led) >= 3
        assert world.roster.majority.sum() == members // 2 + 1
        assert world.roster.pivot.sum() == 1
        assert not world.roster.pivot[0]
        assert len(world.roster.substitutes) >= 2


def test_whoever_names_an_undeclared_party_brings_it():
    people = people_for((UnitSpec("water"),), (Person("ek", "chair", party="Åns Väl", ideology=0.3),))
    world = World(people=people, units=(UnitSpec("water"),))
    own = next(party for party in world.parties if party.id == "Åns Väl")
    assert own.ideology == 0.3
    assert world.changed({"parties.Åns Väl.discipline": 0.5}).parties[0].discipline == 0.5
