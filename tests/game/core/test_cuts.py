"""A cut stops only where it says, shows only its own matters, and still makes a whole play."""

import random
from pathlib import Path

import pytest

from game.core.errors import Refused
from game.core.kept.fold import fold_log, table_of
from game.core.kept.replay import read
from game.core.seats.autoplay import autoplay
from game.core.session import Session
from scenarios import load
from scenarios.compiled import Scenario
from tests.game.core.table_for_tests import small, step


@pytest.mark.parametrize("scenario", [small(), load("skyfallet")], ids=["small", "skyfallet"])
def test_a_cut_stops_at_its_stops_only(tmp_path: Path, scenario: Scenario) -> None:
    cut = scenario.cuts[0]
    session, chance = Session.start(scenario, cut.role, 3, tmp_path, cut=cut.minutes), random.Random(1)
    met: dict[int, set[str]] = {}
    while not session.finished:
        view = session.view()
        met.setdefault(view.month, set()).update(matter.id for matter in view.situations)
        step(session, chance)
    wanted = {stop.month: {scenario.situations[slot].id for slot in stop.situations} for stop in cut.stops}
    assert met == wanted
    assert len(read(session.path).months) == scenario.months
    replay = read(session.path)
    assert fold_log(replay, table_of(replay)).play.digest() == session.play_now().digest()


def test_what_the_computer_decided_in_the_persons_chair_is_told_from_what_the_person_did(tmp_path: Path) -> None:
    scenario = load("skyfallet")
    session, chance = Session.start(scenario, "chair", 3, tmp_path, cut=45), random.Random(1)
    stops = {stop.month for stop in session.table.stops("chair")}
    while not session.finished:
        view = session.view()
        assert set(view.away).isdisjoint(stops)
        assert set(view.away) == set(range(session.table.stood("chair", view.month) + 1, view.month))
        step(session, chance)
    handover = session.view().handover
    assert handover is not None
    owned = {situation.title.sv for _slot, situation in session.table.owned("chair")}
    decided = [one for one in handover.decisions if one.situation.sv in owned and not one.by_silence]
    mine = {one.month for one in decided if not one.stood_in}
    stood_in = {one.month for one in handover.decisions if one.stood_in}
    assert mine
    assert mine <= stops
    assert stood_in
    assert stood_in.isdisjoint(stops)


def test_a_cut_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused):
        Session.start(small(), "chair", 3, tmp_path, cut=17)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("role", ["chair", "head"])
def test_a_bot_can_sit_in_the_persons_chair(tmp_path: Path, role: str) -> None:
    session = Session.start(load("skyfallet"), role, 3, tmp_path)
    autoplay(session)
    assert session.finished
    done = [line["do"]["do"] for line in read(session.path).actions]
    assert "choose" in done
    assert "initiate" in done
