"""Plays that are kept: the list of them, a look back, and a month from the other chair."""

from __future__ import annotations

from game.core.kept.replay import read
from game.core.kept.saves import brief
from game.core.session import Session
from game.ui.kit.focus import controls, find
from game.ui.kit.intentions import Act
from game.ui.loop import App
from game.ui.screens.flow import open_play
from game.ui.table import Table
from tests.game.core.table_for_tests import small
from tests.game.ui.hands import a_play, click, home, press, shown, top, until, write

# Saved plays.


def test_a_saved_play_is_renamed_in_the_list(app: App) -> None:
    path = a_play(app, months=1)
    home(app)
    click(app, "resume")
    click(app, "more.1")
    write(app, "rename", "Onsdagsgruppen")
    told = brief(path)
    assert told is not None
    assert told.name == "Onsdagsgruppen"
    assert "Onsdagsgruppen" in shown(app)


def test_deleting_asks_first_and_keeps_where_one_only_presses_on(app: App) -> None:
    path = a_play(app, months=1)
    home(app)
    click(app, "resume")
    click(app, "more.1")
    click(app, "delete")
    press(app, Act.ACTIVATE)
    assert path.exists()
    click(app, "delete")
    click(app, "yes")
    assert not path.exists()
    assert top(app) == "resume"


def test_a_finished_play_stays_in_the_list_and_offers_what_can_still_be_done(app: App) -> None:
    a_play(app, finished=True)
    start = home(app)
    assert start.last is None
    click(app, "resume")
    click(app, "play.1")
    assert {"debrief", "swap", "folder", "delete"} <= {node.id for node in controls(app.root)}
    assert find(app.root, "go_on") is None


def test_going_on_leads_to_where_the_play_stood(app: App) -> None:
    a_play(app, months=1)
    home(app)
    click(app, "resume.last")
    until(app, lambda: top(app) == "desk")
    assert app.stack.top is not None
    assert app.stack.top.scene.facts()["month"] == 1


# Looking back, and the other chair.


def test_an_earlier_month_is_looked_at_and_nothing_in_it_can_be_changed(app: App) -> None:
    session = Session.start(small(), "chair", 7, app.folder)
    while session.view().month < 2:
        session.act({"do": "advance"})
    before = session.path.read_bytes()
    table = Table(app, session)
    home(app)
    open_play(app, table)
    app.redraw()
    press(app, Act.BACK)
    click(app, "past")
    until(app, lambda: bool(app.stack.top and app.stack.top.scene.facts().get("ready")))
    assert app.stack.top is not None
    past = app.stack.top.scene
    assert past.facts()["past"] == 1
    press(app, Act.LEFT)
    until(app, lambda: bool(past.facts()["ready"]))
    assert past.facts()["past"] == 0
    assert past.then.view == session.peek(0)  # type: ignore[attr-defined]
    click(app, "matter.leak")
    assert past.facts()["part"] == "matters"
    click(app, "option.1")
    assert "redan hänt" in app.notice
    press(app, Act.BACK)
    assert top(app) == "desk"
    assert session.path.read_bytes() == before


def test_a_month_is_played_from_the_other_chair_after_ones_own_words(app: App) -> None:
    path = a_play(app, finished=True)
    actions = read(path).actions
    home(app)
    click(app, "resume")
    click(app, "play.1")
    click(app, "swap")
    until(app, lambda: bool(app.stack.top and app.stack.top.scene.facts().get("ready")))
    assert not find(app.root, "begin").focusable  # type: ignore[union-attr]
    click(app, "month.0")
    write(app, "explain", "Ingen hade ringt.")
    click(app, "begin")
    until(app, lambda: top(app) == "desk")
    press(app, Act.FORWARD)
    assert top(app) == "preparation"
    press(app, 1, Act.FORWARD)
    assert top(app) == "swapped"
    write(app, "words", "De visste mer än jag.")
    kinds = {line["note"]: line["content"] for line in read(path).notes}
    assert kinds["explain"]["text"] == "Ingen hade ringt."
    assert kinds["swap"]["choices"] == {"tell_early": "tell"}
    assert kinds["swap"]["words"] == "De visste mer än jag."
    assert read(path).actions == actions, "the play is what it was"
    click(app, "onward")
    assert top(app) == "play_menu"
