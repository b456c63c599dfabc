"""The play at the table: the session behind the screens, its view, and what happens when something is refused."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from game.core.errors import Refused, ReplayError
from game.core.language import _, words
from game.core.view import View

if TYPE_CHECKING:
    from game.ui.loop import App


class Seat(Protocol):
    """What screens need of a session."""

    @property
    def path(self) -> Path:
        """The log."""

    def view(self) -> View:
        """What the person sees now."""

    def act(self, action: dict[str, Any]) -> None:
        """Do one action; raises ``Refused`` or ``ReplayError``."""

    def close(self) -> Path:
        """Let go of the file."""


class Table:
    """One session with its present view. Screens read ``view`` and call ``act``."""

    def __init__(self, app: App, session: Seat) -> None:
        self.app, self.session = app, session
        self.view = session.view()
        self.open_case: str | None = None
        """The matter shown in preparation."""
        self.drafts: dict[str, tuple[float, float, float]] = {}
        """Forecasts being set and not yet given, by question."""

    def act(self, **action: Any) -> bool:
        """Do it, take the new view, say that it is saved; where it is refused or cannot be written, say why."""
        try:
            self.session.act(action)
        except (Refused, ReplayError) as problem:
            self.app.changed(words(problem.text))
            return False
        self.view = self.session.view()
        self.app.changed(_("Sparat"))
        return True
