"""The picture of a scenario: everything is there, nothing lies over anything else, and it can be read in words."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from itertools import combinations
from pathlib import Path

import pytest

from analysis.authoring.connections import Connections, connections
from analysis.authoring.graph import graph, names, told
from analysis.authoring.graph_layout import WIDE, Box, laid_out
from game.core.language import use
from scenarios.loader import LIBRARY, Reading, read, read_text
from scenarios.review.possible import Possible, possible
from scenarios.template import template
from tests.scenarios.conftest import SMALL

SVG = "{http://www.w3.org/2000/svg}"


def can_of(reading: Reading) -> Possible:
    assert reading.form is not None
    return possible(reading.form, reading.usable().world)


@pytest.fixture(scope="module")
def small() -> Connections:
    return connections(can_of(read(SMALL)))


def test_what_leads_to_what(small: Connections) -> None:
    assert {(edge.source, edge.branch, edge.target, edge.tie) for edge in small.edges} == {
        ("situations.leak", "patch", "situations.review", "opens")
    }
    leak, review = (next(node for node in small.nodes if node.id == f"situations.{one}") for one in ("leak", "review"))
    assert leak.month == 0
    assert review.month == 1
    assert leak.branches[0].notes[0] == "→ Efter läckan, efter 1–2 mån, om it.quality < 0.6 or chance(0.5)"
    assert any("löfte" in note for note in leak.branches[0].notes)


def test_conditions_and_the_numbers_they_read_are_connections_too() -> None:
    text = SMALL.read_text(encoding="utf-8")
    text = text.replace("opens: media > 1 and chance(0.2)", "opens: heat > 0.5 or did(tell_early.keep)")
    found = connections(can_of(read_text(text, "small")))
    assert {(edge.source, edge.target) for edge in found.edges if edge.tie == "asks"} == {
        ("situations.leak", "events.storm"), ("situations.tell_early", "events.storm"),
        ("situations.square", "events.storm"),
    }  # fmt: skip
    head = found.around("head")
    assert {node.id for node in head.nodes} == {"situations.tell_early", "situations.overtime", "events.storm"}
    assert len(head.edges) == 1


def inside(box: Box, low: tuple[float, float], high: tuple[float, float]) -> bool:
    """Whether a straight line between two corners goes through a box."""
    left, right = sorted((low[0], high[0]))
    top, bottom = sorted((low[1], high[1]))
    return left < box.x + WIDE - 1 and right > box.x + 1 and top < box.y + box.height - 1 and bottom > box.y + 1


@pytest.mark.parametrize("path", [SMALL, *sorted(LIBRARY.glob("*.yaml"))], ids=lambda path: path.stem)
def test_no_box_lies_over_another_and_no_line_goes_through_one(path: Path) -> None:
    laid = laid_out(connections(can_of(read(path))), names())
    for one, other in combinations(laid.boxes.values(), 2):
        apart = abs(one.x - other.x) >= WIDE or one.y + one.height <= other.y or other.y + other.height <= one.y
        assert apart, (one.node.id, other.node.id)
    for line in laid.paths:
        for low, high in zip(line.corners, line.corners[1:], strict=False):
            for box in laid.boxes.values():
                assert not inside(box, low, high), (line.edge, box.node.id)
        assert all(0 <= x <= laid.width and 0 <= y <= laid.height for x, y in line.corners)


def test_the_picture_says_in_words_what_it_shows(small: Connections) -> None:
    words = told(small)
    for node in small.nodes:
        assert node.title in words
        for branch in node.branches:
            assert branch.label in words
    assert "Efter läckan, efter 1–2 mån, om it.quality < 0.6 or chance(0.5)" in words


def test_the_file_is_a_picture_with_title_and_description_in_the_language_asked_for() -> None:
    reading = read_text(template("our_dam", "en"), "our_dam.yaml")
    use("en")
    try:
        root = ET.fromstring(graph(reading.usable(), can_of(reading)))
        chair = graph(reading.usable(), can_of(reading), "chair")
    finally:
        use("sv")
    title, says = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert title is not None
    assert title.text == "The swimming hall: how the matters hang together"
    assert says is not None
    assert "Close or keep open (Committee chair)" in str(says.text)
    assert "What you know of the swimming hall" not in chair
    assert root.get("role") == "img"
