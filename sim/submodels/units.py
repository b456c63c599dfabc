"""Step 7: the units. Load, motivation, effort, misuse, errors, safety, learning, quality (MODEL 3.5; D45-D46, D76-D81).

With c_r rules, c_a audit, c_p reporting, phi style, A B I ability, benevolence, integrity, L learning, z = 1 - c_r:

- control ``C = .4 c_r + .3 min(1, 2 c_a) + .3 c_p``
- load ``h = .25 + .06 c_r + .25 c_a + .20 c_p`` and what demand, lost capacity and the month's events add or relieve
- motivation ``M* = .15 + .75 B + .12 B (z - .5) - .30 B (h - .25) + .10 (listen - .5)``, ``M += .08 (M* - M)``
- effort ``max(M (1 - gamma phi (1 - exp(-C / .15))), floor (.35 c_r + .65 min(1, 2 c_a + .4 c_p)) (.4 + .6 phi))``,
  the saturating form of 3.5b
- misuse ``m = .40 (1 - I)^2 (.4 + .6 z) exp(-delta min(1, 2.5 c_a + .3 s I)(.3 + .7 phi))``
- errors ``eps = .10 (1.25 - A_e)(1 + .35 max(0, h - .4) / .1)(1 - .60 c_r (1 - .5 chi))(1 + .20 chi c_r A_e)
  (1.4 - .7 effort)``
- detection ``p = 1 - (1 - .6 c_a)(1 - .60 s I)``; safety ``s* = .9 - .65 phi (.4 + .6 C) + .15 (listen - .5)``
- learning ``L += .28 eps p s (1 - phi)(1 - L) - .006 L``, and what training gives and those who leave overload take
- quality: ``sim/submodels/quality.py``

Departures from MODEL.md: demand, capacity, relief, money and plans act through load; people who leave overload take
learning with them. The sizes of these are marked [D] in ``sim/rates/work.py``.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from sim.acts import BOARD, Acts
from sim.columns import Floats
from sim.portable import exp
from sim.rates import Work
from sim.rows import limited, weighted
from sim.spec import World
from sim.state import State, Units
from sim.streams import Streams, decision
from sim.submodels import accountability, culture, quality, steering
from sim.submodels.interplay import column, encouragement, listening
from sim.trace import Trace

NEW_MANAGER = decision("units.new_manager")


def control_amount(units: Units, p: Work) -> Floats:
    """C: how much control there is, whatever its style."""
    audits = np.minimum(1, p.audit_reach * units.audit)
    return p.control_rules * units.rules + p.control_audit * audits + p.control_reporting * units.reporting


def lasting_load(units: Units, p: Work, form: steering.Effects) -> dict[str, Floats]:
    """The parts of load that follow from how things are."""
    return {
        "rules": p.load_rules * units.rules,
        "audit": p.load_audit * form.burden * units.audit,
        "reporting": p.load_reporting * form.burden * units.reporting,
        "form": form.time + 0 * units.load,
        "demand": p.load_demand * units.demand,
        "capacity": p.load_capacity * (1 - units.capacity),
        "resources": p.load_funding * (1 - units.cost / units.usual),
    }


def passing_load(state: State, world: World, acts: Acts) -> dict[str, Floats]:
    """The parts of load that come of this month's events and acts."""
    p, units = world.work, state.units
    funding = units.funding / units.frame
    return {
        "incidents": p.load_incident * units.incident,
        "waiting": world.cases.bounce_wait * state.cases.waiting / world.cases.slots + 0 * units.load,
        "review": p.load_review * limited(acts["review"]),
        "training": p.training_load * limited(acts["training"]),
        "instruct": p.load_instruct * limited(acts["instruct"]),
        "plan": p.load_plan * state.economy.plan + 0 * units.load,
        "answering": accountability.burden(state, world),
        "relief": -p.load_relief * limited(acts["relief"]),
        "funding": -p.load_funding * limited(funding, -1.0, 1.0),
    }


