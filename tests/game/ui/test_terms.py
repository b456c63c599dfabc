"""Words: those on the page are one key away, and every one is found."""

from __future__ import annotations

from game.core.session import Session
from game.ui.kit.intentions import Act
from game.ui.loop import App
from game.ui.screens.flow import open_play
from game.ui.table import Table
from tests.game.core.table_for_tests import small
from tests.game.ui.hands import click, home, press, shown, top, write


def test_the_words_on_the_page_are_one_key_away(app: App) -> None:
    home(app)
    open_play(app, Table(app, Session.start(small(), "chair", 7, app.folder)))
    app.redraw()
    press(app, Act.TERMS)
    assert top(app) == "terms"
    assert "Nämndordförande" in shown(app)
    press(app, Act.TERMS)
    assert top(app) == "briefing"


def test_a_word_is_looked_up_among_all(app: App) -> None:
    home(app)
    press(app, Act.TERMS)
    click(app, "terms.every")
    write(app, "sought", "jäv")
    assert "Jäv" in shown(app)
