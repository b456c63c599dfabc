"""Every chart is a valid Vega-Lite specification, takes its colours from the page, and needs no colour to be read."""

import json
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import altair as alt
import pytest

from analysis import charts
from analysis.course.charts import course
from analysis.course.panels import panels
from analysis.story import Story
from analysis.telling import build
from game.core.kept.replay import Replay
from scenarios import load_text
from tests.analysis import made

MONTHS = ("maj", "jun", "jul's")


def a_story(months: int = 9) -> Story:
    """A story with something of everything."""
    header, *lines = made.lines(months)
    source = header["source"]
    acts, closed = ([one for one in lines if key in one] for key in ("do", "closed"))
    replay = Replay(
        Path("made"), header, tuple(acts), tuple(closed), (),
        torn=False, torn_inside=False, whole_bytes=0, packed=False, foreign_model=False,
    )  # fmt: skip
    return build(replay, load_text(source, "small"))


STORY = a_story()
PANELS = {one.name: one for one in panels(STORY)}
SPECS: dict[str, charts.Spec] = {
    **{name: course(STORY, one, [f"m{at}" for at in range(STORY.months)]) for name, one in PANELS.items()},
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
    for name in ("trust-trust_board_admin", "flows", "futures"):
        lines = [one["mark"] for one in SPECS[name]["layer"] if one["mark"]["type"] == "line"]
        looks = [(tuple(mark.get("strokeDash", ())), "point" in mark, mark["strokeWidth"]) for mark in lines]
        assert len(set(looks)) == len(looks) > 1


def test_neighbours_in_the_stream_lie_far_apart_in_lightness() -> None:
    style = (Path(charts.__file__).parent / "page" / "style.css").read_text(encoding="utf-8")
    for scheme in re.findall(r"--layer-0.*", style):
        colours = re.findall(r"--layer-\d: #([0-9a-f]{6})", scheme)
        light = [
            sum(int(one[at : at + 2], 16) * part for at, part in ((0, 0.3), (2, 0.59), (4, 0.11))) for one in colours
        ]
        assert len(light) == 6
        assert all(abs(one - other) > 45 for one, other in pairwise(light))


def test_kinds_of_bars_differ_by_dash_or_fill_and_kinds_of_marks_by_shape() -> None:
    bars = SPECS["causes"]["layer"][0]["encoding"]
    looks = list(zip(bars["fill"]["scale"]["range"], map(str, bars["strokeDash"]["scale"]["range"]), strict=True))
    assert len(set(looks)) == len(looks)
    shapes = next(found(SPECS["timeline"], "shape"))["scale"]["range"]
    assert len(set(shapes)) == 3


@pytest.mark.parametrize(("months", "labels"), [(3, 3), (12, 12), (17, 9), (48, 16)])
def test_names_of_months_do_not_crowd(months: int, labels: int) -> None:
    spec = charts.timeline([], ("Nämnden",), [f"m{month}" for month in range(months)])
    axis = next(axis for axis in found(spec, "axis") if "labelExpr" in axis)
    assert len(axis["values"]) == labels
