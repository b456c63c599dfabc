"""The units: every equation of step 7 once more in plain numbers, the tables of the specification, and the switches."""

from dataclasses import replace
from math import exp

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sim.acts import Acts
from sim.birth import birth
from sim.month import advance
from sim.streams import Streams
from sim.submodels import culture, load, oversight, quality, steer_gap, steering, units, work
from sim.trace import Trace
from tests.sim.runs import SMALL, every_month, run

NEUTRAL = {"mechanisms.culture": 0.0, "mechanisms.steering": 0.0}
PLAIN = SMALL.changed(NEUTRAL)
SHARE = st.floats(0, 1)


def made(world, **values):
    """Units at birth with some columns set everywhere."""
    state = birth(world, [3])
    fixed = {name: np.full_like(state.units.load, value) for name, value in values.items()}
    return replace(state, units=replace(state.units, **fixed))


def worked(world, **values):
    state = made(world, **values)
    now, p = state.units, world.work
    lived, form = culture.effects(state, world), steering.effects(state, world)
    return work.worked(now, work.effective_ability(now), work.control_amount(now, p), world, lived, form)


def on_the_line(c):
    return {"rules": c, "audit": 0.4 * c, "reporting": c}


@pytest.mark.parametrize(
    ("gamma", "efforts"),
    [(0.5, (0.75, 0.61, 0.51, 0.46, 0.60, 0.70)), (0.3, (0.75, 0.67, 0.61, 0.58, 0.60, 0.70))],
)
def test_effort_under_punitive_control_is_the_table_of_the_specification(gamma, efforts):
    world = PLAIN.changed({"work.crowding": gamma})
    for c, effort in zip((0.0, 0.1, 0.25, 0.5, 0.75, 1.0), efforts, strict=True):
        assert abs(worked(world, style=0.8, motivation=0.75, **on_the_line(c)).effort[0, 0] - effort) < 0.006, c


def test_supportive_control_costs_at_most_a_twentieth_of_effort():
    world = PLAIN.changed({"work.crowding": 0.5})
    for c in (0.0, 0.1, 0.25, 0.5, 0.75, 1.0):
        assert worked(world, style=0.1, motivation=0.75, **on_the_line(c)).effort.min() >= 0.95 * 0.75 - 1e-12


def test_the_linear_form_is_gamma_c_phi_and_the_forms_mix_by_share():
    free = PLAIN.changed({"mechanisms.enforcement": 0.0, "work.crowding": 0.5})
    ways = {"style": 0.8, "motivation": 0.75, **on_the_line(0.5)}
    forms = [
        float(worked(free.changed({"work.crowding_linear": share}), **ways).effort[0, 0]) for share in (0.0, 0.5, 1.0)
    ]
    amount = 0.4 * 0.5 + 0.3 * 0.4 + 0.3 * 0.5
    assert np.isclose(forms[2], 0.75 * (1 - 0.5 * amount * 0.8))
    assert np.isclose(forms[1], 0.5 * (forms[0] + forms[2]))


def in_plain_numbers(rules, audit, reporting, style, a, i, b, learned, h, s, risk, chi, m):
    """Effort, misuse, errors, detection, fit and q* of MODEL 3.5 and 3.5b."""
    z, able = 1 - rules, a + (1 - a) * learned
    control = 0.4 * rules + 0.3 * min(1, 2 * audit) + 0.3 * reporting
    floor = 0.8 * (0.35 * rules + 0.65 * min(1, 2 * audit + 0.4 * reporting)) * (0.4 + 0.6 * style)
    effort = max(m * (1 - 0.3 * style * (1 - exp(-control / 0.15))), floor)
    seen = min(1, 2.5 * audit + 0.3 * s * i)
    misuse = 0.4 * (1 - i) ** 2 * (0.4 + 0.6 * z) * exp(-0.75 * seen * (0.3 + 0.7 * style))
    errors = 0.1 * (1.25 - able) * (1 + 0.35 * max(0, h - 0.4) / 0.1) * (1 - 0.6 * rules * (1 - 0.5 * chi))
    errors = min(1, errors * (1 + 0.2 * chi * rules * able) * (1.4 - 0.7 * effort))
    found = 1 - (1 - 0.6 * audit) * (1 - 0.6 * s * i)
    fit = 1 - 0.16 * chi * rules * able - 0.36 * z * (1 - able) * (1 - 0.4 * chi)
    gamed = min(1, reporting * (0.3 + 0.7 * style) * (1.2 - b))
    fit = max(0, fit - 0.12 * chi * gamed)
    goal = 1.13 * able**0.45 * effort**0.3 * ((1 - h) / 0.75) ** 0.3 * fit * (1 - misuse)
    goal = min(1, max(0, goal - 0.9 * errors * (1 - found) * (1 + risk)))
    return effort, misuse, errors, found, fit, goal


