"""Step 10: directed trust between named people, from evidence (MODEL 3.5; B07-B10, C42-C47, D42-D43, E18).

Each dyad i to j believes something of j's ability, benevolence and integrity, from evidence for (r) and against (s):

- ``r <- lambda r + for * k+``, ``s <- lambda s + against * k-``, ``k+- = 1 +- 2 b (T - .5)``: one sees what one
  believes; a bad event weighs nu times as much (Slovic; Poortinga & Pidgeon); beliefs never rest on less evidence than
  ``least``
- ``T = (.39 A + .26 B + .15 I + .12 pi) / .92`` with ``A = r / (r + s)`` for ability, and so on
- reciprocity ``T_ij += .03 (T_ji - T_ij)``: evidence moves from against to for, or back

What counts as evidence stands in ``sim/submodels/evidence.py``. A contribution is what one kind of evidence alone, at
its expectation, does to the month's mean trust; forgetting alone moves nothing. All dyads are updated at once.
"""

from __future__ import annotations

import numpy as np

from sim.acts import Acts
from sim.columns import Floats, replace
from sim.names import trust_admin_board, trust_board_admin
from sim.roster import Roster
from sim.rows import flag, limited
from sim.spec import World
from sim.state import Dyads, State, Units
from sim.streams import Streams, decision
from sim.submodels.evidence import Evidence, gathered, summed
from sim.trace import Trace

TOLD = decision("trust.told")
TARGETS = {"trust_board_admin": trust_board_admin, "trust_admin_board": trust_admin_board}


def trust_of(speaks_for: Floats, speaks_against: Floats, propensity: Floats, world: World) -> Floats:
    """T ``(R, D)`` from evidence ``(R, 3 D)`` and the holders' propensity ``(R, D)``."""
    p, size = world.trust, propensity.shape[1]
    belief = speaks_for / (speaks_for + speaks_against)
    weights = p.weight_ability + p.weight_benevolence + p.weight_integrity + p.weight_propensity
    trust = (
        p.weight_ability * belief[:, :size]
        + p.weight_benevolence * belief[:, size : 2 * size]
        + p.weight_integrity * belief[:, 2 * size :]
        + p.weight_propensity * propensity
    ) / weights
    return trust


def _believed(dyads: Dyads, speaks_for: Floats, speaks_against: Floats, propensity: Floats, world: World) -> Dyads:
    trust = trust_of(speaks_for, speaks_against, propensity, world)
    return replace(dyads, speaks_for=speaks_for, speaks_against=speaks_against, trust=trust)


def _updated(dyads: Dyads, gained: Floats, lost: Floats, propensity: Floats, world: World) -> Dyads:
    """Evidence forgotten and added, seen through what one believes already."""
    p = world.trust
    leaning = (
        2
        * world.mechanisms.confirmation
        * p.confirmation
        * (np.concatenate((dyads.trust, dyads.trust, dyads.trust), axis=1) - 0.5)
    )
    speaks_for = p.memory * dyads.speaks_for + gained * (1 + leaning)
    speaks_against = p.memory * dyads.speaks_against + lost * (1 - leaning)
    scale = np.maximum(1.0, p.least / (speaks_for + speaks_against))
    speaks_for, speaks_against = speaks_for * scale, speaks_against * scale
    return _believed(dyads, speaks_for, speaks_against, propensity, world)


def _reciprocated(dyads: Dyads, propensity: Floats, world: World) -> Dyads:
    """Each side's trust moves toward the other's, by moving evidence."""
    p, reverse = world.trust, world.roster.reverse
    pull = world.mechanisms.reciprocity * p.reciprocity * (np.take(dyads.trust, reverse, axis=1) - dyads.trust)
    pull = np.concatenate((pull, pull, pull), axis=1)
    amount = dyads.speaks_for + dyads.speaks_against
    belief = limited(dyads.speaks_for / amount + pull, 0.01, 0.99)
    speaks_for, speaks_against = belief * amount, (1 - belief) * amount
    return _believed(dyads, speaks_for, speaks_against, propensity, world)


