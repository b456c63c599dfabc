"""Reforms under a new name, and the cycle of plan, follow-up, analysis and action."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sim.birth import birth
from sim.submodels import steering
from tests.sim.runs import SMALL, busy, every_month, run


def launch(state, acts):
    if state.month == 0:
        acts.add("reform", 1.0)


def reform(months, **changes):
    world = SMALL.changed({f"steering.{name}": value for name, value in changes.items()})
    return run(world, [1], months, launch), world


def test_vague_reforms_spread_fast_and_arrive_slowly():
    vague, plain = (reform(6, vagueness=v)[0].steering for v in (0.9, 0.1))
    assert vague.adopted > plain.adopted
    assert vague.practised < plain.practised


def test_a_reform_takes_about_two_years_and_a_vague_one_without_local_ability_dies():
    able, _ = reform(24, vagueness=0.5, materialise=1.0)
    assert able.steering.practised > 0.6
    unable, _ = reform(48, vagueness=0.9, materialise=0.05)
    assert unable.steering.launched < 0.3
    assert unable.steering.practised < 0.1
    assert able.steering.launched > unable.steering.launched


def test_words_blur_and_take_time_and_practice_takes_away_misfit():
    early, world = reform(6, vagueness=0.8)
    effects = steering.effects(early, world)
    calm = steering.effects(run(world, [1], 6), world)
    assert effects.attention < calm.attention
    assert effects.time > calm.time
    assert effects.adapted < calm.adapted == 1.0


def test_a_new_reform_replaces_the_words_of_the_last():
    def again(state, acts):
        if state.month in (0, 20):
            acts.add("reform", 1.0)

    once, twice = run(SMALL, [1], 21, launch).steering, run(SMALL, [1], 21, again).steering
    assert twice.adopted < once.adopted
    assert twice.practised < once.practised


def test_reforms_swing_the_logics_away_from_the_one_that_reigns():
    after, world = reform(12, bureaucracy=1.0, results=0.2, network=0.2)
    start = birth(world, [1]).steering.logics
    assert after.steering.logics[0, 0] < start[0, 0] - 0.02
    assert np.isclose(after.steering.logics.sum(), 1)


def test_with_the_switch_off_a_reform_is_nothing():
    off = SMALL.changed({"mechanisms.steering": 0.0})
    assert run(off, [1], 8, launch).digest() == run(off, [1], 8).digest()


LOOP = {"guideline": 0.05, "visit": 0.5, "basis": 0.5}


def test_a_round_closes_only_where_all_parts_are_done():
    whole = run(SMALL, [1], 24, every_month(**LOOP)).steering.spins.mean()
    for part in LOOP:
        without = run(SMALL, [1], 24, every_month(**{n: d for n, d in LOOP.items() if n != part})).steering.spins.mean()
        assert without < 0.6 * whole, part
    assert 0.5 < whole < 4
    assert not run(SMALL, [1], 24).steering.spins.any()


def test_no_round_closes_before_its_fourth_month():
    for months in (1, 2, 3):
        assert not run(SMALL, [1], months, every_month(**LOOP)).steering.spins.any()
    assert (run(SMALL, [1], 4, every_month(**LOOP)).steering.spins > 0).all()


def test_closed_rounds_teach_and_the_switch_takes_that_away():
    teaching, idle = (SMALL.changed({"steering.cycle_learning": k}) for k in (0.2, 0.0))
    off = SMALL.changed({"steering.cycle_learning": 0.2, "mechanisms.steering": 0.0})
    off_idle = off.changed({"steering.cycle_learning": 0.0})
    taught, plain, silent, same = (
        run(world, [1], 18, every_month(**LOOP)).units.learning for world in (teaching, idle, off, off_idle)
    )
    assert (taught > plain).all()
    assert np.array_equal(silent, same)


@settings(max_examples=20, deadline=None)
@given(seed=st.integers(0, 10_000))
def test_one_round_at_a_time_and_nothing_comes_of_nothing(seed):
    now = run(SMALL, [seed], 14, busy(seed)).steering
    parts = (now.planned, now.followed, now.analysed)
    assert all((part >= 0).all() for part in parts)
    assert (sum(parts) <= 1 + 1e-9).all()
    assert (now.spins <= 12).all()
    for share in (now.launched, now.adopted, now.practised):
        assert 0 <= share <= 1
    assert now.practised <= max(now.adopted, 1e-12) or now.practised <= 1


@pytest.mark.parametrize("path", ["materialise", "reform_ramp", "reform_decay", "pendulum", "cycle_forgets"])
def test_every_size_matters(path):
    declared = {"reform_ramp": 12.0}.get(path, 0.02)

    def all_of_it(state, acts):
        launch(state, acts)
        every_month(**LOOP)(state, acts)

    world = SMALL.changed({"steering.bureaucracy": 0.8})
    other = world.changed({f"steering.{path}": declared})
    assert run(world, [1], 12, all_of_it).steering.digest() != run(other, [1], 12, all_of_it).steering.digest()
