"""Vad hände: after a month has passed, what was decided, the news, and what has changed with Varför? beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.language import _, words
from game.core.view import Change, Decided
from game.ui.kit.arrange import Column, Row
from game.ui.kit.controls import Button
from game.ui.kit.layout import Grow, Node, Pad, Ui
from game.ui.kit.surfaces import Badge, Panel
from game.ui.kit.type import BODY, SMALL, SMALL_STRONG, STRONG, TINY, TITLE
from game.ui.kit.words import Words
from game.ui.screens import marks, seen
from game.ui.screens.desk import item
from game.ui.screens.frame import MonthScene, columns, notice_right, pane, roomy, told

if TYPE_CHECKING:
    from game.ui.loop import App
    from game.ui.table import Table


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
        """Title, then decided, told and changed."""
        view = self.view
        gone = [marks.month_of(view, month) for month in range(self.before, min(view.month, view.months))]
        title = (
            _("Det här hände i {month}").format(month=gone[0])
            if len(gone) <= 1 and gone
            else _("Det här hände sedan sist")
        )
        panes = [(pane(ui, "happened.changes", self.changes()), 1.0)]
        if view.news is not None or view.desk:
            panes.insert(0, (pane(ui, "happened.told", self.told()), 1.0))
        if view.decided:
            panes.insert(0, (pane(ui, "happened.decided", self.decided()), 1.0))
        inner = columns(ui, *panes)
        head = Pad(Words(title, TITLE), 0, 2)
        return Column(head, Grow(inner) if roomy(ui) else inner, gap=12)

    def decided(self) -> Node:
        """What came of the meeting."""
        rows = [self.outcome(one) for one in self.view.decided]
        return Column(marks.section(_("Avgjort"), "gavel"), *rows, gap=12)

    def outcome(self, one: Decided) -> Node:
        """One matter: mark, words, votes."""
        count = _("{ayes} mot {noes}").format(ayes=one.ayes, noes=one.noes)
        if one.by_silence:
            icon, colour, fill, said = "clock", "second", "sunk", _("avgjort av att ingen svarade")
        elif one.ayes + one.noes == 0:
            done = _("beslutat") if one.passed else _("blev inte av")
            icon, colour, fill, said = (
                ("check", "good", "good_tint", done) if one.passed else ("x", "bad", "bad_tint", done)
            )
        elif one.passed:
            icon, colour, fill, said = "check", "good", "good_tint", f"{_('bifall')}, {count}"
        else:
            icon, colour, fill, said = "x", "bad", "bad_tint", f"{_('avslag')}, {count}"
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

    def told(self) -> Node:
        """News and what came in."""
        news = self.view.news
        line = (
            [
                Panel(
                    Row(Badge("newspaper", 28, "accent", "on_accent"), Grow(Words(words(news), STRONG)), gap=12),
                    12,
                    12,
                    "sunk",
                    False,
                    8,
                )
            ]
            if news is not None
            else []
        )
        return Column(marks.section(_("Nytt"), "mail"), *line, *(item(one) for one in self.view.desk[:3]), gap=10)

    def changes(self) -> Node:
        """What has been seen to change, with the way to Varför?"""
        rows: list[Node] = []
        for at, one in enumerate(self.view.changes):
            shown = self.asked == at
            text = _("Stäng") if shown else _("Varför?")
            ask = Button(f"why.{at}", text, lambda at=at: self.why(at), style=SMALL_STRONG,  # type: ignore[misc]
                         label=_("Varför? {label}").format(label=words(one.label)))  # fmt: skip
            rows.append(seen.change(self.view, one, ask))
            if shown:
                rows.append(self.causes(one))
        if not rows:
            rows = [Words(_("Du har inte sett något ändras sedan sist."), BODY, "second")]
        return Column(marks.section(_("Det du har sett ändras"), "trending-up"), *rows, gap=12)

    def why(self, at: int) -> None:
        """Open or close the known causes of a change."""
        self.asked = None if self.asked == at else at
        self.app.changed()

    def causes(self, one: Change) -> Node:
        """What the role knows that may lie behind."""
        rows = [
            marks.line_with(
                "check" if cause.fits else "x",
                _("{text} ({month}; {fits})").format(
                    text=words(cause.text),
                    month=marks.month_of(self.view, cause.month),
                    fits=_("talar för") if cause.fits else _("talar emot"),
                ),
                "ink" if cause.fits else "second",
            )
            for cause in one.causes
        ]
        rest = Words(_("Resten är slump eller något du inte ser."), SMALL, "second")
        return Panel(Column(*rows, rest, gap=7), 14, 12, "sunk", False, 8)

    def help(self) -> tuple[str, ...]:
        """What this screen is."""
        return (
            _(
                "Så gick månaden, sedd från din stol. Varför? visar det du vet som kan ligga bakom en ändring, "
                "inte hela sanningen."
            ),
            _("Det mesta märks först efter flera månader. Uppföljningen på skrivbordet visar vad du väntar på."),
        )
