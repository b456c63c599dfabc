"""How the model behaves at its limits, and that each handle moves what it is said to move."""

import numpy as np
import pytest

from sim.acts import ADMINISTRATION, BOARD, Acts
from sim.names import TRUTH
from sim.streams import Streams
from sim.submodels.control import step as control_step
from tests.sim.runs import SMALL, born, every_month, run

SEEDS = np.arange(40)


def set_units(**values):
    return SMALL.changed({f"units.{unit.id}.{name}": value for unit in SMALL.units for name, value in values.items()})


def mean(state, name):
    return float(TRUTH[name].read(state).mean())


def side(which):
    return np.array([[1.0, 0.0]]) if which == BOARD else np.array([[0.0, 1.0]])


def test_perfect_staff_neither_misuse_nor_hide():
    staff = set_units(ability=1.0, integrity=1.0, benevolence=1.0, latent=0.0)
    state = run(staff.changed({"mechanisms.turnover": 0.0}), SEEDS, 24)
    assert state.units.misuse.max() == 0.0
    assert mean(state, "quality") > 0.8
    assert mean(state, "latent") < 0.2


def test_a_corrupt_unit_misuses_and_its_misuse_comes_out():
    state = run(set_units(integrity=0.0), SEEDS, 1)
    assert state.units.misuse.min() > 0.1
    scandals = 0.0
    for month in range(12):
        scandals += run(set_units(integrity=0.0), SEEDS, month + 1).units.scandal.sum()
    assert scandals > 0


def test_no_audit_is_a_breach_and_full_audit_costs_load_and_money():
    none, full = run(set_units(audit=0.0), SEEDS, 12), run(set_units(audit=1.0), SEEDS, 12)
    assert mean(none, "legality") < mean(full, "legality") - 0.1
    assert mean(full, "load") > mean(none, "load") + 0.15
    assert mean(full, "money") < mean(none, "money")
    assert full.units.detection.mean() > none.units.detection.mean()


def test_audit_deters_misuse():
    low, high = (run(set_units(integrity=0.3, audit=share), [1], 1) for share in (0.04, 1.0))
    assert high.units.misuse.mean() < low.units.misuse.mean()


def test_effort_is_lowest_at_a_middle_amount_of_punitive_control():
    effort = [
        run(set_units(rules=c, audit=0.4 * c, reporting=c, style=0.8, benevolence=0.8), [1], 1).units.effort.mean()
        for c in (0.0, 0.5, 1.0)
    ]
    assert effort[1] < effort[0]
    assert effort[1] < effort[2]


@pytest.mark.parametrize(
    ("act", "axis"),
    [("guideline", "rules"), ("audit_plan", "audit"), ("reporting", "reporting"), ("firmness", "style")],
)
def test_each_handle_moves_its_axis_with_a_lag_and_no_other(act, axis):
    def once(state, acts):
        if state.month == 0:
            acts.add(act, 0.3, np.array([[1.0, 0.0, 0.0, 0.0]]))

    world = SMALL.changed({"mechanisms.own_proposals": 0.0})
    plain = run(world, [5], 1)
    soon, later = run(world, [5], 1, once), run(world, [5], 12, once)
    start = getattr(born(SMALL, [5]).units, axis)
    assert 0 < (getattr(soon.units, axis) - start)[0, 0] < 0.25
    assert (getattr(later.units, axis) - start)[0, 0] > 0.25
    for other in {"rules", "audit", "reporting", "style"} - {axis}:
        assert np.array_equal(getattr(soon.units, other), getattr(plain.units, other))


def test_doses_add_and_the_limit_is_in_the_submodel():
    state = run(SMALL, [5], 24, every_month(guideline=1.0))
    assert state.units.rules_decided.max() == 1.0
    assert state.units.rules.min() > 0.95
    state = run(SMALL, [5], 24, every_month(guideline=-1.0))
    assert state.units.rules.max() < 0.05


