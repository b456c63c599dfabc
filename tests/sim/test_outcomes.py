"""Legality, equality and legitimacy: three outcomes, each moved by its own causes."""

import numpy as np
import pytest

from sim.acts import Acts
from sim.birth import birth
from sim.rows import mean
from sim.submodels import outcomes
from tests.sim.runs import SMALL

CALM = Acts.none(2, 4)


def state():
    return birth(SMALL, [1, 2])


def test_legality_falls_by_misuse_errors_breach_overturned_decisions_and_instructions():
    base = outcomes.legality_of(state(), SMALL, CALM)
    instructed = Acts.none(2, 4)
    instructed.add("instruct", 1.0)
    assert (outcomes.legality_of(state(), SMALL, instructed) < base).all()

    def misused(s):
        s.units.misuse[:] += 0.1

    def wrong(s):
        s.units.errors[:] += 0.05

    def unplanned(s):
        s.units.audit[:] = 0.0

    def overturned(s):
        s.accountability.overturned[:] = 1.0

    def breached(s):
        s.board.fault[:] = 1.0

    for change in (misused, wrong, unplanned, overturned, breached):
        other = state()
        change(other)
        assert (outcomes.legality_of(other, SMALL, CALM) < base).all(), change.__name__


def test_one_unit_in_the_control_plan_is_enough_for_the_duty():
    one, none = state(), state()
    one.units.audit[:], none.units.audit[:] = 0.0, 0.0
    one.units.audit[:, 2] = SMALL.outcomes.breach_line
    gap = outcomes.legality_of(one, SMALL, CALM) - outcomes.legality_of(none, SMALL, CALM)
    assert np.allclose(gap, SMALL.outcomes.breach)


def test_equality_is_whole_only_where_all_get_the_same():
    even = state()
    even.citizens.satisfaction[:] = 0.6
    even.units.quality[:] = 0.7
    calm = SMALL.changed({"citizens.quality_noise": 0.0})
    assert np.allclose(outcomes.equality_of(even, calm), 1.0)
    assert (outcomes.equality_of(even, SMALL) < 1.0).all()


def test_equality_falls_by_difference_between_groups_and_by_difference_between_units():
    groups, units = state(), state()
    for each in (groups, units):
        each.citizens.satisfaction[:] = 0.6
        each.units.quality[:] = 0.7
    base = outcomes.equality_of(units, SMALL)
    groups.citizens.satisfaction[groups.citizens.group == 0] = 0.1
    units.units.quality[:, 0] = 0.2
    assert (outcomes.equality_of(groups, SMALL) < base).all()
    assert (outcomes.equality_of(units, SMALL) < base).all()


def test_the_gini_of_two_halves_is_known():
    two = SMALL.changed({"citizens.groups": 2, "citizens.quality_noise": 0.0})
    split = birth(two, [1, 2])
    split.units.quality[:] = 0.7
    split.citizens.satisfaction[:] = np.where(split.citizens.group == 0, 0.2, 0.6)
    # For two groups of means a < b, the Gini coefficient is (b - a) / (2 (a + b)).
    assert np.allclose(outcomes.equality_of(split, two), 1 - 0.4 / (2 * 0.8), atol=1e-6)


def test_legitimacy_is_a_weighted_mean_of_what_citizens_trust_and_of_nothing_else():
    now, p = state(), SMALL.outcomes
    wanted = (
        p.board * mean(now.citizens.trust_board)
        + p.administration * mean(now.citizens.trust_admin)
        + p.system * mean(now.citizens.trust_system)
    )
    assert np.allclose(outcomes.legitimacy_of(now, SMALL), wanted)
    now.outcomes.legality[:] = 0.0
    now.units.quality[:] = 0.0
    assert np.allclose(outcomes.legitimacy_of(now, SMALL), wanted)


@pytest.mark.parametrize("rate", [0.05, 1.0])
def test_legality_approaches_where_it_goes_at_its_rate(rate):
    world = SMALL.changed({"outcomes.rate": rate})
    now = state()
    now.outcomes.legality[:] = 0.2
    goal = outcomes.legality_of(now, world, CALM)
    after = outcomes.step(now, world, None, CALM, None)
    assert np.allclose(after.outcomes.legality, 0.2 + rate * (goal - 0.2))
