"""The charts of the debrief as Vega-Lite specifications, made by Altair.

Colours are the page's own variables, so that light, dark and print need no second drawing. Every series differs by dash
or shape too. The page sets the parameter ``month`` (0-based) and swaps the named data sets.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import altair as alt

Spec = dict[str, Any]
Row = dict[str, Any]

FULL, HALF = 1120, 540
"""Widths in the page's own units; the page scales drawings to the room there is."""
FONT = 15
NO_SIGN = "datum.value === 0 ? '0' : datum.label"
SIDE_COLOUR = {"board": "var(--board)", "administration": "var(--administration)", "citizens": "var(--citizens)"}
INK, SECOND, PANEL, SUNK = "var(--ink)", "var(--second)", "var(--panel)", "var(--sunk)"
_FAMILY = 'Inter, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", Arial, sans-serif'


def trust(rows: Sequence[Row], side: str, months: Sequence[str]) -> Spec:
    """Trust in one direction: true (solid) beside seen (dashed, open marks), 0-100.

    Args:
        rows: ``p`` position, ``kind`` "true" or "seen", ``v`` figure, ``text`` figure as written, ``above``.
        side: who trusts; gives the colour.
        months: label per month.
    """
    colour = SIDE_COLOUR[side]
    x, y = _over_months(months), alt.Y("v:Q", scale=alt.Scale(domain=[0, 100]), axis=axis(values=[0, 25, 50, 75, 100]))
    base = alt.Chart(alt.NamedData("rows"))
    true = base.transform_filter("datum.kind == 'true'")
    seen = base.transform_filter("datum.kind == 'seen'")
    here = "datum.p == month"
    hollow: dict[str, Any] = {"fill": PANEL, "stroke": INK, "strokeWidth": 2}
    layers = [
        *_chosen_month(months),
        true.mark_line(color=colour, strokeWidth=3.5).encode(x=x, y=y),
        seen.mark_line(color=INK, strokeWidth=1.75, strokeDash=[5, 4]).encode(x=x, y=y),
        seen.mark_point(size=55, opacity=1, **hollow).encode(x=x, y=y),
        true.transform_filter(here).mark_point(shape="diamond", size=190, fill=colour, opacity=1).encode(x=x, y=y),
        seen.transform_filter(here).mark_point(size=170, opacity=1, **hollow).encode(x=x, y=y),
    ]
    for one, weight, fill in ((true, "bold", colour), (seen, "normal", INK)):
        layers += _figures_here(one.transform_filter(here).encode(x=x, y=y, text="text:N"), weight, fill, len(months))
    return _finished(alt.layer(*layers), rows, HALF, 235)


def _figures_here(chosen: alt.Chart, weight: str, colour: str, months: int) -> list[alt.Chart]:
    """Figures written beside their marks, on the side where there is room, over a halo that hides crossing lines."""
    late = f"datum.p > {0.85 * months}"
    style: dict[str, Any] = {
        "align": alt.ExprRef(f"{late} ? 'right' : 'left'"),
        "dx": alt.ExprRef(f"{late} ? -9 : 9"),
        "dy": alt.ExprRef("datum.above ? -16 : 18"),
        "fontSize": FONT + 1,
        "fontWeight": weight,
    }
    halo: dict[str, Any] = {"stroke": PANEL, "strokeWidth": 5, "strokeJoin": "round"}
    return [chosen.mark_text(color=colour, **style, **under) for under in (halo, {})]


