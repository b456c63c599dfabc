"""How matters go: silence, July, what comes again, promises at the end, reports, cuts, a scenario for one role."""

from pathlib import Path

import pytest

from game.core.errors import Refused
from game.core.play import BROKEN, BY_SILENCE, KEPT
from game.core.seats.autoplay import autoplay
from game.core.seen.view_matters import SituationView
from game.core.session import Session
from scenarios import load, load_text
from scenarios.compiled import Scenario
from tests.game.core.table_for_tests import SMALL, small

VOTED_DOWN = ("vote: 0.7 - 0.2 * heat", "vote: 0.0")
CARRIED = ("vote: 0.7 - 0.2 * heat", "vote: 1.0")


def changed(*pairs: tuple[str, str]) -> Scenario:
    """The small scenario with some of its lines otherwise."""
    source = SMALL.read_text(encoding="utf-8")
    for old, new in pairs:
        assert old in source
        source = source.replace(old, new, 1)
    return load_text(source, "small")


def begin(folder: Path, scenario: Scenario, role: str = "chair", cut: int | None = None) -> Session:
    return Session.start(scenario, role, 7, folder, bots={"head" if role == "chair" else "chair": "passive"}, cut=cut)


def go(session: Session, phases: int = 3) -> None:
    for _ in range(phases):
        session.act({"do": "advance"})


def matter(session: Session, name: str) -> SituationView | None:
    return next((one for one in session.view().situations if one.id == name), None)


def test_what_silence_does_is_not_voted_on(tmp_path: Path) -> None:
    session = begin(
        tmp_path, changed(("    window: 2\n    silence: wait", "    window: 1\n    silence: patch"), VOTED_DOWN)
    )
    go(session)
    (decided,) = session.view().decided
    assert (decided.by_silence, decided.passed, decided.ayes, decided.noes) == (True, True, 0, 0)
    assert session.play_now().book.by[0, 0] == BY_SILENCE


def test_a_lost_vote_ends_the_matter_and_does_nothing(tmp_path: Path) -> None:
    session = begin(tmp_path, changed(VOTED_DOWN))
    go(session, 1)
    session.act({"do": "choose", "situation": "leak", "option": "patch"})
    go(session, 2)
    (decided,) = session.view().decided
    assert not decided.passed
    assert decided.noes > decided.ayes
    assert matter(session, "leak") is None
    assert session.view().promises == ()


def test_nobody_counts_votes_where_nobody_asked_for_it(tmp_path: Path) -> None:
    session = begin(tmp_path, changed(CARRIED))
    go(session, 1)
    session.act({"do": "choose", "situation": "leak", "option": "patch"})
    go(session, 2)
    (decided,) = session.view().decided
    assert (decided.passed, decided.ayes, decided.noes) == (True, 0, 0)


def test_whom_a_person_plays_is_not_among_the_advisers(tmp_path: Path) -> None:
    lawyer = ("      sv: Karin Lind", "      sv: Sara Holm"), ("      en: Karin Lind", "      en: Sara Holm")
    scenario = changed(*lawyer)  # the head of department is now also the adviser
    alone = begin(tmp_path, scenario)
    leak = matter(alone, "leak")
    assert leak is not None
    assert "lawyer" in {one.id for one in leak.advisers}
    both = Session.start(scenario, ("chair", "head"), 7, tmp_path)
    leak = next(one for one in both.view("chair").situations if one.id == "leak")
    assert "lawyer" not in {one.id for one in leak.advisers}
    with pytest.raises(Refused):
        both.act({"do": "ask", "situation": "leak", "adviser": "lawyer"}, "chair")


JULY = ("start: {year: 2027, month: 2}", "start: {year: 2027, month: 6}")


def test_a_window_that_would_end_in_july_ends_with_the_next_meeting(tmp_path: Path) -> None:
    session = begin(tmp_path, changed(JULY))
    seen = matter(session, "leak")
    assert seen is not None
    assert seen.months_left == 3
    go(session)
    assert not session.view().meeting_month
    waiting = matter(session, "leak")
    assert waiting is not None
    assert not waiting.must_answer
    assert not any(one.available for one in waiting.options if one.votes)
    go(session, 4)
    answer = matter(session, "leak")
    assert answer is not None
    assert answer.must_answer
    assert next(one for one in answer.options if one.id == "patch").available


def test_what_no_vote_is_needed_for_does_not_wait_for_the_meeting(tmp_path: Path) -> None:
    session = begin(tmp_path, changed(JULY), role="head")
    go(session)
    seen = matter(session, "overtime")
    assert seen is not None
    assert seen.must_answer


