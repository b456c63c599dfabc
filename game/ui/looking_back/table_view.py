"""A chart in words and figures: its sentences, and a table, or a line for each row where columns have no room."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from game.core.language import _
from game.ui.kit.arrange import Column, Row
from game.ui.kit.controls import Button
from game.ui.kit.layout import Grow, Node, Space, Ui
from game.ui.kit.surfaces import Rule
from game.ui.kit.type import BODY, SMALL, SMALL_FIGURE, SMALL_STRONG, TINY
from game.ui.kit.words import Words
from game.ui.screens.dialog import Dialog

if TYPE_CHECKING:
    from game.ui.loop import App

Cells = Sequence[str]


class TableView(Dialog):
    """Over the chart."""

    name = "table_view"
    width = 760.0
    first = "yes"

    def __init__(self, app: App, title: str, said: Sequence[str], heads: Cells, rows: Sequence[Cells]) -> None:
        super().__init__(app, title)
        self.said, self.heads, self.rows = said, heads, rows

    def inside(self, ui: Ui) -> Node:
        """Sentences, then figures."""
        first, *others = self.said
        return Column(
            Words(first, BODY),
            *table(ui, self.heads, self.rows, min(ui.em(self.width), ui.size[0]) - ui.px(100)),
            Space(h=2),
            *(Words(said, TINY, "second") for said in others),
            gap=7,
        )

    def buttons(self) -> Sequence[Node]:
        """Close."""
        return [Button("yes", _("Stäng"), self.close, "primary")]


def table(ui: Ui, heads: Cells, rows: Sequence[Cells], room: int) -> list[Node]:
    """Rows under heads where every column has room for its longest word, else each row as one sentence."""
    widths = [
        max(ui.type.width(word, SMALL_STRONG) for said in column for word in (said or " ").split())
        for column in zip(heads, *rows, strict=True)
    ]
    if max(widths) + ui.px(12) > room / len(heads):
        return [Words(_sentence(heads, row), SMALL) for row in rows]
    lines: list[Node] = [_line(heads, True), Rule()]
    return [*lines, *(_line(row, False) for row in rows)]


def _sentence(heads: Cells, row: Cells) -> str:
    told = " · ".join(f"{head} {said}" for head, said in zip(heads[1:], row[1:], strict=True))
    return f"{row[0]}: {told}"


def _line(cells: Cells, head: bool) -> Row:
    """The first column to the left, figures to the right."""
    style = SMALL_STRONG if head else SMALL_FIGURE
    first, *others = cells
    return Row(
        Grow(Words(first, SMALL_STRONG if head else SMALL, "second" if head else "ink"), equal=True),
        *(Grow(Words(one, style, "second" if head else "ink", align="right"), equal=True) for one in others),
        gap=12,
    )
