"""Step 7, the work itself: what steering, people and load make of effort, misuse, errors and fit (MODEL 3.5, 3.5b).

With c_r rules, c_a audit, c_p reporting, phi style; A, I, B ability, integrity, benevolence; L learning, h load, s
safety, rho risk, chi complexity, z = 1 - c_r, ``A_e = A + (1 - A) L``. In brackets what culture and the form of
steering do.

- control ``C = .4 c_r + .3 min(1, 2 c_a) + .3 c_p``
- motivation goes to ``M* = .15 + .75 B + .12 B (z - .5) - .30 B (h - .25) + .10 (listen - .5)``, safety to ``s* = .9 -
  .65 phi (.4 + .6 C) + .15 (listen - .5) [+ culture]``
- effort ``max(M (1 - gamma phi (1 - exp(-C / .15))), .80 (.35 c_r + .65 min(1, 2 c_a + .4 [.] c_p)) (.4 + .6 phi))``;
  linear, by share: ``gamma phi C``
- gaming ``g = [.] c_p (.3 + .7 phi)(1.2 - B)``: effort moved to what is measured; gloss ``.5 g (1 - .5 I)`` on what is
  reported (Holmström & Milgrom 1991; D61, D106)
- misuse ``m = .40 (1 - I)^2 (.4 + .6 z) exp(-delta [.] min(1, 2.5 c_a + .3 s I)(.3 + .7 phi))``
- errors ``eps = .10 (1.25 - A_e)(1 + .35 max(0, h - .4) / .1)(1 - .60 c_r (1 - .5 chi))(1 + .20 chi c_r A_e) (1.4 - .7
  effort)``
- detection ``p = 1 - (1 - .6 [.] c_a)(1 - .60 [.] s I)``
- fit ``1 - [.](.16 [.] chi c_r A_e + .36 z (1 - A_e)(1 - .4 chi) + .12 chi g)``
"""

from __future__ import annotations

import numpy as np

from sim.columns import Floats, replace
from sim.portable import exp
from sim.rates import Work
from sim.rows import limited
from sim.spec import World
from sim.state import Units
from sim.submodels import culture, steering


def control_amount(units: Units, p: Work) -> Floats:
    """C: how much control there is, whatever its style."""
    audits = np.minimum(1, p.audit_reach * units.audit)
    return p.control_rules * units.rules + p.control_audit * audits + p.control_reporting * units.reporting


def effective_ability(units: Units) -> Floats:
    """A_e: ability with what has been learned."""
    return units.ability + (1 - units.ability) * units.learning


def motivation_goal(units: Units, load: Floats, heard: Floats, p: Work) -> Floats:
    """M*: where motivation goes."""
    autonomy = p.motivation_autonomy * (0.5 - units.rules) - p.motivation_load * (load - p.load_base)
    benevolence = units.benevolence * (p.motivation_benevolence + autonomy)
    return limited(p.motivation_base + benevolence + p.motivation_listening * (heard - 0.5))


def safety_goal(units: Units, control: Floats, heard: Floats, p: Work, lived: culture.Effects) -> Floats:
    """s*: where psychological safety goes."""
    punished = p.safety_style * units.style * (p.safety_free + (1 - p.safety_free) * control)
    return limited(p.safety_base - punished + p.safety_listening * (heard - 0.5) + lived.safety)


def turnover_of(motivation: Floats, tired: Floats, p: Work) -> Floats:
    """Share of staff who leave; ``tired`` is the part of it that leaves overload."""
    return limited(p.turnover + tired + p.turnover_motivation * (1 - motivation))


def tired_of(load: Floats, p: Work) -> Floats:
    """Share of staff who leave overload."""
    return p.turnover_load * np.maximum(0, load - p.overload)


def worked(
    units: Units, able: Floats, control: Floats, world: World, lived: culture.Effects, form: steering.Effects
) -> Units:
    """The month's effort, misuse, errors, detection, gloss and fit, as motivation, safety and load of it have become.

    Args:
        units: Units with this month's axes, load, motivation and safety.
        able: Their effective ability.
        control: Their amount of control.
        world: The world.
        lived: What culture does.
        form: What the form of steering does.
    """
    p = world.work
    effort, deterred = _answers(units, control, world, lived, form)
    lacking = 1 - units.integrity
    room = p.misuse_ruled + (1 - p.misuse_ruled) * (1 - units.rules)
    honest = units.safety * units.integrity
    audited = limited(p.audit_finds * lived.auditing * form.auditing * units.audit)
    told = limited(p.self_report * lived.voice * honest)
    gaming = gaming_of(units, world, form)
    return replace(
        units,
        effort=effort,
        misuse=limited(world.mechanisms.misuse * p.misuse * lacking * lacking * room * deterred),
        errors=_errors(units, able, effort, p),
        detection=1 - (1 - audited) * (1 - told),
        gloss=p.gloss * gaming * (1 - p.gloss_honest * units.integrity),
        fit=_fit(units, able, gaming, p, form),
    )


def _answers(
    units: Units, control: Floats, world: World, lived: culture.Effects, form: steering.Effects
) -> tuple[Floats, Floats]:
    """Effort, and what deterrence leaves of misuse; together, for one call of exp serves both."""
    p, on = world.work, world.mechanisms
    seen = np.minimum(1, p.misuse_audit * units.audit + p.misuse_told * units.safety * units.integrity)
    deterrence = p.deterrence * lived.deterrence * seen * (p.misuse_kind + (1 - p.misuse_kind) * units.style)
    count = control.shape[1]
    left = exp(-np.concatenate((control / p.crowding_scale, deterrence), axis=1))
    felt = (1 - p.crowding_linear) * (1 - left[:, :count]) + p.crowding_linear * control
    voluntary = units.motivation * (1 - on.crowding * p.crowding * units.style * felt)
    reach = np.minimum(1, p.audit_reach * units.audit + p.floor_reporting * form.effort * units.reporting)
    held = p.floor_rules * units.rules + p.floor_audit * reach
    enforced = on.enforcement * p.floor * held * (p.floor_kind + (1 - p.floor_kind) * units.style)
    return limited(np.maximum(voluntary, enforced)), left[:, count:]


def gaming_of(units: Units, world: World, form: steering.Effects) -> Floats:
    """g: effort moved to what is measured, as reporting and a punitive style press and benevolence holds back."""
    p = world.work
    pressed = p.gaming_kind + (1 - p.gaming_kind) * units.style
    return limited(
        world.mechanisms.gaming * form.gaming * units.reporting * pressed * (p.gaming_good - units.benevolence)
    )


def _errors(units: Units, able: Floats, effort: Floats, p: Work) -> Floats:
    overload = 1 + p.errors_overload * np.maximum(0, units.load - p.overload) / 0.1
    prevented = 1 - p.errors_rules * units.rules * (1 - p.errors_complexity * units.complexity)
    caused = 1 + p.errors_misfit * units.complexity * units.rules * able
    made = p.errors * (p.errors_ability - able) * overload * prevented * caused
    return limited(made * (p.errors_effort_base - p.errors_effort * effort))


def _fit(units: Units, able: Floats, gaming: Floats, p: Work, form: steering.Effects) -> Floats:
    rules = p.fit_rules * form.misfit * units.complexity * units.rules * able
    discretion = p.fit_discretion * (1 - units.rules) * (1 - able) * (1 - p.fit_complexity * units.complexity)
    return limited(1 - form.adapted * (rules + discretion + p.fit_gaming * units.complexity * gaming))
