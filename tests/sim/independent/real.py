"""The model's own run, taken apart: the state before and after every step of the month."""

import numpy as np

from sim.acts import Acts
from sim.birth import birth
from sim.columns import replace
from sim.month import STEPS
from sim.streams import Streams
from sim.submodels import attention
from tests.sim.runs import nothing


def months_of(world, seed, months, choose=nothing):
    """For every month: its streams, its acts as they can be afforded, and the states before and after each step."""
    state = birth(world, np.array([seed]))
    for _ in range(months):
        acts = Acts.none(1, len(world.units))
        choose(state, acts)
        streams, acts = Streams(state.seed, state.branch, state.month), attention.afforded(acts, world)
        before, after = {}, {}
        for _, name, step in STEPS:
            before[name] = state
            state = after[name] = step(state, world, streams, acts, None)
        state = replace(state, month=state.month + 1)
        yield streams, acts, before, after
