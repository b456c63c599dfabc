"""Policies read records, fill acts, and differ in what they do."""

import inspect

import numpy as np
import pytest

from sim import policies
from sim.acts import ACTS
from sim.ensemble import simulate
from sim.policies import POLICIES, Policy
from sim.record import Record
from sim.rows import flag
from sim.seats import HEADS, OPPOSITIONS, seated
from sim.streams import Streams
from tests.sim.runs import SMALL

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


ACTIVE = ("control", "trust", "targeted", "dialogue", "mixed")


def test_active_policies_spend_about_the_same_attention_in_years_without_news():
    quiet = {month: records(month=month, risk=np.full((ROWS, UNITS), 0.7)) for month in range(12)}
    spent = {
        name: np.mean([policies.minutes(POLICIES[name](quiet[m], 12 + m, STREAMS, UNITS)) for m in range(12)])
        for name in ACTIVE
    }
    assert min(spent.values()) > 140
    assert max(spent.values()) < 180, spent


def test_no_policy_but_chance_buys_anything():
    full = records(
        incidents=np.ones((ROWS, UNITS)), quality=np.full((ROWS, UNITS), 0.4), capacity=np.full((ROWS, UNITS), 0.5)
    )
    for name in set(POLICIES) - {"random"}:
        for month in range(14):
            acts = POLICIES[name](full, month, STREAMS, UNITS)
            assert not any(acts[bought].any() for bought in ("money", "relief", "training", "repair", "spend")), name


def test_news_is_answered_once_and_not_every_month_it_is_remembered():
    poor = records(month=2, quality=np.full((ROWS, UNITS), 0.3), risk=np.full((ROWS, UNITS), 0.7))
    for name in ("control", "trust", "targeted", "dialogue", "mixed"):
        now, later = (POLICIES[name](poor, month, STREAMS, UNITS) for month in (2, 4))
        answer = "visit" if name in ("trust", "dialogue") else "review"
        assert (now[answer] >= 0.5).all(), name
        assert ((later[answer] > 0).sum(axis=1) <= 1).all(), name  # but for the one whose turn it is


def test_in_turn_goes_round_those_that_are_marked():
    marked = np.array([[1.0, 0.0, 1.0, 1.0], [0.0, 0.0, 0.0, 0.0]])
    visited = [policies.in_turn(marked, month) for month in range(6)]
    assert [np.flatnonzero(each[0]).tolist() for each in visited] == [[0], [2], [3]] * 2
    assert not any(each[1].any() for each in visited)


def test_targeted_lifts_rules_and_reports_only_where_risk_is_not():
    risk = np.tile([0.9, 0.9, 0.1, np.nan], (ROWS, 1))
    acts = policies.targeted(records(risk=risk), 0, STREAMS, UNITS)
    for axis in ("guideline", "reporting"):
        assert (acts[axis] < 0).tolist() == [[False, False, True, True]] * ROWS


def test_seats_add_up_and_act_on_their_own_record():
    seen = records(media=[[2.0]] * ROWS)
    seen["head"].see("media", np.full((ROWS, 1), 2.0), month=2)
    seen["opposition"].see("incidents", np.array([[1.0, 0, 0, 0]] * ROWS), month=2)
    alone = POLICIES["dialogue"](seen, 2, STREAMS, UNITS)
    together = seated("dialogue", head="open", opposition="rival")(seen, 2, STREAMS, UNITS)
    assert np.allclose(together["listening"] - alone["listening"], [[0.0, 0.5]])
    assert (together["openness"] == 0.5).all()
    assert (together["publicity"] == 0.5).all()
    quiet = seated("dialogue", head="closed", opposition="rival")(records(), 2, STREAMS, UNITS)
    assert quiet.digest() == POLICIES["dialogue"](records(), 2, STREAMS, UNITS).digest()
    assert seated("trust", head="formal").id == "trust+formal"
    assert seated(policies.trust).id == "trust"
    with pytest.raises(ValueError, match="rival"):
        seated("trust", opposition="ally")


@pytest.mark.parametrize("seat", [*HEADS.values(), *OPPOSITIONS.values()], ids=lambda each: each.id)
def test_a_seat_of_its_own_runs_beside_any_chair(seat):
    head, opposition = (seat, "") if seat in HEADS.values() else ("", seat)
    eventful = SMALL.changed({"incidents.rate": 1.0, "incidents.public_base": 0.5})
    result = simulate(eventful, seated("laissez_faire", head=head, opposition=opposition), [1, 2], 14)
    assert result.policy.endswith(seat.id)
    assert (result.digests != simulate(eventful, "laissez_faire", [1, 2], 14).digests).all()


def test_a_policy_of_ones_own_takes_ten_lines():
    def calls_a_talk(acts, records, month, streams):
        acts.add("dialogue", 1.0, flag(records["chair"].of("trust_own") < 0.9))

    mine = Policy("mine", "talks while trust is under 0.9", "own", calls_a_talk)
    result = simulate(SMALL, mine, seeds=range(3), months=4)
    assert result.policy == "mine"
    assert result.values["dialogue"].mean() > simulate(SMALL, "laissez_faire", range(3), 4).values["dialogue"].mean()
