"""Beginning a play: what is asked for, and opening it in a thread, since the model takes a moment to be born."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from game.core.language import _, current, words
from game.ui.screens.dialog import Message

if TYPE_CHECKING:
    from pathlib import Path

    from game.core.session import Session
    from game.ui.loop import App
    from game.ui.table import Table
    from scenarios import Scenario

Failed = Callable[[], None]


@dataclass
class Wishes:
    """A play as it is asked for; ``Session.start`` checks it."""

    scenario: Scenario
    roles: tuple[str, ...]
    here: str | None = None
    """The seat at this computer, where the other sits at another."""
    cut: int | None = None
    turns: int = 1
    mode: str = "training"
    bots: dict[str, str] = field(default_factory=dict)
    name: str = ""
    seed: int | None = None
    dilemmas: bool = False

    def start(self, folder: Path) -> Session:
        """Begin it. Raises as ``Session.start`` does."""
        from game.core.session import Session

        return Session.start(
            self.scenario,
            self.roles,
            secrets.randbelow(2**31) if self.seed is None else self.seed,
            folder,
            lang="en" if current() == "en" else "sv",
            bots=self.bots,
            cut=self.cut,
            turns=self.turns,
            mode=self.mode,
            here=self.here,
            dilemmas=self.dilemmas,
            name=self.name,
        )


def begin(app: App, wishes: Wishes, failed: Failed = lambda: None) -> None:
    """Start what is asked for and show its first screen; where it cannot start, say why and call ``failed``."""
    opened(app, lambda: wishes.start(app.folder), _("Spelet kunde inte börja"), failed)


def begin_tutorial(app: App, failed: Failed = lambda: None) -> None:
    """Start the tutorial: straight to the desk, so that the first decision is near."""

    def start() -> Session:
        from game.core.shelf import tutorial

        scenario = tutorial()
        return Wishes(scenario, (scenario.roles[0].role,), name=_("Lär känna spelet")).start(app.folder)

    opened(app, start, _("Spelet kunde inte börja"), failed)


def opened(
    app: App,
    start: Callable[[], Session],
    sorry: str,
    failed: Failed = lambda: None,
    seated: Callable[[Table], None] = lambda table: None,
) -> None:
    """Do ``start`` in a thread, then show the play's first screen; ``seated`` is called with its table before that.

    Where there is none to show, say why under the heading ``sorry`` and call ``failed``.
    """

    def then(session: Any, error: Exception | None) -> None:
        if error is not None:
            failed()
            say_why(app, sorry, error)
            return
        from game.ui.screens.flow import open_play
        from game.ui.table import Table

        table = Table(app, session)
        seated(table)
        open_play(app, table)

    app.background(start, then)


def say_why(app: App, title: str, error: Exception) -> None:
    """An error in words: its own where it has them."""
    text = getattr(error, "text", None)
    app.stack.push(Message(app, title, [words(text) if text is not None else str(error)], _("Jag förstår")))
