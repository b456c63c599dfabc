"""A role sees its own record, draft and matters, and nothing of the truth behind them."""

import random
from dataclasses import fields
from pathlib import Path

import numpy as np
import pytest

from game.core import legal
from game.core.session import Session
from game.core.table import SEATS
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


def roles(scenario: Scenario) -> list[str]:
    return [brief.role for brief in scenario.roles]


LIBRARY = {"small": small(), "skyfallet": load("skyfallet")}
CHAIRS = [(name, role) for name, scenario in LIBRARY.items() for role in roles(scenario)]


@pytest.mark.parametrize("mode", ["training", "open"])
@pytest.mark.parametrize("role", roles(LIBRARY["skyfallet"]))
def test_poking_the_state_changes_no_view(tmp_path: Path, role: str, mode: str) -> None:
    session, chance = Session.start(LIBRARY["skyfallet"], role, 3, tmp_path, mode=mode), random.Random(2)
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


ON_THE_NOTICE = ("status", "opened", "about", "basis", "extra", "stance", "ask_vote")
"""What everybody knows of a matter that stands on the notice of meeting, and the opposition's own line in it."""
VOTED_ON = ("choice", "decided", "decided_about", "by", "carried", "ayes", "noes", "outcome")
"""What everybody knows of a matter that the committee has voted on."""
AT_THE_MEETING = ("choice", "voted", "ayes", "noes", "passed", "casting", "outcome", "rival", "counted", "dissent")


def known_of(session: Session, seat: str, slot: int) -> tuple[set[str], set[str]]:
    """Columns of book and draft that a seat knows in another's matter."""
    play, situation = session._sitting.play, session.scenario.situations[slot]
    choice = int(play.book.choice[0, slot])
    book = set(VOTED_ON) if choice >= 0 and situation.options[choice].vote is not None else set()
    draft: set[str] = set()
    if seat == "opposition" and any(option.vote is not None for option in situation.options):
        book |= {"status"}  # whether it stands on the notice
    if seat == "opposition" and bool(legal.on_docket(session.table, play, slot)[0]):
        book |= set(ON_THE_NOTICE)
        draft |= {"stance", "ask_vote"} | (set(AT_THE_MEETING) if session.meeting else set())
    return book, draft


def poke_what_the_seat_cannot_know(session: Session, seat: str) -> None:
    """Other numbers in the others' records, drafts and matters, and in all that lies behind what is told."""
    table, play, known = session.table, session._sitting.play, {}
    book, draft, scenario = play.book, play.draft, table.scenario
    others = [one for one in SEATS if one != seat]
    for slot, situation in enumerate(scenario.situations):
        if situation.owner != seat:
            known[slot] = known_of(session, seat, slot)
    for other in others:
        poke(play.records[other])
        play.records[other].hist[:] = 0.777
    book.hidden[:] = (book.hidden + 1) % len(scenario.hidden)
    book.facts += 1.0
    book.due[:] = play.month + 1
    book.due_about[:] = 1
    book.happened[:] = play.month - 1
    book.judged[:] = play.month - 1
    for slot, giver in enumerate(table.givers):
        if seat not in (giver, "head" if giver == "chair" else "chair"):
            book.promise[:, slot], book.promised[:, slot] = 1, play.month
    for slot, message in enumerate(scenario.messages):
        if seat not in message.to:
            book.told[:, slot], book.told_about[:, slot] = play.month, 1
    for index, initiative in enumerate(scenario.initiatives):
        if initiative.owner != seat:
            book.initiated[:, index], draft.initiative[:, index] = play.month, 0
    if seat == "opposition":
        book.agreement[:], book.agreement_parts[:], draft.agree[:] = 1, 3, 1
    for slot, (told, shown) in known.items():
        for columns, keep in ((book, told), (draft, shown)):
            for field in fields(columns):
                values = getattr(columns, field.name)
                if values.ndim > 1 and values.shape[1] == len(scenario.situations) and field.name not in keep:
                    values[:, slot] = 0 if values.dtype.kind == "b" else 1
        if "choice" not in told:
            unvoted = [i for i, one in enumerate(scenario.situations[slot].options) if one.vote is None]
            book.choice[:, slot] = unvoted[0] if unvoted else -1
            book.decided[:, slot] = play.month - 1
    if play.month < table.scenario.months:  # the hand-over page counts both sides' acts
        book.counts[:, :, 1 if seat != "head" else 0] += 5


@pytest.mark.parametrize(("name", "role"), CHAIRS)
def test_nothing_the_role_cannot_know_reaches_its_view(tmp_path: Path, name: str, role: str) -> None:
    session, chance = Session.start(LIBRARY[name], role, 6, tmp_path), random.Random(3)
    while True:
        before, real = session.view(), session._sitting.play
        session._sitting.play = real.copy()
        poke(session._sitting.play.state)
        poke_what_the_seat_cannot_know(session, role)
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
