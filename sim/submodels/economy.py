"""Step 12, second half: money (LAW; B37, E25, D78, D104). Amounts in mkr at the prices expected for the year.

The frame of a unit is what it may use, its cost what the usual work costs with the resources it has, the usual cost
what it would with those of the start. With ``F`` frame / 12 summed over units:

- ``result = slack - steering - turnover - demand - incidents - damage - measures - fines + plan - noise``, where slack
  is ``(frame - cost) / 12``; the reserve takes the result and pays grants and spending
- the forecast is the result so far this year and the expected months that remain
- a deficit over 1 % of the frame brings an action plan, which holds back money and takes resources away for good, month
  by month, and presses on motivation and load; it is lifted as slowly as it came
- a deficit over 2 % for three months brings supervision by the executive board (uppsikt, KL 6:1): at least a plan of
  .6, more reporting back, and the load of answering; it ends as the months of deficit have been outweighed
- with December the year closes: grants end, frames move as the assembly has decided (``sim/submodels/assembly.py``) and
  follow the demand of units, and resources are fitted to half of what room the new frames leave

The switch ``economy`` takes away plan, supervision, new frames and new resources; the accounts go on.
"""

from __future__ import annotations

import numpy as np

from sim.acts import Acts
from sim.columns import Floats, replace
from sim.rows import flag, limited, total, weighted
from sim.spec import World, calendar
from sim.state import Economy as Columns
from sim.state import State, Units
from sim.streams import Streams, decision
from sim.trace import Trace

CHANCE = decision("economy.chance")
"""Entity 0: the month's cost; 1: the municipality's economy; 2: the year's prices."""


def running(state: State, world: World) -> dict[str, Floats]:
    """What a month brings as things are run now, ``(R, 1)``: what is gained above, what is lost below 0."""
    p, units = world.economy, state.units
    month = units.frame / 12
    return {
        "slack": total(units.frame - units.cost) / 12,
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


def room(state: State, world: World) -> Floats:
    """What the frame leaves over in a year as things are run now, without what a plan holds back, ``(R, 1)`` mkr."""
    parts = running(state, world)
    return 12 * sum((part for name, part in parts.items() if name != "plan"), 0 * parts["plan"])


def supervision(world: World, old: Columns, deficit: Floats) -> tuple[Floats, Floats]:
    """Months of deficit that count, and the executive board's supervision; both ``(R, 1)``."""
    p = world.economy
    short = np.maximum(old.short + 2 * flag(deficit > p.watch_line) - 1, 0)
    short = np.minimum(short, np.maximum(p.watch_wait, p.watch_most))
    begins, lasts = short >= p.watch_wait, (old.supervision > 0) & (short > 0)
    return short, world.mechanisms.economy * flag(begins | lasts)


def step(state: State, world: World, streams: Streams, acts: Acts, trace: Trace | None) -> State:
    """The month's accounts."""
    p, units, old = world.economy, state.units, state.economy
    drawn = streams.normal(CHANCE, np.arange(3))
    usual = running(state, world)
    noise = -p.noise * total(units.frame) / 12 * drawn[:, :1]
    events = -p.incident * total(units.incident) - p.scandal * total(units.scandal)
    spent, fines = -measures(state, world, acts), -state.accountability.fine
    expected = sum(usual.values(), 0 * noise)
    bought_out = -state.offices.severance
    result = expected + noise + events + spent + bought_out + fines
    grants, spending = -total(acts["money"]), -acts["spend"]
    year = old.year + result
    economy = replace(
        old,
        reserve=old.reserve + result + grants + spending,
        year=year,
        municipality=p.municipality_memory * old.municipality + p.municipality * drawn[:, 1:2],
    )
    if trace is not None:
        for name, part in usual.items():
            trace.add("money", name, part)
        for name, part in (
            ("incidents", events), ("measures", spent), ("severance", bought_out), ("fines", fines), ("grants", grants),
            ("spending", spending),
        ):  # fmt: skip
            trace.add("money", name, part)
        trace.add("money", "chance", noise)
        trace.close("money", economy.reserve - old.reserve)
    state = replace(state, economy=economy, units=replace(units, funding=units.funding + acts["money"]))
    remaining = 12 - calendar(world, state.month)
    if remaining == 0:
        state = _closed(state, world, drawn[:, 2:])
        expected, remaining = sum(running(state, world).values(), 0 * noise), 12
    return _followed(state, world, state.economy.year + remaining * expected)


def _followed(state: State, world: World, forecast: Floats) -> State:
    """Action plan and supervision, as the forecast has it."""
    p, old, units = world.economy, state.economy, state.units
    deficit = -forecast / total(units.frame)
    short, watched = supervision(world, old, deficit)
    target = world.mechanisms.economy * limited((deficit - p.plan_line) / np.maximum(p.plan_full - p.plan_line, 0.001))
    target = np.maximum(target, p.watch_plan * watched)
    plan = limited(old.plan + p.plan_rate * (target - old.plan))
    return replace(
        state,
        economy=replace(old, forecast=forecast, plan=plan, short=short, supervision=watched),
        units=replace(units, cost=units.cost * (1 - p.plan_cuts * plan)),
    )


def _closed(state: State, world: World, price: Floats) -> State:
    """The year's end: frames, prices, resources; the year's result is put away in the annual report."""
    p, switch, old, units = world.economy, world.mechanisms.economy, state.economy, state.units
    dearer = 1 + switch * p.price_spread * price
    units = replace(
        units,
        frame=distributed(units, total(units.frame) * (1 + old.budget), world),
        funding=0 * units.funding,
        usual=units.usual * dearer,
        cost=units.cost * dearer,
    )
    opened = replace(state, units=units)
    fitted = switch * p.adjusts * (1 - p.late * old.referred) * room(opened, world) / total(units.cost)
    return replace(
        opened,
        units=replace(units, cost=units.cost * (1 + limited(fitted, -p.adjusts_high, p.adjusts_high))),
        economy=replace(old, closed=old.year, year=0 * old.year, budget=0 * old.budget, referred=0 * old.referred),
    )


def distributed(units: Units, frame: Floats, world: World) -> Floats:
    """The committee's frame ``(R, 1)`` by unit, ``(R, U)``: as before, moved towards those in demand. It sums to it."""
    follows = world.mechanisms.economy * world.economy.follows * world.economy.demand
    usual = weighted(units.demand, units.frame) / total(units.frame)
    weights = units.frame * (1 + limited(follows * (units.demand - usual), -0.5, 0.5))
    return frame * weights / total(weights)
