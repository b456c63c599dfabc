"""The model's citizens and units against a second version, written from docs/odd.md without a look at the first."""

from functools import partial
from itertools import pairwise

import numpy as np
import pytest
from scipy.stats import t as student

from sim.acts import ACTS
from sim.birth import birth
from sim.spec import World, parameters
from tests.sim.independent import birth as second_birth
from tests.sim.independent import citizens, units
from tests.sim.independent.real import months_of
from tests.sim.runs import SMALL, busy, nothing

SWITCHES = [each.path for each in parameters(SMALL) if each.path.startswith("mechanisms.")]
GROUPS = ("citizens", "work", "oversight", "culture", "steering", "interplay", "incidents", "media")
WIDE = [each for each in parameters(SMALL) if each.path.split(".")[0] in GROUPS and not isinstance(each.value, int)]


def at_the_ends(seed):
    """Every parameter of what is compared, and of what feeds it, at one end of its range or the other."""
    low = np.random.default_rng(seed).random(len(WIDE)) < 0.5
    return {each.path: each.low if down else each.high for each, down in zip(WIDE, low, strict=True)}


def in_between(seed):
    """The same parameters anywhere within their ranges."""
    share = np.random.default_rng(seed).random(len(WIDE))
    return {each.path: each.low + x * (each.high - each.low) for each, x in zip(WIDE, share, strict=True)}


def windfall(_, acts):
    """More money to every unit than its frame, or more taken away."""
    acts.doses["money"] += np.where(np.arange(acts["money"].shape[1]) % 2 == 0, 5.0, -5.0)


SMALL_FRAMES = {"work.load_funding": 0.05} | {f"units.{unit.id}.frame": 1.0 for unit in SMALL.units}
"""Money beyond the frame changes load by little, or load's own limits would hide that of the money."""
NOTHING_WORKS = {
    "work.errors": 0.3, "work.errors_overload": 1.0, "work.overload": 0.2, "work.load_base": 0.6,
    "work.audit_finds": 1.0,
    "oversight.volume": 60.0, "mechanisms.ex_ante": 0.0,
    **{f"units.{unit.id}.{name}": value for unit in SMALL.units for name, value in (("ability", 0.0), ("audit", 1.0))},
}  # fmt: skip
"""So many errors are found that their number meets its limit."""


def overdone(seed):
    """Doses that add up to more than their limits."""
    rng = np.random.default_rng(seed)

    def choose(_, acts):
        for name, act in ACTS.items():
            if rng.random() < 0.3:
                acts.doses[name] += act.low + (act.high - act.low) * 1.8 * rng.random(acts[name].shape)

    return choose


SETTINGS = {
    "as it is, nothing done": ({}, lambda: nothing, 1, 30),
    "as it is, much done": ({}, partial(busy, 1), 2, 24),
    "as it is, too much done": ({}, partial(overdone, 1), 2, 16),
    "every switch off": (dict.fromkeys(SWITCHES, 0.0), partial(busy, 2), 3, 12),
    "every switch halfway": (dict.fromkeys(SWITCHES, 0.5), partial(busy, 3), 4, 12),
    "nobody listens": ({"mechanisms.network": 0.0}, partial(busy, 4), 5, 12),
    "no media": ({"mechanisms.media": 0.0}, partial(busy, 5), 6, 12),
    "money beyond the frame": (SMALL_FRAMES, lambda: windfall, 8, 4),
    "nothing works": (NOTHING_WORKS, lambda: nothing, 9, 4),
    "managers come and go": ({"offices.manager_months": 18.0, "work.new_manager_spread": 0.3}, partial(busy, 6), 7, 24),
    **{f"at the ends, {n}": (at_the_ends(n), partial(busy, n), n, 8) for n in range(10, 15)},
    **{f"in between, {n}": (in_between(n), partial(busy, n), n, 8) for n in range(20, 25)},
}
"""Changes, a maker of who acts (anew for every test, or what is done would hang on their order), seed, months."""


def world_of(changes):
    """The small world with parameters of its own, and units that differ in all they can."""
    rng = np.random.default_rng(0)
    unlike = {}
    for unit in SMALL.units:
        for name in ("risk", "complexity", "rules", "audit", "reporting", "style", "latent", "learning", "integrity"):
            unlike[f"units.{unit.id}.{name}"] = float(rng.random())
    return SMALL.changed(unlike | changes)


