"""The scenario to start from is whole: no errors, no warnings, three situations, two worlds, two roles. It plays."""

from __future__ import annotations

import pytest

from game.core.rules.month import begin, close_month, over, run_phases
from game.core.rules.opening import open_month
from game.core.seats.bots import bot_seat
from game.core.table import SEATS, Table
from scenarios import Scenario, ScenarioErrors
from scenarios.loader import read_text
from scenarios.problems import format_problems
from scenarios.review import reviewed
from scenarios.template import template


def loaded(lang: str = "sv") -> Scenario:
    reading = read_text(template("our_dam", lang), "our_dam.yaml", "our_dam")
    assert not reviewed(reading), format_problems(reviewed(reading))
    return reading.usable()


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_it_has_no_errors_and_no_warnings(lang: str) -> None:
    scenario = loaded(lang)
    assert (len(scenario.situations), len(scenario.hidden), len(scenario.roles)) == (3, 2, 2)


def test_its_notes_are_in_the_language_asked_for() -> None:
    swedish, english = template("our_dam", "sv"), template("our_dam", "en")
    assert "samspel scenario validate our_dam" in swedish
    assert "# De dolda världarna" in swedish
    assert "# The hidden worlds" in english
    assert "De dolda världarna" not in english
    assert "#sv" not in swedish + english
    assert loaded("sv").digest == loaded("en").digest


def test_every_bot_plays_it_to_the_end_and_everything_comes_up() -> None:
    table = Table(loaded())
    for bot in ("control", "random"):
        play = begin(table, range(30))
        while not over(table, play):
            open_month(table, play)
            run_phases(table, play, {seat: bot_seat(table, seat, bot) for seat in SEATS})
            close_month(table, play)
    assert (play.book.times > 0).any(axis=0).all()
    assert (play.book.did.sum(axis=0) > 0).sum() == 9


@pytest.mark.parametrize("name", ["Vår", "9", "a b", "../a", "", "import", "x" * 41])
def test_a_name_that_cannot_be_an_id_is_refused(name: str) -> None:
    with pytest.raises(ScenarioErrors, match="lower-case letters"):
        template(name, "sv")
