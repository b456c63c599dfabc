"""Step 7: the units' month (MODEL 3.5; D45-D46, D74, D76-D81).

In order: new managers and training change ability; load (``sim/submodels/load.py``); motivation ``M += .08 (M* - M)``
and what praise, visits, instructions, blame and plans do to it; safety ``s += .1 (s* - s)``; effort, misuse, errors,
detection, gloss and fit (``sim/submodels/work.py``); quality (``sim/submodels/quality.py``); those who leave; learning
``L += .28 eps p s (1 - phi)(1 - L) - .006 L``, and what training gives and those who leave overload take.

Effective ability is that of the month's ability and last month's learning throughout. A unit's ability, integrity and
benevolence change only by new managers and training. A manager who was replaced by an act is followed by one brought in
(mean .70); one who left of themselves (step 13 of last month) by one like the organisation's managers in the mean.
"""

from __future__ import annotations

import numpy as np

from sim.acts import BOARD, Acts
from sim.columns import Floats, replace
from sim.rates import Work
from sim.rows import limited, mean
from sim.spec import World
from sim.state import State, Units
from sim.streams import Streams, decision
from sim.submodels import culture, load, quality, steer_gap, steering, work
from sim.submodels.interplay import column, encouragement, listening
from sim.trace import Trace

NEW_MANAGER = decision("units.new_manager")
_OF_MANAGERS = ("ability", "integrity", "benevolence", "buffer")


def _with_new_managers(units: Units, p: Work, streams: Streams, acts: Acts) -> Units:
    """New managers bring some of their own to what the unit can, is and wills, and a buffer wholly their own.

    Where nobody is new anywhere the draws would change nothing and, being keyed, move no other: they are left out.
    """
    replaced = limited(acts["replace_manager"])
    left = units.manager_left * (1 - replaced)
    if not (replaced.any() or left.any()):
        return units
    drawn = p.new_manager_spread * streams.normal(NEW_MANAGER, np.arange(len(_OF_MANAGERS) * units.quality.shape[1]))
    new = {}
    for name, own in zip(_OF_MANAGERS, np.split(drawn, len(_OF_MANAGERS), axis=1), strict=True):
        now = getattr(units, name)
        share, brought = (1.0, 0.5) if name == "buffer" else (p.new_manager, p.new_manager_mean)
        came, followed = limited(brought + own), limited(mean(now) + own)
        new[name] = now + share * (replaced * (came - now) + left * (followed - now))
    return replace(units, **new)


def _motivated(state: State, world: World, units: Units, heard: Floats, acts: Acts) -> Floats:
    p = world.work
    goal = work.motivation_goal(units, units.load, heard, p)
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
    shielded = load.shield(units, world, lived)
    parts = load.lasting(units, p, form, shielded), load.passing(state, world, acts, shielded)
    passing = load.summed(parts[1], units.load)
    units = replace(
        units,
        load=limited(p.load_base + load.summed(parts[0], units.load) + passing, 0.0, p.load_high),
        passing=passing,
    )
    control, heard, able = work.control_amount(units, p), listening(state.interplay), work.effective_ability(units)
    units = replace(units, motivation=_motivated(state, world, units, heard, acts))
    goal = work.safety_goal(units, control, heard, p, lived)
    units = replace(units, safety=limited(units.safety + p.safety_rate * (goal - units.safety)))
    units = work.worked(units, able, control, world, lived, form)
    paused = limited(acts["pause"])
    reached = quality.goal(units, able, paused, p)
    units = replace(units, quality=limited(units.quality + p.quality_rate * (reached - units.quality)))
    if trace is not None:
        load.explain(trace, state, units, parts, world)
        quality.explain(trace, before, units, paused, p)
    tired = work.tired_of(units.load, p)
    return replace(
        state,
        units=replace(
            units,
            steer_gap=control - steer_gap.fitting(units, world),
            turnover=work.turnover_of(units.motivation, tired, p),
            learning=_learned(units, world, training, tired, lived, form),
        ),
    )


def _learned(
    units: Units, world: World, training: Floats, tired: Floats, lived: culture.Effects, form: steering.Effects
) -> Floats:
    """L: errors that were found teach where it is safe to tell and nobody is punished (B10)."""
    p = world.work
    eager = world.mechanisms.learning * p.learning_gain * lived.used * lived.learning * form.learning
    gained = eager * units.errors * units.detection * units.safety * (1 - units.style) + p.learning_training * training
    lost = p.learning_decay + p.turnover_learning * tired
    return limited(units.learning + gained * (1 - units.learning) - lost * units.learning)
