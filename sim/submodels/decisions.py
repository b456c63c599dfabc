"""Step 5, matters: what officials decide by delegation, and what the meeting decides (A29, B26, C33, C41, C56-C60).

What is delegated is decided as soon as it is prepared, in July too. Everything else waits for an ordinary meeting with
a quorum and for its turn there, oldest first, so many at a meeting; what does not come up is not done (D97). A matter
can be

- referred back, the likelier the thinner the basis and the more complex it is; deferred, the likelier the hotter;
- noted, a share of routine matters; else it is put to the vote: members see its merit as far as the officer's report
  and their listening let them (C60: the head's part is to say what is known, before the decision);
- carried by at least half of those who take part (the chair puts it and breaks a tie): approved, or commissioned where
  it is about what, or sent on to the assembly where it is about what and large; else rejected.

Only what is approved or commissioned is carried out, after 1 to 18 months, longer the more it is about what (C21, C76).
What cannot be undone waits a month for legal force; the rest may be carried out before it (KL 13:14).

Answered demands make citizens feel heard, most where politics says yes; demands left lying do the reverse. Answered
requests for direction add to the shared narrative. Both use the same time (E08).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from sim.acts import Acts
from sim.columns import Bools, Floats, Ints, replace
from sim.rows import flag, limited, total
from sim.spec import World
from sim.state import Docket, State
from sim.streams import Streams, decision
from sim.submodels import board
from sim.submodels.docket import (
    APPROVED,
    BY_DELEGATION,
    CALLED,
    COMMISSIONED,
    DECIDED,
    DEFERRED,
    DELEGATED,
    DEMAND,
    EXECUTING,
    FREE,
    NOTED,
    PREPARING,
    REFERRED,
    REJECTED,
    REQUEST,
    ROUTINE,
    TO_ASSEMBLY,
    age,
    entered,
    oldest,
    picked,
    reversibility,
    undecided,
)
from sim.trace import Trace

VOTE = decision("decisions.vote")
OUTCOME = decision("decisions.outcome")
_PATIENCE = 2
"""Months after which a demand that has had no answer is felt as left lying."""


@dataclass(frozen=True)
class Agenda:
    """The matters of one meeting, ``(R, A)``."""

    place: Ints
    """Where in the flattened docket each lies."""
    filled: Bools
    docket: Docket
    """Their columns."""


def step(state: State, world: World, streams: Streams, acts: Acts, trace: Trace | None) -> State:
    """Delegated decisions, the meeting, and what people on either side make of the answers."""
    docket = state.docket
    docket = replace(docket, stage=np.where(docket.stage == DECIDED, EXECUTING, docket.stage))
    own = (docket.stage == CALLED) & (docket.route == DELEGATED)
    docket = replace(
        docket,
        stage=np.where(own, EXECUTING, docket.stage),
        decision=np.where(own, BY_DELEGATION, docket.decision),
        left=np.where(own, world.cases.lag_low, docket.left),
    )
    agenda = _agenda(docket, state, world)
    outcome, left = _decided(agenda, state, world, streams)
    docket = _entered(docket, agenda, outcome, left, world)
    return _answered(replace(state, docket=docket), world, own, agenda, outcome)


def _agenda(docket: Docket, state: State, world: World) -> Agenda:
    called = (docket.stage == CALLED) & (state.board.meets > 0)
    place, filled = oldest(docket, called, world.cases.agenda)
    return Agenda(place, filled, picked(docket, place))


def _decided(agenda: Agenda, state: State, world: World, streams: Streams) -> tuple[Floats, Floats]:
    """What becomes of each matter of the meeting, and the months until the next thing happens to it; ``(R, A)``."""
    p, on = world.cases, agenda.docket
    basis = state.interplay.basis
    told = basis * (0.5 + 0.5 * state.interplay.listening_board)
    support = limited(p.support + p.support_merit * told * (2 * on.merit - 1) - p.support_heat * on.heat)
    ayes = board.ayes_on(state, world, streams, support, VOTE, on.number)
    first, second = streams.uniform_pair(OUTCOME, on.number.astype(np.uint64))
    referred = limited(p.refer * (1 - basis) * (0.5 + on.complexity))
    deferred = limited(p.defer * on.heat)
    aside = limited(referred + deferred, 0.0, 0.99)
    what, yes = on.position < world.cases.what_line, ayes >= 0.5
    sent = what & (on.money > p.assembly_money)
    outcome = np.where(yes, np.where(sent, TO_ASSEMBLY, np.where(what, COMMISSIONED, APPROVED)), REJECTED)
    outcome = np.where((on.origin == ROUTINE) & (second < p.noted), NOTED, outcome)
    outcome = np.where(first < aside, np.where(first < referred, REFERRED, DEFERRED), outcome)
    rest = limited((first - aside) / (1 - aside))
    lag = p.lag_low + (p.lag_high - p.lag_low) * (1 - on.position) * rest
    left = np.where(outcome == REFERRED, p.refer_months, np.where(outcome == DEFERRED, on.left, lag))
    return outcome.astype(np.float64), left


def _entered(docket: Docket, agenda: Agenda, outcome: Floats, left: Floats, world: World) -> Docket:
    """The docket with what the meeting decided."""
    on = agenda.docket
    final = reversibility(on.position, on.money) < world.cases.legal_force
    stage = np.where(final, float(DECIDED), float(EXECUTING))
    stage = np.where((outcome == APPROVED) | (outcome == COMMISSIONED), stage, FREE)
    stage = np.where(outcome == REFERRED, PREPARING, np.where(outcome == DEFERRED, CALLED, stage))

    return entered(docket, agenda.place, agenda.filled, stage=stage, decision=outcome, left=left)


def _answered(state: State, world: World, own: Bools, agenda: Agenda, outcome: Floats) -> State:
    """Counts of the month, being heard, and shared narrative."""
    p, docket, between, cases = world.cases, state.docket, state.interplay, state.cases

    def count(mask: Bools) -> Floats:
        return total(flag(agenda.filled & mask))

    carried = (outcome == APPROVED) | (outcome == COMMISSIONED)
    settled = carried | (outcome == REJECTED) | (outcome == TO_ASSEMBLY)
    demand = agenda.docket.origin == DEMAND
    yes, no = count(demand & carried), count(demand & settled & ~carried)
    by_officials = total(flag(own & (docket.origin == DEMAND)))
    directed = count((agenda.docket.origin == REQUEST) & carried)
    lying = undecided(docket) & (docket.origin == DEMAND) & (age(docket, state.month, p.slots) > _PATIENCE)
    heard = p.heard * (yes + p.heard_less * (no + by_officials)) / p.slots
    unheard = limited(p.unheard * total(flag(lying)) / p.slots)
    return replace(
        state,
        interplay=replace(
            between,
            listened=limited(between.listened + heard * (1 - between.listened) - unheard * between.listened),
            narrative=limited(between.narrative + p.direction * directed / p.slots * (1 - between.narrative)),
        ),
        cases=replace(
            cases,
            approved=count(carried),
            decided=count((outcome != REFERRED) & (outcome != DEFERRED)),
            delegated=total(flag(own)),
            answered=yes + no + by_officials,
            closed=cases.closed + count((outcome == NOTED) | (outcome == REJECTED)),
            handed_on=cases.handed_on + count(outcome == TO_ASSEMBLY),
        ),
    )
