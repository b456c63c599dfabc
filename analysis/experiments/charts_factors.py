"""The report's charts of what an answer depends on: indices with their intervals, and tornados."""

from __future__ import annotations

from typing import Any

import altair as alt
import numpy as np

from analysis.charts import FULL, INK, PANEL, SECOND, Row, Spec, axis
from analysis.experiments import wording as say
from analysis.experiments.charts import COLOURS, LABELS, also, ends, linked, named, upright
from analysis.experiments.experiment import Experiment
from analysis.experiments.indices import Index, Indices
from analysis.experiments.swings import Swings

MOST = 20
"""Uncertainties drawn, the largest first."""
_ABOVE, _BELOW = -7, 8
"""Of two marks in the same row, in pixels."""


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
            "other_low": max(0.0, each.second - _half(each)),
            "other_high": max(0.0, each.second + _half(each)),
        }
        for at, each in enumerate(found.rows[:MOST])
    ]
    base = alt.Chart(alt.NamedData("rows")).encode(y=named())
    x = alt.X("mid:Q", axis=axis(tickCount=6), scale=alt.Scale(zero=True, nice=True))
    ring: dict[str, Any] = {"size": 90, "fill": PANEL, "stroke": INK, "strokeWidth": 2, "opacity": 1, "yOffset": _BELOW}
    layers = [
        base.mark_bar(height=26, color=COLOURS[0], opacity=0.45).encode(x=x),
        base.mark_rule(color=INK, strokeWidth=3, yOffset=_ABOVE).encode(x=also(x, "low:Q"), x2="high:Q"),
        base.mark_point(size=70, fill=INK, stroke=INK, opacity=1, yOffset=_ABOVE).encode(x=x),
        base.mark_rule(color=INK, strokeWidth=1.5, yOffset=_BELOW).encode(x=also(x, "other_low:Q"), x2="other_high:Q"),
        base.mark_point(**ring).encode(x=also(x, "other:Q")),
    ]
    return linked(alt.layer(*layers).properties(width=FULL - LABELS - 20, height=alt.Step(44)), rows)


def _half(each: Index) -> float:
    """Half of the ring's interval; SALib gives none of sigma."""
    return each.second_half if np.isfinite(each.second_half) else 0.0


def tornado(experiment: Experiment, found: Swings) -> Spec | None:
    """From the low to the high end of every uncertainty: open and filled mark with intervals, a line at the middle.

    None where nothing is known of either end.
    """
    rows: list[Row] = [
        {
            "label": say.factor_name(experiment, each.factor),
            "order": at,
            **{
                f"{end}_{part}": value
                for end, one in (("low", each.low), ("high", each.high))
                for part, value in ends(one).items()
            },
        }
        for at, each in enumerate(found.rows[:MOST])
    ]
    if all(row["low_mid"] is None or row["high_mid"] is None for row in rows):
        return None
    base = alt.Chart(alt.NamedData("rows")).encode(y=named())
    x = alt.X("low_mid:Q", axis=axis(tickCount=6), scale=alt.Scale(zero=False, padding=18))
    layers = [
        base.mark_bar(height=26, color=COLOURS[0], opacity=0.35).encode(x=x, x2="high_mid:Q"),
    ]
    if np.isfinite(found.middle.mean):
        layers.append(upright(found.middle.mean, INK, [5, 4]))
    for end, fill, at in (("low", PANEL, _ABOVE), ("high", INK, _BELOW)):
        whisker = base.mark_rule(color=INK, strokeWidth=2, yOffset=at)
        layers.append(whisker.encode(x=also(x, f"{end}_low:Q"), x2=f"{end}_high:Q"))
        mark: dict[str, Any] = {"size": 90, "fill": fill, "stroke": INK, "strokeWidth": 2, "opacity": 1, "yOffset": at}
        layers.append(base.mark_point(**mark).encode(x=also(x, f"{end}_mid:Q")))
    if found.baseline is not None:
        layers.insert(0, upright(0.0, SECOND, [1, 0]))
    return linked(alt.layer(*layers).properties(width=FULL - LABELS - 20, height=alt.Step(44)), rows)
