"""Step 11: citizens as individuals: what they expect, get, hear and come to think (MODEL 3.5; A01-A18, B06).

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
so that a number and a row of that number give the same bits. Opinions never fall below 2^-24, so that sums over
neighbours are exact in float64 and their order cannot matter.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from sim.acts import Acts
from sim.columns import Bools, Floats
from sim.network import Neighbourhoods
from sim.rates import CitizensSpec
from sim.rows import mean
from sim.spec import World
from sim.state import Citizens, Singles, State
from sim.streams import Streams, decision
from sim.submodels.media import heard
from sim.trace import Trace

CONTACT = decision("citizens.contact")
LEAST = np.float32(2.0**-24)
"""The least that an opinion can be."""
_SPREAD_OF_UNIFORM = 12.0**0.5
"""A uniform number times this has a standard deviation of 1."""
_NONE, _HALF, _ONE = np.float32(0), np.float32(0.5), np.float32(1)


def single(number: Any) -> Singles:
    """A parameter or column as float32."""
    return np.asarray(number, dtype=np.float32)


def limited(values: Singles, low: np.float32 = _NONE) -> Singles:
    """Within ``low`` and 1."""
    return np.asarray(np.minimum(np.maximum(values, low), _ONE))


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


@dataclass(frozen=True)
class Climate:
    """What all citizens of a replicate hear and feel this month, ``(R, 1)`` in float64."""

    news: Floats
    """W: attention to bad news less good, as far as trust answers to it."""
    tone: Floats
    """What the tone of conversation does to trust in the board."""
    listened: Floats
    """What being heard in citizen dialogue does to it."""

    @classmethod
    def of(cls, state: State, world: World) -> Climate:
        """The month's climate."""
        p, answers = world.citizens, world.mechanisms.media
        attention = answers * (state.media.bad + state.media.good)
        reach = p.tone_reach + (1 - p.tone_reach) * (attention / (1 + attention))
        tone = p.board_tone * reach * (state.interplay.tone - p.board_tone_reference)
        return cls(answers * heard(state), tone, np.asarray(p.board_listened * state.interplay.listened))


def experienced(state: State, world: World, streams: Streams) -> Experience:
    """Who is in contact with their unit, and how good it turns out."""
    p, now = world.citizens, state.citizens
    replicates, count = now.need.shape
    first, second = streams.uniform_pair(CONTACT, np.arange(count))
    need = limited(now.need + single(state.interplay.pressure))
    chance = single(p.contact) * (_HALF + need)
    units = single(state.units.quality)
    place = now.unit.astype(np.intp)
    if replicates > 1:
        place += units.shape[1] * np.arange(replicates)[:, None]
    quality = units.ravel().take(place)
    noise = single(p.quality_noise * state.steering.unlikeness) * np.float32(_SPREAD_OF_UNIFORM)
    turned_out = limited(quality + noise * single(second - 0.5))
    return Experience(quality, turned_out, need, chance, first < chance)


def satisfaction(quality: Singles, expectation: Singles, need: Singles, p: CitizensSpec) -> Singles:
    """S of expectation and disconfirmation."""
    gap = quality - expectation
    gap = np.where(gap < 0, gap * single(p.disappointment), gap)
    weight = single(p.satisfaction_gap) * (_ONE + single(p.need_weight) * (need + need - _ONE))
    return limited(single(p.satisfaction) + single(p.satisfaction_quality) * quality + weight * gap)


def step(state: State, world: World, streams: Streams, acts: Acts, trace: Trace | None) -> State:
    """One month of service, news and talk."""
    p, now = world.citizens, state.citizens
    met, climate = experienced(state, world, streams), Climate.of(state, world)
    pleased = satisfaction(met.turned_out, now.expectation, met.need, p)
    content = np.where(met.contact, pleased, now.satisfaction)
    learnt = now.expectation + single(p.expectation_rate) * (
        met.turned_out + single(p.expectation_lift) - now.expectation
    )
    own = _own_opinions(now, met.contact, content, climate, p)
    said = Neighbourhoods(now.neighbour_start, now.neighbours).means(
        (now.trust_service, now.trust_admin, now.trust_board, now.trust_system)
    )
    openness = single(world.mechanisms.network) * (_ONE - now.stubbornness)
    held = [mine + openness * (theirs - mine) for mine, theirs in zip(own, said, strict=True)]
    citizens = replace(
        now,
        expectation=np.where(met.contact, limited(learnt), now.expectation),
        satisfaction=content,
        trust_service=held[0],
        trust_admin=held[1],
        trust_board=held[2],
        trust_system=held[3],
        anchor_service=own[0],
        anchor_admin=own[1],
        anchor_board=own[2],
        anchor_system=own[3],
    )
    if trace is not None:
        _explain(trace, now, p, met, climate, content, openness, said)
    return replace(state, citizens=citizens)


