"""The month from the other chair, at a table of its own: the ordinary screens, a reminder above, the comparison."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.core.errors import Refused
from game.core.language import _
from game.core.seen.view import View
from game.ui.kit.arrange import Column, Row
from game.ui.kit.controls import Button
from game.ui.kit.layout import Grow, Node, Ui
from game.ui.kit.surfaces import Panel
from game.ui.kit.type import SMALL, STRONG
from game.ui.kit.words import Words
from game.ui.screens import marks
from game.ui.screens.badges import role_badge, seat_name
from game.ui.table import Table

if TYPE_CHECKING:
    from game.ui.loop import App
    from game.ui.scenes import Scene


class SwapSeat:
    """A month from the other chair, as a session that screens can use."""

    def __init__(self, swap: Any, path: Path, own: str) -> None:
        self.swap, self.path, self.own = swap, path, own
        self.role = swap.seat
        self.roles, self.here = (swap.seat,), None

    @property
    def finished(self) -> bool:
        """Whether the month has been decided."""
        return bool(self.swap.finished)

    def view(self, seat: Any = None) -> View:
        """What that chair sees."""
        found: View = self.swap.view()
        return found

    def turn(self) -> Any:
        """Mine."""
        return self.role

    def sit(self, seat: Any) -> None:
        """There is one chair only."""

    def act(self, action: dict[str, Any], seat: Any = None) -> None:
        """Do one action there."""
        self.swap.act(action)

    def note(self, kind: str, **content: object) -> None:
        """Nothing of the other person's is written from here."""
        raise Refused("Det går inte att skriva här.", "Nothing can be written here.")

    def notes(self, kind: str, month: int | None = None) -> None:
        """Nothing of the other person's is read here."""

    def peek(self, month: int, seat: Any = None) -> View:
        """Only this month is open."""
        raise Refused("Bara den här månaden är öppen.", "Only this month is open.")

    def close(self) -> Path:
        """Nothing is open."""
        return self.path


class SwapTable(Table):
    """The month at the other chair: it leads from desk to preparation, then to the comparison."""

    def __init__(self, app: App, session: SwapSeat) -> None:
        super().__init__(app, session)
        self.seat = session
        self.coach = Reminder(app, self)  # type: ignore[assignment]

    def show(self) -> None:
        """The next screen, in the place of this one."""
        self.app.stack.replace(screen_for(self.app, self))

    def pass_month(self) -> None:
        """In a calm month too, on to the comparison."""
        while not self.seat.finished and self.act(do="advance"):
            pass
        self.show()


def screen_for(app: App, table: SwapTable) -> Scene:
    """The screen of where the swapped month stands."""
    from game.ui.screens.desk import Desk
    from game.ui.screens.preparation import Preparation
    from game.ui.screens.swapped import Swapped

    if table.seat.finished:
        return Swapped(app, table)
    return Desk(app, table) if table.view.phase == "desk" else Preparation(app, table)


class Reminder:
    """Above the screens of the swapped month: whose chair it is, and that it changes nothing."""

    def __init__(self, app: App, table: SwapTable) -> None:
        self.app, self.table = app, table

    def over(self, ui: Ui, scene: Scene, body: Node) -> Node:
        """``body`` with the reminder above."""
        view = self.table.view
        if self.table.seat.finished:
            return body
        said = Column(
            Words(
                _("Byt stol: du sitter i {who}s stol, {month}.").format(
                    who=seat_name(view.role), month=marks.month_of(view, view.month)
                ),
                STRONG,
            ),
            Words(_("Alla andra gör som de gjorde. Inget du gör här ändrar spelet."), SMALL, "second"),
            gap=0,
        )
        leave = Button("swap.leave", _("Avbryt"), self.leave, "quiet", icon="x")
        strip = Panel(Row(role_badge(view.role, 34), Grow(said), leave, gap=14), 18, 8, "focus_tint", border="focus")
        return Column(strip, Grow(body), gap=12)

    def leave(self) -> None:
        """Back to where one came from."""
        self.app.stack.pop()
