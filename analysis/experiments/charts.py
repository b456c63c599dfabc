"""The report's charts as Vega-Lite specifications, made by Altair in the page's own type and colours.

Ways to steer differ by colour, dash and shape; a map writes who comes first in every place.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import altair as alt
import numpy as np

from analysis.charts import FONT, FULL, INK, PANEL, SECOND, Row, Spec, axis, configured
from analysis.experiments import wording as say
from analysis.experiments.compare import Band, Comparison, Regimes, Swings
from analysis.experiments.experiment import Experiment
from analysis.experiments.indices import Indices
from game.core.language import number

COLOURS = (
    "var(--board)", "var(--administration)", "var(--citizens)", "var(--rule)", "var(--bad)", "var(--second)",
    "var(--good)", "var(--ink)",
)  # fmt: skip
DASHES = ([1, 0], [7, 4], [2, 3], [10, 3, 2, 3], [4, 2], [12, 4], [1, 4], [6, 2, 2, 2])
SHAPES = ("circle", "square", "diamond", "triangle-up", "cross", "triangle-down", "triangle-right", "triangle-left")
FILLS = ("#9cc3ee", "#f6c48f", "#8fd6bd", "#c9b6ee", "#e3a9a2", "#d9d5ca", "#d8d27f", "#b7c7a8")
"""Of maps: light enough in light and dark for letters in the darkest ink."""
MARK_INK = "#17212b"
MOST_SWINGS = 20
_LABELS = 330
_ROOM, _APART = 0.22, 0.065
"""Room for names at the ends of lines, as a share of the months, and between them, as a share of the values."""


def style(arms: Sequence[str], arm: str) -> tuple[str, list[int], str]:
    """Colour, dash and shape of a way to steer."""
    at = list(arms).index(arm) % len(COLOURS)
    return COLOURS[at], list(DASHES[at]), SHAPES[at]


def letters(arms: Sequence[str]) -> dict[str, str]:
    """A letter or number for every way to steer, as written on maps: the first of its name that is free."""
    made: dict[str, str] = {}
    for at, arm in enumerate(arms):
        free = [letter.upper() for letter in arm if letter.isalpha() and letter.upper() not in made.values()]
        made[arm] = free[0] if free and len(arms) <= 8 else str(at + 1)
    return made


def differences(found: Sequence[Comparison]) -> Spec:
    """Each arm less the baseline: a mark with its interval, the margin as a band, a line at no difference."""
    margin = found[0].outcome.margin
    rows: list[Row] = [
        {
            "label": say.arm_name(each.arm),
            "order": at,
            "low": _known(each.difference.low),
            "mid": _known(each.difference.mean),
            "high": _known(each.difference.high),
            "text": say.figure(each.difference, sign=True),
            "band_low": None if margin is None else -margin,
            "band_high": margin,
        }
        for at, each in enumerate(found)
    ]
    base = alt.Chart(alt.NamedData("rows")).encode(y=_named())
    x = alt.X("low:Q", axis=axis(tickCount=6, format="+"), scale=alt.Scale(zero=True, nice=True, padding=24))
    layers = []
    if margin is not None:
        band = base.mark_bar(height=30, color=SECOND, opacity=0.16)
        layers.append(band.encode(x=alt.X("band_low:Q", axis=axis(tickCount=6, format="+")), x2="band_high:Q"))
    layers += [
        _upright(0.0, INK, [4, 3]),
        base.mark_rule(color=INK, strokeWidth=3).encode(x=x, x2="high:Q"),
        base.mark_point(size=150, fill=COLOURS[0], stroke=INK, opacity=1).encode(x=_also(x, "mid:Q")),
        base.mark_text(fontSize=FONT, color=INK, dy=-16).encode(x=_also(x, "mid:Q"), text="text:N"),
    ]
    return configured(alt.layer(*layers).properties(width=FULL - _LABELS - 20, height=alt.Step(52)), rows)


def over_months(found: Sequence[Band], arms: Sequence[str]) -> Spec:
    """Median and the middle 90 % of every arm over the months."""
    rows: list[Row] = [
        {"m": int(month) + 1, "arm": band.arm, "low": _known(low), "mid": _known(mid), "high": _known(high)}
        for band in found
        for month, low, mid, high in zip(
            band.months, band.quantiles[0], band.quantiles[2], band.quantiles[4], strict=True
        )
    ]
    first, last = int(found[0].months[0]) + 1, int(found[0].months[-1]) + 1
    rows += _ends(found, last)
    scale = alt.Scale(domain=[first, last + _ROOM * max(1, last - first)], nice=False)
    base = alt.Chart(alt.NamedData("rows")).encode(
        x=alt.X("m:Q", axis=axis(values=_ticks(found[0]), grid=False, format="d"), scale=scale)
    )
    y = alt.Y("low:Q", axis=axis(tickCount=5), scale=alt.Scale(zero=False, padding=8))
    middle = _also_y(y, "mid:Q")
    layers: list[alt.Chart] = []
    for band in found:
        colour, dash, shape = style(arms, band.arm)
        one = base.transform_filter(f"datum.arm == '{band.arm}' && !datum.label")
        line: dict[str, Any] = {"color": colour, "strokeWidth": 3, "strokeDash": dash}
        name: dict[str, Any] = {"align": "left", "dx": 10, "fontSize": FONT, "fontWeight": "bold", "color": colour}
        layers.append(one.mark_area(color=colour, opacity=0.10).encode(y=y, y2="high:Q"))
        layers.append(one.mark_line(**line).encode(y=middle))
        layers.append(one.mark_point(shape=shape, size=70, fill=colour, stroke=colour, opacity=1).encode(y=middle))
        ended = base.transform_filter(f"datum.arm == '{band.arm}' && datum.label")
        layers.append(ended.mark_text(**name).encode(y=middle, text="label:N"))
    sized = alt.layer(*layers).properties(
        width=FULL, height=380, autosize=alt.AutoSizeParams(type="fit", contains="padding")
    )
    return configured(sized, rows)


def _ticks(band: Band) -> list[int]:
    """Months to write on the axis: at most a dozen of those that were kept."""
    every = max(1, -(-len(band.months) // 12))
    return [int(month) + 1 for month in band.months[every - 1 :: every]]


def _ends(found: Sequence[Band], last: int) -> list[Row]:
    """A name at the end of every line, moved apart where lines end together."""
    reach = max(float(band.quantiles[4].max()) for band in found) - min(
        float(band.quantiles[0].min()) for band in found
    )
    made: list[Row] = []
    for band in sorted(found, key=lambda each: float(each.quantiles[2, -1])):
        lowest = made[-1]["mid"] + _APART * reach if made else float("-inf")
        at = max(float(band.quantiles[2, -1]), lowest)
        made.append({"m": last, "arm": band.arm, "mid": at, "label": say.arm_name(band.arm)})
    return made


def regime_map(made: Regimes, arms: Sequence[str]) -> Spec:
    """Who comes first in every place; several letters where a place is shared, the lead over the next below."""
    sign = letters(arms)
    rows: list[Row] = [
        {
            "x": class_name(made.xs[cell.x]),
            "y": class_name(made.ys[cell.y]),
            "xo": cell.x,
            "yo": -cell.y,
            "who": "".join(sign[arm] for arm in cell.first) if len(cell.first) <= 3 else "·",
            "lead": f"±{number(cell.lead.half, 2)}" if np.isfinite(cell.lead.half) else "",
            "fill": arms.index(cell.first[0]) % len(FILLS) if len(cell.first) == 1 else -1,
        }
        for cell in made.cells
    ]
    base = alt.Chart(alt.NamedData("rows")).encode(
        x=alt.X("x:N", sort=alt.EncodingSortField("xo", op="min"), axis=axis(labelAngle=0, ticks=False, domain=False)),
        y=alt.Y("y:N", sort=alt.EncodingSortField("yo", op="min"), axis=axis(ticks=False, domain=False)),
    )
    domain = [-1, *range(len(FILLS))]
    fill = alt.Fill("fill:N", scale=alt.Scale(domain=domain, range=["#f6f4ee", *FILLS]), legend=None)
    layers = [
        base.mark_rect(stroke=PANEL, strokeWidth=2).encode(fill=fill),
        base.mark_text(fontSize=FONT + 2, fontWeight="bold", color=MARK_INK).encode(text="who:N"),
    ]
    return configured(alt.layer(*layers).properties(width=FULL - 120, height=alt.Step(44)), rows)


def index_bars(experiment: Experiment, found: Indices) -> Spec:
    """Every uncertainty's index with its interval; an open mark for first order (Sobol) or sigma (Morris)."""
    rows: list[Row] = [
        {
            "label": say.factor_name(experiment, each.factor),
            "order": at,
            "mid": max(0.0, each.main),
            "low": max(0.0, each.main - each.half),
            "high": each.main + each.half,
            "other": max(0.0, each.second),
        }
        for at, each in enumerate(found.rows[:MOST_SWINGS])
    ]
    base = alt.Chart(alt.NamedData("rows")).encode(y=_named())
    x = alt.X("mid:Q", axis=axis(tickCount=6), scale=alt.Scale(zero=True, nice=True))
    layers = [
        base.mark_bar(height=18, color=COLOURS[0], opacity=0.85).encode(x=x),
        base.mark_rule(color=INK, strokeWidth=2).encode(x=_also(x, "low:Q"), x2="high:Q"),
        base.mark_point(size=110, fill=PANEL, stroke=INK, strokeWidth=2, opacity=1).encode(x=_also(x, "other:Q")),
    ]
    return configured(alt.layer(*layers).properties(width=FULL - _LABELS - 20, height=alt.Step(36)), rows)


