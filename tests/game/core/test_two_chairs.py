"""Several people at one table: one computer or two, own views, promises and an agreement between them, no leak."""

import json
import random
import shutil
from pathlib import Path

import pytest

from game.core.errors import Refused, ReplayError
from game.core.kept import exchange
from game.core.kept.replay import read
from game.core.session import Session
from tests.game.core.table_for_tests import possible, small, step, three

PAIR = ("chair", "head")


def advance(session: Session, *seats: str) -> None:
    for seat in seats or session.roles:
        session.act({"do": "advance"}, seat)


def test_the_meeting_opens_when_all_are_ready_and_the_month_closes_when_all_have_left(tmp_path: Path) -> None:
    session = Session.start(small(), PAIR, 7, tmp_path)
    assert session.turn() == "chair"
    advance(session, "chair", "chair")
    assert session.view("chair").phase == "waiting"
    assert session.view("chair").waiting_for == ("head",)
    assert session.turn() == "head"
    session.sit("head")
    advance(session, "head", "head")
    assert [session.view(seat).phase for seat in PAIR] == ["meeting", "meeting"]
    advance(session, "chair")
    assert session.view("chair").month == 0
    advance(session, "head")
    assert session.view("chair").month == 1


def test_whoever_waits_can_still_take_it_back(tmp_path: Path) -> None:
    session = Session.start(small(), PAIR, 7, tmp_path)
    advance(session, "chair", "chair")
    session.act({"do": "undo"}, "chair")
    assert session.view("chair").phase == "preparation"
    assert session.view("head").phase == "desk"


def test_undo_takes_back_ones_own_and_leaves_the_others_month_alone(tmp_path: Path) -> None:
    session = Session.start(small(), PAIR, 7, tmp_path)
    advance(session, "chair", "head")
    session.act({"do": "choose", "situation": "leak", "option": "patch"}, "chair")
    session.act({"do": "advance"}, "head")
    session.act({"do": "undo"}, "chair")
    assert session.view("chair").situations[0].chosen is None
    assert session.view("head").phase == "waiting"


@pytest.mark.parametrize("seed", range(4))
def test_the_order_in_which_people_act_makes_no_difference(tmp_path: Path, seed: int) -> None:
    one = Session.start(three(), ("chair", "head", "opposition"), seed, tmp_path / "one")
    other = Session.start(three(), ("chair", "head", "opposition"), seed, tmp_path / "other")
    chance = random.Random(seed)
    while not one.finished:
        done: dict[str, list[dict]] = {seat: [] for seat in one.roles}
        meeting = one.meeting
        while (
            one.meeting == meeting and not one.finished and any(one.view(seat).phase != "waiting" for seat in one.roles)
        ):
            seat = chance.choice([seat for seat in one.roles if one.view(seat).phase != "waiting"])
            month, action = one.view(seat).month, chance.choice(possible(one.view(seat)))
            try:
                one.act(action, seat)
            except Refused:
                continue
            done[seat].append(action)
            if one.finished or one.view(seat).month != month:
                break
        for seat in reversed(other.roles):
            for action in done[seat]:
                other.act(action, seat)
        assert other.play_now().digest() == one.play_now().digest()


@pytest.mark.parametrize("seed", range(3))
def test_a_play_of_several_is_resumed_as_it_stood(tmp_path: Path, seed: int) -> None:
    session, chance = Session.start(three(), ("chair", "head", "opposition"), seed, tmp_path), random.Random(seed)
    for _ in range(40):
        if not session.finished:
            step(session, chance)
    before = [session.view(seat) for seat in session.roles]
    session.close()
    if not session.finished:
        again = Session.resume(session.path)
        assert [again.view(seat) for seat in again.roles] == before
        assert again.play_now().digest() == session.play_now().digest()


