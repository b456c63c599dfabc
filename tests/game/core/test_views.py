"""A role sees its own record, draft and matters, and nothing of the truth behind them."""

import random
from pathlib import Path

import pytest

from game.core.session import Session
from scenarios import load
from scenarios.compiled import Scenario
from tests.game.core.poking import poke, poke_what_the_seat_cannot_know
from tests.game.core.table_for_tests import small, step


def roles(scenario: Scenario) -> list[str]:
    return [brief.role for brief in scenario.roles]


LIBRARY = {"small": small(), "skyfallet": load("skyfallet")}
CHAIRS = [(name, role) for name, scenario in LIBRARY.items() for role in roles(scenario)]


@pytest.mark.parametrize("mode", ["training", "open"])
@pytest.mark.parametrize("role", roles(LIBRARY["skyfallet"]))
def test_poking_the_state_changes_no_view(tmp_path: Path, role: str, mode: str) -> None:
    session, chance = Session.start(LIBRARY["skyfallet"], role, 3, tmp_path, mode=mode), random.Random(2)
    looked = 0
    while not session.finished:
        before, real = session.view(), session._sitting.play
        session._sitting.play = real.copy()
        poke(session._sitting.play.state)
        assert session.view() == before
        session._sitting.play = real
        looked += 1
        step(session, chance)
    assert looked > 20


@pytest.mark.parametrize(("name", "role"), CHAIRS)
def test_nothing_the_role_cannot_know_reaches_its_view(tmp_path: Path, name: str, role: str) -> None:
    session, chance = Session.start(LIBRARY[name], role, 6, tmp_path), random.Random(3)
    while True:
        before, real = session.view(), session._sitting.play
        session._sitting.play = real.copy()
        poke(session._sitting.play.state)
        poke_what_the_seat_cannot_know(session._sitting, role)
        assert session._sitting.play.digest() != real.digest()
        assert session.view() == before
        session._sitting.play = real
        if session.finished:
            break
        step(session, chance)


def test_the_head_sees_no_matter_of_the_chairs(tmp_path: Path) -> None:
    session = Session.start(small(), "head", 3, tmp_path)
    owned = {one.id for one in session.scenario.situations if one.owner == "head"}
    chance = random.Random(4)
    met: set[str] = set()
    while not session.finished:
        met |= {matter.id for matter in session.view().situations}
        step(session, chance)
    assert met
    assert met <= owned


def test_the_end_has_a_hand_over_page(tmp_path: Path) -> None:
    session, chance = Session.start(small(), "chair", 3, tmp_path), random.Random(5)
    while not session.finished:
        assert session.view().handover is None
        step(session, chance)
    page = session.view().handover
    assert page is not None
    assert len(page.behaviours) == 5


def test_those_seated_are_the_committees_members_and_no_advisers(tmp_path: Path) -> None:
    known = Session.start(load("skyfallet"), "opposition", 7, tmp_path).view().relations
    assert known is not None
    seated = [one for one in known.people if one.seated]
    assert len(seated) == 9
    assert all(one.party for one in seated)
