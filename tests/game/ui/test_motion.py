"""What moves begins when something changes, ends once, follows the clock it is given, and can be turned off."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.ui.kit.layout import Node, Ui
from game.ui.kit.motion import Motion
from game.ui.kit.moves import Moves
from game.ui.kit.theme import LIGHT
from game.ui.kit.type import Type
from game.ui.loop import App
from game.ui.picture import FADE
from game.ui.screens.flow import screen_of
from game.ui.screens.settings import SettingsDialog
from game.ui.table import Table
from tests.game.ui.gallery import an_app, show
from tests.game.ui.sample import SampleSession


class Clock:
    """Time that a test sets."""

    def __init__(self) -> None:
        self.time = 10.0

    def __call__(self) -> float:
        return self.time


class Probe(Node):
    """Remembers where it was drawn."""

    def __init__(self) -> None:
        super().__init__()
        self.drawn: list[tuple[int, int]] = []

    def draw(self, ui: Ui, surface: pygame.Surface) -> None:
        self.drawn.append(self.rect.topleft)


@pytest.fixture
def clock() -> Clock:
    return Clock()


def moving_app(folder: Path, clock: Clock) -> App:
    app = an_app((1280, 720), folder)
    app.settings.reduced_motion = False
    app.motion.now = clock
    return app


def test_a_value_is_followed_from_where_it_was_to_where_it_is(clock: Clock) -> None:
    motion = Motion(clock, lambda: False)
    assert motion.follow("month", 4.0, seconds=1.0) == 4.0
    assert not motion.moving
    shown = []
    for step in range(6):
        clock.time = 10.0 + step / 4
        motion.next_picture()
        shown.append(motion.follow("month", 5.0, seconds=1.0))
        assert motion.moving == (step < 4)
    assert shown[0] == 4.0
    assert shown == sorted(shown)
    assert shown[4:] == [5.0, 5.0]


def test_a_value_that_changes_on_its_way_goes_on_from_where_it_is_seen(clock: Clock) -> None:
    motion = Motion(clock, lambda: False)
    motion.follow("x", 0.0)
    motion.follow("x", 10.0, seconds=1.0)
    clock.time += 0.5
    motion.next_picture()
    seen = motion.follow("x", 10.0, seconds=1.0)
    assert 0 < seen < 10
    assert motion.follow("x", 0.0, seconds=1.0) == pytest.approx(seen)


def test_with_reduced_motion_everything_is_there_at_once(clock: Clock) -> None:
    motion = Motion(clock, lambda: True)
    motion.follow("x", 0.0)
    assert motion.follow("x", 1.0) == 1.0
    assert motion.since("y", "a") == ("a", 1.0)
    assert motion.since("y", "b") == ("a", 1.0)
    assert not motion.moving


def test_a_case_glides_to_its_new_stage_and_scrolling_moves_nothing(clock: Clock) -> None:
    ui = Ui((400, 300), LIGHT, Type(1.0), 1.0, motion=Motion(clock, lambda: False))
    surface, probe = pygame.Surface(ui.size), Probe()

    def draw(place: str, left: int) -> tuple[int, int]:
        ui.motion.next_picture()
        node = Moves(probe, "case", place)
        node.place(ui, pygame.Rect(left, 20, 50, 30))
        node.draw(ui, surface)
        for above in ui.above:
            above()
        ui.above.clear()
        assert probe.rect.left == left, "pressing hits where it is going"
        return probe.drawn[-1]

    assert draw("raised", 10) == (10, 20)
    assert draw("raised", 90) == (90, 20), "the same stage elsewhere on screen: scrolled"
    assert draw("prepared", 200) == (90, 20)
    clock.time += 0.1
    assert 90 < draw("prepared", 200)[0] < 200
    clock.time += 10
    assert draw("prepared", 200) == (200, 20)
    assert not ui.motion.moving


def test_the_loop_draws_while_something_moves_and_then_sleeps(tmp_path: Path, clock: Clock) -> None:
    app = moving_app(tmp_path, clock)
    table = Table(app, SampleSession("desk"))
    app.stack.push(screen_of(app, table))
    steps: Iterator[str] = iter(["dialog"])
    slept: list[int] = []

    def wait(timeout: int = 0) -> list[pygame.event.Event]:
        slept.append(timeout)
        clock.time += timeout / 1000
        if not timeout and next(steps, None) is None:
            app.quit()
        elif not timeout:
            app.stack.push(SettingsDialog(app))
        return []

    app.loop(wait)
    assert slept[0] == 0
    assert slept[-1] == 0
    pictures = len(slept) - 2
    assert pictures == pytest.approx(60 * FADE, abs=2)
    assert app.draws == 2 + pictures


def test_input_is_taken_while_something_moves(tmp_path: Path, clock: Clock) -> None:
    app = moving_app(tmp_path, clock)
    table = Table(app, SampleSession("desk"))
    show(app, [screen_of(app, table)])
    app.stack.push(SettingsDialog(app))
    app.redraw()
    assert app.motion.moving
    app.take([pygame.event.Event(pygame.KEYDOWN, key=pygame.K_ESCAPE, mod=0, unicode="")])
    assert app.stack.top is not None
    assert app.stack.top.scene.name == "desk"


def test_the_inspector_is_told_once_of_what_fades(tmp_path: Path, clock: Clock) -> None:
    app = moving_app(tmp_path, clock)
    app.inspector.path = tmp_path / "inspect"
    table = Table(app, SampleSession("desk"))
    show(app, [screen_of(app, table)])

    def wait(timeout: int = 0) -> list[pygame.event.Event]:
        clock.time += timeout / 1000
        if not timeout:
            app.quit()
        return []

    app.stack.push(SettingsDialog(app))
    app.loop(wait)
    assert len((tmp_path / "inspect").read_text(encoding="utf-8").splitlines()) == 2


def test_a_month_is_seen_to_pass(tmp_path: Path, clock: Clock) -> None:
    """The strip of months differs while the month goes, and then stands as if it had never moved."""
    app = moving_app(tmp_path, clock)
    session = SampleSession("desk")
    table = Table(app, session)
    show(app, [screen_of(app, table)])
    session.month += 1
    table.view = session.view()
    strip = pygame.Rect(480, 36, 200, 16)

    def picture() -> bytes:
        app.redraw()
        return pygame.image.tobytes(app.surface.subsurface(strip), "RGB")

    seen = [picture()]
    for _ in range(3):
        clock.time += 0.15
        seen.append(picture())
    assert not app.motion.moving
    assert len(set(seen)) == 4
    app.settings.reduced_motion = True
    assert picture() == seen[-1]