def timeline(rows: Sequence[Row], lanes: Sequence[str], months: Sequence[str]) -> Spec:
    """Decisions and events as marks in lanes.

    Args:
        rows: ``p`` position, ``lane``, ``k`` steps from the lane's middle, ``sign``, ``kind`` ("board",
            "administration", "event"), ``open`` (drawn as an outline).
        lanes: names, from the top.
        months: label per month.
    """
    deepest = 0.5 + max((abs(row["k"]) for row in rows), default=0)
    x = _over_months(months)
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
        *_chosen_month(months),
        solid.mark_point(size=620, filled=True, opacity=1).encode(shape=shape, color=colour),
        outline.mark_point(size=620, opacity=1, fill=PANEL, strokeWidth=2.5).encode(shape=shape, stroke=colour.copy()),
        solid.mark_text(fontSize=FONT, fontWeight="bold", color=PANEL).encode(text="sign:N"),
        outline.mark_text(fontSize=FONT, fontWeight="bold", color=INK).encode(text="sign:N"),
    ]
    return _finished(alt.layer(*layers), rows, FULL, 50 + round(len(lanes) * (14 + 60 * deepest)))


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
        base.mark_bar(height=20, stroke=INK, strokeWidth=1.25).encode(x=x, fill=fill, strokeDash=dash),
        base.mark_rule(color=INK, strokeWidth=1.25).encode(x=alt.XDatum(0, type="quantitative")),
    ]
    side: dict[str, Any] = {
        "align": alt.ExprRef("datum.value < 0 ? 'right' : 'left'"),
        "dx": alt.ExprRef("datum.value < 0 ? -8 : 8"),
    }
    layers.append(base.mark_text(fontSize=FONT, color=INK, **side).encode(x=x, text="text:N"))
    drawn = alt.layer(*layers).add_params(limit).properties(width=FULL - 360, height=alt.Step(34))
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
    x = _over_months(months)
    base = alt.Chart(alt.NamedData("rows")).encode(x=x)
    layers = list(_chosen_month(months))
    rule = alt.Chart(alt.NamedData("one")).mark_rule(color=INK, strokeWidth=1.5, strokeDash=[2, 3])
    layers.append(rule.encode(x=alt.XDatum(alt.ExprRef("origin"), type="quantitative", scale=_time(months))))
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
    return _finished(alt.layer(*layers).add_params(*bounds), rows, FULL, 330)


def _over_months(months: Sequence[str]) -> alt.X:
    """The axis of time: position ``m`` is the moment month ``m`` opened, its name stands in the middle of it."""
    every = max(1, -(-len(months) // 16))
    middles = [month + 0.5 for month in range(0, len(months), every)]
    names = "[" + ",".join(_quoted(name) for name in months) + "][floor(datum.value)]"
    named = axis(values=middles, labelExpr=names, grid=False, ticks=False, labelOverlap=False)
    return alt.X("p:Q", scale=_time(months), axis=named)


def _time(months: Sequence[str]) -> alt.Scale:
    return alt.Scale(domain=[-0.15, len(months) + 0.15], nice=False)


def _chosen_month(months: Sequence[str]) -> tuple[alt.Chart, ...]:
    """The chosen month: a light band over it and a rule where it opens."""
    shared = _time(months)
    one = alt.Chart(alt.NamedData("one"))
    opens = alt.XDatum(alt.ExprRef("month"), type="quantitative", scale=shared)
    closes = alt.X2Datum(alt.ExprRef("month + 1"))
    return (
        one.mark_rect(color="var(--rule)", opacity=0.09).encode(x=opens, x2=closes),
        one.mark_rule(color="var(--rule)", strokeWidth=2).encode(x=opens),
    )


def _quoted(name: str) -> str:
    return "'" + name.replace("\\", "").replace("'", "\\'") + "'"


def axis(**more: Any) -> alt.Axis:
    """An axis without title: the page writes the unit above the drawing."""
    settings: Mapping[str, Any] = {"title": None, **more}
    return alt.Axis(**settings)


def _labels_of_bars() -> alt.Axis:
    return axis(domain=False, ticks=False, grid=False, minExtent=335, maxExtent=335, labelLimit=325, labelPadding=8)


def _finished(chart: Any, rows: Sequence[Row], width: int, height: int) -> Spec:
    """The chart at a size that its axes are part of, with the month as a parameter."""
    sized = chart.add_params(alt.param(name="month", value=0)).properties(
        width=width, height=height, autosize=alt.AutoSizeParams(type="fit", contains="padding")
    )
    return configured(sized, rows)


def configured(chart: Any, rows: Sequence[Row]) -> Spec:
    """As a plain specification in the page's type and colours, with its data.

    The rows come in last and nothing is validated here (a test validates every chart): both take Altair seconds.
    """
    styled = (
        chart.configure(background="transparent", font=_FAMILY, padding={"left": 4, "right": 10, "top": 8, "bottom": 4})
        .configure_view(stroke=None)
        .configure_axis(
            labelColor=SECOND,
            labelFontSize=FONT,
            gridColor="var(--grid)",
            domainColor="var(--line)",
            tickColor="var(--line)",
            labelPadding=6,
        )
    )
    spec: Spec = styled.to_dict(validate=False)
    return {**spec, "datasets": {"rows": list(rows), "one": [{}]}}
