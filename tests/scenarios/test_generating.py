"""A free term: the same seed gives the same file, every seed gives a sound one, and bots play it to its end."""

from __future__ import annotations

import subprocess
import sys
from functools import cache
from itertools import product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analysis.authoring.playing_time import playing_time
from game.core.rules.month import begin, close_month, over, run_phases
from game.core.rules.opening import open_month
from game.core.seats.bots import bot_seat
from game.core.table import SEATS, Table
from scenarios import Scenario
from scenarios.compiled import ROLES
from scenarios.generating import KINDS, generate, id_of
from scenarios.generating.bank import part
from scenarios.generating.setting import kind_of, setting
from scenarios.loader import load_text, read_text
from scenarios.problems import format_problems
from scenarios.review import reviewed

SEEDS = st.integers(min_value=0, max_value=2**63 - 1)
WRITE = "import sys; from scenarios.generating import generate; sys.stdout.buffer.write(generate(7).encode())"


def sound(seed: int, kind: str = "") -> Scenario:
    """The scenario of a seed, which has neither errors nor warnings."""
    name = id_of(seed, kind)
    reading = read_text(generate(seed, kind), f"{name}.yaml", name)
    assert not reviewed(reading), format_problems(reviewed(reading))
    return reading.usable()


def played(scenario: Scenario, bot: str, seed: int) -> int:
    """The month that bots in all chairs reach."""
    table = Table(scenario)
    play = begin(table, [seed])
    months = 0
    while not over(table, play):
        open_month(table, play)
        run_phases(table, play, {seat: bot_seat(table, seat, bot) for seat in SEATS})
        close_month(table, play)
        months += 1
    return months


def test_a_seed_gives_the_same_bytes_in_every_process() -> None:
    other = subprocess.run([sys.executable, "-c", WRITE], capture_output=True, check=True, env={"PYTHONHASHSEED": "5"})
    assert other.stdout == generate(7).encode()


def test_seeds_differ_in_kind_names_and_worlds() -> None:
    kinds = [kind_of(seed) for seed in range(6)]
    drawn = [setting(seed, kind) for seed, kind in enumerate(kinds)]
    assert len(set(kinds)) > 1
    assert len({str(one.people) for one in drawn}) == len(drawn)
    assert len({str(one.words["place"]) for one in drawn}) > 3
    assert len({tuple(one.hidden) for one in drawn}) > 1


def committees() -> list[tuple[str, int]]:
    """For every committee of the bank, its kind and the first seed that draws it."""
    found = {}
    for kind in KINDS:
        for seed in range(40):
            found.setdefault((kind, tuple(setting(seed, kind).units)), (kind, seed))
    return list(found.values())


@pytest.mark.parametrize(("kind", "seed"), committees())
def test_every_committee_has_no_errors_and_no_warnings(kind: str, seed: int) -> None:
    scenario = sound(seed, kind)
    assert scenario.months == 48
    assert [brief.role for brief in scenario.roles] == list(ROLES)


@cache
def term() -> Scenario:
    """A term that several tests look at."""
    return load_text(generate(7), "x.yaml")


def test_what_comes_every_year_is_put_differently_each_time() -> None:
    matters = {situation.id: situation for situation in term().situations}
    for matter, role in product(("budget", "annual"), ROLES):
        years = [matters[f"{matter}{time}_{role}"] for time in (1, 2, 3)]
        for lang in ("sv", "en"):
            assert len({year.title.get(lang) for year in years}) == len({year.text.get(lang) for year in years}) == 3


def test_the_seed_settles_which_wording_comes_first() -> None:
    texts = [generate(seed, "city") for seed in range(8)]
    assert {text.index("sv: Före sommaren") < text.index("sv: Sju veckor utan") for text in texts} == {True, False}


def test_a_matter_remembers_what_was_decided_the_time_before() -> None:
    matters = {situation.id: situation for situation in term().situations}
    known = {time: {fact.text.sv for fact in matters[f"budget{time}_chair"].findings} for time in (1, 2, 3)}
    assert not any("Den förra besparingen" in text for text in known[1])
    assert all(any("Den förra besparingen" in text for text in known[time]) for time in (2, 3))


def test_a_term_has_cuts_and_a_short_format_for_every_role() -> None:
    assert [(cut.minutes, cut.role) for cut in term().cuts] == list(product((45, 90, 180), ROLES))
    assert [one.role for one in term().dilemmas] == list(ROLES)


@pytest.mark.soak
@pytest.mark.parametrize("kind", KINDS)
def test_every_cut_of_a_term_has_its_time(kind: str) -> None:
    for seed in (7, 19):
        scenario = load_text(generate(seed, kind), "x.yaml")
        for lang in ("sv", "en"):
            assert [one for one in playing_time(scenario, lang) if not one.fits] == [], (seed, lang)


def test_bots_play_a_term_to_its_end() -> None:
    assert played(load_text(generate(1), "x.yaml"), "mixed", 1) == 48


def test_every_committee_of_the_bank_is_drawn() -> None:
    assert len(committees()) == sum(len(form["committees"]) for form in part("organisations").values()) == 8


@pytest.mark.soak
@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(SEEDS, st.sampled_from(KINDS), st.sampled_from(("control", "dialogue", "mixed", "passive", "random")))
def test_every_seed_is_sound_and_is_played_to_its_end(seed: int, kind: str, bot: str) -> None:
    assert played(sound(seed, kind), bot, seed) == 48


def test_a_kind_that_is_not_there_is_refused() -> None:
    with pytest.raises(ValueError, match="rural, city, region, board"):
        generate(1, "county")