def tornado(experiment: Experiment, found: Swings) -> Spec:
    """From the low to the high end of every uncertainty: open and filled mark, a line at the middle."""
    rows: list[Row] = [
        {
            "label": say.factor_name(experiment, each.factor),
            "order": at,
            "low": _known(each.low.mean),
            "high": _known(each.high.mean),
        }
        for at, each in enumerate(found.rows[:MOST_SWINGS])
    ]
    base = alt.Chart(alt.NamedData("rows")).encode(y=_named())
    x = alt.X("low:Q", axis=axis(tickCount=6), scale=alt.Scale(zero=False, padding=18))
    layers = [
        base.mark_bar(height=14, color=COLOURS[0], opacity=0.55).encode(x=x, x2="high:Q"),
        _upright(found.middle.mean, INK, [5, 4]),
        base.mark_point(size=90, fill=PANEL, stroke=INK, strokeWidth=2, opacity=1).encode(x=x),
        base.mark_point(size=90, fill=INK, stroke=INK, opacity=1).encode(x=_also(x, "high:Q")),
    ]
    if found.baseline is not None:
        layers.insert(0, _upright(0.0, SECOND, [1, 0]))
    return configured(alt.layer(*layers).properties(width=FULL - _LABELS - 20, height=alt.Step(30)), rows)


