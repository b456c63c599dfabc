"""Several people at one play: nothing of one chair shows to another, at one computer or at two."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.core.session import Session
from game.ui.kit.layout import Node
from game.ui.loop import App
from game.ui.report import layout_report
from game.ui.scenes import Scene
from game.ui.screens.desk import Desk
from game.ui.screens.flow import open_play
from game.ui.screens.handoff import HandOff, Waiting
from game.ui.screens.joining import Invite
from game.ui.screens.meeting import Meeting
from game.ui.screens.preparation import Preparation
from game.ui.table import Table
from tests.game.core.table_for_tests import three
from tests.game.ui.gallery import an_app, start

SECRET = "Detta skäl är bara mitt"


@pytest.fixture
def app(tmp_path: Path) -> App:
    return an_app((1280, 720), tmp_path)


def begun(app: App, *roles: str, here: str | None = None) -> Table:
    """A real play of the small scenario, its first screen over the start screen."""
    session = Session.start(three(), roles, 5, app.folder, here=here)
    return opened(app, session)


def opened(app: App, session: Session) -> Table:
    table = Table(app, session)
    app.stack.push(start(app))
    open_play(app, table)
    app.layout()
    return table


def top(app: App) -> Scene:
    assert app.stack.top is not None
    return app.stack.top.scene


def texts(node: Node) -> set[str]:
    return {text for one in node.walk() if isinstance(text := getattr(one, "text", None), str) and text}


def one_step(app: App) -> None:
    """What the person on the chair would do to come on, with a proposal and a reason of one's own in every matter."""
    scene = top(app)
    if isinstance(scene, Preparation):
        for matter in scene.view.situations:
            free = next((one.id for one in matter.options if one.available), None)
            if free is not None:
                scene.choose(matter, free)
            scene.reason(matter)(SECRET)
        scene.meet()
    elif isinstance(scene, HandOff):
        scene.sit()
    elif isinstance(scene, Invite):
        scene.close()
    else:
        scene.go_on()  # type: ignore[attr-defined]
    app.layout()


@pytest.mark.parametrize("roles", [("chair", "head"), ("chair", "head", "opposition")])
def test_between_two_people_nothing_of_any_month_shows_and_the_meeting_shows_what_is_public(
    roles: tuple[str, ...], app: App
) -> None:
    table = begun(app, *roles)
    seen: list[str] = []
    while table.view.month < 2:
        scene = top(app)
        seen.append(scene.name)
        assert layout_report(app.ui, app.root) == []
        shown = texts(app.root)
        if isinstance(scene, HandOff):
            assert shown <= {f"Lämna över till {who}" for who in names()} | {f"Jag är {who}" for who in names()} | {
                "Alla andra tittar bort. Inget visas förrän du trycker.", "Till startsidan", "Sparat"
            }  # fmt: skip
        if isinstance(scene, Meeting):
            assert not any(SECRET in text for text in shown)
            assert all(point.votes for point in scene.points)
            assert not any("kvar" in text for text in shown)
        if isinstance(scene, Desk | Preparation):
            assert table.view.role == table.session.role
        one_step(app)
    assert seen.count("handoff") >= 2 * len(roles)
    assert seen[0] == "handoff"


def names() -> tuple[str, ...]:
    return "ordföranden", "förvaltningschefen", "oppositionens gruppledare"


def test_who_sits_down_reads_who_they_are_and_then_what_has_happened(app: App) -> None:
    table = begun(app, "chair", "head")
    order = []
    while table.view.month < 2:
        order.append((top(app).name, table.view.role))
        one_step(app)
    assert order[:4] == [("handoff", "chair"), ("briefing", "chair"), ("desk", "chair"), ("preparation", "chair")]
    assert order[4:6] == [("handoff", "chair"), ("briefing", "head")]
    for role in ("chair", "head"):
        assert sum(one == ("briefing", role) for one in order) == 1


def ready(app: App) -> None:
    """Until this chair waits for the other computer."""
    while not isinstance(top(app), Waiting):
        one_step(app)


def test_two_computers_meet_through_a_folder_and_say_where_the_file_is(tmp_path: Path) -> None:
    from game.core.kept.exchange import invite

    first, second = an_app((1280, 720), tmp_path / "a"), an_app((1280, 720), tmp_path / "b")
    shared = tmp_path / "shared"
    chair = begun(first, "chair", "head", here="chair")
    head = opened(second, Session.join(invite(chair.session, shared), second.folder))  # type: ignore[arg-type]
    chair.exchange = head.exchange = shared
    for app, table in ((first, chair), (second, head)):
        ready(app)
        waiting = top(app)
        assert isinstance(waiting, Waiting)
        waiting.send()
        app.layout()
        assert waiting.sent is not None
        assert waiting.sent.exists()
        assert any(str(waiting.sent) in text for text in texts(app.root))
        assert table.view.month == 0
    for app, table in ((first, chair), (second, head)):
        waiting = top(app)
        assert isinstance(waiting, Waiting)
        waiting.go_on()
        assert table.view.phase == "meeting"
        app.layout()
    assert chair.session.play_now().digest() == head.session.play_now().digest()  # type: ignore[attr-defined]


def test_nothing_to_collect_is_said_and_changes_nothing(app: App, tmp_path: Path) -> None:
    table = begun(app, "chair", "head", here="chair")
    table.exchange = tmp_path / "empty"
    ready(app)
    waiting = top(app)
    assert isinstance(waiting, Waiting)
    waiting.go_on()
    assert app.notice == "Inget har kommit än."
    assert isinstance(top(app), Waiting)
