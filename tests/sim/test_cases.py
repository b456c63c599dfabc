"""Matters: followed one by one from raised to closed, conserved, and moved by what the equations say."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sim.acts import ACTS, Acts
from sim.month import advance
from sim.names import TRUTH
from sim.spec import World, calendar, parameters
from sim.streams import Streams
from sim.submodels import cases, decisions, docket, execution
from tests.sim.runs import SMALL, born, every_month, nothing, run

ROWS = np.arange(60)


def months_of(world, seeds, months, choose=nothing):
    """The states at the end of each month."""
    state, states = born(world, np.atleast_1d(seeds)), []
    for _ in range(months):
        acts = Acts.none(state.replicates, len(world.units))
        choose(state, acts)
        state = advance(state, world, acts)
        states.append(state)
    return states


def conserved(state):
    """Every matter that was raised is open, closed, handed on or was turned away."""
    held = (state.docket.stage > docket.FREE).sum(axis=1, keepdims=True)
    sums = state.cases.closed + state.cases.handed_on + state.cases.turned_away + held
    return np.array_equal(state.cases.raised, sums)


@settings(max_examples=15, deadline=None)
@given(
    room=st.integers(12, 60),
    agenda=st.integers(2, 20),
    boundaries=st.tuples(st.floats(0, 1), st.floats(0, 1)),
    zone=st.floats(0, 1),
    doses=st.dictionaries(st.sampled_from(sorted(ACTS)), st.floats(0, 1), max_size=6),
)
def test_matters_are_conserved_whatever_happens(room, agenda, boundaries, zone, doses):
    world = SMALL.changed(
        {
            "cases.docket": room,
            "cases.agenda": agenda,
            "mechanisms.golden_zone": zone,
            "people.chair.boundary": boundaries[0],
            "people.head.boundary": boundaries[1],
        }
    )
    for state in months_of(world, [1, 2], 14, every_month(**doses)):
        assert conserved(state)
        now = state.docket
        assert set(np.unique(now.stage)) <= set(range(7))
        held = now.stage > docket.FREE
        assert all(len(set(row[there])) == there.sum() for row, there in zip(now.number, held, strict=True))
        ages = docket.age(now, state.month, world.cases.slots)[held]
        assert (ages >= 1).all()
        assert (ages <= state.month + docket.PAST).all()
        owned = held & (now.stage > docket.RAISED)
        assert (now.owner[owned] > docket.NOBODY).all()
        for name in ("position", "complexity", "heat", "money", "merit", "fidelity"):
            values = getattr(now, name)
            assert values.min() >= 0, name
            assert values.max() <= 1, name


def test_no_ordinary_meeting_in_july_but_officials_decide_what_is_theirs():
    for month, state in enumerate(months_of(SMALL, ROWS, 14)):
        july = calendar(SMALL, month) == 7
        assert (state.cases.decided.sum() == 0) == july, month
        assert state.cases.delegated.sum() > 0


def test_only_what_is_approved_commissioned_or_delegated_is_carried_out():
    carried = {docket.APPROVED, docket.COMMISSIONED, docket.BY_DELEGATION}
    for state in months_of(SMALL, ROWS, 18):
        now = state.docket
        assert set(np.unique(now.decision[now.stage >= docket.DECIDED])) <= carried
        joint = (now.stage > docket.FREE) & (now.owner == docket.JOINT)
        assert not (now.route[joint] == docket.DELEGATED).any()


def test_what_does_not_come_up_is_not_done():
    few, many = (run(SMALL.changed({"cases.agenda": most}), ROWS, 24) for most in (2, 40))
    assert few.cases.decided.max() <= 2
    assert few.docket.stage[few.docket.stage == docket.CALLED].size > many.docket.stage.shape[0]
    assert TRUTH["matters_executed"].read(few).mean() < TRUTH["matters_executed"].read(many).mean()


def test_a_matter_keeps_its_draws_wherever_in_the_docket_it_lies():
    roomy, tight = (run(SMALL.changed({"cases.docket": room}), ROWS, 3) for room in (144, 130))
    assert not roomy.cases.turned_away.any()
    for row in range(len(ROWS)):
        for name in ("number", "stage", "position", "merit", "left", "heat"):
            there = [getattr(state.docket, name)[row][state.docket.stage[row] > 0] for state in (roomy, tight)]
            order = [np.argsort(state.docket.number[row][state.docket.stage[row] > 0]) for state in (roomy, tight)]
            assert np.array_equal(there[0][order[0]], there[1][order[1]]), name


def raised_only(world, **interplay):
    """A month's first step with these values of the interplay."""
    state = born(world, np.arange(300))
    state = replace(state, docket=docket.empty(300, world.cases.docket))
    for name, value in interplay.items():
        getattr(state.interplay, name)[:] = value
    streams = Streams(state.seed, state.branch, 0)
    return cases.step(state, world, streams, Acts.none(300, len(world.units)), None)


