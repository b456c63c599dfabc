"""A saved play tells what it is without being opened: its name, its people, how far it has come."""

from __future__ import annotations

import json
from pathlib import Path

from game.core.kept.saves import Brief, brief

HEADER = {"samspel": 1, "scenario": "small", "role": "chair", "cut": None}


def written(path: Path, *lines: object, end: str = "\n") -> Path:
    path.write_text("\n".join(json.dumps(line) for line in (HEADER, *lines)) + end, encoding="utf-8")
    return path


def test_a_play_tells_its_month_its_name_and_its_people(tmp_path: Path) -> None:
    path = written(
        tmp_path / "a.samspel.jsonl",
        {"month": 0, "seat": "chair", "do": {"do": "advance"}},
        {"closed": 0},
        {"note": "name", "at": 1, "seat": "chair", "content": {"text": "Tisdagsgruppen"}},
    )
    assert brief(path) == Brief("small", "chair", None, 1, "Tisdagsgruppen", ("chair",))


def test_a_torn_or_odd_line_costs_only_itself(tmp_path: Path) -> None:
    path = written(tmp_path / "b.samspel.jsonl", {"closed": 3}, {"note": "name", "content": 1}, [1], end='\n{"clo')
    assert brief(path) == Brief("small", "chair", None, 4, "", ("chair",))


def test_what_is_no_play_tells_nothing(tmp_path: Path) -> None:
    for content in ("", "hej", "[]", '{"samspel": 1}'):
        path = tmp_path / "c.samspel.jsonl"
        path.write_text(content, encoding="utf-8")
        assert brief(path) is None
    assert brief(tmp_path / "nowhere") is None