@settings(max_examples=60, deadline=None)
@given(st.tuples(*[SHARE] * 8, st.floats(0, 0.95), *[SHARE] * 3, st.floats(0.01, 1)))
def test_the_work_is_that_of_the_specification_term_by_term(values):
    names = (
        "rules", "audit", "reporting", "style", "ability", "integrity", "benevolence", "learning", "load", "safety",
        "risk", "complexity", "motivation",
    )  # fmt: skip
    now = worked(PLAIN, capacity=1.0, **dict(zip(names, values, strict=True)))
    reached = quality.goal(now, work.effective_ability(now), 0 * now.load, PLAIN.work)
    got = (now.effort, now.misuse, now.errors, now.detection, now.fit, reached)
    for one, expected in zip(got, in_plain_numbers(*values), strict=True):
        assert abs(one[0, 0] - expected) < 1e-9


def test_switches_take_the_whole_of_their_mechanism_away():
    hard = {"style": 1.0, "motivation": 0.6, "integrity": 0.3, "benevolence": 0.3, "reporting": 1.0, "complexity": 1.0}

    def off(*names):
        return worked(PLAIN.changed({f"mechanisms.{name}": 0.0 for name in names}), **hard)

    assert (off("crowding", "enforcement").effort == 0.6).all()
    assert (worked(PLAIN, **hard).effort != 0.6).all()
    assert (off("misuse").misuse == 0).all()
    assert (off("gaming").gloss == 0).all()
    assert np.allclose(off("gaming").fit - worked(PLAIN, **hard).fit, 0.12 * 0.9)
    assert (worked(PLAIN.changed({"mechanisms.enforcement": 0.0}), **{**hard, "motivation": 0.0}).effort == 0).all()


def test_a_switch_at_a_half_does_half():
    half = PLAIN.changed({"mechanisms.misuse": 0.5})
    assert np.allclose(worked(half, integrity=0.2).misuse, 0.5 * worked(PLAIN, integrity=0.2).misuse)


def test_learning_from_errors_can_be_switched_off_and_is_nothing_under_a_wholly_punitive_style():
    def learned(**changes):
        world, state = SMALL.changed(changes), birth(SMALL, [3])
        return units.step(state, world, Streams(state.seed, state.branch, 0), Acts.none(1, 4), None).units.learning

    start, kept = birth(SMALL, [3]).units.learning, {"work.turnover_learning": 0.0}
    off = learned(**{"mechanisms.learning": 0.0}, **kept)
    assert np.allclose(off, start * (1 - SMALL.work.learning_decay))
    assert (learned(**kept) > off).all()
    hard = made(SMALL, style=1.0)
    after = units.step(hard, SMALL, Streams(hard.seed, hard.branch, 0), Acts.none(1, 4), None)
    assert (after.units.learning <= hard.units.learning * (1 - SMALL.work.learning_decay)).all()


def test_ex_ante_checks_stop_hidden_errors_only_in_dangerous_work_that_is_audited():
    def hidden(switch, **ways):
        world = PLAIN.changed({"mechanisms.ex_ante": switch})
        state = made(world, latent=0.0, errors=0.1, detection=0.0, **ways)
        streams = Streams(state.seed, state.branch, 0)
        return oversight.step(state, world, streams, Acts.none(1, 4), None).units.latent[0, 0]

    assert np.isclose(hidden(1.0, risk=1.0, audit=1.0), 0.1 * 0.4)
    assert np.isclose(hidden(1.0, risk=0.3, audit=1.0), 0.1)
    assert np.isclose(hidden(1.0, risk=1.0, audit=0.0), 0.1)
    assert np.isclose(hidden(0.0, risk=1.0, audit=1.0), 0.1)


@pytest.mark.parametrize("beta", [0.0, 0.5, 1.0])
def test_a_manager_shields_from_above_by_the_form_of_the_specification_and_hides_as_much_as_that(beta):
    k, hides = PLAIN.work.buffer, PLAIN.work.buffer_hides
    state = made(PLAIN, buffer=beta)
    factor = load.shield(state.units, PLAIN, culture.effects(state, PLAIN))
    assert np.allclose(factor, (1 - k * beta) / (1 - k / 2))
    assert np.allclose(load.told_up(state, PLAIN), 1 - hides * (2 * beta - 1))
    off = PLAIN.changed({"mechanisms.buffer": 0.0})
    assert (load.shield(state.units, off, culture.effects(state, off)) == 1).all()
    assert (load.told_up(state, off) == 1).all()


def test_what_a_manager_shields_from_is_told_and_touches_only_what_comes_from_above():
    def month(beta, **doses):
        state, acts, trace = made(PLAIN, buffer=beta), Acts.none(1, 4), Trace()
        for name, dose in doses.items():
            acts.add(name, dose)
        after = advance(state, PLAIN, acts, trace)
        return after.units.load[0, 0], trace["load"]["shield"][0, 0]

    calm, reviewed = (month(1.0, **doses) for doses in ({}, {"review": 1.0}))
    assert reviewed[1] < calm[1]
    assert np.isclose(reviewed[0] - calm[0], 0.08 * 0.7 / 0.85)
    assert np.isclose(month(1.0, training=1.0)[0] - calm[0], 0.04)


