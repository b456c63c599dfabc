"""The log is the save: the confirmed is on the disk, the torn costs itself only, undo is free until the meeting."""

import itertools
import json
import os
import random
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from game.core.errors import Refused, ReplayError
from game.core.kept.replay import read
from game.core.session import Session
from tests.game.core.table_for_tests import play_at_random, possible, small, step


def digests(session: Session) -> list[str]:
    return [line["digest"] for line in session._sitting.months]


def whole(path: Path) -> str:
    return "".join(json.dumps(line) for line in (*read(path).actions, *read(path).months))


@pytest.mark.parametrize("role", ["chair", "head"])
def test_a_play_resumes_bit_for_bit_after_every_action(tmp_path: Path, role: str) -> None:
    session, chance = Session.start(small(), role, 7, tmp_path), random.Random(1)
    while not session.finished:
        step(session, chance)
        again = Session.resume(shutil.copy(session.path, tmp_path / "again.samspel.jsonl"))
        assert again._sitting.play.digest() == session._sitting.play.digest()
        assert again.view() == session.view()
        again._log.close()


def test_confirmation_comes_after_fsync(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    session = Session.start(small(), "chair", 7, tmp_path)
    events: list[str] = []
    real = {"write": os.write, "fsync": os.fsync}
    monkeypatch.setattr(os, "write", lambda *a: (events.append("write"), real["write"](*a))[1])
    monkeypatch.setattr(os, "fsync", lambda *a: (events.append("fsync"), real["fsync"](*a))[1])
    session.act({"do": "advance"})
    events.append("confirmed")
    assert events == ["write", "fsync", "confirmed"]


KILLED = """
import os, signal, sys
from pathlib import Path
from game.core.session import Session
from tests.game.core.table_for_tests import small, step
import random
point, count, folder = sys.argv[1], int(sys.argv[2]), Path(sys.argv[3])
session = Session.start(small(), "chair", 11, folder)
chance = random.Random(3)
real_write, real_fsync, calls = os.write, os.fsync, {"n": 0}
def die(): os.kill(os.getpid(), signal.SIGKILL)
def write(descriptor, data):
    calls["n"] += 1
    if point == "mid-write" and calls["n"] == count:
        real_write(descriptor, data[: len(data) // 2]); die()
    return real_write(descriptor, data)
def fsync(descriptor):
    if point == "before fsync" and calls["n"] == count: die()
    return real_fsync(descriptor)
os.write, os.fsync = write, fsync
done = 0
while not session.finished:
    action = step(session, chance)
    if action is not None:
        done += 1
        sys.stdout.write(repr(session._sitting.play.digest()) + "\\n"); sys.stdout.flush()
        if point == "after confirmation" and done == count: die()
"""


@pytest.mark.parametrize("point", ["mid-write", "before fsync", "after confirmation"])
@pytest.mark.parametrize("count", [1, 4, 9])
def test_a_killed_play_resumes_with_every_confirmed_action(tmp_path: Path, point: str, count: int) -> None:
    run = subprocess.run(
        [sys.executable, "-c", KILLED, point, str(count), str(tmp_path)], capture_output=True, text=True, check=False
    )
    assert run.returncode == -signal.SIGKILL, run.stderr
    confirmed = run.stdout.splitlines()
    session = Session.resume(next(tmp_path.glob("*.jsonl")))
    done = len(read(session.path).actions)
    assert done >= len(confirmed)
    # What was confirmed is there: going back over the same random actions passes the same states.
    chance, fresh, seen = random.Random(3), Session.start(small(), "chair", 11, tmp_path / "fresh"), []
    while len(seen) < done:
        if step(fresh, chance) is not None:
            seen.append(repr(fresh._sitting.play.digest()))
    assert seen[: len(confirmed)] == confirmed
    assert session._sitting.play.digest() == fresh._sitting.play.digest()


def test_a_log_cut_anywhere_resumes_and_ends_equal(tmp_path: Path) -> None:
    session = Session.start(small(), "chair", 5, tmp_path)
    play_at_random(session, 8)
    data, actions = session.path.read_bytes(), [line["do"] for line in read(session.path).actions]
    ends = [i + 1 for i, byte in enumerate(data) if byte == 10]
    cuts = ends + [(a + b) // 2 for a, b in itertools.pairwise(ends)]
    for number, cut in enumerate(cuts):
        path = tmp_path / f"cut-{number}.samspel.jsonl"
        path.write_bytes(data[:cut])
        again = Session.resume(path)
        for action in actions[len(read(path).actions) :]:
            again.act(action)
        assert digests(again) == digests(session)
        assert {line["closed"] for line in read(path).months} == {0, 1, 2}
        again._log.close()


def test_undo_is_free_until_the_meeting_and_logged(tmp_path: Path) -> None:
    session = Session.start(small(), "chair", 7, tmp_path)
    before = session._sitting.play.digest()
    done = next(a for a in possible(session.view()) if a["do"] == "initiate")
    session.act(done)
    assert session._sitting.play.digest() != before
    session.act({"do": "undo"})
    assert session._sitting.play.digest() == before
    assert [line["do"]["do"] for line in read(session.path).actions] == ["initiate", "undo"]
    with pytest.raises(Refused):
        session.act({"do": "undo"})
    session.act({"do": "advance"})
    session.act({"do": "undo"})
    assert session.view().phase == "desk"
    session.act({"do": "advance"})
    session.act({"do": "advance"})
    assert session.view().phase == "meeting"
    with pytest.raises(Refused):
        session.act({"do": "undo"})


def test_what_was_revealed_cannot_be_undone(tmp_path: Path) -> None:
    session = Session.start(small(), "chair", 7, tmp_path)
    while not any(a["do"] == "ask" for a in possible(session.view())):
        session.act({"do": "advance"})
    session.act(next(a for a in possible(session.view()) if a["do"] == "ask"))
    told = [adviser.says for matter in session.view().situations for adviser in matter.advisers]
    assert any(told)
    while session.view().can_undo:
        session.act({"do": "undo"})
    assert [adviser.says for matter in session.view().situations for adviser in matter.advisers] == told


def test_a_refused_action_changes_nothing(tmp_path: Path) -> None:
    session = Session.start(small(), "chair", 7, tmp_path)
    before, size = session._sitting.play.digest(), session.path.stat().st_size
    for action in (
        {"do": "fly"},
        {},
        {"do": "choose", "situation": "nowhere", "option": None},
        {"do": "initiate", "initiative": "nothing"},
        {"do": "ask", "situation": [], "adviser": {}},
        {"do": "forecast", "question": "x", "low": "a"},
        {"do": "order", "situation": 3, "basis": "2"},
    ):
        with pytest.raises(Refused) as refused:
            session.act(action)
        assert refused.value.text.sv
        assert refused.value.text.en
    assert session._sitting.play.digest() == before
    assert session.path.stat().st_size == size


def test_a_full_disk_loses_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    session = Session.start(small(), "chair", 7, tmp_path)
    session.act({"do": "advance"})
    before, data = session._sitting.play.digest(), session.path.read_bytes()
    real = os.write
    full = os.open("/dev/full", os.O_WRONLY)
    monkeypatch.setattr(os, "write", lambda descriptor, chunk: real(full, chunk))
    with pytest.raises(ReplayError) as error:
        session.act({"do": "advance"})
    monkeypatch.undo()
    assert "the disk is full" in error.value.text.en
    assert session._sitting.play.digest() == before
    assert session.path.read_bytes() == data
    session.act({"do": "advance"})
    assert session.view().phase == "meeting"


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(ReplayError) as error:
        Session.start(small(), "chair", 7, tmp_path / "file")
    assert "--folder" in error.value.text.sv


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"", "no play file"),
        (b"hello\n", "not a play file"),
        (b'{"a": 1}\n', "not a play file"),
        (b'{"samspel": 99, "model": 1}\n', "newer version"),
        (b'{"samspel": 1}\n', "lacks"),
        (b"\x1f\x8b\x08garbage", "not a play file"),
        (b"[" * 90_000 + b"\n", "not a play file"),
    ],
)
def test_foreign_files_are_refused_in_words(tmp_path: Path, content: bytes, word: str) -> None:
    path = tmp_path / "x.samspel.jsonl"
    path.write_bytes(content)
    with pytest.raises(ReplayError) as error:
        Session.resume(path)
    assert word.removeprefix("no ") in error.value.text.en or word in error.value.text.en
    assert path.read_bytes() == content


def test_damage_inside_is_told_and_the_file_left_alone(tmp_path: Path) -> None:
    session = Session.start(small(), "chair", 5, tmp_path)
    play_at_random(session, 8)
    lines = session.path.read_bytes().splitlines(keepends=True)
    lines[3] = lines[3][:10] + b"\n"
    session.path.write_bytes(b"".join(lines))
    with pytest.raises(ReplayError) as error:
        Session.resume(session.path)
    assert "damaged" in error.value.text.en
    assert session.path.read_bytes() == b"".join(lines)
    assert read(session.path).torn_inside


def test_a_finished_play_is_packed_and_read_alike(tmp_path: Path) -> None:
    session = Session.start(small(), "head", 5, tmp_path)
    play_at_random(session, 2)
    plain = whole(session.path)
    packed = session.close()
    assert packed.suffix == ".gz"
    assert whole(packed) == plain


def test_no_file_is_written_over(tmp_path: Path) -> None:
    first = Session.start(small(), "chair", 7, tmp_path)
    second = Session.start(small(), "chair", 7, tmp_path)
    assert first.path != second.path
