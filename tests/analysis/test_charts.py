"""Every chart is a valid Vega-Lite specification, takes its colours from the page, and needs no colour to be read."""

import json
import re
from collections.abc import Iterator
from typing import Any

import altair as alt
import pytest

from analysis import charts

MONTHS = ("maj", "jun", "jul's")
SPECS: dict[str, charts.Spec] = {
    "trust": charts.trust([{"p": 0, "kind": "true", "v": 50, "text": "50", "above": True}], "board", MONTHS),
    "timeline": charts.timeline(
        [{"p": 0.5, "lane": "Nämnden", "k": 0, "sign": "1", "kind": "board", "open": False}], ("Nämnden",), MONTHS
    ),
    "causes": charts.causes([{"label": "a", "value": 1, "text": "+1", "order": 0, "kind": "total"}], 2.0),
    "futures": charts.futures([{"p": 0, "arm": "actual", "low": None, "mid": 1, "high": None}], MONTHS, 0, 2, 1),
}


def found(spec: Any, key: str) -> Iterator[Any]:
    """Every value of ``key`` anywhere in a specification."""
    if isinstance(spec, dict):
        for name, value in spec.items():
            if name == key:
                yield value
            yield from found(value, key)
    elif isinstance(spec, list):
        for one in spec:
            yield from found(one, key)


@pytest.mark.parametrize("name", SPECS)
def test_a_chart_is_valid(name: str) -> None:
    alt.LayerChart.from_dict(SPECS[name], validate=True)


@pytest.mark.parametrize("name", SPECS)
def test_colours_are_the_pages(name: str) -> None:
    spec = {key: value for key, value in SPECS[name].items() if key != "$schema"}
    colours = [
        colour
        for key in ("color", "fill", "stroke", "labelColor", "gridColor", "domainColor")
        for colour in found(spec, key)
        if isinstance(colour, str)
    ]
    assert colours
    assert all(colour.startswith("var(--") for colour in colours)
    assert not re.search(r"#[0-9a-fA-F]{3,8}\b", json.dumps(spec))


def test_lines_of_one_chart_differ_by_dash_or_marks() -> None:
    for name in ("trust", "futures"):
        lines = [one["mark"] for one in SPECS[name]["layer"] if one["mark"]["type"] == "line"]
        looks = [(tuple(mark.get("strokeDash", ())), "point" in mark, mark["strokeWidth"]) for mark in lines]
        assert len(set(looks)) == len(looks) > 1


def test_kinds_of_bars_differ_by_dash_or_fill_and_kinds_of_marks_by_shape() -> None:
    bars = SPECS["causes"]["layer"][0]["encoding"]
    looks = list(zip(bars["fill"]["scale"]["range"], map(str, bars["strokeDash"]["scale"]["range"]), strict=True))
    assert len(set(looks)) == len(looks)
    shapes = next(found(SPECS["timeline"], "shape"))["scale"]["range"]
    assert len(set(shapes)) == 3


@pytest.mark.parametrize(("months", "labels"), [(3, 3), (12, 12), (17, 9), (48, 16)])
def test_names_of_months_do_not_crowd(months: int, labels: int) -> None:
    spec = charts.trust([], "board", [f"m{month}" for month in range(months)])
    axis = next(axis for axis in found(spec, "axis") if "labelExpr" in axis)
    assert len(axis["values"]) == labels
