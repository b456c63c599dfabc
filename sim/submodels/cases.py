"""Steps 2 and 3: matters arise and find an owner, in the golden zone or outside it (MODEL 3.7; C14-C18, E12, D35-D37).

A matter lies at ``g`` between what (0) and how (1). Politics claims it if ``g < b_board + noise``, the administration
if ``g > b_admin + noise``. One claim: it has an owner. Both or none: it is handled jointly with probability
``1 - (1 - D listen)(1 - G)``; else politics takes it (both), or the administration takes it or it bounces (none).

Simple version: matters are counted, not followed one by one; the pipeline of a matter comes in full with the next
issue.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from sim.acts import Acts
from sim.columns import Bools, Floats
from sim.parameter import Number
from sim.rows import flag, limited, total
from sim.spec import World
from sim.state import State
from sim.streams import Streams, decision
from sim.trace import Trace

POSITION = decision("cases.position")
CLAIMS = decision("cases.claims")
HANDLING = decision("cases.handling")


def _share(mask: Bools, among: Bools) -> Floats:
    return total(flag(mask & among)) / np.maximum(total(flag(among)), 1.0)


def step(state: State, world: World, streams: Streams, acts: Acts, trace: Trace | None) -> State:
    """Who takes the month's matters, how many bounce and wait, and the moving averages of that."""
    p, between, old = world.cases, state.interplay, state.cases
    slots = np.arange(p.slots)
    centred = 2 * streams.uniform(POSITION, slots) - 1
    position = 0.5 + 0.5 * centred * (p.position_spread + (1 - p.position_spread) * centred * centred)
    noise = p.claim_noise * streams.normal(CLAIMS, np.arange(2 * p.slots))
    board = position < between.boundary_board + noise[:, : p.slots]
    admin = position > between.boundary_admin + noise[:, p.slots :]
    listening = 0.5 * (between.listening_board + between.listening_admin)
    together = 1 - (1 - between.dialogue * listening) * (1 - between.agreement)
    draw = streams.uniform(HANDLING, slots)
    joint = (board == admin) & (draw < together)
    bounced = ~board & ~admin & ~joint & (draw > 1 - (1 - together) * p.bounce_share)
    by_board = board & ~joint
    by_admin = ~board & ~joint & ~bounced
    asked = total(flag(joint)) + old.waiting
    waiting = limited(total(flag(bounced)) + np.maximum(asked - p.capacity, 0), 0, 3.0 * p.slots)
    contact = flag(acts["dialogue"] > 0)
    cases = replace(
        old,
        waiting=waiting,
        joint=total(flag(joint)),
        bounce=_average(old.bounce, _share(bounced, ~board & ~admin), p.memory),
        overreach_board=_average(old.overreach_board, _share(by_board, position > p.how_line), p.memory),
        overreach_admin=_average(old.overreach_admin, _share(by_admin, position < p.what_line), p.memory),
        few=_average(old.few, limited(asked / p.slots), p.memory),
        contact=_average(old.contact, contact, p.memory),
        response=_average(old.response, listening * between.dialogue, p.memory),
        lead=_average(old.lead, limited(waiting / p.slots), p.memory),
        fidelity=_average(old.fidelity, between.fidelity, p.memory),
    )
    return replace(state, cases=cases)


def _average(old: Floats, now: Floats, memory: Number) -> Floats:
    return memory * old + (1 - memory) * now
