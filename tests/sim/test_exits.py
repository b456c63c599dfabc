"""Who leaves: hazards, what belongs to cooperation, employers, severance and successors."""

from dataclasses import replace

import numpy as np
import pytest

from sim.acts import Acts
from sim.birth import birth
from sim.month import advance
from sim.spec import World, term_month
from sim.streams import Streams
from sim.submodels import offices
from sim.submodels.trust import trust_of
from sim.trace import Trace
from tests.sim.runs import SMALL, run

SEEDS = np.arange(3000)
TINY = World.default(units=2, members=5).changed({"citizens.count": 50})
MANY = birth(TINY, SEEDS)


def believing(state, world, groups, trust):
    """The same state with one trust in all dyads of some groups."""
    held = state.dyads.trust.copy()
    for group in groups:
        held[:, world.roster.groups[group]] = trust
    return replace(state, dyads=replace(state.dyads, trust=held))


def after(state, world):
    return offices.step(
        state, world, Streams(state.seed, state.branch, state.month), Acts.none(state.replicates, 2), None
    )


def chief(standing, month=20, **changes):
    """What happens to chief executives of that standing in a month."""
    state = replace(MANY, month=month)
    standing = np.full((state.replicates, 1), standing)
    return after(replace(state, offices=replace(state.offices, standing=standing)), TINY.changed(changes)).offices


@pytest.mark.parametrize("standing", [0.3, 0.55, 0.8])
def test_a_chief_executive_leaves_where_the_draw_is_under_the_hazard_of_the_specification(standing):
    month = 30
    assert term_month(TINY, month) == 30
    p = TINY.offices
    likely = np.exp(-3 * (standing - 0.55)) / p.exit_months
    anyway = min(likely, np.exp(-3 * (p.exit_content - 0.55)) / p.exit_months)
    drawn = Streams(MANY.seed, MANY.branch, month).uniform(offices.EXIT, np.arange(4))[:, :1]
    now = chief(standing, month)
    assert np.array_equal(now.chief_left, drawn < likely)
    assert np.array_equal(now.exits_cooperation, (drawn < likely) & (drawn >= anyway))
    assert now.exits.any()
    assert now.exits_cooperation.any() == (standing < p.exit_content)


def test_more_leave_in_the_two_years_after_an_election_and_under_minority():
    election, while_early = TINY.organisation.election, int(TINY.offices.early_months)
    before, first, last, later = (
        chief(0.55, election + after_it).exits.mean() for after_it in (0, 1, while_early, while_early + 1)
    )
    assert first > 1.5 * before
    assert last > 1.5 * later
    ruled = replace(MANY, month=30, board=replace(MANY.board, minority=np.ones_like(MANY.board.minority)))
    assert after(ruled, TINY).offices.exits.sum() > chief(0.55, 30).exits.sum()


def test_nobody_leaves_with_the_switch_off_and_all_else_is_drawn_as_before():
    off = SMALL.changed({"mechanisms.turnover": 0.0})
    with_, without = (run(world, [7], 1) for world in (SMALL, off))
    long = run(off, np.arange(20), 30)
    assert not long.offices.exits.any()
    assert not long.offices.head_exits.any()
    assert not long.units.manager_left.any()
    assert np.array_equal(with_.units.demand, without.units.demand)
    assert np.array_equal(with_.offices.standing, without.offices.standing)


@pytest.mark.parametrize(
    ("employer", "group", "other"), [(0.0, "members_head", "chief_head"), (1.0, "chief_head", "members_head")]
)
def test_a_head_answers_to_whoever_employs(employer, group, other):
    world = TINY.changed({"organisation.employer": employer, "offices.head_employer": 1.0})

    def left(**trusts):
        state = replace(MANY, month=30)
        for name, trust in trusts.items():
            state = believing(state, world, (name,), trust)
        return after(state, world).offices.head_exits.mean()

    plain = left(**{group: 0.55})
    assert left(**{group: 0.2, other: 0.9}) > 2 * plain > 0
    assert left(**{group: 0.55, other: 0.1}) == plain


def test_trust_between_head_and_chair_keeps_a_head_as_well():
    world = TINY.changed({"offices.head_employer": 0.0})
    groups = ("head_chair", "members_head")
    bad, good = (after(believing(replace(MANY, month=30), world, groups, t), world).offices for t in (0.2, 0.9))
    assert bad.head_exits.sum() > 3 * good.head_exits.sum()
    assert (bad.head_exits_cooperation <= bad.head_exits).all()
    assert not good.head_exits_cooperation.any()


def forced(**changes):
    """A world in which everybody leaves who can, and a state in which nobody trusts the head."""
    world = SMALL.changed({"offices.head_months": 24.0, "offices.exit_trust": 8.0, "offices.severance": 1.0, **changes})
    return world, believing(birth(world, np.arange(40)), world, ("members_head", "head_chair", "managers_head"), 0.0)


