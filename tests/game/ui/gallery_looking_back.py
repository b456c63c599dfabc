"""The screens that look back on a play, by name: a bot's play of the small scenario, read as the window reads it."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

from analysis.branches import FEW, Branch, branches
from game.core.language import current, use
from game.core.seats.autoplay import autoplay
from game.core.session import Session
from game.ui.looking_back.asking import changeable
from game.ui.looking_back.course import show_table
from game.ui.looking_back.happened import Happened
from game.ui.looking_back.opening import Reading
from game.ui.looking_back.record import Record, read_record
from game.ui.looking_back.scene import LookingBack
from game.ui.looking_back.table_view import TableView
from game.ui.looking_back.why import Why
from game.ui.loop import App
from game.ui.scenes import Scene
from tests.game.core.table_for_tests import small


@cache
def read() -> Record:
    """The play, read once for all tests of a process."""
    before = current()
    use("sv")
    with tempfile.TemporaryDirectory() as folder:
        session = Session.start(small(), "chair", 7, Path(folder))
        autoplay(session, "mixed")
        record = read_record(session.close(), lambda share, doing: None)
    use(before)
    return record


def a_record() -> Record:
    """The play with nothing chosen yet."""
    return replace(read())


def looking_back(app: App, record: Record | None = None) -> LookingBack:
    """The scene as it opens."""
    return LookingBack(app, record or a_record())


@cache
def answered(at: int, option: str) -> Branch:
    """What the model answers to one question, with few futures."""
    record = a_record()
    assert record.made.trials is not None
    return branches(record.story, record.made.trials, (changeable(record)[at].change(option),), FEW)[0]


def _why(app: App) -> Iterator[tuple[str, list[Scene]]]:
    """The gate; nothing asked yet; counting; answers; a file that no question can be put to; causes; all what-ifs."""
    for name in ("gate", "asked", "counting", "answer", "policy", "missing", "causes", "compared"):
        scene = looking_back(app)
        scene.turn_to([one.key for one in scene.faces].index("why"))
        face = scene.face
        assert isinstance(face, Why)
        scene.record.own = "Vi fick veta för sent, och då var det bråttom." if name == "answer" else ""
        scene.record.explained = name != "gate"
        face.view = name if name in ("causes", "compared") else "whatif"
        face.at = len(face.asking.every) - 1 if name == "policy" else 0
        option = face.asking.every[face.at].options[0][0]
        if name == "missing":
            face.asking.every = ()
        if name in ("counting", "answer", "policy"):
            face.option = option
        if name == "counting":
            face.asking.counting = (0, option)
        if name in ("answer", "policy"):
            face.asking.answers[face.at, option] = answered(face.at, option)
        yield f"looking-why-{name}", [scene]


def looked(app: App) -> Iterator[tuple[str, list[Scene]]]:
    """Each screen's name and what is on the stack."""
    opened = looking_back(app)
    yield "reading", [opened, Reading(app, lambda: Path("/nowhere"), read=False)]
    for view in ("points", "trust", "results", "between", "all"):
        scene = looking_back(app)
        face = scene.faces[0]
        assert isinstance(face, Happened)
        face.view = view
        yield f"looking-{view}", [scene]
    for key in ("seen", "behaviours", "home"):
        scene = looking_back(app)
        scene.turn_to([one.key for one in scene.faces].index(key))
        yield f"looking-{key}", [scene]
    yield from _why(app)
    show_table(opened, opened.record.panels()[0])
    placed = app.stack.top
    assert placed is not None
    assert isinstance(placed.scene, TableView)
    app.stack.pop()
    yield "looking-table", [opened, placed.scene]
