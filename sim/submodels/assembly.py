"""Step 5, the assembly and the executive board as surroundings: budget and discharge (LAW; B37, D50, E25).

Budget (KL 11:8, 11:10-11). In June the executive board gives preliminary frames for the next year:

``b = - (1 - indexed) pi + municipality + g1 need+ - g3 need-``

where need is what the frame lacks to do the task with the resources of the start, as a share of it. After the budget
talks of the autumn the committee's case wins ``g2 case need+`` more; case is a weighted mean of the trust between chief
executive and head, consensus in the committee and the basis for its decisions. The assembly decides in November - in an
election year the new one, in month 46 of the term; where power is unsettled it may decide otherwise. A third of those
present may refer savings back, once: then it decides in December. The frames move with the year (step 12).

Discharge (ansvarsfrihet, KL 5:24). In June, after the auditors' report; refused seldom, oftener where the auditors
advise against it or the chair's side governs in minority. Then the assembly may recall the chair (KL 4:9-10): who
comes after starts anew with everybody. Both are surroundings: probabilities, not members who vote.
"""

from __future__ import annotations

import numpy as np

from sim.acts import Acts
from sim.columns import Floats, replace
from sim.portable import normal_quantile
from sim.rows import flag, limited, mean, total
from sim.spec import World, calendar
from sim.state import State
from sim.streams import Streams, decision
from sim.submodels.economy import room
from sim.submodels.interplay import handed_over
from sim.submodels.offices import touched
from sim.submodels.trust import met_anew
from sim.trace import Trace

BUDGET = decision("assembly.budget")
"""Entity 0: referral back; 1: other priorities."""
DISCHARGE = decision("assembly.discharge")
"""Entity 0: discharge refused; 1: the chair recalled."""
PRELIMINARY, DECISION, LAST = 6, 11, 12
"""Calendar months of the budget."""


def need(state: State, world: World) -> Floats:
    """What the frame lacks for the task with the resources of the start, over the frame; negative: is over."""
    units = state.units
    return (total(units.usual - units.cost) - room(state, world)) / total(units.frame)


def case(state: State, world: World) -> Floats:
    """How good a case the committee makes in the budget talks, ``(R, 1)`` 0-1."""
    p, groups = world.economy, world.roster.groups
    pair = np.concatenate((groups["chief_head"], groups["head_chief"]))
    trust = mean(np.take(state.dyads.trust, pair, axis=1))
    return limited(
        p.case_trust * trust + p.case_consensus * state.board.consensus + p.case_basis * state.interplay.basis
    )


def proposed(state: State, world: World, won: Floats) -> Floats:
    """Change of next year's frame that the executive board proposes, given what share of the need is won on talks."""
    p, lacking = world.economy, need(state, world)
    change = state.economy.municipality - (1 - p.indexed) * p.price
    change = change + (p.volume + won) * np.maximum(lacking, 0) - p.drawn_in * np.maximum(-lacking, 0)
    return world.mechanisms.economy * limited(change, -p.budget_high, p.budget_high)


def step(state: State, world: World, streams: Streams, acts: Acts, trace: Trace | None) -> State:
    """Budget and discharge, in their months."""
    here = calendar(world, state.month)
    if here == PRELIMINARY:
        state = replace(state, economy=replace(state.economy, budget=proposed(state, world, 0 * state.economy.budget)))
    if here in (DECISION, LAST):
        state = _budget(state, world, streams, here == LAST)
    if here == world.accountability.discharge_month:
        state = _discharge(state, world, streams)
    return state


def _budget(state: State, world: World, streams: Streams, again: bool) -> State:
    """The assembly's decision; in December only where it was referred back in November."""
    p, now = world.economy, state.economy
    drawn = streams.uniform(BUDGET, np.arange(2))
    split = 1 - state.board.consensus
    unsettled = np.maximum(state.board.minority * split, state.elections.shifted)
    otherwise = p.priorities * unsettled * normal_quantile(limited(drawn[:, 1:], 1e-12, 1 - 1e-12))
    change = proposed(state, world, p.granted * case(state, world)) + world.mechanisms.economy * otherwise
    change = limited(change, -p.budget_high, p.budget_high)
    if again:
        decides, referred = now.referred > 0, now.referred
    else:
        stopped = (drawn[:, :1] < p.referral * split) & (change < 0)
        decides, referred = ~stopped, flag(stopped)
    told = p.savings_news * limited(-change / p.savings_full) * flag(decides)
    return replace(
        state,
        economy=replace(now, budget=np.where(decides, change, now.budget), referred=referred),
        accountability=replace(state.accountability, news=state.accountability.news + told),
    )


def _discharge(state: State, world: World, streams: Streams) -> State:
    """Discharge, and what refusing it can lead to."""
    p, roster, now = world.accountability, world.roster, state.accountability
    drawn = streams.uniform(DISCHARGE, np.arange(2))
    chance = p.refused_advised * now.advised + p.refused_remark * now.remark * (1 - now.advised)
    refused = flag(drawn[:, :1] < chance * (1 + p.refused_minority * state.board.minority))
    recalled = refused * flag(drawn[:, 1:] < p.recalled)
    groups = ("head_chair", "managers_chair", "chair_opposition", "opposition_chair")
    tenure = state.people.tenure.copy()
    tenure[:, [roster.chair]] *= 1 - recalled
    return replace(
        state,
        people=replace(state.people, tenure=tenure),
        dyads=met_anew(state, world, touched(state, world, groups, recalled)),
        interplay=handed_over(state.interplay, recalled, world),
        board=replace(state.board, mandate=state.board.mandate * (1 - recalled)),
        accountability=replace(now, refused=refused, news=now.news + p.refused_news * refused),
    )
