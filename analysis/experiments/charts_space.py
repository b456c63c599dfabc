"""The report's charts of the space of what is uncertain: who comes first where, every point, and PRIM's boxes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import altair as alt
import numpy as np

from analysis.charts import FONT, FULL, INK, PANEL, SECOND, Row, Spec, axis
from analysis.experiments import wording as say
from analysis.experiments.charts import HERE, linked, lit, style
from analysis.experiments.compare import Cell, Regimes, Span
from analysis.experiments.discovery import Box
from analysis.markup import Html, tag
from game.core.language import number, signed

FILLS = ("#9cc3ee", "#f6c48f", "#8fd6bd", "#c9b6ee", "#e3a9a2", "#d9d5ca", "#d8d27f", "#b7c7a8")
"""Of maps: light enough in light and dark for letters in the darkest ink."""
MARK_INK = "#17212b"
PAPER = "#f6f4ee"
WIDE = FULL - 120
_HIGH = 58
"""Of a place on a map: room for letters, a figure, and a mark in the corner."""


def letters(arms: Sequence[str]) -> dict[str, str]:
    """A sign for every way to steer, as written on maps: the first letter of its name that is free.

    Numbers where there are many, or where levers alone tell them apart.
    """
    made: dict[str, str] = {}
    named = len({arm.split(", ")[0] for arm in arms}) == len(arms) <= len(FILLS)
    for at, arm in enumerate(arms):
        free = [each.upper() for each in say.arm_name(arm) if each.isalpha() and each.upper() not in made.values()]
        made[arm] = free[0] if free and named else str(at + 1)
    return made


def regime_map(made: Regimes, arms: Sequence[str], points: Sequence[Row] = ()) -> Spec:
    """Who comes first in every place, several letters where it is shared, and the lead over the next with interval."""
    sign, found = letters(arms), {(cell.x, cell.y): cell for cell in made.cells}
    rows = [
        {"x": class_name(x), "y": class_name(y), "xo": i, "yo": -j, **_place(found.get((i, j)), arms, sign)}
        for i, x in enumerate(made.xs)
        for j, y in enumerate(made.ys)
    ]
    across = alt.X(
        "x:N", sort=alt.EncodingSortField("xo", op="min"), axis=axis(labelAngle=0, ticks=False, domain=False)
    )
    upward = alt.Y("y:N", sort=alt.EncodingSortField("yo", op="min"), axis=axis(ticks=False, domain=False))
    base = alt.Chart(alt.NamedData("rows")).encode(x=across, y=upward)
    domain = [-1, *range(len(FILLS))]
    fill = alt.Fill("fill:N", scale=alt.Scale(domain=domain, range=[PAPER, *FILLS]), legend=None)
    chosen = alt.when("indexof(datum.all, chosen_arm) >= 0")
    corner: dict[str, Any] = {"xOffset": 16 - WIDE / len(made.xs) / 2, "yOffset": 16 - _HIGH / 2}
    layers = [
        base.mark_rect(stroke=PANEL, cursor="pointer").encode(fill=fill),
        base.mark_rect(fillOpacity=0, stroke=MARK_INK).encode(
            strokeWidth=chosen.then(alt.value(4)).otherwise(alt.value(0))
        ),
        base.mark_text(fontSize=FONT + 3, fontWeight="bold", color=MARK_INK, dy=-9).encode(text="who:N"),
        base.mark_text(fontSize=FONT - 2, color=MARK_INK, dy=12).encode(text="lead:N"),
        alt.Chart(alt.NamedData("points"))
        .transform_filter(HERE)
        .mark_point(shape="diamond", size=170, fill="#6a3fd1", stroke="#ffffff", strokeWidth=2, opacity=1, **corner)
        .encode(x=across, y=upward),
    ]
    return linked(alt.layer(*layers).properties(width=WIDE, height=alt.Step(_HIGH)), rows, points)


def _place(cell: Cell | None, arms: Sequence[str], sign: dict[str, str]) -> Row:
    if cell is None:
        return {"who": "–", "lead": "", "fill": -1, "all": [], "arm": ""}
    half = f" ±{number(cell.lead.half, 3)}" if np.isfinite(cell.lead.half) else ""
    alone = len(cell.first) == 1
    return {
        "who": " ".join(sign[arm] for arm in cell.first) if len(cell.first) <= 3 else "·",
        "lead": signed(cell.lead.mean, 3) + half,
        "fill": list(arms).index(cell.first[0]) % len(FILLS) if alone else -1,
        "all": list(cell.first),
        "arm": cell.first[0] if alone else "",
    }


def scatter(names: Sequence[tuple[str, str]], arms: Sequence[str], rows: Sequence[Row]) -> Spec:
    """An outcome at every point against each of some uncertainties.

    Args:
        names: column and name of each uncertainty.
        arms: ways to steer.
        rows: ``p``, ``arm``, ``value`` and a column per uncertainty.
    """
    styles = [style(arms, arm) for arm in arms]
    colour = alt.Fill("arm:N", scale=alt.Scale(domain=list(arms), range=[each[0] for each in styles]), legend=None)
    shape = alt.Shape("arm:N", scale=alt.Scale(domain=list(arms), range=[each[2] for each in styles]), legend=None)
    y = alt.Y("value:Q", axis=axis(tickCount=5), scale=_reaching(rows, "value"))
    panels = []
    for column, name in names:
        x = alt.X(f"{column}:Q", axis=axis(tickCount=5), scale=_reaching(rows, column))
        base = alt.Chart(alt.NamedData("points")).encode(x=x, y=y, fill=colour, shape=shape)
        marks = base.mark_point(size=70, stroke=PANEL, strokeWidth=0.75, cursor="pointer").encode(opacity=lit(0.12))
        ring = base.transform_filter(HERE).mark_point(size=150, stroke=INK, strokeWidth=2.5, opacity=1)
        head: Any = alt.TitleParams(name, anchor="start", fontSize=FONT, color=INK, fontWeight="bold")
        panels.append(alt.layer(marks, ring).properties(width=FULL // len(names) - 60, height=230, title=head))
    return linked(alt.hconcat(*panels, spacing=30), [], rows)


def _reaching(rows: Sequence[Row], column: str, *more: float) -> alt.Scale:
    """A scale over a column and more; its ends do not hang on which point is chosen."""
    values = [*(float(row[column]) for row in rows), *more]
    return alt.Scale(domain=[min(values), max(values)], zero=False, nice=False, padding=12)


def box_map(found: Box, names: tuple[str, str], points: Sequence[Row]) -> Spec:
    """The points over two uncertainties: filled where they are such as were looked for, and PRIM's box around them.

    Args:
        found: the box.
        names: the two.
        points: ``p``, ``wanted``, and their values as ``f0`` and ``f1``.
    """
    sides = {each.factor: (each.low, each.high) for each in found.limits}
    spans = [
        sides.get(name, (min(row[column] for row in points), max(row[column] for row in points)))
        for name, column in zip(names, ("f0", "f1"), strict=True)
    ]
    x = alt.X("f0:Q", axis=axis(tickCount=6), scale=_reaching(points, "f0", *spans[0]))
    y = alt.Y("f1:Q", axis=axis(tickCount=6), scale=_reaching(points, "f1", *spans[1]))
    rows = [{"x": spans[0][0], "x2": spans[0][1], "y": spans[1][0], "y2": spans[1][1]}]
    box = alt.Chart(alt.NamedData("rows")).mark_rect(fill=SECOND, fillOpacity=0.12, stroke=INK, strokeWidth=2.5)
    base = alt.Chart(alt.NamedData("points")).encode(x=x, y=y)
    wanted, others = base.transform_filter("datum.wanted"), base.transform_filter("!datum.wanted")
    ring = base.transform_filter(HERE).mark_point(size=300, stroke="var(--rule)", strokeWidth=3.5, opacity=1)
    layers = [
        box.encode(x=alt.X("x:Q", axis=axis()), x2="x2:Q", y=alt.Y("y:Q", axis=axis()), y2="y2:Q"),
        others.mark_point(size=55, stroke=SECOND, strokeWidth=1.5, opacity=1, cursor="pointer"),
        wanted.mark_point(size=75, shape="square", fill="var(--board)", stroke=PANEL, opacity=1, cursor="pointer"),
        ring,
    ]
    return linked(alt.layer(*layers).properties(width=WIDE, height=380), rows, points)


def dot(colour: str, _dash: object, shape: str) -> Html:
    """The mark of a way to steer, for a key: the shapes are Vega's own, in words of SVG."""
    around = {
        "circle": "M30 9a8 8 0 1 1-16 0a8 8 0 1 1 16 0z",
        "square": "M15 2h14v14h-14z",
        "diamond": "M22 0l8 9l-8 9l-8-9z",
        "triangle-up": "M22 1l9 16h-18z",
        "cross": "M19 1h6v5h5v6h-5v5h-6v-5h-5v-6h5z",
        "triangle-down": "M13 1h18l-9 16z",
        "triangle-right": "M14 0l16 9l-16 9z",
        "triangle-left": "M30 0l-16 9l16 9z",
    }
    return tag("path", d=around[shape], fill=colour)


def class_name(span: Span) -> str:
    """A class of an uncertainty: its value, or from where to where."""
    low, high = span
    return number(low, 2) if low == high else f"{number(low, 2)}–{number(high, 2)}"
