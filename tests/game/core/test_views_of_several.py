"""Several people at one table, cuts, quarters and the short format: what one does or writes reaches no other's view."""

from __future__ import annotations

import random
from contextlib import suppress
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.core.errors import Refused
from game.core.seats.seating import Wish, seated
from game.core.seen.view import View
from game.core.seen.views import view_for
from game.core.session import Session
from game.core.sitting import Sitting
from scenarios.compiled import Scenario
from tests.game.core.poking import poke, poke_what_the_seat_cannot_know
from tests.game.core.table_for_tests import possible, three
from tests.game.core.test_ways_of_playing import SKYFALLET, dilemmas

ALL = ("chair", "head", "opposition")
PAIR = ("chair", "head")
THREE = three()
WAYS: dict[str, tuple[Scenario, tuple[str, ...], dict[str, Any]]] = {
    "three at one table": (THREE, ALL, {}),
    "two at one table, open mode": (SKYFALLET, PAIR, {"mode": "open"}),
    "a cut": (SKYFALLET, ("chair",), {"cut": 45}),
    "quarters": (SKYFALLET, PAIR, {"turns": 3}),
    "quarters, the opposition": (THREE, ("opposition",), {"turns": 3}),
    "the short format": (dilemmas(), ("chair",), {"short": True}),
}


def sat(scenario: Scenario, seats: tuple[str, ...], seed: int, **how: Any) -> Sitting:
    """A play that nobody writes down."""
    return Sitting(seated(scenario, Wish(seats, seed, **how)), seed)


def changed(before: View, after: View, but: tuple[str, ...] = ()) -> list[str]:
    """Fields in which two views differ (told apart one by one: views are too large to be shown)."""
    names = [field.name for field in fields(View) if field.name not in but]
    return [name for name in names if getattr(before, name) != getattr(after, name)]


def acting(sitting: Sitting, chance: random.Random) -> tuple[str, dict]:
    """A seat whose turn it is, and something that its view offers."""
    seat = chance.choice(sitting.waiting_for())
    return seat, chance.choice(possible(view_for(sitting, seat)))


@pytest.mark.parametrize("way", WAYS)
def test_nothing_a_seat_cannot_know_reaches_its_view(way: str) -> None:
    scenario, seats, how = WAYS[way]
    sitting, chance, looked = sat(scenario, seats, 4, **how), random.Random(way), 0
    while not sitting.finished and looked < 60:
        for seat in seats:
            before, kept = view_for(sitting, seat), sitting.saved()
            poke(sitting.play.state)
            poke_what_the_seat_cannot_know(sitting, seat)
            assert changed(before, view_for(sitting, seat)) == []
            sitting.restore(kept)
            looked += 1
        seat, action = acting(sitting, chance)
        try:
            sitting.act(action, seat)
        except Refused:
            continue
    assert looked > 3


TOGETHER = ("waiting_for",)
"""What everybody at the table sees of the others: who is still awaited."""


def concerned(sitting: Sitting, seat: str, action: dict) -> set[str]:
    """Whom an action before the meeting is for, besides the seat itself."""
    kind = action["do"]
    if kind == "pledge":
        return {action["to"]}
    if kind in ("settle", "renegotiate"):
        mine = (one for one in view_for(sitting, seat).promises if one.id == action["promise"])
        return {side for one in mine for side in (one.by, one.to)}
    gave = any(line["do"] == "pledge" for who, line in sitting.lines if who == seat)
    return set(ALL) if kind == "undo" and gave else set()


@settings(max_examples=12, deadline=None)
@given(seed=st.integers(0, 2**31), picks=st.lists(st.integers(0, 2**16), min_size=20, max_size=45))
def test_what_one_does_before_the_meeting_moves_nothing_for_another(seed: int, picks: list[int]) -> None:
    sitting = sat(THREE, ALL, seed)
    for pick in picks:
        if sitting.finished:
            return
        seat, action = acting(sitting, random.Random(pick))
        others = [one for one in ALL if one != seat and one not in concerned(sitting, seat, action)]
        before = {one: view_for(sitting, one) for one in others}
        month, meeting = sitting.play.month, sitting.meeting
        with suppress(Refused):
            sitting.act(action, seat)
        if not meeting and not sitting.meeting and sitting.play.month == month:
            for one, view in before.items():
                assert changed(view, view_for(sitting, one), TOGETHER) == [], (one, seat, action)


@settings(max_examples=8, deadline=None)
@given(seed=st.integers(0, 2**31), picks=st.lists(st.integers(0, 2**16), min_size=10, max_size=30))
def test_what_two_promise_each_other_the_third_never_reads(seed: int, picks: list[int]) -> None:
    sitting = sat(THREE, ALL, seed)
    secret = "Det här är mellan oss två."
    sitting.act({"do": "pledge", "to": "head", "text": secret, "within": 2}, "chair")
    for pick in picks:
        if sitting.finished:
            break
        seat, action = acting(sitting, random.Random(pick))
        if action["do"] != "undo":
            try:
                sitting.act(action, seat)
            except Refused:
                continue
        assert secret in repr(view_for(sitting, "head"))
        assert secret not in repr(view_for(sitting, "opposition"))


def test_what_one_writes_is_in_no_other_chairs_notes_or_view(tmp_path: Path) -> None:
    session = Session.start(THREE, ALL, 5, tmp_path)
    session.sit("chair")
    session.note("mandate", first="Hemlighet ett", second="Hemlighet två")
    session.note("explain", month=0, text="Hemlighet tre")
    session.act({"do": "advance"}, "chair")
    session.act({"do": "reason", "situation": "leak", "text": "Hemlighet fyra"}, "chair")
    for seat in ("head", "opposition"):
        session.sit(seat)  # type: ignore[arg-type]
        assert session.notes("mandate") is None
        assert session.notes("explain", 0) is None
        assert "Hemlighet" not in repr(session.view())
    session.close()
    again = Session.resume(session.path)
    for seat in ("head", "opposition"):
        again.sit(seat)  # type: ignore[arg-type]
        assert again.notes("mandate") is None
        assert "Hemlighet" not in repr([again.view(), again.peek(0)])


@pytest.mark.parametrize("seats", [PAIR, ("head", "opposition")])
def test_looking_back_shows_each_seat_its_own_month(seats: tuple[str, ...], tmp_path: Path) -> None:
    session = Session.start(THREE, seats, 5, tmp_path)
    chance, met = random.Random(1), {}
    while session.play_now().month < 2:
        if session.meeting:
            met[session.play_now().month] = {seat: session.view(seat) for seat in seats}  # type: ignore[arg-type]
            for seat in seats:
                session.act({"do": "advance"}, seat)  # type: ignore[arg-type]
            continue
        seat = chance.choice(session._sitting.waiting_for())
        try:
            session.act(chance.choice(possible(session.view(seat))), seat)
        except Refused:
            continue
    for month, views in met.items():
        for seat, view in views.items():
            assert changed(view, session.peek(month, seat), ("can_undo",)) == []  # type: ignore[arg-type]
