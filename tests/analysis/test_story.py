"""The story says what the log says: every figure is one that was recorded, and nothing is lost on the way."""

import math
import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analysis.causes import CAUSES
from analysis.measures import OUTCOMES, paired
from analysis.telling import build, standing
from game.core.kept.fold import scenario_of
from game.core.kept.replay import Replay, read
from game.core.kept.shelf import find
from game.core.session import Session
from scenarios import vocabulary
from sim.names import CONTRIBUTIONS, RESIDUAL, TRUTH
from sim.observe import CHANNELS
from tests.analysis import made
from tests.game.core.table_for_tests import play_at_random, small, step


def recorded(value: object) -> float | None:
    """What a figure over units stands for: the mean of those that are known."""
    if isinstance(value, list):
        known = [one for one in value if one is not None]
        return math.fsum(known) / len(known) if known else None
    return value  # type: ignore[return-value]


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 10**6), months=st.integers(1, 9), role=st.sampled_from(["chair", "head"]))
def test_every_figure_is_the_one_recorded(tmp_path: Path, seed: int, months: int, role: str) -> None:
    replay = read(made.write(tmp_path, made.lines(months, seed, role)))
    story = build(replay, scenario_of(replay))
    lines = replay.months
    truth = [lines[0]["start"], *(line["truth"] for line in lines)]
    channel_of = {name: channel for channel, name in paired(role)}
    tracks = [one.track for one in story.trust] + list(story.outcomes)
    assert {one.name for one in story.outcomes} == set(OUTCOMES)
    for track in tracks:
        assert track.truth == tuple(recorded(one[track.name]) for one in truth)
        if track.name in channel_of:
            seen = [recorded(line["seen"][role][channel_of[track.name]]) for line in lines]
            assert track.seen == (*seen, None)
    for moment in story.moments:
        assert len(moment.sights) == len(paired(role))
        for sight in moment.sights:
            assert sight.truth == recorded(truth[moment.month][sight.name])
            history = [recorded(line["seen"][role][channel_of[sight.name]]) for line in lines[: moment.month + 1]]
            known = [(at, value) for at, value in enumerate(history) if value is not None]
            assert (sight.since, sight.seen) == (known[-1] if known else (None, None))


def test_initiatives_of_months_that_a_selection_leaves_out_are_not_the_tables_own(tmp_path: Path) -> None:
    session, chance = Session.start(find("skyfallet"), "chair", 3, tmp_path, cut=45), random.Random(2)
    while not session.finished:
        step(session, chance)
    replay = read(session.close())
    stops = {stop.month for stop in session.table.stops("chair")}
    moments = build(replay, session.scenario).moments
    taken = {at for at, line in enumerate(replay.months) for one in line["initiatives"] if one["seat"] == "chair"}
    assert taken - stops
    assert {at for at, moment in enumerate(moments) if moment.initiatives} <= stops
    assert {at for at, moment in enumerate(moments) if moment.initiatives} == taken & stops


def test_the_parts_of_a_change_add_up_to_it(tmp_path: Path) -> None:
    replay = read(made.write(tmp_path, made.lines(8)))
    story = build(replay, scenario_of(replay))
    assert set(story.changes) == set(CONTRIBUTIONS)
    truth = [replay.months[0]["start"], *(line["truth"] for line in replay.months)]
    for target, changes in story.changes.items():
        for change in changes:
            whole = recorded(truth[change.month + 1][target]) - recorded(truth[change.month][target])
            assert change.total == pytest.approx(whole, abs=1e-6)
            sizes = [abs(value) for _name, value in change.parts]
            assert sizes == sorted(sizes, reverse=True)


