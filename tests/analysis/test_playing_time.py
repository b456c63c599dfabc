"""Playing time: what there is to read is counted as it comes, and a cut must leave time to talk."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from analysis.authoring.playing_time import ALONE, DECISION_ALONE, MONTH_ALONE, before, playing_time, to_read
from scenarios import Scenario, load
from scenarios.loader import LIBRARY
from tests.scenarios.conftest import SMALL


@pytest.fixture(scope="module")
def small() -> Scenario:
    return load(SMALL)


def test_words_are_those_that_lie_on_the_table(small: Scenario) -> None:
    review = next(one for one in small.situations if one.id == "review")
    words = "Efter läckan. Oppositionen vill granska {it}. Nämnden beslutar om en granskning. Klar före sommaren. "
    words += "Nämnden lägger frågan till handlingarna. Läckan är lagad."
    assert to_read(review, "sv") == len(words.split())
    assert before(small.roles[0], "en") > 20


def test_the_whole_play_takes_reading_months_and_decisions(small: Scenario) -> None:
    whole = next(one for one in playing_time(small, "sv") if one.role.role == "head" and one.minutes is None)
    assert whole.decisions == (3, 3, 3)
    expected = whole.words / ALONE + MONTH_ALONE * 3 + DECISION_ALONE * 3
    assert whole.alone[1] == pytest.approx(expected, abs=0.2)
    assert whole.group[1] > whole.alone[1]
    assert whole.fits


def test_a_cut_that_has_not_the_time_is_told(small: Scenario) -> None:
    cut = next(one for one in playing_time(small, "sv") if one.minutes == 45)
    assert cut.fits
    assert cut.months == 1
    crowded = replace(small, cuts=(replace(small.cuts[0], minutes=10, stops=small.cuts[0].stops * 3),))
    assert not next(one for one in playing_time(crowded, "en") if one.minutes == 10).fits


@pytest.mark.parametrize("path", sorted(LIBRARY.glob("*.yaml")), ids=lambda path: path.stem)
def test_every_cut_of_the_library_has_its_time(path: Path) -> None:
    for one in playing_time(load(path), "sv"):
        assert one.fits, one
