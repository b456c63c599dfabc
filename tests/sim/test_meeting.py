"""The committee's meeting: who sits, members' own proposals and what becomes of them, dissent, urgent decisions."""

from dataclasses import replace

import numpy as np
import pytest

from sim.acts import Acts
from sim.spec import World
from sim.streams import Streams
from sim.submodels import attendance, board, meeting
from tests.sim.runs import SMALL, born, every_month, nothing, run

ROWS = 300
SEEDS = np.arange(ROWS)
MEMBERS = SMALL.roster.members
SEATS = len(MEMBERS)
CLEAR = SMALL.changed(
    {"board.spread": 0.02, "board.knowledge": 0.9, "board.spatial": 1.0, "board.loyalty": 0.0, "board.resistance": 0.0}
)
"""Members who vote by their wishes alone, or nearly."""


def one(step, state, world=SMALL, month=3, **doses):
    acts = Acts.none(state.replicates, len(world.units))
    for name, dose in doses.items():
        acts.add(name, dose)
    state = replace(state, month=month)
    return step(state, world, Streams(state.seed, state.branch, month), acts, None)


def tabled(world, change, seat=0, trust=None):
    """A committee with one proposal waiting, on the first unit."""
    state = born(world, SEEDS)
    state.board.tabled[:, 0] = change
    state.board.mover[:, 0] = seat
    if trust is not None:
        state.dyads.trust[:, world.roster.groups["members_head"]] = trust
    return state


def test_where_nothing_else_weighs_the_median_wish_decides():
    trust = np.random.default_rng(1).uniform(0.1, 0.9, (ROWS, SEATS))
    state = tabled(CLEAR, 0.1, trust=trust)
    wish, now = meeting.wishes(state, CLEAR)[:, 0], state.units.rules_decided[:, :1]
    nearer = np.abs(wish - now) - np.abs(wish - now - 0.1)
    nearer[:, 0] = 0.1
    middle = np.median(nearer, axis=1)
    passed = one(meeting.step, state, CLEAR).meeting.carried[:, 0] == 1
    sure = np.abs(middle) > 0.05
    assert sure.sum() > ROWS / 2
    assert 0 < passed.mean() < 1
    assert np.array_equal(passed[sure], middle[sure] > 0)


@pytest.mark.parametrize(("trust", "way"), [(0.1, 1), (0.9, -1)])
def test_distrust_asks_for_rules_and_trust_for_fewer_and_a_carried_proposal_moves_them_one_step(trust, way):
    state = born(SMALL, SEEDS)
    state.dyads.trust[:, SMALL.roster.groups["members_head"]] = trust
    after = one(meeting.step, state)
    moved = after.units.rules_decided - state.units.rules_decided
    assert after.meeting.put.sum() > 0
    assert (moved != 0).any()
    assert np.isin(np.round(moved, 9), [0.0, way * SMALL.board.own_step]).all()


def test_nobody_puts_anything_where_all_have_what_they_wish():
    state = born(SMALL, SEEDS)
    exact = 0.42 + 0.22 * state.units.risk[0, 0]
    state.units.risk[:] = state.units.risk[0, 0]
    state.dyads.trust[:, SMALL.roster.groups["members_head"]] = exact
    assert not one(meeting.step, state).meeting.put.any()


def test_without_the_mechanism_nobody_proposes_and_every_other_draw_stays():
    off = SMALL.changed({"mechanisms.own_proposals": 0.0, "mechanisms.elections": 0.0})
    after = run(off, SEEDS[:40], 12)
    assert np.array_equal(after.units.rules_decided, born(off, SEEDS[:40]).units.rules_decided)
    assert not after.meeting.put.any()
    on = run(SMALL.changed({"mechanisms.elections": 0.0}), SEEDS[:40], 12)
    assert not np.array_equal(on.units.rules_decided, after.units.rules_decided)
    assert np.array_equal(on.units.demand_chance, after.units.demand_chance)
    assert np.array_equal(on.board.present, after.board.present)
    half = SMALL.changed({"mechanisms.own_proposals": np.where(SEEDS[:40, None] < 20, 0.0, 1.0)})
    assert not run(half, SEEDS[:40], 1).meeting.put[:20].any()


