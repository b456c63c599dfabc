"""The two promises of one's mandate: written at the start, rated by oneself at the end, with a line and a letter."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.core.language import _, words
from game.ui.kit.arrange import Row
from game.ui.kit.controls import Card
from game.ui.kit.entry import TextField
from game.ui.kit.layout import Grow, Node
from game.ui.kit.surfaces import Badge, Icon
from game.ui.kit.type import BODY, SMALL, SMALL_STRONG, TINY
from game.ui.kit.words import Words
from game.ui.screens import marks

if TYPE_CHECKING:
    from game.ui.table import Table

PROMISES = ("first", "second")
MARKS = (1, 2, 3, 4, 5)
LONGEST_LETTER = 1200


def written(table: Table) -> dict[str, str]:
    """The two promises as they are written; empty where they are not."""
    return {"first": "", "second": ""} | (table.session.notes("mandate") or {})


def write(table: Table, name: str, text: str) -> None:
    """Keep one of the two."""
    table.note("mandate", **(written(table) | {name: text}))


def still_open(table: Table) -> bool:
    """Whether the promises can still be written: before anything has been played."""
    return table.view.month == 0 and table.view.phase == "desk" and not table.view.short


def mandate_lines(table: Table) -> list[Node]:
    """What one has been asked to do; before the play each can be taken as a promise of one's own."""
    if not still_open(table):
        return [marks.line_with("target", words(text), "ink", BODY) for text in table.view.mandate]
    return [_offered(table, at, words(text)) for at, text in enumerate(table.view.mandate, 1)]


def _offered(table: Table, at: int, text: str) -> Node:
    """One line of the mandate: taken as a promise, or to be taken."""
    now = written(table)
    mine = next((name for name in PROMISES if now[name] == text), None)
    free = next((name for name in PROMISES if not now[name]), None)

    def take() -> None:
        if mine is not None:
            write(table, mine, "")
        elif free is not None:
            write(table, free, text)

    mark = Icon("flag" if mine else "target", 17, "ink")
    return Card(
        f"suggest.{at}", Row(mark, Grow(Words(text, BODY)), gap=10), take, text, mine is not None, group="mandate", y=6
    )


def mandate_promises(table: Table) -> list[Node]:
    """Fields for the two promises while nothing has been played; then what was written."""
    now = written(table)
    head = marks.section(_("Två löften du själv vill mätas mot"), "flag")
    if not still_open(table):
        lines = [marks.line_with("flag", now[name], "ink", BODY) for name in PROMISES if now[name]]
        return [head, *lines] if lines else []

    hints = (_("Välj ovan eller skriv själv"), _("Ett till"))
    fields = [
        Row(
            Badge(str(at), 22, "line", "ink", True, text=True),
            Grow(TextField(f"mandate.{name}", now[name], hint, lambda text, name=name: write(table, name, text), hint)),  # type: ignore[misc]
            gap=10,
        )
        for at, (name, hint) in enumerate(zip(PROMISES, hints, strict=True), 1)
    ]
    note = Words(_("I slutet bedömer du själv hur det gick. Inga namn; texten stannar i din fil."), TINY, "second")
    return [head, *fields, note]


def rating(table: Table, draft: dict[str, int]) -> list[Node]:
    """How well each promise was kept, 1 to 5, as one sees it oneself, and a line. ``draft``: set, not yet for both."""
    now = written(table)
    given = table.session.notes("rating") or {}
    marks_now = {name: draft.get(name, given.get(name)) for name in PROMISES}
    head = marks.section(_("Dina två löften, som du själv ser det"), "flag")
    if not any(now.values()):
        return [head, Words(_("Du skrev inga löften i början."), SMALL, "second")]

    def rate(name: str, mark: int) -> None:
        draft[name] = mark
        keep()

    def keep(line: str | None = None) -> None:
        both = {one: draft.get(one, given.get(one, 0)) for one in PROMISES if now[one]}
        text = given.get("words", "") if line is None else line
        if all(both.values()):
            table.note("rating", **(dict.fromkeys(PROMISES) | both), words=text)
        table.app.changed()

    rows: list[Node] = []
    for name in PROMISES:
        if now[name]:
            rows += [Words(now[name], SMALL_STRONG), _scale(name, marks_now[name], rate)]
    ends = Row(Words(_("1 inte alls"), TINY, "second"), Grow(Words(_("5 helt"), TINY, "second", align="right")), gap=8)
    line = TextField(
        "rating.words", given.get("words", ""), _("En rad om hur det gick"), keep, _("En rad om hur det gick")
    )
    return [head, *rows, ends, line]


def _scale(name: str, now: int | None, rate: Callable[[str, int], None]) -> Node:
    """Five marks to choose among."""
    return Row(
        *(
            Grow(
                Card(
                    f"rate.{name}.{mark}",
                    Row(Grow(Words(str(mark), BODY, align="center"))),
                    lambda mark=mark: rate(name, mark),  # type: ignore[misc]
                    _("{n} av 5").format(n=mark),
                    now == mark,
                    group=f"rate.{name}",
                    x=4,
                    y=5,
                ),
                equal=True,
            )
            for mark in MARKS
        ),
        gap=6,
    )


def letter(table: Table) -> list[Node]:
    """A letter to whoever comes after."""
    now = (table.session.notes("letter") or {}).get("text", "")
    field = TextField(
        "letter",
        now,
        _("Det du behöver veta när du tar över …"),
        lambda text: table.note("letter", text=text),
        _("Brev till den som tar över"),
        LONGEST_LETTER,
    )
    note = Words(_("Inga namn. Texten stannar i din egen fil."), TINY, "second")
    return [marks.section(_("Brev till den som tar över"), "mail"), field, note]