def motivation_goal(units: Units, load: Floats, heard: Floats, p: Work) -> Floats:
    """M*: where motivation goes."""
    autonomy = p.motivation_autonomy * (0.5 - units.rules) - p.motivation_load * (load - p.load_base)
    benevolence = units.benevolence * (p.motivation_benevolence + autonomy)
    return limited(p.motivation_base + benevolence + p.motivation_listening * (heard - 0.5))


def effort_of(units: Units, motivation: Floats, control: Floats, p: Work, form: steering.Effects) -> Floats:
    """e: voluntary effort under crowding-out (3.5b), or the effort that control enforces, whichever is larger."""
    voluntary = motivation * (1 - p.crowding * units.style * (1 - exp(-control / p.crowding_scale)))
    reach = np.minimum(1, p.audit_reach * units.audit + p.floor_reporting * form.effort * units.reporting)
    enforced = (
        p.floor
        * (p.floor_rules * units.rules + p.floor_audit * reach)
        * (p.floor_kind + (1 - p.floor_kind) * units.style)
    )
    return limited(np.maximum(voluntary, enforced))


def misuse_of(units: Units, safety: Floats, p: Work, lived: culture.Effects) -> Floats:
    """m: misuse of discretion."""
    seen = np.minimum(1, p.misuse_audit * units.audit + p.misuse_told * safety * units.integrity)
    lacking = 1 - units.integrity
    room = p.misuse_ruled + (1 - p.misuse_ruled) * (1 - units.rules)
    deterred = p.deterrence * lived.deterrence * seen * (p.misuse_kind + (1 - p.misuse_kind) * units.style)
    return limited(p.misuse * lacking * lacking * room * exp(-deterred))


def effective_ability(units: Units) -> Floats:
    """A_e = A + (1 - A) L."""
    return units.ability + (1 - units.ability) * units.learning


def errors_of(units: Units, load: Floats, effort: Floats, p: Work) -> Floats:
    """Errors per piece of work."""
    able = effective_ability(units)
    overload = 1 + p.errors_overload * np.maximum(0, load - p.overload) / 0.1
    prevented = 1 - p.errors_rules * units.rules * (1 - p.errors_complexity * units.complexity)
    caused = 1 + p.errors_misfit * units.complexity * units.rules * able
    made = p.errors * (p.errors_ability - able) * overload * prevented * caused
    return limited(made * (p.errors_effort_base - p.errors_effort * effort))


def detection_of(units: Units, safety: Floats, p: Work, lived: culture.Effects, form: steering.Effects) -> Floats:
    """p: probability that an error is found by audit or told by those who made it."""
    audited = limited(p.audit_finds * lived.auditing * form.auditing * units.audit)
    told = limited(p.self_report * lived.voice * safety * units.integrity)
    return 1 - (1 - audited) * (1 - told)


def safety_goal(units: Units, control: Floats, heard: Floats, p: Work, lived: culture.Effects) -> Floats:
    """s*: psychological safety."""
    punished = p.safety_style * units.style * (p.safety_free + (1 - p.safety_free) * control)
    return limited(p.safety_base - punished + p.safety_listening * (heard - 0.5) + lived.safety)


def fit_of(units: Units, p: Work, form: steering.Effects) -> Floats:
    """How well the way of steering fits the work."""
    able = effective_ability(units)
    rules = p.fit_rules * form.misfit * units.complexity * units.rules * able
    discretion = p.fit_discretion * (1 - units.rules) * (1 - able) * (1 - p.fit_complexity * units.complexity)
    reporting = p.fit_reporting * units.complexity * units.reporting
    felt = (p.fit_kind + (1 - p.fit_kind) * units.style) * (p.fit_good - units.benevolence)
    return limited(1 - form.adapted * (rules + discretion + reporting * felt))