def test_a_thin_basis_sends_a_new_proposal_back_once_and_the_next_meeting_decides():
    world = SMALL.changed({"board.own_chance": 0.5})
    state = born(world, SEEDS)
    state.interplay.basis[:] = 0.0
    state.dyads.trust[:, world.roster.groups["members_head"]] = 0.1
    back = one(meeting.step, state, world)
    assert back.meeting.referred.mean() > 0.9
    assert np.array_equal(back.meeting.referred[:, 0], (back.board.tabled != 0).sum(axis=1))
    assert np.array_equal(back.units.rules_decided, state.units.rules_decided)
    waiting = back.board.tabled != 0
    decided = one(meeting.step, back, world, month=4)
    assert not (decided.board.tabled[waiting] != 0).any()
    assert decided.meeting.carried.sum() > 0


def test_the_unsure_put_a_proposal_off():
    sure, unsure = (SMALL.changed({"board.notice": notice, "board.referral": 0.0}) for notice in (1.0, 0.05))
    state = born(SMALL, SEEDS)
    assert (
        one(meeting.step, state, unsure).meeting.deferred.sum() > one(meeting.step, state, sure).meeting.deferred.sum()
    )


def test_nothing_is_decided_in_july_or_without_a_quorum_and_what_waits_goes_on_waiting():
    state = tabled(SMALL, 0.1)
    july = one(attendance.step, state, month=6)
    assert not july.board.meets.any()
    after = one(meeting.step, july, month=6)
    assert np.array_equal(after.board.tabled, state.board.tabled)
    assert np.array_equal(after.units.rules_decided, state.units.rules_decided)
    assert not after.meeting.put.any()


def test_a_minority_gets_nothing_through_that_a_closed_opposition_does_not_want():
    world = CLEAR.changed({"organisation.minority_chance": 1.0, "organisation.no_bloc": 1.0, "control.block": 1.0})
    state = tabled(world, 0.1, trust=0.05)
    assert (state.board.minority == 1).all()
    state.board.consensus[:] = 0.0
    assert not one(meeting.step, state, world).meeting.carried.any()
    state.board.consensus[:] = 1.0
    assert one(meeting.step, state, world).meeting.carried.all()
    opposition = int(np.flatnonzero(SMALL.roster.opposition == MEMBERS)[0])
    state.board.consensus[:] = 0.0
    state.board.mover[:, 0] = opposition
    assert one(meeting.step, state, world).meeting.carried.all()


def test_votes_are_counted_where_it_is_close_and_a_tie_is_the_chairs():
    alone = {"board.loyalty": 0.0, "board.resistance": 0.0, "board.group": 0.0}
    nearly = {"citizens.count": 120, "board.spatial": 1.0, "board.spread": 0.02}
    even = World.default(units=4, members=10).changed(alone | nearly)
    state = born(even, SEEDS)
    state.board.tabled[:, 0] = 0.1
    trust = np.where(np.arange(10) < 5, 0.05, 0.95)
    for chair_for in (True, False):
        state.board.mover[:, 0] = 0 if chair_for else 9
        state.dyads.trust[:, even.roster.groups["members_head"]] = trust if chair_for else trust[::-1]
        after = one(meeting.step, state, even)
        assert (after.meeting.casting == 1).all()
        assert (after.meeting.counted == 1).all()
        assert (after.meeting.carried == (1 if chair_for else 0)).all()
        assert (after.meeting.reserved == 5).all()


def test_recorded_dissent_is_kept_on_record_fades_and_costs_consensus():
    state = born(SMALL, SEEDS)
    quiet = SMALL.changed({"mechanisms.own_proposals": 0.0})
    plain, told = one(meeting.step, state, quiet), one(meeting.step, state, quiet, dissent=1.0)
    assert not plain.board.dissent.any()
    assert np.allclose(told.board.dissent, 0.20)
    assert np.allclose(plain.board.consensus - told.board.consensus, 0.05)
    assert np.allclose(one(meeting.step, told, quiet).board.dissent, 0.96 * 0.20)


def test_an_urgent_decision_needs_a_mandate_given_beforehand_and_is_reported_at_the_next_meeting():
    state = born(SMALL, SEEDS)
    state = one(attendance.step, state, SMALL.changed({"board.undeclared": 0.0}), urgent=1.0)
    assert np.allclose(state.board.breach, 1)
    given = one(meeting.step, born(SMALL, SEEDS), mandate=1.0)
    assert (given.board.mandate == 1).all()
    calm = SMALL.changed({"board.undeclared": 0.0, "mechanisms.own_proposals": 0.0})
    used = one(meeting.step, one(attendance.step, given, calm, urgent=1.0), calm, urgent=1.0)
    assert not used.board.breach.any()
    assert (used.board.untold == 1).all()
    july = one(meeting.step, one(attendance.step, used, calm, month=6), calm, month=6)
    assert (july.board.untold == 1).all()
    august = one(meeting.step, one(attendance.step, july, calm, month=7), calm, month=7)
    met = august.board.meets[:, 0] == 1
    assert not august.board.untold[met].any()
    assert np.allclose((july.board.consensus - august.board.consensus)[met], 0.06)


