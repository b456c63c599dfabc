"""The panels of the course of play on the page: a drawing, a key that tells the chosen month, words and a table."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from analysis import words as say
from analysis.course.charts import ENDS, LAYERS
from analysis.course.looks import LOOKS
from analysis.course.panels import Page, Panel, group_name
from analysis.markup import Html, card, paragraph, stroke, table, tag, together
from analysis.screens.frame import source
from analysis.story import Story
from game.core.language import _

BY_MONTH = ("acts", "spans")
"""Kinds whose figures are of a month, not of a moment between months."""


def page_of(story: Story, panels: Sequence[Panel], page: Page) -> Html:
    """The panels of one page as a grid; results stand under the kind of result they are."""
    found = [one for one in panels if one.page == page]
    if not found:
        return card(paragraph(_("Inga uppgifter finns i filen.")))
    return grid(page, [(one, figure(one, _rows_of(story, one), source(story), look)) for one in found])


def grid(page: Page, figures: Sequence[tuple[Panel, Html]]) -> Html:
    """Panels with their figures beside and under each other, in groups where they have any."""
    groups: dict[str, list[Html]] = {}
    for panel, drawn in figures:
        groups.setdefault(panel.group, []).append(tag("div", drawn, class_="card"))
    inside = [
        tag("div", paragraph(group_name(name), "kicker"), *cards, class_="group", style=f"--n:{len(cards)}")
        if name
        else together(*cards)
        for name, cards in groups.items()
    ]
    return tag("div", *inside, class_=f"panels {page}")


def _rows_of(story: Story, panel: Panel) -> list[str]:
    """Names of the rows of a panel's table."""
    name = say.calendar if panel.kind in BY_MONTH else say.position
    return [name(story, at) for at in range(len(panel.series[0].texts))]


def figure(panel: Panel, rows: Sequence[str], told_by: str, look: Callable[[Panel, str], Html]) -> Html:
    """One panel. Its key has a place for the figure of the chosen month in every series.

    Args:
        panel: what is drawn.
        rows: names of the rows of its table.
        told_by: where the figures come from.
        look: what a series looks like, for the key.
    """
    entries = (
        tag("li", look(panel, one.key), tag("span", one.label), tag("b", one.texts[0], class_="read"))
        for one in panel.series
    )
    drawing = tag(
        "div",
        tag("div", class_="canvas"),
        class_="chart",
        role="img",
        aria_label=f"{panel.title}, {panel.unit}",
        aria_describedby=f"{panel.name}-says",
    )
    heads = (_("Månad"), *(one.label for one in panel.series))
    figures = ((name, *(one.texts[at] for one in panel.series)) for at, name in enumerate(rows))
    return tag(
        "figure",
        tag("h3", panel.title, " ", tag("span", panel.unit, class_="axis")),
        drawing,
        tag("ul", *entries, class_="key reads"),
        tag("figcaption", paragraph(panel.says), id=f"{panel.name}-says"),
        tag(
            "details",
            tag("summary", _("I ord och siffror")),
            paragraph(panel.says),
            table(panel.title, heads, figures),
            paragraph(told_by, "source"),
        ),
        id=panel.name,
        class_=panel.kind,
        data_months=True,
    )


def look(panel: Panel, key: str) -> Html:
    """What a series looks like, for the key."""
    if panel.kind == "stream":
        fill, dash = LAYERS[key]
        edge = ",".join(map(str, dash))
        inside: Html = tag("rect", x=1, y=2, width=42, height=14, fill=fill, stroke="var(--ink)", stroke_dasharray=edge)
    elif panel.kind == "lines":
        look, colour = LOOKS[key], f"var(--{LOOKS[key].colour})"
        dashed = None if look.dash == (1, 0) else " ".join(map(str, look.dash))
        inside = together(stroke(colour, look.width, dashed), _shape(look.shape, colour))
    elif panel.kind == "spans":
        inside = _shape(
            ENDS[key], "var(--ink)", {"kept": "var(--ink)", "broken": "var(--bad)"}.get(key, "var(--panel)")
        )
    else:
        return Html("")
    return tag("svg", inside, viewBox="0 0 44 18", aria_hidden="true")


def _shape(shape: str, colour: str, fill: str = "var(--panel)") -> Html:
    style: dict[str, str | float] = {"fill": fill, "stroke": colour, "stroke_width": 1.75}
    paths = {
        "diamond": "M22 2 29 9 22 16 15 9Z",
        "triangle-up": "M22 4 28 14H16Z",
        "triangle-right": "M16 3 28 9 16 15Z",
        "cross": "M20 3h4v4h4v4h-4v4h-4v-4h-4V7h4z",
    }
    if shape == "square":
        return tag("rect", x=18, y=5, width=8, height=8, **style)
    if shape == "circle":
        return tag("circle", cx=22, cy=9, r=5, **style)
    return tag("path", d=paths[shape], **style) if shape in paths else Html("")
