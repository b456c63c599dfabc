"""Elections, shifts in the middle of a term, new terms: who sits where, and what is handed over."""

import numpy as np

from sim.acts import Acts
from sim.spec import World
from sim.streams import Streams
from sim.submodels import elections
from tests.sim.runs import SMALL, born, run

AUTUMN = {"organisation.start_month": 9, "organisation.term_year": 3}
"""Month 0 is the election's, and month 4 the first of the new term."""
LOST = SMALL.changed(AUTUMN | {"elections.shift": 0.2, "mechanisms.own_proposals": 0.0})
SEEDS = np.arange(60)
MEMBERS = SMALL.roster.members


def of_members(state, name):
    return getattr(state.people, name)[:, MEMBERS]


def test_after_a_lost_election_the_old_committee_sits_on_until_the_term_ends():
    before, after = run(LOST, SEEDS, 3), run(LOST, SEEDS, 4)
    assert before.elections.shifted.all()
    assert np.array_equal(of_members(before, "majority"), of_members(born(LOST, SEEDS), "majority"))
    assert (after.board.turned == 1).all()
    assert not after.elections.shifted.any()
    assert (after.elections.shifts == 1).all()
    assert (after.elections.new_chair == 1).all()
    assert (after.interplay.agreement < 0.5 * before.interplay.agreement).all()


def test_the_opposition_takes_over_presidium_and_majority_and_seats_are_none_fewer():
    before, after = run(LOST, SEEDS, 3), run(LOST, SEEDS, 4)
    roster = SMALL.roster
    opposition = int(np.flatnonzero(roster.opposition == MEMBERS)[0])
    majority = of_members(after, "majority")
    assert (majority[:, 0] == 1).all()
    assert (majority[:, opposition] == 0).all()
    assert (majority.sum(axis=1) == of_members(before, "majority").sum(axis=1)).all()
    assert np.allclose(of_members(after, "home")[:, 0], of_members(before, "home")[:, opposition])
    assert np.allclose(of_members(after, "home")[:, opposition], of_members(before, "home")[:, 0])
    assert np.array_equal(np.sort(roster.exchange), np.arange(len(MEMBERS)))
    assert np.array_equal(roster.exchange[roster.exchange], np.arange(len(MEMBERS)))


def test_two_shifts_bring_everybody_back():
    start = born(SMALL, SEEDS)
    once = elections.sides(SMALL, start.board.turned + 1, start.board.minority)
    assert not np.array_equal(once[:, MEMBERS], start.people.majority[:, MEMBERS])
    assert np.array_equal(elections.sides(SMALL, start.board.turned, start.board.minority), start.people.majority)


def test_without_the_mechanism_nobody_comes_or_goes():
    off = LOST.changed({"mechanisms.elections": 0.0, "elections.midterm": 0.05})
    after, start = run(off, SEEDS, 6), born(off, SEEDS)
    for name in ("majority", "ideology", "home"):
        assert np.array_equal(getattr(after.people, name), getattr(start.people, name)), name
    assert not after.elections.shifts.any()
    assert (of_members(after, "tenure") == of_members(start, "tenure") + 6).all()


def test_a_majority_that_breaks_in_the_middle_of_a_term_changes_the_presidium_and_no_persons():
    world = SMALL.changed({"organisation.term_year": 1, "elections.midterm": 0.05})
    state = born(world, SEEDS)
    runs = [run(world, SEEDS, months) for months in range(1, 13)]
    broke = [int(after.elections.collapsed.sum()) for after in runs]
    assert sum(broke) > 0
    assert broke[6] == 0, "no meeting of the assembly in July"
    last = runs[-1]
    moved = last.elections.shifts[:, 0] == 1
    exchange = SMALL.roster.exchange
    assert moved.any()
    assert np.allclose(of_members(last, "ideology")[moved], of_members(state, "ideology")[moved][:, exchange])
    still = last.elections.shifts[:, 0] == 0
    assert np.array_equal(of_members(last, "ideology")[still], of_members(state, "ideology")[still])


def test_a_minority_is_fewer_than_half_of_the_seats_and_as_common_as_the_world_says():
    world = World.default(units=1).changed({"citizens.count": 50, "organisation.minority_chance": 0.58})
    state = born(world, np.arange(2000))
    held = state.people.majority[:, world.roster.members].mean(axis=1, keepdims=True)
    assert np.array_equal(state.board.minority == 1, held < 0.5)
    assert abs(state.board.minority.mean() - 0.67 * 0.58) < 0.03
    assert abs(state.board.hung.mean() - 0.67) < 0.03
    assert (state.board.hung >= state.board.minority).all()


def test_a_recorded_dissent_moves_blame_from_the_opposition_to_those_who_govern():
    quiet = LOST.changed({"elections.noise": 0.0})
    state = born(quiet, SEEDS)
    state.media.bad[:] = 2.0

    streams, nothing = Streams(state.seed, state.branch, 0), Acts.none(len(SEEDS), 4)
    plain = elections.step(state, quiet, streams, nothing, None)
    state.board.dissent[:] = 1.0
    told = elections.step(state, quiet, streams, nothing, None)
    lost = plain.elections.margin - told.elections.margin
    assert np.allclose(lost, 0.012 * 2.0 * 0.30)
