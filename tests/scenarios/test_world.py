"""The world of a scenario: who sits on which side, and when it starts."""

from __future__ import annotations

import pytest

from scenarios import load_text
from sim.spec import VOTING


def test_who_is_not_said_to_be_on_a_side_is_on_that_of_the_own_party(small_text: str) -> None:
    people = """
  - {id: a1, role: member, name: Eva Å, party: A}
  - {id: b1, role: member, name: Bo B, party: B}
  - {id: b2, role: member, name: Lo B, party: B, majority: true}
  - {id: v, role: vice_chair, name: Vi V, party: D}
"""
    scenario = load_text(small_text.replace("people:\n", "people:" + people, 1), "x")
    side = {person.id: person.majority for person in scenario.world.people}
    assert (side["ek"], side["dahl"], side["a1"], side["b1"], side["b2"], side["v"]) == (
        True,
        False,
        True,
        False,
        True,
        True,
    )


def test_a_committee_is_filled_up_with_a_bare_majority(small_text: str) -> None:
    people = load_text(small_text, "x").world.people
    voting = [person for person in people if person.role in VOTING]
    assert len(voting) == 9
    assert sum(person.majority for person in voting) == 5
    surnames = [person.name.rpartition(" ")[2] for person in people if person.name]
    assert all(person.name for person in voting)
    assert len(set(surnames)) == len(surnames)


@pytest.mark.parametrize(("year", "term"), [(2023, 0), (2026, 3), (2027, 0), (2030, 3), (2022, 3)])
def test_the_year_says_where_in_the_term_it_is(small_text: str, year: int, term: int) -> None:
    scenario = load_text(small_text.replace("year: 2027", f"year: {year}"), "x")
    assert scenario.world.organisation.term_year == term


def test_a_scenario_may_say_it_itself(small_text: str) -> None:
    own = small_text.replace("organisation:\n", "organisation:\n  organisation.term_year: 2\n", 1)
    assert load_text(own, "x").world.organisation.term_year == 2
