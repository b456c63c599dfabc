"""Policies read records, fill acts, and differ in what they do."""

import inspect

import numpy as np
import pytest

from sim import policies
from sim.acts import ACTS
from sim.policies import POLICIES
from sim.record import Record
from sim.streams import Streams

UNITS, ROWS = 4, 3
STREAMS = Streams(np.array([5, 6, 7], dtype=np.uint64), 0, 2)


def records(month=2, **seen):
    """Records of all seats in which the chair sees, this month, the given channels ``(R, n)``."""
    made = {seat: Record.empty(ROWS, 12, UNITS) for seat in ("chair", "head", "opposition")}
    for channel, value in seen.items():
        made["chair"].see(channel, np.asarray(value, dtype=float), month=month)
    return made


@pytest.mark.parametrize("name", POLICIES)
def test_every_policy_fills_acts_from_empty_and_full_records(name):
    full = records(incidents=np.ones((ROWS, UNITS)), quality=np.full((ROWS, UNITS), 0.4), media=[[2.0]])
    for seen in (records(), full):
        for month in range(14):
            acts = POLICIES[name](seen, month, STREAMS, UNITS)
            assert set(acts.doses) == set(ACTS)
            assert all(np.isfinite(dose).all() for dose in acts.doses.values())
    assert POLICIES[name].meaning
    assert POLICIES[name].source
    assert getattr(policies, name) is POLICIES[name]


def test_policies_are_told_apart_by_what_they_do():
    seen = records(incidents=np.ones((ROWS, UNITS)), risk=np.full((ROWS, UNITS), 0.7))
    digests = {POLICIES[name](seen, 2, STREAMS, UNITS).digest() for name in POLICIES}
    assert len(digests) == len(POLICIES)


def test_acts_fall_on_the_rows_and_units_that_the_record_shows():
    incidents = np.zeros((ROWS, UNITS))
    incidents[1, 2] = 1
    acts = policies.recontroller(records(incidents=incidents), 2, STREAMS, UNITS)
    assert np.argwhere(acts["guideline"] > 0).tolist() == [[1, 2]]
    later = policies.recontroller(records(month=1, incidents=incidents), 2, STREAMS, UNITS)
    assert not later["guideline"].any()  # last month's news is no event now


def test_control_and_trust_move_the_axes_opposite_ways():
    tightened, loosened = (policies.POLICIES[name](records(), 0, STREAMS, UNITS) for name in ("control", "trust"))
    for axis in ("guideline", "audit_plan", "reporting", "firmness"):
        assert (tightened[axis] > 0).all()
        assert (loosened[axis] < 0).all()


def test_targeted_looks_where_risk_is_seen():
    risk = np.tile([0.9, 0.9, 0.1, np.nan], (ROWS, 1))
    acts = policies.targeted(records(risk=risk), 0, STREAMS, UNITS)
    assert (acts["audit_plan"] > 0).tolist() == [[True, True, False, False]] * ROWS


def test_laissez_faire_does_nothing():
    acts = policies.laissez_faire(records(incidents=np.ones((ROWS, UNITS))), 2, STREAMS, UNITS)
    assert not any(dose.any() for dose in acts.doses.values())


def test_random_is_drawn_by_key_and_does_a_share_of_everything():
    acts = policies.random(records(), 2, STREAMS, UNITS)
    alone = policies.random({}, 2, Streams(np.array([6], dtype=np.uint64), 0, 2), UNITS)
    assert acts.take([1]).digest() == alone.digest()
    many = policies.random({}, 2, Streams(np.arange(500, dtype=np.uint64), 0, 2), UNITS)
    for name, largest in policies.CHANCE.items():
        assert (many[name] != 0).mean() == pytest.approx(0.15, abs=0.06)
        assert np.abs(many[name]).max() <= largest
    assert not many["damage"].any()
    assert not many["broken"].any()


def test_policies_know_nothing_of_the_state():
    source = inspect.getsource(policies)
    assert "sim.state" not in source
    assert "sim.names" not in source