def test_who_takes_a_matter_follows_from_the_claims():
    sure = SMALL.changed({"cases.claim_noise": 0.0, "mechanisms.demands": 0.0})
    apart = {"dialogue": 0.0, "agreement": 0.0}
    both = raised_only(sure, boundary_board=1.0, boundary_admin=0.0, **apart)
    assert (both.docket.owner[both.docket.stage > 0] == docket.BOARD).all()
    none = raised_only(sure, boundary_board=0.0, boundary_admin=1.0, **apart)
    assert not (none.docket.owner == docket.BOARD).any()
    assert none.cases.bounced.mean() == pytest.approx(sure.cases.bounce_share, abs=0.05)
    agreed = raised_only(sure, boundary_board=0.0, boundary_admin=1.0, dialogue=0.0, agreement=1.0)
    assert (agreed.docket.owner[agreed.docket.stage > 0] == docket.JOINT).all()
    exact = raised_only(sure, boundary_board=0.5, boundary_admin=0.5, **apart)
    held = exact.docket.stage > 0
    assert np.array_equal(exact.docket.owner[held] == docket.BOARD, exact.docket.position[held] < 0.5)


def test_without_the_golden_zone_a_matter_belongs_to_the_half_it_lies_in():
    off = SMALL.changed({"mechanisms.golden_zone": 0.0})
    with_zone, without = (raised_only(world, boundary_board=0.2, boundary_admin=0.9) for world in (SMALL, off))
    held = without.docket.stage > 0
    assert np.array_equal(without.docket.owner[held] == docket.BOARD, without.docket.position[held] < 0.5)
    assert without.cases.bounced.max() == without.cases.joint.max() == 0
    assert np.array_equal(with_zone.docket.position, without.docket.position)
    assert np.array_equal(with_zone.docket.merit, without.docket.merit)
    half = raised_only(SMALL.changed({"mechanisms.golden_zone": 0.5}), boundary_board=0.0, boundary_admin=1.0)
    assert (
        0.2
        < half.cases.joint.mean() / raised_only(SMALL, boundary_board=0.0, boundary_admin=1.0).cases.joint.mean()
        < 0.8
    )


def test_without_demands_nobody_asks_and_every_draw_stays():
    on, off = (raised_only(SMALL.changed({"mechanisms.demands": share})) for share in (1.0, 0.0))
    assert not np.isin(off.docket.origin, (docket.DEMAND, docket.REQUEST)).any()
    held = on.docket.stage > 0
    assert (on.docket.position[held & (on.docket.origin == docket.DEMAND)] >= 0.6).all()
    assert (on.docket.position[held & (on.docket.origin == docket.REQUEST)] <= 0.3).all()
    share = (on.docket.origin[held] == docket.DEMAND).mean()
    assert share == pytest.approx(SMALL.cases.demands, abs=0.03)
    for name in ("merit", "money", "unit", "complexity"):
        assert np.array_equal(getattr(on.docket, name), getattr(off.docket, name)), name
    same = held & ~np.isin(on.docket.origin, (docket.DEMAND, docket.REQUEST))
    assert np.array_equal(on.docket.position[same], off.docket.position[same])


def test_hot_matters_drift_towards_what_while_the_media_look():
    state = run(SMALL, ROWS, 2)
    loud = state.copy()
    loud.media.bad[:] = 3.0
    moved = []
    for each in (state, loud):
        streams = Streams(each.seed, each.branch, each.month)
        moved.append(cases.step(each, SMALL, streams, Acts.none(len(ROWS), 4), None).docket)
    there = docket.undecided(state.docket)
    assert (moved[1].position[there] < moved[0].position[there]).mean() > 0.95
    assert (moved[1].heat[there] > moved[0].heat[there]).all()
    later = state.docket.stage > docket.CALLED
    assert np.array_equal(moved[1].position[later], state.docket.position[later])


