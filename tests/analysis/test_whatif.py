"""What if: branch 0 of what was not changed is the play itself, and what is changed differs by that alone."""

from pathlib import Path

import numpy as np
import pytest

from analysis.whatif import Futures, what_if
from game.core.errors import Refused
from game.core.kept.replay import read
from game.core.play import BY_HUMAN, OPEN, Play
from game.core.rules.month import fork, run_phases
from game.core.seats.bots import BOTS
from game.core.seats.repeat import Repeat
from game.core.session import Session
from scenarios import load
from tests.game.core.table_for_tests import play_at_random, small


@pytest.mark.parametrize("seed", range(50))
def test_branch_0_of_every_unchanged_what_if_is_the_play(tmp_path: Path, seed: int) -> None:
    scenario = small() if seed % 10 else load("skyfallet")
    role = ("chair", "head")[seed % 2]
    session = Session.start(scenario, role, seed, tmp_path)
    play_at_random(session, seed)
    replay = read(session.path)
    futures = Futures(replay)
    played = {line["closed"]: line["digest"] for line in replay.months}
    months = sorted({decision.month for decision in futures.decisions()}) or [0]
    for month in months if seed % 10 else months[:3]:
        arm, _ = futures.arm(month, runs=3, change=None)
        assert list(arm.digests) == [played[m] for m in range(month, scenario.months)]


@pytest.mark.parametrize("bot", BOTS)
def test_branch_0_is_the_play_whatever_bot_sits_opposite(tmp_path: Path, bot: str) -> None:
    role, other = ("chair", "head") if bot in ("control", "random") else ("head", "chair")
    session = Session.start(small(), role, 8, tmp_path, bots={other: bot})
    play_at_random(session, 21)
    assert_branch_0_is_the_play(session)


@pytest.mark.parametrize("seed", range(8))
def test_branch_0_is_the_play_in_a_cut(tmp_path: Path, seed: int) -> None:
    scenario = small() if seed % 2 else load("skyfallet")
    cut = scenario.cuts[0]
    session = Session.start(scenario, cut.role, seed, tmp_path, cut=cut.minutes)
    play_at_random(session, seed)
    assert_branch_0_is_the_play(session)


def assert_branch_0_is_the_play(session: Session) -> None:
    replay = read(session.path)
    futures = Futures(replay)
    played = {line["closed"]: line["digest"] for line in replay.months}
    for month in {decision.month for decision in futures.decisions()} or {0}:
        arm, end = futures.arm(month, runs=2, change=None)
        assert list(arm.digests) == [played[m] for m in range(month, session.scenario.months)]
        assert end.take([0]).digest() == session.play_now().digest()


def leak_play(folder: Path, *actions: dict) -> Futures:
    """A play in which the chair does ``actions`` in the first month, and nothing more."""
    session = Session.start(small(), "chair", 7, folder, bots={"head": "passive"})
    for action in actions:
        session.act(action)
    while not session.finished:
        session.act({"do": "advance"})
    return Futures(read(session.path))


TALK = {"do": "initiate", "initiative": "talk"}
VISIT = {"do": "initiate", "initiative": "visit", "unit": "water"}
ASK = {"do": "ask", "situation": "leak", "adviser": "lawyer"}
ON = {"do": "advance"}
FREE, COSTLY = ({"do": "choose", "situation": "leak", "option": name} for name in ("ask", "patch"))


def test_only_what_there_was_time_for_beside_the_rest_is_an_alternative(tmp_path: Path) -> None:
    (idle,) = leak_play(tmp_path, ON, FREE).decisions()
    assert "patch" in idle.alternatives
    (busy,) = leak_play(tmp_path, TALK, VISIT, ASK, ON, FREE).decisions()
    assert "patch" not in busy.alternatives, "three units were spent on talk, visit and question"


def test_the_changed_option_is_what_the_changed_arm_does(tmp_path: Path) -> None:
    futures = leak_play(tmp_path, TALK, ON, FREE)
    (decision,) = futures.decisions()
    for option in decision.alternatives:
        index = [one.id for one in futures.table.scenario.situations[0].options].index(option)
        _, end = futures.arm(0, 30, (decision.case, index))
        assert (end.book.choice[:, 0] == index).all()
        assert (end.book.by[:, 0] == BY_HUMAN).all()


def test_what_was_put_forward_and_then_replaced_by_an_order_is_no_decision(tmp_path: Path) -> None:
    assert leak_play(tmp_path, ON, FREE, {"do": "order", "situation": "leak", "basis": 1}).decisions() == ()


def spent_otherwise(futures: Futures) -> Play:
    """The first month again in four rows; in the last two, somebody has already used the chair's time."""
    play = fork(futures._opened[0], 4)
    play.book.asked_month[2:, 1, 0] = 0
    play.book.asked_month[2:, 1, 1] = 0
    play.book.asked_month[2:, 0, 1] = 0
    return play


