"""Step 13, offices: who leaves, why, and what it costs (MODEL 3.5; B23, C39, C60, C74; LAW).

All leave with hazard ``1 / n exp(-a (T - T_0))``; where an election lies 1-24 months back and under minority more
often.

- the **chief executive**: T is their standing with the executive board, surroundings here, ``T += .05 (T_c - w W / (1 +
  W) - T) + noise``; targets T1-T3 and T5 hold for this office alone
- the **head of department**: T is the trust of the employer, the committee (members' mean) or the chief executive
  (``organisation.employer``), and the mutual trust of head and chair
- **managers**: T is their trust in the head; overload drives them away as well

The part of a hazard beyond that at trust ``T_1`` is for the sake of cooperation, and of a head's such exits a share is
bought out, which the next month's accounts pay. A successor starts with 40 % of the evidence. A manager's successor
comes with the next month (step 7).
"""

from __future__ import annotations

import numpy as np

from sim.acts import Acts
from sim.columns import Floats, replace
from sim.names import attention
from sim.parameter import Number
from sim.portable import exp, normal_quantile
from sim.rows import flag, limited, mean
from sim.spec import World, term_month
from sim.state import Offices, State
from sim.streams import Streams, decision
from sim.submodels.interplay import handed_over
from sim.submodels.trust import met_anew, newcomers
from sim.trace import Trace

EXIT = decision("offices.exit")
_CHIEF, _HEAD, _MANAGERS = 0, 1, 2
"""Entities of the draw; the manager of unit u is 2 + u."""
_SMALLEST = 2.0**-54
OF_CHIEF = ("chief_head", "head_chief")
OF_HEAD = ("members_head", "head_chair", "head_managers", "managers_head", "head_opposition", *OF_CHIEF)


def touched(state: State, world: World, groups: tuple[str, ...], where: Floats) -> Floats:
    """Mark dyads of some groups ``(R, D)`` where ``(R, 1)`` somebody in them is new."""
    dyads = np.zeros_like(state.dyads.trust)
    for group in groups:
        dyads[:, world.roster.groups[group]] = where
    return dyads


def employers_trust(state: State, world: World) -> Floats:
    """The trust of whoever employs the head of department in the head, ``(R, 1)``."""
    groups, trust = world.roster.groups, state.dyads.trust
    committee, chief = mean(trust[:, groups["members_head"]]), trust[:, groups["chief_head"]]
    return committee + world.organisation.employer * (chief - committee)


def _trusts(state: State, world: World) -> Floats:
    """What keeps people in office, ``(R, 2 + U)``: chief executive, head of department, managers."""
    p, roster, trust = world.offices, world.roster, state.dyads.trust
    pair = 0.5 * (trust[:, [roster.head_chair]] + trust[:, [roster.chair_head]])
    head = pair + p.head_employer * (employers_trust(state, world) - pair)
    return np.concatenate((state.offices.standing, head, trust[:, roster.groups["managers_head"]]), axis=1)


def _hazards(state: State, world: World) -> tuple[Floats, Floats]:
    """Probability of leaving this month, and the part of it that is not for the sake of cooperation, ``(R, 2 + U)``."""
    p, units = world.offices, state.units
    trust = _trusts(state, world)
    pushed = np.zeros_like(trust)
    pushed[:, _MANAGERS:] = p.manager_load * np.maximum(0.0, units.load - world.work.overload)
    stays = np.empty_like(trust)
    stays[:, [_CHIEF]], stays[:, [_HEAD]], stays[:, _MANAGERS:] = p.exit_months, p.head_months, p.manager_months
    since = (term_month(world, state.month) - world.organisation.election) % world.organisation.term
    unrest = 1 + p.exit_minority * state.board.minority
    unrest = unrest * (1 + (p.exit_early - 1) * ((since >= 1) & (since <= np.asarray(p.early_months))))
    stays[:, :_MANAGERS] /= unrest
    both = exp(np.concatenate((pushed - p.exit_trust * (trust - p.exit_reference),
                               pushed - p.exit_trust * (p.exit_content - p.exit_reference)), axis=1))  # fmt: skip
    count = trust.shape[1]
    leave = limited(world.mechanisms.turnover * both[:, :count] / stays)
    return leave, np.minimum(leave, world.mechanisms.turnover * both[:, count:] / stays)


def _standing(state: State, world: World, drawn: Floats, left: Floats) -> Floats:
    """The chief executive's standing with the executive board; a successor's is as it usually is."""
    p, now = world.offices, state.offices.standing
    heard = attention(state)
    goal = p.standing - p.standing_media * heard / (1 + heard)
    noise = p.standing_noise * normal_quantile(np.maximum(drawn, _SMALLEST))
    moved = limited(now + p.standing_rate * (goal - now) + noise)
    return moved + left * (p.standing - moved)


def _counted(offices: Offices, left: Floats, coop: Floats, bought: Floats, tenure: Floats, cost: Number) -> Offices:
    """Exits of the month and so far."""
    chief, head = left[:, [_CHIEF]], left[:, [_HEAD]]
    return replace(
        offices,
        chief_left=chief,
        exits=offices.exits + chief,
        exits_cooperation=offices.exits_cooperation + coop[:, [_CHIEF]],
        exits_months=offices.exits_months + chief * tenure,
        head_left=head,
        head_exits=offices.head_exits + head,
        head_exits_cooperation=offices.head_exits_cooperation + coop[:, [_HEAD]],
        severance=cost * bought,
    )


def step(state: State, world: World, streams: Streams, acts: Acts, trace: Trace | None) -> State:
    """Months in office, and exits."""
    p, roster = world.offices, world.roster
    drawn, second = streams.uniform_pair(EXIT, np.arange(_MANAGERS + len(roster.managers)))
    leave, anyway = _hazards(state, world)
    left, coop = flag(drawn < leave), flag((drawn < leave) & (drawn >= anyway))
    chief, head, managers = left[:, [_CHIEF]], left[:, [_HEAD]], left[:, _MANAGERS:]
    bought = coop[:, [_HEAD]] * flag(second[:, [_HEAD]] < p.severance)
    tenure = state.people.tenure + 1
    served = tenure[:, [roster.chief_executive]]
    replaced = limited(acts["replace_manager"])
    tenure[:, [roster.chief_executive]] *= 1 - chief
    tenure[:, [roster.head]] *= 1 - head
    tenure[:, roster.managers] = tenure[:, roster.managers] * (1 - replaced) * (1 - managers)
    new = np.maximum(newcomers(roster, managers), touched(state, world, OF_HEAD, head))
    new = np.maximum(new, touched(state, world, OF_CHIEF, chief))
    offices = _counted(state.offices, left, coop, bought, served, p.severance_cost)
    return replace(
        state,
        people=replace(state.people, tenure=tenure),
        units=replace(state.units, manager_left=managers),
        dyads=met_anew(state, world, new) if left.any() else state.dyads,
        interplay=handed_over(state.interplay, head, world),
        offices=replace(offices, standing=_standing(state, world, second[:, [_CHIEF]], chief)),
    )
