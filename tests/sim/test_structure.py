"""What the model's structure must be able to do, whatever its numbers: trust that returns or is wrong, limits.

No test here asks for an outcome of a policy. Where something must be *possible*, worlds are chosen so that it is; where
an equation has a limit, the world is put at the limit.
"""

from __future__ import annotations

import warnings

import numpy as np
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from sim import month
from sim.acts import ADMINISTRATION, Acts
from sim.birth import birth
from sim.ensemble import SAME_IN_BATCH
from sim.names import TRUTH
from sim.spec import parameters
from sim.state import State
from sim.streams import decision
from tests.sim.runs import SMALL, busy, every_month, nothing, run

SEEDS = np.arange(30)
ADMIN = np.array([[0.0, 1.0]])
EXTRA = decision("tests.structure.extra")


def units_with(**values):
    return SMALL.changed({f"units.{unit.id}.{name}": value for unit in SMALL.units for name, value in values.items()})


def mean(state: State, name: str) -> float:
    return float(TRUTH[name].read(state).mean())


def series(world, months, choose, name):
    return [mean(run(world, SEEDS, length, choose), name) for length in months]


# Trust


@pytest.mark.parametrize("start", [0.3, 0.55, 0.8])
def test_trust_that_was_broken_can_come_back_all_the_way(start):
    world = SMALL.changed({"organisation.trust_board_admin": start})

    def breach_then_repair(state, acts):
        if state.month == 2:
            acts.add("broken", 4.0, ADMIN)
            acts.add("blame", 1.0, ADMIN)
        if state.month > 4:
            for name in ("transparency", "listening", "clarity", "respect", "kept"):
                acts.add(name, 1.0, ADMIN)

    before, low, after = series(world, (2, 3, 40), breach_then_repair, "trust_board_admin")
    assert low < before - 0.02
    assert after > before


def test_trust_that_nobody_mends_does_not_mend_itself_at_once():
    def breach(state, acts):
        if state.month == 2:
            acts.add("broken", 5.0, ADMIN)

    before, low, soon = series(SMALL, (2, 3, 6), breach, "trust_board_admin")
    assert low < soon < before


def test_repeated_breaches_keep_trust_down_and_repair_still_works_after_them():
    def years_of_breaches(state, acts):
        acts.add("broken" if state.month < 24 else "kept", 1.0, ADMIN)
        if state.month >= 24:
            acts.add("transparency", 1.0, ADMIN)

    start, ground, later = series(SMALL, (1, 24, 72), years_of_breaches, "trust_board_admin")
    assert ground < start - 0.1
    assert later > ground + 0.1


def test_beliefs_can_stay_above_and_below_the_truth_for_years():
    flattered = units_with(integrity=0.1, benevolence=0.1, ability=0.3).changed({"organisation.trust_board_admin": 0.8})
    doubted = units_with(integrity=0.98, benevolence=0.98, ability=0.95).changed(
        {"organisation.trust_board_admin": 0.2}
    )

    def smooth(state, acts):
        acts.add("transparency", 1.0, ADMIN)
        acts.add("feedback", 1.0, ADMIN)

    def silent(state, acts):
        acts.add("blame", 0.3, ADMIN)

    over, under = run(flattered, SEEDS, 24, smooth), run(doubted, SEEDS, 24, silent)
    assert mean(over, "trust_board_admin") > mean(over, "integrity") + 0.3
    assert mean(under, "trust_board_admin") < mean(under, "integrity") - 0.3


def test_trust_in_one_direction_is_not_trust_in_the_other():
    def one_sided(state, acts):
        acts.add("kept", 1.0, ADMIN)
        acts.add("blame", 1.0, np.array([[1.0, 0.0]]))

    state = run(SMALL, SEEDS, 18, one_sided)
    assert mean(state, "trust_board_admin") > mean(state, "trust_admin_board") + 0.1


# Limits

ALONE = {"mechanisms.turnover": 0.0, "mechanisms.accountability": 0.0}
"""Nobody is replaced, and no inspector orders audit: the unit stays as the test puts it."""


def test_without_audit_only_what_people_tell_is_found():
    """Nobody who dares or wants to tell, and no audit: nothing is found. With audit, or with voices, something is."""
    mute = units_with(audit=0.0, integrity=0.0).changed(ALONE)
    assert run(mute, SEEDS, 6).units.detection.max() == 0
    assert run(units_with(audit=0.0, integrity=0.9), SEEDS, 6).units.detection.min() > 0.1
    assert run(units_with(audit=0.5, integrity=0.0), SEEDS, 6).units.detection.min() > 0.1


def test_full_audit_never_finds_more_than_there_is():
    state = run(units_with(audit=1.0), SEEDS, 24, every_month(audit_plan=1.0, review=1.0))
    assert state.units.detection.max() <= 1
    assert state.units.latent.min() >= 0
    assert (state.units.audit <= 1).all()
    assert (state.units.load < 1).all()


