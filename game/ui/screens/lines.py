"""The opposition's line in a matter on the notice: free, support, reject, refer back, or a motion of its own."""

from __future__ import annotations

from collections.abc import Callable

from game.core.language import _, words
from game.core.seen.view_matters import DocketView
from game.ui.kit.arrange import Column, Row
from game.ui.kit.controls import Card
from game.ui.kit.layout import Grow, Node
from game.ui.kit.surfaces import Badge, Chip, Icon
from game.ui.kit.type import SMALL, SMALL_STRONG, STRONG
from game.ui.kit.words import Words
from game.ui.screens import marks

LINES = ("", "support", "oppose", "refer")
LINE_ICONS = {"": "circle-dashed", "support": "check", "oppose": "x", "refer": "undo-2", "own": "pen-line"}
Take = Callable[[str], None]
"""Takes a line, by its name or the id of a motion."""


def line_name(line: str) -> str:
    """What a line is called."""
    return {
        "": _("Håll frågan öppen"),
        "support": _("Stöd förslaget"),
        "oppose": _("Yrka avslag"),
        "refer": _("Yrka återremiss"),
    }.get(line, _("Eget yrkande"))


def line_means(line: str) -> str:
    """What comes of a line at the meeting."""
    return {
        "": _("Du och gruppen röstar som ni själva vill."),
        "support": _("Du röstar ja. Din grupp dras åt samma håll."),
        "oppose": _("Du röstar nej. Din grupp dras åt samma håll."),
        "refer": _("Du röstar nej. Faller förslaget bereds ärendet på nytt."),
    }[line]


def line_chip(one: DocketView) -> Chip:
    """The line taken, in short."""
    said = line_name(one.line) if one.line else _("Ingen linje än")
    icon = LINE_ICONS.get(one.line, LINE_ICONS["own"])
    return Chip(said, icon, "ink" if one.line else "second", "sunk", SMALL_STRONG)


def line_cards(one: DocketView, take: Take) -> list[Node]:
    """The four lines, then what one can put oneself; numbered in one row."""
    own = [(id_, label) for id_, label, _text in one.motions]
    cards = [_line_card(at, line, one, take) for at, line in enumerate(LINES, 1)]
    takes = _("{n} av din tid").format(n=one.costs)
    after = Row(Icon("clock", 14, "second"), Words(takes, SMALL, "second"), gap=5)
    head = marks.section(_("Eller lägg ett eget yrkande"), "pen-line", after)
    motions = [_motion_card(at, id_, words(label), one, take) for at, (id_, label) in enumerate(own, len(LINES) + 1)]
    return [*cards, marks.section_gap(), head, *motions]


def _mark(at: int, chosen: bool, open_: bool = True) -> Badge:
    if chosen:
        return Badge("check", 26, "focus", "on_badge")
    return Badge(str(at), 26, "sunk", "ink", text=True) if open_ else Badge("lock", 26, "line", "second")


def _line_card(at: int, line: str, one: DocketView, take: Take) -> Node:
    chosen = one.line == line
    inner = Row(
        _mark(at, chosen),
        Grow(Column(Words(line_name(line), STRONG), Words(line_means(line), SMALL, "second"), gap=1)),
        Icon(LINE_ICONS[line], 18, "second"),
        gap=12,
    )
    return Card(f"line.{at}", inner, lambda: take(line), line_name(line), chosen, True, "lines", y=7)


def _motion_card(at: int, id_: str, label: str, one: DocketView, take: Take) -> Node:
    chosen = one.line == id_
    open_ = chosen or one.can_put
    inner = Row(_mark(at, chosen, open_), Grow(Words(label, SMALL_STRONG, "ink" if open_ else "second")), gap=12)
    return Card(f"line.{at}", inner, lambda: take(id_), label, chosen, open_, "lines", y=7)


def vote_card(one: DocketView, ask: Callable[[], None]) -> Node:
    """Asking for a vote."""
    inner = Row(
        Badge("check", 26, "focus") if one.ask_vote else Badge("hand", 26, "sunk", "ink"),
        Grow(
            Column(
                Words(_("Begär votering"), STRONG),
                Words(_("Rösterna räknas, och var och en får visa hur de röstar."), SMALL, "second"),
                gap=1,
            )
        ),
        gap=12,
    )
    return Card("ask_vote", inner, ask, _("Begär votering"), one.ask_vote, y=8)
