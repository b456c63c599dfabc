"""Which screen a view belongs to, and going there."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.ui.loop import App
    from game.ui.scenes import Scene
    from game.ui.table import Table


def screen_of(app: App, table: Table) -> Scene:
    """The screen of the phase that the play is in."""
    from game.ui.screens.desk import Desk
    from game.ui.screens.handover import HandoverScreen
    from game.ui.screens.meeting import Meeting
    from game.ui.screens.preparation import Preparation

    kinds = {"desk": Desk, "preparation": Preparation, "meeting": Meeting, "over": HandoverScreen}
    return kinds[table.view.phase](app, table)


def show_phase(app: App, table: Table) -> None:
    """Only the screen of the present phase, over the start screen."""
    while len(app.stack.placed) > 1:
        app.stack.placed.pop()
    notice = app.notice
    app.stack.push(screen_of(app, table))
    app.notice = notice


def pass_month(app: App, table: Table) -> None:
    """Go on until another month opens or the play ends, then show what happened in between.

    At the end only if anything did: the hand-over follows.
    """
    from game.ui.screens.happened import Happened

    before = table.view.month
    while table.view.month == before and table.view.phase != "over":
        if not table.act(do="advance"):
            return
    show_phase(app, table)
    view = table.view
    if view.phase == "over" and not view.decided and not view.changes:
        return
    notice = app.notice
    app.stack.push(Happened(app, table, before))
    app.notice = notice