def test_perfect_staff_misuse_nothing_and_have_no_scandals():
    world = units_with(ability=1.0, integrity=1.0, benevolence=1.0, latent=0.0).changed(ALONE)
    for length in (1, 12, 36):
        state = run(world, SEEDS, length)
        assert state.units.misuse.max() == 0
        assert state.units.scandal.max() == 0


def test_a_corrupt_unit_misuses_more_than_its_neighbours_whoever_governs():
    first = SMALL.units[0].id
    world = SMALL.changed({f"units.{first}.integrity": 0.0, **ALONE})
    for choose in (nothing, every_month(guideline=0.2, audit_plan=0.2), every_month(listening=1.0)):
        misuse = run(world, SEEDS, 12, choose).units.misuse
        assert (misuse[:, :1] > misuse[:, 1:]).all()


def test_citizens_who_never_meet_their_unit_do_not_change_their_mind_of_it():
    world = SMALL.changed({"citizens.contact": 0.0})
    start, later = birth(world, SEEDS), run(world, SEEDS, 12)
    assert np.array_equal(start.citizens.satisfaction, later.citizens.satisfaction)
    assert np.array_equal(start.citizens.expectation, later.citizens.expectation)
    met = run(SMALL, SEEDS, 12)
    assert not np.array_equal(start.citizens.satisfaction, met.citizens.satisfaction)


def test_two_worlds_alike_but_for_a_unit_nobody_lives_by_end_alike_in_the_others():
    ids = [unit.id for unit in SMALL.units]
    off = dict.fromkeys((f"mechanisms.{name}" for name in ("recontrol", "economy", "accountability")), 0.0)
    first = run(SMALL.changed(off), SEEDS, 3)
    second = run(SMALL.changed({**off, f"units.{ids[0]}.learning": 0.9}), SEEDS, 3)
    assert not np.array_equal(first.units.quality[:, 0], second.units.quality[:, 0])
    assert np.allclose(first.units.ability[:, 1:], second.units.ability[:, 1:])


# Properties

DECLARED = [
    each
    for each in parameters(SMALL)
    if not isinstance(each.value, int) and each.high > each.low and each.path not in SAME_IN_BATCH
]


def whole(state: State) -> None:
    """Everything finite, shares within 0-1, and what must be conserved conserved."""
    for name, quantity in TRUTH.items():
        values = quantity.read(state)
        assert np.isfinite(values).all(), name
        if name not in ("money", "forecast", "frame"):
            assert values.min() >= quantity.low - 1e-9, name
            assert values.max() <= quantity.high + 1e-9, name
    assert np.allclose(state.units.share.sum(axis=1), 1)
    assert np.allclose(state.patterns.mix.sum(axis=1), 1)
    assert state.citizens.need.shape == state.citizens.trust_board.shape
    majority = np.take(state.people.majority, SMALL.roster.members, axis=1)
    assert np.isin(majority, (0.0, 1.0)).all()


@settings(max_examples=12, deadline=None, phases=(Phase.explicit, Phase.reuse, Phase.generate))
@given(
    ends=st.dictionaries(st.integers(0, len(DECLARED) - 1), st.floats(0, 1), min_size=5, max_size=40),
    acting=st.integers(0, 1000),
)
def test_any_parameters_within_their_ranges_keep_the_model_whole(ends, acting):
    changes = {}
    for place, share in ends.items():
        each = DECLARED[place]
        changes[each.path] = min(max(each.low + share * (each.high - each.low), each.low), each.high)
    world = SMALL.changed(changes)
    with warnings.catch_warnings(), np.errstate(divide="raise", invalid="raise", over="raise"):
        warnings.simplefilter("error")
        state = run(world, [1, 2], 14, busy(acting))
    whole(state)


@pytest.mark.parametrize("end", ["low", "high"])
def test_every_parameter_alone_at_the_end_of_its_range_keeps_the_model_whole(end):
    """All in one batch: a row per parameter, the others as they are."""
    rows = {}
    for place, each in enumerate(DECLARED):
        values = np.full((len(DECLARED), 1), float(each.value))
        values[place] = getattr(each, end)
        rows[each.path] = values
    with np.errstate(divide="raise", invalid="raise", over="raise"):
        state = run(SMALL.changed(rows | {"citizens.count": 50}), np.full(len(DECLARED), 5), 4, busy(3))
    whole(state)


def test_months_leave_the_state_before_them_as_it_was():
    state = birth(SMALL, [1, 2])
    before = state.digest()
    acts = Acts.none(2, len(SMALL.units))
    busy(5)(state, acts)
    month.advance(state, SMALL, acts)
    assert state.digest() == before
    assert ADMINISTRATION == 1
