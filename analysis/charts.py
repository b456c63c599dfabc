"""The charts of the debrief as Vega-Lite specifications, made by Altair.

Colours are the page's own variables, so that light, dark and print need no second drawing. Every series differs by dash
or shape too. The chosen month is drawn by the page, over the chart; named data sets can be swapped.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import altair as alt

Spec = dict[str, Any]
Row = dict[str, Any]

FULL, HALF, QUARTER = 1120, 540, 320
"""Widths in the page's own units; the page scales drawings to the room there is."""
QUARTER_HIGH = 165
"""Height of a drawing at a quarter of the page."""
FONT = 15
NO_SIGN = "datum.value === 0 ? '0' : datum.label"
SIDE_COLOUR = {"board": "var(--board)", "administration": "var(--administration)", "citizens": "var(--citizens)"}
INK, SECOND, PANEL, SUNK = "var(--ink)", "var(--second)", "var(--panel)", "var(--sunk)"
_FAMILY = 'Inter, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", Arial, sans-serif'


def timeline(rows: Sequence[Row], lanes: Sequence[str], months: Sequence[str]) -> Spec:
    """Decisions and events as marks in lanes.

    Args:
        rows: ``p`` position, ``lane``, ``k`` steps from the lane's middle, ``sign``, ``kind`` ("board",
            "administration", "event"), ``open`` (drawn as an outline).
        lanes: names, from the top.
        months: label per month.
    """
    deepest = 0.5 + max((abs(row["k"]) for row in rows), default=0)
    x = over_months(months)
    y = alt.Y("lane:N", sort=list(lanes), scale=alt.Scale(domain=list(lanes)), axis=axis(domain=False, grid=True))
    offset = alt.YOffset("k:Q", scale=alt.Scale(domain=[-deepest, deepest]))
    base = alt.Chart(alt.NamedData("rows")).encode(x=x, y=y, yOffset=offset)
    kinds = alt.Scale(
        domain=["board", "administration", "event"], range=[SIDE_COLOUR["board"], SIDE_COLOUR["administration"], INK]
    )
    shapes = alt.Scale(domain=["board", "administration", "event"], range=["square", "circle", "diamond"])
    solid, outline = base.transform_filter("!datum.open"), base.transform_filter("datum.open")
    shape, colour = alt.Shape("kind:N", scale=shapes, legend=None), alt.Color("kind:N", scale=kinds, legend=None)
    layers = [
        solid.mark_point(size=300, filled=True, opacity=1).encode(shape=shape, color=colour),
        outline.mark_point(size=300, opacity=1, fill=PANEL, strokeWidth=2.5).encode(shape=shape, stroke=colour.copy()),
        solid.mark_text(fontSize=FONT - 2, fontWeight="bold", color=PANEL).encode(text="sign:N"),
        outline.mark_text(fontSize=FONT - 2, fontWeight="bold", color=INK).encode(text="sign:N"),
    ]
    return finished(alt.layer(*layers), rows, FULL, 30 + round(len(lanes) * (6 + 40 * deepest)))


def causes(rows: Sequence[Row], reach: float) -> Spec:
    """What one month's change consists of: bars from zero, the whole change first.

    Args:
        rows: ``label``, ``value``, ``text``, ``order``, ``kind`` ("total", "part", "interplay", "chance"); the page
            swaps them.
        reach: largest amount of any month, so that bars compare between months.
    """
    limit = alt.param(name="reach", value=reach)
    domain = [alt.ExprRef("-1.18 * reach"), alt.ExprRef("1.18 * reach")]
    x = alt.X(
        "value:Q", scale=alt.Scale(domain=domain, nice=False), axis=axis(tickCount=5, format="+", labelExpr=NO_SIGN)
    )
    y = alt.Y("label:N", sort=alt.EncodingSortField("order", op="min"), axis=_labels_of_bars())
    kinds = ["total", "part", "interplay", "chance"]
    fill = alt.Fill("kind:N", scale=alt.Scale(domain=kinds, range=[INK, "var(--board)", SUNK, SUNK]), legend=None)
    dash = alt.StrokeDash("kind:N", scale=alt.Scale(domain=kinds, range=[[1, 0], [1, 0], [1, 0], [4, 3]]), legend=None)
    base = alt.Chart(alt.NamedData("rows")).encode(y=y)
    layers = [
        base.mark_bar(height=17, stroke=INK, strokeWidth=1.25).encode(x=x, fill=fill, strokeDash=dash),
        base.mark_rule(color=INK, strokeWidth=1.25).encode(x=alt.XDatum(0, type="quantitative")),
    ]
    side: dict[str, Any] = {
        "align": alt.ExprRef("datum.value < 0 ? 'right' : 'left'"),
        "dx": alt.ExprRef("datum.value < 0 ? -8 : 8"),
    }
    layers.append(base.mark_text(fontSize=FONT, color=INK, **side).encode(x=x, text="text:N"))
    drawn = alt.layer(*layers).add_params(limit).properties(width=360, height=alt.Step(25))
    return configured(drawn, rows)


