"""The course of play: every figure drawn, written and tabled is the one recorded, for every month."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analysis.between import BEHAVIOURS
from analysis.course.charts import course
from analysis.course.panels import FLOWS, RESULTS, STANDS, panels
from analysis.measures import DIRECTIONS, truth_word
from analysis.telling import build
from analysis.tracing import FED_BY, NUMBERS, founded
from game.core.kept.fold import fold_log, scenario_of, table_of
from game.core.kept.replay import read
from game.core.seats.autoplay import autoplay
from game.core.session import Session
from game.core.table import SEATS
from sim.acts import ACTS
from sim.names import CONTRIBUTIONS, PATTERNS
from tests.analysis import made
from tests.analysis.test_story import recorded
from tests.game.core.table_for_tests import small


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 10**6), months=st.integers(1, 9), role=st.sampled_from(["chair", "head"]))
def test_every_figure_equals_a_recomputation_from_the_log(tmp_path: Path, seed: int, months: int, role: str) -> None:
    replay = read(made.write(tmp_path, made.lines(months, seed, role)))
    story = build(replay, scenario_of(replay))
    found = {one.name: one for one in panels(story)}
    lines = replay.months
    truth = [lines[0]["start"], *(line["truth"] for line in lines)]

    def shown(name: str) -> list[float | None]:
        values = (recorded(one[name]) for one in truth)
        return [None if value is None else value * truth_word(name).scale for value in values]

    for direction in DIRECTIONS:
        panel = found[f"trust-{direction.truth}"]
        assert list(panel.series[0].values) == shown(direction.truth)
        for one in panel.series[1:]:
            channel = direction.channel.get(one.key, direction.channel["chair"])
            seen = [recorded(line["seen"].get(one.key, {}).get(channel)) for line in lines]
            assert list(one.values) == [None if value is None else 100 * value for value in seen] + [None]
    for name in RESULTS:
        assert list(found[f"result-{name}"].series[0].values) == shown(name)
    for one in found["flows"].series:
        assert one.key in FLOWS
        assert list(one.values) == shown(one.key)
    for name, one in zip(PATTERNS, found["patterns"].series, strict=True):
        assert list(one.values) == [100 * recorded(at[f"pattern_{name}"]) for at in truth]  # type: ignore[operator]
    for name, one in zip(BEHAVIOURS, found["acts"].series, strict=True):
        assert one.texts == tuple("{} | {}".format(*line["behaviours"][name]) for line in lines)
    for stands, one in zip(STANDS, found["promises"].series, strict=True):
        counts = [sum(each["stands"] == stands for each in line["promises"]) for line in lines]
        assert list(one.values) == counts


def test_layers_of_the_stream_lie_on_each_other_and_fill_the_whole(tmp_path: Path) -> None:
    replay = read(made.write(tmp_path, made.lines(6)))
    story = build(replay, scenario_of(replay))
    panel = next(one for one in panels(story) if one.kind == "stream")
    rows = course(story, panel, [str(at) for at in range(6)])["datasets"]["rows"]
    for at in range(7):
        here = [row for row in rows if row["p"] == at]
        assert [row["low"] for row in here[1:]] == pytest.approx([row["high"] for row in here[:-1]], abs=0.01)
        assert here[0]["low"] == 0


@pytest.mark.parametrize("role", ["chair", "head"])
def test_behaviours_are_counted_as_the_game_counts_them_and_their_examples_add_up(tmp_path: Path, role: str) -> None:
    session = Session.start(small(), role, 3, tmp_path)
    autoplay(session, "dialogue")
    replay = read(session.close())
    book = fold_log(replay, table_of(replay)).play.book
    story = build(replay, scenario_of(replay))
    for at, name in enumerate(BEHAVIOURS):
        assert story.counted[name][-1] == tuple(book.counts[0, at])
        if name != "reliability":
            shown = [side for deed in story.deeds for one, side in deed.behaviours if one == name]
            assert (shown.count(0), shown.count(1)) == story.counted[name][-1]


def test_a_trace_names_only_acts_and_contributions_that_there_are() -> None:
    every = {name for names in CONTRIBUTIONS.values() for name in names}
    assert FED_BY.keys() <= every
    assert {act for acts in FED_BY.values() for act in acts} <= ACTS.keys()
    assert NUMBERS.keys() == CONTRIBUTIONS.keys()
    for target in NUMBERS:
        assert "[D]" in founded(target)


def test_every_seat_is_there_where_it_saw_something(tmp_path: Path) -> None:
    session = Session.start(small(), "opposition", 3, tmp_path)
    autoplay(session, "mixed")
    replay = read(session.close())
    story = build(replay, scenario_of(replay))
    shown = next(one for one in panels(story) if one.name == "trust-trust_board_admin")
    assert [one.key for one in shown.series] == ["true", *SEATS]
