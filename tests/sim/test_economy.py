"""Money: it is conserved, frames add up, deficits bring plan, supervision and recovery, and the year has its budget."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sim.acts import Acts
from sim.month import advance
from sim.names import TRUTH
from sim.streams import Streams
from sim.submodels import assembly, economy
from sim.trace import Trace
from tests.sim.runs import SMALL, born, busy, every_month, run

SEEDS = np.arange(40)
QUIET = SMALL.changed({"economy.noise": 0.0, "surroundings.demand_noise": 0.0, "economy.municipality": 0.0})
POOR = SMALL.changed({"economy.slack": -0.03})


def at(world, seeds, month, **columns):
    """A state at the opening of a month, with columns of the economy set."""
    state = born(world, np.atleast_1d(np.asarray(seeds)))
    state.month = month
    for name, value in columns.items():
        getattr(state.economy, name)[:] = value
    return state


def close_of_year(state, world, acts=None):
    streams = Streams(state.seed, state.branch, state.month)
    return economy.step(state, world, streams, acts or Acts.none(state.replicates, 4), None)


@settings(max_examples=12, deadline=None)
@given(seed=st.integers(0, 2**32), acting=st.integers(0, 99))
def test_the_reserve_changes_by_the_sum_of_its_parts(seed, acting):
    state, choose = born(POOR, [seed]), busy(acting)
    for _ in range(13):
        acts, trace = Acts.none(1, 4), Trace()
        choose(state, acts)
        after = advance(state, POOR, acts, trace)
        parts = trace["money"]
        assert np.isclose(sum(parts.values()), after.economy.reserve - state.economy.reserve, atol=1e-9)
        assert np.abs(parts["interplay"]) < 1e-9
        state = after


@settings(max_examples=30, deadline=None)
@given(
    change=st.floats(-0.3, 0.3),
    demand=st.lists(st.floats(-1, 1), min_size=4, max_size=4),
    follows=st.floats(0, 5),
    switch=st.floats(0, 1),
)
def test_the_frames_of_units_sum_to_the_committees_frame(change, demand, follows, switch):
    world = SMALL.changed({"economy.follows": follows, "mechanisms.economy": switch})
    state = born(world, [1])
    state.units.demand[:] = demand
    whole = state.units.frame.sum(axis=1, keepdims=True) * (1 + change)
    frames = economy.distributed(state.units, whole, world)
    assert np.isclose(frames.sum(), whole.item(), rtol=1e-12)
    assert (frames > 0).all()
    if switch == 0:
        assert np.allclose(frames, state.units.frame * (1 + change))


def test_new_frames_come_with_the_year_and_not_before():
    for month, moved in ((10, False), (11, True)):
        after = close_of_year(at(QUIET, [1], month, budget=0.02), QUIET)
        grown = after.units.frame.sum() / born(QUIET, [1]).units.frame.sum()
        assert np.isclose(grown, 1.02 if moved else 1.0)
    assert after.economy.budget == 0
    assert after.economy.year == 0


def test_frames_follow_demand_within_the_committees_frame():
    state = at(QUIET, [1], 11)
    state.units.demand[:] = [[0.5, 0.0, 0.0, -0.5]]
    after = close_of_year(state, QUIET)
    change = after.units.frame / state.units.frame
    assert change[0, 0] > change[0, 1] > change[0, 3]


def test_the_annual_report_keeps_the_years_result():
    after = close_of_year(at(QUIET, [1], 11, year=-7.0), QUIET)
    month = sum(economy.running(at(QUIET, [1], 11), QUIET).values())
    assert np.isclose(after.economy.closed, -7.0 + month)


def test_a_deficit_brings_a_plan_then_supervision_then_recovery():
    state, supervised, forecasts = born(POOR, SEEDS), [], []
    for _ in range(60):
        state = advance(state, POOR, Acts.none(len(SEEDS), 4))
        supervised.append(state.economy.supervision.mean())
        forecasts.append((state.economy.forecast / state.units.frame.sum(axis=1, keepdims=True)).mean())
    assert supervised[0] == 0
    assert max(supervised[:12]) == 1
    assert supervised[-1] < 0.2
    assert forecasts[0] < -0.03
    assert forecasts[-1] > -0.01
    assert state.units.cost.mean() < 0.99 * state.units.usual.mean()
    load = TRUTH["load"].read
    assert load(state).mean() > load(run(SMALL, SEEDS, 60)).mean()


def test_supervision_waits_for_months_and_outlasts_the_deficit():
    world, state = SMALL, born(SMALL, [1])
    columns, seen = state.economy, []
    for deficit in [0.03] * 4 + [0.0] * 8:
        short, watched = economy.supervision(world, columns, np.full((1, 1), deficit))
        columns = type(columns)(**{**vars(columns), "short": short, "supervision": watched})
        seen.append(int(watched.item()))
    assert seen[:4] == [0, 0, 1, 1]
    assert seen[4:7] == [1, 1, 1]
    assert seen[-1] == 0


def test_supervision_demands_reports_and_costs_load():
    free, watched = (at(POOR, [1], 1, supervision=value) for value in (0.0, 1.0))
    after = [advance(state, POOR, Acts.none(1, 4)) for state in (free, watched)]
    assert after[1].units.reporting_decided.min() >= POOR.economy.watch_reporting
    assert (after[1].units.load > after[0].units.load).all()
    assert np.array_equal(after[0].units.audit_decided, after[1].units.audit_decided)


@pytest.mark.parametrize("share", [0.0, 0.5])
def test_the_switch_takes_away_what_deficits_bring_and_no_draw(share):
    world = POOR.changed({"mechanisms.economy": share, "surroundings.demand_noise": 0.05})
    off, on = run(world, SEEDS, 30), run(POOR, SEEDS, 30)
    assert np.array_equal(off.units.demand_chance, run(world, SEEDS, 30).units.demand_chance)
    if share == 0:
        start = born(world, SEEDS)
        assert (off.economy.plan == 0).all()
        assert (off.economy.supervision == 0).all()
        assert (off.economy.budget == 0).all()
        assert np.allclose(off.units.frame, start.units.frame, rtol=1e-12)
        assert np.array_equal(off.units.cost, off.units.usual)
        assert np.array_equal(off.economy.municipality, on.economy.municipality)
    else:
        assert 0 < off.economy.plan.max() < on.economy.plan.max() + 0.5


def test_a_better_case_and_a_greater_need_never_win_less():
    state = at(QUIET, [1], 10)
    for column in (state.units.cost, state.units.usual):
        column *= 1.02
    base = assembly.proposed(state, QUIET, np.zeros((1, 1)))
    assert assembly.proposed(state, QUIET, np.full((1, 1), 0.5)) > base
    for column in (state.units.cost, state.units.usual):
        column *= 1.02
    assert assembly.proposed(state, QUIET, np.zeros((1, 1))) > base
    weak, strong = at(QUIET, [1], 10), at(QUIET, [1], 10)
    strong.board.consensus[:], weak.board.consensus[:] = 1.0, 0.0
    assert assembly.case(strong, QUIET) > assembly.case(weak, QUIET)


def budgeted(world, seeds, month, **columns):
    state = at(world, seeds, month, **columns)
    streams = Streams(state.seed, state.branch, state.month)
    return assembly.step(state, world, streams, Acts.none(state.replicates, 4), None)


def test_the_budget_has_its_months():
    for month in range(12):
        state = budgeted(SMALL, SEEDS, month, budget=0.5, municipality=0.01)
        changed = state.economy.budget != 0.5
        assert changed.any() == (month in (5, 10)), month


def test_a_minority_of_the_assembly_can_refer_savings_back_once():
    world = SMALL.changed({"economy.referral": 1.0})
    state = born(world, SEEDS)
    state.month, state.economy.municipality[:], state.economy.budget[:] = 10, -0.03, -0.5
    state.board.consensus[:] = 0.0
    act = Acts.none(len(SEEDS), 4)
    november = assembly.step(state, world, Streams(state.seed, state.branch, 10), act, None)
    assert (november.economy.referred == 1).all()
    assert (november.economy.budget == -0.5).all()
    november.month = 11
    december = assembly.step(november, world, Streams(state.seed, state.branch, 11), act, None)
    assert (december.economy.budget > -0.1).all()
    assert (december.accountability.news > 0).all()
    richer = budgeted(world, SEEDS, 10, municipality=0.03)
    assert (richer.economy.referred == 0).all()


def test_the_new_assembly_may_decide_otherwise_after_a_shift_of_power():
    world = SMALL.changed({"organisation.term_year": 3, "economy.referral": 0.0})
    spread = {}
    for shifted in (0.0, 1.0):
        state = born(world, SEEDS)
        state.month, state.elections.shifted[:], state.board.minority[:] = 10, shifted, 0.0
        streams = Streams(state.seed, state.branch, 10)
        after = assembly.step(state, world, streams, Acts.none(len(SEEDS), 4), None)
        spread[shifted] = (
            after.economy.budget - assembly.proposed(state, world, world.economy.granted * assembly.case(state, world))
        ).std()
    assert spread[0.0] < 1e-12
    assert spread[1.0] > 0.003


def test_no_change_of_the_frame_exceeds_the_limit():
    for boost in (-1.0, 1.0):
        state = budgeted(SMALL, SEEDS, 10, municipality=boost)
        assert np.abs(state.economy.budget).max() <= SMALL.economy.budget_high


def test_fewer_resources_are_more_load_and_more_money_is_less():
    lean = born(SMALL, [1])
    lean.units.cost[:] *= 0.95
    plain = advance(born(SMALL, [1]), SMALL, Acts.none(1, 4))
    assert (advance(lean, SMALL, Acts.none(1, 4)).units.load > plain.units.load).all()
    assert run(SMALL, [1], 2, every_month(money=3.0)).units.load.mean() < run(SMALL, [1], 2).units.load.mean()