def test_a_promise_in_own_words_is_settled_by_whoever_it_was_given_to(tmp_path: Path) -> None:
    session = Session.start(small(), PAIR, 7, tmp_path)
    session.act({"do": "pledge", "to": "head", "text": "Du får veta det först.", "within": 2}, "chair")
    for _ in range(3):
        advance(session)
    (mine,), (theirs,) = session.view("chair").promises, session.view("head").promises
    assert mine.by_me
    assert not mine.can_settle
    assert theirs.can_settle
    with pytest.raises(Refused, match="not yet due"):
        session.act({"do": "settle", "promise": theirs.id, "kept": False}, "head")
    for _ in range(3):
        advance(session)
    session.act({"do": "settle", "promise": theirs.id, "kept": False}, "head")
    assert session.view("chair").promises[0].status == "broken"
    assert float(session.play_now().acts["broken"][0, 0]) == 1.0


def test_a_promise_taken_up_in_time_is_neither_kept_nor_broken(tmp_path: Path) -> None:
    session = Session.start(small(), PAIR, 7, tmp_path)
    session.act({"do": "pledge", "to": "chair", "text": "Rapport i mars.", "within": 2}, "head")
    before = session.view("head").attention_left
    session.act({"do": "renegotiate", "promise": session.view("head").promises[0].id}, "head")
    assert session.view("head").attention_left == before - 1
    for _ in range(3):
        advance(session)
    assert session.view("chair").promises[0].status == "renegotiated"


def test_an_agreement_is_proposed_by_one_and_signed_by_the_other(tmp_path: Path) -> None:
    session = Session.start(small(), PAIR, 7, tmp_path)
    session.act({"do": "agree", "parts": ["goals", "division"]}, "chair")
    assert not session.view("head").agreement.can_sign, "it lies before the other next month"
    for _ in range(3):
        advance(session)
    assert session.view("head").agreement.can_sign
    assert not session.view("chair").agreement.can_sign
    session.act({"do": "sign"}, "head")
    before = float(session.play_now().state.interplay.agreement_parts.mean())
    for _ in range(3):
        advance(session)
    held = session.view("chair").agreement
    assert (held.status, held.parts, held.versions, held.since) == ("signed", ("goals", "division"), 1, 1)
    assert float(session.play_now().state.interplay.agreement_parts.mean()) > before


def test_a_bot_signs_unless_its_trust_is_low(tmp_path: Path) -> None:
    session = Session.start(small(), "chair", 7, tmp_path)
    session.act({"do": "agree", "parts": ["goals"]})
    for _ in range(3):
        advance(session)
    signed = bool(session.play_now().draft.sign[0, 1])
    assert signed == (float(session.play_now().records["head"].of("trust_own")[0, 0]) >= 0.35)


def test_what_one_writes_for_oneself_the_other_does_not_read(tmp_path: Path) -> None:
    session = Session.start(small(), PAIR, 7, tmp_path)
    session.sit("chair")
    session.note("mandate", first="Vattnet ska gå att lita på.", second="Ramen ska hålla.")
    session.note("agreement", goals="Ett", together="", division="", cooperation="")
    session.sit("head")
    assert session.notes("mandate") is None
    assert session.notes("agreement")["goals"] == "Ett"
    session.close()
    again = Session.resume(session.path)
    again.sit("chair")
    assert again.notes("mandate")["second"] == "Ramen ska hålla."


def two_computers(folder: Path) -> tuple[Session, Session, Path]:
    """A play at two computers, and the folder that both reach."""
    shared = folder / "shared"
    here = Session.start(small(), PAIR, 7, folder / "here", here="chair")
    there = Session.join(exchange.invite(here, shared), folder / "there")
    return here, there, shared


def play_on(session: Session, chance: random.Random, shared: Path) -> None:
    """Something at random at one computer, or, where it waits, the exchange."""
    if session.finished:
        return
    if session.turn() is not None:
        step(session, chance)
    else:
        exchange.send(session, shared)
        exchange.collect(session, shared)


def test_two_computers_come_to_the_same_play(tmp_path: Path) -> None:
    here, there, shared = two_computers(tmp_path)
    chances = random.Random(1), random.Random(2)
    while not (here.finished and there.finished):
        play_on(here, chances[0], shared)
        play_on(there, chances[1], shared)
    assert here.play_now().digest() == there.play_now().digest()
    assert [line["digest"] for line in read(here.path).months] == [line["digest"] for line in read(there.path).months]