@pytest.mark.parametrize(("seed", "role"), [(1, "chair"), (2, "head"), (3, "chair"), (4, "head")])
def test_a_real_play_comes_through_whole(tmp_path: Path, seed: int, role: str) -> None:
    session = Session.start(small(), role, seed, tmp_path)
    play_at_random(session, seed)
    replay = read(session.close())
    story = build(replay, scenario_of(replay))
    decided = [(month, one) for month, line in enumerate(replay.months) for one in line["decided"]]
    assert [(one.month, one.situation, one.option, one.seat, one.by) for one in story.decisions] == [
        (month, one["situation"], one["option"], one["seat"], one["by"]) for month, one in decided
    ]
    worded = {one.id for one in small().events if one.tell}
    happened = [name for line in replay.months for name in line["events"]]
    assert [one.id for one in story.happenings] == [name for name in happened if name in worded], "no bare names"
    assert story.hidden is not None
    assert story.months == len(replay.months) == story.planned
    for month, line in enumerate(replay.months):
        told = [one for one in small().messages if one.id in line["told"] and role in one.to]
        assert len(story.moments[month].told) == len(told)
        mine = [one for one in line["initiatives"] if one["seat"] == role]
        assert len(story.moments[month].initiatives) == len(mine)
    assert story.trust[0].track.truth[0] is not None, "the truth that play started from is in the log"


@pytest.mark.parametrize("seed", range(6))
def test_what_was_taken_back_is_not_told(tmp_path: Path, seed: int) -> None:
    """Forecasts that stand by the log's actions are those that the play itself holds."""
    session = Session.start(small(), "chair", seed, tmp_path)
    play_at_random(session, seed)
    book, scenario = session.play_now().book, session.scenario
    replay = read(session.close())
    story = build(replay, scenario)
    for slot, question in enumerate(scenario.questions):
        given = [one for moment in story.moments for one in moment.guesses if one.question == question.text]
        answer = book.answer[0, slot]
        if given:
            assert [given[-1].low, given[-1].likely, given[-1].high] == pytest.approx(list(answer))
        else:
            assert math.isnan(answer[1])


def test_undo_takes_the_latest_that_is_no_question() -> None:
    def line(**do: object) -> dict:
        return {"month": 2, "phase": "desk", "seat": "chair", "do": do}

    asked, chosen, undo = line(do="ask", adviser="a"), line(do="choose", option="x"), line(do="undo")
    assert standing((chosen, asked, undo), 2) == [asked]
    assert standing((asked, undo), 2) == [asked]
    assert standing((chosen, undo, chosen), 2) == [chosen]
    assert standing((chosen,), 1) == []


def test_a_torn_log_tells_what_is_whole(tmp_path: Path) -> None:
    replay = read(made.write(tmp_path, made.lines(6), torn=True))
    story = build(replay, scenario_of(replay))
    assert story.torn
    assert story.months == 5


def test_without_a_scenario_ids_stand_for_words(tmp_path: Path) -> None:
    replay = read(made.write(tmp_path, made.lines(4)))
    story = build(replay, None)
    assert not story.readable_scenario
    assert story.title.sv == "small"
    assert {one.matter.sv for one in story.decisions} >= {"leak", "tell early"}
    assert story.decisions[0].others == ()


def test_months_that_do_not_follow_on_each_other_are_left_out(tmp_path: Path) -> None:
    lines = made.lines(5)
    gone = [line for line in lines if line.get("closed") != 3]
    assert build(read(made.write(tmp_path, gone)), None).months == 3


def test_a_log_of_before_has_no_truth_for_its_first_moment(tmp_path: Path) -> None:
    lines = [{key: value for key, value in line.items() if key != "start"} for line in made.lines(3)]
    replay: Replay = read(made.write(tmp_path, lines))
    assert build(replay, None).trust[0].track.truth[0] is None


def test_everything_the_model_can_name_has_words() -> None:
    assert {name for names in CONTRIBUTIONS.values() for name in names} == set(CAUSES)
    assert not set(RESIDUAL) & set(CAUSES)
    for role in ("chair", "head"):
        for channel, name in paired(role):
            assert channel in CHANNELS
            assert name in TRUTH
    assert set(OUTCOMES) <= set(vocabulary.OUTCOMES), "a what-if runs these"
