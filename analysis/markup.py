"""HTML from Python: elements that escape what they are given, and the few forms that the debrief page repeats."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from itertools import zip_longest

from analysis.measures import Word
from game.core.language import _, words

VOID = frozenset({"input", "line", "circle", "rect", "path"})
"""Elements with nothing inside (closed in place: in drawings the next element would otherwise come inside)."""


class Html(str):
    """Words that are HTML already; any other string is escaped where it comes into an element."""

    __slots__ = ()


def together(*pieces: str) -> Html:
    """Pieces one after the other; plain strings are escaped."""
    return Html("".join(one if isinstance(one, Html) else escape(one) for one in pieces))


def tag(name: str, *inside: str, **attributes: str | float | bool | None) -> Html:
    """An element. ``class_`` is written class, ``data_month`` data-month; None and False leave an attribute out."""
    written = "".join(
        f" {key.rstrip('_').replace('_', '-')}" + ("" if value is True else f'="{escape(str(value))}"')
        for key, value in attributes.items()
        if value is not None and value is not False
    )
    return Html(f"<{name}{written}/>" if name in VOID else f"<{name}{written}>{together(*inside)}</{name}>")


def paragraph(words: str, class_: str | None = None) -> Html:
    """Words as a paragraph."""
    return tag("p", words, class_=class_)


def listed(items: Iterable[str], class_: str | None = None) -> Html:
    """A list of words or pieces."""
    return tag("ul", *(tag("li", one) for one in items), class_=class_)


def card(*inside: str) -> Html:
    """A calm surface."""
    return tag("div", *inside, class_="card")


def section(name: str, heading: str, lead: str, *inside: str) -> Html:
    """One idea of the page."""
    top = tag("div", tag("h2", heading, id=f"{name}-heading"), paragraph(lead, "lead"))
    return tag("section", tag("div", top, *inside, class_="wide"), id=name, aria_labelledby=f"{name}-heading")


def wide_table(label: str, *inside: str) -> Html:
    """A table that scrolls by itself where it is wider than the page, by keyboard too."""
    return tag("div", tag("table", *inside), class_="scroll", tabindex="0", role="region", aria_label=label)


def heads(names: Sequence[str], last: str = "") -> Html:
    """Column heads: the first over names, the others over figures; ``last`` over a drawing of them."""
    first, *others = names
    drawn = [tag("th", last, scope="col")] if last else []
    figures = [tag("th", one, scope="col", class_="figure") for one in others]
    return tag("thead", tag("tr", tag("th", first, scope="col"), *figures, *drawn))


def line(name: str, *figures: str, last: str | None = None, **attributes: str) -> Html:
    """A row: its name, its figures, and a drawing of them. With attributes the row can be chosen by its name."""
    cells = [tag("td", one, class_="figure") for one in figures]
    drawn = [] if last is None else [tag("td", last)]
    named = tag("button", name, type="button", class_="pick") if attributes else name
    return tag("tr", tag("th", named, scope="row"), *cells, *drawn, **attributes)


def table(
    caption: str,
    names: Sequence[str],
    rows: Iterable[Sequence[str]],
    body: str | None = None,
    marks: Iterable[Mapping[str, str]] = (),
) -> Html:
    """A plain data table.

    Args:
        caption: what it shows.
        names: the column heads.
        rows: a name and figures each.
        body: id of its rows, where the script fills them.
        marks: attributes of the rows, where the script follows what is chosen.
    """
    lines = (line(*row, **(mark or {})) for row, mark in zip_longest(rows, marks))
    return wide_table(caption, tag("caption", caption), heads(names), tag("tbody", *lines, id=body))


def chart(name: str, title: str, unit: str, says: str, source: str, data: str, over_months: bool = True) -> Html:
    """A chart's place, with all that a chart must have beside the drawing: title, unit, words, source and table.

    Args:
        name: id of the figure; its specification has the same.
        title: heading; "" where the section has said it already.
        unit: what the axis measures.
        says: the chart in words.
        source: where the figures come from.
        data: the table.
        over_months: whether it follows the chosen month.
    """
    drawing = tag(
        "div",
        tag("div", class_="canvas"),
        class_="chart",
        role="img",
        aria_label=title or unit,
        aria_describedby=f"{name}-says",
    )
    return tag(
        "figure",
        tag("h3", title) if title else "",
        paragraph(unit, "axis"),
        drawing,
        tag("figcaption", tag("div", says, id=f"{name}-says"), paragraph(source, "source")),
        tag("details", tag("summary", _("Visa som tabell")), data),
        id=name,
        data_months=True if over_months else None,
    )


def choice(name: str, label: str, options: Iterable[tuple[str, str]], first: str = "") -> Html:
    """A labelled choice among (value, words); ``first``: the value chosen from the start."""
    inside = (tag("option", words, value=value, selected=value == first) for value, words in options)
    return tag("label", tag("span", label), tag("select", *inside, id=name), class_="field", for_=name)


def measure(word: Word) -> Html:
    """The name of a measure in a table, with its unit unless it is a share."""
    return together(words(word.label), *([] if word.bounded else [" ", tag("span", words(word.unit), class_="small")]))


def key(entries: Iterable[tuple[str, str]]) -> Html:
    """What lines and marks stand for: drawings with words."""
    drawn = ((tag("svg", drawing, viewBox="0 0 44 18", aria_hidden="true"), words) for drawing, words in entries)
    return tag("ul", *(tag("li", *one) for one in drawn), class_="key")


def stroke(colour: str, width: float, dash: str | None = None, upright: bool = False) -> Html:
    """A line for a key."""
    ends = {"x1": 22, "y1": 0, "x2": 22, "y2": 18} if upright else {"x1": 0, "y1": 9, "x2": 44, "y2": 9}
    return tag("line", **ends, stroke=colour, stroke_width=width, stroke_dasharray=dash)
