"""A real state and record with three units, for evaluating expressions."""

from __future__ import annotations

import numpy as np

from scenarios.language import Decisions, Per, Scope, Vocabulary
from scenarios.names import Names
from sim.birth import birth
from sim.columns import Bools
from sim.names import TRUTH
from sim.observe import CHANNELS, Record
from sim.spec import World

R = 20
UNITS = 3
TRUTHS: dict[str, Per] = {name: quantity.per for name, quantity in TRUTH.items()}
SEEN: dict[str, Per] = {name: channel.per for name, channel in CHANNELS.items()}
WORDS = Vocabulary(
    truth=TRUTHS,
    channels=SEEN,
    facts={"heat": 0, "warned": 1},
    units={"water": 0, "roads": 1, "parks": 2},
    situations={"leak": Decisions(0, "chair", {"patch": 0, "ask": 1}), "early": Decisions(1, "head", {"tell": 0})},
    hidden={"sound": 0, "worn": 1},
)
TRUTH_SCOPE = Scope(WORDS, "truth", it=True, age=True)
CHAIR_SCOPE = Scope(WORDS, "record", "chair", it=True, age=True)


def names(replicates: int = R) -> Names:
    """Names over ``replicates`` rows; row r is the same whatever their number."""
    seeds = np.arange(R, dtype=np.uint64) + 7
    state = birth(World.default(units=UNITS).changed({"citizens.count": 60}), seeds)
    random = np.random.default_rng(3)
    state.units.latent[:] = random.random((R, UNITS))
    state.units.incident[:] = random.integers(0, 2, (R, UNITS))
    record = Record.empty(R, 12, UNITS)
    for channel in ("forecast", "quality", "latent"):
        value = random.normal(size=(R, UNITS if SEEN[channel] == "unit" else 1))
        record.see(channel, value, random.random(R) < 0.7, month=1)
    facts, it, age = random.random((R, 2)), random.integers(-1, UNITS, R), random.integers(0, 5, R)
    hidden, done = random.integers(0, 2, R), random.random((R, 2, 2)) < 0.5
    rows = np.arange(replicates)

    def did(situation: int, option: int) -> Bools:
        return np.asarray(done[rows, situation, option])

    return Names(state.take(rows), record.take(rows), facts[rows], it[rows], age[rows], 1, 6, did, hidden[rows])
