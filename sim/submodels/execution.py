"""Step 6, matters: carried out, reported back, closed or taken up again (MODEL 3.7; C01, C09, C21, C59, C60, E05, D98).

Fidelity of a matter is beta with mean ``m`` and ``c`` as the sum of its parameters, taken as a normal of that mean and
standard deviation ``sqrt(m (1 - m) / (c + 1))`` within .02 to .98. ``m`` is that of control decisions (base, shared
narrative, basis, attention), less a loss in every link of the chain and what the administration holds back where a bad
proposal comes from a chair whom the head does not trust (C60: loyal, but not without limit). A joint matter closes a
quarter of the gap.

What is carried out teaches its unit, ``L += e f (2 merit - 1)(1 - L)``: good matters make work better, bad ones worse.
A commission is reported back, and of what was approved the share ``c_p`` of its unit; the rest, and what was decided by
delegation, is closed. Reports come 2 to 9 months later, the later and the less sure the worse a matter can be measured.
Where the result ``f merit`` is seen to be poor, the matter is prepared again with what has been learnt; else it closes.
"""

from __future__ import annotations

import numpy as np

from sim.acts import Acts
from sim.columns import Bools, Floats, replace
from sim.names import trust_head_chair
from sim.portable import normal_quantile
from sim.rows import by_class, flag, limited, total
from sim.spec import World
from sim.state import Docket, State, Units
from sim.streams import Streams, decision
from sim.submodels import culture
from sim.submodels.docket import (
    COMMISSIONED,
    DELEGATED,
    EXECUTED,
    EXECUTING,
    FREE,
    JOINT,
    PREPARING,
    links,
    measurability,
    of_unit,
)
from sim.submodels.implementation import meant
from sim.trace import Trace

EXECUTION = decision("execution.matters")
_LEAST = 2.0**-54
_SPREAD_OF_UNIFORM = 12.0**0.5
"""A uniform number times this has a standard deviation of 1."""


def fidelity(state: State, world: World, draw: Floats) -> Floats:
    """How far each matter would be carried out as meant this month, ``(R, K)``."""
    p, docket = world.cases, state.docket
    chain = 1 - p.link_loss * links(docket.position, docket.complexity, p.cross_line)
    held = p.reluctance * (1 - trust_head_chair(state)) * np.maximum(0.0, 1 - 2 * docket.merit)
    middle = limited(meant(state, world) * chain * (1 - held))
    spread = np.sqrt(middle * (1 - middle) / (p.concentration + 1))
    spread = spread * culture.effects(state, world).unevenness * state.interplay.misread
    done = limited(middle + spread * normal_quantile(np.maximum(draw, _LEAST)), 0.02, 0.98)
    return done + p.joint_gain * flag(docket.owner == JOINT) * (1 - done)


def step(state: State, world: World, streams: Streams, acts: Acts, trace: Trace | None) -> State:
    """What is carried out this month, what it brings, and what is heard of earlier matters."""
    p, docket = world.cases, state.docket
    first, second = streams.uniform_pair(EXECUTION, docket.number.astype(np.uint64))
    works = docket.stage == EXECUTING
    left = docket.left - flag(works | (docket.stage == EXECUTED))
    over = left <= 0
    done, reported = works & over, (docket.stage == EXECUTED) & over
    reached = np.where(done, fidelity(state, world, first), docket.fidelity)
    told = measurability(docket.position, docket.complexity)
    noise = p.report_noise * (1 - told) * _SPREAD_OF_UNIFORM * (second - 0.5)
    again = reported & (docket.fidelity * docket.merit + noise < p.poor)
    asked = (docket.decision == COMMISSIONED) | (second < of_unit(state.units.reporting, docket.unit))
    ends = (done & ~(asked & (docket.route != DELEGATED))) | (reported & ~again)
    later = p.report_low + (p.report_high - p.report_low) * (1 - told)
    stage = np.where(done, EXECUTED, np.where(again, PREPARING, docket.stage))
    docket = replace(
        docket,
        stage=np.where(ends, FREE, stage).astype(np.float64),
        left=np.where(done, later, np.where(again, p.refer_months, left)),
        fidelity=reached,
        merit=np.where(again, docket.merit + p.relearnt * (1 - docket.merit), docket.merit),
    )
    number = total(flag(done))
    mean = total(flag(done) * reached) / np.maximum(number, 1.0)
    cases = replace(
        state.cases,
        executed=number,
        reconsidered=total(flag(again)),
        closed=state.cases.closed + total(flag(ends)),
        fidelity_now=np.where(number > 0, mean, state.cases.fidelity_now),
    )
    return replace(state, docket=docket, cases=cases, units=_taught(state, world, docket, done))


def _taught(state: State, world: World, docket: Docket, done: Bools) -> Units:
    units = state.units
    good = flag(done) * docket.fidelity * (2 * docket.merit - 1)
    sums, _ = by_class(good, docket.unit, units.quality.shape[1])
    return replace(units, learning=limited(units.learning + world.cases.effect * sums * (1 - units.learning)))
