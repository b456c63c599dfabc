"""The window and the way in: ``run`` opens the window first and lets everything heavy come after it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pygame

from game.core.language import _, use
from game.core.places import plays_folder
from game.ui import settings as kept
from game.ui.kit import paint
from game.ui.kit.type import forget_fonts
from game.ui.loop import App

if TYPE_CHECKING:
    from game.core.session import Session

SIZE = (1280, 720)
LEAST = (960, 640)
UNSEEN = ("offscreen", "dummy")
"""Video drivers without a window, which only those get who ask for them."""


class NoWindowError(Exception):
    """There is no display to open a window on."""


def wait_for_events() -> list[pygame.event.Event]:
    """Sleep until something happens, then everything that happened."""
    return [pygame.event.wait(), *pygame.event.get()]


def open_window() -> pygame.Surface:
    """The window, resizable, with its title and icon. Raises ``NoWindowError`` where nobody would see it."""
    pygame.display.init()
    if pygame.display.get_driver() in UNSEEN and not os.environ.get("SDL_VIDEODRIVER"):
        raise NoWindowError  # SDL falls back to a driver that draws to nowhere
    pygame.font.init()
    pygame.display.set_caption("Samspel")
    icon = Path(__file__).parent / "assets" / "icon.png"
    pygame.display.set_icon(pygame.image.load(icon))
    surface = pygame.display.set_mode(SIZE, pygame.RESIZABLE)
    pygame.Window.from_display_module().minimum_size = LEAST
    pygame.key.set_repeat(380, 40)
    pygame.key.start_text_input()
    return surface


def not_community_edition() -> str:
    """What to say where the other pygame is installed; empty where all is well."""
    if getattr(pygame, "IS_CE", False):
        return ""
    return _(
        "Paketet pygame är installerat i stället för pygame-ce, och de skriver över varandra. Gör så här:\n"
        "  python -m pip uninstall -y pygame pygame-ce\n"
        "  python -m pip install pygame-ce"
    )


def run(
    scenario: str | None = None,
    role: str | None = None,
    seed: int | None = None,
    lang: str | None = None,
    folder: Path | None = None,
) -> int:
    """Open the game. With a ``scenario`` it goes straight to that play. Returns an exit code."""

    def first(app: App) -> None:
        from game.ui.screens.start import Start

        app.stack.push(Start(app, scenario, role, seed))

    return _open(first, lang, folder)


def run_window(session: Session | None = None, lang: str | None = None) -> int:
    """Open the game on a session that has begun, or on the start screen. Returns an exit code.

    Raises:
        NoWindowError: there is no display; nothing has been done.
    """
    if session is None:
        return run(lang=lang)

    def first(app: App) -> None:
        from game.ui.screens.briefing import Briefing
        from game.ui.screens.flow import show_phase
        from game.ui.screens.start import Start
        from game.ui.table import Table

        app.stack.push(Start(app))
        table = Table(app, session)
        if table.view.month == 0 and table.view.phase == "desk":
            app.stack.push(Briefing(app, table))
        else:
            show_phase(app, table)

    return _open(first, lang, session.path.parent)


def _open(first: Callable[[App], None], lang: str | None, folder: Path | None) -> int:
    where = kept.settings_file()
    settings = kept.load(where)
    settings.language = lang or settings.language
    use(settings.language)
    wrong = not_community_edition()
    if wrong:
        sys.stderr.write(wrong + "\n")
        return 1
    try:
        surface = open_window()
    except pygame.error as error:
        raise NoWindowError from error
    app = App(
        surface,
        pygame.time.Clock(),
        settings,
        where,
        folder or plays_folder(),
        flip=pygame.display.flip,
        inspect=os.environ.get("SAMSPEL_INSPECT"),
    )
    app.toggle_fullscreen = pygame.display.toggle_fullscreen
    app.window = pygame.display.get_surface
    first(app)
    try:
        app.loop(wait_for_events)
    except KeyboardInterrupt:
        return 130
    finally:
        pygame.quit()
        paint.forget()
        forget_fonts()
    return 0
