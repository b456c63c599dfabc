"""Two computers at one table: an invitation, then a month each way through a folder, until both are at the end."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.core.session import Session
from game.text import settings
from game.text.pages.post import invite, join
from tests.game.text.paper_table import Table, ask, begin, flat

READY = ("0", "0")


@pytest.fixture
def tables(tmp_path: Path) -> tuple[Table, Table]:
    shared = tmp_path / "shared"
    settings.save(settings.Settings(exchange=str(shared)))
    one = begin(tmp_path / "one", ("chair", "head"), here="chair")
    paper, out = ask([])
    invite(one.session, paper)
    (invitation,) = shared.glob("*.samspel.invite")
    assert str(invitation) in out.getvalue()
    assert "samspel join" in out.getvalue()
    return one, Table(join(invitation, tmp_path / "two"))


def test_a_month_goes_there_and_back_and_the_reasons_stay_at_home(tables: tuple[Table, Table], tmp_path: Path) -> None:
    chair, head = tables
    said = chair.type("0", "1", "1", ">Skriv ett skäl", "Mitt skäl", "0", "0", "1")
    assert "Väntar på: Karin Lind, förvaltningschef" in flat(said)
    assert "Dina skäl är inte med." in flat(said)
    assert "Inget nytt har kommit." in said
    said = head.type(*READY, "1")
    assert "1 fil hämtad." in said
    assert "Sida: Sammanträde, februari" in said
    assert "Mitt skäl" not in said
    said = chair.type("2")
    assert "Sida: Sammanträde, februari" in said


def test_both_come_to_the_same_end(tables: tuple[Table, Table]) -> None:
    for _turn in range(12):
        for table in tables:
            if not table.session.finished:
                phase = table.session.view().phase
                table.type(*{"waiting": ["1"], "desk": ["0"] * 3, "meeting": ["0"] * 2}.get(phase, ["0"]))
    assert all(table.session.finished for table in tables)
    digests = {table.session.play_now().digest() for table in tables}
    assert len(digests) == 1


def test_waiting_looks_into_the_folder_until_something_comes(tables: tuple[Table, Table]) -> None:
    from game.text.room import Room

    chair, head = tables
    chair.type(*READY)
    slept = []

    def meanwhile(seconds: float) -> None:
        slept.append(seconds)
        if len(slept) == 3:
            head.type(*READY)

    paper, out = ask(["2"])
    with pytest.raises(EOFError):
        Room(chair.session, paper, wait=meanwhile).play()
    assert len(slept) == 3
    assert "Sida: Sammanträde" in out.getvalue()


def test_waiting_ends_at_ctrl_c_and_the_folder_can_be_changed(tables: tuple[Table, Table], tmp_path: Path) -> None:
    from game.text.room import Room

    chair, _head = tables

    def interrupted(_seconds: float) -> None:
        raise KeyboardInterrupt

    paper, out = ask(["0", "0", "2", "3", str(tmp_path / "usb"), "3", "", "4"])
    with pytest.raises(EOFError):
        Room(chair.session, paper, wait=interrupted).play()
    assert "Väntar inte längre." in out.getvalue()
    assert [path.suffix for path in sorted((tmp_path / "usb").iterdir())] == [".turn", ".invite"] or sorted(
        path.suffix for path in (tmp_path / "usb").iterdir()
    ) == [".invite", ".turn"]


def test_what_is_no_turn_is_told_and_nothing_happens(tables: tuple[Table, Table], tmp_path: Path) -> None:
    chair, head = tables
    head.type(*READY)
    (turn,) = (tmp_path / "shared").glob("*.samspel.turn")
    turn.write_bytes(b"nonsense")
    said = chair.type(*READY, "1")
    assert "är skadad" in flat(said)
    assert chair.session.view().phase == "waiting"


def test_a_folder_that_cannot_be_written_is_told(tables: tuple[Table, Table], tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    settings.save(settings.Settings(exchange=str(tmp_path / "file" / "below")))
    assert "Det går inte att skriva till" in flat(tables[0].type(*READY))


def test_the_agreement_says_that_words_stay_at_home(tables: tuple[Table, Table]) -> None:
    assert "Orden skickas inte mellan datorerna." in flat(tables[0].type(">Överenskommelsen"))


def test_joining_what_is_no_invitation_is_refused_in_words(tmp_path: Path) -> None:
    from game.core.errors import ReplayError

    with pytest.raises(ReplayError) as refused:
        join(tmp_path / "nothing.samspel.invite", tmp_path)
    assert "nothing.samspel.invite" in refused.value.text.sv
    assert isinstance(begin(tmp_path, ("chair", "head")).session, Session)
