"""Control: re-control after events, its threshold, its ratchet, and how rules come to an end."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sim.acts import Acts
from sim.streams import Streams
from sim.submodels import control, culture
from tests.sim.runs import SMALL, born, busy, every_month, run

ROWS = 400
READY = SMALL.changed({"control.pulse_chance": 0.6})


def struck(world=READY, severity=1.0, news=1.5, rows=ROWS, culture_row=0.5, month=0):
    """Replicates in which a public event has hit the first unit; the state after control, and before."""
    state = born(world, np.arange(rows))
    state.units.visible[:, 0] = severity
    state.media.bad[:] = news
    state.culture.rows[:, 7] = culture_row
    return state, step(state, world)


def step(state, world, month=0, **doses):
    acts = Acts.none(state.replicates, 4)
    for name, dose in doses.items():
        acts.add(name, dose)
    return control.step(state, world, Streams(state.seed, state.branch, month), acts, None)


def share(after):
    return float((after.units.pulse[:, 0] > 0).mean())


def test_only_what_is_severe_enough_is_answered_and_the_line_moves_with_the_culture():
    line = READY.control.line
    assert share(struck(severity=0.9 * line)[1]) == 0.0
    assert share(struck(severity=1.1 * line)[1]) > 0.2
    assert share(struck(severity=1.1 * line, culture_row=1.0)[1]) == 0.0
    assert share(struck(severity=0.9 * line, culture_row=0.0)[1]) > 0.2


def test_a_sensitive_area_is_likelier_to_get_its_rules_back():
    found = [
        share(struck(READY.changed({f"units.{unit.id}.sensitivity": s for unit in READY.units}))[1])
        for s in (0.0, 0.5, 1.0)
    ]
    assert found[0] < found[1] < found[2]


def test_the_switch_stops_re_control_and_leaves_every_draw():
    off = READY.changed({"mechanisms.recontrol": 0.0})
    _, after = struck(off)
    assert not after.units.pulse.any()
    assert not after.units.ratchet.any()
    with_half = share(struck(READY.changed({"mechanisms.recontrol": 0.5}))[1])
    assert 0 < with_half < share(struck()[1])
    # With the switch off, news and events change nothing that control decides.
    calm = born(off, np.arange(ROWS))
    assert step(calm, off).units.rules_decided.tobytes() == after.units.rules_decided.tobytes()


def test_rules_stay_while_attention_lasts_and_longer_after_every_re_control():
    state = born(SMALL, [1])
    state.units.added_rules[:] = 0.4

    def left(news, ratchet):
        state.media.bad[:] = news
        state.units.ratchet[:] = ratchet
        return step(state, SMALL).units.added_rules[0, 0]

    p = SMALL.control
    assert np.isclose(left(0.0, 0.0), 0.4 * (1 - p.pulse_decay))
    assert np.isclose(left(5.0, 0.0), 0.4 * (1 - p.pulse_decay * (1 - p.held)))
    assert left(0.0, 0.0) < left(0.0, 0.5) < left(0.0, 1.0) == 0.4
    _, after = struck()
    hit = after.units.pulse[:, 0] > 0
    assert np.allclose(after.units.ratchet[hit, 0], p.ratchet)
    assert not after.units.ratchet[~hit].any()


def test_removal_bites_on_added_rules_as_far_as_one_knows_what_they_were_for():
    state = born(SMALL, [1])
    state.units.added_rules[:] = 0.5
    removed = []
    for basis in (0.0, 1.0):
        state.interplay.basis[:] = basis
        after = step(state, SMALL, guideline=-0.2)
        assert np.array_equal(after.units.rules_decided, state.units.rules_decided)
        removed.append(0.5 - after.units.added_rules[0, 0])
    assert removed[0] < removed[1]
    assert np.isclose(removed[1], 0.5 - (0.5 - 0.2) * (1 - SMALL.control.pulse_decay))


def test_removal_beyond_the_added_rules_takes_from_those_decided():
    state = born(SMALL, [1])
    state.units.added_rules[:] = 0.1
    state.interplay.basis[:] = 1.0
    after = step(state, SMALL, guideline=-0.3)
    assert np.allclose(after.units.added_rules, 0)
    assert np.allclose(after.units.rules_decided, state.units.rules_decided - 0.2)


def test_rules_with_an_end_date_expire_then_and_others_stay():
    world = SMALL.changed({"control.sunset": 6.0, "mechanisms.recontrol": 0.0, "mechanisms.own_proposals": 0.0})

    def half(state, acts):
        if state.month == 0:
            acts.add("sunset", 0.5)

    start = born(world, [1]).units.rules_decided
    assert np.array_equal(run(world, [1], 6, half).units.rules_decided, start)
    assert np.allclose(run(world, [1], 7, half).units.rules_decided, 0.5 * start)
    assert np.allclose(run(world, [1], 30, half).units.rules_decided, 0.5 * start)
    assert not run(world, [1], 7, half).units.dated.any()


def test_an_end_date_takes_first_what_was_added_after_events():
    state = born(SMALL, [1])
    state.units.added_rules[:] = 0.2
    state.units.dated[:] = 0.3
    state.units.date_left[:] = 1.0
    after = step(state, SMALL)
    assert np.allclose(after.units.added_rules, 0)
    assert np.allclose(after.units.rules_decided, state.units.rules_decided - 0.1)


def test_logics_make_what_is_asked_for_grow_but_not_what_is_removed():
    for logic, act, decided in (("bureaucracy", "guideline", "rules"), ("results", "reporting", "reporting")):
        even, leaning = SMALL, SMALL.changed({f"steering.{logic}": 1.0})

        def change(world, dose, act=act, decided=decided):
            state = born(world, [1])
            before = getattr(state.units, f"{decided}_decided")
            return (getattr(step(state, world, **{act: dose}).units, f"{decided}_decided") - before)[0, 0]

        assert change(leaning, 0.2) > change(even, 0.2) > 0.19
        assert np.isclose(change(leaning, -0.2), change(even, -0.2))


@settings(max_examples=20, deadline=None)
@given(seed=st.integers(0, 10_000))
def test_rules_with_an_end_date_are_never_more_than_the_rules_there_are(seed):
    state = run(SMALL.changed({"control.sunset": 6.0}), [seed], 15, busy(seed))
    units = state.units
    assert (units.dated <= units.rules_decided + units.added_rules + 1e-9).all()
    assert (units.date_left >= 0).all()
    assert (units.ratchet <= 1).all()


@pytest.mark.parametrize("events", [0.0, 1.0])
def test_culture_learns_from_how_events_were_met_and_nothing_from_a_calm_month(events):
    state = born(READY, [1, 2, 3])
    state = replace(state, culture=replace(state.culture, rows=np.full((3, 10), 0.7)))
    state.units.visible[:, 0] = events
    after = step(state, READY.changed({"mechanisms.recontrol": 0.0}))
    assert np.allclose(after.steering.let_be, 1.0 if events else 0.7)
    assert culture.behaviour(after, READY).shape == (3, 10)


def test_telling_rules_apart_moves_no_draw():
    plain, dated = run(SMALL, [3], 8, busy(1)), run(SMALL, [3], 8, every_month(sunset=0.2))
    assert plain.units.demand_chance.tobytes() == dated.units.demand_chance.tobytes()