def test_a_public_event_can_bring_rules_that_decay_slowly_and_can_be_removed():
    world = SMALL.changed({"control.pulse_chance": 0.6})
    state = born(world, np.arange(200))
    state.units.visible[:, 0] = 1.0
    state.media.bad[:] = 3.0
    streams, nothing = Streams(state.seed, state.branch, 0), Acts.none(200, 4)
    after = control_step(state, world, streams, nothing, None)
    hit = after.units.pulse[:, 0] > 0
    assert 0.5 < hit.mean() <= 1.0
    assert not after.units.pulse[:, 1:].any()
    later = control_step(after, world, streams, every_removed(200), None)
    assert later.units.added_rules.max() < 0.38
    assert (later.units.added_rules[:, 1:] == 0).all()
    assert (later.units.rules_decided == after.units.rules_decided)[hit].all()


def every_removed(rows):
    acts = Acts.none(rows, 4)
    acts.add("guideline", -0.3, np.array([[1.0, 0.0, 0.0, 0.0]]))
    return acts


def test_the_committee_adds_rules_only_with_some_probability_and_less_when_it_trusts():
    rates = []
    for trust in (0.2, 0.9):
        world = SMALL.changed({"organisation.trust_board_admin": trust})
        state = born(world, np.arange(300))
        state.units.visible[:] = 1.0
        state.media.bad[:] = 1.5
        after = control_step(state, world, Streams(state.seed, state.branch, 0), Acts.none(300, 4), None)
        rates.append((after.units.pulse > 0).mean())
    assert rates[0] > rates[1] > 0


def test_a_shock_takes_capacity_quality_and_money_and_recovers_faster_with_help():
    def struck(**help_given):
        def choose(state, acts):
            if state.month == 0:
                acts.add("damage", 0.7)
            for name, dose in help_given.items():
                acts.add(name, dose)

        return choose

    calm, left, helped = (run(SMALL, SEEDS, 4, c) for c in (every_month(), struck(), struck(relief=1.0, repair=1.0)))
    assert mean(left, "capacity") < mean(helped, "capacity") < 1.0
    assert mean(left, "quality") < mean(helped, "quality") - 0.02 < mean(calm, "quality")
    assert mean(left, "money") < mean(calm, "money")
    assert mean(run(SMALL, SEEDS, 36, struck()), "capacity") > 0.95


def test_resilience_softens_a_shock():
    def hit(state, acts):
        acts.add("damage", 0.7)

    strong = {"organisation.improvisation": 1.0, "organisation.clarity": 1.0}
    weak = {"organisation.improvisation": 0.0}
    assert mean(run(SMALL.changed(strong), [1], 1, hit), "capacity") > mean(
        run(SMALL.changed(weak), [1], 1, hit), "capacity"
    )


def test_a_shock_on_hidden_faults_makes_more_incidents():
    def hit(state, acts):
        acts.add("damage", 0.7)

    sound, rotten = (run(set_units(latent=v), np.arange(200), 1, hit) for v in (0.0, 0.9))
    assert mean(rotten, "incident") > 1.5 * mean(sound, "incident") > 0


def test_trust_recovers_after_repair_and_is_hurt_more_by_a_broken_promise_than_helped_by_a_kept_one():
    start = born(SMALL, SEEDS)

    def break_then_mend(state, acts):
        if state.month == 0:
            acts.add("broken", 3.0, side(ADMINISTRATION))
        elif state.month < 18:
            for name in ("kept", "transparency", "listening"):
                acts.add(name, 1.0, side(ADMINISTRATION))

    hurt, mended = run(SMALL, SEEDS, 1, break_then_mend), run(SMALL, SEEDS, 18, break_then_mend)
    assert mean(hurt, "trust_board_admin") < mean(start, "trust_board_admin") - 0.03
    assert mean(mended, "trust_board_admin") > mean(start, "trust_board_admin")
    kept = run(SMALL, SEEDS, 1, every_month(kept=1.0)), run(SMALL, SEEDS, 1, every_month(broken=1.0))
    plain = run(SMALL, SEEDS, 1)
    up, down = (mean(each, "trust_board_admin") - mean(plain, "trust_board_admin") for each in kept)
    assert -down > 1.3 * up > 0


def test_trust_can_be_misplaced_in_both_directions():
    stay = {"mechanisms.turnover": 0.0}
    bad, good = set_units(integrity=0.1, audit=0.0).changed(stay), set_units(integrity=1.0, ability=0.95).changed(stay)
    trusted = run(bad.changed({"organisation.trust_board_admin": 0.85}), SEEDS, 3)
    doubted = run(good.changed({"organisation.trust_board_admin": 0.2}), SEEDS, 3)
    assert mean(trusted, "trust_board_admin") > 0.7
    assert trusted.units.integrity.max() < 0.2
    assert mean(doubted, "trust_board_admin") < 0.4
    assert doubted.units.integrity.min() > 0.9


