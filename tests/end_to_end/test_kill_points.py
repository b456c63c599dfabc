"""Whatever is being written when the process is killed: the old file is there or the new one, and the play goes on."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from game.core.errors import ReplayError
from game.core.kept import exchange
from game.core.kept.places import saved_plays, unfinished_plays
from game.core.kept.replay import read
from game.core.kept.saves import brief
from game.core.session import Session
from game.ui import settings
from tests.end_to_end.killed import PAIR, POINTS, WRITES, log
from tests.game.core.table_for_tests import small

ROOT = Path(__file__).resolve().parents[2]
Kill = Callable[..., int]
SOME = ("in the middle", "before it is in place", "after")
"""Points for writes that only differ in what they write."""
WHOLE = tuple(name for name in WRITES if name not in ("begin", "note", "collect"))
"""Writes that put a file in place; the others add lines to a log."""


@pytest.fixture(scope="module")
def kill() -> Iterator[Kill]:
    """Ask for a write that is killed. Gives the signal that ended it."""
    command = [sys.executable, "-m", "tests.end_to_end.killed"]
    around = {**os.environ, "PYGAME_HIDE_SUPPORT_PROMPT": "1"}
    with subprocess.Popen(
        command, cwd=ROOT, env=around, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        asks, answers = process.stdin, process.stdout

        def ask(**asked: object) -> int:
            asks.write(json.dumps(asked, default=str) + "\n")
            asks.flush()
            return int(answers.readline())

        yield ask
        asks.close()


def contents(folder: Path) -> dict[str, bytes]:
    """Every file in the folder but those that stand beside a place and never came into it."""
    found = {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    return {name: data for name, data in found.items() if not (Path(name).name.startswith(".") and ".tmp" in name)}


def name_of_any_process(found: dict[str, bytes]) -> dict[str, bytes]:
    """A crash report is called after its process."""
    return {"crash.txt" if name.startswith("crash-") else name: data for name, data in found.items()}


@pytest.mark.parametrize("name", WHOLE)
def test_what_is_killed_leaves_the_old_file_or_the_new(name: str, kill: Kill, tmp_path: Path) -> None:
    before, whole = tmp_path / "folder", tmp_path / "kept"
    before.mkdir()
    assert kill(prepare=name, folder=before) == 0
    old = contents(before)
    shutil.copytree(before, whole)
    points, left = POINTS if name in ("settings", "close") else SOME, []
    for point in points:
        shutil.rmtree(before)
        shutil.copytree(whole, before)
        assert kill(write=name, folder=before, point=point) == signal.SIGKILL, point
        left.append(name_of_any_process(contents(before)))
    new = left[-1]
    assert new != old
    for point, found in zip(points, left, strict=True):
        assert point in ("in place", "after") or found == old, point
        for path in old.keys() | new.keys() | found.keys():
            assert found.get(path) in (old.get(path), new.get(path)), (point, path)
    if name == "settings":
        assert settings.load(before / "settings.json").theme == "dark"


@pytest.mark.parametrize("point", POINTS)
def test_a_play_that_is_killed_while_it_is_packed_is_there(point: str, kill: Kill, tmp_path: Path) -> None:
    kill(prepare="close", folder=tmp_path)
    lines = read(log(tmp_path)).months
    assert kill(write="close", folder=tmp_path, point=point) == signal.SIGKILL
    found = saved_plays(tmp_path)
    assert found
    assert all(read(path).months == lines and not read(path).torn for path in found)
    for path in unfinished_plays(tmp_path):
        again = Session.resume(path)
        assert again.view().phase == "over"
        again.close()
    assert [path.suffix for path in saved_plays(tmp_path)] == [".gz"]


@pytest.mark.parametrize("point", ["in the middle", "before it is on the disk", "after"])
def test_a_note_is_there_or_not_and_the_play_goes_on(point: str, kill: Kill, tmp_path: Path) -> None:
    kill(prepare="note", folder=tmp_path)
    assert kill(write="note", folder=tmp_path, point=point) == signal.SIGKILL
    session = Session.resume(log(tmp_path))
    assert session.name in (("Måndagsgruppen",) if point == "after" else ("Utan namn", "Måndagsgruppen"))
    session.act({"do": "advance"})
    session.note("name", text="Igen")
    session._log.close()
    assert Session.resume(log(tmp_path)).name == "Igen"


@pytest.mark.parametrize("point", ["before", "in the middle", "before it is on the disk", "after"])
def test_a_play_that_is_killed_as_it_begins_stands_in_nobodys_way(point: str, kill: Kill, tmp_path: Path) -> None:
    assert kill(write="begin", folder=tmp_path, point=point) == signal.SIGKILL
    for path in tmp_path.glob("*.samspel.jsonl"):
        if brief(path) is None:
            with pytest.raises(ReplayError):
                Session.resume(path)
        else:
            Session.resume(path)._log.close()
    Session.start(small(), "chair", 9, tmp_path).act({"do": "advance"})


def test_a_turn_that_was_half_taken_in_is_taken_in_whole(kill: Kill, tmp_path: Path) -> None:
    here, there, shared = tmp_path / "here", tmp_path / "there", tmp_path / "shared"
    chair = Session.start(small(), PAIR, 7, here, here="chair")
    head = Session.join(exchange.invite(chair, shared), there)
    for session, other in ((chair, "head"), (head, "chair")):
        session.act({"do": "pledge", "to": other, "text": "Du får veta det först.", "within": 2})
        session.act({"do": "advance"})
        session.act({"do": "ask", "situation": "leak", "adviser": "lawyer"}) if other == "head" else None
        session.act({"do": "advance"})
    sent = exchange.send(head, shared), exchange.send(chair, shared)
    assert None not in sent
    exchange.collect(chair, shared)
    wanted = chair.play_now().digest()
    chair.close(), head.close()
    shutil.copy(sent[1], there)  # type: ignore[arg-type]
    kept = log(there).read_bytes()
    kills = 0
    for count in range(1, 7):
        log(there).write_bytes(kept)
        ended = kill(write="collect", folder=there, point="before it is on the disk", count=count)
        kills += ended == signal.SIGKILL
        again = Session.resume(log(there))
        exchange.collect(again, there)
        assert again.play_now().digest() == wanted, count
        again._log.close()
    assert kills >= 4


def test_every_place_that_writes_a_file_writes_it_whole() -> None:
    """``game.core.kept.writing`` alone writes whole files; what adds to a log or is for developers is named."""
    ways = re.compile(r"""write_text\(|write_bytes\(|os\.replace\(|mkstemp\(|open\([^"\n]*"[wxa]b?\"""")
    others = {
        "game/core/kept/writing.py",
        "scenarios/sharing.py",  # a zip in memory
        "analysis/kit/typeset.py",  # what typst reads, in a folder that goes at once
        "analysis/experiments/store.py",  # the folder's lock; its tables go through writing
        "game/ui/inspector.py",  # lines for a driving test
        "game/locale/update.py", "scenarios/reference.py", "analysis/coverage.py", "analysis/evidence.py",  # developers
    }  # fmt: skip
    found = set()
    for path in (path for folder in ("sim", "scenarios", "game", "analysis") for path in (ROOT / folder).rglob("*.py")):
        if ways.search(path.read_text(encoding="utf-8")):
            found.add(path.relative_to(ROOT).as_posix())
    assert found - others == set(), "write with game.core.kept.writing"
