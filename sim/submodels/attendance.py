"""Step 1, the committee: who sits in each seat this month, who is disqualified, and whether there is a quorum.

A member who cannot come is replaced by the first substitute of the same side who can, in the order in which substitutes
are called. A disqualified member (jäv, KL 6:28-30) says so, leaves, and takes no part in that matter; who does not say
so, and is found out, is in breach of duty, and so is a chair who decides an urgent matter without a mandate given
beforehand (KL 6:39). More than half of the seats must be filled (KL 6:27); no meeting in July.
"""

from __future__ import annotations

import numpy as np

from sim.acts import Acts
from sim.columns import Floats, replace
from sim.rows import flag, limited, total
from sim.spec import World, meets
from sim.state import Indices, State
from sim.streams import Streams, decision
from sim.trace import Trace

SEATED = decision("attendance.seated")


def step(state: State, world: World, streams: Streams, acts: Acts, trace: Trace | None) -> State:
    """Who serves this month; breaches of duty, and the mark they leave."""
    p, roster, board = world.board, world.roster, state.board
    seats = len(roster.members)
    comes, drawn = streams.uniform_pair(SEATED, np.concatenate((roster.members, roster.substitutes)))
    serving, present = _seated(state, world, flag(comes < p.absence))
    drawn, least = drawn[:, :seats], p.recusal * p.undeclared
    matter = (drawn - least) / np.maximum(p.recusal - least, 1e-12)
    breach = total(flag(drawn < least) * present) + limited(acts["breach"])
    breach = breach + limited(acts["urgent"]) * (1 - board.mandate)
    quorum = flag(2 * total(present) > seats)
    return replace(
        state,
        board=replace(
            board,
            serving=serving,
            present=present,
            recused=np.where((drawn >= least) & (drawn < p.recusal), matter, -1.0),
            meets=quorum if meets(world, state.month) else 0 * quorum,
            breach=breach,
            fault=limited(board.fault * (1 - p.fault_decay) + breach),
        ),
    )


def _ranks(here: Floats, majority: Floats) -> Floats:
    """Each one's number among those of the same side, from 1, with the sides apart; 0 for those who are not."""
    with_chair = here * majority
    against = here - with_chair
    sides = majority * np.cumsum(with_chair, axis=1) + (1 - majority) * (1000 + np.cumsum(against, axis=1))
    return here * sides


def _seated(state: State, world: World, away: Floats) -> tuple[Indices, Floats]:
    """Who serves in each seat, and whether anybody does; both ``(R, M)``. ``away`` is of members and substitutes."""
    roster, majority = world.roster, state.people.majority
    seats = len(roster.members)
    holders = np.broadcast_to(roster.members, (away.shape[0], seats)).copy()
    missing = away[:, :seats]
    if not (len(roster.substitutes) and missing.any()):
        return holders, 1 - missing
    needs = _ranks(missing, np.take(majority, roster.members, axis=1))
    offers = _ranks(1 - away[:, seats:], np.take(majority, roster.substitutes, axis=1))
    match = (needs[:, :, None] == offers[:, None, :]) & (needs > 0)[:, :, None]
    found = match.any(axis=2)
    serving = np.where(found, roster.substitutes[match.argmax(axis=2)], holders)
    return serving, flag(found | (missing == 0))