def _own_opinions(now: Citizens, contact: Bools, content: Singles, climate: Climate, p: CitizensSpec) -> list[Singles]:
    """Own opinion of services, administration, board and system after the month, each ``(R, N)``."""
    news = single(climate.news)
    service, admin, board, system = now.anchor_service, now.anchor_admin, now.anchor_board, now.anchor_system
    learnt = np.where(contact, single(p.service_rate) * (content - service), _NONE)
    of_service = learnt - single(p.service_media) * news * service
    aim = content + single(p.admin_service) * (now.trust_service - content) + single(p.admin_offset)
    of_admin = single(p.admin_rate) * (aim - admin) - single(p.admin_media) * news * admin
    aim = single(p.board_satisfaction) * content + single(p.board_system) * now.trust_system + single(p.board_offset)
    felt = single(climate.tone + climate.listened)
    of_board = single(p.board_rate) * (aim - board) - single(p.board_media) * news * board + felt
    aim = _HALF * now.trust_admin + _HALF * now.trust_board + single(p.system_offset)
    of_system = single(p.system_rate) * (aim - system)
    return [
        limited(service + of_service, LEAST),
        limited(admin + of_admin, LEAST),
        limited(board + of_board, LEAST),
        limited(system + of_system, LEAST),
    ]


def _explain(
    trace: Trace,
    now: Citizens,
    p: CitizensSpec,
    met: Experience,
    climate: Climate,
    content: Singles,
    openness: Singles,
    said: Singles,
) -> None:
    """Contributions to the month's change of mean trust; a cause's part is what gets through one's own stubbornness."""
    weight, news = _ONE - openness, single(climate.news)
    usual = satisfaction(met.quality, now.expectation, met.need, p)
    likely = now.satisfaction + limited(met.chance) * (usual - now.satisfaction)
    admin, board = now.anchor_admin, now.anchor_board
    target, own = "trust_citizens_admin", single(1 - np.asarray(p.admin_service))
    service = own * likely + single(p.admin_offset) - own * admin
    trace.add(target, "service", mean(weight * single(p.admin_rate) * service))
    reputation = single(p.admin_rate) * single(p.admin_service) * (now.trust_service - admin)
    trace.add(target, "reputation", mean(weight * reputation))
    trace.add(target, "media", -mean(weight * single(p.admin_media) * news * admin))
    trace.add(target, "neighbours", mean(openness * said[1] + weight * admin - now.trust_admin))
    trace.add(target, "chance", mean(weight * single(p.admin_rate) * own * (content - likely)))
    kept = single(1 - np.asarray(p.board_system))
    service = single(p.board_satisfaction) * likely + single(p.board_offset) - kept * board
    spillover = single(p.board_system) * (now.trust_system - board)
    share, target = mean(weight), "trust_citizens_board"
    trace.add(target, "service", mean(weight * single(p.board_rate) * service))
    trace.add(target, "spillover", mean(weight * single(p.board_rate) * spillover))
    trace.add(target, "media", -mean(weight * single(p.board_media) * news * board))
    trace.add(target, "tone", share * climate.tone)
    trace.add(target, "listened", share * climate.listened)
    trace.add(target, "neighbours", mean(openness * said[2] + weight * board - now.trust_board))
    surprise = single(p.board_rate) * single(p.board_satisfaction) * (content - likely)
    trace.add(target, "chance", mean(weight * surprise))


def close(trace: Trace, before: State, after: State) -> None:
    """What the month's whole change was: the rest is interplay."""
    for target, column in (("trust_citizens_admin", "trust_admin"), ("trust_citizens_board", "trust_board")):
        was: Citizens = before.citizens
        trace.close(target, mean(getattr(after.citizens, column)) - mean(getattr(was, column)))
