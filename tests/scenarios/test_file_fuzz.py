"""Whatever is made of a scenario file, it is refused with a place within a second, or it plays; nothing else."""

from __future__ import annotations

import random
import sys
import time
import warnings
from typing import Any

import numpy as np
import pytest

from analysis.authoring.connections import connections
from game.core.rules.month import begin, close_month, run_phases
from game.core.rules.opening import open_month
from game.core.seats.bots import bot_seat
from game.core.table import SEATS, Table
from scenarios import Scenario
from scenarios.loader import read_data
from scenarios.problems import format_problems
from scenarios.review import reviewed
from scenarios.review.possible import possible
from tests.scenarios.conftest import SMALL
from tests.scenarios.spoiling import spoilt

TEXT = SMALL.read_text(encoding="utf-8")
SECOND = 1.0
"""Seconds of processor time in which a file must be refused or taken."""
FORBIDDEN = ("open", "socket.", "subprocess.", "os.system", "os.exec", "os.remove", "os.rename", "os.mkdir", "urllib.")
WATCH: dict[str, Any] = {"on": False, "seen": []}


def _watched(event: str, arguments: object) -> None:
    if WATCH["on"] and event.startswith(FORBIDDEN):
        WATCH["seen"].append((event, arguments))


@pytest.fixture(scope="module", autouse=True)
def watch() -> None:
    """Note every file and connection that is opened. A hook stays as long as the process, so it has a switch."""
    sys.addaudithook(_watched)
    for chance in (random.Random(1), random.Random(2)):  # what is imported late has been imported by then
        tried(spoilt(TEXT, chance))
    plays(read_data(TEXT.encode(), "small").usable())


def plays(scenario: Scenario) -> None:
    """A month of it, by chance."""
    table = Table(scenario)
    play = begin(table, [1])
    open_month(table, play)
    run_phases(table, play, {seat: bot_seat(table, seat, "random") for seat in SEATS})
    close_month(table, play)
    assert np.isfinite(play.book.facts).all()


def tried(data: bytes) -> bool:
    """Whether a file is taken; fails where anything happens that may not."""
    begun = time.process_time()
    reading = read_data(data, "small.yaml")
    told = reviewed(reading)
    assert time.process_time() - begun < SECOND
    for one in told:
        assert one.text.sv
        assert one.text.en
        assert one.line >= 1 or not one.line  # 0 is the whole file
    assert len(format_problems(told)) < 60_000
    if reading.problems:
        assert any(one.line >= 1 for one in told) or len(told) == 1
        return False
    scenario = reading.usable()
    assert reading.form is not None
    connections(possible(reading.form, scenario.world))
    plays(scenario)
    return True


def fuzz(first: int, count: int) -> int:
    """Try ``count`` files; gives how many were taken."""
    taken = 0
    for seed in range(first, first + count):
        data = spoilt(TEXT, random.Random(seed))
        WATCH["on"] = True
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("error")
                taken += tried(data)
        except Exception as error:
            error.add_note(f"seed {seed}: {data[:200]!r}")
            raise
        finally:
            WATCH["on"] = False
        assert WATCH["seen"] == [], seed
    return taken


def test_a_few_spoilt_files() -> None:
    assert 0 < fuzz(0, 40) < 40


@pytest.mark.soak
@pytest.mark.parametrize("part", range(10))
def test_ten_thousand_spoilt_files(part: int) -> None:
    assert 0 < fuzz(1000 * (part + 1), 1000) < 1000
