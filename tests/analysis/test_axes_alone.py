"""Steering and manners apart: the arms move only what they say they move."""

import numpy as np

from analysis.validation.axes_alone import DOWN, UP, arm, paired
from sim.acts import ACTS
from sim.policies import SETTLING_IN
from sim.record import Record
from sim.streams import Streams

RECORDS = {seat: Record.empty(1, 12, 4) for seat in ("chair", "head", "opposition")}
STREAMS = Streams(np.array([1], dtype=np.uint64), 0, 0)


def doses(policy, month):
    acts = policy(RECORDS, month, STREAMS, 4)
    return {name: acts[name] for name in ACTS if acts[name].any()}


def test_without_talks_only_the_axes_move_and_only_at_first():
    for axes in (UP, DOWN):
        assert set(doses(arm(axes, False), 0)) == set(axes)
        assert not doses(arm(axes, False), SETTLING_IN)


def test_talks_are_the_same_whichever_way_the_axes_go():
    for month in (0, SETTLING_IN):
        up, down = (doses(arm(axes, True), month) for axes in (UP, DOWN))
        assert set(up) == set(down) > set(doses(arm(UP, False), month))
        for name in set(up) - set(UP):
            assert np.array_equal(up[name], down[name])


def test_a_paired_difference_says_how_sure_it_is():
    assert paired(np.array([1.0, 2.0, 3.0]), np.zeros(3)) == "+2.000 ± 1.132"
