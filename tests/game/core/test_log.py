"""The log under pressure: two windows at once, damage, hostile headers, actions that are none, disks that fail."""

import gzip
import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from game.core.errors import Refused, ReplayError
from game.core.kept import replay as replays
from game.core.kept.replay import read
from game.core.session import Session
from tests.game.core.table_for_tests import play_at_random, possible, small, step


def begun(folder: Path, actions: int = 8) -> Path:
    """A play of a few actions, let go of."""
    session = Session.start(small(), "chair", 5, folder)
    play_at_random(session, 8, actions)
    session._log.close()
    return session.path


def with_header(path: Path, **changed: object) -> Path:
    first, rest = path.read_text(encoding="utf-8").split("\n", 1)
    path.write_text(json.dumps(json.loads(first) | changed) + "\n" + rest, encoding="utf-8")
    return path


def test_a_play_that_is_open_is_not_opened_again(tmp_path: Path) -> None:
    session = Session.start(small(), "chair", 5, tmp_path)
    with pytest.raises(ReplayError) as error:
        Session.resume(session.path)
    assert "open in another window" in error.value.text.en
    session.act({"do": "advance"})
    session.close()
    assert Session.resume(session.path).view().phase == "preparation"


HOLDING = """
import sys
from pathlib import Path
from game.core.session import Session
session = Session.resume(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.read()
"""