def futures(rows: Sequence[Row], months: Sequence[str], low: float, high: float, origin: int) -> Spec:
    """Two bands of futures from one fold, as played and with one decision changed, and the actual path.

    Args:
        rows: ``p``, ``arm`` ("actual", "played", "changed"), ``low``, ``mid``, ``high``; the page swaps them.
        months: label per month.
        low: bottom of the axis (parameter "bottom").
        high: top of the axis (parameter "top").
        origin: month of the changed decision (parameter "origin").
    """
    bounds = [alt.param(name=name, value=value) for name, value in (("bottom", low), ("top", high), ("origin", origin))]
    scale = alt.Scale(domain=[alt.ExprRef("bottom"), alt.ExprRef("top")], nice=False, zero=False)
    x = over_months(months)
    base = alt.Chart(alt.NamedData("rows")).encode(x=x)
    rule = alt.Chart(alt.NamedData("one")).mark_rule(color=INK, strokeWidth=1.5, strokeDash=[2, 3])
    layers: list[Any] = [rule.encode(x=alt.XDatum(alt.ExprRef("origin"), type="quantitative", scale=_time(months)))]
    for arm, colour, dash, opacity in (("played", SECOND, [6, 4], 0.20), ("changed", "var(--board)", [1, 0], 0.26)):
        one = base.transform_filter(f"datum.arm == '{arm}'")
        y = alt.Y("low:Q", scale=scale, axis=axis(tickCount=5))
        band = one.mark_area(
            fill=colour, fillOpacity=opacity, stroke=colour, strokeWidth=1.25, strokeDash=dash, line=False
        )
        layers.append(band.encode(y=y, y2="high:Q"))
        middle = one.mark_line(color=colour, strokeWidth=2.75, strokeDash=dash)
        layers.append(middle.encode(y=alt.Y("mid:Q", scale=scale)))
    actual = base.transform_filter("datum.arm == 'actual'")
    path = alt.Y("mid:Q", scale=scale)
    layers.append(
        actual.mark_line(color=INK, strokeWidth=3, point={"size": 45, "fill": INK, "opacity": 1}).encode(y=path)
    )
    return finished(alt.layer(*layers).add_params(*bounds), rows, 660, 250)


def over_months(months: Sequence[str], most: int = 16) -> alt.X:
    """The axis of time: position ``m`` is the moment month ``m`` opened, its name stands in the middle of it.

    At most ``most`` names are written.
    """
    every = max(1, -(-len(months) // most))
    middles = [month + 0.5 for month in range(0, len(months), every)]
    names = "[" + ",".join(_quoted(name) for name in months) + "][floor(datum.value)]"
    named = axis(values=middles, labelExpr=names, grid=False, ticks=False, labelOverlap=False)
    return alt.X("p:Q", scale=_time(months), axis=named)


def _time(months: Sequence[str]) -> alt.Scale:
    return alt.Scale(domain=[-0.15, len(months) + 0.15], nice=False)


def _quoted(name: str) -> str:
    return "'" + name.replace("\\", "").replace("'", "\\'") + "'"


def axis(**more: Any) -> alt.Axis:
    """An axis without title: the page writes the unit above the drawing."""
    settings: Mapping[str, Any] = {"title": None, **more}
    return alt.Axis(**settings)


def _labels_of_bars() -> alt.Axis:
    return axis(domain=False, ticks=False, grid=False, minExtent=300, maxExtent=300, labelLimit=292, labelPadding=8)


def finished(chart: Any, rows: Sequence[Row], width: int, height: int) -> Spec:
    """The chart at a size that its axes are part of."""
    sized = {"width": width, "height": height, "autosize": {"contains": "padding", "type": "fit"}}
    return configured(chart, rows) | sized


CONFIG: Spec = {
    "background": "transparent",
    "font": _FAMILY,
    "padding": {"left": 4, "right": 10, "top": 8, "bottom": 4},
    "view": {"stroke": None},
    "axis": {
        "labelColor": SECOND,
        "labelFontSize": FONT,
        "gridColor": "var(--grid)",
        "domainColor": "var(--line)",
        "tickColor": "var(--line)",
        "labelPadding": 6,
    },
}
"""The page's type and colours."""


def configured(chart: Any, rows: Sequence[Row]) -> Spec:
    """As a plain specification in the page's type and colours, with its data.

    Rows, size and configuration come in last and nothing is validated here (a test validates every chart): Altair
    copies a whole chart for each of them, and takes seconds.
    """
    spec: Spec = chart.to_dict(validate=False)
    return {**spec, "config": CONFIG, "datasets": {"rows": list(rows), "one": [{}]}}
