"""Överlämning: what was done and what is known, at the end. No score. From here the debrief opens."""

from __future__ import annotations

from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from game.core.language import _, number, words
from game.core.seen.view import Handover
from game.ui.kit.arrange import Column, Row, Wrap
from game.ui.kit.controls import Button
from game.ui.kit.layout import Grow, Node, Space, Ui
from game.ui.kit.surfaces import Badge, Icon
from game.ui.kit.type import BIG_FIGURE, BODY, FIGURE, SMALL, SMALL_STRONG, TINY, TITLE
from game.ui.kit.words import Words
from game.ui.looking_back.page_file import PageFile
from game.ui.screens import mandate, marks, promises, seen
from game.ui.screens.badges import seat_name
from game.ui.screens.frame import MonthScene, columns, notice_right, pane, told
from game.ui.screens.handoff import HandOff

if TYPE_CHECKING:
    from game.ui.loop import App
    from game.ui.table import Table


class HandoverScreen(MonthScene):
    """The last page of a play."""

    name = "handover"
    phase = "over"
    first = "debrief"

    def __init__(self, app: App, table: Table) -> None:
        super().__init__(app, table)
        self.page = PageFile(app, self.play)
        self.closing = Lock()
        self.asked = False
        self.rated: dict[str, int] = {}
        """Marks set and not yet for both promises."""

    @property
    def handover(self) -> Handover:
        """What the view says of the whole."""
        assert self.view.handover is not None
        return self.view.handover

    def onward(self) -> tuple[str, bool]:
        """The debrief."""
        return (_("Öppna genomgången"), True) if self.page.share is None else (self.page.said, False)

    def build(self, ui: Ui) -> Node:
        """The first time the debrief opens by itself, where the settings say so."""
        if not self.asked and self.app.settings.open_debrief:
            self.asked = True
            self.app.call(self.go_on)
        return super().build(ui)

    def go_on(self) -> None:
        """The debrief as a web page."""
        self.page.open()

    def look_back(self) -> None:
        """The debrief here in the window."""
        from game.ui.looking_back.opening import look_back

        look_back(self.app, self.play)

    def play(self) -> Path:
        """The file of the play, let go of (from any thread)."""
        with self.closing:
            return self.table.session.close()

    def menu(self) -> None:
        """Esc goes to the start screen."""
        from game.ui.screens.menu import leave

        leave(self.app, self.table)

    def head(self, ui: Ui) -> Node:
        """Title and where it was."""
        view = self.view
        return Row(
            marks.role_badge(view.role, 44),
            Grow(
                Column(
                    Words(_("Överlämning"), TITLE),
                    Words(f"{words(view.scenario)} · {words(view.place)}", SMALL, "second"),
                    gap=0,
                )
            ),
            gap=14,
        )

    def foot(self, ui: Ui) -> Node:
        """Start screen, the room's questions, the next person where several share the computer, and the debrief."""
        text, can = self.onward()
        home = Button("home", _("Till startsidan"), self.menu, icon="log-out")
        talk = Button("talk", _("Att prata om"), self.talk, icon="message-circle") if self.view.discussion else None
        others = [self.to(seat) for seat in self.table.session.roles if self.table.shared and seat != self.view.role]
        here = Button("look_back", _("Se tillbaka här"), self.look_back, icon="history")
        go = Button("debrief", text, self.go_on, "primary", after="external-link", enabled=can)
        notice = notice_right(told(self.app.notice)) if self.app.notice else Words("", SMALL)
        if ui.wide >= 1000:
            return Row(home, talk, *others, Grow(notice, equal=True), here, go, gap=16)
        return Column(notice, Wrap(home, talk, *others, here, go, gap=10, end=True), gap=10)

    def to(self, seat: str) -> Button:
        """The way to another person's own page."""
        said = _("Lämna över till {who}").format(who=seat_name(seat))
        return Button(
            f"to.{seat}",
            said,
            lambda: self.app.stack.push(HandOff(self.app, self.table, seat)),
            icon="arrow-left-right",
        )

    def body(self, ui: Ui) -> Node:
        """My own view of it; what was done; what was decided and is known."""
        return columns(
            ui,
            (pane(ui, "over.mine", self.mine()), 1.0),
            (pane(ui, "over.did", self.did()), 1.0),
            (pane(ui, "over.decided", Column(self.decided(), self.seen(), gap=18)), 1.15),
        )

    def mine(self) -> Node:
        """My promises of the mandate as I rate them, and a letter to whoever comes after."""
        lead = Words(_("Perioden är slut. Så här ser det ut från din stol. Några poäng finns inte."), BODY, "second")
        gap = marks.section_gap()
        return Column(lead, gap, *mandate.rating(self.table, self.rated), gap, *mandate.letter(self.table), gap=9)

    def did(self) -> Node:
        """Behaviours counted, forecasts, promises."""
        page = self.handover
        rows = [self.behaviour(words(name), board, administration) for name, board, administration in page.behaviours]
        legend = Row(
            Icon("landmark", 14, "board"), Words(_("nämnden"), TINY, "second"), Space(4),
            Icon("building-2", 14, "administration"), Words(_("förvaltningen"), TINY, "second"), gap=5,
        )  # fmt: skip
        parts: list[Node] = [marks.section(_("Samspel, räknat i vad som gjordes"), "handshake"), legend, *rows]
        if page.forecasts_judged:
            count = Words(f"{page.forecasts_inside} / {page.forecasts_judged}", BIG_FIGURE)
            text = Words(_("prognoser inom ditt eget spann"), SMALL, "second")
            parts += [marks.section_gap(), marks.section(_("Prognoser"), "target"), Row(count, Grow(text), gap=12)]
        if page.promises:
            parts += [marks.section_gap(), marks.section(_("Löften"), "handshake")]
            parts += [promises.line(self.view, one) for one in page.promises]
        return Column(*parts, gap=9)

    def behaviour(self, name: str, board: int, administration: int) -> Node:
        """One behaviour: its name, and how often by each side as bars and figures."""
        most = max(max(one[1:]) for one in self.handover.behaviours)
        lines = [
            Row(Grow(seen.CountBar(n, most, colour)), Words(number(n), FIGURE), gap=8)
            for n, colour in ((board, "board"), (administration, "administration"))
        ]
        return Row(Grow(Words(name, SMALL_STRONG), equal=True), Grow(Column(*lines, gap=1), 1.2, equal=True), gap=12)

    def decided(self) -> Node:
        """Every decision in order."""
        rows = []
        for one in self.handover.decisions:
            icon, colour, fill, said = marks.outcome(one)
            when = f"{marks.month_of(self.view, one.month).capitalize()} · {words(one.situation)} · {said}"
            rows.append(
                Row(
                    Badge(icon, 24, fill, colour, round_=True),
                    Grow(Column(Words(when, TINY, "second"), Words(words(one.option), SMALL), gap=1)),
                    gap=11,
                    align="top",
                )
            )
        none = Words(_("Inga egna beslut."), BODY, "second") if not rows else None
        return Column(marks.section(_("Beslut"), "gavel"), none, *rows, gap=11)

    def seen(self) -> Node:
        """Series, and what has not been seen yet."""
        page = self.handover
        parts: list[Node] = [marks.section(_("Det jag har sett"), "eye")]
        parts += seen.seen(self.view, page.series, self.units)
        if page.unseen:
            parts += [marks.section_gap(), marks.section(_("Beslutat men ännu inte synligt"), "hourglass")]
            parts += [Words(words(one.text), SMALL) for one in page.unseen]
        return Column(*parts, gap=10)

    def talk(self) -> None:
        """The scenario's questions for the room."""
        from game.ui.screens.dialog import Message

        lines = [words(one) for one in self.view.discussion]
        self.app.stack.push(Message(self.app, _("Att prata om"), lines, _("Stäng")))

    def units(self) -> None:
        """What has been seen of each unit."""
        from game.ui.screens.units import Units

        self.app.stack.push(Units(self.app, self.view, self.handover.series))

    def help(self) -> tuple[str, ...]:
        """What this screen is."""
        return (
            _("Perioden är slut. Här står det du gjorde och det du vet, inte hur det egentligen var."),
            _(
                "Genomgången visar det andra: vad som hände, vad ingen såg, och hur det hade kunnat gå. Den finns som "
                "webbsida, och det viktigaste även här i fönstret."
            ),
        )