def test_a_matter_that_comes_again_leaves_its_last_decision_in_sight(tmp_path: Path) -> None:
    session = begin(tmp_path, small(), role="head")
    go(session, 4)
    session.act({"do": "choose", "situation": "overtime", "option": "push"})
    go(session, 2)
    assert matter(session, "overtime") is not None, "it has come again"
    assert matter(session, "overtime").chosen is None
    last = [one.option.en for one in session.view().decided if one.situation.en.startswith("Overtime")]
    assert last == ["You ask them to hold out."]


def test_a_promise_due_with_the_end_is_judged(tmp_path: Path) -> None:
    session = begin(tmp_path, changed(CARRIED))
    go(session, 4)
    session.act({"do": "choose", "situation": "leak", "option": "patch"})
    go(session, 5)
    assert session.finished
    assert session.play_now().book.promise[0, 0] in (KEPT, BROKEN)
    assert session.view().handover.promises[0].status in ("kept", "broken")


def test_an_order_lengthens_the_window_as_soon_as_it_is_placed(tmp_path: Path) -> None:
    session = begin(tmp_path, small())
    go(session, 4)
    assert matter(session, "leak").must_answer
    session.act({"do": "order", "situation": "leak", "basis": 1})
    assert not matter(session, "leak").must_answer
    assert matter(session, "leak").months_left == 2
    go(session, 2)
    assert matter(session, "leak").must_answer
    assert matter(session, "leak").basis == 1


def test_a_report_for_a_matter_that_is_decided_is_no_open_loop(tmp_path: Path) -> None:
    session = begin(tmp_path, changed(VOTED_DOWN))
    go(session, 1)
    session.act({"do": "order", "situation": "leak", "basis": 2})
    go(session, 2)
    assert any("Report" in loop.text.en for loop in session.view().loops)
    go(session, 1)
    session.act({"do": "choose", "situation": "leak", "option": "patch"})
    go(session, 2)
    assert not any("Report" in loop.text.en for loop in session.view().loops)


def test_a_stop_of_a_cut_offers_only_what_can_come_of_it(tmp_path: Path) -> None:
    session = begin(tmp_path, small(), cut=45)
    seen = matter(session, "leak")
    assert seen is not None
    assert seen.must_answer
    assert seen.can_order == ()
    assert "arrive" in next(one for one in seen.options if one.id == "replace").why_not.en
    go(session, 1)
    with pytest.raises(Refused):
        session.act({"do": "order", "situation": "leak", "basis": 1})


TWO_STOPS = (
    "        - {month: 0, situations: [leak], attention: 3}",
    "        - {month: 0, situations: [leak], attention: 3}\n        - {month: 2, situations: [review], attention: 3}",
)
ABOUT = ("  review:\n    owner: chair\n", "  review:\n    owner: chair\n    unit: water\n")


def test_after_a_leap_in_time_the_post_of_the_months_between_lies_on_the_desk(tmp_path: Path) -> None:
    session = begin(tmp_path, changed(TWO_STOPS, ABOUT), cut=45)
    assert [one.id for one in session.view().desk] == ["first_call"]
    go(session, 1)
    session.act({"do": "choose", "situation": "leak", "option": "ask"})
    go(session, 2)
    view = session.view()
    assert view.month == 2
    assert view.news is not None
    assert "rained" in view.news.en, "it came in month 1, which nobody played"
    mine = [one.option.en[:22] for one in view.decided if one.situation.en.startswith("The leak")]
    assert mine == ["The committee requests"]


def test_a_bot_in_the_persons_chair_decides_at_the_stops_too(tmp_path: Path) -> None:
    session = begin(tmp_path, load("skyfallet"), cut=45)
    autoplay(session)
    scenario, book = session.scenario, session.play_now().book
    for stop in scenario.cuts[0].stops:
        for slot in stop.situations:
            assert book.by[0, slot] != BY_SILENCE
            assert book.choice[0, slot] >= 0


def one_role(kept: str) -> Scenario:
    """The small scenario with one playable role; matters and cuts of the other one's are the bots'."""
    source = SMALL.read_text(encoding="utf-8")
    chair, head, opposition = (source.index(f"  {role}:\n    name:") for role in ("chair", "head", "opposition"))
    after, cuts, dilemmas, aims = (
        source.index(f"{part}:\n") for part in ("advisers", "\ncuts", "\ndilemmas", "\naims")
    )
    if kept == "chair":
        return load_text(source[:head] + source[after:dilemmas] + source[aims:], "small")
    return load_text(source[:chair] + source[head:opposition] + source[after:cuts] + source[aims:], "small")


@pytest.mark.parametrize("role", ["chair", "head"])
def test_a_scenario_for_one_role_plays_to_its_end(tmp_path: Path, role: str) -> None:
    session = Session.start(one_role(role), role, 3, tmp_path)
    autoplay(session)
    assert session.view().handover is not None
    with pytest.raises(Refused):
        Session.start(one_role(role), "head" if role == "chair" else "chair", 3, tmp_path)
