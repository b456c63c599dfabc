"""Looking back: any earlier month as it was when its meeting opened. Clearly the past; nothing in it can be changed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.core.errors import Refused
from game.core.language import _
from game.core.seen.view import View
from game.ui.kit.arrange import Column, Row, Wrap
from game.ui.kit.controls import Button
from game.ui.kit.intentions import Act, Intention
from game.ui.kit.layout import Grow, Node, Space, Ui
from game.ui.kit.surfaces import Badge, Panel
from game.ui.kit.type import BODY, HEADING, SMALL
from game.ui.kit.words import Words
from game.ui.scenes import Scene
from game.ui.screens import marks
from game.ui.screens.beginning import say_why
from game.ui.screens.desk import Desk
from game.ui.screens.frame import MonthScene, page, told
from game.ui.screens.meeting import Meeting
from game.ui.screens.picking import small_card
from game.ui.screens.preparation import Preparation
from game.ui.table import Seat, Table

if TYPE_CHECKING:
    from game.ui.loop import App

PARTS: dict[str, type[MonthScene]] = {"desk": Desk, "matters": Preparation, "meeting": Meeting}


class Then:
    """A session that only shows how a month was."""

    def __init__(self, session: Seat, view: View) -> None:
        self.session, self.shown = session, view
        self.roles, self.role, self.here = (view.role,), view.role, None

    @property
    def path(self) -> Path:
        """The log."""
        return self.session.path

    @property
    def finished(self) -> bool:
        """It has all happened."""
        return True

    def view(self, seat: Any = None) -> View:
        """How it was."""
        return self.shown

    def turn(self) -> None:
        """Nobody's."""

    def sit(self, seat: Any) -> None:
        """Nobody sits down in the past."""

    def act(self, action: dict[str, Any], seat: Any = None) -> None:
        """Nothing can be done."""
        raise Refused("Det här har redan hänt. Inget kan ändras.", "This has happened already. Nothing can be changed.")

    def note(self, kind: str, **content: object) -> None:
        """Nothing can be written."""
        self.act({})

    def notes(self, kind: str, month: int | None = None) -> dict[str, Any] | None:
        """What was written."""
        return self.session.notes(kind, month)

    def close(self) -> Path:
        """Nothing is open."""
        return self.path


class ThenTable(Table):
    """The table of that month: where a screen would go on to the matters, the page turns to them."""

    def __init__(self, app: App, session: Then, past: Past) -> None:
        super().__init__(app, session)
        self.past = past

    def act(self, seat: str | None = None, **action: Any) -> bool:
        """Refused, but for going on to the matters."""
        if action.get("do") == "advance":
            self.past.turn_to("matters" if self.past.part == "desk" else "meeting")
            return False
        return super().act(seat, **action)


