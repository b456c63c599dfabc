"""The way in: ``run`` opens the window first and lets everything heavy come after it."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pygame

from game.core.kept.places import plays_folder
from game.core.language import _, use
from game.ui import settings as kept
from game.ui.kit import paint
from game.ui.kit.type import forget_fonts
from game.ui.loop import App
from game.ui.window import NoWindowError, RealWindow

__all__ = ["NoWindowError", "run", "run_window"]

if TYPE_CHECKING:
    from game.core.session import Session


def wait_for_events(timeout: int = 0) -> list[pygame.event.Event]:
    """Sleep until something happens, at most ``timeout`` milliseconds where that is not 0; then all that happened."""
    return [pygame.event.wait(timeout), *pygame.event.get()]


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


def run_window(session: Session | None = None, lang: str | None = None, presenter: bool = False) -> int:
    """Open the game on a session that has begun, or on the start screen; ``presenter``: for a room that looks on.

    Returns an exit code.

    Raises:
        NoWindowError: there is no display; nothing has been done.
    """
    if session is None:
        return run(lang=lang)

    def first(app: App) -> None:
        from game.ui.screens.flow import open_play
        from game.ui.screens.start import Start
        from game.ui.table import Table

        app.presenting = presenter
        app.stack.push(Start(app))
        open_play(app, Table(app, session))

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
    window = RealWindow("Samspel")
    app = App(
        window.surface(),
        time.monotonic,
        settings,
        where,
        folder or plays_folder(),
        window,
        inspect=os.environ.get("SAMSPEL_INSPECT"),
    )
    first(app)
    app.call(app.input.gamepads.start)  # once the first screen is up
    try:
        app.loop(wait_for_events)
    except KeyboardInterrupt:
        return 130
    finally:
        pygame.quit()
        paint.forget()
        forget_fonts()
    return 0
