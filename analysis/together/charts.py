"""Plays beside each other in one chart per measure: a line each, told apart by letter, dash, shape and colour."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import altair as alt

from analysis import words as say
from analysis.charts import FONT, HALF, PANEL, QUARTER, QUARTER_HIGH, Row, Spec, axis, finished, over_months
from analysis.course.charts import HIGH
from analysis.course.panels import RESULTS, Page, Panel, Series, group_of
from analysis.measures import DIRECTIONS, truth_word
from analysis.together.plays import Played
from game.core.language import words

LOOKS: tuple[tuple[str, list[int], str], ...] = (
    ("var(--board)", [1, 0], "square"),
    ("var(--administration)", [7, 4], "circle"),
    ("var(--citizens)", [2, 3], "diamond"),
    ("var(--rule)", [10, 3, 2, 3], "triangle-up"),
    ("var(--ink)", [4, 2], "cross"),
    ("var(--bad)", [12, 4], "triangle-down"),
    ("var(--second)", [1, 4], "triangle-right"),
    ("var(--good)", [6, 2, 2, 2], "triangle-left"),
)
"""Colour, dash and shape of a play, by its place."""
TRUST = tuple(one.truth for one in DIRECTIONS)


def look(at: int) -> tuple[str, list[int], str]:
    """Colour, dash and shape of the play at this place."""
    return LOOKS[at % len(LOOKS)]


def measures() -> tuple[str, ...]:
    """What is compared, each by itself."""
    return (*TRUST, *RESULTS)


def panel(plays: Sequence[Played], name: str, page: Page, positions: int) -> Panel:
    """One measure in every play, as figures for ``positions`` moments: a series for each, by its letter."""
    word = truth_word(name)
    series, ended = [], []
    for one in plays:
        truth = one.story.truths.get(name, ())[:positions]
        values = (*truth, *(None,) * (positions - len(truth)))
        scaled = tuple(None if value is None else value * word.scale for value in values)
        series.append(Series(one.letter, one.letter, scaled, tuple(say.figure(word, value) for value in values)))
        known = [value for value in truth if value is not None]
        if known:
            ended.append(f"{one.letter} {say.figure(word, known[0])} → {say.figure(word, known[-1])}")
    unit = "0–100" if word.bounded else words(word.unit)
    title, says = words(word.label), "; ".join(ended)
    return Panel(f"all-{name}", page, "lines", title, unit, says, tuple(series), group=group_of(name))


def compared(plays: Sequence[Played], name: str, months: Sequence[str]) -> Spec:
    """One measure: how it was in every play, on one axis."""
    word, rows = truth_word(name), _rows(plays, name)
    values = [row["v"] for row in rows] or [0.0]
    low, high = (0.0, 100.0) if word.bounded else (min(0.0, *values), max(1.0, *values) * 1.05)
    _name(rows, high, min(0.13, 1 / len(plays)) * (high - low))
    wide, tall = (HALF, HIGH) if name in TRUST else (QUARTER, QUARTER_HIGH)
    ticks = axis(values=[0, 25, 50, 75, 100]) if word.bounded else axis(tickCount=4)
    x = over_months(months, 6 if wide < HALF else 12)
    y = alt.Y("v:Q", scale=alt.Scale(domain=[low, high], nice=False), axis=ticks)
    layers: list[Any] = []
    for at, play in enumerate(plays):
        colour, dash, shape = look(at)
        own = alt.Chart(alt.NamedData("rows")).transform_filter(f"datum.s == '{play.letter}'").encode(x=x, y=y)
        mark: dict[str, Any] = {"fill": PANEL, "stroke": colour, "strokeWidth": 1.5}
        layers.append(own.mark_line(color=colour, strokeWidth=2.25, strokeDash=dash))
        layers.append(own.mark_point(shape=shape, size=30, opacity=1, **mark))
        named = alt.Y("named:Q", scale=alt.Scale(domain=[low, high], nice=False))
        last = own.transform_filter("datum.named !== null").encode(y=named, text="s:N")
        halo: dict[str, Any] = {"stroke": PANEL, "strokeWidth": 4}
        style: dict[str, Any] = {"align": "left", "dx": 7, "fontSize": FONT, "fontWeight": "bold", "color": colour}
        layers += [last.mark_text(**style, **under) for under in (halo, {})]
    return finished(alt.layer(*layers), rows, wide, tall)


def _rows(plays: Sequence[Played], name: str) -> list[Row]:
    scale = truth_word(name).scale
    rows: list[Row] = []
    for one in plays:
        known = [(at, value) for at, value in enumerate(one.story.truths.get(name, ())) if value is not None]
        rows += [{"p": at, "s": one.letter, "v": round(value * scale, 3), "named": None} for at, value in known]
    return rows


def _name(rows: list[Row], high: float, apart: float) -> None:
    """Where the letter of each line stands: beside its end, moved where letters would cover each other or leave."""
    ends = sorted({row["s"]: row for row in rows}.values(), key=lambda one: one["v"])
    floor = -math.inf
    for row in ends:
        floor = row["named"] = max(row["v"], floor + apart)
    roof = high
    for row in reversed(ends):
        row["named"] = min(row["named"], roof)
        roof = row["named"] - apart
