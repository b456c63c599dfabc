"""Culture: it follows what is done, and gives back nothing at the middle or with the switch off."""

from dataclasses import replace

import numpy as np
import pytest

from sim.acts import Acts
from sim.birth import birth
from sim.streams import Streams
from sim.submodels import culture
from tests.sim.runs import SMALL, every_month, run

PARTS = [name for name, each in vars(culture.Effects).items() if isinstance(each, property)]
ADDED = {"bottom_up", "style", "validity", "latency", "safety"}


def with_rows(value, world=SMALL):
    state = birth(world, [3])
    return replace(state, culture=replace(state.culture, rows=np.full((1, 10), value)))


@pytest.mark.parametrize("name", PARTS)
def test_an_effect_is_nothing_at_the_middle_or_switched_off_and_has_a_sign_at_either_end(name):
    nothing = 0.0 if name in ADDED else 1.0
    off = SMALL.changed({"mechanisms.culture": 0.0})
    assert getattr(culture.effects(with_rows(0.5), SMALL), name) == nothing
    for end in (0.0, 1.0):
        assert getattr(culture.effects(with_rows(end), off), name) == nothing
    low, high = (getattr(culture.effects(with_rows(end), SMALL), name)[0, 0] for end in (0.0, 1.0))
    assert (low - nothing) * (high - nothing) < 0
    assert np.isclose(low - nothing, nothing - high)


def test_the_managers_buffer_is_that_of_the_specification():
    k = SMALL.culture.buffer
    for y in (0.0, 0.3, 1.0):
        assert np.isclose(culture.effects(with_rows(y), SMALL).buffer, (1 - k * y) / (1 - k / 2))


def test_rows_are_moving_averages_of_behaviour():
    state = birth(SMALL, [1, 2])
    streams, nothing = Streams(state.seed, state.branch, 0), Acts.none(2, 4)
    after = culture.step(state, SMALL, streams, nothing, None)
    goal = culture.behaviour(state, SMALL)
    assert np.allclose(after.culture.rows, 0.5 + SMALL.culture.rate * (goal - 0.5))
    assert ((goal >= 0) & (goal <= 1)).all()
    assert goal.shape == (2, len(culture.ROWS))


@pytest.mark.parametrize(
    ("row", "acts"),
    [
        ("direction", {"guideline": -0.2}),
        ("attitude", {"firmness": -0.2}),
        ("focus", {"reporting": -0.2}),
        ("instrument", {"audit_plan": -0.2, "training": 0.5}),
        ("key", {"feedback": 1.0, "respect": 1.0}),
        ("manager", {"listening": 1.0}),
        ("voice", {"firmness": -0.2}),
    ],
)
def test_a_row_follows_what_is_done(row, acts):
    number = culture.ROWS.index(row)
    moved, still = run(SMALL, [1], 24, every_month(**acts)), run(SMALL, [1], 24)
    assert moved.culture.rows[0, number] > still.culture.rows[0, number]
