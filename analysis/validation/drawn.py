"""The report's charts: every target on an axis of its own with its tolerance, and effort over the amount of control."""

from __future__ import annotations

import math
from collections.abc import Sequence

import altair as alt

from analysis.charts import FONT, FULL, INK, PANEL, SECOND, Row, Spec, axis, configured
from analysis.validation import wording as say
from analysis.validation.experiments import CONTROL_AMOUNTS
from analysis.validation.known_measures import effort_curve
from analysis.validation.target import Judged, Results

BAND = "var(--citizens)"
VERDICTS = ("met", "missed", "undecided", "not_comparable")
SHAPES = ("circle", "diamond", "triangle-up", "square")
FALK_KOSFELD = ((0.25, 0.49), (0.5, 0.76), (0.75, 0.95))
"""Effort under weak, middle and strong control over effort without [K]; where on our axis they lie is a guess [D]."""
_LABELS = 330


def positions(judged: Judged) -> Row:
    """A target's tolerance, interval and estimate as shares of its own axis, kept within it."""
    first, end = judged.target.axis

    def at(value: float) -> float | None:
        if math.isnan(value):
            return None
        return min(max((value - first) / (end - first), 0.0), 1.0)

    return {
        "label": f"{judged.target.id}  {say.measured_value(judged).partition(' (')[0]}",
        "verdict": judged.verdict,
        "says": say.verdict(judged),
        "band_low": at(judged.target.low),
        "band_high": at(judged.target.high),
        "low": at(judged.low),
        "mid": at(judged.estimate),
        "high": at(judged.high),
    }


def targets(judged: Sequence[Judged]) -> Spec:
    """Targets under each other: a band for what is accepted, a bar for the interval, a mark for the estimate."""
    rows = [{**positions(each), "order": order, "first": 0.0, "last": 1.0} for order, each in enumerate(judged)]
    x = alt.X("low:Q", scale=alt.Scale(domain=[-0.02, 1.30], nice=False), axis=None)
    labels = axis(
        domain=False,
        ticks=False,
        grid=False,  # a line of our own ends where the words begin
        minExtent=_LABELS,
        maxExtent=_LABELS,
        labelLimit=_LABELS - 10,
        labelPadding=8,
    )
    y = alt.Y("label:N", sort=alt.EncodingSortField("order", op="min"), axis=labels)
    base = alt.Chart(alt.NamedData("rows")).encode(y=y)
    band = base.mark_bar(height=22, color=BAND, opacity=0.22, stroke=BAND, strokeWidth=1.25)
    shape = alt.Shape("verdict:N", scale=alt.Scale(domain=list(VERDICTS), range=list(SHAPES)), legend=None)
    fills = ["var(--good)", "var(--bad)", PANEL, SECOND]
    fill = alt.Fill("verdict:N", scale=alt.Scale(domain=list(VERDICTS), range=fills), legend=None)
    mark = base.mark_point(size=150, stroke=INK, strokeWidth=1.5, opacity=1)
    middle = x.copy()
    middle.shorthand = "mid:Q"
    edge = x.copy()
    edge.shorthand = "band_low:Q"
    whole = x.copy()
    whole.shorthand = "first:Q"
    layers = [
        base.mark_rule(color=SECOND, opacity=0.35).encode(x=whole, x2="last:Q"),
        band.encode(x=edge, x2="band_high:Q"),
        base.mark_rule(color=INK, strokeWidth=3).encode(x=x, x2="high:Q"),
        mark.encode(x=middle, shape=shape, fill=fill),
        base.mark_text(fontSize=FONT, color=INK, align="left").encode(x=alt.XDatum(1.04), text="says:N"),
    ]
    drawn = alt.layer(*layers).properties(width=FULL - _LABELS - 20, height=alt.Step(38))
    return configured(drawn, rows)


def effort(results: Results) -> Spec:
    """Effort over the amount of control, punitive and supportive, beside what Falk and Kosfeld's students gave."""
    rows: list[Row] = []
    for kind in ("punitive", "supportive"):
        curve = effort_curve(results, kind).mean(axis=0)
        rows += [
            {"c": amount, "kind": kind, "v": 100 * value / curve[0]}
            for amount, value in zip(CONTROL_AMOUNTS, curve.tolist(), strict=True)
        ]
    rows += [{"c": amount, "kind": "students", "v": 100 * value} for amount, value in ((0.0, 1.0), *FALK_KOSFELD)]
    x = alt.X("c:Q", scale=alt.Scale(domain=[0, 1]), axis=axis(tickCount=5))
    y = alt.Y("v:Q", scale=alt.Scale(domain=[0, 110], nice=False), axis=axis(tickCount=5))
    base = alt.Chart(alt.NamedData("rows")).encode(x=x, y=y)
    layers = []
    for kind, colour, dash, shape in (
        ("punitive", "var(--administration)", [1, 0], "square"),
        ("supportive", "var(--board)", [7, 4], "circle"),
        ("students", INK, [2, 4], "diamond"),
    ):
        one = base.transform_filter(f"datum.kind == '{kind}'")
        layers.append(one.mark_line(color=colour, strokeWidth=3, strokeDash=dash))
        layers.append(one.mark_point(shape=shape, size=110, fill=colour, stroke=colour, opacity=1))
    sized = alt.layer(*layers).properties(
        width=FULL, height=320, autosize=alt.AutoSizeParams(type="fit", contains="padding")
    )
    return configured(sized, rows)
