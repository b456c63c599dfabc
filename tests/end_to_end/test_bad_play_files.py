"""Files that are no play, or not one to go on with: a sentence in the person’s language, and the file as it was."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.end_to_end.refusing import BOMB, SMALL, Command


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A play stopped in its second month."""
    from game.core.session import Session
    from scenarios import load

    session = Session.start(load(SMALL), "chair", 1, tmp_path_factory.mktemp("log"))
    for _ in range(4):
        session.act({"do": "advance"})
    session._log.close()
    return session.path.read_bytes()


def changed(log: bytes, **header: object) -> bytes:
    first, rest = log.split(b"\n", 1)
    return json.dumps(json.loads(first) | header).encode() + b"\n" + rest


PLAYS: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "cut off": (lambda log: log[:500], "is cut off in its first line"),
    "packed and cut off": (lambda log: gzip.compress(log)[:40], "is not a play file"),
    "picture": (lambda log: b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "is not a play file"),
    "json": (lambda log: b'{"a": 1}', "is not a play file"),
    "other lines": (lambda log: b'{"a": 1}\n{"b": 2}\n', "is not a play file"),
    "empty": (lambda log: b"", "is not a play file"),
    "deep": (lambda log: b"[" * 100_000 + b"\n", "is not a play file"),
    "newer": (lambda log: changed(log, samspel=99), "newer version of Samspel (format 99, here 1)"),
    "much newer": (lambda log: changed(log, samspel=10**4000), "newer version of Samspel (format 1000"),
    "no source": (lambda log: log.replace(b'"source":', b'"sauce":', 1), "lacks source"),
    "bomb unpacked": (lambda log: gzip.compress(b"\0" * (65 * 2**20)), "too large"),
}


@pytest.mark.parametrize("name", PLAYS)
def test_a_file_that_is_no_play(refused: Command, log: bytes, tmp_path: Path, name: str) -> None:
    spoil, words = PLAYS[name]
    path = tmp_path / "a.samspel.jsonl"
    data = spoil(log)
    path.write_bytes(data)
    assert words in refused("debrief", path, "--no-open", lang="en")
    assert words in refused("resume", path, "--text-mode", lang="en")
    assert words not in refused("resume", path, "--text-mode")
    assert path.read_bytes() == data
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("header", "words"),
    [
        ({"source": BOMB.decode(), "digest": ""}, "Scenariot i"),
        ({"source": "[" * 90_000, "digest": ""}, "djupare än"),
        ({"source": "a: !!python/object/apply:os.system [ls]", "digest": ""}, "Scenariot i"),
        ({"source": 5}, "inget scenario"),
        ({"role": "kung"}, "kung"),
        ({"model": [[9]]}, "annan version av modellen"),
        ({"seed": -1}, "Fröet"),
    ],
    ids=lambda value: str(value)[:40],
)
def test_a_play_with_a_hostile_header_is_not_played_on(
    refused: Command, log: bytes, tmp_path: Path, header: dict[str, object], words: str
) -> None:
    path = tmp_path / "a.samspel.jsonl"
    path.write_bytes(changed(log, **header))
    data = path.read_bytes()
    assert words in refused("resume", path, "--text-mode")
    assert path.read_bytes() == data


def test_paths_that_are_no_play(refused: Command, tmp_path: Path) -> None:
    for path, swedish, english in (
        (tmp_path, "det är en mapp", "it is a folder"),
        (tmp_path / "none", "filen eller mappen finns inte", "there is no such file"),
        (SMALL / "inside", "det är en fil, inte en mapp", "it is a file, not a folder"),
        ("/dev/zero", "för stor", "too large"),
        ("x" * 300, "namnet är för långt", "the name is too long"),
    ):
        for command in ("resume", "debrief"):
            assert swedish in refused(command, path)
            assert english in refused(command, path, lang="en")


@pytest.mark.parametrize(
    ("out", "words"),
    [
        ("{play}", "spelet självt"),
        ("/dev/full", "disken är full"),
        ("{folder}", "det är en mapp"),
        ("{play}/x.html", "det är en fil, inte en mapp"),
        ("{folder}/none/x.html", "finns inte"),
    ],
)
def test_a_page_that_cannot_be_written(refused: Command, log: bytes, tmp_path: Path, out: str, words: str) -> None:
    path = tmp_path / "a.samspel.jsonl"
    path.write_bytes(log)
    said = refused("debrief", path, "--runs", 2, "--no-open", "--out", out.format(play=path, folder=tmp_path))
    assert words in said
    assert "--out" in said
    assert path.read_bytes() == log
    assert list(tmp_path.iterdir()) == [path]
