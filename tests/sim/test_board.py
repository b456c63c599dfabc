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


def shares(state, world=SMALL, support=0.5):
    return board.ayes_on(state, world, Streams(state.seed, state.branch, 3), np.full((ROWS, 1), support), 7)


def test_what_a_member_weighs_is_a_factor_that_leaves_even_weights_as_they_are():
    plain = {f"people.{SMALL.people[i].id}.{name}": 1.0 for i in ROSTER.members for name in
             ("facts", "values", "intuition", "delegate", "trustee", "partisan")}  # fmt: skip
    even = birth(SMALL.changed(plain), [1]).people
    for name in ("facts", "values", "intuition", "mood"):
        assert np.allclose(getattr(even, name), 1.0), name
    one = SMALL.people[ROSTER.members[3]].id
    keen = birth(SMALL.changed(plain | {f"people.{one}.facts": 4.0}), [1]).people
    assert np.isclose(keen.facts[0, ROSTER.members[3]], 2.0)
    assert np.isclose(keen.values[0, ROSTER.members[3]], 0.5)
    both = birth(SMALL.changed(plain | {f"people.{one}.{name}": 0.0 for name in ("facts", "values", "intuition")}), [1])
    assert np.isfinite(both.people.facts).all()


def test_members_judge_as_their_group_leader_does_where_the_group_is_all():
    judged = np.random.default_rng(2).normal(size=(ROWS, board.voters(SMALL)))
    alone, together = (SMALL.changed({"board.group": weight}) for weight in (0.0, 0.9))
    assert np.array_equal(board.as_groups(judged, STATE, alone), judged)
    drawn = board.as_groups(judged, STATE, together)
    assert np.allclose(drawn, judged + 0.9 * (judged[:, ROSTER.leaders] - judged))
    parties = [SMALL.people[i].party for i in ROSTER.members]
    assert all(parties[seat] == parties[led] for seat, led in enumerate(ROSTER.leaders))
    turned = STATE.copy()
    turned.board.turned[:] = 1.0
    held = [parties[seat] for seat in ROSTER.exchange]
    after = ROSTER.exchange[ROSTER.leaders[ROSTER.exchange]]
    assert all(held[seat] == held[led] for seat, led in enumerate(after))
    assert np.allclose(board.as_groups(judged, turned, together), judged + 0.9 * (judged[:, after] - judged))


def test_a_party_outside_the_blocs_resists_less():
    free = STATE.copy()
    free.people.bound[:] = 0.0
    bound = STATE.copy()
    bound.people.bound[:] = 1.0
    assert shares(free).mean() > shares(bound).mean()
    never = SMALL.changed({"board.unbound": 0.0})
    assert np.array_equal(shares(free, never), shares(bound, never))


def test_media_attention_makes_members_wary_and_citizens_mood_and_kept_promises_carry():
    hot, glad, kept, broken = (STATE.copy() for _ in range(4))
    hot.media.bad[:] = 3.0
    glad.outcomes.legitimacy[:] = 1.0
    kept.interplay.ledger[:, 0] = 20.0
    broken.interplay.ledger[:, 4] = 20.0
    assert shares(hot).mean() < shares(STATE).mean() < shares(glad).mean()
    assert shares(broken).mean() < shares(STATE).mean() < shares(kept).mean()


def test_knowledge_and_a_good_basis_narrow_judgement_and_the_newly_elected_know_less():
    members = ROSTER.members
    stand = board.standing(STATE, SMALL, members)
    wise, based = STATE.copy(), STATE.copy()
    wise.people.knowledge[:] = 1.0
    based.interplay.basis[:] = 1.0
    assert (board.standing(wise, SMALL, members).spread <= stand.spread).all()
    assert (board.standing(based, SMALL, members).spread < stand.spread).all()
    new = STATE.copy()
    new.people.tenure[:] = 0.0
    seats = board.seats_of(new, members)
    assert np.allclose(board.knowledge_of(new, SMALL, seats), 0.7 * new.people.knowledge[:, members])
    assert np.allclose(board.knowledge_of(STATE, SMALL, seats), STATE.people.knowledge[:, members])
