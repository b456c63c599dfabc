"""Step 5, the committee: how members lean and vote, and how far the opposition is taken along (MODEL 3.8; C29, C58).

How far over the line member i is on a proposal that the chair puts:

    f_i (support + noise_i - line) - a_x v_i |x_i - x_chair| + a_T (T_i - .5)
      + l_i (a_m majority_i - a_o (1 - consensus) (1 - u (1 - bound_i)) (1 - majority_i))
      - a_W g_i min(1, W / W_1) + a_C m_i (legitimacy - .5) + a_p (kept - broken) / (promises + 2)

``f, v, g, m, l`` are what the member weighs, 1 where everything weighs alike: facts, values, a feel for the moment, the
mood of citizens, the party's line. The noise is smaller with knowledge and with a good decision basis, and a party's
members share their group leader's judgement to a degree. From the line on one votes for. The chair votes for what the
chair puts; a tie is the chair's casting vote (KL 5:56 via 6:33). A committee decides by simple majority.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from sim.acts import Acts
from sim.columns import Bools, Floats, Ints, replace
from sim.names import attention
from sim.parameter import Number
from sim.rows import flag, limited, total
from sim.spec import World
from sim.state import Indices, State
from sim.streams import Streams, decision, normal
from sim.submodels.interplay import grown
from sim.trace import Trace

TALK = decision("board.talk")
FOR, UNSURE, AGAINST = 1, 0, -1
CHAIR = 0
"""The chair's place among the members."""
SEATS = 32
"""Entities set aside for the seats of one matter."""


@dataclass(frozen=True)
class Standing:
    """How members stand before they see a proposal, ``(R, M)``."""

    facts: Floats
    """What facts weigh."""
    spread: Floats
    """How widely the member's judgement of the facts falls."""
    rest: Floats
    """All else that the member weighs, over the line where positive."""
    side: Floats
    """The party's line alone: to the chair's proposals where positive."""


def step(state: State, world: World, streams: Streams, acts: Acts, trace: Trace | None) -> State:
    """Consensus follows talks with the opposition."""
    p = world.interplay
    gain = p.consensus_gain * limited(acts["opposition_talk"])
    consensus = grown(state.board.consensus, gain, p.consensus_fade, p.consensus_rest)
    return replace(state, board=replace(state.board, consensus=consensus))


def voters(world: World) -> int:
    """M, the number of voting members; the order is that of ``world.roster.members``, the chair first."""
    return len(world.roster.members)


def seats_of(state: State, who: Indices) -> Indices:
    """Where those who sit, rows of people ``(M,)`` or ``(R, M)``, stand in a column of people laid flat, ``(R, M)``."""
    size, people = state.people.ideology.shape
    place: Indices = who + people * np.arange(size)[:, None]
    return place


def knowledge_of(state: State, world: World, seats: Indices) -> Floats:
    """Knowledge of the field as it is in use, ``(R, M)``: the newly elected have some of it yet to learn."""
    p = world.board
    new = np.maximum(1 - np.take(state.people.tenure, seats) / p.green_months, 0.0)
    return np.take(state.people.knowledge, seats) * (1 - p.green * new)


def kept_word(state: State) -> Floats:
    """The board's record of promises, -1 to 1, ``(R, 1)``: kept less broken, 0 where nothing was promised."""
    kept, moved, broken = (state.interplay.ledger[:, at : at + 1] for at in (0, 2, 4))
    return (kept - broken) / (kept + moved + broken + 2.0)


def standing(state: State, world: World, who: Indices) -> Standing:
    """How those who sit stand; trust in the head of department is the seat's own, whoever sits there."""
    p, people, seats = world.board, state.people, seats_of(state, who)
    majority = np.take(people.majority, seats)
    trust = np.take(state.dyads.trust, world.roster.groups["members_head"], axis=1)
    ideology = np.take(people.ideology, seats)
    against = p.resistance * (1 - state.board.consensus) * (1 - p.unbound * (1 - np.take(people.bound, seats)))
    side = np.take(people.line, seats) * (majority * (p.loyalty + against) - against)
    basis = 1 - p.basis * (state.interplay.basis - world.interplay.basis_rest)
    rest = side + p.trust * (trust - 0.5)
    rest = rest - p.ideology * np.take(people.values, seats) * np.abs(ideology - ideology[:, :1])
    rest = (
        rest
        + p.promises * kept_word(state)
        - p.heat * limited(attention(state) / p.heat_full) * np.take(people.intuition, seats)
    )
    return Standing(
        facts=np.take(people.facts, seats),
        spread=p.spread * basis * (1 - p.knowledge * knowledge_of(state, world, seats)),
        rest=rest + p.mood * (state.outcomes.legitimacy - 0.5) * np.take(people.mood, seats),
        side=side,
    )


