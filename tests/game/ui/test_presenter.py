"""A room that looks on: clicker, digits, the table’s answer and a clock that never rings."""

from __future__ import annotations

import pytest

from game.core.session import Session
from game.ui.kit.focus import controls, find
from game.ui.kit.intentions import Act, Intention
from game.ui.loop import App
from game.ui.screens.clock import Clock
from game.ui.screens.flow import open_play
from game.ui.table import Table
from tests.game.core.table_for_tests import small
from tests.game.ui.hands import home, press, top


def test_a_play_is_led_to_its_end_with_a_clicker_and_digits(app: App) -> None:
    home(app)
    app.presenting = True
    open_play(app, Table(app, Session.start(small(), "chair", 7, app.folder)))
    app.redraw()
    press(app, Act.ACTIVATE)
    seen, large = [], app.ui.type.scale
    for _ in range(150):
        seen.append(top(app))
        if top(app) == "handover":
            break
        if top(app) == "preparation" and find(app.root, "option.1") is not None:
            press(app, 1)
        press(app, Act.ACTIVATE if top(app) in ("question", "happened") else Act.PAGE_DOWN)
    assert seen[-1] == "handover"
    assert {"desk", "preparation", "meeting", "talk"} <= set(seen)
    assert large > 1.5
    pages = seen.count("preparation")
    assert pages > 6, "one thing at a time"


def test_the_key_switches_between_room_and_screen_and_back(app: App) -> None:
    home(app)
    open_play(app, Table(app, Session.start(small(), "chair", 7, app.folder)))
    app.redraw()
    press(app, Act.ACTIVATE)
    ordinary = {node.id for node in controls(app.root)}
    press(app, Act.PRESENTER)
    assert top(app) == "desk"
    assert find(app.root, "previous") is not None or find(app.root, "onward") is not None
    assert {node.id for node in controls(app.root)} != ordinary
    press(app, Act.PRESENTER)
    assert {node.id for node in controls(app.root)} == ordinary


def test_the_tables_answer_is_written_down_also_where_somebody_presses_on(app: App) -> None:
    session = Session.start(small(), "chair", 7, app.folder)
    for _ in range(3):
        session.act({"do": "advance"})
    home(app)
    table = Table(app, session)
    open_play(app, table)
    app.redraw()
    while top(app) != "talk":
        press(app, Act.ACTIVATE if top(app) == "question" else Act.FORWARD)
    app.set_focus("answer")
    app.redraw()
    app.handle(Intention(Act.TEXT, text="Vi borde ha frågat."))
    press(app, Act.PAGE_DOWN)
    assert session.notes("answer", 1) == {"month": 1, "text": "Vi borde ha frågat."}
    assert table.view.month == 2


def test_the_clock_counts_only_while_it_goes_and_never_rings(app: App) -> None:
    now, waiting = [0.0], []
    app.motion.now = lambda: now[0]
    clock = Clock(app, 2, lambda seconds, then: waiting.append(then))
    assert clock.said() == "2 minuter kvar"
    clock.toggle()
    now[0] = 70
    assert clock.said() == "Mindre än en minut kvar"
    clock.toggle()
    now[0] = 500
    assert clock.left == pytest.approx(50)
    clock.toggle()
    now[0] = 600
    assert clock.left == 0
    assert "Tiden är ute" in clock.said()
    clock.more()
    assert clock.left == pytest.approx(120)
    assert len(waiting) == 2