def test_managers_differ_at_birth_as_their_spread_says():
    alike, unlike = (birth(SMALL.changed({"work.buffer_spread": s}), np.arange(300)).units.buffer for s in (0.0, 0.12))
    assert (alike == 0.5).all()
    assert abs(unlike.std() - 0.12) < 0.02
    thick = SMALL.changed({"people.manager_meals.buffer": 0.9, "work.buffer_spread": 0.0})
    assert birth(thick, [1]).units.buffer.max() == 0.9


def test_gaming_grows_with_reporting_and_pressure_and_polishes_less_where_people_are_honest():
    little, much, hard = (
        worked(PLAIN, reporting=c, style=phi, complexity=1.0, benevolence=0.5)
        for c, phi in ((0.2, 0.2), (0.8, 0.2), (0.8, 0.9))
    )
    assert (little.gloss < much.gloss).all()
    assert (much.gloss < hard.gloss).all()
    assert (little.fit > much.fit).all()
    assert (much.fit > hard.fit).all()
    honest, crooked = (worked(PLAIN, reporting=0.8, integrity=i).gloss for i in (1.0, 0.0))
    assert np.allclose(honest, 0.5 * crooked)


def test_the_fitting_amount_of_control_is_the_chairs_rule_with_the_trust_that_a_unit_is_worth():
    state = birth(SMALL, [3])
    for index, unit in enumerate(SMALL.units):
        worth = (0.39 * unit.ability + 0.26 * unit.benevolence + 0.15 * unit.integrity) / 0.80
        fits = 0.40 + 0.9 * (0.42 + 0.22 * unit.risk - worth)
        control = 0.4 * unit.rules + 0.3 * min(1, 2 * unit.audit) + 0.3 * unit.reporting
        assert np.isclose(state.units.steer_gap[0, index], control - fits)
    corrupt, risky = made(SMALL, integrity=0.0, ability=0.3), made(SMALL, risk=1.0)
    usual = steer_gap.fitting(state.units, SMALL)
    assert (steer_gap.fitting(corrupt.units, SMALL) > usual).all()
    assert (steer_gap.fitting(risky.units, SMALL) > usual).all()


def test_the_steer_gap_is_only_measured():
    state = birth(SMALL, [3])
    moved = replace(state, units=replace(state.units, steer_gap=state.units.steer_gap + 0.3))
    assert advance(moved, SMALL, Acts.none(1, 4)).digest() == advance(state, SMALL, Acts.none(1, 4)).digest()
    other = SMALL.changed({"work.gap_base": 0.6})
    after, plain = (advance(birth(world, [3]), world, Acts.none(1, 4)) for world in (other, SMALL))
    assert np.allclose(after.units.steer_gap, plain.units.steer_gap - 0.2)
    same = replace(after, units=replace(after.units, steer_gap=plain.units.steer_gap))
    assert same.digest() == plain.digest()


def test_ways_change_only_by_people_and_training():
    still = SMALL.changed({"mechanisms.turnover": 0.0})
    start, later = birth(still, [1, 2]), run(still, [1, 2], 30)
    for name in ("ability", "integrity", "benevolence", "buffer"):
        assert np.array_equal(getattr(start.units, name), getattr(later.units, name)), name
    trained = run(still, [1, 2], 1, every_month(training=1.0))
    assert np.allclose(trained.units.ability, start.units.ability + 0.03 * (1 - start.units.ability))
    assert np.array_equal(trained.units.integrity, start.units.integrity)


def test_a_manager_brought_in_is_as_such_managers_are_and_one_who_follows_as_the_organisations_own():
    world = PLAIN.changed({"work.new_manager_spread": 0.0})
    state, acts = made(world, integrity=0.2, buffer=0.9), Acts.none(1, 4)
    acts.add("replace_manager", 1.0, np.array([[1.0, 0.0, 0.0, 0.0]]))
    left = np.array([[0.0, 1.0, 0.0, 0.0]])
    state = replace(state, units=replace(state.units, manager_left=left))
    after = units.step(state, world, Streams(state.seed, state.branch, 0), acts, None).units
    assert np.isclose(after.integrity[0, 0], 0.2 + 0.4 * (0.7 - 0.2))
    assert np.isclose(after.integrity[0, 1], 0.2)
    assert np.allclose(after.buffer, [[0.5, 0.9, 0.9, 0.9]])


def test_another_manager_moves_no_draw_of_any_other_unit():
    plain = run(SMALL, [4], 2)
    moved = run(SMALL, [4], 2, lambda s, a: a.add("replace_manager", 1.0, np.array([[1.0, 0.0, 0.0, 0.0]])))
    for name in ("demand", "ability", "buffer", "incident", "manager_left"):
        assert np.array_equal(getattr(plain.units, name)[:, 1:], getattr(moved.units, name)[:, 1:]), name
    assert not np.array_equal(plain.units.ability[:, :1], moved.units.ability[:, :1])
