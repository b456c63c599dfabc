"""The trace: contributions, interplay and chance sum to the change, and say what caused it."""

import numpy as np
import pytest

from sim.acts import Acts
from sim.birth import birth
from sim.month import advance
from sim.names import CONTRIBUTIONS, RESIDUAL, TRUTH
from sim.rows import weighted
from sim.trace import Trace
from tests.sim.runs import SMALL, busy


def value(state, target):
    read = TRUTH[target].read(state)
    return weighted(read, state.units.share) if TRUTH[target].per == "unit" else read


def traced(state, choose=None):
    acts, trace = Acts.none(state.replicates, 4), Trace()
    if choose is not None:
        choose(state, acts)
    return advance(state, SMALL, acts, trace), trace


@pytest.mark.parametrize("seed", range(4))
def test_parts_sum_to_the_months_change_for_every_target(seed):
    state, choose = birth(SMALL, [seed, 100 + seed]), busy(seed)
    for _ in range(14):
        after, trace = traced(state, choose)
        assert set(trace) == {*CONTRIBUTIONS}
        for target in trace:
            change = value(after, target) - value(state, target)
            assert np.abs(sum(trace[target].values()) - change).max() < 1e-9, target
            assert set(trace[target]) <= {*CONTRIBUTIONS[target], *RESIDUAL}, target
            assert set(RESIDUAL) <= set(trace[target]), target
        state = after


def test_chance_is_nothing_where_nothing_is_drawn():
    quiet = SMALL.changed({"surroundings.demand_noise": 0.0, "economy.noise": 0.0, "trust.quality_noise": 0.0})
    trace = Trace()
    advance(birth(quiet, [3]), quiet, Acts.none(1, 4), trace)
    for target in ("load", "quality", "money", "trust_board_admin", "trust_admin_board"):
        assert np.abs(trace[target]["chance"]).max() < 1e-15, target
    _, noisy = traced(birth(SMALL, [3]))
    for target in ("load", "quality", "money", "trust_board_admin"):
        assert np.abs(noisy[target]["chance"]).max() > 0, target


def test_a_cause_is_told_under_its_own_name_and_with_its_own_sign():
    def loss_and_blame(state, acts):
        acts.add("damage", 0.6)
        acts.add("blame", 1.0, np.array([[1.0, 0.0]]))
        acts.add("transparency", 1.0, np.array([[0.0, 1.0]]))
        acts.add("spend", 4.0)

    _, trace = traced(birth(SMALL, [3]), loss_and_blame)
    assert trace["quality"]["capacity"] < 0
    assert trace["load"]["capacity"] > 0
    assert trace["trust_admin_board"]["blame"] < 0
    assert "blame" not in trace["trust_board_admin"]
    assert trace["trust_board_admin"]["transparency"] > 0
    assert np.isclose(trace["money"]["spending"], -4.0)


def test_a_contribution_is_what_the_same_month_without_it_lacks_up_to_interplay():
    state = birth(SMALL, [3])
    with_talk, trace = traced(state, lambda s, acts: acts.add("listening", 1.0))
    without, _ = traced(state)
    difference = value(with_talk, "trust_board_admin") - value(without, "trust_board_admin")
    assert np.isclose(difference, trace["trust_board_admin"]["listening"], rtol=0.1)
