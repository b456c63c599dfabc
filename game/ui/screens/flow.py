"""Which screen a play shows, and going there: by phase, from person to person at one computer, and over a month.

Scenes never import this file: they go on through ``Table.show`` and ``Table.pass_month``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.screens.agenda import public_points
from game.ui.screens.briefing import Briefing
from game.ui.screens.desk import Desk
from game.ui.screens.dilemma import Dilemma
from game.ui.screens.handoff import HandOff, Waiting
from game.ui.screens.handover import HandoverScreen
from game.ui.screens.happened import Happened
from game.ui.screens.joining import Invite
from game.ui.screens.meeting import Meeting
from game.ui.screens.preparation import Preparation
from game.ui.screens.presenting import PRESENTED
from game.ui.screens.profile import ProfileScreen
from game.ui.screens.talk import Talk, due
from game.ui.settled import settle, tidy

if TYPE_CHECKING:
    from game.ui.loop import App
    from game.ui.scenes import Scene
    from game.ui.screens.frame import MonthScene
    from game.ui.table import Table

SCREENS: dict[str, type[MonthScene]] = {
    "desk": Desk,
    "preparation": Preparation,
    "waiting": Waiting,
    "meeting": Meeting,
    "over": HandoverScreen,
}
"""The screen of each phase."""


def screen_of(app: App, table: Table) -> Scene:
    """The screen of the phase that the play is in."""
    view = table.view
    if view.short and view.phase != "waiting":
        return ProfileScreen(app, table) if view.phase == "over" else Dilemma(app, table)
    if app.presenting and view.phase in PRESENTED:
        return PRESENTED[view.phase](app, table)
    return SCREENS[view.phase](app, table)


def open_play(app: App, table: Table) -> None:
    """A play just begun or gone on with: where several share the computer first who is to sit down, else the screen.

    At the very start it is who one is, except where one is led by the hand or meets one dilemma at a time.
    """
    settle()
    view = table.view
    fresh = view.month == 0 and view.phase == "desk"
    if table.shared and view.phase != "over":
        _only(app, HandOff(app, table, table.session.turn() or table.session.role))
    elif fresh and not view.short and table.coach is None:
        _only(app, Briefing(app, table))
    else:
        show_phase(app, table)
    if fresh and table.invites and table.session.here is not None:
        app.stack.push(Invite(app, table))


def show_phase(app: App, table: Table) -> None:
    """Only the screen of the present phase, over the start screen; or the hand-over to whoever is next here."""
    following = table.session.turn()
    if table.shared and table.view.phase == "waiting" and following is not None:
        _only(app, HandOff(app, table, following))
    else:
        _only(app, screen_of(app, table))


def sat_down(app: App, table: Table) -> None:
    """Somebody has taken the seat at this computer: the briefing first, else what has happened, then the phase."""
    view = table.view
    show_phase(app, table)
    if view.month == 0 and view.phase == "desk" and view.role not in table.briefed:
        table.briefed.add(view.role)
        _only(app, Briefing(app, table))
    elif view.phase in ("desk", "over") and table.told.get(view.role) != view.month:
        _tell(app, table, max(0, view.month - 1))


def pass_month(app: App, table: Table) -> None:
    """Go on until another month opens, somebody else is to act or the play ends, then show what happened in between.

    Where the scenario has the table stop to talk, that comes first.
    """
    before = table.view.month
    if due(table):
        app.stack.push(Talk(app, table, lambda: pass_month(app, table)))
        return
    while table.view.month == before and table.view.phase not in ("waiting", "over"):
        if table.view.phase == "meeting" and not table.leave_meeting():
            return
        if table.view.month == before and table.view.phase in ("desk", "preparation") and not table.act(do="advance"):
            return
        if table.view.phase == "meeting" and table.shared and public_points(table):
            break
    after_month(app, table, before)


def after_month(app: App, table: Table, before: int) -> None:
    """Where the play stands now; if a month has passed since ``before``, first what happened in it."""
    following = table.session.turn() or (table.session.role if table.view.phase == "over" else None)
    passed = table.view.month != before
    if passed:
        tidy()
    if table.shared and passed and following is not None:
        _only(app, HandOff(app, table, following))
        return
    show_phase(app, table)
    if passed:
        _tell(app, table, before)


def _tell(app: App, table: Table, before: int) -> None:
    """What happened, over the screen that follows. At the end only if anything did: the hand-over follows."""
    view = table.view
    table.told[view.role] = view.month
    if (view.phase == "over" or table.shared) and not view.decided and not view.changes:
        return
    notice = app.notice
    app.stack.push(Happened(app, table, before))
    app.notice = notice


def _only(app: App, scene: Scene) -> None:
    """This scene over the start screen; what was just said stays said."""
    notice = app.notice
    del app.stack.placed[1:]
    app.stack.push(scene)
    app.notice = notice