def test_an_urgent_decision_is_carried_out_at_once_and_a_breach_costs_legality_and_trust():
    def guided(**doses):
        return run(SMALL, [5], 1, every_month(guideline=0.3, **doses))

    plain, urgent = guided(), guided(urgent=1.0)
    assert np.allclose(urgent.units.rules_base, urgent.units.rules_decided)
    assert (plain.units.rules_base < urgent.units.rules_base).all()
    clean, breach = run(SMALL, SEEDS[:20], 1), run(SMALL, SEEDS[:20], 1, every_month(breach=1.0))
    assert (breach.outcomes.legality < clean.outcomes.legality).all()
    chair = SMALL.roster.head_chair
    assert (breach.dyads.trust[:, chair] < clean.dyads.trust[:, chair]).all()


def test_substitutes_of_the_same_side_fill_the_seats_of_those_who_cannot_come():
    full = one(attendance.step, born(SMALL, SEEDS), SMALL.changed({"board.absence": 0.0}))
    assert (full.board.present == 1).all()
    assert (full.board.serving == MEMBERS).all()
    some = one(attendance.step, born(SMALL, SEEDS), SMALL.changed({"board.absence": 0.2}))
    stands_in = some.board.serving != MEMBERS
    assert stands_in.any()
    assert (some.board.present[stands_in] == 1).all()
    people = some.people.majority
    serving = np.take_along_axis(people, some.board.serving, axis=1)
    assert np.array_equal(serving[stands_in], people[:, MEMBERS][stands_in])
    for row in some.board.serving:
        assert len(set(row)) == SEATS
    gone = one(attendance.step, born(SMALL, SEEDS), SMALL.changed({"board.absence": 0.5}))
    assert np.array_equal(gone.board.meets[:, 0] == 1, 2 * gone.board.present.sum(axis=1) > SEATS)
    assert 0 < gone.board.meets.mean() < 1


def test_the_disqualified_say_so_and_take_no_part_and_only_those_who_do_not_are_in_breach():
    all_ = {"board.recusal": 0.2, "board.absence": 0.0}
    said = one(attendance.step, born(SMALL, SEEDS), SMALL.changed(all_ | {"board.undeclared": 0.0}))
    out = said.board.recused >= 0
    assert abs(out.mean() - 0.2) < 0.03
    assert said.board.recused.max() < 1
    assert not said.board.breach.any()
    support = np.full((ROWS, 1), 0.0)
    streams = Streams(said.seed, said.branch, 3)
    harsh = SMALL.changed({"board.spread": 0.02, "board.trust": 0.0})
    share = board.ayes_on(said, harsh, streams, support, 7)[:, 0]
    chair_out = out[:, 0]
    taking = SEATS - out.sum(axis=1)
    assert np.allclose(share[chair_out], 0.0)
    assert np.allclose(share[~chair_out], 1 / taking[~chair_out])
    kept = one(attendance.step, born(SMALL, SEEDS), SMALL.changed(all_ | {"board.undeclared": 1.0}))
    assert np.array_equal(kept.board.breach[:, 0], out.sum(axis=1))
    assert (kept.board.recused < 0).all()
    assert np.allclose(kept.board.fault, np.minimum(kept.board.breach, 1.0))


def test_the_tone_of_those_present_pulls_the_tone_of_conversation():
    raw = born(SMALL, SEEDS)
    raw.people.tone[:] = 0.1
    state = born(SMALL, SEEDS)
    assert (one(meeting.step, raw).interplay.tone < state.interplay.tone).all()
    far = one(meeting.step, raw, SMALL.changed({"board.tone_pull": 0.0}))
    assert np.array_equal(far.interplay.tone, state.interplay.tone)


def test_members_come_to_take_what_has_been_decided_for_normal():
    state = run(SMALL.changed({"mechanisms.own_proposals": 0.0}), [3], 1, nothing)
    assert np.allclose(state.board.custom, born(SMALL, [3]).units.rules_decided)
    state.units.rules_decided[:] = 0.9
    after = one(meeting.step, state, SMALL.changed({"mechanisms.own_proposals": 0.0}))
    assert np.allclose(after.board.custom, state.board.custom + 0.05 * (0.9 - state.board.custom))
