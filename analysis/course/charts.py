"""The course of play as Vega-Lite specifications: lines, a stream, spans of promises, and counted acts.

Every series differs by dash, width or shape, and layers by lightness and edge, so that nothing hangs on colour.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import altair as alt

from analysis.between import BEHAVIOURS
from analysis.charts import FONT, HALF, INK, PANEL, QUARTER, QUARTER_HIGH, Row, Spec, axis, finished, over_months
from analysis.course.looks import LAYER_EDGES, LOOKS
from analysis.course.panels import Panel
from analysis.story import Story
from game.core.language import words
from game.core.seen.ledgers import BEHAVIOUR_NAMES

LAYERS: dict[str, tuple[str, list[int]]] = {
    name: (f"var(--layer-{at})", list(dash)) for at, (name, dash) in enumerate(LAYER_EDGES.items())
}
"""Fill and edge of each pattern; neighbours lie far apart in lightness."""
HIGH = 144
"""Height of a chart at half the page."""
NAMED = 14.0
"""Per cent that a layer must hold somewhere to be named in the drawing."""
NEAR = (0.34, 16.0)
"""Share of the months and per cent within which two names would run into each other."""
ENDS = {"kept": "circle", "renegotiated": "diamond", "broken": "cross", "open": "triangle-right"}
"""Shape at the end of a promise."""


def course(story: Story, panel: Panel, months: Sequence[str]) -> Spec:
    """The specification of a panel."""
    wide, tall = (QUARTER, QUARTER_HIGH) if panel.page == "results" else (HALF, HIGH)
    if panel.kind == "stream":
        return stream(panel, months, HALF, HIGH)
    if panel.kind == "acts":
        return acts(story, months, HALF, HIGH)
    if panel.kind == "spans":
        return spans(story, months, HALF, HIGH)
    return lines(panel, months, wide, tall)


def lines(panel: Panel, months: Sequence[str], width: int, height: int) -> Spec:
    """Lines on one axis."""
    rows: list[Row] = [
        {"p": at, "s": one.key, "v": round(value, 3)}
        for one in panel.series
        for at, value in enumerate(one.values)
        if value is not None
    ]
    share = (panel.low, panel.high) == (0.0, 100.0)
    ticks = axis(values=[0, 25, 50, 75, 100]) if share else axis(tickCount=4)
    scale = alt.Scale(domain=[panel.low, panel.high], nice=False)
    x, y = over_months(months, 6 if width < HALF else 12), alt.Y("v:Q", scale=scale, axis=ticks)
    layers: list[Any] = []
    for one in panel.series:
        look = LOOKS[one.key]
        colour = f"var(--{look.colour})"
        chosen = alt.Chart(alt.NamedData("rows")).transform_filter(f"datum.s == '{one.key}'").encode(x=x, y=y)
        layers.append(chosen.mark_line(color=colour, strokeWidth=look.width, strokeDash=list(look.dash)))
        if look.shape:
            mark: dict[str, Any] = {"fill": PANEL, "stroke": colour, "strokeWidth": 1.75}
            layers.append(chosen.mark_point(shape=look.shape, size=34, opacity=1, **mark))
    return finished(alt.layer(*layers), rows, width, height)


def stream(panel: Panel, months: Sequence[str], width: int, height: int) -> Spec:
    """Shares of a whole as layers, named where they are widest."""
    rows, names = _layers(panel)
    scale = alt.Scale(domain=[0, 100], nice=False)
    x = over_months(months, 12)
    y = alt.Y("low:Q", scale=scale, axis=axis(values=[0, 25, 50, 75, 100]))
    layers: list[Any] = []
    for one in panel.series:
        fill, dash = LAYERS[one.key]
        chosen = alt.Chart(alt.NamedData("rows")).transform_filter(f"datum.s == '{one.key}'")
        layers.append(chosen.mark_area(fill=fill, opacity=1).encode(x=x, y=y, y2="high:Q"))
        edge = chosen.mark_line(color=INK, strokeWidth=1.25, strokeDash=dash)
        layers.append(edge.encode(x=x, y=alt.Y("high:Q", scale=scale)))
    named = alt.Chart(alt.NamedData("names")).encode(x=alt.X("p:Q"), y=alt.Y("mid:Q", scale=scale), text="text:N")
    halo: dict[str, Any] = {"stroke": PANEL, "strokeWidth": 5, "strokeJoin": "round"}
    layers += [named.mark_text(fontSize=FONT, color=INK, **under) for under in (halo, {})]
    spec = finished(alt.layer(*layers), rows, width, height)
    spec["datasets"]["names"] = names
    return spec


def _layers(panel: Panel) -> tuple[list[Row], list[Row]]:
    """Where each layer begins and ends at every position, and where its name stands."""
    count = len(panel.series[0].values)
    base: list[float] = [0.0] * count
    rows: list[Row] = []
    names: list[Row] = []
    for one in panel.series:
        known = [value or 0.0 for value in one.values]
        rows += [
            {"p": at, "s": one.key, "low": round(base[at], 3), "high": round(base[at] + value, 3)}
            for at, value in enumerate(known)
        ]
        place = _room_for_name(base, known, names)
        if place is not None:
            names.append({"p": place, "mid": base[place] + known[place] / 2, "text": one.label})
        base = [low + value for low, value in zip(base, known, strict=True)]
    return rows, names


def _room_for_name(base: list[float], known: list[float], names: list[Row]) -> int | None:
    """Where a layer is widest, away from the sides and from the names that stand there already."""
    count = len(known)
    inner = range(max(1, count // 5), count - max(1, count // 5))
    for at in sorted(inner, key=lambda at: (-known[at], at)):
        middle = base[at] + known[at] / 2
        free = all(abs(one["p"] - at) > NEAR[0] * count or abs(one["mid"] - middle) > NEAR[1] for one in names)
        if min(known[at - 1 : at + 2]) >= NAMED and free:
            return at
    return None


def acts(story: Story, months: Sequence[str], width: int, height: int) -> Spec:
    """Counted acts as marks: a row per behaviour, the board's squares above, the administration's circles below."""
    order = [words(BEHAVIOUR_NAMES[name]) for name in BEHAVIOURS if name in story.counted]
    rows: list[Row] = []
    for name, totals in story.counted.items():
        for month, now in enumerate(totals):
            before = totals[month - 1] if month else (0, 0)
            for side, kind in enumerate(("board", "administration")):
                if (new := now[side] - before[side]) > 0:
                    lane = words(BEHAVIOUR_NAMES[name])
                    rows.append({"p": month + 0.5, "lane": lane, "k": side, "n": new, "kind": kind})
    base = alt.Chart(alt.NamedData("rows")).encode(
        x=over_months(months, 12),
        y=alt.Y(
            "lane:N", sort=order, scale=alt.Scale(domain=order), axis=axis(domain=False, grid=True, labelLimit=170)
        ),
        yOffset=alt.YOffset("k:Q", scale=alt.Scale(domain=[-0.7, 1.7])),
        size=alt.Size("n:Q", scale=alt.Scale(domain=[1, 4], range=[55, 190], clamp=True), legend=None),
    )
    layers = [
        base.transform_filter(f"datum.kind == '{kind}'").mark_point(
            shape=shape, fill=colour, stroke=colour, opacity=1, filled=filled
        )
        for kind, shape, colour, filled in (
            ("board", "square", "var(--board)", True),
            ("administration", "circle", "var(--administration)", True),
        )
    ]
    return finished(alt.layer(*layers), rows, width, height)


MOST_SPANS = 9
"""Promises drawn; the table has them all."""


def spans(story: Story, months: Sequence[str], width: int, height: int) -> Spec:
    """Promises as spans, with a mark at the end that says what became of them."""
    rows: list[Row] = []
    for at, one in enumerate(story.promises[:MOST_SPANS]):
        ends = next((month for month, stands in enumerate(one.stood) if stands not in (None, "open")), None)
        last = one.stood[-1] or "open"
        until = min(story.months, one.due if ends is None else ends) + (0.5 if ends is not None else 0.0)
        rows.append(
            {"p": one.since + 0.5, "until": max(until, one.since + 0.5), "row": at, "end": last, "side": one.side}
        )
    x = over_months(months, 12)
    y = alt.Y("row:O", axis=None, scale=alt.Scale(domain=list(range(len(rows))), padding=0.6))
    base = alt.Chart(alt.NamedData("rows")).encode(y=y)
    shape = alt.Shape("end:N", scale=alt.Scale(domain=list(ENDS), range=list(ENDS.values())), legend=None)
    fill = alt.Fill("end:N", scale=alt.Scale(domain=list(ENDS), range=[INK, PANEL, "var(--bad)", PANEL]), legend=None)
    layers = []
    for side, colour, dash in ((0, "var(--board)", [1, 0]), (1, "var(--administration)", [7, 3])):
        of = base.transform_filter(f"datum.side == {side}")
        layers.append(of.mark_rule(color=colour, strokeWidth=4, strokeDash=dash).encode(x=x, x2="until:Q"))
    layers.append(
        base.mark_point(size=170, stroke=INK, strokeWidth=1.75, opacity=1).encode(
            x=alt.X("until:Q"), shape=shape, fill=fill
        )
    )
    return finished(alt.layer(*layers), rows, width, height)
