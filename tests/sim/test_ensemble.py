"""Many runs at once: the numbers of one by one, whatever the batches and parameter rows."""

import numpy as np
import pytest

from sim import ensemble
from sim.birth import birth
from sim.ensemble import SAME_IN_BATCH, simulate
from sim.names import TRUTH
from sim.policies import POLICIES, Policy
from sim.spec import World, parameters

WORLD = World.default(units=3).changed({"citizens.count": 60})
RESIDENT = WORLD.units[0].id


def test_a_result_has_every_quantity_every_month():
    result = simulate(WORLD, "mixed", range(4), 5)
    assert set(result.values) == set(TRUTH)
    assert all(value.shape == (4, 5) for value in result.values.values())
    assert all(np.isfinite(value).all() for value in result.values.values())
    assert (result.months, result.replicates, result.policy) == (5, 4, "mixed")
    assert len(set(result.digests.tolist())) == 4
    assert np.ptp(result.values["quality"][:, -1]) > 0


def test_batches_change_nothing(monkeypatch):
    whole = simulate(WORLD, "random", range(10), 4)
    monkeypatch.setattr(ensemble, "MOST_RUNS", 3)
    cut = simulate(WORLD, "random", range(10), 4)
    monkeypatch.setattr(ensemble, "MOST_CITIZENS", 60)
    single = simulate(WORLD, "random", range(10), 4)
    assert whole.digest() == cut.digest() == single.digest()


def test_parameter_rows_give_the_numbers_of_each_run_alone():
    rows = [
        {"work.load_audit": 0.2, f"units.{RESIDENT}.ability": 0.5, "citizens.contact": 0.3, "citizens.rewiring": 0.0},
        {"work.load_audit": 0.3, f"units.{RESIDENT}.ability": 0.8, "citizens.contact": 0.3, "citizens.rewiring": 0.4},
        {"work.load_audit": 0.1, "citizens.count": 80},
        {"citizens.mean_degree": 4.0},
        {},
    ]
    together = simulate(WORLD, "control", range(5), 6, changes=rows)
    for index, row in enumerate(rows):
        alone = simulate(WORLD.changed(row), "control", [index], 6)
        for name, value in alone.values.items():
            np.testing.assert_array_equal(together.values[name][index], value[0], err_msg=f"{name}, run {index}")
        assert together.digests[index] == alone.digests[0]
    assert together.changes["citizens.count"].tolist() == [60, 60, 80, 60, 60]


def test_the_frame_is_tidy():
    rows = [{"work.load_audit": 0.2}, {"work.load_audit": 0.3}]
    result = simulate(WORLD, POLICIES["trust"], [8, 9], 3, changes=rows)
    frame = result.frame()
    assert {len(column) for column in frame.values()} == {6}
    assert frame["seed"].tolist() == [8, 8, 8, 9, 9, 9]
    assert frame["month"].tolist() == [0, 1, 2, 0, 1, 2]
    assert frame["work.load_audit"].tolist() == [0.2] * 3 + [0.3] * 3
    assert frame["quality"][4] == result.values["quality"][1, 1]


def test_ones_own_policy_and_number_of_citizens_and_progress():
    told: list[tuple[int, int]] = []

    def fill(acts, records, month, streams):
        acts.add("training", 1.0)

    taught = simulate(
        WORLD, Policy("school", "training for all", "", fill), [1, 2], 12, 50, progress=lambda *at: told.append(at)
    )
    plain = simulate(WORLD, "laissez_faire", [1, 2], 12, 50)
    assert (taught.values["ability"][:, -1] > plain.values["ability"][:, -1]).all()
    assert told == [(2 * month, 24) for month in range(1, 13)]


def test_reading_less_gives_the_same_of_what_is_read():
    whole = simulate(WORLD, "mixed", range(4), 7)
    some = simulate(WORLD, "mixed", range(4), 7, quantities=["legitimacy", "quality"], every=3)
    assert list(some.values) == ["legitimacy", "quality"]
    assert some.read == (2, 5, 6)
    for name, value in some.values.items():
        np.testing.assert_array_equal(value, whole.values[name][:, [2, 5, 6]])
    assert some.digests.tolist() == whole.digests.tolist()
    assert some.frame()["month"].tolist() == [2, 5, 6] * 4
    assert some.take([1, 2]).frame()["month"].tolist() == [2, 5, 6] * 2


@pytest.mark.parametrize("count", [60, 3000])
def test_digests_of_rows_are_those_of_the_rows_taken_out(count):
    state = birth(WORLD.changed({"citizens.count": count}), range(4))
    assert state.row_digests() == [state.take([row]).digest() for row in range(4)]
    assert len(set(state.row_digests())) == 4


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ({"policy": "nice"}, "no policy 'nice'; there are control, trust"),
        ({"seeds": []}, "0 seeds"),
        ({"months": 0}, "0 months"),
        ({"every": 0}, "every 0"),
        ({"quantities": ["quality", "nice"]}, "no such quantity: nice; there are quality"),
        ({"changes": [{}]}, "1 rows of changes for 2 seeds"),
        ({"changes": [{}, {"work.load_audit": 9}]}, "work.load_audit = 9: outside"),
        ({"changes": [{"work.load_audit": 0.2}, {"work.load_audit": 9}]}, "work.load_audit = 9: outside"),
        ({"changes": [{}, {"citizens.cuont": 9}]}, "citizens.count?"),
        ({"citizens": 3}, "citizens.count = 3"),
    ],
)
def test_what_cannot_be_run_is_refused_by_name(arguments, told):
    with pytest.raises(ValueError, match=told.replace("?", r"\?")):
        simulate(**({"world": WORLD, "policy": "mixed", "seeds": [1, 2], "months": 2} | arguments))


def test_every_parameter_may_be_a_row_and_gives_the_bits_of_the_number():
    """All at once, each run with its own value of each, in a town where much goes wrong."""
    stormy = {f"units.{unit.id}.{name}": 0.9 for unit in WORLD.units for name in ("latent", "risk")}
    world = WORLD.changed(stormy | {"organisation.minority_chance": 0.5})
    free = [each for each in parameters(world) if not isinstance(each.value, int) and each.path not in SAME_IN_BATCH]
    step = np.random.default_rng(1).uniform(-0.2, 0.2, (4, len(free)))
    rows = [
        {
            each.path: float(np.clip(each.value + by * (each.high - each.low), each.low, each.high))
            for each, by in zip(free, row, strict=True)
        }
        for row in step
    ]
    together = simulate(world, "random", range(4), 14, changes=rows)
    assert together.values["incident"].sum() > 0
    for index, row in enumerate(rows):
        alone = simulate(world.changed(row), "random", [index], 14)
        differing = [
            name for name, value in alone.values.items() if not np.array_equal(together.values[name][index], value[0])
        ]
        assert not differing, f"run {index}"
        assert together.digests[index] == alone.digests[0]
