"""Step 12, second half: money (LAW; E25, D78). Amounts in mkr; ``F`` is the frame of a month, frame / 12.

``result = slack F - steering - turnover - demand - incidents - damage - measures + plan - noise``; the reserve takes
the result and pays grants and spending. Steering is what audits and reports cost, turnover what it costs to replace
those who leave. The forecast is the result so far this year and the expected months that remain. A deficit over 1 % of
the frame brings an action plan, which saves money and presses on motivation and load, and is lifted as slowly as it
came.
The year closes with December: grants of the year end and the result starts at nothing.

Simple version: no budget process and no supervision by the executive board; frames stay as they are. In full with the
next issue.
"""

from __future__ import annotations

from dataclasses import replace

from sim.acts import Acts
from sim.columns import Floats
from sim.rows import limited, total
from sim.spec import World, calendar
from sim.state import State
from sim.streams import Streams, decision
from sim.trace import Trace

COST = decision("economy.cost")


def running(state: State, world: World) -> dict[str, Floats]:
    """What a month brings as things are run now, ``(R, 1)``: what is gained above, what is lost below 0."""
    p, units = world.economy, state.units
    month = units.frame / 12
    return {
        "slack": p.slack * total(month),
        "steering": -total(month * (p.audit * units.audit + p.reporting * units.reporting)),
        "turnover": -total(units.frame * p.turnover * units.turnover),
        "demand": -total(month * p.demand * units.demand),
        "damage": -p.damage * total(units.frame * (1 - units.capacity)),
        "plan": p.plan_saves * state.economy.plan * total(month),
    }


def measures(state: State, world: World, acts: Acts) -> Floats:
    """What this month's measures cost, ``(R, 1)``."""
    p = world.economy
    aimed = (
        p.review * limited(acts["review"])
        + p.training * limited(acts["training"])
        + p.relief * limited(acts["relief"])
        + p.repair * limited(acts["repair"])
        + p.replace * limited(acts["replace_manager"])
        + p.pause * limited(acts["pause"]) * state.units.frame / 12
    )
    common = (
        p.exercise * limited(acts["exercise"])
        + p.basis * limited(acts["basis"])
        + p.citizen_dialogue * limited(acts["citizen_dialogue"])
        + p.openness * limited(acts["openness"])
    )
    return total(aimed) + common


def step(state: State, world: World, streams: Streams, acts: Acts, trace: Trace | None) -> State:
    """The month's accounts."""
    p, units, old = world.economy, state.units, state.economy
    usual = running(state, world)
    noise = -p.noise * total(units.frame) / 12 * streams.normal(COST, 0)
    events = -p.incident * total(units.incident) - p.scandal * total(units.scandal)
    spent = -measures(state, world, acts)
    expected = sum(usual.values(), 0 * noise)
    result = expected + noise + events + spent
    grants, spending = -total(acts["money"]), -acts["spend"]
    here = calendar(world, state.month)
    closes = here == 12
    year = old.year + result
    forecast = (12 * expected) if closes else year + (12 - here) * expected
    deficit = -forecast / total(units.frame)
    target = limited((deficit - p.plan_line) / (p.plan_full - p.plan_line))
    economy = replace(
        old,
        reserve=old.reserve + result + grants + spending,
        year=0 * year if closes else year,
        forecast=forecast,
        plan=limited(old.plan + p.plan_rate * (target - old.plan)),
    )
    if trace is not None:
        for name, part in usual.items():
            trace.add("money", name, part)
        for name, part in (("incidents", events), ("measures", spent), ("grants", grants), ("spending", spending)):
            trace.add("money", name, part)
        trace.add("money", "chance", noise)
        trace.close("money", economy.reserve - old.reserve)
    funding = 0 * units.funding if closes else units.funding + acts["money"]
    return replace(state, economy=economy, units=replace(units, funding=funding))
