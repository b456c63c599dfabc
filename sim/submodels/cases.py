"""Steps 2 and 3: matters are raised, find an owner and are prepared (MODEL 3.7; C13-C18, C36, E05-E10, E12, D35-D37).

Each month ``slots`` matters are raised: citizens' demands for concrete answers (g > .6), the administration's requests
for overall direction (g < .3), the committee's own, and routine. Full media attention draws hot matters towards what.

Politics claims a matter if ``g < b_board + noise`` (further out for citizens' demands), the administration if
``g > b_admin + noise``. One claim: it has an owner. Both or none: it is handled jointly with probability
``1 - (1 - D listen)(1 - G)``; else politics takes it (both), or the administration takes it or it bounces to next month
(none). With the golden zone switched off, whoever's half it lies in takes it; between, that holds for a share of the
matters (those for which the fractional part of birth number x 0.6180339887498949 is not below the switch).

At most twice ``slots`` matters, the oldest, are up for an owner in a month. A joint matter, and a share of the others,
goes by way of the two at the top, who get through so many a month, oldest first. What officials own may be theirs by
delegation, never what is joint (KL 7:5). Preparation takes longer with complexity and with a full basis.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from sim.acts import Acts
from sim.columns import Bools, Floats, replace
from sim.names import attention
from sim.portable import normal_quantile
from sim.rows import flag, limited, total
from sim.spec import World
from sim.state import Docket, State
from sim.streams import Streams, decision
from sim.submodels import culture
from sim.submodels.docket import (
    ADMINISTRATION,
    AT_THE_TOP,
    BOARD,
    CALLED,
    DELEGATED,
    DEMAND,
    FREE,
    JOINT,
    OWN,
    PASSED_TOP,
    PREPARING,
    RAISED,
    REQUEST,
    ROUTINE,
    age,
    ambiguity,
    certainty,
    entered,
    first_number,
    of_unit,
    oldest,
    picked,
    undecided,
)
from sim.submodels.interplay import listening
from sim.trace import Trace

RAISING = decision("cases.raising")
CLAIMS = decision("cases.claims")
_GOLDEN = 0.6180339887498949
_LEAST = 2.0**-54


def share(mask: Bools, among: Bools) -> Floats:
    """Share of the matters ``among`` for which ``mask`` holds, ``(R, 1)``; 0 where there are none."""
    return total(flag(mask & among)) / np.maximum(total(flag(among)), 1.0)


@dataclass(frozen=True)
class Taking:
    """Who takes the matters that were up for it this month, ``(R, M)``."""

    raised: Bools
    """Which places hold a matter at all."""
    unclaimed: Bools
    joint: Bools
    bounced: Bools
    by_board: Bools
    by_admin: Bools

    @property
    def taken(self) -> Bools:
        """Those that found an owner."""
        return self.raised & ~self.bounced


def step(state: State, world: World, streams: Streams, acts: Acts, trace: Trace | None) -> State:
    """What is raised this month, who takes it, and what is ready for the meeting."""
    p = world.cases
    docket, came = _with_new(state, world, streams)
    docket = _politicised(docket, state, world)
    place, raised = oldest(docket, docket.stage == RAISED, 2 * p.slots)
    up = picked(docket, place)
    taking, route = _owners(up, raised, state, world, streams)
    taken = taking.taken
    owner = BOARD * flag(taking.by_board) + ADMINISTRATION * flag(taking.by_admin) + JOINT * flag(taking.joint)
    docket = entered(
        docket,
        place,
        taken,
        owner=owner,
        route=route,
        left=_months(up, state, world) + 1,
        stage=np.full(owner.shape, float(PREPARING)),
    )
    docket = _prepared(docket, world)
    lying = undecided(docket)
    old = age(docket, state.month, p.slots)
    zone = lying & (ambiguity(docket) >= p.zone_line)
    waits = docket.route == AT_THE_TOP
    top = waits | (docket.route == PASSED_TOP)
    unowned = docket.stage == RAISED
    cases = replace(
        state.cases,
        waiting=total(flag(waits | unowned)),
        joint=total(flag(taking.joint)),
        bounced=share(taking.bounced, taking.unclaimed),
        how_taken=share(taking.by_board, taken & (up.position > p.how_line)),
        what_taken=share(taking.by_admin, taken & (up.position < p.what_line)),
        gated=share(top, lying & ~unowned),
        lead_time=total(flag(lying) * old) / np.maximum(total(flag(lying)), 1.0),
        grey=share(old > 2, zone),
        demands=total(flag((docket.origin == DEMAND) & (old == 0) & lying)),
        raised=state.cases.raised + p.slots,
        turned_away=state.cases.turned_away + p.slots - came,
    )
    return replace(state, docket=docket, cases=cases)


def _with_new(state: State, world: World, streams: Streams) -> tuple[Docket, Floats]:
    """The docket with this month's matters in its free places, and how many found room."""
    p, old, size = world.cases, state.docket, streams.replicates
    number = first_number(state.month, p.slots) + np.arange(p.slots)
    entities = np.concatenate((3 * number, 3 * number + 1, 3 * number + 2))
    first, second = streams.uniform_pair(RAISING, entities)
    u = [first[:, k * p.slots : (k + 1) * p.slots] for k in range(3)]
    v = [second[:, k * p.slots : (k + 1) * p.slots] for k in range(3)]
    origin = _origin(u[1], state, world)
    demand, request = flag(origin == DEMAND), flag(origin == REQUEST)
    centred = 2 * u[0] - 1
    base = 0.5 + 0.5 * centred * (p.position_spread + (1 - p.position_spread) * centred * centred)
    position = base + demand * (p.demand_from - p.demand_from * base) + request * (p.request_to - 1) * base
    edges = np.add.accumulate(state.units.share, axis=1)[:, :-1]
    unit = np.add.reduce(v[1][:, :, None] >= edges[:, None, :], axis=2).astype(np.float64)
    new = {
        "number": np.zeros((size, p.slots)) + number,
        "origin": origin,
        "unit": unit,
        "position": position,
        "complexity": 0.5 * (of_unit(state.units.complexity, unit) + v[0]),
        "heat": limited(p.heat * (1 - position) + p.heat_demand * demand),
        "money": v[2] * v[2],
        "merit": limited(p.merit + p.merit_spread * (2 * u[2] - 1)),
    }
    free = old.stage == FREE
    rank = np.add.accumulate(free, axis=1) - 1
    takes = free & (rank < p.slots)
    source = np.where(takes, rank, 0) + p.slots * np.arange(size)[:, None]
    placed = {name: np.where(takes, values.ravel().take(source), getattr(old, name)) for name, values in new.items()}
    blank = {
        name: np.where(takes, 0.0, getattr(old, name)) for name in ("decision", "owner", "route", "fidelity", "left")
    }
    stage = np.where(takes, float(RAISED), old.stage)
    return replace(old, stage=stage, **placed, **blank), total(flag(takes))


