"""Whatever people do, everything stays finite and within its range."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from sim.acts import ACTS, Acts
from sim.month import advance
from sim.names import TRUTH
from tests.sim.runs import SMALL, born

START = born(SMALL, [1, 2])
SLACK = 1e-9


def within_range(state):
    for name, quantity in TRUTH.items():
        values = quantity.read(state)
        assert np.isfinite(values).all(), name
        if name not in ("money", "forecast", "frame"):
            assert values.min() >= quantity.low - SLACK, name
            assert values.max() <= quantity.high + SLACK, name
    assert (state.dyads.speaks_for > 0).all()
    assert (state.dyads.speaks_against > 0).all()
    for column in ("expectation", "satisfaction", "trust_admin", "trust_board", "trust_system"):
        values = getattr(state.citizens, column)
        assert values.min() >= 0, column
        assert values.max() <= 1, column
    for column in ("rules_decided", "audit_decided", "added_rules", "misuse", "errors", "detection", "fit", "turnover"):
        values = getattr(state.units, column)
        assert values.min() >= 0, column
        assert values.max() <= 1, column
    assert np.isclose(state.patterns.mix.sum(axis=1), 1).all()
    assert (state.culture.rows >= 0).all()
    assert (state.culture.rows <= 1).all()


@settings(max_examples=12, deadline=None)
@given(
    doses=st.dictionaries(
        st.sampled_from(sorted(ACTS)), st.tuples(st.floats(0, 1), st.integers(0, 11), st.integers(1, 4)), max_size=12
    )
)
def test_random_doses_for_a_year_keep_everything_finite_and_in_range(doses):
    state = START
    for month in range(12):
        acts = Acts.none(2, 4)
        for name, (share, first, times) in doses.items():
            if month >= first:
                act = ACTS[name]
                acts.add(name, act.low + share * (act.high - act.low), float(times))
        state = advance(state, SMALL, acts)
        within_range(state)


def test_everything_at_once_at_full_dose_and_at_its_opposite_stays_in_range():
    for end in ("low", "high"):
        state = START
        for _ in range(12):
            acts = Acts.none(2, 4)
            for name, act in ACTS.items():
                acts.add(name, getattr(act, end), 5.0)
            state = advance(state, SMALL, acts)
            within_range(state)


def test_four_years_of_nothing_stay_in_range():
    state = START
    for _ in range(60):
        state = advance(state, SMALL, Acts.none(2, 4))
        within_range(state)
