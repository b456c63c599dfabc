"""Talks, the five behaviours, the agreement, tempo, tone and what is counted."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sim.acts import ACTS, ADMINISTRATION, BOARD, Acts
from sim.names import TRUTH
from sim.streams import Streams
from sim.submodels import interplay
from sim.submodels.agreement import attainable
from sim.submodels.attention import BEHAVIOURS, afforded
from sim.submodels.interplay import encouragement, frustration, handed_over, sincere
from tests.sim.runs import SMALL, born, every_month, run

SEEDS = np.arange(30)
BOTH = np.array([[1.0, 1.0]])


def side(which, dose=1.0):
    made = np.zeros((1, 2))
    made[0, which] = dose
    return made


def acts_of(rows=1, **doses):
    acts = Acts.none(rows, 4)
    for name, dose in doses.items():
        acts.add(name, dose)
    return acts


def one_step(state, world=SMALL, **doses):
    streams = Streams(state.seed, state.branch, state.month)
    return interplay.step(state, world, streams, acts_of(state.replicates, **doses), None).interplay


def test_listening_on_both_sides_moves_the_boundary_beliefs_15_percent_together():
    state = born(SMALL, [1])
    state.interplay.boundary_board[:], state.interplay.boundary_admin[:] = 0.8, 0.4
    after = one_step(state, listening=BOTH)
    assert np.isclose(after.boundary_board - after.boundary_admin, 0.85 * 0.4)
    half = one_step(state, listening=side(BOARD))
    assert np.isclose(half.boundary_board - half.boundary_admin, (1 - 0.075) * 0.4)
    still = one_step(state)
    assert np.array_equal(still.boundary_board, state.interplay.boundary_board)


def test_dialogue_quality_is_the_mean_of_five_flags():
    world = SMALL.changed({"interplay.dialogue_rate": 1.0, "organisation.agreement": 0.0})
    state = born(world, [1])

    def quality(**doses):
        return float(one_step(state, world, **doses).dialogue[0, 0])

    assert quality() == 0.0
    assert quality(dialogue=1.0) == pytest.approx((1 + 4 * 0.4) / 5)
    assert quality(listening=BOTH) == pytest.approx(1 / 5)
    assert quality(listening=side(BOARD)) == 0.0  # it takes two to be in a dialogue
    assert quality(transparency=BOTH) == pytest.approx(1 / 5)
    assert quality(feedback=BOTH) == pytest.approx(1 / 5)
    assert quality(dialogue=1.0, listening=BOTH, transparency=BOTH, agreement=1.0) == pytest.approx(4.4 / 5)


def test_an_agreement_is_no_better_than_what_is_shared_and_ages_by_three_percent():
    state = born(SMALL.changed({"organisation.agreement": 0.0}), [1])
    top = attainable(state.interplay, SMALL)
    written = one_step(state, agreement=1.0)
    assert np.allclose(written.agreement_parts, 0.5 * top)
    assert np.isclose(written.agreement, written.agreement_parts.mean())
    assert written.agreement_versions == 1
    state.interplay.agreement_parts[:] = 1.0
    assert np.allclose(one_step(state, agreement=1.0).agreement_parts, np.maximum(0.97, 0.5 * (0.97 + top)))
    aged = run(SMALL, [1], 5).interplay
    assert aged.agreement_age == 5
    assert aged.agreement_versions == 0


def test_a_hand_over_leaves_40_percent_of_what_belonged_to_two_people_and_all_of_what_belongs_to_the_organisation():
    state = run(SMALL, SEEDS, 12, every_month(dialogue=1.0, listening=BOTH, agreement=0.3))
    before, half = state.interplay, (np.arange(30) % 2 == 0)[:, None].astype(float)
    after = handed_over(before, half, SMALL)
    changed = half[:, 0] == 1
    for name in ("agreement", "dialogue"):
        assert np.allclose(getattr(after, name)[changed], 0.4 * getattr(before, name)[changed])
        assert np.array_equal(getattr(after, name)[~changed], getattr(before, name)[~changed])
    rest = SMALL.interplay.understanding_rest
    assert np.allclose((after.understanding - rest)[changed], 0.4 * (before.understanding - rest)[changed])
    assert np.allclose(after.tempo_board[changed], SMALL.interplay.tempo_board)
    for name in ("narrative", "clarity", "tone", "done", "ledger"):
        assert np.array_equal(getattr(after, name), getattr(before, name))


def test_understanding_grows_with_dialogue_in_which_both_listen_and_intent_is_then_misread_less():
    plain = run(SMALL, [1], 18).interplay
    talked = run(SMALL, [1], 18, every_month(dialogue=1.0, listening=BOTH)).interplay
    assert talked.understanding > plain.understanding + 0.1
    assert talked.misread < plain.misread
    straight = one_step(born(SMALL, [1]), clarity=side(BOARD))
    assert np.isclose(straight.misread, 0.5)
    assert np.isclose(one_step(born(SMALL, [1]), clarity=side(ADMINISTRATION)).misread, 1.0)


def test_straightness_makes_what_is_carried_out_less_uneven_and_early_word_makes_it_quicker():
    def fidelities(**doses):
        return run(SMALL, np.arange(400), 1, every_month(**doses)).interplay.fidelity

    assert fidelities(clarity=side(BOARD)).std() < 0.7 * fidelities().std()
    late, early = (run(SMALL, [1], 1, every_month(guideline=0.2, transparency=t * side(BOARD))) for t in (0.0, 1.0))
    assert (early.units.rules > late.units.rules).all()


def test_an_incident_is_told_the_same_month_as_openly_as_the_administration_is():
    world = SMALL.changed({"incidents.public_base": 0.0, "incidents.public_risk": 0.0, "incidents.rate": 1.0})
    world = world.changed({f"units.{unit.id}.latent": 1.0 for unit in world.units})
    shares = []
    for dose in (0.0, 0.5, 1.0):
        units = run(world, np.arange(300), 1, every_month(transparency=side(ADMINISTRATION, dose))).units
        hidden = units.incident + units.scandal - units.public
        assert (units.told <= hidden).all()
        shares.append(units.told.sum() / hidden.sum())
    assert shares[0] == 0.0
    assert shares[1] == pytest.approx(0.5, abs=0.1)
    assert shares[2] == 1.0


def test_what_was_not_told_is_there_for_the_reports_of_the_month_after():
    world = SMALL.changed({"incidents.public_base": 0.0, "incidents.public_risk": 0.0, "incidents.rate": 1.0})
    first, second = run(world, SEEDS, 1), run(world, SEEDS, 2)
    assert first.units.incident.sum() > 0
    assert np.array_equal(second.units.untold, first.units.incident + first.units.scandal - first.units.public)


def test_promises_and_behaviours_are_counted_by_side():
    def choose(state, acts):
        acts.add("kept", 2.0, side(BOARD))
        acts.add("broken", 1.0, side(ADMINISTRATION))
        acts.add("renegotiated", 1.0, BOTH * (state.month == 1))
        acts.add("listening", 0.3, side(ADMINISTRATION))

    now = run(SMALL, [1], 3, choose).interplay
    assert now.ledger[0].tolist() == [6, 0, 1, 1, 0, 3]
    done = dict(zip([(name, s) for name in BEHAVIOURS for s in (BOARD, ADMINISTRATION)], now.done[0], strict=True))
    assert done["kept", BOARD] == 3
    assert done["listening", ADMINISTRATION] == 3
    assert sum(done.values()) == 6


def test_a_kept_promise_speaks_most_of_integrity_a_broken_one_weighs_more_and_one_taken_up_in_time_neither():
    def belief(**doses):
        state = run(SMALL.changed({"trust.promise_ability": 0.0}), SEEDS, 1, every_month(**doses))
        rows, size = state.dyads.speaks_for / (state.dyads.speaks_for + state.dyads.speaks_against), 9
        return rows[:, :size].mean(), rows[:, 2 * SMALL.roster.dyads : 2 * SMALL.roster.dyads + size].mean()

    admin = side(ADMINISTRATION)
    plain, kept, broken, moved = (belief(), belief(kept=admin), belief(broken=admin), belief(renegotiated=admin))
    assert kept[1] > plain[1] > broken[1]
    assert plain[1] - broken[1] > 1.3 * (kept[1] - plain[1])
    assert moved[1] == pytest.approx(plain[1], abs=1e-3)
    assert kept[0] == pytest.approx(plain[0], abs=2e-3)


def test_appreciation_saturates_and_rings_hollow_where_service_is_poor():
    state = born(SMALL, [1])
    state.units.quality[:] = [[0.2, 0.35, 0.45, 0.8]]
    assert sincere(state.units.quality, SMALL)[0].tolist() == pytest.approx([0.0, 0.0, 0.5, 1.0])
    once, twice = (encouragement(state, SMALL, acts_of(praise=d, feedback=side(BOARD, d)))[0] for d in (0.25, 0.5))
    assert once[:2].tolist() == [0.0, 0.0]
    assert (once[2:] < twice[2:]).all()
    assert (twice[2:] < 2 * once[2:]).all()
    for limit, sign in ((0.0, 1), (0.99, -1)):  # taken as meant everywhere, or nowhere
        world = SMALL.changed({"interplay.sincere_from": min(limit, 0.6), "interplay.sincere_span": 0.02 + 0.5 * limit})
        shown, silent = run(world, [1], 1, every_month(feedback=side(BOARD))), run(world, [1], 1)
        change = TRUTH["trust_head_chair"].read(shown) - TRUTH["trust_head_chair"].read(silent)
        assert sign * change > 0


def test_unlike_tempo_frustrates_beyond_a_tolerance_and_talks_bring_the_tempos_together():
    state = born(SMALL, [1])
    assert np.isclose(frustration(state.interplay, SMALL), 0.65 - 0.45 - 0.12)
    state.interplay.tempo_admin[:] = 0.6
    assert frustration(state.interplay, SMALL) == 0.0
    apart = SMALL.changed({"interplay.tempo_board": 1.0, "interplay.tempo_admin": 0.0})
    silent, talked = (run(apart, [1], 18, every_month(dialogue=dose, listening=dose * BOTH)) for dose in (0.0, 1.0))
    assert frustration(talked.interplay, apart) < frustration(silent.interplay, apart)
    calm = run(apart.changed({"mechanisms.tempo": 0.0}), [1], 18)
    assert calm.interplay.tone > silent.interplay.tone
    assert TRUTH["trust_head_chair"].read(calm) > TRUTH["trust_head_chair"].read(silent)


def test_attacks_are_likelier_where_the_tone_is_raw_and_in_the_year_before_an_election():
    def attacks(tone, **changes):
        world = SMALL.changed({"organisation.tone": tone, "interplay.attack": 0.2, **changes})
        return run(world, np.arange(400), 1).interplay.attacks.mean()

    usual = attacks(0.5)
    assert usual == pytest.approx(9 * 0.2 * 0.25, rel=0.25)
    assert attacks(1.0) == 0.0
    assert attacks(0.2) > 1.5 * usual
    assert attacks(0.5, **{"organisation.term_year": 3}) == pytest.approx(2 * usual, rel=0.2)
    assert attacks(0.5, **{"mechanisms.incivility": 0.0}) == 0.0


def test_an_attack_hurts_tone_trust_between_parties_and_reaches_further_in_media():
    rude = SMALL.changed({"interplay.attack": 0.3, "organisation.tone": 0.4})
    kind = rude.changed({"mechanisms.incivility": 0.0})
    hurt, calm = run(rude, SEEDS, 3), run(kind, SEEDS, 3)
    assert hurt.interplay.tone.mean() < calm.interplay.tone.mean()
    assert hurt.media.bad.mean() > calm.media.bad.mean()
    assert hurt.dyads.among("chair_opposition").mean() < calm.dyads.among("chair_opposition").mean()
    loud = run(rude.changed({"interplay.attack_media": 1.0}), SEEDS, 3)
    assert loud.dyads.among("chair_opposition").mean() < hurt.dyads.among("chair_opposition").mean()


def test_disagreement_alone_costs_no_tone_and_no_trust():
    far = {"organisation.tone": 0.6}
    near = run(SMALL.changed(far), [1], 6)
    people = {f"people.{person.id}.ideology": 0.9 for person in SMALL.people if person.role == "second_vice_chair"}
    apart = run(SMALL.changed({**far, **people}), [1], 6)
    assert np.array_equal(near.interplay.tone, apart.interplay.tone)
    assert np.array_equal(near.dyads.among("chair_opposition"), apart.dyads.among("chair_opposition"))


def test_attention_is_wide_and_a_side_that_asks_for_more_than_it_has_does_a_part_of_everything():
    everything = acts_of(dialogue=1.0, agreement=1.0, exercise=1.0, **dict.fromkeys(("transparency", "clarity"), BOTH))
    everything.add("listening", 1.0, BOTH)
    everything.add("feedback", 1.0, BOTH)
    free = afforded(everything, SMALL)
    assert all(np.array_equal(free[name], everything[name]) for name in ACTS)
    short = afforded(everything, SMALL.changed({"interplay.attention": 335.0}))
    for name in ("transparency", "listening", "clarity", "feedback", "dialogue", "agreement", "exercise"):
        assert np.allclose(short[name], 0.5 * everything[name]), name
    assert everything["dialogue"] == 1.0  # what was asked for is left as it was
    lopsided = acts_of(dialogue=1.0, listening=side(BOARD))
    narrow = afforded(lopsided, SMALL.changed({"interplay.attention": 90.0}))
    assert np.allclose(narrow["dialogue"], 0.6)  # the busier side sets the pace
    assert np.allclose(narrow["listening"], [[0.6, 0.0]])


def test_renegotiating_takes_time_and_keeping_does_not():
    world = SMALL.changed({"interplay.attention": 60.0})
    acts = afforded(acts_of(kept=3 * BOTH, renegotiated=2 * BOTH), world)
    assert np.allclose(acts["kept"], 3.0)
    assert np.allclose(acts["renegotiated"], 1.0)


def test_with_the_switch_off_the_five_behaviours_do_nothing_at_all():
    off = SMALL.changed({"mechanisms.behaviours": 0.0})
    doses = dict.fromkeys((*BEHAVIOURS, "broken", "renegotiated"), BOTH)
    assert run(off, SEEDS, 4, every_month(**doses)).digest() == run(off, SEEDS, 4).digest()
    assert run(SMALL, SEEDS, 4, every_month(**doses)).digest() != run(SMALL, SEEDS, 4).digest()


@pytest.mark.parametrize("name", ["reciprocity", "confirmation"])
def test_a_switch_of_trust_takes_away_what_its_parameter_does(name):
    off = run(SMALL.changed({f"mechanisms.{name}": 0.0}), SEEDS, 3)
    none = run(SMALL.changed({f"trust.{name}": 0.0}), SEEDS, 3)
    assert np.array_equal(off.dyads.trust, none.dyads.trust)
    assert not np.array_equal(off.dyads.trust, run(SMALL, SEEDS, 3).dyads.trust)


def test_resilience_shelters_by_four_factors_and_not_with_the_switch_off():
    def left(**changes):
        return run(SMALL.changed(changes), [1], 1, every_month(damage=0.6)).units.capacity.mean()

    strong = {"organisation.improvisation": 1.0, "organisation.clarity": 1.0}
    assert left(**strong) > left(**{"organisation.improvisation": 0.0})
    off = {"mechanisms.resilience": 0.0}
    assert left(**strong, **off) == left(**{"organisation.improvisation": 0.0})


@settings(max_examples=15, deadline=None)
@given(
    doses=st.dictionaries(
        st.sampled_from(sorted({*BEHAVIOURS, "respect", "blame", "dialogue", "agreement", "exercise", "instruct"})),
        st.floats(0, 1),
        max_size=8,
    ),
    attention=st.floats(60, 2000),
)
def test_whatever_is_done_the_interplay_stays_within_its_range(doses, attention):
    state = run(SMALL.changed({"interplay.attention": attention}), [1, 2], 6, every_month(**doses))
    for name in ("dialogue", "understanding", "tempo_board", "tempo_admin", "tone", "agreement", "clarity"):
        values = getattr(state.interplay, name)
        assert ((values >= 0) & (values <= 1)).all(), name
    assert np.allclose(state.interplay.agreement, state.interplay.agreement_parts.mean(axis=1, keepdims=True))
    assert (state.interplay.misread >= 0).all()
