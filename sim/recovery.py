"""Resilience as measured: how deep a series falls after a shock, how long it takes to rise, and what was lost (C51).

Pure functions over arrays ``(R, T)``, one column a month. What a series is measured against is its own level before the
shock, or, better, the paired run of the same seed in which the shock did not happen: everything else is then equal,
draw by draw.

Depth, months and area after Bruneau et al. (2003), "A framework to quantitatively assess and enhance the seismic
resilience of communities"; that a system returns to form is the definition of C51.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from sim.columns import Columns, Floats


@dataclass
class Recovery(Columns):
    """What a shock did to a series, one row a run, ``(R,)`` each."""

    depth: Floats
    """Largest shortfall, in the series' own unit; 0 where it never fell short."""
    months: Floats
    """Months from the shock until the shortfall is within tolerance for good; NaN where it had not ended by the last
    month, 0 where there was none."""
    area: Floats
    """Sum of monthly shortfalls, unit times months; of a series that had not recovered, up to its last month."""


def shortfall(series: Floats, reference: Floats, good_is_up: bool = True) -> Floats:
    """How far a series lies on the bad side of its reference, ``(R, T)``, 0 where it does not.

    Args:
        series: ``(R, T)`` or ``(T,)``.
        reference: The like, or anything that broadcasts to it.
        good_is_up: False for quantities such as hidden errors, where high is bad.
    """
    gap = np.atleast_2d(np.asarray(reference, dtype=np.float64) - np.asarray(series, dtype=np.float64))
    short: Floats = np.maximum(0.0, gap if good_is_up else -gap)
    return short


def against_pair(
    series: Floats, undisturbed: Floats, shock: int, tolerance: float, good_is_up: bool = True
) -> Recovery:
    """Measure a disturbed series against the paired run of the same seeds without the shock.

    Args:
        series: ``(R, T)`` with the shock.
        undisturbed: ``(R, T)`` without it.
        shock: Column in which the shock fell.
        tolerance: Shortfall that counts as recovered, in the series' own unit, 0 or more.
        good_is_up: Whether high is good.

    Raises:
        ValueError: Shapes that differ, a shock outside the series, or a negative tolerance.
    """
    wanted, had = np.atleast_2d(undisturbed), np.atleast_2d(series)
    if wanted.shape != had.shape:
        raise ValueError(f"series {had.shape} and undisturbed {wanted.shape}: the same runs and months are needed")
    return _measured(shortfall(had, wanted, good_is_up), shock, tolerance)


def against_before(series: Floats, shock: int, tolerance: float, window: int = 6, good_is_up: bool = True) -> Recovery:
    """Measure a series against its own mean over the ``window`` months before the shock (fewer where there are fewer).

    Raises:
        ValueError: No month before the shock, a shock outside the series, or a negative tolerance.
    """
    had = np.atleast_2d(np.asarray(series, dtype=np.float64))
    first = max(0, shock - window)
    if not 0 < shock < had.shape[1] or window < 1:
        raise ValueError(f"shock in column {shock} of {had.shape[1]}: at least one month before it is needed")
    before = np.add.reduce(np.ascontiguousarray(had[:, first:shock]), axis=1, keepdims=True) / (shock - first)
    return _measured(shortfall(had, before, good_is_up), shock, tolerance)


def _measured(short: Floats, shock: int, tolerance: float) -> Recovery:
    if not 0 <= shock < short.shape[1] or tolerance < 0:
        raise ValueError(f"shock in column {shock} of {short.shape[1]}, tolerance {tolerance}: outside what can be")
    after = np.ascontiguousarray(short[:, shock:])
    length = after.shape[1]
    beyond = after > tolerance
    # The month after the last one that lay beyond tolerance; the whole length means not recovered yet.
    months = np.where(beyond.any(axis=1), length - np.argmax(beyond[:, ::-1], axis=1), 0).astype(np.float64)
    return Recovery(
        depth=np.max(after, axis=1),
        months=np.where(months == length, np.nan, months),
        area=np.add.reduce(after, axis=1),
    )
