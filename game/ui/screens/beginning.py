"""Beginning a play: what is asked for, and opening it in a thread, since the model takes a moment to be born."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from game.core.language import _, words
from game.core.wishes import Wishes
from game.ui.screens.dialog import Message

if TYPE_CHECKING:
    from game.core.session import Session
    from game.ui.loop import App
    from game.ui.table import Table

Failed = Callable[[], None]


def begin(app: App, wishes: Wishes, failed: Failed = lambda: None) -> None:
    """Start what is asked for and show its first screen; where it cannot start, say why and call ``failed``."""
    opened(app, lambda: wishes.start(app.folder), _("Spelet kunde inte börja"), failed)


def begin_tutorial(app: App, failed: Failed = lambda: None) -> None:
    """Start the tutorial: straight to the desk, so that the first decision is near."""

    def start() -> Session:
        from game.core.kept.shelf import tutorial

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
        if session.torn:
            app.changed(_("Slutet av filen gick inte att läsa. Spelet fortsätter efter det sista som är helt."))

    app.background(start, then)


def say_why(app: App, title: str, error: Exception) -> None:
    """An error in words: its own where it has them."""
    text = getattr(error, "text", None)
    app.stack.push(Message(app, title, [words(text) if text is not None else str(error)], _("Jag förstår")))
