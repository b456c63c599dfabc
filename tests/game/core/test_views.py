"""A role sees its own record, draft and matters, and nothing of the truth behind them."""

import random
from dataclasses import fields
from pathlib import Path

import numpy as np
import pytest

from game.core.play import Play
from game.core.session import Session
from game.core.table import Table
from scenarios import load
from scenarios.compiled import Scenario
from sim.columns import Columns
from tests.game.core.table_for_tests import small, step


def poke(columns: Columns) -> None:
    """Turn every number of the state into another one, shapes and kinds kept; seeds and network stay."""
    for field in fields(columns):
        value = getattr(columns, field.name)
        if isinstance(value, Columns):
            poke(value)
        elif isinstance(value, np.ndarray) and value.dtype.kind == "f":
            value += 0.1234


@pytest.mark.parametrize("role", ["chair", "head"])
def test_poking_the_state_changes_no_view(tmp_path: Path, role: str) -> None:
    session, chance = Session.start(load("skyfallet"), role, 3, tmp_path), random.Random(2)
    looked = 0
    while not session.finished:
        before, real = session.view(), session._sitting.play
        session._sitting.play = real.copy()
        poke(session._sitting.play.state)
        assert session.view() == before
        session._sitting.play = real
        looked += 1
        step(session, chance)
    assert looked > 20


def poke_what_the_seat_cannot_know(table: Table, play: Play, seat: str) -> None:
    """Other numbers in the other's record, draft and matters, and in all that lies behind what is told."""
    other = "head" if seat == "chair" else "chair"
    poke(play.records[other])
    play.records[other].hist[:] = 0.777
    book, draft, scenario = play.book, play.draft, table.scenario
    book.hidden[:] = (book.hidden + 1) % len(scenario.hidden)
    book.facts += 1.0
    book.due[:] = play.month + 1
    book.due_about[:] = 1
    book.happened[:] = play.month - 1
    book.judged[:] = play.month - 1
    for slot, message in enumerate(scenario.messages):
        if seat not in message.to:
            book.told[:, slot], book.told_about[:, slot] = play.month, 1
    for index, initiative in enumerate(scenario.initiatives):
        if initiative.owner == other:
            book.initiated[:, index], draft.initiative[:, index] = play.month, 0
    for slot, _ in table.owned(other):
        choice = int(book.choice[0, slot])
        known = choice >= 0 and scenario.situations[slot].options[choice].vote is not None
        told = ("choice", "decided", "decided_about", "by", "carried", "ayes", "noes") if known else ()
        for columns in (book, draft):
            for field in fields(columns):
                values = getattr(columns, field.name)
                by_situation = values.ndim > 1 and values.shape[1] == len(scenario.situations)
                if by_situation and not (columns is book and field.name in told):
                    values[:, slot] = 0 if values.dtype.kind == "b" else 1
        if not known:
            unvoted = [i for i, one in enumerate(scenario.situations[slot].options) if one.vote is None]
            book.choice[:, slot] = unvoted[0] if unvoted else -1
            book.decided[:, slot] = play.month - 1
    if play.month < table.scenario.months:  # the hand-over page counts both sides' acts
        book.counts[:, :, 0 if other == "chair" else 1] += 5


@pytest.mark.parametrize("role", ["chair", "head"])
@pytest.mark.parametrize("scenario", [small(), load("skyfallet")], ids=["small", "skyfallet"])
def test_nothing_the_role_cannot_know_reaches_its_view(tmp_path: Path, scenario: Scenario, role: str) -> None:
    session, chance = Session.start(scenario, role, 6, tmp_path), random.Random(3)
    while True:
        before, real = session.view(), session._sitting.play
        session._sitting.play = real.copy()
        poke(session._sitting.play.state)
        poke_what_the_seat_cannot_know(session.table, session._sitting.play, role)
        assert session._sitting.play.digest() != real.digest()
        assert session.view() == before
        session._sitting.play = real
        if session.finished:
            break
        step(session, chance)


def test_the_head_sees_no_matter_of_the_chairs(tmp_path: Path) -> None:
    session = Session.start(small(), "head", 3, tmp_path)
    owned = {one.id for one in session.scenario.situations if one.owner == "head"}
    chance = random.Random(4)
    met: set[str] = set()
    while not session.finished:
        met |= {matter.id for matter in session.view().situations}
        step(session, chance)
    assert met
    assert met <= owned


def test_the_end_has_a_hand_over_page(tmp_path: Path) -> None:
    session, chance = Session.start(small(), "chair", 3, tmp_path), random.Random(5)
    while not session.finished:
        assert session.view().handover is None
        step(session, chance)
    page = session.view().handover
    assert page is not None
    assert len(page.behaviours) == 5
