"""Depth, months and area of a fall."""

import numpy as np
import pytest

from sim.acts import Acts
from sim.birth import birth
from sim.month import advance
from sim.names import TRUTH
from sim.recovery import against_before, against_pair, shortfall
from sim.rows import mean
from tests.sim.runs import SMALL

FLAT = np.full((1, 10), 0.8)


def test_a_fall_and_rise_is_measured_in_depth_months_and_area():
    series = FLAT.copy()
    series[0, 4:7] = [0.5, 0.6, 0.75]
    found = against_pair(series, FLAT, shock=4, tolerance=0.01)
    assert found.depth[0] == pytest.approx(0.3)
    assert found.months[0] == 3
    assert found.area[0] == pytest.approx(0.3 + 0.2 + 0.05)
    before = against_before(series, shock=4, tolerance=0.01)
    assert (before.depth[0], before.months[0]) == (pytest.approx(0.3), 3)
    assert before.area[0] == pytest.approx(found.area[0])


def test_what_dips_again_has_not_recovered_until_the_last_time():
    series = FLAT.copy()
    series[0, 4], series[0, 7] = 0.5, 0.7
    assert against_pair(series, FLAT, shock=4, tolerance=0.01).months[0] == 4


def test_no_fall_is_nothing_and_no_end_is_not_a_number():
    series = np.vstack((FLAT, FLAT + 0.1, FLAT))
    series[2, 4:] = 0.5
    found = against_pair(series, np.vstack((FLAT,) * 3), shock=4, tolerance=0.01)
    assert found.depth.tolist() == pytest.approx([0, 0, 0.3])
    assert found.months[:2].tolist() == [0, 0]
    assert np.isnan(found.months[2])
    assert found.area.tolist() == pytest.approx([0, 0, 6 * 0.3])


def test_what_lies_before_the_shock_does_not_count():
    series = FLAT.copy()
    series[0, :4] = 0.0
    assert against_pair(series, FLAT, shock=4, tolerance=0.0).area[0] == 0.0


def test_where_high_is_bad_a_rise_is_the_fall():
    assert shortfall(FLAT + 0.2, FLAT, good_is_up=False).max() == pytest.approx(0.2)
    assert shortfall(FLAT + 0.2, FLAT).max() == 0.0


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: against_pair(FLAT, FLAT[:, :5], 2, 0.1), "same runs"),
        (lambda: against_pair(FLAT, FLAT, 10, 0.1), "column 10 of 10"),
        (lambda: against_pair(FLAT, FLAT, 2, -0.1), "tolerance"),
        (lambda: against_before(FLAT, 0, 0.1), "one month before"),
    ],
)
def test_what_cannot_be_measured_is_said(call, words):
    with pytest.raises(ValueError, match=words):
        call()


def test_resilience_of_the_interplay_makes_a_shock_shallower_and_its_area_smaller():
    found = {}
    for switch in (0.0, 1.0):
        world = SMALL.changed({"mechanisms.resilience": switch, "organisation.improvisation": 0.9})
        runs = []
        for damage in (0.0, 0.6):
            state, capacity = birth(world, np.arange(12)), []
            for month in range(48):
                acts = Acts.none(12, 4)
                acts.add("damage", damage * (month == 6))
                state = advance(state, world, acts)
                capacity.append(mean(TRUTH["capacity"].read(state)))
            runs.append(np.concatenate(capacity, axis=1))
        found[switch] = against_pair(runs[1], runs[0], shock=6, tolerance=0.02)
    assert (found[1.0].depth < found[0.0].depth).all()
    assert (found[1.0].area < found[0.0].area).all()
    assert (found[1.0].months <= found[0.0].months).all()
