"""Step 14: the collectors. Legality, equality and legitimacy as three outcomes.

- legality ``l += .2 (1 - misuse - errors left standing - breach - overturned - fault - bypass + form - l)``; no
  internal control at all is a breach of duty (KL 6:6), not trust; fault is what breaches by the committee leave
- equality ``1 - Gini - .25 sd``: Gini of satisfaction between citizen groups (D11), sd of what two people get of the
  same service, from unit to unit and from visit to visit (D87)
- legitimacy ``.35 TB + .30 TA + .35 SY`` of the citizens' means; the three outcomes are never summed
"""

from __future__ import annotations

import numpy as np

from sim.acts import Acts
from sim.columns import Floats, replace
from sim.rows import citizens_by_class, limited, mean, total, weighted
from sim.spec import World
from sim.state import State
from sim.streams import Streams
from sim.submodels import steering
from sim.submodels.accountability import without_plan
from sim.trace import Trace


def equality_of(state: State, world: World) -> Floats:
    """One less the Gini coefficient of the groups' mean satisfaction and less how unlike service is, ``(R, 1)``."""
    sums, people = citizens_by_class(state.citizens.satisfaction, state.citizens.group, world.citizens.groups)
    ordered = np.sort(sums / np.maximum(people, 1), axis=1)
    count = ordered.shape[1]
    ranks = 2.0 * np.arange(1, count + 1) - count - 1
    gini = total(ordered * ranks) / np.maximum(count * total(ordered), 1e-9)
    units, by_visit = state.units, world.citizens.quality_noise * state.steering.unlikeness
    apart = units.quality - weighted(units.quality, units.share)
    unlike = np.sqrt(weighted(apart * apart, units.share) + by_visit * by_visit)
    return limited(1 - gini - world.outcomes.unlike * unlike)


def legality_of(state: State, world: World, acts: Acts) -> Floats:
    """Where legality goes, ``(R, 1)``."""
    p, units = world.outcomes, state.units
    lost = p.misuse * units.misuse + p.errors * units.errors * (1 - units.detection)
    breach = p.breach * without_plan(state, world) + p.overturned * limited(state.accountability.overturned)
    breach = breach + p.fault * limited(state.board.fault)
    bypass = p.bypass * limited(total(limited(acts["instruct"])))
    return limited(1 - weighted(lost, units.share) - breach - bypass + steering.effects(state, world).legality)


def legitimacy_of(state: State, world: World) -> Floats:
    """Weighted mean of what citizens trust, ``(R, 1)``."""
    p, citizens = world.outcomes, state.citizens
    board, admin = p.board * mean(citizens.trust_board), p.administration * mean(citizens.trust_admin)
    together = board + admin + p.system * mean(citizens.trust_system)
    return together / (p.board + p.administration + p.system)


def step(state: State, world: World, streams: Streams, acts: Acts, trace: Trace | None) -> State:
    """Collect the month."""
    old = state.outcomes
    outcomes = replace(
        old,
        legality=limited(old.legality + world.outcomes.rate * (legality_of(state, world, acts) - old.legality)),
        equality=equality_of(state, world),
        legitimacy=legitimacy_of(state, world),
    )
    return replace(state, outcomes=outcomes)


def explain(trace: Trace, before: State, after: State, world: World) -> None:
    """Contributions to the change of legitimacy."""
    p = world.outcomes
    for name, weight, column in (
        ("trust_board", p.board, "trust_board"),
        ("trust_admin", p.administration, "trust_admin"),
        ("trust_system", p.system, "trust_system"),
    ):
        change = mean(getattr(after.citizens, column)) - mean(getattr(before.citizens, column))
        trace.add("legitimacy", name, weight / (p.board + p.administration + p.system) * change)
    trace.close("legitimacy", after.outcomes.legitimacy - before.outcomes.legitimacy)
