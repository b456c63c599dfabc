"""Step 11: citizens as individuals: what they expect, get, hear (MODEL 3.5; A02 A05 A07 A09 A16 A17 B06).

1. Contact: a keyed draw decides who meets the unit that serves them this month, likelier with greater need
   ``n = n_i + pressure``: ``P = c (.5 + n)``; how the same service turned out for that person is a second draw.
2. Expectation and disconfirmation (Van Ryzin 2004), for those in contact: ``S = .28 + .45 Q + .45 d`` with
   ``d = Q - E``, 1.8 times as heavy downward and heavier for those in need; ``E += .06 (Q + .03 - E)``.
   The others remember their last satisfaction.
3. Own opinion X0 of four objects (B06): services, administration, board and system. W is attention to bad news less
   good, S satisfaction, X without 0 what one held last month after listening to others:
   ``TQ0 += .15 (S - TQ0)`` for those in contact, ``- .006 W TQ0`` for all;
   ``TA0 += .05 (S + .3 (TQ - S) + .04 - TA0) - .010 W TA0``;
   ``TB0 += .035 (.75 S + .25 SY - .10 - TB0) - .014 W TB0 + tone + heard``;
   ``SY0 += .01 (.5 TA + .5 TB + .06 - SY0)``.
4. Held opinion (Friedkin & Johnsen 1990): ``X = X0 + Lambda (mean of X over neighbours - X0)``.

All citizens are updated at once from last month's values. float32 throughout; parameters are rounded to float32 first,
so that a number and a row of that number give the same bits. Opinions are told in whole 2^-24ths, so that sums over
neighbours are exact and their order cannot matter.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from types import ModuleType

import numpy as np

from sim import compiled
from sim.acts import Acts
from sim.columns import Bools, replace
from sim.network import Neighbourhoods
from sim.rows import mean
from sim.spec import World
from sim.state import Citizens, Singles, State
from sim.streams import Streams, decision
from sim.submodels.climate import Climate, Terms, single
from sim.trace import Trace

CONTACT = decision("citizens.contact")
_NONE, _HALF, _ONE = np.float32(0), np.float32(0.5), np.float32(1)


def limited(values: Singles) -> Singles:
    """Within 0-1."""
    return np.asarray(np.minimum(np.maximum(values, _NONE), _ONE))


@dataclass(frozen=True)
class Experience:
    """What citizens meet this month, ``(R, N)``, and what was to be expected of it."""

    quality: Singles
    """Q as the service on average is for those of one's unit."""
    turned_out: Singles
    """Q as it turned out for this person."""
    need: Singles
    chance: Singles
    """Probability of contact."""
    contact: Bools


def experienced(state: State, terms: Terms, streams: Streams) -> Experience:
    """Who is in contact with their unit, and how good it turns out."""
    now = state.citizens
    replicates, count = now.need.shape
    first, second = streams.uniform_pair(CONTACT, np.arange(count))
    need = limited(now.need + terms.pressure)
    chance = terms.contact * (_HALF + need)
    units = single(state.units.quality)
    place = now.unit.astype(np.intp)
    if replicates > 1:
        place += units.shape[1] * np.arange(replicates)[:, None]
    quality = units.ravel().take(place)
    turned_out = limited(quality + terms.noise * single(second - 0.5))
    return Experience(quality, turned_out, need, chance, first < chance)


def satisfaction(quality: Singles, expectation: Singles, need: Singles, terms: Terms) -> Singles:
    """S of expectation and disconfirmation."""
    gap = quality - expectation
    gap = np.where(gap < 0, gap * terms.disappointment, gap)
    weight = terms.of_gap * (_ONE + terms.of_need * (need + need - _ONE))
    return limited(terms.constant + terms.of_quality * quality + weight * gap)


def step(state: State, world: World, streams: Streams, acts: Acts, trace: Trace | None) -> State:
    """One month of service, news and talk."""
    climate = Climate.of(state, world)
    terms = Terms.of(state, world, climate)
    kernels = compiled.kernels(state.citizens.need.size) if trace is None else None
    if kernels is not None:
        return replace(state, citizens=_by_kernel(kernels, state, terms, streams))
    now, met = state.citizens, experienced(state, terms, streams)
    pleased = satisfaction(met.turned_out, now.expectation, met.need, terms)
    content = np.where(met.contact, pleased, now.satisfaction)
    learnt = now.expectation + terms.expectation_rate * (met.turned_out + terms.expectation_lift - now.expectation)
    own = _own_opinions(now, met.contact, content, terms)
    said = Neighbourhoods(now.neighbour_start, now.neighbours).means(_held(now))
    openness = terms.network * (_ONE - now.stubbornness)
    held = [mine + openness * (theirs - mine) for mine, theirs in zip(own, said, strict=True)]
    felt = np.where(met.contact, limited(learnt), now.expectation), content
    if trace is not None:
        _explain(trace, state, terms, climate, met, content, said)
    return replace(state, citizens=_after(now, felt, own, held))


