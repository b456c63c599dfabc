"""Every concept of the source documents has become something, or says why not; the table is current."""

from __future__ import annotations

import re

from analysis.coverage import LIST, TABLE, Concept, concepts, gaps, table

LAST = {"A": 30, "B": 42, "C": 79, "D": 127, "E": 28}
LOST = range(13, 32)
"""Numbers of D that the inventory leaves out."""


def test_no_concept_is_left_without_a_word() -> None:
    assert gaps(concepts()) == []


def test_the_list_is_whole() -> None:
    wanted = {f"{letter}{n:02d}" for letter, last in LAST.items() for n in range(1, last + 1)}
    assert set(concepts()) == wanted - {f"D{n:02d}" for n in LOST}


def test_the_table_is_current() -> None:
    assert TABLE.read_text(encoding="utf-8") == table(), "run: python -m analysis.coverage"


def test_labels_are_short_and_every_line_stands_by_itself() -> None:
    lines = [line for line in LIST.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    assert all(re.match(r"[A-E]\d\d+: \{label: .+\}$", line) for line in lines)
    assert all(len(one.label) <= 60 for one in concepts().values())


def test_a_gap_is_found() -> None:
    modelled = {"mechanism": ["sim/month.py"]}
    assert gaps({"X1": Concept("X1", "nowhere")})
    assert gaps({"X1": Concept("X1", "excused though there", "because", modelled)})
    assert gaps({"X1": Concept("X1", "a file that is not there", "", {"text": ["docs/nothing.md"]})})
    assert gaps({"X1": Concept("X1", "what", "", {"thing": ["x"]})})
    assert not gaps({"X1": Concept("X1", "fine", "", modelled)})
