"""Back to the start screen, with its list of saved plays as it is now."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.ui.loop import App


def go_home(app: App, said: str = "") -> None:
    """Only the start screen. ``said`` is told there."""
    from game.ui.screens.start import Start

    del app.stack.placed[1:]
    start = app.stack.placed[0].scene if app.stack.placed else None
    if isinstance(start, Start):
        start.refresh()
    app.stack.changed()
    app.changed(said)