def stepped(state, world, month=0):
    return offices.step(state, world, Streams(state.seed, state.branch, month), Acts.none(state.replicates, 4), None)


def test_severance_is_agreed_for_the_sake_of_cooperation_and_paid_in_the_next_months_accounts():
    world, state = forced()
    gone = stepped(state, world)
    left = gone.offices.head_left > 0
    assert left.any()
    assert np.array_equal(gone.offices.severance, 1.5 * gone.offices.head_exits_cooperation)
    trace = Trace()
    paid = advance(gone, world, Acts.none(40, 4), trace)
    free = advance(
        replace(gone, offices=replace(gone.offices, severance=0 * gone.offices.severance)), world, Acts.none(40, 4)
    )
    assert np.allclose(free.economy.reserve - paid.economy.reserve, gone.offices.severance)
    assert np.allclose(trace["money"]["severance"], -gone.offices.severance)
    never, _ = forced(**{"offices.severance": 0.0})
    assert not stepped(state, never).offices.severance.any()


def test_a_new_head_starts_with_little_evidence_a_thin_agreement_and_no_months_in_office():
    world, state = forced()
    gone = stepped(state, world)
    left, roster, reset = gone.offices.head_left[:, 0] > 0, world.roster, world.interplay.reset
    about = np.concatenate([roster.groups[group] for group in ("members_head", "head_chair", "chief_head")])
    others = roster.groups["chair_opposition"]
    was, now = (each.dyads.speaks_for + each.dyads.speaks_against for each in (state, gone))
    assert np.allclose(now[left][:, about], reset * was[left][:, about] + (1 - reset) * world.trust.prior)
    assert np.array_equal(now[:, others], was[:, others])
    assert np.allclose(gone.interplay.agreement[left], reset * state.interplay.agreement[left])
    assert (gone.people.tenure[left, roster.head] == 0).all()
    assert (gone.people.tenure[~left, roster.head] == state.people.tenure[~left, roster.head] + 1).all()


def test_managers_leave_overload_and_a_head_they_do_not_trust_and_others_follow_next_month():
    state = replace(MANY, month=30)
    tired = replace(state, units=replace(state.units, load=np.full_like(state.units.load, 0.9)))
    apart = believing(state, TINY, ("managers_head",), 0.1)
    calm = after(state, TINY).units.manager_left.mean()
    assert after(tired, TINY).units.manager_left.mean() > 3 * calm > 0
    assert after(apart, TINY).units.manager_left.mean() > 2 * calm
    gone = after(apart, TINY)
    left = gone.units.manager_left > 0
    managers = TINY.roster.managers
    assert (gone.people.tenure[:, managers][left] == 0).all()
    assert np.array_equal(gone.units.ability, state.units.ability)
    followed = advance(replace(gone, month=31), TINY, Acts.none(len(SEEDS), 2))
    assert (followed.units.ability[left] != gone.units.ability[left]).all()
    assert np.array_equal(followed.units.ability[~left], gone.units.ability[~left])


def test_counts_are_the_sums_of_the_months():
    state, left, months = birth(SMALL, np.arange(60)), 0.0, 0.0
    chief_at = SMALL.roster.chief_executive
    for _ in range(48):
        before = state
        state = advance(state, SMALL, Acts.none(60, 4))
        left = left + state.offices.chief_left
        months = months + state.offices.chief_left * (before.people.tenure[:, [chief_at]] + 1)
    assert left.sum() > 5
    assert np.array_equal(state.offices.exits, left)
    assert np.array_equal(state.offices.exits_months, months)
    assert (state.offices.exits_cooperation <= state.offices.exits).all()


def test_standing_falls_with_media_attention_and_a_successor_starts_as_usual():
    loud = replace(MANY, media=replace(MANY.media, bad=MANY.media.bad + 5.0))
    assert after(loud, TINY).offices.standing.mean() < after(MANY, TINY).offices.standing.mean()
    low = chief(0.2)
    assert np.allclose(low.standing[low.chief_left > 0], TINY.offices.standing)


def test_who_leaves_in_one_run_leaves_no_mark_on_another():
    crowd, alone = birth(SMALL, np.arange(60)), birth(SMALL, [37])
    for month in range(20):
        crowd, alone = (advance(each, SMALL, Acts.none(each.replicates, 4)) for each in (crowd, alone))
        assert crowd.take([37]).digest() == alone.digest(), month
    assert crowd.offices.exits.any()
    held = crowd.dyads
    propensity = np.take(crowd.people.propensity, SMALL.roster.holder, axis=1)
    assert np.allclose(held.trust, trust_of(held.speaks_for, held.speaks_against, propensity, SMALL))
