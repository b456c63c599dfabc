"""Quarters, the short format, Byt stol, looking back, the open mode, the year, and a matter's way."""

from dataclasses import replace
from pathlib import Path

import pytest

from game.core import short, swap
from game.core.errors import Refused, ReplayError
from game.core.kept.replay import read
from game.core.session import Session
from game.core.swap import Swap
from scenarios import load
from scenarios.compiled import Cut, Scenario, Stop
from tests.game.core.table_for_tests import small

SKYFALLET = load("skyfallet")


def advance(session: Session, times: int = 3) -> None:
    for _ in range(times):
        session.act({"do": "advance"})


def test_a_quarter_is_decided_every_third_month_with_three_months_time(tmp_path: Path) -> None:
    session, months = Session.start(SKYFALLET, "head", 7, tmp_path, turns=3), []
    monthly = next(brief.attention for brief in SKYFALLET.roles if brief.role == "head")
    while not session.finished:
        view = session.view()
        months.append(view.month)
        assert view.attention == 3 * monthly
        waiting = {matter.id for matter in view.situations}
        for matter in view.situations:
            assert matter.months_left in (1, 4, 7, 10)
        advance(session)
        if not session.finished:
            kept = {one.id for one in session.view().situations} & waiting
            assert all(one.months_left >= 1 for one in session.view().situations if one.id in kept)
    assert months == list(range(0, SKYFALLET.months, 3))


def test_a_selection_is_not_played_by_quarters(tmp_path: Path) -> None:
    with pytest.raises(Refused):
        Session.start(SKYFALLET, "chair", 7, tmp_path, cut=45, turns=3)


@pytest.mark.parametrize("turns", [0, 2, 12, True, "3"])
def test_a_turn_is_one_month_or_three(tmp_path: Path, turns: object) -> None:
    with pytest.raises(Refused):
        Session.start(small(), "chair", 7, tmp_path, turns=turns)


def test_gauges_are_for_the_open_mode_alone_and_hold_what_the_role_perceives(tmp_path: Path) -> None:
    assert Session.start(small(), "chair", 7, tmp_path).view().gauges == ()
    session = Session.start(small(), "chair", 7, tmp_path, mode="open")
    gauges = {one.id: one for one in session.view().gauges}
    assert {"trust_own", "trust_other"} <= gauges.keys()
    for one in gauges.values():
        assert 0 <= one.low <= one.likely <= one.high <= 1
    record = session.play_now().records["chair"]
    assert gauges["trust_other"].likely == pytest.approx(float(record.of("trust_other")[0, 0]))
    assert all(tie.strength is None for tie in Session.start(small(), "chair", 7, tmp_path).view().relations.ties)


def dilemmas() -> Scenario:
    """Skyfallet with four of the chair's matters as dilemmas."""
    plain = [
        slot
        for slot, one in enumerate(SKYFALLET.situations)
        if one.owner == "chair" and all(option.needs == 0 and option.when is None for option in one.options)
    ]
    stops = tuple(Stop(2 * at, (slot,), 2) for at, slot in enumerate(plain[:4]))
    return replace(SKYFALLET, dilemmas=(Cut(15, "chair", stops),))


def test_the_short_format_is_decided_one_by_one_and_ends_with_a_description(tmp_path: Path) -> None:
    scenario = dilemmas()
    session, met = Session.start(scenario, "chair", 7, tmp_path, dilemmas=True), []
    while not session.finished:
        (matter,) = session.view().situations
        assert session.view().dilemma == (len(met) + 1, len(session.table.stops("chair")))
        met.append(matter.id)
        option = next(one.id for one in matter.options if one.available)
        short.decide(session, option, "Så tänkte jag.")
    assert len(met) == 4
    told = short.profile(session)
    assert [one.situation for one in sorted(told.answers, key=lambda one: met.index(one.situation))] == met
    assert all(one.reason == "Så tänkte jag." for one in told.answers)
    assert all(1 <= times <= len(met) for _said, times in told.kinds)


def test_a_role_without_dilemmas_is_offered_no_short_format(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="short format"):
        Session.start(dilemmas(), "head", 7, tmp_path, dilemmas=True)


def test_an_earlier_month_can_be_looked_at_as_it_was(tmp_path: Path) -> None:
    session = Session.start(small(), "chair", 7, tmp_path)
    advance(session, 2)
    then = session.view()
    advance(session, 3)
    assert session.view().month == 1
    assert session.peek(0) == then
    assert session.view().month == 1


def explained(folder: Path) -> Session:
    session = Session.start(small(), "chair", 7, folder)
    advance(session, 6)
    session.note("explain", month=1, text="Vi litade på rapporten.")
    return session


def test_a_month_is_played_again_from_the_other_chair_after_ones_own_explanation(tmp_path: Path) -> None:
    session = explained(tmp_path)
    before = session.path.read_bytes()
    assert 1 in swap.months(read(session.path), "head")
    month = Swap(session.path, 1, "head")
    assert month.view().role == "head"
    assert month.view().month == 1
    month.act({"do": "advance"})
    month.act({"do": "choose", "situation": "overtime", "option": "push"})
    month.act({"do": "advance"})
    assert month.finished
    told = month.compare()
    assert (told.mine.role, told.theirs.role) == ("chair", "head")
    assert told.explanation == "Vi litade på rapporten."
    assert any(one.now is not None for one in told.choices)
    assert month.choices() == {"overtime": "push"}
    assert session.path.read_bytes() == before, "the play itself is untouched"


def test_the_own_explanation_comes_first(tmp_path: Path) -> None:
    session = Session.start(small(), "chair", 7, tmp_path)
    advance(session, 6)
    with pytest.raises(ReplayError, match="own explanation"):
        Swap(session.path, 1, "head")
    with pytest.raises(Refused):
        Swap(explained(tmp_path).path, 1, "chair")


def test_the_year_comes_round(tmp_path: Path) -> None:
    view = Session.start(SKYFALLET, "chair", 7, tmp_path).view()
    marks = {one.id: one.calendar_month for one in view.wheel}
    assert marks["july"] == 7
    assert marks["budget"] == 11
    assert marks["talk"] == 1
    assert marks["discharge"] == 6
    assert [one.month for one in view.wheel] == sorted(one.month for one in view.wheel)


def test_a_matters_way_goes_on_from_decision_to_report(tmp_path: Path) -> None:
    session = Session.start(small(), "chair", 7, tmp_path)
    (track,) = session.view().tracks
    assert track.steps[track.now].id == "raised"
    advance(session, 1)
    session.act({"do": "choose", "situation": "leak", "option": "ask"})
    advance(session, 2)
    track = next(one for one in session.view().tracks if one.id == "leak")
    assert track.steps[track.now].id == "decided"
    assert track.outcome is not None


def test_free_text_is_kept_within_bounds(tmp_path: Path) -> None:
    session = Session.start(small(), "chair", 7, tmp_path)
    for bad in ({"first": "a"}, {"first": 1, "second": "b"}, {"first": "x" * 3000, "second": "y"}):
        with pytest.raises(Refused):
            session.note("mandate", **bad)
    with pytest.raises(Refused):
        session.note("rating", first=6, second=1, words="")
    with pytest.raises(Refused):
        session.note("secrets", text="x")
    session.note("rating", first=5, second=1, words="Vi hann inte.")
    assert session.notes("rating")["first"] == 5
