"""A stop to talk: a question to the table, a calm clock, and the table's answer written down."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from game.core.language import _, words
from game.core.seats.actions import LONGEST_NOTE
from game.ui.kit import focus
from game.ui.kit.arrange import Column, Row
from game.ui.kit.controls import Button
from game.ui.kit.entry import TextField
from game.ui.kit.intentions import Act, Intention
from game.ui.kit.layout import Grow, Node, Pad, Sized, Space, Ui
from game.ui.kit.scroll import Scroll
from game.ui.kit.surfaces import Badge
from game.ui.kit.type import BODY, SECTION, SMALL, Style
from game.ui.kit.words import Words
from game.ui.scenes import Scene
from game.ui.screens.clock import Clock

if TYPE_CHECKING:
    from game.ui.loop import App
    from game.ui.table import Table

QUESTION = Style(28, 600, 1.32, "display")


def due(table: Table) -> bool:
    """Whether this month has a stop that has been neither answered nor passed by here."""
    view = table.view
    if view.pause is None or view.short or view.month in table.talked:
        return False
    return table.session.notes("answer", view.month) is None


class Talk(Scene):
    """Between the month's meeting and the month that follows. ``then`` goes on."""

    name = "talk"
    of_play = True
    first = "onward"

    def __init__(self, app: App, table: Table, then: Callable[[], None]) -> None:
        self.app, self.table, self.then = app, table, then
        assert table.view.pause is not None
        self.pause, self.month = table.view.pause, table.view.month
        self.clock = Clock(app, self.pause.minutes)
        table.talked.add(self.month)

    def build(self, ui: Ui) -> Node:
        """The question in large type; clock and answer below."""
        answer = (self.table.session.notes("answer", self.month) or {}).get("text", "")
        field = TextField(
            "answer", answer, _("En eller två meningar"), self.answer, _("Ert svar"), min(600, LONGEST_NOTE)
        )
        head = Row(Badge("messages-square", 44, "citizens"), Words(_("Stanna upp och prata"), BODY, "second"), gap=14)
        middle = Column(
            Space(h=8),
            head,
            Words(words(self.pause.question), QUESTION),
            Space(h=4),
            self.clock.shown(BODY),
            Space(h=10),
            Words(_("Bordets svar"), SECTION),
            field,
            Words(_("Inga namn. Svaret stannar i spelets fil på den här datorn."), SMALL, "second"),
            gap=14,
        )
        told = Words(self.app.notice, SMALL, "second") if self.app.notice else Space()
        foot = Row(Grow(told), Button("onward", _("Gå vidare"), self.go_on, "primary", after="arrow-right"), gap=16)
        page = Column(
            Grow(Scroll(Pad(Sized(middle, 860, middle=True), y=8), "talk.page", "background")),
            foot,
            gap=10,
        )
        return Pad(page, 32, 14)

    def answer(self, text: str) -> None:
        """Write the table's answer down."""
        self.table.note("answer", month=self.month, text=text)

    def go_on(self) -> None:
        """On with the play; what is being written is handed over first."""
        field = focus.find(self.app.root, "answer")
        if field is not None:
            field.finish(self.app.ui)  # type: ignore[attr-defined]
        self.clock.stop()
        self.app.stack.pop()
        self.then()

    def handle(self, ui: Ui, intention: Intention) -> bool:
        """Ctrl+Enter goes on, and so does Page Down for whoever holds a clicker; F1 helps, Esc leads back."""
        if intention.act in (Act.FORWARD, Act.PAGE_DOWN):
            self.go_on()
        elif intention.act is Act.BACK:
            self.clock.stop()
            self.app.stack.pop()
        elif intention.act is Act.HELP:
            from game.ui.screens.help import Help

            self.app.stack.push(Help(self.app, self.help()))
        else:
            return False
        return True

    def facts(self) -> dict[str, Any]:
        """The month, and whether the clock goes."""
        return {"month": self.month, "clock": self.clock.going}

    def help(self) -> tuple[str, ...]:
        """What this screen is."""
        return (
            _("Här stannar bordet upp och pratar. Klockan är till för er, och ingenting händer när den går ut."),
            _("Skriv gärna bordets svar. Det går att läsa i genomgången, och stannar på den här datorn."),
        )