def _named() -> alt.Y:
    labels = axis(
        domain=False,
        ticks=False,
        grid=False,
        minExtent=_LABELS,
        maxExtent=_LABELS,
        labelLimit=_LABELS - 10,
        labelPadding=8,
    )
    return alt.Y("label:N", sort=alt.EncodingSortField("order", op="min"), axis=labels)


def _upright(value: float, colour: str, dash: list[int]) -> alt.Chart:
    """A line across the whole drawing."""
    rule: dict[str, Any] = {"color": colour, "strokeWidth": 1.5, "strokeDash": dash}
    drawn: alt.Chart = (
        alt.Chart(alt.NamedData("one")).mark_rule(**rule).encode(x=alt.XDatum(value, type="quantitative"))
    )
    return drawn


def _also(x: alt.X, field: str) -> alt.X:
    other = x.copy()
    other.shorthand = field
    return other


def _also_y(y: alt.Y, field: str) -> alt.Y:
    other = y.copy()
    other.shorthand = field
    return other


def _known(value: float) -> float | None:
    return float(value) if np.isfinite(value) else None


def class_name(span: tuple[float, float]) -> str:
    """A class of an uncertainty: its value, or from where to where."""
    low, high = span
    return number(low, 2) if low == high else f"{number(low, 2)}–{number(high, 2)}"
