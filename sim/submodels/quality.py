"""Step 7, quality of service (MODEL 3.5).

``q* = 1.13 A_e^.45 e^.30 ((1 - h) / .75)^.30 fit (1 - m) - .9 eps (1 - p)(1 + rho)``, less what lost capacity and a
pause take; ``q += .15 (q* - q)``, within 0-1.

Contributions are told against a reference unit (ability .65, effort .75, load .40, nothing learned, lost, misused or
wrong): what each factor alone does to the month's change, and "return", the pull from today's quality to the reference.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from sim.columns import Floats
from sim.parameter import Number
from sim.portable import power
from sim.rates import Work
from sim.rows import limited, weighted
from sim.state import Units
from sim.trace import Trace


@dataclass(frozen=True)
class _Factors:
    """What quality is made of, each ``(R, U)``."""

    ability: Floats
    learning: Floats
    effort: Floats
    load: Floats
    fit: Floats
    errors: Floats
    """Loss from undetected errors."""
    misuse: Floats
    capacity: Floats
    pause: Floats


def _factors(units: Units, load: Floats, paused: Floats, p: Work) -> _Factors:
    undetected = units.errors * (1 - units.detection) * (1 + units.risk)
    return _Factors(
        ability=units.ability,
        learning=units.learning,
        effort=units.effort,
        load=load,
        fit=units.fit,
        errors=p.quality_errors * undetected,
        misuse=units.misuse,
        capacity=units.capacity,
        pause=paused,
    )


def _goal(f: _Factors, p: Work) -> Floats:
    able = power(f.ability + (1 - f.ability) * f.learning, p.quality_ability)
    time = power((1 - f.load) / p.quality_free, p.quality_time)
    work = p.quality_scale * able * power(f.effort, p.quality_effort) * time * f.fit * (1 - f.misuse)
    in_place = (1 - p.quality_capacity * (1 - f.capacity)) * (1 - p.quality_pause * f.pause)
    return limited((work - f.errors) * in_place)


def goal(units: Units, load: Floats, paused: Floats, p: Work) -> Floats:
    """q*: where quality goes, ``(R, U)``."""
    return _goal(_factors(units, load, paused, p), p)


def explain(trace: Trace, before: Units, units: Units, paused: Floats, p: Work) -> None:
    """Contributions to the month's change of quality, weighted by people served."""
    rate, share = p.quality_rate, units.share
    zero = np.zeros_like(units.quality)

    def as_reference(value: Number) -> Floats:
        return zero + value

    plain = _Factors(
        ability=as_reference(p.reference_ability),
        learning=zero,
        effort=as_reference(p.reference_effort),
        load=as_reference(p.reference_load),
        fit=zero + 1,
        errors=zero,
        misuse=zero,
        capacity=zero + 1,
        pause=zero,
    )
    expected = limited(units.load - p.load_demand * units.demand_chance, 0.0, p.load_high)
    real, calm = _factors(units, units.load, paused, p), _factors(units, expected, paused, p)
    usual = _goal(plain, p)
    for name in ("ability", "learning", "effort", "load", "fit", "errors", "misuse", "capacity", "pause"):
        alone = _goal(replace(plain, **{name: getattr(calm, name)}), p)
        trace.add("quality", name, weighted(rate * (alone - usual), share))
    trace.add("quality", "return", weighted(rate * (usual - before.quality), share))
    trace.add("quality", "chance", weighted(rate * (_goal(real, p) - _goal(calm, p)), share))
    trace.close("quality", weighted(units.quality, share) - weighted(before.quality, share))
