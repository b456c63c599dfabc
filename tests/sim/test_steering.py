"""Steering: logics, goals and follow-up tendencies."""

from dataclasses import replace

import numpy as np
import pytest

from sim.acts import Acts
from sim.birth import birth
from sim.rows import weighted
from sim.streams import Streams
from sim.submodels import evidence, steering
from tests.sim.runs import SMALL, busy, every_month, run

PARTS = [name for name, each in vars(steering.Effects).items() if isinstance(each, property) and name[0] != "_"]
ADDED = {"legality", "validity", "time", "citizens_view", "aim", "asking"}
NEUTRAL = {"steering.cascade_loss": 0.0}


def effects(world, logics=(1 / 3, 1 / 3, 1 / 3)):
    state = birth(world, [3])
    return steering.effects(replace(state, steering=replace(state.steering, logics=np.array([logics]))), world)


@pytest.mark.parametrize("name", PARTS)
def test_a_third_of_each_logic_and_follow_up_in_the_middle_do_nothing_and_neither_does_the_switch_off(name):
    nothing = 0.0 if name in ADDED else 1.0
    assert np.isclose(getattr(effects(SMALL.changed(NEUTRAL)), name), nothing)
    tendencies = ("validity", "closeness", "selectivity", "ongoing", "citizens_view")
    far = {f"steering.{tendency}": 1.0 for tendency in tendencies} | {"steering.goals": 30.0}
    off = SMALL.changed(far | {"mechanisms.steering": 0.0})
    for logics in np.eye(3):
        assert getattr(effects(off, logics), name) == nothing


@pytest.mark.parametrize("seed", range(3))
def test_shares_of_logics_always_sum_to_one(seed):
    state = run(SMALL, [seed], 30, busy(seed))
    assert np.allclose(state.steering.logics.sum(axis=1), 1)
    assert (state.steering.logics >= 0).all()


@pytest.mark.parametrize(
    ("logic", "acts"),
    [(0, {"guideline": 0.2}), (1, {"reporting": 0.2}), (2, {"dialogue": 1.0, "citizen_dialogue": 0.5})],
)
def test_what_is_done_moves_the_logic_it_belongs_to(logic, acts):
    after, still = run(SMALL, [1], 12, every_month(**acts)), run(SMALL, [1], 12)
    assert after.steering.logics[0, logic] > 1 / 3 + 0.005
    assert np.allclose(still.steering.logics, 1 / 3)


def test_attention_is_one_to_the_number_of_goals_and_falls_with_levels_where_no_narrative_is_shared():
    few, usual, many = (
        steering.effects(birth(world, [3]), world).attention
        for world in (SMALL.changed(NEUTRAL | {"steering.goals": n}) for n in (3.0, 6.0, 24.0))
    )
    share = SMALL.steering.goals_attention
    assert np.isclose(few, 1 + share)
    assert np.isclose(usual, 1)
    assert np.isclose(many, 1 - 0.75 * share)
    told, untold = (SMALL.changed({"organisation.narrative": n}) for n in (1.0, 0.0))
    assert effects(told).attention > 1 > effects(untold).attention


def test_goals_are_added_and_dropped_and_never_fewer_than_one():
    state, acts = birth(SMALL, [3]), Acts.none(1, 4)
    acts.add("goals", -5.0)
    acts.add("goals", -5.0)
    after = steering.step(state, SMALL, Streams(state.seed, state.branch, 0), acts, None)
    assert after.steering.goals == 1.0


def total(state, name):
    return float(weighted(getattr(state.units, name), state.units.share).mean())


@pytest.mark.parametrize(
    ("tendency", "more", "less"),
    [
        ("closeness", "learning", "detection"),
        ("selectivity", "detection", "load"),
        ("ongoing", "load", "load"),
    ],
)
def test_every_follow_up_tendency_costs_something(tendency, more, less):
    low, high = (run(SMALL.changed({f"steering.{tendency}": end}), [1, 2], 12) for end in (0.0, 1.0))
    if tendency == "selectivity":
        assert total(high, more) < total(low, more)
    else:
        assert total(high, more) > total(low, more)
    if more != less:
        assert total(high, less) < total(low, less)


@pytest.mark.parametrize(
    ("logic", "name", "sign"),
    [("bureaucracy", "legality", 1), ("bureaucracy", "fit", -1), ("network", "load", 1), ("network", "clarity", -1)],
)
def test_each_logic_does_what_it_is_for_and_costs_what_it_costs(logic, name, sign):
    even, leaning = (run(SMALL.changed({f"steering.{logic}": weight}), [1, 2], 24) for weight in (1 / 3, 1.0))

    def read(state):
        where = {"legality": state.outcomes, "clarity": state.interplay}.get(name, state.units)
        return float(getattr(where, name).mean())

    assert sign * (read(leaning) - read(even)) > 0


def test_like_service_under_bureaucracy_means_less_unlike_satisfaction():
    even, leaning = (
        run(SMALL.changed({"steering.bureaucracy": w, "citizens.count": 2000}), [1], 3) for w in (1 / 3, 1.0)
    )
    assert leaning.citizens.satisfaction.std() < even.citizens.satisfaction.std()


def test_more_goals_make_decisions_arrive_less_as_meant():
    few, many = (run(SMALL.changed({"steering.goals": n}), [1, 2], 6) for n in (6.0, 30.0))
    assert (many.interplay.fidelity < few.interplay.fidelity).all()


def seen_quality(world, good):
    """What members take for evidence of ability in one month, for or against, the units alike in all worlds."""
    state = birth(SMALL, [1])
    noise = np.zeros((1, len(world.roster.members)))
    return sum(each.amount.sum() for each in evidence._quality(state, world, noise) if each.lost != good)


def test_ongoing_follow_up_sees_strengths_and_the_citizens_view_takes_their_rating_for_quality():
    ongoing = SMALL.changed({"steering.ongoing": 1.0})
    assert seen_quality(ongoing, good=True) > seen_quality(SMALL, good=True)
    assert seen_quality(ongoing, good=False) == seen_quality(SMALL, good=False)
    asked = SMALL.changed({"steering.citizens_view": 1.0})
    state = birth(SMALL, [1])
    below = state.citizens.satisfaction.mean() < weighted(state.units.quality, state.units.share)
    assert (seen_quality(asked, good=True) < seen_quality(SMALL, good=True)) == below
    principal = SMALL.changed({"steering.citizens_view": 0.0})
    assert seen_quality(principal, good=True) == seen_quality(SMALL, good=True)
