"""The year before month 0, as far as matters go: a committee begins with matters on their way, not with an empty desk.

The steps of matters (2, decisions and execution) run twelve times with everything else as it is at the start: what they
would do to people and units is left out. Draws have months of their own, 2^32 - 12 to 2^32 - 1, and branch 0, so that
all futures of a seed share this past. Meetings follow the calendar; everybody is there. Talks were as the dialogue at
the start has it.
"""

from __future__ import annotations

import numpy as np

from sim.acts import Acts
from sim.columns import Floats, replace
from sim.spec import World, meets
from sim.state import State
from sim.streams import Streams
from sim.submodels import cases, decisions, execution, patterns

_WORDS = 2**32


def lived(state: State, world: World) -> State:
    """The state at birth with the docket, the counts and the window of the patterns that a year of matters leaves."""
    none = Acts.none(state.replicates, state.units.quality.shape[1])
    talks: Floats = np.zeros((state.replicates, 1)) + world.organisation.dialogue
    at, window = state, state.patterns.window
    for month in range(-patterns.MONTHS, 0):
        streams = Streams(state.seed, 0, _WORDS + month)
        board = replace(state.board, meets=state.board.meets * float(meets(world, month)))
        at = replace(state, month=month, board=board, docket=at.docket, cases=at.cases)
        for step in (cases.step, decisions.step, execution.step):
            at = step(at, world, streams, none, None)
        now = patterns.month(at, world, none)
        now[:, 1:2] = talks
        window = patterns.rolled(window, now)
    return patterns.reckoned(replace(state, docket=at.docket, cases=at.cases), world, window)
