"""What-ifs on the page: bands of the futures that were run, counts that add up, and the decisive decision first."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
import pytest

from analysis import branches as shown
from analysis.branches import Trials, branches, candidates
from analysis.measures import OUTCOMES, truth_word
from analysis.story import Story
from analysis.telling import build
from analysis.turning.points import turning_points
from analysis.whatif import Arm, Asked, Decision, Futures
from game.core.kept.fold import scenario_of
from game.core.kept.replay import read
from game.core.seats.autoplay import autoplay
from game.core.session import Session
from tests.game.core.table_for_tests import small

RUNS = 12


@pytest.fixture(scope="module")
def play(tmp_path_factory: pytest.TempPathFactory) -> tuple[Story, Futures]:
    session = Session.start(small(), "chair", 7, tmp_path_factory.mktemp("play"))
    autoplay(session, "mixed")
    replay = read(session.close())
    return build(replay, scenario_of(replay)), Futures(replay)


def test_bands_and_counts_are_those_of_the_futures(play: tuple[Story, Futures]) -> None:
    story, futures = play
    trials = Trials(futures)
    found = branches(story, trials, trials.mattered(RUNS), RUNS)
    assert found, "the play has a decision that could have been another"
    for branch in found:
        assert branch.decision is not None
        candidate = next(one for one in futures.decisions() if one.situation == branch.decision.situation)
        option = next(name for name, text in branch.decision.others if text == branch.option)
        again = futures.run(candidate, option, RUNS)
        assert branch.runs == RUNS
        assert branch.substituted == again.substituted
        for one in branch.outcomes:
            played, changed = again.arms[one.name]
            assert one.better + one.alike + one.worse == RUNS
            assert one.difference == np.median(changed[:, -1] - played[:, -1])
            for band, paths in ((one.played, played), (one.changed, changed)):
                assert band.mid[-1] == np.quantile(paths[:, -1], 0.5)
                assert all(low <= mid <= high for low, mid, high in zip(band.low, band.mid, band.high, strict=True))
            track = next(track for track in story.outcomes if track.name == one.name)
            assert one.played.mid[0] == one.changed.mid[0] == track.truth[candidate.month], "both start at the fold"
            assert one.positions == tuple(range(candidate.month, story.months + 1))


def test_the_played_path_is_future_0_of_the_arm_as_played(play: tuple[Story, Futures]) -> None:
    story, futures = play
    candidate = next(one for one in futures.decisions() if one.alternatives)
    found = futures.run(candidate, candidate.alternatives[0], runs=3)
    for name in OUTCOMES:
        track = next(one for one in story.outcomes if one.name == name)
        assert track.truth[candidate.month + 1 :] == pytest.approx(list(found.actual[name]), abs=1e-6)


def test_each_what_if_is_of_another_decision_the_largest_effect_first(
    play: tuple[Story, Futures], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A planted decisive decision is found first, wherever it stands among the candidates."""
    story, futures = play
    pairs = [(one, option) for one in futures.decisions() for option in one.alternatives]
    decisive = pairs[-1]
    options = [one.id for one in futures.table.scenario.situations[decisive[0].case[0]].options]
    planted = (decisive[0].case, options.index(decisive[1]))
    whole = futures.arms

    def arms(asked: Sequence[Asked], runs: int, tick: Callable[[], None]) -> list[Arm]:
        pushed = []
        for (_month, change), made in zip(asked, whole(asked, runs, tick), strict=True):
            push = 0.4 if change == planted else 0.0
            paths = {name: made.paths[name] + (push if name == "quality" else 0) for name in made.paths}
            pushed.append(Arm(paths, made.substituted, made.digests))
        return pushed

    monkeypatch.setattr(futures, "arms", arms)
    trials = Trials(futures)
    found = branches(story, trials, trials.mattered(4), RUNS)
    first = turning_points(story, found)[0]
    assert first.branch == 0, "and the turning points begin with it"
    assert turning_points(story, found)[0] == first
    assert found[0].decision is not None
    assert (found[0].decision.situation, dict(found[0].decision.others)[decisive[1]]) == (
        decisive[0].situation,
        found[0].option,
    )
    quality = next(one for one in found[0].outcomes if one.name == "quality")
    assert quality.better == RUNS
    assert max(found[0].outcomes, key=lambda one: one.effect).name == "quality"
    assert len({one.decision and (one.month, one.decision.situation) for one in found}) == len(found) <= shown.SHOWN


def test_no_decision_of_a_long_term_is_passed_over() -> None:
    term = [Decision(f"m{at}", at // 2, (at, 0), "a", ("b", "c"), "chair") for at in range(96)]
    tried = candidates(term)
    assert {(one.candidate, one.option) for one in tried} == {(one, name) for one in term for name in "bc"}
    many = [replace(one, alternatives=("b", "c", "d")) for one in term]
    assert {one.candidate for one in candidates(many)} == set(many), "where there are too many, no decision is left out"


def test_a_hairs_breadth_is_alike() -> None:
    share, money = truth_word("quality"), truth_word("money")
    assert share.told_apart == pytest.approx(0.005)
    assert money.told_apart == pytest.approx(0.05)


def test_progress_rises_to_its_end(play: tuple[Story, Futures]) -> None:
    told: list[float] = []
    story, futures = play
    trials = Trials(futures)
    branches(story, trials, trials.mattered(2), 4, told.append)
    assert told == sorted(told)
    assert told[-1] == 1.0


def test_arms_in_one_batch_are_those_run_one_by_one(play: tuple[Story, Futures]) -> None:
    _story, futures = play
    decisions = [one for one in futures.decisions() if one.alternatives]
    asked: list[Asked] = [(one.month, None) for one in decisions[-2:]] + [(0, "control")]
    for one in decisions[-2:]:
        options = [each.id for each in futures.table.scenario.situations[one.case[0]].options]
        asked.append((one.month, (one.case, options.index(one.alternatives[0]))))
    for (month, change), arm in zip(asked, futures.arms(asked, 3), strict=True):
        alone, _ = futures.arm(month, 3, change)
        assert arm.substituted == alone.substituted
        assert all(np.array_equal(arm.paths[name], alone.paths[name]) for name in OUTCOMES)


def test_another_policy_is_told_as_what_it_does(play: tuple[Story, Futures]) -> None:
    story, futures = play
    trials = Trials(futures)
    for branch in branches(story, trials, shown.policies(trials.mattered(2)), 2):
        assert branch.decision is None
        assert "tillit" not in branch.option.sv
        assert "kontroll" not in branch.option.sv
        assert branch.substituted[1] == 0
