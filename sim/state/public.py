"""What the public hears, and the three outcomes."""

from __future__ import annotations

from dataclasses import dataclass

from sim.columns import Columns, Floats


@dataclass
class Media(Columns):
    """Attention, ``(R, 1)``, in units of severity."""

    bad: Floats
    good: Floats


@dataclass
class Outcomes(Columns):
    """Three outcomes that are never summed, ``(R, 1)``."""

    legality: Floats
    equality: Floats
    legitimacy: Floats
