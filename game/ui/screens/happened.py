"""Vad hände: after a month has passed, what was decided and what has changed, with Varför? beside it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pygame

from game.core.language import _, words
from game.core.seen.view import Cause, Change, Decided
from game.ui.kit.arrange import Column, Row
from game.ui.kit.controls import Button
from game.ui.kit.layout import Grow, Node, Pad, Snug, Space, Ui
from game.ui.kit.surfaces import Badge, Icon, Panel, Rule
from game.ui.kit.type import BODY, SMALL, SMALL_STRONG, TINY, TITLE
from game.ui.kit.words import Words
from game.ui.screens import marks, seen
from game.ui.screens.frame import MonthScene, columns, compact, notice_right, pane, roomy, told
from game.ui.screens.stages import board

if TYPE_CHECKING:
    from game.ui.loop import App
    from game.ui.table import Table


class Stacked(Column):
    """Two nodes, one right under the other: with room to spare it is left below, without it the upper one gives."""

    def __init__(self, upper: Node, lower: Node) -> None:
        super().__init__(Grow(upper), lower, gap=12)

    def place(self, ui: Ui, rect: pygame.Rect) -> None:
        """No more height than it needs."""
        high = min(rect.height, self.height(ui, rect.width))
        super().place(ui, pygame.Rect(rect.left, rect.top, rect.width, high))


class Happened(MonthScene):
    """Between two months."""

    name = "happened"
    phase = "meeting"
    first = "onward"

    def __init__(self, app: App, table: Table, before: int | None = None) -> None:
        super().__init__(app, table)
        self.before = self.view.month - 1 if before is None else before
        self.asked: int | None = None

    def onward(self) -> tuple[str, bool]:
        """To the desk, or to the end."""
        return (_("Till överlämningen") if self.view.phase == "over" else _("Till skrivbordet")), True

    def go_on(self) -> None:
        """Show what lies beneath."""
        self.app.stack.pop()

    def foot(self, ui: Ui) -> Node:
        """Only the button."""
        text, _can = self.onward()
        notice = notice_right(told(self.app.notice)) if self.app.notice else Words("", SMALL)
        return Row(Grow(notice, equal=True), Button("onward", text, self.go_on, "primary", after="arrow-right"), gap=16)

    def body(self, ui: Ui) -> Node:
        """Title, then decided and changed, and where all matters stand. What came in since lies on the desk."""
        view = self.view
        gone = [marks.month_of(view, month) for month in range(self.before, min(view.month, view.months))]
        title = (
            _("Det här hände i {month}").format(month=gone[0])
            if len(gone) <= 1 and gone
            else _("Det här hände sedan sist")
        )
        changes, decided = pane(ui, "happened.changes", self.changes()), pane(ui, "happened.decided", self.decided())
        inner = columns(ui, (Snug(decided), 1.0), (Snug(changes), 1.1))
        head = Pad(Column(Words(title, TITLE), self.away(), gap=2), 0, 2)
        stages = Panel(self.stages(ui), 16, 12) if view.tracks else None
        if not roomy(ui):
            return Column(head, inner, stages, gap=12)
        return Column(head, Grow(Stacked(inner, stages) if stages is not None else inner), gap=12)

    def away(self) -> Node | None:
        """Which months the selection left out, and who decided in them."""
        left_out = self.view.away
        if not left_out or self.view.phase == "over":
            return None
        months = marks.span(self.view, (left_out[0], left_out[-1]))
        return Words(_("Utanför urvalet: {months}. Då satt datorn i din stol.").format(months=months), SMALL, "second")

    def stages(self, ui: Ui) -> Node:
        """Where all matters stand; those that have come on are seen to go."""
        return Column(
            marks.section(_("Ärendeflöde"), "route"), board(ui, self.view, self.app, 2 if compact(ui) else 3), gap=8
        )

    def steps(self) -> Node:
        """None: between two months."""
        return Space()

    def decided(self) -> Node:
        """What came of the meeting."""
        rows: list[Node] = [self.outcome(one) for one in self.view.decided]
        if not rows:
            rows = [Words(_("Inget ärende avgjordes."), BODY, "second")]
        return Column(marks.section(_("Avgjort"), "gavel"), *rows, gap=12)

    def outcome(self, one: Decided) -> Node:
        """One matter: mark, words, votes."""
        icon, colour, fill, said = marks.outcome(one)
        ahead = (
            next((loop.expected for loop in self.view.loops if loop.text == one.option), None) if one.passed else None
        )
        if ahead is not None:
            said = f"{said} · {marks.expected(self.view, ahead)}"
        return Row(
            Badge(icon, 28, fill, colour, round_=True),
            Grow(
                Column(
                    Words(words(one.situation), TINY, "second"),
                    Words(words(one.option), SMALL_STRONG),
                    Words(said, SMALL, "second"),
                    gap=1,
                )
            ),
            gap=11,
            align="top",
        )

    def groups(self) -> list[list[Change]]:
        """The changes seen: those of several units together where they are of one kind and have the same causes."""
        found: dict[object, list[Change]] = {}
        for one in self.view.changes:
            found.setdefault((one.channel.partition(":")[0], one.after > one.before, one.causes), []).append(one)
        return list(found.values())

    def changes(self) -> Node:
        """What has been seen to change, with the way to Varför?"""
        rows: list[Node] = []
        for at, group in enumerate(self.groups()):
            shown = self.asked == at
            text = _("Stäng") if shown else _("Varför?")
            label = _("Varför? {label}").format(label=words(group[0].label))
            ask = Button(f"why.{at}", text, lambda at=at: self.why(at), style=SMALL_STRONG, label=label)  # type: ignore[misc]
            rows.append(seen.change(group, ask))
            if shown:
                rows.append(self.causes(group[0]))
            rows.append(Rule())
        if not rows:
            rows = [Words(_("Du har inte sett något ändras sedan sist."), BODY, "second"), Rule()]
        return Column(marks.section(_("Det du har sett ändras"), "trending-up"), *rows[:-1], gap=12)

    def why(self, at: int) -> None:
        """Open or close the known causes of a change."""
        self.asked = None if self.asked == at else at
        self.app.changed()

    def causes(self, one: Change) -> Node:
        """What the role knows that may lie behind."""
        rows = [self.cause(cause) for cause in one.causes]
        said = (
            _("Resten är slump eller något du inte ser.")
            if any(cause.fits for cause in one.causes)
            else _("Inget du vet talar för det. Det kan vara slump eller något du inte ser.")
        )
        return Panel(Column(*rows, Words(said, SMALL, "second"), gap=8), 14, 12, "sunk", False, 8)

    def cause(self, one: Cause) -> Node:
        """One known thing: in short, when, and whether it fits."""
        when = marks.month_of(self.view, one.month)
        fits = _("talar för") if one.fits else _("talar emot")
        icon, colour = ("check", "ink") if one.fits else ("x", "second")
        return Row(
            Column(Space(h=1), Icon(icon, 16, colour), gap=0),
            Grow(
                Column(
                    Words(in_short(words(one.text)), SMALL, colour), Words(f"{fits} · {when}", TINY, "second"), gap=0
                )
            ),
            gap=8,
            align="top",
        )

    def help(self) -> tuple[str, ...]:
        """What this screen is."""
        return (
            _(
                "Så gick månaden, sedd från din stol. Varför? visar det du vet som kan ligga bakom en ändring, "
                "inte hela sanningen."
            ),
            _("Det mesta märks först efter flera månader. Uppföljningen på skrivbordet visar vad du väntar på."),
        )


def in_short(text: str, enough: int = 60) -> str:
    """The first sentences of ``text``, until they are ``enough`` characters."""
    sentences = re.split(r"(?<=[.!?])\s+", text)
    kept = sentences.pop(0)
    while sentences and len(kept) < enough:
        kept = f"{kept} {sentences.pop(0)}"
    return f"{kept.rstrip('.')} …" if sentences else kept