def test_trust_in_the_other_direction_is_moved_by_what_the_board_does():
    plain = mean(run(SMALL, SEEDS, 6), "trust_admin_board")
    assert mean(run(SMALL, SEEDS, 6, every_month(instruct=1.0)), "trust_admin_board") < plain
    listened = every_month(listening=1.0)
    assert mean(run(SMALL, SEEDS, 6, listened), "trust_admin_board") > plain


def test_telling_it_first_halves_the_bad_news():
    plain, open_ = (run(SMALL, [3], 1, every_month(publicity=2.0, openness=dose)) for dose in (0.0, 1.0))
    assert np.isclose(open_.media.bad - 0.0, 0.5 * plain.media.bad)


def test_money_leaves_the_reserve_and_a_deficit_brings_an_action_plan():
    rich = run(SMALL, [3], 1, every_month(money=5.0))
    plain = run(SMALL, [3], 1)
    assert np.isclose(plain.economy.reserve - rich.economy.reserve, 20.0, atol=0.2)
    assert np.allclose(TRUTH["frame"].read(rich) - TRUTH["frame"].read(plain), 5.0)
    poor = run(SMALL.changed({"economy.slack": -0.05}), [3], 8)
    assert poor.economy.plan.min() > 0.3
    assert plain.economy.plan.max() < 0.05
    assert (poor.economy.forecast < 0).all()


def test_grants_end_with_the_year():
    world = SMALL.changed({"organisation.start_month": 11})
    assert (run(world, [3], 1, every_month(money=5.0)).units.funding == 5.0).all()
    assert (run(world, [3], 2, every_month(money=5.0)).units.funding == 0.0).all()


def test_agreements_age_unless_reviewed():
    start = born(SMALL, [3]).interplay.agreement
    assert np.isclose(run(SMALL, [3], 1).interplay.agreement, 0.97 * start)
    assert run(SMALL, [3], 1, every_month(agreement=1.0)).interplay.agreement > start


def test_punitive_style_lowers_safety_and_what_is_told():
    kind, hard = run(set_units(style=0.0), SEEDS, 18), run(set_units(style=1.0), SEEDS, 18)
    assert kind.units.safety.mean() > hard.units.safety.mean() + 0.2
    assert kind.units.detection.mean() > hard.units.detection.mean()


def test_good_service_raises_what_citizens_think():
    good, bad = run(set_units(ability=0.95), SEEDS, 12), run(set_units(ability=0.2), SEEDS, 12)
    for name in ("satisfaction", "trust_citizens_admin", "trust_citizens_board", "legitimacy"):
        assert mean(good, name) > mean(bad, name), name


def test_an_instruction_past_the_head_works_at_once_and_costs_trust_and_clarity():
    plain, bypassed = (run(SMALL, [5], 1, every_month(guideline=0.3, instruct=dose)) for dose in (0.0, 1.0))
    assert np.allclose(bypassed.units.rules, bypassed.units.rules_decided)
    assert (plain.units.rules < bypassed.units.rules).all()
    assert mean(bypassed, "clarity") < mean(plain, "clarity")
    assert mean(bypassed, "trust_head_chair") < mean(plain, "trust_head_chair")


def test_unlike_service_is_unequal_service():
    uneven = {f"units.{unit.id}.ability": ability for unit, ability in zip(SMALL.units, (0.1, 0.9) * 2, strict=True)}
    like, unlike = run(SMALL, SEEDS, 24), run(SMALL.changed(uneven), SEEDS, 24)
    assert mean(unlike, "equality") < mean(like, "equality") - 0.005


def test_units_keep_their_shares_of_citizens_though_groups_have_their_own_units():
    state = born(SMALL.changed({"citizens.count": 4000, "citizens.district": 1.0}), [1])
    served = np.bincount(state.citizens.unit[0], minlength=4) / 4000
    assert np.abs(served - state.units.share[0]).max() < 0.03
    of_first_group = np.bincount(state.citizens.unit[0][state.citizens.group[0] == 0], minlength=4)
    assert (of_first_group > 0).sum() == 1
