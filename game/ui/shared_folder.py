"""The folder through which two computers exchange a play: beside the plays, until somebody says otherwise."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.ui.loop import App


def folder(app: App) -> Path:
    """Where invitations and turns lie."""
    return Path(app.settings.exchange) if app.settings.exchange else app.folder / "delat"


def use(app: App, where: Path) -> None:
    """Exchange through this folder from now on, also the next time the program starts."""
    app.settings.exchange = str(where)
    app.apply_settings()
