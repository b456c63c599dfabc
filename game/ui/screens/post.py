"""What lies on the desk: matters that wait, what stands on the notice of meeting, letters, and the July recess."""

from __future__ import annotations

from collections.abc import Callable

from game.core.language import _, words
from game.core.seen.view import Item
from game.core.seen.view_matters import DocketView, SituationView
from game.ui.kit.arrange import Column, Row, Wrap
from game.ui.kit.controls import Card
from game.ui.kit.layout import Grow, Node
from game.ui.kit.surfaces import Badge, Icon, Panel
from game.ui.kit.type import SMALL, SMALL_STRONG, STRONG, TINY, Style
from game.ui.kit.words import Words
from game.ui.screens import marks
from game.ui.screens.lines import line_chip

Prepare = Callable[[str], None]
"""Goes on to the preparation of a matter, by its id."""


def matter(case: SituationView, prepare: Prepare) -> Node:
    """A matter that waits: its name, how long it can wait, and the way to it."""
    return _card(
        f"matter.{case.id}", words(case.title), Wrap(marks.urgency(case.months_left)), lambda: prepare(case.id)
    )


def on_notice(one: DocketView, prepare: Prepare) -> Node:
    """A matter on the notice of meeting, and one's own line in it."""
    return _card(f"matter.{one.id}", words(one.title), Wrap(line_chip(one)), lambda: prepare(one.id))


def _card(id_: str, title: str, below: Node, then: Callable[[], None]) -> Node:
    inner = Row(Grow(Column(Words(title, STRONG), below, gap=5)), Icon("chevron-right", 18, "second"), gap=10)
    return Card(id_, inner, then, title, group="matters", y=9)


def july() -> Node:
    """That the committee does not meet."""
    said = Column(
        Words(_("Inget ordinarie sammanträde den här månaden"), SMALL_STRONG),
        Words(_("Bara det som inte kan vänta avgörs."), SMALL, "second"),
        gap=1,
    )
    return Panel(Row(Icon("calendar", 20, "ink"), Grow(said), gap=12), 12, 10, "focus_tint", False, 8)


def item(one: Item, style: Style = SMALL) -> Node:
    """A letter, report, quote or event: sender, then words."""
    words_ = words(one.text)
    text = _("”{text}”").format(text=words_.strip('”“"')) if one.kind == "quote" else words_
    inner = Row(
        Badge(marks.KIND_ICONS[one.kind], 28, "panel", "ink"),
        Grow(Column(Words(words(one.sender), TINY, "second"), Words(text, style), gap=2)),
        gap=11,
        align="top",
    )
    return Panel(inner, 12, 10, fill="sunk", raised=False, radius=8)
