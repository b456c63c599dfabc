"""The report's charts of ways to steer, and what all its charts share: Vega-Lite specifications made by Altair.

Ways to steer differ by colour, dash and shape. Charts are linked: the page sets ``chosen_arm`` and ``chosen_point`` in
all of them at once, and what is chosen stands out. Printed, nothing is chosen.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import altair as alt
import numpy as np

from analysis.charts import FONT, FULL, INK, NO_SIGN, PANEL, SECOND, Row, Spec, axis, configured
from analysis.experiments import wording as say
from analysis.experiments.compare import Band, Comparison, Level
from analysis.experiments.intervals import Interval
from sim.columns import Array

COLOURS = (
    "var(--board)", "var(--administration)", "var(--citizens)", "var(--rule)", "var(--bad)", "var(--second)",
    "var(--good)", "var(--ink)",
)  # fmt: skip
DASHES = ([1, 0], [7, 4], [2, 3], [10, 3, 2, 3], [4, 2], [12, 4], [1, 4], [6, 2, 2, 2])
SHAPES = ("circle", "square", "diamond", "triangle-up", "cross", "triangle-down", "triangle-right", "triangle-left")
LABELS = 330
"""Width of the names before bars."""
ACROSS = 3
"""Drawings beside each other at most."""
LIT = "chosen_arm === '' || datum.arm === chosen_arm"
HERE = "datum.p === chosen_point"
_WRITTEN: dict[str, Any] = {"fontSize": FONT, "color": INK, "dy": -16}
"""Figures over a dot, drawn twice: a rim first, so that lines behind do not run through them."""


def style(arms: Sequence[str], arm: str) -> tuple[str, list[int], str]:
    """Colour, dash and shape of a way to steer."""
    at = list(arms).index(arm) % len(COLOURS)
    return COLOURS[at], list(DASHES[at]), SHAPES[at]


def linked(chart: Any, rows: Sequence[Row], points: Sequence[Row] = ()) -> Spec:
    """The specification of a chart that follows what is chosen; ``points`` are its rows a point, ``p``."""
    made = configured(chart, rows)
    chosen = [{"name": "chosen_arm", "value": ""}, {"name": "chosen_point", "value": 0}]
    return {**made, "params": chosen, "datasets": {**made["datasets"], "points": list(points)}}


def lit(least: float = 0.25) -> Any:
    """Opacity of what belongs to a way to steer: full unless another is chosen."""
    return alt.when(LIT).then(alt.value(1)).otherwise(alt.value(least))


def at_points(x: str, y: Any) -> alt.Chart:
    """The chosen point in a chart: a diamond for every row that it has there.

    Rows of point 0 are always there and never seen: an axis over no rows at all has no ends.
    """
    base = alt.Chart(alt.NamedData("points")).transform_filter(f"{HERE} || datum.p === 0")
    seen = alt.when("datum.p === 0").then(alt.value(0)).otherwise(alt.value(1))
    drawn: alt.Chart = base.mark_point(
        shape="diamond", size=170, fill="var(--rule)", stroke=PANEL, strokeWidth=1.5
    ).encode(x=alt.X(x, axis=axis()), y=y, opacity=seen)
    return drawn


def level_dots(found: Sequence[Level], points: Sequence[Row] = ()) -> Spec | None:
    """An outcome of every arm: a mark with its interval. None where no mean is known."""
    rows = [_dot_row(at, each.arm, each.value) for at, each in enumerate(found)]
    x = alt.X("low:Q", axis=axis(tickCount=6), scale=alt.Scale(zero=False, nice=True, padding=70))
    return _sized(_dots(x), rows, points)


def differences(found: Sequence[Comparison], points: Sequence[Row] = ()) -> Spec | None:
    """Each arm less the baseline: a mark with its interval, the margin as a band, a line at no difference.

    None where no difference is known.
    """
    margin = found[0].outcome.margin
    band = {} if margin is None else {"band_low": -margin, "band_high": margin}
    rows = [_dot_row(at, each.arm, each.difference, sign=True) | band for at, each in enumerate(found)]
    signs = axis(tickCount=6, format="+", labelExpr=NO_SIGN)
    x = alt.X("low:Q", axis=signs, scale=alt.Scale(zero=True, nice=True, padding=70))
    layers = [upright(0.0, INK, [4, 3]), *_dots(x)]
    if margin is not None:
        field = alt.Chart(alt.NamedData("rows")).mark_bar(height=52, color=SECOND, opacity=0.16)
        layers.insert(0, field.encode(y=named(), x=alt.X("band_low:Q", axis=signs), x2="band_high:Q"))
    return _sized(layers, rows, points)


def _dot_row(order: int, arm: str, found: Interval, sign: bool = False) -> Row:
    return {"label": say.arm_name(arm), "arm": arm, "order": order, **ends(found), "text": say.figure(found, sign)}


def _sized(layers: Sequence[alt.Chart], rows: Sequence[Row], points: Sequence[Row]) -> Spec | None:
    """A drawing with a row for every arm."""
    if all(row["mid"] is None for row in rows):
        return None
    unseen = [{**row, "p": 0, "value": row["mid"]} for row in rows]
    drawn = alt.layer(*layers).properties(width=FULL - LABELS - 20, height=alt.Step(52))
    return linked(drawn, rows, [*unseen, *points])


def _dots(x: alt.X) -> list[alt.Chart]:
    """A dot with whiskers and its figures for every row, and the chosen point."""
    base = alt.Chart(alt.NamedData("rows")).encode(y=named())
    return [
        base.mark_rule(color=INK, strokeWidth=3).encode(x=x, x2="high:Q", opacity=lit()),
        base.mark_point(size=150, fill=COLOURS[0], stroke=INK, cursor="pointer").encode(
            x=also(x, "mid:Q"), opacity=lit()
        ),
        base.mark_text(**_WRITTEN, stroke=PANEL, strokeWidth=4).encode(x=also(x, "mid:Q"), text="text:N"),
        base.mark_text(**_WRITTEN).encode(x=also(x, "mid:Q"), text="text:N", opacity=lit(0.7)),
        at_points("value:Q", named()),
    ]


def over_months(found: Sequence[Band], arms: Sequence[str]) -> Spec:
    """Median, middle half and middle 90 % over the months: a drawing for every arm, on the same axes."""
    rows: list[Row] = [
        {"m": int(month) + 1, "arm": band.arm, "label": say.arm_name(band.arm)}
        | dict(zip(("low", "first", "mid", "third", "high"), map(known, quantiles), strict=True))
        for band in found
        for month, quantiles in zip(band.months, band.quantiles.T, strict=True)
    ]
    across = min(ACROSS, len(found))
    narrow = FULL // across - 60
    ticks = axis(values=_ticks(found[0].months, 12 // across), grid=False, format="d")
    scale = alt.Scale(domain=[int(found[0].months[0]) + 1, int(found[0].months[-1]) + 1], nice=False)
    base = alt.Chart().encode(x=alt.X("m:Q", axis=ticks, scale=scale))  # the facet has the rows
    y = alt.Y("low:Q", axis=axis(tickCount=5), scale=alt.Scale(zero=False, padding=8))
    layers: list[alt.Chart] = []
    for band in found:
        colour, dash, shape = style(arms, band.arm)
        one = base.transform_filter(alt.datum.arm == band.arm)
        line: dict[str, Any] = {"color": colour, "strokeWidth": 3, "strokeDash": dash}
        outer, inner = (one.mark_area(color=colour, fillOpacity=opacity) for opacity in (0.14, 0.24))
        layers.append(outer.encode(y=y, y2="high:Q", opacity=lit()))
        layers.append(inner.encode(y=also_y(y, "first:Q"), y2="third:Q", opacity=lit()))
        layers.append(one.mark_line(**line).encode(y=also_y(y, "mid:Q"), opacity=lit()))
        marks: dict[str, Any] = {"shape": shape, "size": 60, "fill": colour, "stroke": colour}
        layers.append(one.mark_point(**marks).encode(y=also_y(y, "mid:Q"), opacity=lit()))
    heads = alt.Header(title=None, labelFontSize=FONT + 1, labelFontWeight="bold", labelColor=INK, labelAnchor="start")
    names = [say.arm_name(band.arm) for band in found]
    panels = alt.layer(*layers).properties(width=narrow, height=260)
    drawn = panels.facet(
        facet=alt.Facet("label:N", sort=names, header=heads), columns=across, data=alt.NamedData("rows")
    )
    return linked(drawn, rows)


def _ticks(months: Array, most: int) -> list[int]:
    """Months to write on the axis: at most so many of those that were kept."""
    every = max(1, -(-len(months) // most))
    return [int(month) + 1 for month in months[every - 1 :: every]]


def named() -> alt.Y:
    """Names before bars, in the order of the rows."""
    labels = axis(
        domain=False,
        ticks=False,
        grid=False,
        minExtent=LABELS,
        maxExtent=LABELS,
        labelLimit=LABELS - 10,
        labelPadding=8,
    )
    return alt.Y("label:N", sort=alt.EncodingSortField("order", op="min"), axis=labels)


def upright(value: float, colour: str, dash: list[int]) -> alt.Chart:
    """A line across the whole drawing."""
    rule: dict[str, Any] = {"color": colour, "strokeWidth": 1.5, "strokeDash": dash}
    drawn: alt.Chart = (
        alt.Chart(alt.NamedData("one")).mark_rule(**rule).encode(x=alt.XDatum(value, type="quantitative"))
    )
    return drawn


def also(x: alt.X, field: str) -> alt.X:
    """The same axis for another column."""
    other = x.copy()
    other.shorthand = field
    return other


def also_y(y: alt.Y, field: str) -> alt.Y:
    """The same upright axis for another column."""
    other = y.copy()
    other.shorthand = field
    return other


def known(value: float) -> float | None:
    """A number for the drawing, None where there is none."""
    return float(value) if np.isfinite(value) else None


def ends(found: Interval) -> Row:
    """``low``, ``mid`` and ``high`` for the drawing; where there is no interval all of them are the mean."""
    half = found.half if np.isfinite(found.half) else 0.0
    parts = {"low": found.mean - half, "mid": found.mean, "high": found.mean + half}
    return {part: known(value) for part, value in parts.items()}