def as_groups(judged: Floats, state: State, world: World) -> Floats:
    """Members' judgements ``(R, M)`` or ``(R, K, M)``, drawn toward that of their group leader."""
    first = world.roster.leaders
    exchange = world.roster.exchange
    after = exchange[first[exchange]]
    turned = state.board.turned if judged.ndim == 2 else state.board.turned[:, :, None]
    led = np.where(turned > 0, np.take(judged, after, axis=-1), np.take(judged, first, axis=-1))
    weight = _row(world.board.group) if judged.ndim == 3 else world.board.group
    return judged + weight * (led - judged)


def _over_line(state: State, world: World, support: Floats, key: int, month: int, mover: int) -> Floats:
    members = world.roster.members
    stand = standing(state, world, members)
    noise = as_groups(stand.spread * normal(key, state.seed, state.branch, month, members), state, world)
    over = stand.facts * (_column(support) + noise - world.board.line) + stand.rest
    return over if mover == CHAIR else over + _other_side(state, world, stand, mover)


def _other_side(state: State, world: World, stand: Standing, mover: int) -> Floats:
    """What changes where somebody else than the chair puts the motion: the party line turns, and whom one is near."""
    p, seats = world.board, seats_of(state, world.roster.members)
    ideology = np.take(state.people.ideology, seats)
    values = p.ideology * np.take(state.people.values, seats)
    nearer = np.abs(ideology - ideology[:, :1]) - np.abs(ideology - ideology[:, mover : mover + 1])
    change: Floats = values * nearer - 2 * stand.side
    return change


def ayes_on(
    state: State, world: World, streams: Streams, support: Floats, key: int, number: Floats | None = None
) -> Floats:
    """Share of those taking part who vote for each of K matters, ``(R, K)``; 0 where nobody takes part.

    The chair puts each matter and votes for it. Whoever is absent without a substitute, or disqualified in the matter,
    does not take part. Chance is drawn for matter ``k`` and seat ``i`` as entity ``32 k + i``, with the matter's own
    number for ``k`` where it has one; seats are numbered as in ``world.roster.members``.

    Args:
        state: The state of the month, with who serves.
        world: The world.
        streams: The month's random numbers.
        support: How well each proposal itself stands, ``(R, K)``, 0-1.
        key: 32-bit key of the named decision.
        number: Birth numbers of the matters, ``(R, K)``; their places where there are none.
    """
    stand, board = standing(state, world, state.board.serving), state.board
    matters, seats = support.shape[1], board.present.shape[1]
    order = np.arange(matters)[None, :] if number is None else number.astype(np.uint64)
    entity = (SEATS * order[:, :, None] + np.arange(seats)).reshape(order.shape[0], -1)
    noise = as_groups(stand.spread[:, None, :] * streams.normal(key, entity).reshape(-1, matters, seats), state, world)
    over = stand.facts[:, None, :] * (support[:, :, None] + noise - _row(world.board.line)) + stand.rest[:, None, :]
    ayes = flag(over >= 0)
    ayes[:, :, 0] = 1.0
    here = board.present[:, None, :] * flag(
        np.floor(matters * board.recused)[:, None, :] != np.arange(matters)[:, None]
    )
    return total(ayes * here)[:, :, 0] / np.maximum(total(here)[:, :, 0], 1.0)


def votes(state: State, world: World, support: Floats, key: int, month: int, mover: int = CHAIR) -> Bools:
    """Votes of the members on a proposal, ``(R, M)``: True for. Every seat is filled by its holder.

    Args:
        state: The state as the meeting opens.
        world: The world.
        support: How well the proposal itself stands, ``(R,)``, ``(R, 1)`` or for each member ``(R, M)``, 0-1.
        key: 32-bit key of the named decision.
        month: Month of the meeting.
        mover: Seat of whoever puts it, who votes for it.
    """
    ayes: Bools = _over_line(state, world, support, key, month, mover) >= 0
    ayes[:, mover] = True
    return ayes


def leans(
    state: State, world: World, support: Floats, key: int, month: int, mover: int = CHAIR
) -> npt.NDArray[np.int8]:
    """What members say beforehand, ``(R, M)``: 1 for, 0 unsure, -1 against. Talk is not yet a vote."""
    p, members = world.board, world.roster.members
    said = _over_line(state, world, support, key, month, mover)
    said = said + p.talk_noise * normal((key + TALK) & 0xFFFFFFFF, state.seed, state.branch, month, members)
    leaning = flag(said > p.unsure) - flag(said < -p.unsure)
    leaning[:, mover] = FOR
    return leaning.astype(np.int8)


def carried(voted: Bools, recused: tuple[int, ...] = ()) -> tuple[Ints, Ints, Bools, Bools]:
    """Count ``(R, M)`` votes: ayes, noes, whether the casting vote decided, whether it passed; each ``(R,)``.

    Members who are ``recused`` (never the chair) have left the room (jäv, KL 6:28-30).
    """
    voted = np.delete(voted, recused, axis=1)
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