def met_anew(state: State, world: World, where: Floats) -> Dyads:
    """Dyads in which somebody is new ``(R, D)``, 0-1: little evidence, a newcomer's credit, and the trust of that."""
    p, dyads = world.trust, state.dyads
    kept = 1 - where * (1 - world.interplay.reset)
    kept = np.concatenate((kept, kept, kept), axis=1)
    fresh = 0.5 * (1 - kept) * p.prior
    speaks_for, speaks_against = dyads.speaks_for * kept + fresh, dyads.speaks_against * kept + fresh
    propensity = np.take(state.people.propensity, world.roster.holder, axis=1)
    trust = trust_of(speaks_for, speaks_against, propensity, world)
    return replace(
        dyads,
        speaks_for=speaks_for,
        speaks_against=speaks_against,
        trust=np.where(where > 0, trust, dyads.trust),
    )


def newcomers(roster: Roster, replaced: Floats) -> Floats:
    """Which dyads have a new manager in them, ``(R, D)``, where those of units ``(R, U)`` are new."""
    new = np.zeros((replaced.shape[0], roster.dyads))
    for group in ("head_managers", "managers_head", "managers_chair"):
        new[:, roster.groups[group]] = replaced
    for group, step in (("managers_next", -1), ("managers_previous", 1)):
        if len(roster.groups[group]):
            new[:, roster.groups[group]] = np.maximum(replaced, np.roll(replaced, step, axis=1))
    return new


def step(state: State, world: World, streams: Streams, acts: Acts, trace: Trace | None) -> State:
    """All dyads, synchronously."""
    roster = world.roster
    propensity = np.take(state.people.propensity, roster.holder, axis=1)
    start = met_anew(state, world, newcomers(roster, limited(acts["replace_manager"])))
    real, expected = gathered(state, world, streams, acts)
    gained, lost = summed(real, start.spans, start.replicates)
    updated = _updated(start, gained, lost, propensity, world)
    final = _reciprocated(updated, propensity, world)
    if trace is not None:
        _explain(trace, state, start, expected, final, propensity, world)
    return replace(state, dyads=final, units=_told(state, streams))


def _told(state: State, streams: Streams) -> Units:
    """What did not become public, the administration tells the board of the same month, as openly as it is (C43)."""
    units = state.units
    hidden = units.incident + units.scandal - units.public
    told = flag(streams.uniform(TOLD, np.arange(hidden.shape[1])) < state.interplay.told_admin)
    return replace(units, told=told * hidden)


def _explain(
    trace: Trace, before: State, start: Dyads, expected: list[Evidence], final: Dyads, propensity: Floats, world: World
) -> None:
    nothing = np.zeros_like(start.speaks_for)
    calm = _updated(start, nothing, nothing, propensity, world)
    gained, lost = summed(expected, start.spans, start.replicates)
    likely = _reciprocated(_updated(start, gained, lost, propensity, world), propensity, world)

    def told(name: str, these: Dyads, less: Dyads) -> None:
        for target, read in TARGETS.items():
            amount = read(replace(before, dyads=these)) - read(replace(before, dyads=less))
            if np.any(amount) or name in ("reciprocity", "chance"):
                trace.add(target, name, amount)

    for name in dict.fromkeys(each.name for each in expected):
        chosen = [each for each in expected if each.name == name]
        alone = summed(chosen, start.spans, start.replicates)
        told(name, _updated(start, *alone, propensity, world), calm)
    told("reciprocity", _reciprocated(calm, propensity, world), calm)
    told("change", calm, before.dyads)
    told("chance", final, likely)


def close(trace: Trace, before: State, after: State) -> None:
    """The whole month's change, with what offices that change hands did to it."""
    for target, read in TARGETS.items():
        trace.close(target, read(after) - read(before))