def _with_new_managers(units: Units, p: Work, streams: Streams, acts: Acts) -> Units:
    replaced = p.new_manager * limited(acts["replace_manager"])
    size = units.quality.shape[1]
    fresh = limited(p.new_manager_mean + p.new_manager_spread * streams.normal(NEW_MANAGER, np.arange(3 * size)))
    return replace(
        units,
        ability=units.ability + replaced * (fresh[:, :size] - units.ability),
        integrity=units.integrity + replaced * (fresh[:, size : 2 * size] - units.integrity),
        benevolence=units.benevolence + replaced * (fresh[:, 2 * size :] - units.benevolence),
    )


def _motivated(state: State, world: World, units: Units, load: Floats, acts: Acts) -> Floats:
    p = world.work
    goal = motivation_goal(units, load, listening(state.interplay), p)
    now = units.motivation + p.motivation_rate * (goal - units.motivation)
    now = now + encouragement(state, world, acts) * (1 - now)
    now = now + p.motivation_visit * limited(acts["visit"]) * (1 - now)
    now = now - p.motivation_instruct * limited(acts["instruct"])
    return limited(now - p.motivation_blame * column(acts, "blame", BOARD) - p.motivation_plan * state.economy.plan)


def step(state: State, world: World, streams: Streams, acts: Acts, trace: Trace | None) -> State:
    """A month's work in every unit."""
    p, before = world.work, state.units
    lived, form = culture.effects(state, world), steering.effects(state, world)
    units = _with_new_managers(before, p, streams, acts)
    training = limited(acts["training"])
    units = replace(units, ability=units.ability + p.training_ability * training * (1 - units.ability))
    lasting, passing = lasting_load(units, p, form), passing_load(state, world, acts)
    transient = sum(passing.values(), np.zeros_like(units.load))
    load = limited(p.load_base + sum(lasting.values(), transient), 0.0, p.load_high)
    control = control_amount(units, p)
    motivation = _motivated(state, world, units, load, acts)
    effort = effort_of(units, motivation, control, p, form)
    goal = safety_goal(units, control, listening(state.interplay), p, lived)
    safety = limited(units.safety + p.safety_rate * (goal - units.safety))
    errors = errors_of(units, load, effort, p)
    detection = detection_of(units, safety, p, lived, form)
    tired = p.turnover_load * np.maximum(0, load - p.overload)
    turnover = limited(p.turnover + tired + p.turnover_motivation * (1 - motivation))
    eager = p.learning_gain * lived.used * lived.learning * form.learning
    learned = eager * errors * detection * safety * (1 - units.style) + p.learning_training * training
    lost = p.learning_decay + p.turnover_learning * tired
    units = replace(
        units,
        load=load,
        passing=transient,
        motivation=motivation,
        effort=effort,
        safety=safety,
        misuse=misuse_of(units, safety, p, lived),
        errors=errors,
        detection=detection,
        turnover=turnover,
        learning=limited(units.learning + learned * (1 - units.learning) - lost * units.learning),
        fit=fit_of(units, p, form),
    )
    paused = limited(acts["pause"])
    reached = quality.goal(units, load, paused, p)
    units = replace(units, quality=limited(units.quality + p.quality_rate * (reached - units.quality)))
    if trace is not None:
        opened = state if trace.before is None else trace.before
        earlier = lasting_load(opened.units, p, steering.effects(opened, world))
        _trace_load(trace, opened.units, units, lasting, passing, earlier, p)
        quality.explain(trace, before, units, paused, p)
    return replace(state, units=units)


def _trace_load(
    trace: Trace,
    before: Units,
    units: Units,
    lasting: dict[str, Floats],
    passing: dict[str, Floats],
    earlier: dict[str, Floats],
    p: Work,
) -> None:
    drawn = p.load_demand * units.demand_chance
    for name, part in lasting.items():
        change = part - earlier[name] - (drawn if name == "demand" else 0.0)
        trace.add("load", name, weighted(change, units.share))
    for name, part in passing.items():
        trace.add("load", name, weighted(part, units.share))
    trace.add("load", "passing", -weighted(before.passing, units.share))
    trace.add("load", "chance", weighted(drawn, units.share))
    trace.close("load", weighted(units.load, units.share) - weighted(before.load, units.share))