def test_the_lock_of_a_killed_process_is_let_go(tmp_path: Path) -> None:
    path = begun(tmp_path)
    with subprocess.Popen(
        [sys.executable, "-c", HOLDING, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        data = path.read_bytes()
        with pytest.raises(ReplayError):
            Session.resume(path)
        assert path.read_bytes() == data
        other.kill()
    Session.resume(path).act({"do": "advance"})


def test_what_another_window_wrote_meanwhile_is_not_cut_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = begun(tmp_path, 2)
    stale = read(path)
    other = Session.resume(path)
    other.act({"do": "advance"})
    other._log.close()
    data = path.read_bytes()
    monkeypatch.setattr("game.core.session.read", lambda _: stale)
    with pytest.raises(ReplayError) as error:
        Session.resume(path)
    assert "changed by another window" in error.value.text.en
    assert path.read_bytes() == data


@pytest.mark.parametrize(
    "changed",
    [
        {"seed": -1},
        {"seed": "7"},
        {"seed": 2**64},
        {"seed": 1.5},
        {"seed": None},
        {"seed": True},
        {"role": ["chair"]},
        {"role": {"a": 1}},
        {"role": 3},
        {"bots": "head"},
        {"bots": [["head", "mixed"]]},
        {"bots": {"head": "nobody"}},
        {"bots": {"head": ["mixed"]}},
        {"bots": {"mayor": "mixed"}},
        {"cut": 17},
        {"cut": "45"},
        {"cut": [45]},
        {"cut": 45.0},
        {"scenario": ["small"]},
        {"scenario": "../../etc/passwd", "source": "x"},
        {"scenario": "small", "source": 5},
        {"source": "a: [" * 500},
        {"source": "\ud800"},
        {"samspel": "1"},
        {"model": "one"},
    ],
    ids=str,
)
def test_a_hostile_header_is_refused_in_words(tmp_path: Path, changed: dict[str, object]) -> None:
    path = with_header(begun(tmp_path), **changed)
    data = path.read_bytes()
    with pytest.raises(ReplayError) as error:
        Session.resume(path)
    assert error.value.text.sv
    assert len(error.value.text.en) < 2000
    assert path.read_bytes() == data


def test_a_header_names_no_file_of_this_machine(tmp_path: Path) -> None:
    path = begun(tmp_path)
    elsewhere = tmp_path / "elsewhere.yaml"
    os.mkfifo(elsewhere)  # whoever opens it waits for ever
    with_header(path, scenario=str(elsewhere))
    assert Session.resume(path).scenario.id == "small"


@pytest.mark.parametrize("do", [None, 3, "advance", [], ["advance"], {"do": ["advance"]}, {"do": None}])
def test_a_line_that_is_no_action_is_refused_in_words(tmp_path: Path, do: object) -> None:
    path = begun(tmp_path, 0)
    line = {"month": 0, "phase": "desk", "seat": "chair", "do": do}
    path.write_text(path.read_text(encoding="utf-8") + json.dumps(line) + "\n", encoding="utf-8")
    with pytest.raises(ReplayError):
        Session.resume(path)


def test_a_lost_line_is_told(tmp_path: Path) -> None:
    """An undo that is gone would leave the rest possible but another play; where it stood gives it away."""
    session = Session.start(small(), "chair", 5, tmp_path)
    session.act({"do": "advance"})
    session.act({"do": "undo"})
    session.act({"do": "initiate", "initiative": "talk"})
    session._log.close()
    lines = session.path.read_bytes().splitlines(keepends=True)
    session.path.write_bytes(b"".join(lines[:2] + lines[3:]))
    with pytest.raises(ReplayError):
        Session.resume(session.path)
    session.path.write_bytes(b"".join(lines[:1] + lines[3:]))
    assert Session.resume(session.path).view().phase == "desk"


def finished(folder: Path) -> Path:
    session = Session.start(small(), "chair", 5, folder)
    play_at_random(session, 8)
    session._log.close()
    return session.path


@pytest.mark.parametrize("lost", [0, 1, 2])
def test_a_missing_month_line_is_written_again_and_a_doubled_one_does_no_harm(tmp_path: Path, lost: int) -> None:
    path = finished(tmp_path)
    lines = path.read_bytes().splitlines(keepends=True)
    at = next(i for i, line in enumerate(lines) if json.loads(line).get("closed") == lost)
    wanted = json.loads(lines[at])
    path.write_bytes(b"".join(lines[:at] + lines[at + 1 :]))
    Session.resume(path)._log.close()
    assert [line for line in read(path).months if line["closed"] == lost] == [wanted]
    path.write_bytes(b"".join([*lines, lines[at]]))
    Session.resume(path)._log.close()
    assert sorted({line["closed"] for line in read(path).months}) == [0, 1, 2]


def test_a_month_line_with_another_digest_is_told_wherever_it_stands(tmp_path: Path) -> None:
    path = finished(tmp_path)
    lines = path.read_bytes().splitlines(keepends=True)
    months = [i for i, line in enumerate(lines) if "closed" in json.loads(line)]
    false = json.dumps(json.loads(lines[months[1]]) | {"digest": "0" * 32}).encode() + b"\n"
    path.write_bytes(b"".join([line for i, line in enumerate(lines) if i != months[1]] + [false]))
    with pytest.raises(ReplayError):
        Session.resume(path)


NO_ACTIONS: list[object] = [
    None,
    [],
    "advance",
    7,
    {"do": "advance", "x": b"bytes"},
    {"do": "advance", "x": {1, 2}},
    {"do": "reason", "situation": "leak", "text": "\udcff"},
    {"do": "reason", "situation": "leak", "text": 3},
    {"do": "order", "situation": "leak", "basis": True},
    {"do": "order", "situation": "leak", "basis": [1]},
    {"do": "order", "situation": "leak", "basis": 10**30},
    {"do": "forecast", "question": "faults", "low": 10**400, "likely": 1, "high": 2},
    {"do": "forecast", "question": "faults", "low": "1", "likely": "2", "high": "3"},
    {"do": "forecast", "question": "faults", "low": float("nan"), "likely": 1, "high": 2},
    {"do": "forecast", "question": ["faults"], "low": 1, "likely": 1, "high": 2},
    {"do": "choose", "situation": "leak", "option": ["patch"]},
    {"do": "choose", "situation": "leak"} | {"option": {"id": "patch"}},
    {"do": {"do": "advance"}},
    {"do": "ask", "situation": "leak", "adviser": 0},
]


@pytest.mark.parametrize("action", NO_ACTIONS, ids=lambda action: repr(action)[:60])
def test_what_is_no_action_is_refused_and_changes_nothing(tmp_path: Path, action: object) -> None:
    session = Session.start(small(), "chair", 5, tmp_path)
    session.act({"do": "advance"})
    before, data = session.play_now().digest(), session.path.read_bytes()
    with pytest.raises(Refused):
        session.act(action)  # type: ignore[arg-type]
    assert session.play_now().digest() == before
    assert session.path.read_bytes() == data
    assert session.view().phase == "preparation"


def test_an_interrupted_action_is_neither_done_nor_in_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    session = Session.start(small(), "chair", 5, tmp_path)
    before, data = session.play_now().digest(), session.path.read_bytes()

    def interrupted(descriptor: int) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", interrupted)
        with pytest.raises(KeyboardInterrupt):
            session.act({"do": "advance"})
    assert session.play_now().digest() == before
    assert session.path.read_bytes() == data


def test_half_a_line_that_could_not_be_cut_off_is_cut_off_before_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = Session.start(small(), "chair", 5, tmp_path)
    real = os.write

    def half(descriptor: int, data: bytes) -> int:
        real(descriptor, data[: len(data) // 2])
        raise OSError(5, "Input/output error")

    def stuck(descriptor: int, length: int) -> None:
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as patch:
        patch.setattr(os, "write", half)
        patch.setattr(os, "ftruncate", stuck)
        with pytest.raises(ReplayError):
            session.act({"do": "advance"})
    session.act({"do": "advance"})
    session.act({"do": "advance"})
    assert [line["do"]["do"] for line in read(session.path).actions] == ["advance", "advance"]
    assert not read(session.path).torn


def test_after_closing_an_action_is_refused_in_words(tmp_path: Path) -> None:
    session = Session.start(small(), "chair", 5, tmp_path)
    session.close()
    with pytest.raises(ReplayError):
        session.act({"do": "advance"})


def test_a_damaged_packed_play_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    whole = read(finished(tmp_path))
    packed = replays.pack(whole.path)
    assert packed.stat().st_mode & 0o077 == 0, "free text is for its owner"
    data = packed.read_bytes()
    assert read(packed).months == whole.months
    assert not read(packed).torn
    packed.write_bytes(data[:-8])
    assert read(packed).torn, "the end is missing though every line is whole"
    packed.write_bytes(data[: len(data) - 2000])
    cut = read(packed)
    assert cut.torn
    assert cut.header == whole.header
    packed.write_bytes(data[:-2000] + b"\xff" * 2000)  # no deflate stream goes on like that
    damaged = read(packed)
    assert damaged.torn
    assert damaged.header == whole.header


def test_a_file_too_large_is_refused_and_not_cut(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = begun(tmp_path)
    monkeypatch.setattr(replays, "LARGEST", path.stat().st_size - 10)
    data = path.read_bytes()
    with pytest.raises(ReplayError) as error:
        Session.resume(path)
    assert "too large" in error.value.text.en
    assert path.read_bytes() == data
    with pytest.raises(ReplayError):
        read(replays.pack(path))


def test_a_finished_play_that_cannot_be_packed_stays_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    session = Session.start(small(), "chair", 5, tmp_path)
    play_at_random(session, 8)

    def full(path: Path) -> Path:
        raise ReplayError("full", "full")

    monkeypatch.setattr("game.core.session.pack", full)
    assert session.close() == session.path
    assert len(read(session.path).months) == 3


def test_two_plays_begun_at_once_get_a_file_each(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = Session.start(small(), "chair", 5, tmp_path)
    monkeypatch.setattr(Path, "exists", lambda self: False)  # both looked before either wrote
    assert Session.start(small(), "chair", 5, tmp_path).path != first.path


def test_undo_passes_over_what_the_questions_left_no_time_for(tmp_path: Path) -> None:
    source = (
        Path(small().path)
        .read_text(encoding="utf-8")
        .replace("        cost: 1\n        money: 0.4", "        cost: 3\n        money: 0.4")
    )
    from scenarios import load_text

    session = Session.start(load_text(source, "small"), "chair", 5, tmp_path)
    session.act({"do": "advance"})
    session.act({"do": "choose", "situation": "leak", "option": "patch"})
    session.act({"do": "choose", "situation": "leak", "option": None})
    session.act({"do": "ask", "situation": "leak", "adviser": "lawyer"})
    session.act({"do": "undo"})
    view = session.view()
    assert view.phase == "preparation"
    assert view.situations[0].chosen is None
    assert any(one.says for one in view.situations[0].advisers)
    before = session.play_now().digest()
    session._log.close()
    assert Session.resume(session.path).play_now().digest() == before


@pytest.mark.parametrize("seed", range(12))
def test_undo_always_takes_something_back_and_keeps_what_was_asked(tmp_path: Path, seed: int) -> None:
    session, chance = Session.start(small(), "chair", seed, tmp_path), random.Random(seed)
    for _ in range(25):
        if session.finished:
            break
        step(session, chance)
        view = session.view()
        asks = [one for _, one in session._sitting.lines if one["do"] == "ask"]
        if view.can_undo and possible(view):
            lines = len(session._sitting.lines)
            session.act({"do": "undo"})
            assert len(session._sitting.lines) < lines
            assert [one for _, one in session._sitting.lines if one["do"] == "ask"] == asks


def test_a_packed_play_under_another_name_is_not_written_in(tmp_path: Path) -> None:
    path = begun(tmp_path)
    path.write_bytes(gzip.compress(path.read_bytes()))
    data = path.read_bytes()
    with pytest.raises(ReplayError) as error:
        Session.resume(path)
    assert "debrief" in error.value.text.en
    assert path.read_bytes() == data


def test_a_play_cut_off_in_its_first_line_is_told_from_another_file(tmp_path: Path) -> None:
    path = begun(tmp_path)
    path.write_bytes(path.read_bytes()[:1000])
    with pytest.raises(ReplayError, match="cut off in its first line"):
        read(path)
    path.write_text('{"samspel":0}\n', encoding="utf-8")
    with pytest.raises(ReplayError, match="not a play file"):
        read(path)


def test_a_disk_that_refuses_says_why_in_both_languages(tmp_path: Path) -> None:
    with pytest.raises(ReplayError) as error:
        read(tmp_path)
    assert "det är en mapp" in error.value.text.sv
    assert "it is a folder" in error.value.text.en
    with pytest.raises(ReplayError) as error:
        Session.start(small(), "chair", 5, Path(__file__) / "plays")
    assert "det är en fil, inte en mapp" in error.value.text.sv
    assert "it is a file, not a folder" in error.value.text.en
    with pytest.raises(ReplayError, match="name is too long"):
        read(tmp_path / ("x" * 300))