@pytest.mark.parametrize(
    "pair", [("chair", "head"), ("head", "chair"), ("chair", "opposition"), ("opposition", "head")]
)
def test_whoever_is_ahead_the_other_gets_all_that_it_needs(pair: tuple[str, str], tmp_path: Path) -> None:
    """Each goes on for as long as it can, and sends only where it leaves a meeting or waits."""
    shared = tmp_path / "shared"
    here = Session.start(three(), pair, 7, tmp_path / "here", here=pair[0])
    there = Session.join(exchange.invite(here, shared), tmp_path / "there")
    chance = random.Random(str(pair))
    for _round in range(30):
        for session in (here, there):
            exchange.collect(session, shared)
            while not session.finished and session.turn() is not None:
                leaves = session.meeting
                session.act({"do": "advance"}) if leaves else step(session, chance)
                if leaves:
                    exchange.send(session, shared)
            exchange.send(session, shared)
    assert here.finished
    assert there.finished
    assert here.play_now().digest() == there.play_now().digest()


def test_what_is_sent_holds_no_reasons_and_no_notes(tmp_path: Path) -> None:
    import gzip

    here, _there, shared = two_computers(tmp_path)
    here.note("mandate", first="Hemligt ett", second="Hemligt två")
    here.act({"do": "advance"})
    here.act({"do": "reason", "situation": "leak", "text": "Hemligt skäl"})
    assert exchange.send(here, shared) is None, "nothing is handed in yet"
    here.act({"do": "advance"})
    path = exchange.send(here, shared)
    assert path is not None
    content = gzip.decompress(path.read_bytes()).decode()
    assert "Hemligt" not in content
    assert json.loads(content)["seat"] == "chair"


def test_a_month_that_is_handed_in_stands(tmp_path: Path) -> None:
    here, _there, _shared = two_computers(tmp_path)
    here.act({"do": "advance"})
    here.act({"do": "advance"})
    assert not here.view().can_undo
    with pytest.raises(Refused, match="handed in"):
        here.act({"do": "undo"})
    with pytest.raises(Refused, match="not at this computer"):
        here.sit("head")


@pytest.mark.parametrize("content", [b"", b"{}", b"\x1f\x8b broken", b"not gzip"])
def test_a_damaged_file_is_refused_in_words_and_does_nothing(tmp_path: Path, content: bytes) -> None:
    here, there, shared = two_computers(tmp_path)
    for session in (here, there):
        session.act({"do": "advance"})
        session.act({"do": "advance"})
    path = exchange.send(there, shared)
    assert path is not None
    path.write_bytes(content)
    before = here.play_now().digest()
    with pytest.raises(ReplayError):
        exchange.collect(here, shared)
    assert here.play_now().digest() == before
    with pytest.raises(ReplayError):
        Session.join(path, tmp_path / "third")


def test_a_file_of_another_play_is_refused(tmp_path: Path) -> None:
    here, there, shared = two_computers(tmp_path)
    for session in (here, there):
        session.act({"do": "advance"})
        session.act({"do": "advance"})
    sent = exchange.send(there, shared)
    other_here, _other_there, other_shared = two_computers(tmp_path / "other")
    other_here.act({"do": "advance"})
    other_here.act({"do": "advance"})
    name = sent.name.replace(here.header["play"][:6], other_here.header["play"][:6])
    shutil.copy(sent, other_shared / name)
    with pytest.raises(ReplayError, match="does not belong"):
        exchange.collect(other_here, other_shared)


def test_one_person_cannot_be_set_up_at_two_computers(tmp_path: Path) -> None:
    with pytest.raises(Refused):
        Session.start(small(), "chair", 7, tmp_path, here="chair")
    with pytest.raises(Refused):
        exchange.invite(Session.start(small(), PAIR, 7, tmp_path), tmp_path)
