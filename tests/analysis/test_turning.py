"""Turning points: three lists by their own measures, dealt out in turn, the same every time."""

from dataclasses import replace
from pathlib import Path

import pytest

from analysis.story import Guess, Story
from analysis.telling import build
from analysis.turning import words as told
from analysis.turning.points import APART, MOST, turning_points
from game.core.kept.fold import scenario_of
from game.core.kept.replay import read
from game.core.language import words
from scenarios.text import Text
from tests.analysis import made


@pytest.fixture
def story(tmp_path: Path) -> Story:
    replay = read(made.write(tmp_path, made.lines(24)))
    return build(replay, scenario_of(replay))


def test_the_same_file_gives_the_same_points_and_never_too_many(story: Story) -> None:
    found = turning_points(story, ())
    assert found == turning_points(story, ())
    assert 0 < len(found) <= MOST
    assert len({one.month for one in found}) == len(found), "a month is told once"


def test_a_forecast_far_from_what_came_is_found_first_where_nothing_can_be_changed(story: Story) -> None:
    guess = Guess(Text("?", "?"), Text("", ""), 1, 2, 3, due=9, decimals=0, id="q", span=10.0, became=12.0)
    moments = tuple(
        replace(one, guesses=(guess,)) if one.month == 7 else replace(one, guesses=()) for one in story.moments
    )
    found = turning_points(replace(story, moments=moments), ())
    assert found[0].month == 7
    assert found[0].missed is not None
    assert found[0].missed.gap == 1.0
    assert "12" in told.missed(found[0].missed)
    assert "Utanför" in told.missed(found[0].missed)


def test_a_planted_swing_is_found_first_among_swings(story: Story) -> None:
    truth = list(story.truths["trust_admin_board"])
    truth[13:] = [0.01] * len(truth[13:])
    truth[:13] = [0.99] * 13
    found = turning_points(replace(story, truths={**story.truths, "trust_admin_board": tuple(truth)}), ())
    first = found[1]  # a forecast that missed is dealt out before it
    assert first.month == 12
    assert first.swing is not None
    assert (first.swing.before, first.swing.after) == (0.99, 0.01)


def test_swings_of_one_direction_are_told_apart(story: Story) -> None:
    swings = [one.swing for one in turning_points(story, ()) if one.swing is not None]
    for one in swings:
        near = [each for each in swings if each.direction is one.direction and each is not one]
        assert all(abs(each.month - one.month) >= APART for each in near)


def test_questions_are_an_observation_and_an_open_question_and_name_nobody(story: Story) -> None:
    for point in turning_points(story, ()):
        said = told.question(story, (), point)
        assert said.endswith("?")
        assert not any(name in said for name in ("Marianne", "Ek", "Dahl", "Lind"))
        assert told.title(story, (), point)
        assert told.reasons(story, (), point)
        assert all(words(one.role_title) not in said for one in (story,))
