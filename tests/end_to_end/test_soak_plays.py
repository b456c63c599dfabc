"""Soak: what the push tests hold for tens of plays, held for hundreds. Run with ``pytest -m soak``."""

from pathlib import Path

import pytest

from analysis.whatif import Futures
from game.core.kept.fold import fold_log, table_of
from game.core.kept.replay import read
from game.core.session import Session
from scenarios import load
from tests.game.core.table_for_tests import play_at_random

pytestmark = pytest.mark.soak


@pytest.mark.parametrize("seed", range(1000, 1300))
def test_every_unchanged_what_if_of_skyfallet_is_the_play(tmp_path: Path, seed: int) -> None:
    scenario = load("skyfallet")
    session = Session.start(scenario, ("chair", "head")[seed % 2], seed, tmp_path)
    play_at_random(session, seed)
    replay = read(session.path)
    futures = Futures(replay)
    played = {line["closed"]: line["digest"] for line in replay.months}
    for month in sorted({decision.month for decision in futures.decisions()}):
        arm, _ = futures.arm(month, runs=2, change=None)
        assert list(arm.digests) == [played[later] for later in range(month, scenario.months)]


@pytest.mark.parametrize("seed", range(2000, 2010))
def test_a_log_of_skyfallet_cut_anywhere_resumes(tmp_path: Path, seed: int) -> None:
    session = Session.start(load("skyfallet"), ("chair", "head")[seed % 2], seed, tmp_path)
    play_at_random(session, seed)
    data = session.path.read_bytes()
    actions = [line["do"] for line in read(session.path).actions]
    ends = [position + 1 for position, byte in enumerate(data) if byte == 10]
    for cut in ends + [end - 7 for end in ends[1:]]:
        path = tmp_path / "cut.samspel.jsonl"
        path.write_bytes(data[:cut])
        again = Session.resume(path)
        for action in actions[len(read(path).actions) :]:
            again.act(action)
        assert again.play_now().digest() == session.play_now().digest()
        again.close().unlink()
        path.unlink(missing_ok=True)
    replay = read(session.path)
    assert fold_log(replay, table_of(replay)).play.digest() == session.play_now().digest()
