"""Vad hände?: the turning points over a time line, the course of play in small charts, and everything in order."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from game.core.language import _, words
from game.ui.kit.arrange import Column, Row, Wrap
from game.ui.kit.controls import Card
from game.ui.kit.layout import Grow, Node, Pad, Ui
from game.ui.kit.scroll import Scroll
from game.ui.kit.type import BODY, SMALL
from game.ui.kit.words import Words
from game.ui.looking_back import points
from game.ui.looking_back.course import charts
from game.ui.looking_back.face import Face
from game.ui.looking_back.sign import Sign
from game.ui.screens.frame import pane, roomy
from game.ui.screens.picking import small_card

if TYPE_CHECKING:
    from analysis.course.panels import Page, Panel
    from analysis.story import Decision, Happening
    from game.ui.looking_back.scene import LookingBack


class Happened(Face):
    """The second screen of the debrief; the first, the landing, is its first line."""

    key = "happened"

    def __init__(self, scene: LookingBack) -> None:
        super().__init__(scene)
        self.view = "points"

    def title(self) -> str:
        """As on the page."""
        return _("Vad hände?")

    def views(self) -> dict[str, tuple[str, Callable[[Ui], Node]]]:
        """What can be looked at, and how it is made."""
        return {
            "points": (_("Vändpunkter"), lambda ui: points.body(self, ui)),
            "trust": (_("Förtroende"), lambda ui: self.course(ui, "trust")),
            "results": (_("Resultat"), lambda ui: self.course(ui, "results")),
            "between": (_("Mellan er"), lambda ui: self.course(ui, "between")),
            "all": (_("Allt som hände"), self.in_order),
        }

    def body(self, ui: Ui) -> Node:
        """What to do, the views, and the one that is chosen."""
        views = self.views()
        choices = Wrap(
            *(small_card(f"view.{key}", said, key == self.view, self.turning(key), "views")
              for key, (said, _make) in views.items()),
            gap=8, lead=8,
        )  # fmt: skip
        lead = Words(_("Först ett ord var, utan att förklara. Berätta sedan själva: var vände det?"), BODY, "second")
        shown = views[self.view][1](ui)
        if roomy(ui):
            return Column(Row(Grow(lead, equal=True), choices, gap=16), Grow(shown), gap=12)
        return Column(choices, lead if self.view == "points" else None, shown, gap=10)

    def turning(self, key: str) -> Callable[[], None]:
        """Shows another view."""

        def turn() -> None:
            self.view = key
            self.app.changed("")

        return turn

    def course(self, ui: Ui, which: Page) -> Node:
        """The charts of one page."""
        shown = self.drawn(which)
        if not shown:
            return Words(_("Inga uppgifter finns i filen."), BODY)
        made = charts(self.scene, ui, shown)
        return Scroll(Pad(made, 4, 4), f"looking_back.{which}", "background") if roomy(ui) else made

    def drawn(self, which: str) -> list[Panel]:
        """The charts of a page. Counted acts and promises are on a screen of their own."""
        return [one for one in self.record.panels() if one.page == which and one.kind in ("lines", "stream")]

    def in_order(self, ui: Ui) -> Node:
        """Everything in order of time; a line chooses its month."""
        story = self.record.story
        every: list[Decision | Happening] = [*story.happenings, *story.decisions]
        every.sort(key=lambda one: one.month)  # within a month: what came first, then what was decided
        rows = [self.row(one) for one in every]
        return pane(ui, "looking_back.all", Column(*rows, gap=6) if rows else Words(_("Inget är ännu beslutat."), BODY))

    def row(self, one: Decision | Happening) -> Node:
        """One mark: when, what, and what became of it."""
        from analysis import words as say
        from analysis.story import Decision

        story = self.record.story
        when = say.calendar(story, one.month).capitalize()
        if isinstance(one, Decision):
            what, choice, carried = words(one.matter), Words(words(one.choice), SMALL, "second"), one.passed
            became = f"{say.outcome_of(one)} · {say.decided_by(one, story.role)}"
        else:
            what, choice, carried, became = words(one.text), None, False, _("händelse")
        inner = Row(
            Sign(one.sign, say.lane(one), carried),
            Grow(Column(Words(f"{when} · {became}", SMALL, "second"), Words(what, BODY), choice, gap=0)),
            gap=12,
            align="top",
        )
        label = f"{when}: {what}, {became}"
        return Card(f"mark.{one.sign}", inner, lambda: self.scene.choose(one.month), label,
                    one.month == self.record.month, group="marks", y=7)  # fmt: skip

    def facts(self) -> dict[str, Any]:
        """The view, and every chart that shows in a sentence."""
        return {"view": self.view, "charts": {one.name: one.says for one in self.drawn(self.view)}}

    def help(self) -> tuple[str, ...]:
        """What it is for."""
        return (
            _("Fråga först, utan att visa något: ”Vilka tre månader minns ni?” Jämför sedan med vändpunkterna."),
            _("Programmet väljer månader på tre sätt: störst skillnad mot ett annat beslut i modellen, störst fel i en "
              "egen prognos och störst förändring av ett förtroende. Det är inget betyg."),
        )  # fmt: skip
