"""The turning points: the time line above, the months to stop at to the left, one of them told to the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.language import _
from game.ui.kit.arrange import Column, Row, Wrap
from game.ui.kit.controls import Button, Card
from game.ui.kit.layout import Grow, Node, Sized, Snug, Ui
from game.ui.kit.surfaces import Panel
from game.ui.kit.type import BODY, HEADING, SMALL, SMALL_STRONG, STRONG, TINY
from game.ui.kit.words import Words
from game.ui.looking_back.timeline import Timeline
from game.ui.looking_back.why import Why
from game.ui.screens import marks
from game.ui.screens.frame import columns, pane, roomy

if TYPE_CHECKING:
    from analysis.story import Decision
    from analysis.turning.points import TurningPoint
    from game.ui.looking_back.happened import Happened


def body(face: Happened, ui: Ui) -> Node:
    """Time line, list, and the point that shows."""
    from analysis import words as say

    record, scene = face.record, face.scene
    key = _("Siffror är beslut, bokstäver händelser. Ofyllt med siffra: förslaget föll.")
    note = Words(f"{say.timeline_says(record.story)} {key}", TINY, "second")
    strip = Panel(Column(Timeline(record.story, scene.months(), record.month, scene.choose), note, gap=4), 18, 10)
    if not record.points:
        none = _("Programmet hittade inga vändpunkter: inget ändrades märkbart och inget kunde bytas.")
        return Column(strip, Panel(Words(none, BODY)), gap=12)
    ordered = sorted(enumerate(record.points), key=lambda pair: pair[1].month)
    listed = Column(*(_card(face, at, one) for at, one in ordered), gap=6)
    told = _told(face, record.points[record.point])
    found = columns(
        ui,
        (Snug(pane(ui, "looking_back.points", listed, y=16)), 0.8),
        (Snug(pane(ui, f"looking_back.point.{record.point}", told)), 1.2),
    )
    return Column(strip, Grow(found) if roomy(ui) else found, gap=12)


def _card(face: Happened, at: int, one: TurningPoint) -> Card:
    """A month to stop at: when, what, and which list it comes from."""
    from analysis import words as say
    from analysis.turning import words as told

    record = face.record
    title = told.title(record.story, record.tried, one)
    when = say.short_calendar(record.story, one.month)
    inner = Row(
        Sized(Words(when, SMALL_STRONG), 68),
        Grow(Column(Words(title, SMALL), Words(told.kinds(one), TINY, "second"), gap=0)),
        gap=14,
        align="top",
    )

    def choose() -> None:
        record.point, record.month = at, one.month
        face.app.changed("")

    return Card(f"point.{at + 1}", inner, choose, f"{when}: {title}", at == record.point, group="points", y=7)


def _told(face: Happened, one: TurningPoint) -> Node:
    """The decision, why the software stops here, what to ask, and the ways on."""
    from analysis import words as say
    from analysis.turning import words as told

    record = face.record
    story, decision = record.story, told.decision_of(record.tried, one)
    ways = [Button("to.seen", _("Vad såg vi då?"), lambda: face.scene.go_to("seen"), after="arrow-right")]
    if decision is not None:
        ways.append(Button("to.why", _("Tänk om?"), lambda: _ask(face), after="arrow-right"))
    return Column(
        Words(say.calendar(story, one.month).capitalize(), SMALL_STRONG, "second"),
        Words(told.title(story, record.tried, one), HEADING),
        *(_chosen(face, decision) if decision is not None else ()),
        marks.section_gap(),
        marks.section(_("Därför stannar vi här"), "flag"),
        *(Words(said, BODY) for said in told.reasons(story, record.tried, one)),
        marks.section_gap(),
        marks.section(_("Fråga till bordet"), "messages-square"),
        Words(told.question(story, record.tried, one), STRONG),
        marks.section_gap(),
        Wrap(*ways, gap=8, lead=8),
        gap=7,
    )


def _ask(face: Happened) -> None:
    """To the what-ifs, by way of the table's own explanation."""
    why = next(one for one in face.scene.faces if isinstance(one, Why))
    why.view = "whatif"
    face.scene.go_to(why.key)


def _chosen(face: Happened, decision: Decision) -> list[Node]:
    """What was chosen, and the reason that was written for it then."""
    from analysis.turning import words as told

    return [Words(said, SMALL, "second") for said in told.chosen(face.record.story, decision)]