def test_the_two_at_the_top_are_a_bottleneck():
    narrow = SMALL.changed({"cases.gate": 1.0, "cases.capacity": 1.0})
    wide = SMALL.changed({"cases.gate": 1.0, "cases.capacity": 20.0})
    slow, quick = run(narrow, ROWS, 12), run(wide, ROWS, 12)
    assert slow.cases.waiting.mean() > 60 > 10 > quick.cases.waiting.mean()
    assert slow.cases.few.mean() > 0.5
    assert slow.cases.lead_time.mean() > quick.cases.lead_time.mean() + 2
    passed = slow.docket.number[(slow.docket.route == docket.PASSED_TOP) & (slow.docket.stage > 0)]
    waits = slow.docket.number[slow.docket.route == docket.AT_THE_TOP]
    assert passed.mean() < waits.mean()


def test_delegation_falls_with_detail_rules():
    ruled = {f"units.{unit.id}.rules": 1.0 for unit in SMALL.units}
    free = {f"units.{unit.id}.rules": 0.0 for unit in SMALL.units}
    strict, loose = (run(SMALL.changed(change), ROWS, 12) for change in (ruled, free))
    assert strict.cases.delegated.mean() < loose.cases.delegated.mean()


def executed(world, **change):
    """Matters that are all due, carried out in one step."""
    state = run(world, ROWS, 1)
    now = state.docket
    now.stage[:], now.left[:], now.route[:], now.decision[:] = (
        docket.EXECUTING,
        1.0,
        docket.ORDINARY,
        docket.COMMISSIONED,
    )
    now.position[:], now.complexity[:], now.merit[:], now.owner[:], now.unit[:] = 0.5, 0.5, 0.6, docket.BOARD, 0
    for name, value in change.items():
        column = getattr(now, name) if hasattr(now, name) else getattr(state.interplay, name)
        column[:] = value
    streams = Streams(state.seed, state.branch, state.month)
    return execution.step(state, world, streams, Acts.none(len(ROWS), 4), None)


def test_fidelity_follows_narrative_chain_joint_handling_and_loyalty():
    def mean(world=SMALL, **change):
        return executed(world, **change).docket.fidelity.mean()

    plain = SMALL.changed({"mechanisms.steering": 0.0})
    low, high = mean(plain, narrative=0.1), mean(plain, narrative=0.9)
    assert high - low == pytest.approx(0.4 * 0.8 * (1 - 2 * 0.04), abs=0.03)
    assert mean(owner=docket.JOINT) - mean() == pytest.approx(0.25 * (1 - mean()), abs=1e-9)
    assert mean(position=0.0) < mean(position=1.0)
    assert mean(complexity=0.9) < mean(complexity=0.5)
    assert mean(merit=0.1) < mean(merit=0.5) == pytest.approx(mean(merit=0.9))
    assert mean(SMALL.changed({"cases.link_loss": 0.0})) > mean()


def test_good_matters_teach_their_unit_and_bad_ones_unteach_it():
    before = run(SMALL, ROWS, 1).units.learning
    good, bad = executed(SMALL, merit=1.0).units.learning, executed(SMALL, merit=0.0).units.learning
    assert (good[:, 0] > before[:, 0]).all()
    assert (bad[:, 0] < before[:, 0]).all()
    assert np.array_equal(good[:, 1:], before[:, 1:])


def test_a_poor_result_is_taken_up_again_with_what_was_learnt_and_a_good_one_closes():
    state = run(SMALL, ROWS, 1)
    now = state.docket
    now.stage[:], now.left[:], now.merit[:] = docket.EXECUTED, 1.0, 0.5
    for reached, expected in ((0.02, docket.PREPARING), (0.98, docket.FREE)):
        now.fidelity[:] = reached
        quiet = SMALL.changed({"cases.report_noise": 0.0})
        streams = Streams(state.seed, state.branch, state.month)
        after = execution.step(state, quiet, streams, Acts.none(len(ROWS), 4), None)
        assert (after.docket.stage == expected).all()
        assert (after.docket.merit > 0.5).all() == (expected == docket.PREPARING)


