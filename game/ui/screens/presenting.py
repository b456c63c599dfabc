"""For a room: a play in large type, one thing at a time, turned by a clicker. F8 switches at any time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.language import _

if TYPE_CHECKING:
    from game.ui.loop import App


def toggle(app: App) -> None:
    """Switch between a screen for one and a projector for all, and say so."""
    app.presenting = not app.presenting
    app.changed(_("Projektor: stor text.") if app.presenting else _("Skärm: vanlig text."))
