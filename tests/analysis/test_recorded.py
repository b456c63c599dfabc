"""Lines of a log that are none: the page shows what is whole, or says in words that nothing is."""

from __future__ import annotations

import copy
import gzip
import json
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from analysis.debrief import Debrief, PageError, write_page
from analysis.telling import build
from game.core.errors import ReplayError
from game.core.kept.replay import Replay, read
from game.core.seats.autoplay import autoplay
from game.core.session import Session
from tests.game.core.table_for_tests import small

Lines = list[dict[str, Any]]
JUNK: list[Any] = [
    None, "x", "", -1, 3, 10**30, 10**400, 1e308, float("nan"), float("inf"), True, [], {}, [1], {"a": 1}, ["x"],
    [[1]], "\ud800", "\x00", "1e9", 2**63, "ek" * 1000, [[[[[[[]]]]]]],
]  # fmt: skip


@pytest.fixture(scope="module")
def lines(tmp_path_factory: pytest.TempPathFactory) -> Lines:
    """A whole play."""
    session = Session.start(small(), "chair", 3, tmp_path_factory.mktemp("play"))
    autoplay(session, "mixed")
    return [json.loads(line) for line in gzip.decompress(session.close().read_bytes()).splitlines()]


def written(folder: Path, lines: Lines) -> Path:
    path = folder / "play.samspel.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return path


def told(replay: Replay) -> str:
    """The page without what-ifs."""
    return Debrief.of(replay, tries=False).page(0)


def closed(lines: Lines, month: int) -> dict[str, Any]:
    return next(line for line in lines if line.get("closed") == month)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("truth", {"quality": "high"}),
        ("truth", [1, 2]),
        ("truth", {"money": float("nan")}),
        ("truth", {"money": 10**400}),
        ("seen", {"chair": 3}),
        ("contributions", {"money": {"chance": "x"}}),
        ("decided", [{"situation": "leak"}]),
        ("decided", {"a": 1}),
        ("events", [["rain"]]),
        ("told", "first_call"),
        ("hidden", ["worn"]),
        ("initiatives", [7]),
    ],
    ids=lambda value: str(value)[:30],
)
def test_months_are_shown_up_to_one_that_is_no_month(lines: Lines, tmp_path: Path, key: str, value: Any) -> None:
    second, first = copy.deepcopy(lines), copy.deepcopy(lines)
    closed(second, 1)[key] = value
    story = build(read(written(tmp_path, second)), small())
    assert story.months == 1
    assert story.torn
    closed(first, 0)[key] = value
    path = written(tmp_path, first)
    data = path.read_bytes()
    with pytest.raises(ReplayError) as error:
        build(read(path), small())
    assert key in error.value.text.sv
    assert "skadade eller ändrade" in error.value.text.sv
    assert "damaged or changed" in error.value.text.en
    assert path.read_bytes() == data


def test_a_header_whose_role_is_no_name_is_told(lines: Lines, tmp_path: Path) -> None:
    with pytest.raises(ReplayError) as error:
        told(read(written(tmp_path, [{**lines[0], "role": ["chair"]}, *lines[1:]])))
    assert "role" in error.value.text.en


def test_an_action_that_is_none_is_left_out_and_told(lines: Lines, tmp_path: Path) -> None:
    nonsense = {"month": 0, "phase": "desk", "seat": "chair", "do": {"do": "forecast", "question": ["faults"]}}
    said = told(read(written(tmp_path, [lines[0], nonsense, *lines[1:]])))
    assert "Filen är skadad" in said


def places(value: Any, way: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Every place in a line, as keys and indices."""
    if way:
        yield way
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, one in inner:
        yield from places(one, (*way, key))


def spoiled(lines: Lines, chance: random.Random) -> Lines:
    lines = copy.deepcopy(lines)
    for _ in range(chance.choice((1, 1, 2, 4))):
        line = lines[chance.randrange(len(lines))]
        way = min(chance.choices([one for one in places(line) if one != ("source",)], k=3), key=len)
        here = line
        for part in way[:-1]:
            here = here[part]
        if chance.random() < 0.2 and isinstance(here, dict):
            del here[way[-1]]
        else:
            here[way[-1]] = copy.deepcopy(chance.choice(JUNK))
    return lines


def words_of(attempt: Callable[[], object]) -> str:
    """The words that an attempt was refused with; "" where it was not."""
    try:
        attempt()
    except ReplayError as error:
        return error.text.sv
    return ""


@pytest.mark.parametrize("seed", range(60))
def test_no_damage_ends_in_anything_but_a_page_or_words(lines: Lines, tmp_path: Path, seed: int) -> None:
    path = written(tmp_path, spoiled(lines, random.Random(seed)))

    def tell() -> None:
        replay = read(path)
        if seed % 12:
            build(replay, small())
        else:
            told(replay).encode()  # a lone surrogate cannot be written

    assert len(words_of(tell)) < 1000
    assert len(words_of(lambda: Session.resume(path).close())) < 1000


def test_a_page_is_not_written_over_its_own_play(lines: Lines, tmp_path: Path) -> None:
    path = written(tmp_path, lines)
    data = path.read_bytes()
    (tmp_path / "same.html").symlink_to(path)
    for out in (path, tmp_path / "same.html"):
        with pytest.raises(PageError):
            write_page(path, "sv", out, 0)
    assert path.read_bytes() == data
