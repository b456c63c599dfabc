"""Hands at a window in memory: what tests press, write and read there, and where that has led."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pygame

from game.core.session import Session
from game.ui.kit.focus import controls, find
from game.ui.kit.intentions import Act, Intention
from game.ui.kit.words import Words
from game.ui.loop import CALL, App
from game.ui.screens.saved import saved
from game.ui.screens.start import Start
from scenarios import Scenario
from tests.game.core.table_for_tests import SMALL, small
from tests.game.ui.gallery import show


def home(app: App, scenario: Scenario | None = None) -> Start:
    """The start screen, with the saved plays that there are and one scenario."""
    start = Start(app, read=False)
    entry = SimpleNamespace(id="small", path=SMALL, scenario=scenario or small(), problems=(), own=False)
    start.entries, start.saved = (entry,), saved(app.folder)  # type: ignore[assignment]
    show(app, [start])
    return start


def top(app: App) -> str:
    assert app.stack.top is not None
    return app.stack.top.scene.name


def until(app: App, holds: Callable[[], bool]) -> None:
    """Take what threads hand over until something holds."""
    while not holds():
        event = pygame.event.wait(30_000)
        assert event.type != pygame.NOEVENT, f"nothing came back on {top(app)}: {app.notice}"
        if event.type == CALL:
            app.take([event])
            app.redraw()


def press(app: App, *acts: Act | int) -> None:
    """Intentions one by one (a number is a digit), and what they call for in the loop."""
    for act in acts:
        app.handle(Intention(Act.NUMBER, number=act) if isinstance(act, int) else Intention(act))
        app.redraw()
        for event in pygame.event.get(CALL):
            app.take([event])
            app.redraw()


def click(app: App, id: str) -> None:  # noqa: A002
    """Press a control that can be pressed."""
    node = find(app.root, id)
    assert node is not None, f"{id} is not among {[one.id for one in controls(app.root)]}"
    assert node.focusable, f"{id} cannot be pressed"
    app.set_focus(id)
    press(app, Act.ACTIVATE)


def shown(app: App) -> list[str]:
    """Every text on the screen, in reading order."""
    return [node.text for node in app.root.walk() if isinstance(node, Words)]


def write(app: App, id: str, text: str) -> None:  # noqa: A002
    """Write in a field, after what stands there has been erased, and be done."""
    app.set_focus(id)
    app.redraw()
    for _ in getattr(find(app.root, id), "text", ""):
        app.handle(Intention(Act.ERASE))
    app.handle(Intention(Act.TEXT, text=text))
    press(app, Act.ACTIVATE)


def a_play(app: App, *, finished: bool = False, months: int = 0, name: str = "") -> Path:
    """A play of the small scenario in the chair."""
    session = Session.start(small(), "chair", 7, app.folder, name=name)
    while not session.finished and (finished or session.view().month < months):
        session.act({"do": "advance"})
    return session.close()
