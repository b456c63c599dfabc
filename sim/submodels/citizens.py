"""Step 11: citizens as individuals: what they expect, get, hear and come to think (MODEL 3.5; A01-A18).

1. Contact: a keyed draw decides who meets the unit that serves them this month, likelier with greater need; how the
   same service turned out for that person is a second draw.
2. Expectation and disconfirmation (Van Ryzin 2004), for those in contact: ``S = .28 + .45 Q + .45 d`` with
   ``d = Q - E``, 1.8 times as heavy downward and heavier for those in need; ``E += .06 (Q + .03 - E)``.
   The others remember their last satisfaction.
3. Own opinion X0, of administration, board and system, moves with satisfaction, media, tone and being heard:
   ``TA += .05 (S + .04 - TA) - .010 W TA``; ``TB += .035 (.75 S + .25 SY - .10 - TB) - .014 W TB + tone + heard``;
   ``SY += .01 (.5 TA + .5 TB + .06 - SY)``.
4. Held opinion (Friedkin & Johnsen 1990): ``X = Lambda (mean of X over neighbours) + (1 - Lambda) X0``.

All citizens are updated at once from last month's values. float32 throughout; parameters are rounded to float32 first,
so that a number and a row of that number give the same bits.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from sim.acts import Acts
from sim.columns import Bools, Floats
from sim.network import Neighbourhoods
from sim.rows import mean
from sim.spec import CitizensSpec, World
from sim.state import Citizens, Singles, State
from sim.streams import Streams, decision
from sim.submodels.media import heard
from sim.trace import Trace

CONTACT = decision("citizens.contact")
_SPREAD_OF_UNIFORM = 12.0**0.5
"""A uniform number times this has a standard deviation of 1."""


def single(number: Any) -> Singles:
    """A parameter or column as float32."""
    return np.asarray(number, dtype=np.float32)


def limited(values: Singles) -> Singles:
    """Within 0-1."""
    return np.asarray(np.minimum(np.maximum(values, np.float32(0)), np.float32(1)))


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


def experienced(state: State, world: World, streams: Streams) -> Experience:
    """Who is in contact with their unit, and how good it turns out."""
    p, now = world.citizens, state.citizens
    replicates, count = now.need.shape
    first, second = streams.uniform_pair(CONTACT, np.arange(count))
    need = limited(now.need + single(state.interplay.pressure))
    chance = single(p.contact) * (np.float32(0.5) + need)
    units = single(state.units.quality)
    place = now.unit.astype(np.intp)
    if replicates > 1:
        place += units.shape[1] * np.arange(replicates)[:, None]
    quality = units.ravel().take(place)
    noise = single(p.quality_noise) * np.float32(_SPREAD_OF_UNIFORM)
    turned_out = limited(quality + noise * single(second - 0.5))
    return Experience(quality, turned_out, need, chance, first < chance)


def satisfaction(quality: Singles, expectation: Singles, need: Singles, p: CitizensSpec) -> Singles:
    """S of expectation and disconfirmation."""
    gap = quality - expectation
    gap = np.where(gap < 0, gap * single(p.disappointment), gap)
    weight = single(p.satisfaction_gap) * (np.float32(1) + single(p.need_weight) * (need + need - np.float32(1)))
    return limited(single(p.satisfaction) + single(p.satisfaction_quality) * quality + weight * gap)


def step(state: State, world: World, streams: Streams, acts: Acts, trace: Trace | None) -> State:
    """One month of service, news and talk."""
    p, now = world.citizens, state.citizens
    met = experienced(state, world, streams)
    pleased = satisfaction(met.turned_out, now.expectation, met.need, p)
    content = np.where(met.contact, pleased, now.satisfaction)
    learnt = now.expectation + single(p.expectation_rate) * (
        met.turned_out + single(p.expectation_lift) - now.expectation
    )
    own = _own_opinions(state, content, p)
    circle = Neighbourhoods(now.neighbour_start, now.neighbours)
    told = [circle.mean(each) for each in (now.trust_admin, now.trust_board, now.trust_system)]
    openness = np.float32(1) - now.stubbornness
    held = [openness * said + now.stubbornness * each for said, each in zip(told, own, strict=True)]
    citizens = replace(
        now,
        expectation=np.where(met.contact, limited(learnt), now.expectation),
        satisfaction=content,
        trust_admin=held[0],
        trust_board=held[1],
        trust_system=held[2],
        anchor_admin=own[0],
        anchor_board=own[1],
        anchor_system=own[2],
    )
    if trace is not None:
        _explain(trace, state, world, met, content, told)
    return replace(state, citizens=citizens)


def _own_opinions(state: State, content: Singles, p: CitizensSpec) -> tuple[Singles, Singles, Singles]:
    now, news = state.citizens, single(heard(state))
    admin, board, system = now.anchor_admin, now.anchor_board, now.anchor_system
    of_admin = single(p.admin_rate) * (content + single(p.admin_offset) - admin) - single(p.admin_media) * news * admin
    aim = single(p.board_satisfaction) * content + single(p.board_system) * now.trust_system + single(p.board_offset)
    of_board = single(p.board_rate) * (aim - board) - single(p.board_media) * news * board + single(_climate(state, p))
    of_both = np.float32(0.5) * now.trust_admin + np.float32(0.5) * now.trust_board + single(p.system_offset)
    of_system = single(p.system_rate) * (of_both - system)
    return limited(admin + of_admin), limited(board + of_board), limited(system + of_system)


def _climate(state: State, p: CitizensSpec) -> Floats:
    """What the tone of conversation and being heard do to trust in the board, ``(R, 1)``."""
    tone, listened = _climate_parts(state, p)
    return tone + listened


def _climate_parts(state: State, p: CitizensSpec) -> tuple[Floats, Floats]:
    tone = p.board_tone * (state.interplay.tone - p.board_tone_reference)
    return np.asarray(tone), np.asarray(p.board_listened * state.interplay.listened)


def _explain(trace: Trace, state: State, world: World, met: Experience, content: Singles, told: list[Singles]) -> None:
    """Contributions to the month's change of mean trust; a cause's part is what gets through one's own stubbornness."""
    p, now = world.citizens, state.citizens
    weight, openness = now.stubbornness, np.float32(1) - now.stubbornness
    usual = satisfaction(met.quality, now.expectation, met.need, p)
    likely = now.satisfaction + limited(met.chance) * (usual - now.satisfaction)
    news = single(heard(state))
    admin, board = now.anchor_admin, now.anchor_board
    service = single(p.admin_rate) * (likely + single(p.admin_offset) - admin)
    target = "trust_citizens_admin"
    trace.add(target, "service", mean(weight * service))
    trace.add(target, "media", -mean(weight * single(p.admin_media) * news * admin))
    trace.add(target, "neighbours", mean(openness * told[0] + weight * admin - now.trust_admin))
    trace.add(target, "chance", mean(weight * single(p.admin_rate) * (content - likely)))
    kept = single(1 - np.asarray(p.board_system))
    service = single(p.board_satisfaction) * likely + single(p.board_offset) - kept * board
    spillover = single(p.board_system) * (now.trust_system - board)
    tone, listened = _climate_parts(state, p)
    share, target = mean(weight), "trust_citizens_board"
    trace.add(target, "service", mean(weight * single(p.board_rate) * service))
    trace.add(target, "spillover", mean(weight * single(p.board_rate) * spillover))
    trace.add(target, "media", -mean(weight * single(p.board_media) * news * board))
    trace.add(target, "tone", share * tone)
    trace.add(target, "listened", share * listened)
    trace.add(target, "neighbours", mean(openness * told[1] + weight * board - now.trust_board))
    surprise = single(p.board_rate) * single(p.board_satisfaction) * (content - likely)
    trace.add(target, "chance", mean(weight * surprise))


def close(trace: Trace, before: State, after: State) -> None:
    """What the month's whole change was: the rest is interplay."""
    for target, column in (("trust_citizens_admin", "trust_admin"), ("trust_citizens_board", "trust_board")):
        was: Citizens = before.citizens
        trace.close(target, mean(getattr(after.citizens, column)) - mean(getattr(was, column)))
