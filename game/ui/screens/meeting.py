"""Sammanträde: the agenda, one matter at a time: what was put, who left the room, the vote, what came of it and then.

Where several people share the computer the meeting is held in front of all of them, and shows what is public.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from game.core.language import _, words
from game.core.seen.view_matters import SituationView
from game.ui.kit.arrange import Column, Row
from game.ui.kit.controls import Card
from game.ui.kit.layout import Grow, Hug, Node, Snug, Space, Ui
from game.ui.kit.surfaces import Badge
from game.ui.kit.type import HEADING, SMALL, SMALL_STRONG, TINY
from game.ui.kit.words import Words
from game.ui.screens import marks
from game.ui.screens.agenda import Point, points, public_points, taken_up
from game.ui.screens.frame import MonthScene, meets, pane, roomy
from game.ui.screens.minutes import LOOKS, outcome_name, point_page, settled_alone

if TYPE_CHECKING:
    from game.ui.loop import App
    from game.ui.table import Table


class Meeting(MonthScene):
    """The result, matter by matter. Nothing more can be changed; dissent can be recorded."""

    name = "meeting"
    phase = "meeting"
    first = "onward"

    def __init__(self, app: App, table: Table) -> None:
        super().__init__(app, table)
        self.at = 0
        self.public = table.shared

    @property
    def points(self) -> tuple[Point, ...]:
        """What was up: before all who share the computer only what is public."""
        return public_points(self.table) if self.table.shared else points(self.view)

    @property
    def alone(self) -> bool:
        """Whether nothing went to the committee: then all is shown at once."""
        return not any(point.votes for point in self.points)

    @property
    def last(self) -> bool:
        """Whether the matter on screen is the last."""
        return self.at >= len(self.points) - 1 or self.alone

    def facts(self) -> dict[str, Any]:
        """Also which matter is on screen."""
        return {**super().facts(), "point": self.at}

    def onward(self) -> tuple[str, bool]:
        """To the next matter, or the next month."""
        return (_("Låt månaden gå") if self.last else _("Nästa ärende")), True

    def hint(self) -> str:
        """That it is final."""
        return _("Besluten är fattade")

    def go_on(self) -> None:
        """The next matter; after the last the month passes, then what happened."""
        if not self.last:
            self.turn_to(self.at + 1)
            return
        self.table.open_case = None
        self.table.pass_month()

    def turn_to(self, at: int) -> None:
        """Another matter of the agenda."""
        self.at = at
        self.app.changed("")

    def body(self, ui: Ui) -> Node:
        """The agenda to the left, the matter in the middle."""
        found = self.points
        if not found:
            return self.middle(ui, pane(ui, "waiting", Column(nothing_up(), *self.waiting(), gap=18)))
        if self.alone:
            settled = [settled_alone(self.view, point) for point in found]
            page = Column(marks.section(_("Beslut"), "gavel"), *settled, *self.waiting(), gap=14)
            return self.middle(ui, pane(ui, "settled", page))
        self.at = min(self.at, len(found) - 1)
        point = found[self.at]
        page = pane(ui, f"result.{point.id}", point_page(self.view, point, self.dissent))
        if len(found) == 1 and not self.waiting():
            return self.middle(ui, page)
        agenda = pane(ui, "agenda", self.agenda(found))
        if roomy(ui):
            return Row(Grow(Snug(agenda), 0.62, equal=True), Grow(Snug(page), 1.5, equal=True), gap=16, align="stretch")
        return Column(agenda, page, gap=16)

    def middle(self, ui: Ui, page: Node) -> Node:
        """One page, with air on both sides where there is room."""
        if not roomy(ui):
            return page
        air = Grow(Space(), 0.4, equal=True)
        return Row(air, Grow(Snug(page), 1.3, equal=True), Grow(Space(), 0.4, equal=True), gap=0, align="stretch")

    def agenda(self, found: tuple[Point, ...]) -> Node:
        """The matters in order, with what came of those shown so far; then what was not up."""
        rows = [self.line(at, point) for at, point in enumerate(found)]
        return Column(marks.section(_("Dagordning"), "list"), *rows, *self.waiting(), gap=8)

    def line(self, at: int, point: Point) -> Node:
        """One matter of the agenda."""
        here, shown = at == self.at, at <= self.at
        icon, colour, fill = LOOKS[point.outcome or "rejected"]
        mark = Badge(icon, 24, fill, colour, True) if shown else Badge(str(at + 1), 24, "line", "ink", True, text=True)
        said = outcome_name(point) if shown else _("återstår")
        inner = Row(
            mark,
            Grow(Column(Words(words(point.title), SMALL_STRONG), Words(said, TINY, "second"), gap=0)),
            gap=11,
        )
        return Card(
            f"point.{at + 1}", inner, lambda: self.turn_to(at), words(point.title), here, group="agenda", x=10, y=8
        )

    def dissent(self, point: Point) -> None:
        """Have the opposition's dissent recorded."""
        if self.table.act("opposition", do="dissent", situation=point.id):
            self.app.changed(_("Reservationen är antecknad i protokollet"))

    def waiting(self) -> list[Node]:
        """My own matters that were not up; nothing of them where others look on."""
        left = [] if self.table.shared else [case for case in self.view.situations if not taken_up(case)]
        if not left:
            return []
        rows = [
            Column(Words(words(case.title), SMALL_STRONG), Words(self.why(case), SMALL, "second"), gap=1)
            for case in left
        ]
        return [marks.section_gap(), marks.section(_("Inte uppe till beslut"), "hourglass"), *rows]

    def why(self, case: SituationView) -> str:
        """Why a matter was not up, and what comes of it."""
        if case.ready is not None:
            month = marks.month_of(self.view, case.ready)
            return _("Väntar på underlaget, som kommer i {month}").format(month=month)
        if case.chosen == "defer":
            return _("Bordlagt till nästa månad")
        if case.months_left <= 1:
            return _("Inget förslag från dig, och det kommer inte tillbaka")
        return _("Inget förslag från dig, ligger kvar till nästa månad")

    def help(self) -> tuple[str, ...]:
        """What this screen is."""
        if not meets(self.view):
            return (_("Det här är det du har avgjort. Det går inte att ändra längre."),)
        return (
            _("Så gick det på sammanträdet, ett ärende i taget. Vid lika röstetal avgör ordförandens röst."),
            _("Om ingen begär votering hör ordföranden vad de flesta svarar: acklamation. Annars räknas rösterna."),
            _("Besluten går inte att ändra längre. När månaden går börjar de verka, en del först om flera månader."),
        )


def nothing_up() -> Node:
    """What shows where nothing was up."""
    return Column(
        Space(h=12),
        Hug(Badge("check", 44, "sunk", "second", round_=True), "center"),
        Words(_("Inget var uppe till beslut."), HEADING, align="center"),
        gap=12,
    )
