"""Step 7, load: all that takes time and strength from the work itself (MODEL 3.5; D74, D78, D81, D106).

``h = .25 + .06 c_r + .25 [.] c_a + .20 [.] c_p`` and what demand, lost capacity, the form of steering and the month's
events and acts add or relieve, within 0-.95. Reporting, reviews, instructions and plans come from above, and a unit's
manager shields it from them as far as their buffer beta goes, by the factor ``1 + switch (b_culture (1 - k (2 beta - 1)
/ (2 - k)) - 1)``, which is ``(1 - k beta) / (1 - k / 2)`` and nothing at .5.

A manager who lets less through from above also passes less on upward: ``told_up``.
"""

from __future__ import annotations

from sim.acts import Acts
from sim.columns import Floats
from sim.rates import Work
from sim.rows import limited, weighted
from sim.spec import World
from sim.state import State, Units
from sim.submodels import accountability, culture, steering
from sim.trace import Trace

Parts = dict[str, Floats]


def shield(units: Units, world: World, lived: culture.Effects) -> Floats:
    """Factor on load that comes from above, ``(R, U)``: what the unit's manager keeps off it, or lets through."""
    k = world.work.buffer
    own = 1 - k / (2 - k) * (2 * units.buffer - 1)
    return 1 + world.mechanisms.buffer * (lived.buffer * own - 1)


def told_up(state: State, world: World) -> Floats:
    """Factor on what managers pass upward of what went wrong, ``(R, U)``, culture included; 1 in the middle."""
    own = 1 - world.mechanisms.buffer * world.work.buffer_hides * (2 * state.units.buffer - 1)
    return culture.effects(state, world).told_up * own


def of_steering(units: Units, p: Work, form: steering.Effects) -> Parts:
    """The parts of load that follow from the amount of control."""
    return {
        "rules": p.load_rules * units.rules,
        "audit": p.load_audit * form.burden * units.audit,
        "reporting": p.load_reporting * form.burden * units.reporting,
    }


def lasting(units: Units, p: Work, form: steering.Effects, shielded: Floats) -> Parts:
    """The parts of load that follow from how things are."""
    parts = of_steering(units, p, form)
    return {
        **parts,
        "form": form.time + 0 * units.load,
        "demand": p.load_demand * units.demand,
        "capacity": p.load_capacity * (1 - units.capacity),
        "resources": p.load_funding * (1 - units.cost / units.usual),
        "shield": (shielded - 1) * parts["reporting"],
    }


def passing(state: State, world: World, acts: Acts, shielded: Floats) -> Parts:
    """The parts of load that come of this month's events and acts."""
    p, units = world.work, state.units
    parts = {
        "incidents": p.load_incident * units.incident,
        "waiting": world.cases.bounce_wait * state.cases.waiting / world.cases.slots + 0 * units.load,
        "review": p.load_review * limited(acts["review"]),
        "training": p.training_load * limited(acts["training"]),
        "instruct": p.load_instruct * limited(acts["instruct"]),
        "plan": p.load_plan * state.economy.plan + 0 * units.load,
        "answering": accountability.burden(state, world),
        "relief": -p.load_relief * limited(acts["relief"]),
        "funding": -p.load_funding * limited(units.funding / units.frame, -1.0, 1.0),
    }
    parts["shield"] = (shielded - 1) * (parts["review"] + parts["instruct"] + parts["plan"])
    return parts


def summed(parts: Parts, zero: Floats) -> Floats:
    """The sum of parts, in their order."""
    return sum(parts.values(), 0 * zero)


def explain(trace: Trace, state: State, units: Units, now: tuple[Parts, Parts], world: World) -> None:
    """Contributions to the month's change of load, weighted by people served.

    Args:
        trace: Where they go.
        state: The state as the step opened; the month's opening is taken from the trace where it has one.
        units: The units after the month.
        now: The month's lasting and passing parts.
        world: The world.
    """
    opened = state if trace.before is None else trace.before
    before, p = opened.units, world.work
    form, lived = steering.effects(opened, world), culture.effects(opened, world)
    earlier = lasting(before, p, form, shield(before, world, lived))
    drawn = p.load_demand * units.demand_chance
    for name, part in now[0].items():
        change = part - earlier[name] - (drawn if name == "demand" else 0.0)
        trace.add("load", name, weighted(change, units.share))
    for name, part in now[1].items():
        trace.add("load", name, weighted(part, units.share))
    trace.add("load", "passing", -weighted(before.passing, units.share))
    trace.add("load", "chance", weighted(drawn, units.share))
    trace.close("load", weighted(units.load, units.share) - weighted(before.load, units.share))
