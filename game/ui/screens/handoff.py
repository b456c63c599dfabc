"""Several people at one play: handing the computer over, and waiting for the other computer.

Neither screen shows anything of anybody's month.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.core.errors import Refused, ReplayError
from game.core.language import _, n_, words
from game.ui.kit.arrange import Column, Row
from game.ui.kit.controls import Button
from game.ui.kit.layout import Grow, Hug, Node, Pad, Sized, Space, Ui
from game.ui.kit.scroll import Scroll
from game.ui.kit.surfaces import Badge, Panel
from game.ui.kit.type import BIG, BODY, HEADING, SMALL, SMALL_STRONG
from game.ui.kit.words import Words
from game.ui.scenes import Scene
from game.ui.screens import marks
from game.ui.screens.badges import role_badge, seat_name, seat_names
from game.ui.screens.frame import MonthScene, told
from game.ui.screens.joining import folder_field
from game.ui.screens.menu import leave

if TYPE_CHECKING:
    from game.ui.loop import App
    from game.ui.table import Table


class HandOff(Scene):
    """Between two people at one computer: who is next, and nothing else."""

    name = "handoff"
    first = "sit"

    def __init__(self, app: App, table: Table, following: str) -> None:
        self.app, self.table, self.following = app, table, following

    def build(self, ui: Ui) -> Node:
        """Badge, name, and one button, in the middle."""
        who = seat_name(self.following)
        note = Hug(told(self.app.notice), "center") if self.app.notice else None
        parts = (
            Hug(role_badge(self.following, 84), "center"),
            Space(h=4),
            Words(_("Lämna över till {who}").format(who=who), BIG, align="center"),
            Sized(Words(self.asked(), BODY, "second", align="center"), 520, middle=True),
            Space(h=4),
            Hug(Button("sit", _("Jag är {who}").format(who=who), self.sit, "primary", after="arrow-right"), "center"),
            Hug(Button("leave", _("Till startsidan"), self.leave, "quiet", icon="log-out"), "center"),
            note,
        )
        middle = Column(Grow(Space()), *parts, Grow(Space()), gap=14)
        return Pad(Scroll(Pad(middle, y=16), "handoff.page", "background"), 24, 12)

    def asked(self) -> str:
        """What the others are asked to do."""
        return _("Alla andra tittar bort. Inget visas förrän du trycker.")

    def sit(self) -> None:
        """The next person sits down."""
        self.table.sit_down(self.following)

    def leave(self) -> None:
        """Let go of the file and go to the start screen."""
        leave(self.app, self.table)

    def facts(self) -> dict[str, Any]:
        """Who is next."""
        return {"following": self.following}


class Waiting(MonthScene):
    """This chair is ready and another computer is not: send what is done here, and take in what has come."""

    name = "waiting"
    phase = "meeting"
    first = "send"

    def __init__(self, app: App, table: Table) -> None:
        super().__init__(app, table)
        self.month = self.view.month
        self.sent: Path | None = None

    def onward(self) -> tuple[str, bool]:
        """Take in what has come."""
        return _("Hämta"), True

    def hint(self) -> str:
        """That nothing more can be done here."""
        return _("Ditt är klart och sparat")

    def steps(self) -> Node:
        """None: the month stands still."""
        return Space()

    def body(self, ui: Ui) -> Node:
        """Whom one waits for, and the two things to do."""
        waited = seat_names(self.view.waiting_for) or _("den andra")
        head = Row(
            *(role_badge(seat, 48) for seat in self.view.waiting_for),
            Grow(
                Column(
                    Words(_("Väntar på {who}").format(who=waited), HEADING),
                    Words(_("Ni sitter vid olika datorer. Månaden går vidare när båda har lämnat in."), BODY, "second"),
                    gap=2,
                )
            ),
            gap=16,
        )
        panel = Panel(
            Column(head, Space(h=2), folder_field(self.app), self.sending(), self.collecting(), gap=16), 32, 26
        )
        middle = Sized(panel, 760, middle=True)
        return Pad(Scroll(Pad(Column(middle), y=8), "waiting.page", "background"), 0, 0)

    def foot(self, ui: Ui) -> Node:
        """Only what was said: the buttons stand where they belong."""
        notice = told(self.app.notice) if self.app.notice else Words(self.hint(), SMALL, "second", align="right")
        return Row(Grow(Space()), notice)

    def sending(self) -> Node:
        """The button that sends, and where the file lies."""
        where = (
            marks.line_with("check", _("Skickat: {path}").format(path=self.sent), "ink")
            if self.sent is not None
            else Words(_("Lägger din månad som en fil i mappen, utan skäl och anteckningar."), SMALL, "second")
        )
        return _step("1", _("Skicka det du har gjort"), where, Button("send", _("Skicka"), self.send, icon="send"))

    def collecting(self) -> Node:
        """The button that takes in."""
        said = Words(_("Läser in det den andra har skickat. Finns inget än händer ingenting."), SMALL, "second")
        return _step(
            "2", _("Hämta det den andra har gjort"), said, Button("collect", _("Hämta"), self.go_on, icon="download")
        )

    def send(self) -> None:
        """Write the month's file."""
        from game.core.kept import exchange

        try:
            self.sent = exchange.send(self.table.session, self.table.exchange)
        except (Refused, ReplayError) as problem:
            self.app.changed(words(problem.text))
            return
        self.app.changed("")

    def go_on(self) -> None:
        """Take in what has come; where it was the last that was waited for, on."""
        from game.core.kept import exchange

        try:
            came = exchange.collect(self.table.session, self.table.exchange)
        except (Refused, ReplayError) as problem:
            self.app.changed(words(problem.text))
            return
        self.table.look()
        if self.view.phase != "waiting" or self.view.month != self.month:
            self.table.arrive(self.month)
        elif came:
            self.app.changed(n_("{n} fil inläst.", "{n} filer inlästa.", came).format(n=came))
        else:
            self.app.changed(_("Inget har kommit än."))

    def help(self) -> tuple[str, ...]:
        """What this screen is."""
        return (
            _("Du är klar med din del. Det du har valt visas inte för den andra förrän mötet öppnas."),
            _("Skicka lägger en liten fil i mappen. Hämta läser den andras. Ni behöver inte göra det samtidigt."),
        )


def _step(number: str, title: str, said: Node, button: Button) -> Node:
    """One of the two things to do."""
    return Row(
        Badge(number, 26, "line", "ink", True, text=True),
        Grow(Column(Words(title, SMALL_STRONG), said, gap=2)),
        button,
        gap=14,
    )