def test_answering_citizens_makes_them_heard_and_takes_the_how_from_officials():
    drawn, left = (run(SMALL.changed({"cases.pull": pull}), ROWS, 24) for pull in (0.4, 0.0))
    assert drawn.cases.overreach_board.mean() > left.cases.overreach_board.mean() + 0.05
    assert drawn.interplay.listened.mean() > left.interplay.listened.mean()
    assert TRUTH["trust_head_chair"].read(drawn).mean() < TRUTH["trust_head_chair"].read(left).mean()


def test_a_thin_basis_is_quicker_to_prepare_and_oftener_referred_back():
    def seen(basis):
        state = run(SMALL, ROWS, 1)
        state.interplay.basis[:] = basis
        now = state.docket
        now.stage[:], now.route[:], now.complexity[:] = docket.CALLED, docket.ORDINARY, 0.5
        now.decision[:] = docket.NONE
        state.board.meets[:] = 1.0
        streams = Streams(state.seed, state.branch, state.month)
        return decisions.step(state, SMALL, streams, Acts.none(len(ROWS), 4), None)

    thin, full = seen(0.0), seen(1.0)
    back = [(each.docket.decision == docket.REFERRED).sum() for each in (thin, full)]
    assert back[0] > 0
    assert back[1] == 0
    slow, quick = (raised_only(SMALL, basis=basis).docket for basis in (1.0, 0.0))
    assert (slow.left >= quick.left).all()
    assert slow.left.sum() > quick.left.sum()


def test_what_cannot_be_undone_waits_for_legal_force():
    states = months_of(SMALL.changed({"cases.legal_force": 1.0}), ROWS, 3)
    assert (states[1].docket.stage == docket.DECIDED).any()
    none = months_of(SMALL.changed({"cases.legal_force": 0.0}), ROWS, 3)
    assert not any((state.docket.stage == docket.DECIDED).any() for state in none)


def test_a_matter_more_on_the_agenda_moves_no_vote_of_another():
    state = run(SMALL, ROWS, 2)
    short, long = (SMALL.changed({"cases.agenda": most}) for most in (3, 6))
    streams = Streams(state.seed, state.branch, state.month)
    before = cases.step(state, SMALL, streams, Acts.none(len(ROWS), 4), None)
    a, b = (decisions.step(before, world, streams, Acts.none(len(ROWS), 4), None).docket for world in (short, long))
    decided = (before.docket.stage == docket.CALLED) & (a.decision != before.docket.decision)
    assert decided.sum() > 50
    same = a.decision[decided] == b.decision[decided]
    assert same.mean() > 0.97


def test_units_of_any_number_get_matters():
    for count in (1, 24):
        world = World.default(units=count).changed({"citizens.count": 50})
        state = run(world, [1, 2], 3)
        units = state.docket.unit[state.docket.stage > 0]
        assert units.min() >= 0
        assert units.max() < count


SIZES = {
    each.path: each
    for each in parameters(SMALL)
    if each.path.split(".")[0] in ("cases", "patterns", "implementation") and each.path != "patterns.named"
}
"""``patterns.named`` names a year and moves nothing; it is tested with the patterns."""


def eventful(state, acts):
    """Something of everything that matters and control answer to."""
    for name, dose in (("basis", 0.3), ("agreement", 0.2), ("publicity", 0.5), ("citizen_dialogue", 0.3)):
        acts.add(name, dose)
    for name in ("guideline", "audit_plan", "reporting", "firmness"):
        acts.add(name, 0.05)
    acts.add("dialogue", float(state.month % 2))


BUSY = run(SMALL, [1, 2, 3], 10, eventful).digest()


@pytest.mark.parametrize("path", SIZES)
def test_no_size_is_there_for_show(path):
    one = SIZES[path]
    others = [end for end in (one.low, one.high) if end != one.value]
    if isinstance(one.value, int):
        others = [int(end) for end in others]
    assert any(run(SMALL.changed({path: other}), [1, 2, 3], 10, eventful).digest() != BUSY for other in others)