def _held(now: Citizens) -> tuple[Singles, ...]:
    return now.trust_service, now.trust_admin, now.trust_board, now.trust_system


def _after(now: Citizens, felt: Sequence[Singles], own: Sequence[Singles], held: Sequence[Singles]) -> Citizens:
    return replace(
        now,
        expectation=felt[0],
        satisfaction=felt[1],
        trust_service=held[0],
        trust_admin=held[1],
        trust_board=held[2],
        trust_system=held[3],
        anchor_service=own[0],
        anchor_admin=own[1],
        anchor_board=own[2],
        anchor_system=own[3],
    )


def _own_opinions(now: Citizens, contact: Bools, content: Singles, terms: Terms) -> list[Singles]:
    """Own opinion of services, administration, board and system after the month, each ``(R, N)``."""
    service, admin, board, system = now.anchor_service, now.anchor_admin, now.anchor_board, now.anchor_system
    of_service = np.where(contact, terms.service_rate * (content - service), _NONE) - terms.service_news * service
    aim = content + terms.reputation * (now.trust_service - content) + terms.admin_offset
    of_admin = terms.admin_rate * (aim - admin) - terms.admin_news * admin
    aim = terms.of_content * content + terms.of_system * now.trust_system + terms.board_offset
    of_board = terms.board_rate * (aim - board) - terms.board_news * board + terms.felt
    aim = _HALF * now.trust_admin + _HALF * now.trust_board + terms.system_offset
    of_system = terms.system_rate * (aim - system)
    return [
        limited(service + of_service),
        limited(admin + of_admin),
        limited(board + of_board),
        limited(system + of_system),
    ]


def _by_kernel(kernels: ModuleType, state: State, terms: Terms, streams: Streams) -> Citizens:
    """The same month, compiled."""
    now, made = state.citizens, np.empty((10, *state.citizens.need.shape), dtype=np.float32)
    felt, own, held = tuple(made[:2]), tuple(made[2:6]), tuple(made[6:])
    kernels.month(
        streams.seed.flatten(),
        streams.branch.flatten(),
        np.uint64(streams.month),
        np.uint64(CONTACT),
        terms.table(streams.replicates),
        single(state.units.quality),
        now.unit,
        (now.need, now.expectation, now.satisfaction, now.stubbornness),
        (now.anchor_service, now.anchor_admin, now.anchor_board, now.anchor_system),
        _held(now),
        now.neighbour_start,
        now.neighbours,
        felt,
        own,
        held,
    )
    return _after(now, felt, own, held)


def _explain(
    trace: Trace, state: State, terms: Terms, climate: Climate, met: Experience, content: Singles, said: Singles
) -> None:
    """Contributions to the month's change of mean trust; a cause's part is what gets through one's own stubbornness."""
    now = state.citizens
    openness = terms.network * (_ONE - now.stubbornness)
    weight = _ONE - openness
    usual = satisfaction(met.quality, now.expectation, met.need, terms)
    likely = now.satisfaction + limited(met.chance) * (usual - now.satisfaction)
    admin, board = now.anchor_admin, now.anchor_board
    target, own = "trust_citizens_admin", _ONE - terms.reputation
    service = own * likely + terms.admin_offset - own * admin
    trace.add(target, "service", mean(weight * terms.admin_rate * service))
    reputation = terms.admin_rate * terms.reputation * (now.trust_service - admin)
    trace.add(target, "reputation", mean(weight * reputation))
    trace.add(target, "media", -mean(weight * terms.admin_news * admin))
    trace.add(target, "neighbours", mean(openness * said[1] + weight * admin - now.trust_admin))
    trace.add(target, "chance", mean(weight * terms.admin_rate * own * (content - likely)))
    kept = _ONE - terms.of_system
    service = terms.of_content * likely + terms.board_offset - kept * board
    spillover = terms.of_system * (now.trust_system - board)
    share, target = mean(weight), "trust_citizens_board"
    trace.add(target, "service", mean(weight * terms.board_rate * service))
    trace.add(target, "spillover", mean(weight * terms.board_rate * spillover))
    trace.add(target, "media", -mean(weight * terms.board_news * board))
    trace.add(target, "tone", share * climate.tone)
    trace.add(target, "listened", share * climate.listened)
    trace.add(target, "neighbours", mean(openness * said[2] + weight * board - now.trust_board))
    trace.add(target, "chance", mean(weight * terms.board_rate * terms.of_content * (content - likely)))


def close(trace: Trace, before: State, after: State) -> None:
    """What the month's whole change was: the rest is interplay."""
    for target, column in (("trust_citizens_admin", "trust_admin"), ("trust_citizens_board", "trust_board")):
        was: Citizens = before.citizens
        trace.close(target, mean(getattr(after.citizens, column)) - mean(getattr(was, column)))