def again(futures: Futures, play: Play) -> Play:
    run_phases(futures.table, play, {"chair": Repeat("chair", futures.scripts["chair"], "mixed")})
    return play


def test_each_act_that_cannot_be_repeated_is_counted_once(tmp_path: Path) -> None:
    """Two changes of mind end in one decision: one act, however often it was tried."""
    futures = leak_play(tmp_path, ON, COSTLY, {**COSTLY, "option": None}, COSTLY)
    play = again(futures, spent_otherwise(futures))
    assert list(play.draft.substituted[:, 0]) == [0, 0, 1, 1]
    assert list(play.draft.choice[:2, 0]) == [0, 0]


def test_what_was_tried_on_the_way_and_given_up_counts_for_nothing(tmp_path: Path) -> None:
    futures = leak_play(tmp_path, ON, COSTLY, FREE)
    play = again(futures, spent_otherwise(futures))
    assert list(play.draft.substituted[:, 0]) == [0, 0, 0, 0]
    assert (play.draft.by[:, 0] == BY_HUMAN).all()


def test_questions_and_initiatives_that_cannot_be_repeated_are_counted(tmp_path: Path) -> None:
    futures = leak_play(tmp_path, TALK, ON, ASK)
    play = again(futures, spent_otherwise(futures))
    assert list(play.draft.substituted[:, 0]) == [0, 0, 2, 2]


def test_an_order_that_cannot_be_repeated_is_left_to_the_bot_and_counted(tmp_path: Path) -> None:
    futures = leak_play(tmp_path, ON, {"do": "order", "situation": "leak", "basis": 1})
    play = fork(futures._opened[0], 4)
    play.book.basis[2:, 0] = 1  # these have the report already
    again(futures, play)
    assert list(play.draft.substituted[:, 0]) == [0, 0, 1, 1]
    assert (play.draft.choice[2:, 0] >= 0).all()


def test_a_matter_never_met_is_counted_where_the_bot_acts_on_it(tmp_path: Path) -> None:
    futures = leak_play(tmp_path, ON, FREE)
    play = fork(futures._opened[0], 4)
    play.book.status[1:, 1], play.book.opened[1:, 1], play.book.times[1:, 1] = OPEN, 0, 1
    run_phases(futures.table, play, {"chair": Repeat("chair", futures.scripts["chair"], "mixed")})
    assert list(play.draft.substituted[:, 0]) == [0, 1, 1, 1]
    idle = fork(futures._opened[0], 4)
    idle.book.status[1:, 1], idle.book.opened[1:, 1], idle.book.times[1:, 1] = OPEN, 0, 1
    run_phases(futures.table, idle, {"chair": Repeat("chair", futures.scripts["chair"], "passive")})
    assert list(idle.draft.substituted[:, 0]) == [0, 0, 0, 0]


def a_play(tmp_path: Path) -> Path:
    session = Session.start(load("skyfallet"), "chair", 4, tmp_path)
    play_at_random(session, 4)
    return session.close()


def test_a_changed_decision_changes_the_futures(tmp_path: Path) -> None:
    futures = Futures(read(a_play(tmp_path)))
    decision = next(one for one in futures.decisions() if one.alternatives)
    found = futures.run(decision, decision.alternatives[0], runs=20)
    assert found.played == decision.chosen
    assert any(not np.array_equal(*pair) for pair in found.arms.values())
    assert all(0 <= share <= 1 for share in found.better.values())
    for as_played, changed in found.arms.values():
        assert as_played.shape == changed.shape == (20, len(found.months))
        assert np.isfinite(as_played).all()


def test_the_same_question_gets_the_same_answer(tmp_path: Path) -> None:
    path = a_play(tmp_path)
    decision = next(one for one in Futures(read(path)).decisions() if one.alternatives)
    first, second = (
        what_if(read(path), decision.month, decision.situation, decision.alternatives[0], runs=8) for _ in range(2)
    )
    assert all(np.array_equal(first.arms[name][1], second.arms[name][1]) for name in first.arms)


def test_what_could_not_be_chosen_is_refused(tmp_path: Path) -> None:
    path = a_play(tmp_path)
    with pytest.raises(Refused):
        what_if(read(path), 0, "no_such_matter", "x")
    decision = Futures(read(path)).decisions()[0]
    with pytest.raises(Refused):
        what_if(read(path), decision.month, decision.situation, decision.chosen)


def test_futures_of_one_play_share_its_past_only(tmp_path: Path) -> None:
    futures = Futures(read(a_play(tmp_path)))
    month = futures.decisions()[0].month
    arm, _ = futures.arm(month, runs=6, change=None)
    last = np.stack([path[:, -1] for path in arm.paths.values()])
    assert len({tuple(row) for row in last.T}) == 6