def _origin(draw: Floats, state: State, world: World) -> Floats:
    """Who raises each matter: demands from below, requests from above, the committee's own from the middle of 0-1."""
    p, real = world.cases, world.mechanisms.demands
    below = 0.5 * culture.effects(state, world).bottom_up
    demand = draw < real * limited(p.demands * (1 + state.interplay.pressure) + below, 0.0, 0.5)
    request = draw >= 1 - real * limited(p.requests + below, 0.0, 0.3)
    own = (draw >= 0.5) & (draw < 0.5 + limited(p.own - below, 0.0, 0.2)) & ~request
    return ROUTINE + DEMAND * flag(demand) + REQUEST * flag(request) + OWN * flag(own)


def _politicised(docket: Docket, state: State, world: World) -> Docket:
    """Heat rises with attention and fades; hot matters drift towards what while it lasts (B30)."""
    p, news = world.cases, attention(state)
    seen = flag(undecided(docket)) * (news / (1 + news))
    heat = limited(docket.heat + p.heat_media * seen * (1 - docket.heat) - p.heat_fade * docket.heat)
    return replace(docket, heat=heat, position=docket.position * (1 - p.politicised * seen * heat))


def _owners(up: Docket, raised: Bools, state: State, world: World, streams: Streams) -> tuple[Taking, Floats]:
    """Who thinks a matter is its own, who then takes it, and by which route."""
    p, between, count = world.cases, state.interplay, raised.shape[1]
    numbers = up.number.astype(np.uint64)
    first, second = streams.uniform_pair(CLAIMS, np.concatenate((2 * numbers, 2 * numbers + 1), axis=1))
    unsure = np.concatenate((first[:, :count], second[:, :count]), axis=1)
    noise = p.claim_noise * normal_quantile(np.maximum(unsure, _LEAST))
    board = up.position < between.boundary_board + p.pull * flag(up.origin == DEMAND) + noise[:, :count]
    admin = up.position > between.boundary_admin + noise[:, count:]
    together = 1 - (1 - between.dialogue * listening(between)) * (1 - between.agreement)
    turn = up.number * _GOLDEN
    zone = turn - np.floor(turn) < world.mechanisms.golden_zone
    draw = first[:, count:]
    unclaimed = raised & zone & ~board & ~admin
    joint = raised & zone & (board == admin) & (draw < together)
    bounced = unclaimed & ~joint & (draw > 1 - (1 - together) * p.bounce_share)
    by_board = raised & np.where(zone, board & ~joint, up.position < 0.5)
    by_admin = raised & ~joint & ~bounced & ~by_board
    taking = Taking(raised, unclaimed, joint, bounced, by_board, by_admin)
    return taking, _route(up, state, world, joint, by_admin, second[:, count:])


