"""A saved play can be renamed, explained and thrown away while nobody plays it; nothing else in it changes."""

from pathlib import Path

import pytest

from game.core.errors import Refused, ReplayError
from game.core.kept.afterwards import delete, note_in, rename
from game.core.kept.replay import read
from game.core.kept.saves import brief
from game.core.session import Session
from game.core.swap import Swap
from tests.game.core.table_for_tests import small


def a_play(folder: Path, finished: bool) -> Path:
    session = Session.start(small(), "chair", 7, folder, name="Tisdag")
    for _ in range(99 if finished else 4):
        if not session.finished:
            session.act({"do": "advance"})
    return session.close()


@pytest.mark.parametrize("finished", [False, True])
def test_a_play_is_renamed_and_stays_what_it_was(finished: bool, tmp_path: Path) -> None:
    path = a_play(tmp_path, finished)
    before = read(path)
    rename(path, "  Onsdag ")
    told = brief(path)
    assert told is not None
    assert (told.name, told.finished, told.month) == ("Onsdag", finished, 3 if finished else 1)
    after = read(path)
    assert (after.header, after.actions, after.months) == (before.header, before.actions, before.months)
    assert path.stat().st_mode & 0o077 == 0
    assert list(tmp_path.iterdir()) == [path]


def test_an_open_play_goes_on_after_a_new_name(tmp_path: Path) -> None:
    path = a_play(tmp_path, finished=False)
    rename(path, "Onsdag")
    session = Session.resume(path)
    assert session.name == "Onsdag"
    session.act({"do": "advance"})


@pytest.mark.parametrize("finished", [False, True])
def test_an_explanation_can_be_written_so_that_chairs_can_be_swapped(finished: bool, tmp_path: Path) -> None:
    path = a_play(tmp_path, finished)
    note_in(path, "explain", month=0, text="Ingen hade ringt.")
    assert Swap(path, 0, "head").compare().explanation == "Ingen hade ringt."


def test_what_cannot_be_noted_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    path = a_play(tmp_path, finished=True)
    before = path.read_bytes()
    with pytest.raises(Refused):
        rename(path, "x" * 5000)
    with pytest.raises(Refused):
        note_in(path, "explain", text="Utan månad.")
    assert path.read_bytes() == before


def test_a_play_in_use_is_neither_renamed_nor_thrown_away(tmp_path: Path) -> None:
    session = Session.start(small(), "chair", 7, tmp_path)
    for act in (lambda: rename(session.path, "Onsdag"), lambda: delete(session.path)):
        with pytest.raises(ReplayError, match="another window"):
            act()
    assert session.path.exists()


def test_a_play_is_thrown_away_and_what_is_not_there_is_told(tmp_path: Path) -> None:
    path = a_play(tmp_path, finished=True)
    delete(path)
    assert not path.exists()
    with pytest.raises(ReplayError):
        delete(path)


def test_what_is_no_play_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "notes.samspel.jsonl"
    path.write_text("hej", encoding="utf-8")
    with pytest.raises(ReplayError):
        rename(path, "Onsdag")
    assert path.read_text(encoding="utf-8") == "hej"
