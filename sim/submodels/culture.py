"""Step 12, first half: culture drift and the ageing of what was agreed (MODEL 3.3; E03, E04, C74, D66-D75).

Culture is the moving average of behaviour: ``y += .04 (behaviour - y)``, the top weighing .7 where a row has both a top
and units. Rows, 0 control - 1 trust: direction, attitude, focus, instrument, evaluation, leader, key contribution,
accountability, manager, co-worker. The joint agreement ages 3 % a month.

Simple version: culture is recorded and feeds nothing back; that, and the three logics (3.4), come in full with the next
issue.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from sim.acts import Acts
from sim.columns import Floats
from sim.rows import limited, weighted
from sim.spec import World
from sim.state import State
from sim.streams import Streams
from sim.trace import Trace


def behaviour(state: State, world: World) -> Floats:
    """This month's behaviour in the ten rows, ``(R, 10)``."""
    units, between, top = state.units, state.interplay, world.culture.top

    def mean(values: Floats) -> Floats:
        return weighted(values, units.share)

    supportive = 1 - mean(units.style)
    rows = (
        1 - state.cases.overreach_board,
        supportive,
        1 - mean(units.reporting),
        mean(units.learning / (units.learning + units.audit + 0.01)),
        1 - mean(units.rules),
        top * between.dialogue + (1 - top) * supportive,
        mean(units.safety),
        top * (1 - limited(mean(units.pulse))) + (1 - top) * supportive,
        top * between.listening_admin + (1 - top) * between.respect_admin,
        mean(units.detection),
    )
    return limited(np.concatenate(rows, axis=1))


def step(state: State, world: World, streams: Streams, acts: Acts, trace: Trace | None) -> State:
    """Culture drifts, agreements age."""
    between = state.interplay
    rows = state.culture.rows + world.culture.rate * (behaviour(state, world) - state.culture.rows)
    return replace(
        state,
        culture=replace(state.culture, rows=rows),
        interplay=replace(between, agreement=between.agreement * (1 - world.interplay.agreement_ageing)),
    )