class Past(Scene):
    """One earlier month in three parts: the desk, the matters, what was decided."""

    name = "past"
    of_play = True
    first = "earlier"

    def __init__(self, app: App, table: Table) -> None:
        self.app, self.table = app, table
        self.months = months_of(table)
        self.month = self.months[-1] if self.months else 0
        self.part = "desk"
        self.tables: dict[int, Table] = {}
        self.reading: set[int] = set()

    @property
    def then(self) -> Table | None:
        """The table as it was, once it has been read."""
        return self.tables.get(self.month)

    def read(self) -> None:
        """Read the month that shows, in a thread, where it has not been."""
        month, seat = self.month, self.table.session.role
        if month in self.tables or month in self.reading or month not in self.months:
            return
        self.reading.add(month)

        def then(view: Any, error: Exception | None) -> None:
            self.reading.discard(month)
            if error is None:
                self.tables[month] = ThenTable(self.app, Then(self.table.session, view), self)
                self.app.changed()
            else:
                self.app.stack.pop()
                say_why(self.app, _("Månaden kunde inte läsas"), error)

        self.app.background(lambda: self.table.session.peek(month, seat), then)

    # -- what shows -----------------------------------------------------------------------------------------------

    def build(self, ui: Ui) -> Node:
        """That it is the past; the month; the way back to now."""
        self.read()
        body: Node = (
            Words(_("Läser månaden …"), BODY, "second")
            if self.months
            else Words(_("Ingen månad har gått ännu."), BODY, "second")
        )
        if self.then is not None:
            body = PARTS[self.part](self.app, self.then).body(ui)
        note = (
            told(self.app.notice)
            if self.app.notice
            else Words(_("Bara att titta på. Pil åt sidan byter månad."), SMALL, "second")
        )
        foot = Row(Grow(note), Button("now", _("Tillbaka till nu"), self.close, "primary", after="arrow-right"), gap=14)
        return page(ui, self.banner(ui), body, foot, self.name)

    def banner(self, ui: Ui) -> Node:
        """Which month one looks back on, the months beside it, and its three parts."""
        name = marks.month_of(self.table.view, self.month)
        title = Row(
            Badge("history", 36, "focus", "on_badge"),
            Column(
                Words(_("Du tittar tillbaka på {month}").format(month=name), HEADING),
                Words(_("Så såg det ut då. Inget kan ändras."), SMALL, "second"),
                gap=0,
            ),
            gap=14,
        )
        at = self.months.index(self.month) if self.month in self.months else 0
        turn = Row(
            Button("earlier", _("Tidigare"), lambda: self.step(-1), icon="arrow-left", enabled=at > 0),
            Button("later", _("Senare"), lambda: self.step(1), after="arrow-right", enabled=at < len(self.months) - 1),
            gap=8,
        )
        said = {"desk": _("Läge"), "matters": _("Ärenden"), "meeting": _("Beslut")}
        parts = Row(
            *(
                small_card(f"part.{key}", text, self.part == key, lambda key=key: self.turn_to(key), "parts")
                for key, text in said.items()
            ),  # type: ignore[misc]
            gap=8,
        )
        inner: Node = Row(title, Grow(Space(), equal=True), parts, Space(8), turn, gap=12)
        if ui.wide < 1000:
            inner = Column(title, Wrap(parts, turn, gap=14), gap=10)
        return Panel(inner, 18, 10, "focus_tint", border="focus")

    # -- what is done ---------------------------------------------------------------------------------------------

    def step(self, by: int) -> None:
        """An earlier or later month."""
        if self.month in self.months:
            at = self.months.index(self.month) + by
            if 0 <= at < len(self.months):
                self.month = self.months[at]
                self.app.changed("")

    def turn_to(self, part: str) -> None:
        """Another part of the month."""
        self.part = part
        self.app.changed("")

    def close(self) -> None:
        """Back to now."""
        self.app.stack.pop()

    def handle(self, ui: Ui, intention: Intention) -> bool:
        """Arrows to the sides turn months, Esc and Ctrl+Enter lead back to now, F1 helps."""
        if intention.act in (Act.LEFT, Act.RIGHT):
            self.step(1 if intention.act is Act.RIGHT else -1)
        elif intention.act in (Act.BACK, Act.FORWARD):
            self.close()
        elif intention.act is Act.HELP:
            from game.ui.screens.help import Help

            self.app.stack.push(Help(self.app, self.help()))
        else:
            return False
        return True

    def facts(self) -> dict[str, Any]:
        """Which month of the past, and whether it has been read."""
        return {"past": self.month, "ready": self.then is not None, "part": self.part}

    def help(self) -> tuple[str, ...]:
        """What this screen is."""
        return (
            _("Här ser du en tidigare månad som den såg ut för dig när sammanträdet öppnades, ur spelets egen fil."),
            _("Pilarna åt sidorna byter månad. Esc går tillbaka till nu. Inget du gör här ändrar spelet."),
        )


def months_of(table: Table) -> list[int]:
    """The months that have passed in which somebody decided here, earliest first."""
    now = min(table.view.month, table.view.months)
    seated = getattr(table.session, "table", None)
    return [month for month in range(now) if seated is None or seated.human_plays(table.session.role, month)]
