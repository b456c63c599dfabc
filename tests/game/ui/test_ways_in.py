"""The ways into a play, with real plays: the tutorial, and a new play of every kind."""

from __future__ import annotations

from pathlib import Path

from game.core.kept.exchange import collect, send
from game.core.kept.replay import read
from game.core.kept.shelf import tutorial
from game.core.session import Session
from game.ui.kit.focus import find
from game.ui.kit.intentions import Act
from game.ui.loop import App
from game.ui.screens.beginning import Wishes, begin
from game.ui.screens.flow import open_play
from game.ui.screens.saved import saved
from game.ui.table import Table
from tests.game.core.table_for_tests import small
from tests.game.ui.gallery import an_app
from tests.game.ui.hands import click, home, press, top, until, write

# The tutorial.


def test_the_first_decision_of_a_beginner_is_three_keys_away(app: App) -> None:
    home(app)
    click(app, "tutorial")
    until(app, lambda: top(app) == "desk")
    press(app, Act.HELP, Act.BACK)  # whatever waits in the loop
    press(app, Act.ACTIVATE)
    assert top(app) == "preparation"
    assert app.stack.top is not None
    assert app.stack.top.focused == "option.1", "the focus is led to what is spoken of"
    press(app, 1)
    chosen = find(app.root, "option.1")
    assert getattr(chosen, "chosen", False)


def test_the_tutorial_leads_to_its_end_and_can_be_skipped_at_any_moment(app: App) -> None:
    for skip in (False, True):
        home(app)
        table = Table(app, Session.start(tutorial(), "chair", 3, app.folder))
        open_play(app, table)
        app.redraw()
        said = set()
        for _ in range(120):
            if top(app) == "handover" and find(app.root, "coach.next") is None:
                break
            assert table.coach is not None
            shown = table.coach.lesson.now(table.view)
            if skip and find(app.root, "coach.skip") is not None:
                click(app, "coach.skip")
            elif shown is not None and find(app.root, "coach.skip") is not None:
                said.add(shown.step.id)
                follow(app, shown.step.look, shown.step.guess is not None, shown.must_do)
            elif top(app) == "question":
                press(app, Act.ACTIVATE)
            else:
                press(app, Act.FORWARD)
        assert top(app) == "handover"
        assert len(said) == (0 if skip else 17)


def follow(app: App, look: str, guess: bool, must_do: bool) -> None:
    """Do what is said."""
    if guess:
        click(app, "coach.yes")
    elif not must_do:
        click(app, "coach.next")
    elif look == "option.":
        press(app, 1)
    elif look == "ask":
        click(app, "ask")
        click(app, "ask.1")
        press(app, Act.BACK)
    else:
        press(app, Act.FORWARD)


# A new play.


def test_one_press_begins_and_the_rest_waits_until_it_is_asked_for(app: App) -> None:
    home(app)
    click(app, "scenario.1")
    assert find(app.root, "seed") is None
    click(app, "begin")
    until(app, lambda: top(app) == "briefing")
    header = read(saved(app.folder)[0].path).header
    assert (header["roles"], header["cut"], header["turns"], header["mode"]) == (["chair"], None, 1, "training")


def test_everything_that_is_chosen_is_what_is_played(app: App) -> None:
    home(app)
    click(app, "scenario.1")
    click(app, "more")
    click(app, "bot.head")
    click(app, "pick.dialogue")
    click(app, "turns.3")
    click(app, "mode.open")
    write(app, "name", "Bord 3")
    write(app, "seed", "2027")
    click(app, "begin")
    until(app, lambda: top(app) == "briefing")
    one = saved(app.folder)[0]
    header = read(one.path).header
    assert (header["seed"], header["turns"], header["mode"]) == (2027, 3, "open")
    assert header["bots"]["head"] == "dialogue"
    assert one.brief is not None
    assert one.brief.name == "Bord 3"


def test_a_seed_that_is_none_is_told_and_nothing_begins(app: App) -> None:
    home(app)
    click(app, "scenario.1")
    click(app, "more")
    write(app, "seed", "imorgon")
    begin_button = find(app.root, "begin")
    assert begin_button is not None
    assert not begin_button.focusable
    write(app, "seed", "7")
    assert find(app.root, "begin").focusable  # type: ignore[union-attr]


def test_several_at_one_computer_begin_with_a_hand_over(app: App) -> None:
    home(app)
    click(app, "scenario.1")
    click(app, "more")
    click(app, "seated.shared")
    click(app, "begin")
    until(app, lambda: top(app) == "handoff")
    assert read(saved(app.folder)[0].path).header["roles"] == ["chair", "head"]


def test_two_computers_find_each_other_through_a_folder(app: App, tmp_path: Path) -> None:
    home(app)
    click(app, "scenario.1")
    click(app, "more")
    click(app, "seated.apart")
    click(app, "here.head")
    click(app, "begin")
    until(app, lambda: top(app) == "invite")
    click(app, "write")
    assert find(app.root, "yes").focusable  # type: ignore[union-attr]

    other = an_app((1280, 720), tmp_path / "other")
    other.settings.exchange = str(app.folder / "delat")
    home(other)
    click(other, "join")
    click(other, "invite.1")
    until(other, lambda: top(other) == "briefing")
    assert other.stack.top is not None
    table: Table = other.stack.top.scene.table  # type: ignore[attr-defined]
    assert table.view.role == "chair"
    for _ in range(2):
        table.act(do="advance")
    assert send(table.session, table.exchange) is not None  # type: ignore[arg-type]
    press(app, Act.ACTIVATE)
    mine: Table = app.stack.top.scene.table  # type: ignore[union-attr]
    assert collect(mine.session, mine.exchange) == 1  # type: ignore[arg-type]


def test_a_play_that_cannot_begin_says_why_and_can_be_tried_again(app: App) -> None:
    home(app)
    begin(app, Wishes(small(), ("chair",), seed=-1))
    until(app, lambda: top(app) == "message")
    press(app, Act.ACTIVATE)
    assert top(app) == "start"
