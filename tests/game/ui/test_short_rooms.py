"""The short format in the window: one after another, and the room compared."""

from __future__ import annotations

from game.core import short
from game.core.kept.replay import read
from game.core.session import Session
from game.ui.kit.focus import controls, find
from game.ui.kit.intentions import Act
from game.ui.loop import App
from game.ui.screens.flow import open_play
from game.ui.screens.saved import saved
from game.ui.table import Table
from tests.game.core.table_for_tests import with_dilemmas
from tests.game.ui.hands import a_play, click, home, press, shown, top, until, write


def test_players_decide_one_after_another_and_the_room_compares(app: App) -> None:
    home(app, with_dilemmas())
    click(app, "short")
    click(app, "clock.on")
    click(app, "begin")
    for player, choices in enumerate(((1, 1, 1), (1, 2, 2)), 1):
        until(app, lambda: top(app) == "dilemma")
        for number, choice in enumerate(choices, 1):
            assert app.stack.top is not None
            assert app.stack.top.scene.facts()["dilemma"] == [number, 3]
            press(app, choice)
            reason = next(node.id for node in controls(app.root) if node.id and node.id.startswith("reason."))
            write(app, reason, f"Skäl {player}{number}")
            press(app, Act.FORWARD)
        assert top(app) == "profile"
        if player == 1:
            assert not find(app.root, "compare").focusable  # type: ignore[union-attr]
            click(app, "next")
            assert top(app) == "next_player"
            click(app, "sit")
    click(app, "compare")
    until(app, lambda: top(app) == "comparing")
    assert "Här gick meningarna isär" in shown(app)
    assert "”Skäl 12”" in shown(app)
    seeds = {read(one.path).header["seed"] for one in saved(app.folder)}
    assert len(seeds) == 1, "all meet the same world"


def test_a_dilemma_is_decided_once_and_asks_for_a_reason(app: App) -> None:
    home(app, with_dilemmas())
    table = Table(app, Session.start(with_dilemmas(), "head", 7, app.folder, dilemmas=True))
    open_play(app, table)
    app.redraw()
    press(app, Act.FORWARD)
    assert top(app) == "dilemma", "nothing is chosen yet"
    press(app, 1, Act.FORWARD)
    assert top(app) == "question"
    press(app, Act.BACK, 2, Act.FORWARD, Act.ACTIVATE)
    assert table.view.dilemma == (2, 3)
    press(app, Act.UNDO)
    assert table.view.dilemma == (2, 3)
    said = [do for _seat, do in table.session.said() if do["do"] == "choose"]  # type: ignore[attr-defined]
    assert said == [{"do": "choose", "situation": "tell_early", "option": "keep"}]


def test_files_from_several_computers_are_compared_and_strange_ones_told(app: App) -> None:
    for choice in ("tell", "keep"):
        session = Session.start(with_dilemmas(), "head", 7, app.folder, dilemmas=True)
        short.decide(session, choice, "Så.")
        session.close()
    a_play(app, months=1)
    home(app, with_dilemmas())
    click(app, "short")
    click(app, "compare")
    assert top(app) == "compare_choice"
    assert {"file.1", "file.2"} == {node.id for node in controls(app.root) if (node.id or "").startswith("file.")}
    click(app, "compare")
    until(app, lambda: top(app) == "comparing")
    press(app, Act.PAGE_DOWN, Act.BACK)
    click(app, "file.1")
    assert not find(app.root, "compare").focusable  # type: ignore[union-attr]
