"""The month as a whole: reproducible, pure, alike alone and in a crowd, and moved by every act."""

import subprocess
import sys

import numpy as np
import pytest

from sim.acts import ACTS, Acts
from sim.birth import birth, settled
from sim.month import STEPS, advance
from sim.spec import World
from tests.sim.runs import SMALL, busy, every_month, run


def test_steps_stand_in_the_order_of_the_month():
    numbers = [number for number, _, _ in STEPS]
    assert numbers == sorted(numbers)
    assert set(numbers) | {3} == set(range(1, 15))


def test_one_alone_equals_row_37_of_a_hundred_bit_for_bit():
    crowd = run(SMALL, np.arange(100) + 1, 6, busy(3))
    alone = run(SMALL, 38, 6, busy(3))
    assert crowd.take([37]).digest() == alone.digest()


def test_another_process_gives_the_same_bits():
    code = "from tests.sim.runs import *; print(run(SMALL, 38, 6, busy(3)).digest())"
    other = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert other.stdout.strip() == run(SMALL, 38, 6, busy(3)).digest()


def test_a_traced_month_equals_an_untraced_one_bit_for_bit():
    assert run(SMALL, [4, 9], 8, busy(5), traced=True).digest() == run(SMALL, [4, 9], 8, busy(5)).digest()


def test_the_old_state_and_the_acts_are_untouched():
    state, acts = birth(SMALL, [7]), Acts.none(1, 4)
    busy(1)(state, acts)
    before = state.digest(), acts.digest()
    after = advance(state, SMALL, acts)
    assert (state.digest(), acts.digest()) == before
    assert (state.month, after.month) == (0, 1)


def test_acts_of_another_size_are_refused():
    with pytest.raises(ValueError, match="replicates, units"):
        advance(birth(SMALL, [7]), SMALL, Acts.none(1, 3))


@pytest.mark.parametrize("name", ACTS)
def test_every_act_changes_something(name):
    world = SMALL.changed({f"units.{unit.id}.capacity": 0.8 for unit in SMALL.units})

    def first_month(state, acts):
        if state.month == 0:
            acts.add(name, ACTS[name].high)

    def before_others(state, acts):
        acts.add("publicity", 1.0)
        first_month(state, acts)

    plain = run(world, [11], 2, every_month(publicity=1.0))
    assert run(world, [11], 2, before_others).digest() != plain.digest()


def test_a_row_of_parameters_equals_the_runs_one_by_one():
    values = np.array([[0.1], [0.5], [0.9]])
    row = SMALL.changed({"units.home_care.integrity": values, "work.crowding": 0.6 * values})
    together = run(row, [21, 22, 23], 5, busy(2))
    for index, value in enumerate(values[:, 0]):
        world = SMALL.changed({"units.home_care.integrity": value, "work.crowding": 0.6 * value})
        assert together.take([index]).digest() == run(world, [21 + index], 5, busy(2)).digest()


def test_every_parameter_may_be_a_row():
    from sim.spec import parameters

    rows = {
        each.path: np.full((2, 1), float(each.value))
        for each in parameters(SMALL)
        if not isinstance(each.value, int) and each.path != "citizens.mean_degree"
    }
    assert run(SMALL.changed(rows), [5, 6], 14, busy(8)).digest() == run(SMALL, [5, 6], 14, busy(8)).digest()


def test_branches_share_birth_and_differ_after_it():
    state = birth(SMALL, [5, 5], [0, 1])
    assert np.array_equal(state.dyads.trust[0], state.dyads.trust[1])
    for _ in range(3):
        state = advance(state, SMALL, Acts.none(2, 4))
    assert not np.array_equal(state.units.demand[0], state.units.demand[1])


def test_units_settle_where_they_stay_in_calm():
    world = SMALL.changed({"surroundings.demand_noise": 0.0})
    state = birth(world, [5])
    later = run(world, [5], 3)
    assert np.allclose(settled(state, world).units.quality, state.units.quality)
    assert np.abs(later.units.quality - state.units.quality).max() < 0.02


def test_a_unit_more_moves_no_draw_of_the_others():
    four, five = World.default(units=4), World.default(units=5)
    worlds = [each.changed({"citizens.count": 120}) for each in (four, five)]
    small, large = (run(world, [3], 4) for world in worlds)
    assert np.array_equal(small.units.demand_chance, large.units.demand_chance[:, :4])


def test_an_extra_draw_in_one_submodel_moves_no_other(monkeypatch):
    from sim import month
    from sim.streams import decision

    extra = decision("test.month.extra")

    def drawing(step):
        def also(state, world, streams, acts, trace):
            streams.uniform(extra, np.arange(50))
            return step(state, world, streams, acts, trace)

        return also

    plain = run(SMALL, [3], 4, busy(4)).digest()
    for place, (number, name, step) in enumerate(STEPS):
        changed = (*STEPS[:place], (number, name, drawing(step)), *STEPS[place + 1 :])
        monkeypatch.setattr(month, "STEPS", changed)
        assert run(SMALL, [3], 4, busy(4)).digest() == plain, name


def test_noise_switched_off_in_one_step_leaves_the_draws_of_others():
    quiet = SMALL.changed({"economy.noise": 0.0})
    loud = SMALL.changed({"economy.noise": 0.05})
    a, b = run(quiet, [3], 1), run(loud, [3], 1)
    assert not np.array_equal(a.economy.reserve, b.economy.reserve)
    assert a.units.digest() == b.units.digest()
    assert a.citizens.digest() == b.citizens.digest()