@pytest.mark.parametrize("setting", SETTINGS)
def test_citizens_agree_bit_for_bit(setting):
    """Expectation, satisfaction and all own and held opinions, carried on by the second version's own values."""
    changes, choose, seed, months = SETTINGS[setting]
    world, second = world_of(changes), None
    for month, (streams, _, before, after) in enumerate(months_of(world, seed, months, choose())):
        if second is None:
            second = citizens.CitizensModel(before["surroundings"], world)
        here = before["citizens"]
        second.pass_month(citizens.climate_of(here), citizens.shared_draws(streams, len(second.people)))
        for name in citizens.COLUMNS:
            first = getattr(after["citizens"].citizens, name)[0]
            assert first.dtype == np.float32
            assert np.array_equal(second.column(name).view(np.uint32), first.view(np.uint32)), (month, name)


@pytest.mark.parametrize("setting", SETTINGS)
def test_units_agree(setting):
    """All that steps 7 and 8 change, to 1e-12, carried on by its own values but for learning."""
    changes, choose, seed, months = SETTINGS[setting]
    world, second = world_of(changes), None
    for month, (streams, acts, before, after) in enumerate(months_of(world, seed, months, choose())):
        if second is None:
            second = units.UnitsModel(before["surroundings"], world)
        second.pass_month(before["units"], acts, units.shared_draws(streams, len(second.units)))
        for name in units.RESULTS:
            first = getattr(after["oversight"].units, name)[0]
            assert np.abs(second.column(name) - first).max() <= 1e-12, (month, name)


BORN = ("ability", "integrity", "benevolence", "buffer", "load", "motivation", "safety", "effort", "misuse", "gloss",
        "errors", "detection", "fit", "turnover", "quality", "steer_gap")  # fmt: skip


@pytest.mark.parametrize("setting", SETTINGS)
def test_born_alike(setting):
    """Citizens and their neighbours bit for bit, units to 1e-12."""
    changes, _, seed, _ = SETTINGS[setting]
    world = world_of(changes)
    first = birth(world, [seed])
    for name, values in second_birth.citizens_born(world, seed, first.units.quality[0].tolist()).items():
        column = getattr(first.citizens, name)[0]
        assert np.array_equal(np.array(values, dtype=column.dtype), column), name
    start, ends = first.citizens.neighbour_start[0], first.citizens.neighbours[0]
    listed = [sorted(ends[a:b].tolist()) for a, b in pairwise(start)]
    assert listed == second_birth.neighbours_born(world, seed)
    settled = second_birth.units_born(world, seed, first)
    for name in BORN:
        assert np.abs(settled.column(name) - getattr(first.units, name)[0]).max() <= 1e-12, name


def test_other_luck_gives_the_same_means():
    """Citizens with draws of their own (numpy's generator, one per agent) think and get the same in the mean.

    Two one-sided t-tests at 5 % of the paired difference of the mean over citizens after 8 months, n = 40 seeds of
    200 citizens: satisfaction, trust in the administration and in the board each lie within a margin of 0.005.
    """
    seeds, margin = range(100, 140), 0.005
    names = ("satisfaction", "trust_admin", "trust_board")
    world = World.default(units=4).changed({"citizens.count": 200})
    gaps = []
    for seed in seeds:
        second, real, luck = None, None, [np.random.default_rng([seed, i]) for i in range(world.citizens.count)]
        for _, _, before, after in months_of(world, seed, 8):
            if second is None:
                second = citizens.CitizensModel(before["surroundings"], world)
            second.pass_month(citizens.climate_of(before["citizens"]), [rng.random(2) for rng in luck])
            real = after["citizens"].citizens
        gaps.append([np.subtract(second.column(name), getattr(real, name)[0], dtype=float).mean() for name in names])
    gaps = np.array(gaps)
    error = gaps.std(axis=0, ddof=1) / np.sqrt(len(gaps))
    worst = np.abs(gaps.mean(axis=0)) + student.ppf(0.95, len(gaps) - 1) * error
    assert error.min() > 0  # the luck was not shared
    assert (worst < margin).all(), dict(zip(names, worst, strict=True))
