"""A month is played with a gamepad alone, by posted events: there is no such device where the tests run."""

from __future__ import annotations

from pathlib import Path

import pygame
import pytest

from game.ui.kit.gamepad import Gamepads
from game.ui.kit.intentions import Act, Intention
from game.ui.kit.repeat import AFTER, EVERY, Repeat
from game.ui.loop import App
from game.ui.screens.start import Start
from game.ui.table import Table
from scenarios import library
from tests.game.ui.gallery import an_app, sample, show
from tests.game.ui.test_app import call_backs, focused, scene
from tests.game.ui.test_motion import Clock

A, B, X, Y = range(4)
SELECT, MENU, LEFT, RIGHT, UP, DOWN = 4, 6, 9, 10, 11, 12


def button(number: int, down: bool = True) -> pygame.event.Event:
    kind = pygame.CONTROLLERBUTTONDOWN if down else pygame.CONTROLLERBUTTONUP
    return pygame.event.Event(kind, button=number, instance_id=0)


def axis(number: int, value: float) -> pygame.event.Event:
    return pygame.event.Event(pygame.CONTROLLERAXISMOTION, axis=number, value=round(32767 * value), instance_id=0)


def post(app: App, *events: pygame.event.Event) -> None:
    """Through the queue, as a device's own come."""
    for event in events:
        pygame.event.post(event)
        app.take(pygame.event.get(event.type))
        if app.dirty and app.stack.top is not None:
            app.redraw()


def push(app: App, *numbers: int) -> None:
    for number in numbers:
        post(app, button(number), button(number, down=False))


def onward(app: App) -> None:
    """The right trigger, in and out."""
    post(app, axis(5, 1.0), axis(5, 0.0))


@pytest.fixture
def app(tmp_path: Path) -> App:
    pygame.event.clear()
    return an_app((1280, 720), tmp_path)


def test_a_month_is_played_with_a_gamepad_alone(app: App) -> None:
    begun = Start(app, read=False)
    begun.take((tuple(one for one in library() if one.id == "skyfallet"), []), None)
    show(app, [begun])
    while focused(app) != "scenario.1":
        push(app, RIGHT)
    push(app, A)
    assert scene(app) == "setup"
    while focused(app) != "begin":
        push(app, RIGHT)
    push(app, A)
    call_backs(app, lambda: scene(app) == "briefing")
    push(app, A)
    assert scene(app) == "desk"
    assert app.stack.top is not None
    table: Table = app.stack.top.scene.table  # type: ignore[attr-defined]
    month = table.view.month
    onward(app)
    assert scene(app) == "preparation"
    while focused(app) != "option.1":
        push(app, LEFT)
    push(app, DOWN, A)
    assert table.view.situations[0].chosen == table.view.situations[0].options[1].id
    push(app, X)
    assert table.view.situations[0].chosen is None
    push(app, A)
    onward(app)
    if scene(app) == "question":
        push(app, A)
    assert scene(app) == "meeting"
    onward(app)
    assert scene(app) == "happened"
    push(app, A)
    assert (scene(app), table.view.month) == ("desk", month + 1)


def test_its_buttons_open_help_menu_and_settings_and_go_back(app: App) -> None:
    for number, opened in ((Y, "help"), (MENU, "menu"), (SELECT, "settings")):
        show(app, sample(app, "desk"))
        push(app, number)
        assert scene(app) == opened
        push(app, B)
        assert scene(app) == "desk"


def test_the_right_stick_scrolls_where_the_focus_is(app: App) -> None:
    show(app, sample(app, "preparation"))
    before = focused(app)
    post(app, axis(3, 0.9), axis(3, 0.1))
    assert app.memory["scroll:options.warning"] > 0
    assert focused(app) == before


@pytest.mark.parametrize("kind", ["stick", "hat", "numbered"])
def test_sticks_and_hats_move_once_for_each_push(kind: str) -> None:
    pads = Gamepads(Repeat(lambda: 0.0))
    if kind == "stick":
        events = [axis(1, value) for value in (0.3, 0.7, 0.9, 0.5, 0.8, 0.2, -0.9, 0.0)]
    elif kind == "hat":
        made = lambda y: pygame.event.Event(pygame.JOYHATMOTION, hat=0, value=(0, y), instance_id=5)  # noqa: E731
        events = [made(y) for y in (-1, -1, 0, 1, 0)]
    else:
        made = lambda y: pygame.event.Event(pygame.JOYAXISMOTION, axis=1, value=y, instance_id=5)  # noqa: E731
        events = [made(y) for y in (0.1, 0.9, 0.5, 0.0, -1.0, 0.0)]
    meant = [pads.intention(event) for event in events]
    assert [one.act for one in meant if one is not None] == [Act.DOWN, Act.UP]


def test_a_gamepad_that_sdl_does_not_know_is_read_by_its_numbers() -> None:
    pads = Gamepads(Repeat(lambda: 0.0))
    pressed = [pygame.event.Event(pygame.JOYBUTTONDOWN, button=number, instance_id=5) for number in (0, 1, 7, 30)]
    meant = [pads.intention(event) for event in pressed]
    assert [one.act if one else None for one in meant] == [Act.ACTIVATE, Act.BACK, Act.MENU, None]


def test_devices_that_come_and_go_are_taken_as_they_are() -> None:
    pads = Gamepads(Repeat(lambda: 0.0))
    pads.start()
    assert pads.intention(pygame.event.Event(pygame.JOYDEVICEADDED, device_index=9)) is None
    assert pads.intention(axis(1, 1.0)) == Intention(Act.DOWN)
    assert pads.intention(pygame.event.Event(pygame.JOYDEVICEREMOVED, instance_id=0)) is None
    assert pads.repeat.due_in() is None
    assert pads.intention(axis(1, 1.0)) == Intention(Act.DOWN)


def test_what_is_held_comes_again_and_enter_does_not() -> None:
    clock = Clock()
    repeat = Repeat(clock)
    repeat.press("key", Intention(Act.DOWN))
    times = []
    for _ in range(100):
        clock.time += 0.01
        if repeat.due() is not None:
            times.append(clock.time - 10)
    assert times[0] == pytest.approx(AFTER, abs=0.011)
    assert len(times) == pytest.approx((1 - AFTER) / EVERY, abs=2)
    repeat.release("another key")
    assert repeat.due_in() is not None
    repeat.release("key")
    assert repeat.due_in() is None
    repeat.press("enter", Intention(Act.ACTIVATE))
    assert repeat.due_in() is None


def test_a_held_key_walks_on_until_it_is_let_go(app: App) -> None:
    clock = Clock()
    app.input.repeat.now = clock
    show(app, sample(app, "preparation"))
    walked: list[str | None] = []

    def wait(timeout: int = 0) -> list[pygame.event.Event]:
        walked.append(focused(app))
        clock.time += timeout / 1000
        if len(walked) == 1:
            return [pygame.event.Event(pygame.KEYDOWN, key=pygame.K_DOWN, mod=0, unicode="")]
        if len(walked) == 4:
            return [pygame.event.Event(pygame.KEYUP, key=pygame.K_DOWN, mod=0)]
        if not timeout:
            app.quit()
        return []

    app.loop(wait)
    assert walked[:4] == ["option.1", "option.2", "option.3", "option.4"]
    assert len(walked) == 5
