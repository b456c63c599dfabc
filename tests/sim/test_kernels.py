"""The compiled kernels: the bits of NumPy in every state, loaded only where worth it, and not needed."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from sim import compiled
from sim.birth import birth
from sim.ensemble import simulate
from sim.portable import normal_quantile
from sim.rows import citizens_by_class
from sim.spec import World, parameters
from sim.streams import Streams
from sim.submodels import citizens as layer
from tests.sim.per_agent import town

numba = pytest.importorskip("numba")
ROOT = Path(__file__).resolve().parents[2]
WORLD = World.default()
SEEDS = (np.arange(100, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)) + np.uint64(5)


@pytest.fixture(autouse=True)
def _loaded():
    assert compiled.load()
    yield
    compiled.allow(True)


def both(place, world, seeds, month=7, branch=3):
    """A month by NumPy and by kernel."""
    after = []
    for allowed in (False, True):
        compiled.allow(allowed)
        assert (compiled.kernels(1) is not None) == allowed
        after.append(layer.step(place, world, Streams(seeds, branch, month), None, None).citizens)
    return after


def anything(rng, seeds, count):
    """A town in which opinions, needs and service are anywhere, many of them at the very ends."""
    place = town(seeds, count, WORLD.citizens)

    def ends(shape):
        drawn = rng.random(shape) ** rng.integers(1, 40, shape)
        flipped = np.where(rng.random(shape) < 0.5, drawn, 1 - drawn)
        return np.where(rng.random(shape) < 0.2, rng.integers(0, 2, shape), flipped).astype(np.float32)

    shape, now = place.citizens.need.shape, place.citizens
    columns = {name: ends(shape) for name in ("need", "expectation", "satisfaction")}
    opinions = [f"{kind}_{of}" for kind in ("trust", "anchor") for of in ("service", "admin", "board", "system")]
    columns |= {name: ends(shape) for name in opinions}
    place = replace(place, citizens=replace(now, stubbornness=0.01 + np.float32(0.98) * ends(shape), **columns))
    rows = len(seeds)
    place.units.quality = ends((rows, 4)).astype(np.float64)
    place.interplay.pressure, place.interplay.tone = rng.random((rows, 1)), rng.random((rows, 1))
    place.media.bad, place.media.good = 6 * rng.random((rows, 1)), 3 * rng.random((rows, 1))
    return place


def anywhere(rng, rows):
    """The world with every number of the citizens somewhere in its range, some of them a row."""
    changes = {}
    for each in parameters(WORLD):
        if each.path.startswith("citizens.") and not isinstance(each.value, int):
            shape = (rows, 1) if rng.random() < 0.5 else ()
            changes[each.path] = each.low + (each.high - each.low) * rng.random(shape)
    changes["mechanisms.network"], changes["mechanisms.media"] = rng.random((rows, 1)), float(rng.random())
    return WORLD.changed({path: value for path, value in changes.items() if path != "citizens.mean_degree"})


@pytest.mark.parametrize(("replicates", "count"), [(1, 50), (1, 255), (1, 257), (1, 3_000), (100, 120)])
def test_a_month_by_kernel_has_the_bits_of_numpy_in_any_state_and_world(replicates, count):
    rng = np.random.default_rng(replicates * count)
    for trial in range(6):
        seeds = SEEDS[:replicates] + np.uint64(trial)
        place, world = anything(rng, seeds, count), anywhere(rng, replicates)
        by_numpy, by_kernel = both(place, world, seeds, month=trial * 31)
        for name, column in vars(by_numpy).items():
            np.testing.assert_array_equal(column.view(np.uint8), getattr(by_kernel, name).view(np.uint8), err_msg=name)


def test_draws_are_those_of_numpy():
    ids = [np.arange(3), np.arange(20_000), np.arange(5 * len(SEEDS)).reshape(len(SEEDS), 5) * 800_000]
    for entity in ids:
        for branch in (0, np.arange(len(SEEDS), dtype=np.uint32)):
            made = []
            for allowed in (False, True):
                compiled.allow(allowed)
                draw = Streams(SEEDS, branch, 47)
                made.append((draw.uniform(7, entity), *draw.uniform_pair(8, entity), draw.normal(9, entity)))
            for by_numpy, by_kernel in zip(*made, strict=True):
                np.testing.assert_array_equal(by_numpy, by_kernel)
    assert abs(made[0][3]).max() < 5


def test_the_farthest_tails_of_normals_are_those_of_numpy():
    from sim import kernels

    rng = np.random.default_rng(1)
    share = np.concatenate([rng.random(1000), 10.0 ** -rng.uniform(1, 16, 1000), [2.0**-54, 0.5, 0.075, 0.925]])
    share = np.concatenate([share, 1 - share[:1000] / 1e9])
    np.testing.assert_array_equal([kernels._normal_quantile(each) for each in share], normal_quantile(share))


def test_sums_by_class_are_those_of_numpy():
    rng = np.random.default_rng(2)
    values, label = rng.random((30, 999)).astype(np.float32), rng.integers(0, 7, (30, 999)).astype(np.uint8)
    by_kernel = citizens_by_class(values, label, 8)
    compiled.allow(False)
    np.testing.assert_array_equal(by_kernel, citizens_by_class(values, label, 8))


def test_whole_runs_are_equal_singly_and_in_batches():
    compiled.allow(False)
    by_numpy = simulate(WORLD, "random", range(30), 14, citizens=130)
    compiled.allow(True)
    by_kernel = simulate(WORLD, "random", range(30), 14, citizens=130)
    assert by_numpy.digest() == by_kernel.digest()
    assert simulate(WORLD, "random", [17], 14, citizens=130).digests[0] == by_numpy.digests[17]


def test_nothing_that_was_is_changed():
    state = birth(WORLD.changed({"citizens.count": 300}), [1, 2])
    before = state.digest()
    layer.step(state, WORLD, Streams(state.seed, state.branch, 0), None, None)
    assert state.digest() == before


RUN = """
import sys
from sim.ensemble import simulate
from sim.spec import World
from sim import compiled
{before}
digest = simulate(World.default(), "random", range(3), 4, citizens={citizens}).digest()
print(digest, compiled.{of}, "numba" in sys.modules)
"""


def elsewhere(before="compiled.load()", of="load()", citizens=100, **environment):
    """What another process makes of a few runs."""
    code = RUN.format(before=before, of=of, citizens=citizens)
    env = os.environ | environment
    made = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], env=env, cwd=ROOT, capture_output=True, text=True
    )
    assert made.returncode == 0, made.stderr
    assert not made.stderr
    digest, loaded, imported = made.stdout.split()
    return digest, loaded == "True", imported == "True"


@pytest.fixture(scope="module")
def expected():
    return elsewhere(before="compiled.allow(False)", of="kernels(1) is not None")[0]


def test_small_work_loads_nothing(expected):
    assert elsewhere(before="", of="kernels(100) is not None") == (expected, False, False)


def test_large_work_does():
    assert elsewhere(before="compiled.LARGE_WORK = 1000", of="kernels(1) is not None")[1:] == (True, True)
    assert elsewhere(before="compiled.LARGE_MONTH = 300", of="kernels(1) is not None")[1:] == (True, True)


def test_without_numba_or_its_compiler_everything_works(expected):
    missing = "sys.modules['numba'] = None; assert not compiled.load()"
    assert elsewhere(before=missing)[:2] == (expected, False)
    assert elsewhere(NUMBA_DISABLE_JIT="1") == (expected, False, True)


def test_a_package_that_cannot_be_written_to_breaks_nothing(expected, tmp_path):
    """Neither beside the package nor in the user's home is there a place for numba's cache."""
    nowhere = tmp_path / "file"
    nowhere.write_text("")
    blocked = "import numba.core.caching as c; c.CacheImpl._locator_classes = []"
    assert elsewhere(before=f"{blocked}; compiled.load()", HOME=str(nowhere))[:2] == (expected, True)


def test_instructions_that_fuse_multiplying_and_adding_are_not_used(expected, tmp_path):
    processor = {"NUMBA_CPU_NAME": "haswell", "NUMBA_CPU_FEATURES": "+avx2,+fma,-avx512f"}
    assert elsewhere(NUMBA_CACHE_DIR=str(tmp_path), **processor)[:2] == (expected, True)
