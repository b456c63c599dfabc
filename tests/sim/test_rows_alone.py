"""A run alone equals its row among unlike neighbours, bit for bit, over an election and a change of term."""

import numpy as np
import pytest

from sim.acts import ACTS, Acts
from sim.birth import birth
from sim.columns import replace
from sim.month import advance
from sim.spec import World, parameters
from sim.streams import Streams, decision
from sim.submodels import elections

ROWS, MONTHS = 5, 20
DOSE = decision("test.rows.dose")
WORLD = World.default(units=3).changed(
    {
        "citizens.count": 60,
        "organisation.term_year": 3,
        "organisation.minority_chance": 0.5,
        "elections.midterm": 0.05,
        "offices.exit_months": 30,
    }
)
"""Month 0 is in the last year of a term: election in month 8, hand-over in month 11."""
WHOLE = ("citizens.mean_degree",)


def unlike(seed: int) -> dict[str, np.ndarray]:
    """A third of all parameters somewhere in their range, another place in every row."""
    rng = np.random.default_rng(seed)
    free = [each for each in parameters(WORLD) if not isinstance(each.value, int) and each.path not in WHOLE]
    chosen = [each for each in free if rng.random() < 1 / 3]
    return {
        each.path: each.low + (each.high - each.low) * rng.uniform(0.05, 0.95, (ROWS, 1))
        for each in chosen
        if each.path not in ("organisation.minority_chance", "elections.midterm", "offices.exit_months")
    }


def busy(seeds: np.ndarray, month: int, often: float = 0.15) -> Acts:
    """Every act at times, in any dose, another in every run."""
    acts = Acts.none(len(seeds), len(WORLD.units))
    for number, (name, act) in enumerate(ACTS.items()):
        size = acts[name].shape[1]
        whether, how = Streams(seeds, 0, month).uniform_pair(DOSE, np.arange(size) + 100 * number)
        acts.add(name, act.low + (act.high - act.low) * how, whether < often)
    return acts


def months(world: World, seeds: np.ndarray, count: int, often: float = 0.15):
    state = birth(world, seeds)
    for month in range(count):
        state = advance(state, world, busy(seeds, month, often))
    return state


@pytest.mark.parametrize("seed", range(4))
def test_a_run_alone_equals_its_row_among_unlike_neighbours(seed):
    changes = unlike(seed)
    seeds = np.arange(10 * seed, 10 * seed + ROWS, dtype=np.uint64)
    batch = months(WORLD.changed(changes), seeds, MONTHS)
    for row in (0, ROWS - 1):
        own = WORLD.changed({path: float(value[row, 0]) for path, value in changes.items()})
        assert months(own, seeds[row : row + 1], MONTHS).digest() == batch.take([row]).digest()


def test_power_shifts_and_people_leave_in_some_of_these_runs_and_not_in_others():
    ends = [months(WORLD.changed(unlike(seed)), np.arange(10 * seed, 10 * seed + ROWS, dtype=np.uint64), MONTHS)
            for seed in range(2)]  # fmt: skip
    shifts = np.concatenate([end.elections.shifts[:, 0] for end in ends])
    exits = np.concatenate([end.offices.exits[:, 0] for end in ends])
    assert 0 < np.count_nonzero(shifts) < len(shifts)
    assert 0 < np.count_nonzero(exits) < len(exits)


def test_what_waited_for_a_meeting_is_wholly_gone_with_a_new_chair():
    """A proposal of the old chair's time left a trace that a neighbour's proposal wiped out."""
    state = birth(WORLD, np.arange(2))
    size = state.board.tabled.shape
    left = replace(state.board, tabled=np.full(size, -0.1), mover=np.full(size, 2))
    chair = np.array([[1.0], [0.0]])
    new = np.zeros_like(state.dyads.trust)
    board = elections._handed_over(replace(state, board=left), WORLD, new, chair, 0 * chair).board
    assert not board.tabled[0].any()
    assert not np.signbit(board.tabled[0]).any()
    assert not board.mover[0].any()
    assert (board.tabled[1] == -0.1).all()
    assert (board.mover[1] == 2).all()


@pytest.mark.parametrize("seed", range(146, 152, 2))
def test_it_does_so_where_hardly_anybody_acts(seed):
    """Few acts and few proposals: what one row skips another does."""
    rng, fixed = (
        np.random.default_rng(seed),
        ("organisation.minority_chance", "elections.midterm", "offices.exit_months"),
    )
    changes = {
        each.path: each.low + (each.high - each.low) * rng.uniform(0, 1, (ROWS, 1))
        for each in parameters(WORLD)
        if not isinstance(each.value, int) and each.path not in (*WHOLE, *fixed)
    }
    seeds = np.arange(10 * seed, 10 * seed + ROWS, dtype=np.uint64)
    batch = months(WORLD.changed(changes), seeds, 14, 0.005)
    for row in (0, 2, 4):
        own = WORLD.changed({path: float(value[row, 0]) for path, value in changes.items()})
        assert months(own, seeds[row : row + 1], 14, 0.005).digest() == batch.take([row]).digest()
