"""Settings, pause and full screen are one key away from every screen, and hold at once."""

from __future__ import annotations

from pathlib import Path

import pygame
import pytest

from game.ui import settings as kept
from game.ui.kit.focus import controls
from game.ui.loop import App
from game.ui.report import layout_report
from game.ui.window import Window
from tests.game.ui.gallery import an_app, gallery, place, sample, show
from tests.game.ui.test_app import focused, key, mouse, press, scene


@pytest.fixture
def app(tmp_path: Path) -> App:
    return an_app((1280, 720), tmp_path)


def test_settings_and_pause_open_over_every_screen_and_lead_back(app: App) -> None:
    for name, scenes in gallery(app):
        if name in ("settings", "pause"):
            continue
        place(app, scenes)
        top = scene(app)
        for code, over in ((pygame.K_F2, "settings"), (pygame.K_F9, "pause"), (pygame.K_PAUSE, "pause")):
            app.take([key(code)])
            assert scene(app) == over, name
            app.take([key(code)])
            assert scene(app) == top, name


def test_what_is_being_written_is_handed_over_before_a_pause(app: App) -> None:
    scenes = sample(app, "preparation")
    show(app, scenes)
    app.set_focus("reason.warning")
    app.redraw()
    press(app, pygame.event.Event(pygame.TEXTINPUT, text="!"), key(pygame.K_F9))
    assert scene(app) == "pause"
    assert scenes[0].table.session.done[-1]["text"].endswith("!")  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "code", [pygame.K_SPACE, pygame.K_RETURN, pygame.K_ESCAPE, pygame.K_TAB, pygame.K_x, pygame.K_7]
)
def test_any_key_ends_a_pause(app: App, code: int) -> None:
    show(app, sample(app, "pause"))
    press(app, key(code, written=chr(code)))
    assert scene(app) == "desk"


def test_a_key_that_only_changes_others_ends_no_pause(app: App) -> None:
    show(app, sample(app, "pause"))
    press(app, key(pygame.K_LSHIFT, pygame.KMOD_SHIFT))
    assert scene(app) == "pause"


def test_a_pause_hides_the_play(app: App) -> None:
    show(app, sample(app, "pause"))
    assert len(app.stack.visible()) == 1
    said = [getattr(node, "text", "") for node in app.root.walk()]
    assert "Samspel" in said
    assert "Paus" in said


@pytest.mark.parametrize(
    ("control", "setting", "value"),
    [("language.en", "language", "en"), ("text.130", "text", 130), ("theme.contrast", "theme", "contrast"),
     ("font.clear", "font", "clear"), ("reduced_motion", "reduced_motion", False)],
)  # fmt: skip
def test_a_setting_holds_at_once_and_is_kept(app: App, control: str, setting: str, value: object) -> None:
    show(app, sample(app, "settings"))
    app.set_focus(control)
    press(app, key(pygame.K_RETURN))
    assert getattr(kept.load(app.settings_file), setting) == value
    assert focused(app) == control
    assert layout_report(app.ui, app.root) == []
    assert (app.ui.theme.name, app.ui.type.face) == (app.settings.theme, app.settings.font)


def test_an_open_dialog_speaks_the_new_language(app: App) -> None:
    show(app, sample(app, "help"))
    press(app, key(pygame.K_F2))
    app.set_focus("language.en")
    press(app, key(pygame.K_RETURN), key(pygame.K_F2))
    assert "Help" in [getattr(node, "text", "") for node in app.root.walk()]


class Dense(Window):
    """A window of a dense screen: twice as many pixels as its size says. Can fill a screen of 3840 by 2160 pixels."""

    def size(self) -> tuple[int, int]:
        wide, high = self.surface().get_size()
        return wide // 2, high // 2

    def toggle_fullscreen(self) -> None:
        self.fullscreen = not self.fullscreen
        self._surface = pygame.Surface((3840, 2160) if self.fullscreen else (1280, 720))


def test_full_screen_is_drawn_in_its_own_pixels(app: App) -> None:
    app.window = Dense(app.surface)
    show(app, sample(app, "settings"))
    before = app.ui.type.scale
    press(app, key(pygame.K_F11))
    assert app.ui.size == app.surface.get_size() == (3840, 2160)
    assert app.ui.type.scale > 2 * before
    assert next(node for node in controls(app.root) if node.id == "fullscreen").chosen  # type: ignore[attr-defined]
    press(app, key(pygame.K_F11))
    assert app.ui.size == (1280, 720)


def test_the_pointer_hits_what_it_shows_on_a_dense_screen(app: App) -> None:
    app.window = Dense(app.surface)
    show(app, sample(app, "settings"))
    middle = next(node for node in controls(app.root) if node.id == "theme.dark").rect.center
    spot = (middle[0] // 2, middle[1] // 2)
    press(app, mouse(pygame.MOUSEBUTTONDOWN, spot), mouse(pygame.MOUSEBUTTONUP, spot))
    assert app.settings.theme == "dark"
