"""Votes and leanings of the committee."""

import numpy as np

from sim.birth import birth
from sim.streams import Streams
from sim.submodels import board
from tests.sim.runs import SMALL

ROWS = 400
STATE = birth(SMALL, np.arange(ROWS))
ROSTER = SMALL.roster


def ayes(support, state=STATE, world=SMALL, key=7):
    return board.votes(state, world, np.full(ROWS, support), key, 3)


def test_more_support_gives_more_ayes_and_votes_are_the_same_when_asked_again():
    counts = [ayes(support).mean() for support in (0.1, 0.4, 0.6, 0.9)]
    assert counts == sorted(counts)
    assert counts[0] < 0.4 < 0.9 < counts[-1]
    assert np.array_equal(ayes(0.5), ayes(0.5))
    assert not np.array_equal(ayes(0.5), ayes(0.5, key=8))
    assert ayes(0.5).shape == (ROWS, board.voters(SMALL))


def test_the_majority_leans_for_and_consensus_takes_the_opposition_along():
    votes = ayes(0.45)
    assert votes[:, ROSTER.majority].mean() > votes[:, ~ROSTER.majority].mean() + 0.2
    agreed = STATE.copy()
    agreed.board.consensus[:] = 1.0
    assert ayes(0.45, agreed)[:, ~ROSTER.majority].mean() > votes[:, ~ROSTER.majority].mean()


def test_trust_in_the_head_makes_it_easier():
    trusted = STATE.copy()
    trusted.dyads.trust[:] = 0.95
    assert ayes(0.45, trusted).mean() > ayes(0.45).mean()


def test_the_chair_votes_for_what_the_chair_puts():
    assert ayes(0.0)[:, 0].all()


def test_what_members_say_beforehand_foretells_their_votes_but_not_surely():
    support = np.full(ROWS, 0.5)
    said, voted = board.leans(STATE, SMALL, support, 7, 3), ayes(0.5)
    assert set(np.unique(said)) == {-1, 0, 1}
    assert said.dtype == np.int8
    sure = said[:, 1:] != 0
    right = ((said[:, 1:] > 0) == voted[:, 1:])[sure]
    assert 0.7 < right.mean() < 1.0


def test_a_simple_majority_carries_and_the_chair_has_the_casting_vote():
    votes = np.array([[1, 1, 0], [1, 0, 0], [0, 1, 1]], dtype=bool)
    count, against, casting, passed = board.carried(votes)
    assert count.tolist() == [2, 1, 2]
    assert against.tolist() == [1, 2, 1]
    assert not casting.any()
    assert passed.tolist() == [True, False, True]
    tie = board.carried(np.array([[1, 0], [0, 1]], dtype=bool))
    assert tie[2].all()
    assert tie[3].tolist() == [True, False]


def test_many_matters_are_voted_on_at_once_and_one_more_moves_no_other():
    streams = Streams(STATE.seed, STATE.branch, 3)
    support = np.tile([0.1, 0.4, 0.6, 0.9], (ROWS, 1))
    share = board.ayes_on(STATE, SMALL, streams, support, 7)
    assert share.shape == (ROWS, 4)
    assert (share >= 1 / board.voters(SMALL)).all()
    assert (share <= 1).all()
    assert list(share.mean(axis=0)) == sorted(share.mean(axis=0))
    longer = np.concatenate((support, support[:, :1]), axis=1)
    assert np.array_equal(board.ayes_on(STATE, SMALL, streams, longer, 7)[:, :4], share)
    rows = SMALL.changed({"board.line": np.full((ROWS, 1), 0.5), "board.spread": np.full((ROWS, 1), 0.12)})
    assert np.array_equal(board.ayes_on(STATE, rows, streams, support, 7), share)
