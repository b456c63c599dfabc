"""The form of steering, and the culture that follows from what is done."""

from __future__ import annotations

from dataclasses import dataclass

from sim.columns import Columns, Floats


@dataclass
class Culture(Columns):
    """Ten culture rows, ``(R, 10)``: control 0 - trust 1, moving averages of behaviour."""

    rows: Floats


@dataclass
class Steering(Columns):
    """The form of steering."""

    logics: Floats
    """Shares of bureaucracy, management by results and network, ``(R, 3)``; a row sums to 1."""
    goals: Floats
    """The committee's goals, a count, ``(R, 1)``."""
    unlikeness: Floats
    """How unlike the same service turns out for different citizens, against the usual, ``(R, 1)``."""
    let_be: Floats
    """Share of the last public events that were not met by more rules, ``(R, 1)``."""
    launched: Floats
    """Strength of the reform that was launched last, ``(R, 1)``; likewise below."""
    adopted: Floats
    """How far it has been adopted in words."""
    practised: Floats
    """How far reforms have become practice."""
    planned: Floats
    """What is planned in the unit's round of steering and not yet followed up, ``(R, U)``; likewise below."""
    followed: Floats
    analysed: Floats
    spins: Floats
    """Rounds closed a year."""
