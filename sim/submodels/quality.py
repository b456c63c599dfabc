"""Step 7, quality of service (MODEL 3.5).

``q* = 1.13 A_e^.45 e^.30 ((1 - h) / .75)^.30 fit (1 - m) - .9 eps (1 - p)(1 + rho)``, less what lost capacity and a
pause take; ``q += .15 (q* - q)``, within 0-1. What is raised to a power counts as at least 1e-30.

Contributions are told against a reference unit (ability .65, effort .75, load .40, nothing learned, lost, misused or
wrong): what each factor alone does to the month's change, and "return", the pull from today's quality to the reference.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from sim.columns import Floats, replace
from sim.parameter import Number
from sim.portable import exp, log
from sim.rates import Work
from sim.rows import limited, weighted
from sim.state import Units
from sim.trace import Trace

_TINY = 1e-30


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


def _lost(units: Units, p: Work) -> Floats:
    return p.quality_errors * units.errors * (1 - units.detection) * (1 + units.risk)


def _in_place(capacity: Floats, paused: Floats, p: Work) -> Floats:
    return (1 - p.quality_capacity * (1 - capacity)) * (1 - p.quality_pause * paused)


def _work(able: Floats, effort: Floats, load: Floats, p: Work) -> Floats:
    """``q_0 A_e^q_A e^q_e ((1 - h) / q_1)^q_h``, the three powers by one log and one exp."""
    count = able.shape[1]
    logs = log(np.maximum(np.concatenate((able, effort, (1 - load) / p.quality_free), axis=1), _TINY))
    first, second, third = logs[:, :count], logs[:, count : 2 * count], logs[:, 2 * count :]
    return p.quality_scale * exp(p.quality_ability * first + p.quality_effort * second + p.quality_time * third)


def _goal(f: _Factors, p: Work) -> Floats:
    work = _work(f.ability + (1 - f.ability) * f.learning, f.effort, f.load, p) * f.fit * (1 - f.misuse)
    return limited((work - f.errors) * _in_place(f.capacity, f.pause, p))


def goal(units: Units, able: Floats, paused: Floats, p: Work) -> Floats:
    """q*: where quality goes, ``(R, U)``, with effective ability ``able``."""
    work = _work(able, units.effort, units.load, p) * units.fit * (1 - units.misuse)
    return limited((work - _lost(units, p)) * _in_place(units.capacity, paused, p))


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
    real = _Factors(
        ability=units.ability,
        learning=units.learning,
        effort=units.effort,
        load=units.load,
        fit=units.fit,
        errors=_lost(units, p),
        misuse=units.misuse,
        capacity=units.capacity,
        pause=paused,
    )
    calm = replace(real, load=expected)
    usual = _goal(plain, p)
    for name in ("ability", "learning", "effort", "load", "fit", "errors", "misuse", "capacity", "pause"):
        alone = _goal(replace(plain, **{name: getattr(calm, name)}), p)
        trace.add("quality", name, weighted(rate * (alone - usual), share))
    trace.add("quality", "return", weighted(rate * (usual - before.quality), share))
    trace.add("quality", "chance", weighted(rate * (_goal(real, p) - _goal(calm, p)), share))
    trace.close("quality", weighted(units.quality, share) - weighted(before.quality, share))
