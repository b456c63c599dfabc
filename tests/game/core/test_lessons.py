"""The tutorial: what is said follows the play, waits where something is to be done, and never stands in the way."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.core.kept.shelf import entries, tutorial
from game.core.lessons import LESSONS, TUTORIAL, Lesson
from game.core.seen.view import View
from game.core.session import Session


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return Session.start(tutorial(), "chair", 3, tmp_path)


def follow(session: Session, lesson: Lesson, option: str | None = None) -> Iterator[tuple[str, View]]:
    """Do what each step asks for, to the end; gives the steps as they are said."""
    for _ in range(200):
        view = session.view()
        shown = lesson.now(view)
        if shown is None:
            if session.finished:
                return
            if view.phase == "preparation" and option is not None:
                session.act({"do": "choose", "situation": view.situations[0].id, "option": option})
            session.act({"do": "advance"})
            continue
        yield shown.step.id, view
        if shown.step.guess is not None:
            lesson.guess(view, shown.step.guess.answers[0][0])
        elif not shown.must_do:
            lesson.go_on(view)
        elif shown.step.look == "option.":
            case = view.situations[0]
            session.act({"do": "choose", "situation": case.id, "option": case.options[0].id})
        elif shown.step.look == "ask":
            session.act({"do": "ask", "situation": "saturday", "adviser": "youth_manager"})
        else:
            session.act({"do": "advance"})
    raise AssertionError("the steps never come to an end")


def test_every_step_is_said_once_in_its_order(session: Session) -> None:
    said = [name for name, _view in follow(session, Lesson(), option="hand")]
    assert said == [step.id for step in LESSONS]


def test_the_first_decision_comes_after_two_things_have_been_said(session: Session) -> None:
    said = [(name, view.phase) for name, view in follow(session, Lesson(), option="hand")]
    assert said[:2] == [("welcome", "desk"), ("choose", "preparation")]


def test_what_was_guessed_is_answered_when_it_shows(session: Session) -> None:
    lesson = Lesson()
    said = {}
    for name, view in follow(session, lesson):
        shown = lesson.now(view)
        assert shown is not None
        said[name] = shown.text
        if name == "result":
            break
    assert lesson.guesses == {"vote": "yes"}
    assert said["result"].sv.startswith("Du trodde på bifall")
    assert said["result"].en.startswith("You thought it would be carried")


def test_what_was_not_guessed_is_not_answered(session: Session) -> None:
    lesson = Lesson()
    session.act({"do": "advance"})
    session.act({"do": "choose", "situation": "jetty", "option": "open"})
    session.act({"do": "advance"})
    shown = lesson.now(session.view())
    assert shown is not None
    assert shown.text == shown.step.text


def test_it_waits_again_where_a_choice_is_taken_back(session: Session) -> None:
    lesson = Lesson()
    session.act({"do": "advance"})
    for option, expected in (("open", "vote"), (None, "choose"), ("planks", "vote")):
        session.act({"do": "choose", "situation": "jetty", "option": option})
        shown = lesson.now(session.view())
        assert shown is not None
        assert shown.step.id == expected


def test_skipping_silences_it_and_the_play_goes_on(session: Session) -> None:
    lesson = Lesson()
    lesson.skip()
    while not session.finished:
        assert lesson.now(session.view()) is None
        session.act({"do": "advance"})
    assert lesson.now(session.view()) is None


def test_an_answer_that_there_is_not_is_passed_over(session: Session) -> None:
    lesson = Lesson()
    lesson.guess(session.view(), "yes")
    assert lesson.guesses == {}


def test_a_new_lesson_begins_where_a_resumed_play_stands(session: Session) -> None:
    for _ in range(3):
        session.act({"do": "advance"})
    shown = Lesson().now(session.view())
    assert shown is not None
    assert shown.step.month == 1


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_what_is_said_can_be_read_in_one_breath(lang: str) -> None:
    assert max(len(step.text.get(lang)) for step in LESSONS) <= 240


def test_the_tutorial_is_not_among_the_scenarios_to_choose_from() -> None:
    assert TUTORIAL not in [entry.id for entry in entries()]
    assert tutorial().id == TUTORIAL
    assert tutorial().months <= 3