def _route(up: Docket, state: State, world: World, joint: Bools, by_admin: Bools, draw: Floats) -> Floats:
    """By way of the two at the top, by delegation, or through the meeting."""
    p = world.cases
    top = joint | (draw < p.gate * (1.5 - state.interplay.agreement))
    within = p.delegated_routine * flag(up.origin == ROUTINE) + p.delegated_demand * flag(up.origin == DEMAND)
    free = (1 - 0.5 * of_unit(state.units.rules, up.unit)) * (1 - up.heat)
    own = within * free * flag(certainty(up.position, up.complexity) >= p.certain)
    return AT_THE_TOP * flag(top) + DELEGATED * flag(by_admin & ~top & (draw >= 1 - own))


def _months(up: Docket, state: State, world: World) -> Floats:
    """How long preparation takes."""
    p, slower = world.cases, culture.effects(state, world).latency
    months = p.prepare + p.prepare_basis * state.interplay.basis + slower
    return np.maximum(months + p.prepare_complexity * up.complexity, 0.0)


def _prepared(docket: Docket, world: World) -> Docket:
    """The two at the top let the oldest by; the others are worked on; what is prepared is called."""
    p = world.cases
    waits = docket.route == AT_THE_TOP
    ordered = np.sort(np.where(waits, docket.number, np.inf), axis=1)
    most = np.broadcast_to(np.asarray(p.capacity), (ordered.shape[0], 1)).astype(np.intp)
    last = np.take_along_axis(ordered, np.minimum(most, ordered.shape[1]) - 1, axis=1)
    passes = waits & (docket.number <= last)
    route = np.where(passes, float(PASSED_TOP), docket.route)
    works = (docket.stage == PREPARING) & (route != AT_THE_TOP)
    left = docket.left - flag(works)
    stage = np.where(works & (left < 1), float(CALLED), docket.stage)
    return replace(docket, route=route, left=left, stage=stage)
