"""A role sees its own record, draft and matters, and nothing of the truth behind them."""

import random
from dataclasses import fields
from pathlib import Path

import numpy as np
import pytest

from game.core.session import Session
from scenarios import load
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
