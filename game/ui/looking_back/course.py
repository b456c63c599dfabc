"""Small charts of the course of play beside each other on common axes: drawn, in figures, in words, and as a table."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from game.core.language import _
from game.ui.kit.arrange import Column, Row, Wrap
from game.ui.kit.controls import Button
from game.ui.kit.layout import Grow, Node, Space, Ui
from game.ui.kit.surfaces import Panel
from game.ui.kit.type import FIGURE, SECTION, SMALL, SMALL_STRONG, STRONG, TINY
from game.ui.kit.words import Words
from game.ui.looking_back.graph import Graph, Swatch
from game.ui.looking_back.stream import LayerSwatch, Stream
from game.ui.looking_back.table_view import TableView
from game.ui.screens.frame import roomy

if TYPE_CHECKING:
    from analysis.course.panels import Panel as Chart
    from game.ui.looking_back.scene import LookingBack

GAP = 14
LEAST, ALONE = 290, 380
"""Width below which charts stand fewer beside each other, in units of text: in a large window, in a small one."""


def charts(scene: LookingBack, ui: Ui, shown: Sequence[Chart]) -> Node:
    """The charts in rows, each kind of result under its name."""
    from analysis.course.panels import group_name

    fit = int((ui.wide - 40) // (LEAST if roomy(ui) else ALONE))
    beside = max(1, min(len(shown), fit, 2 if len(shown) <= 4 else 4))
    rows, before = [], ""
    for row in packed(shown, beside):
        parts: list[Node] = []
        for group, members in groupby(row, key=lambda one: one.group):
            cells = [Grow(chart(scene, one, beside > 2), equal=True) for one in members]
            inner: Node = Row(*cells, gap=GAP, align="stretch")
            if group != before:
                inner = Column(Words(group_name(group), SECTION, "second"), Grow(inner), gap=6)
            before = group
            parts.append(Grow(inner, len(cells), equal=True))
        missing = beside - len(row)
        if missing:
            parts.append(Grow(Space(), missing, equal=True))
        rows.append(Grow(Row(*parts, gap=GAP, align="stretch")))
    return Column(*rows, gap=GAP)


def packed(shown: Sequence[Chart], beside: int) -> list[list[Chart]]:
    """Charts in rows of at most ``beside``; a kind of result is kept in one row where it fits in one."""
    rows: list[list[Chart]] = [[]]
    for group, found in groupby(shown, key=lambda one: one.group):
        members = list(found)
        if group and rows[-1] and len(rows[-1]) + len(members) > beside:
            rows.append([])
        for one in members:
            if len(rows[-1]) == beside:
                rows.append([])
            rows[-1].append(one)
    return rows


def chart(scene: LookingBack, one: Chart, narrow: bool) -> Node:
    """One chart: name and unit, the drawing, what each line was in the chosen month; a sentence where it is wide."""
    from analysis.course.looks import LOOKS

    month = scene.record.month
    head = Row(
        Grow(Wrap(Words(one.title, STRONG), Words(one.unit, TINY, "second"), gap=8, lead=0)),
        table_button(scene, one),
        gap=8,
    )
    keys = [
        Row(
            LayerSwatch(at, line.key) if one.kind == "stream" else Swatch(LOOKS[line.key]),
            Words(line.label, SMALL, "second"),
            Words(line.texts[month], FIGURE if line.key == "true" else SMALL_STRONG),
            gap=5,
        )
        for at, line in enumerate(one.series)
    ]
    drawing = Stream if one.kind == "stream" else Graph
    return Panel(
        Column(
            head,
            Grow(drawing(one, scene.months(), month, scene.choose, 116)),
            Wrap(*keys, gap=10, lead=2),
            None if narrow else Words(one.says, SMALL, "second"),
            gap=6,
        ),
        16,
        10,
    )


def table_button(scene: LookingBack, one: Chart) -> Button:
    """The same in words and figures; its own words tell the chart to those who do not see it."""
    label = _("{title} i ord och siffror. {says}").format(title=one.title, says=one.says)
    return Button(f"table.{one.name}", "", lambda: show_table(scene, one), "quiet", icon="list", label=label)


def show_table(scene: LookingBack, one: Chart) -> None:
    """The chart as a table."""
    from analysis import words as say
    from analysis.screens.frame import source

    story = scene.record.story
    heads = (_("Månad"), *(line.label for line in one.series))
    rows = [
        (say.position(story, at), *(line.texts[at] for line in one.series)) for at in range(len(one.series[0].texts))
    ]
    title = f"{one.title}, {one.unit}"
    scene.app.stack.push(TableView(scene.app, title, (one.says, source(story)), heads, rows))
