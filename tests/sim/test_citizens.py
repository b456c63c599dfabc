"""Citizens: equal to one agent each, moved by what they meet and hear, explained to the last part."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from sim.birth import birth
from sim.rows import by_class, citizens_by_class
from sim.spec import World
from sim.streams import Streams
from sim.submodels import citizens as layer
from sim.submodels.climate import Climate, Terms
from sim.trace import Trace
from tests.sim.per_agent import COLUMNS, OwnDraws, PerAgent, months, town, with_quality

WORLD = World.default()
SEEDS = np.arange(3, 103, dtype=np.uint64)


def terms(place):
    return Terms.of(place, WORLD, Climate.of(place, WORLD))


@pytest.mark.parametrize("agents", [PerAgent, OwnDraws])
def test_columns_equal_one_agent_per_citizen_bit_for_bit(agents):
    place = town(SEEDS[:1], 300, WORLD.citizens)
    model = agents(place, WORLD, SEEDS, np.float32)
    for _ in range(12):
        model.month_passes()
    after = months(place, WORLD, SEEDS[:1], 12).citizens
    for name in COLUMNS:
        np.testing.assert_array_equal(getattr(after, name)[0], model.column(name))
        assert not np.array_equal(getattr(after, name), getattr(place.citizens, name))


def test_columns_equal_plain_arithmetic_to_single_precision():
    place = town(SEEDS[:1], 300, WORLD.citizens)
    model = PerAgent(place, WORLD, SEEDS, float)
    for _ in range(12):
        model.month_passes()
    after = months(place, WORLD, SEEDS[:1], 12).citizens
    for name in COLUMNS:
        np.testing.assert_allclose(getattr(after, name)[0], model.column(name), atol=2e-6)


def test_a_row_of_a_batch_is_the_run_alone():
    batch = months(town(SEEDS, 200, WORLD.citizens), WORLD, SEEDS, 5).citizens
    alone = months(town(SEEDS[37:38], 200, WORLD.citizens), WORLD, SEEDS[37:38], 5).citizens
    assert batch.take([37]).digest() == alone.digest()


def test_a_row_of_parameters_gives_the_bits_of_each_number():
    values = np.linspace(0.3, 0.6, 5).reshape(-1, 1)
    rows = {"citizens.satisfaction_quality": values, "citizens.board_tone": values / 10, "citizens.contact": values}
    together = months(town(SEEDS[:5], 200, WORLD.citizens), WORLD.changed(rows), SEEDS[:5], 3).citizens
    for row in (0, 3):
        world = WORLD.changed({path: float(value[row, 0]) for path, value in rows.items()})
        one = SEEDS[row : row + 1]
        assert together.take([row]).digest() == months(town(one, 200, WORLD.citizens), world, one, 3).citizens.digest()


def test_everything_stays_within_bounds_and_single_precision():
    wild = {"citizens.board_media": 0.1, "citizens.admin_media": 0.1, "citizens.quality_noise": 0.3}
    after = months(town(SEEDS[:4], 200, WORLD.citizens), WORLD.changed(wild), SEEDS[:4], 60).citizens
    for name in (*COLUMNS, "anchor_service", "anchor_admin", "anchor_board", "anchor_system"):
        column = getattr(after, name)
        assert column.dtype == np.float32
        assert column.min() >= 0
        assert column.max() <= 1


def test_only_those_in_contact_learn_what_the_service_is_like():
    place = town(SEEDS[:1], 2_000, WORLD.citizens)
    met = layer.experienced(place, terms(place), Streams(SEEDS[:1], 0, 0))
    after = months(place, WORLD, SEEDS[:1], 1).citizens
    changed = after.expectation != place.citizens.expectation
    assert not changed[~met.contact].any()
    assert changed[met.contact].mean() > 0.99
    needy = place.citizens.need > 0.5
    assert met.contact[needy].mean() > met.contact[~needy].mean() + 0.1
    assert met.contact.mean() == pytest.approx(0.35 * 1.05, abs=0.04)


def test_disappointment_weighs_more_than_relief_and_more_in_need():
    p, half = terms(town(SEEDS[:1], 50, WORLD.citizens)), np.float32(0.5)

    def effect(gap, need):
        near = layer.satisfaction(half, half - np.float32(gap), np.float32(need), p)
        return float(near - layer.satisfaction(half, half, np.float32(need), p))

    assert -effect(-0.1, 0.5) == pytest.approx(1.8 * effect(0.1, 0.5), rel=1e-4)
    assert effect(-0.1, 1.0) < effect(-0.1, 0.0) < 0


def test_better_service_raises_trust_and_news_lowers_it():
    place = town(SEEDS[:20], 200, WORLD.citizens)
    good = months(with_quality(place, np.full((20, 4), 0.9)), WORLD, SEEDS[:20], 24).citizens
    poor = months(with_quality(place, np.full((20, 4), 0.2)), WORLD, SEEDS[:20], 24).citizens
    for name in ("trust_service", "trust_admin", "trust_board", "trust_system", "satisfaction"):
        assert (getattr(good, name).mean(axis=1) > getattr(poor, name).mean(axis=1)).all()
    calm = replace(place, media=type(place.media)(bad=np.zeros((20, 1)), good=np.zeros((20, 1))))
    assert (
        months(calm, WORLD, SEEDS[:20], 6).citizens.trust_board.mean(axis=1)
        > months(place, WORLD, SEEDS[:20], 6).citizens.trust_board.mean(axis=1)
    ).all()


def test_talk_alone_draws_neighbours_together_but_the_stubborn_less():
    still = {
        f"citizens.{name}": 0.0
        for name in (
            "admin_rate",
            "admin_media",
            "board_rate",
            "board_media",
            "board_tone",
            "board_listened",
            "system_rate",
        )
    }
    place = town(SEEDS[:1], 2_000, WORLD.citizens)
    after = months(place, WORLD.changed(still), SEEDS[:1], 24).citizens
    moved = np.abs(after.trust_board - place.citizens.trust_board)[0]
    stubborn = place.citizens.stubbornness[0] > 0.9
    assert after.trust_board.std() < 0.9 * place.citizens.trust_board.std()
    assert moved[stubborn].mean() < 0.5 * moved[~stubborn].mean()
    np.testing.assert_array_equal(after.anchor_board, place.citizens.anchor_board)


def test_contributions_add_up_to_the_months_change_and_point_the_right_way():
    place = town(SEEDS[:30], 400, WORLD.citizens)
    trace = Trace()
    after = layer.step(place, WORLD, Streams(SEEDS[:30], 0, 0), None, trace)
    layer.close(trace, place, after)
    assert after.citizens.digest() == months(place, WORLD, SEEDS[:30], 1).citizens.digest()
    for target, column in (("trust_citizens_board", "trust_board"), ("trust_citizens_admin", "trust_admin")):
        change = [
            getattr(each.citizens, column).astype(np.float64).mean(axis=1, keepdims=True) for each in (place, after)
        ]
        np.testing.assert_allclose(trace.total(target), change[1] - change[0], atol=1e-12)
        assert (
            np.abs(trace[target]["interplay"]).max() < 1e-6
        )  # nobody at a bound here: sums are exact but for rounding
        assert (trace[target]["media"] < 0).all()
        assert abs(trace[target]["chance"].mean()) < np.abs(trace[target]["service"]).mean()
        assert np.abs(trace[target]["chance"]).max() > 0
    assert (trace["trust_citizens_board"]["tone"] < 0).all()
    assert (trace["trust_citizens_board"]["listened"] > 0).all()


def test_no_contribution_of_service_when_it_does_not_count():
    deaf = WORLD.changed({"citizens.board_rate": 0.0})
    trace = Trace()
    place = town(SEEDS[:2], 100, WORLD.citizens)
    layer.step(place, deaf, Streams(SEEDS[:2], 0, 0), None, trace)
    for name in ("service", "spillover", "chance"):
        assert (trace["trust_citizens_board"][name] == 0).all()
    assert (trace["trust_citizens_board"]["media"] < 0).all()


def test_who_listens_to_nobody_holds_ones_own_opinion_and_draws_stay():
    place = town(SEEDS[:3], 300, WORLD.citizens)
    alone = months(place, WORLD.changed({"mechanisms.network": 0.0}), SEEDS[:3], 1).citizens
    heard = months(place, WORLD, SEEDS[:3], 1).citizens
    for subject in ("service", "admin", "board", "system"):
        held, own = getattr(alone, f"trust_{subject}"), getattr(alone, f"anchor_{subject}")
        np.testing.assert_array_equal(held, own)
        np.testing.assert_array_equal(own, getattr(heard, f"anchor_{subject}"))
        assert not np.array_equal(held, getattr(heard, f"trust_{subject}"))
    np.testing.assert_array_equal(alone.satisfaction, heard.satisfaction)
    half = months(place, WORLD.changed({"mechanisms.network": 0.5}), SEEDS[:3], 1).citizens
    np.testing.assert_allclose(half.trust_board, (alone.trust_board + heard.trust_board) / 2, atol=1e-6)


def test_without_media_no_trust_answers_to_news():
    place = town(SEEDS[:3], 300, WORLD.citizens)
    calm = replace(place, media=type(place.media)(bad=np.zeros((3, 1)), good=np.zeros((3, 1))))
    deaf = WORLD.changed({"mechanisms.media": 0.0})
    assert months(place, deaf, SEEDS[:3], 4).citizens.digest() == months(calm, WORLD, SEEDS[:3], 4).citizens.digest()
    assert months(place, WORLD, SEEDS[:3], 4).citizens.digest() != months(calm, WORLD, SEEDS[:3], 4).citizens.digest()
    trace = Trace()
    layer.step(place, deaf, Streams(SEEDS[:3], 0, 0), None, trace)
    for target in ("trust_citizens_board", "trust_citizens_admin"):
        assert not trace[target]["media"].any()


def test_news_carries_the_tone_further():
    place = town(SEEDS[:1], 100, WORLD.citizens)
    loud, still = (
        replace(place, media=type(place.media)(bad=np.full((1, 1), bad), good=np.zeros((1, 1)))) for bad in (3.0, 0.0)
    )
    parts = [Climate.of(each, WORLD).tone[0, 0] for each in (loud, still)]
    assert parts[0] < parts[1] < 0
    assert parts[1] == pytest.approx(WORLD.citizens.board_tone * 0.5 * (0.4 - 0.6))


def test_trust_in_services_is_learnt_in_contact_and_told_by_others():
    place = town(SEEDS[:1], 2_000, WORLD.citizens)
    met = layer.experienced(place, terms(place), Streams(SEEDS[:1], 0, 0)).contact
    after = months(place, WORLD.changed({"mechanisms.media": 0.0}), SEEDS[:1], 1).citizens
    own_moved = after.anchor_service != place.citizens.anchor_service
    assert not own_moved[~met].any()
    assert own_moved[met].mean() > 0.99
    assert (after.trust_service != place.citizens.trust_service)[~met].mean() > 0.9
    gap = (after.satisfaction - place.citizens.anchor_service)[met]
    moved = (after.anchor_service - place.citizens.anchor_service)[met]
    np.testing.assert_allclose(moved, np.float32(0.15) * gap, atol=1e-6)


def test_a_good_reputation_raises_trust_in_the_administration_of_those_who_were_not_there():
    place = town(SEEDS[:1], 500, WORLD.citizens)
    known = replace(place, citizens=replace(place.citizens, trust_service=np.full((1, 500), 0.9, np.float32)))
    shamed = replace(place, citizens=replace(place.citizens, trust_service=np.full((1, 500), 0.1, np.float32)))
    good, bad = (months(each, WORLD, SEEDS[:1], 1).citizens.anchor_admin for each in (known, shamed))
    np.testing.assert_allclose(good - bad, 0.05 * 0.3 * 0.8, atol=1e-6)


def test_groups_differ_in_need_and_the_needy_meet_their_units_more():
    alike, unlike = (
        birth(WORLD.changed({"citizens.need_groups": spread, "citizens.count": 4000}), SEEDS[:20]).citizens
        for spread in (0.0, 0.2)
    )
    np.testing.assert_array_equal(alike.group, unlike.group)
    np.testing.assert_array_equal(alike.anchor_board, unlike.anchor_board)
    sums, people = citizens_by_class(unlike.need, unlike.group, 8)
    assert 0.1 < (sums / people).std() < 0.25
    sums, people = citizens_by_class(alike.need, alike.group, 8)
    assert (sums / people).std() < 0.02
    assert unlike.need.mean() == pytest.approx(0.5, abs=0.05)


def test_at_the_start_citizens_are_at_rest_with_what_they_get():
    calm = {"mechanisms.media": 0.0, "citizens.quality_noise": 0.0, "citizens.board_tone": 0.0}
    state = birth(WORLD.changed(calm), SEEDS[:30])
    after = months(state, WORLD.changed(calm), SEEDS[:30], 24).citizens
    assert np.abs(after.expectation - state.citizens.expectation).max() < 1e-6
    even = state.citizens.need
    assert abs((after.satisfaction - state.citizens.satisfaction)[np.abs(even - 0.5) < 0.01].mean()) < 1e-3
    assert abs(after.trust_service.mean() - state.citizens.trust_service.mean()) < 0.01


def test_sums_by_class_are_those_of_one_member_after_the_other():
    label, values = np.array([[0, 2, 2, 0], [1, 1, 1, 1]], np.uint8), np.array([[1, 2, 3, 4], [5, 6, 7, 8]], np.float32)
    for sum_up in (by_class, citizens_by_class):
        sums, members = sum_up(values / 8, label, 3)
        assert (8 * sums).tolist() == [[5, 0, 5], [0, 26, 0]]
        assert members.tolist() == [[2, 0, 2], [0, 4, 0]]


def test_the_benchmark_compares_before_it_times():
    script = Path(__file__).resolve().parents[2] / "benchmarks" / "citizens.py"
    command = [sys.executable, "-W", "error", str(script), "--turns", "1", "--citizens", "200"]
    made = subprocess.run(command, capture_output=True, text=True, cwd=script.parents[1])
    assert made.returncode == 0, made.stderr
    told = made.stdout.splitlines()
    assert told[1].startswith("equal after 6 months")
    assert [line.split("  ")[-1].strip() for line in told if "one Mesa object" in line] == ["1.0"]
