"""What if: branch 0 of what was not changed is the play itself, and what is changed differs by that alone."""

from pathlib import Path

import numpy as np
import pytest

from analysis.whatif import Futures, what_if
from game.core.errors import Refused
from game.core.replay import read
from game.core.session import Session
from scenarios import load
from tests.game.core.table_for_tests import play_at_random, small


@pytest.mark.parametrize("seed", range(50))
def test_branch_0_of_every_unchanged_what_if_is_the_play(tmp_path: Path, seed: int) -> None:
    scenario = small() if seed % 5 else load("skyfallet")
    role = ("chair", "head")[seed % 2]
    session = Session.start(scenario, role, seed, tmp_path)
    play_at_random(session, seed)
    replay = read(session.path)
    futures = Futures(replay)
    played = {line["closed"]: line["digest"] for line in replay.months}
    months = sorted({decision.month for decision in futures.decisions()}) or [0]
    for month in months if seed % 5 else months[:3]:
        arm, _ = futures.arm(month, runs=3, change=None)
        assert list(arm.digests) == [played[m] for m in range(month, scenario.months)]


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
