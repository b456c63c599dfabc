"""Step 5, the committee: how members lean and vote, and how far the opposition is taken along (MODEL 3.8; C29, C58).

A member's leaning to a proposal is ``support + loyalty (majority) - resistance (1 - consensus) (opposition)
+ weight (T - .5) - weight |ideology distance to the chair| + noise (1 - k knowledge)``; votes for from one half on. The
chair puts the proposal and votes for it; a tie is the chair's casting vote (KL 5:56 via 6:33).

Simple version: members answer a proposal that somebody else puts; the members' own proposals come in full with the
next issue.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import numpy.typing as npt

from sim.acts import Acts
from sim.columns import Bools, Floats, Ints
from sim.parameter import Number
from sim.rows import flag, limited, mean
from sim.spec import World
from sim.state import State
from sim.streams import Streams, decision, normal
from sim.submodels.interplay import grown
from sim.trace import Trace

TALK = decision("board.talk")
SEATS = 32
"""Entities set aside for the seats of one matter."""
FOR, UNSURE, AGAINST = 1, 0, -1


def step(state: State, world: World, streams: Streams, acts: Acts, trace: Trace | None) -> State:
    """Consensus follows talks with the opposition."""
    p = world.interplay
    gain = p.consensus_gain * limited(acts["opposition_talk"])
    consensus = grown(state.board.consensus, gain, p.consensus_fade, p.consensus_rest)
    return replace(state, board=replace(state.board, consensus=consensus))


def voters(world: World) -> int:
    """M, the number of voting members; the order is that of ``world.roster.members``, the chair first."""
    return len(world.roster.members)


def _standing(state: State, world: World) -> tuple[Floats, Floats]:
    """How members stand before they see the proposal, and the spread of their judgement; both ``(R, M)``."""
    p, roster = world.board, world.roster
    people, members = state.people, roster.members
    ideology = np.take(people.ideology, members, axis=1)
    majority = np.take(people.majority, members, axis=1)
    knowledge = np.take(people.knowledge, members, axis=1)
    trust = np.take(state.dyads.trust, roster.groups["members_head"], axis=1)
    side = p.loyalty * majority - p.resistance * (1 - state.board.consensus) * (1 - majority)
    distance = np.abs(ideology - ideology[:, :1])
    return side + p.trust * (trust - 0.5) - p.ideology * distance, p.spread * (1 - p.knowledge * knowledge)


def _leaning(state: State, world: World, support: Floats, key: int, month: int) -> Floats:
    standing, spread = _standing(state, world)
    noise = spread * normal(key, state.seed, state.branch, month, world.roster.members)
    return _column(support) + standing + noise


def ayes_on(state: State, world: World, streams: Streams, support: Floats, key: int) -> Floats:
    """Share of those taking part who vote for each of K matters, ``(R, K)``.

    The chair puts each matter and votes for it. Chance is drawn for matter ``k`` and seat ``i`` as entity
    ``32 k + i``; seats are numbered as in ``world.roster.members``.

    Args:
        state: The state as the meeting opens.
        world: The world.
        streams: The month's random numbers.
        support: How well each proposal itself stands, ``(R, K)``, 0-1.
        key: 32-bit key of the named decision.
    """
    standing, spread = _standing(state, world)
    matters, seats = support.shape[1], standing.shape[1]
    entity = (SEATS * np.arange(matters)[:, None] + np.arange(seats)).reshape(-1)
    noise = streams.normal(key, entity).reshape(-1, matters, seats)
    leaning = support[:, :, None] + standing[:, None, :] + spread[:, None, :] * noise
    ayes = flag(leaning >= _row(world.board.line))
    ayes[:, :, 0] = 1.0
    return mean(ayes)[:, :, 0]


def votes(state: State, world: World, support: Floats, key: int, month: int) -> Bools:
    """Votes of the members on a proposal, ``(R, M)``: True for.

    Args:
        state: The state as the meeting opens.
        world: The world.
        support: How well the proposal itself stands, ``(R,)`` or ``(R, 1)``, 0-1.
        key: 32-bit key of the named decision.
        month: Month of the meeting.
    """
    ayes: Bools = _leaning(state, world, support, key, month) >= world.board.line
    ayes[:, 0] = True
    return ayes


def leans(state: State, world: World, support: Floats, key: int, month: int) -> npt.NDArray[np.int8]:
    """What members say beforehand, ``(R, M)``: 1 for, 0 unsure, -1 against. Talk is not yet a vote."""
    p, members = world.board, world.roster.members
    said = _leaning(state, world, support, key, month)
    said = said + p.talk_noise * normal((key + TALK) & 0xFFFFFFFF, state.seed, state.branch, month, members)
    leaning = flag(said > p.line + p.unsure) - flag(said < p.line - p.unsure)
    leaning[:, 0] = FOR
    return leaning.astype(np.int8)


def carried(voted: Bools) -> tuple[Ints, Ints, Bools, Bools]:
    """Count ``(R, M)`` votes: ayes, noes, whether the casting vote decided, whether it passed; each ``(R,)``."""
    ayes = np.count_nonzero(voted, axis=1).astype(np.int64)
    noes = voted.shape[1] - ayes
    casting: Bools = ayes == noes
    passed: Bools = (ayes > noes) | (casting & voted[:, 0])
    return ayes, noes, casting, passed


def _column(support: Floats) -> Floats:
    support = np.asarray(support, dtype=np.float64)
    return support[:, None] if support.ndim == 1 else support


def _row(value: Number) -> Number:
    """A parameter that broadcasts against ``(R, K, M)``: a row ``(R, 1)`` becomes ``(R, 1, 1)``."""
    return value[:, :, None] if isinstance(value, np.ndarray) else value
