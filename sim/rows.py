"""Sums and means along the last axis, the one way the model adds numbers up.

The array is made contiguous first, so that the order of additions, and thereby every bit, is the same for one
replicate alone and for row 37 of a hundred.
"""

from __future__ import annotations

import numpy as np

from sim import compiled
from sim.columns import Array, Bools, Floats
from sim.parameter import Number

_GRAINS, _GRAIN = np.float32(2.0**24), 2.0**-24


def total(values: Floats) -> Floats:
    """Sum over the last axis, kept as ``(R, 1)``."""
    summed: Floats = np.asarray(np.add.reduce(np.ascontiguousarray(values), axis=-1, keepdims=True))
    return summed


def mean(values: Array) -> Floats:
    """Mean over the last axis as ``(R, 1)``, in float64 whatever the columns are."""
    return total(np.asarray(values, dtype=np.float64)) / int(values.shape[-1])


def weighted(values: Floats, share: Floats) -> Floats:
    """Sum of ``values * share`` over the last axis; a mean where shares sum to 1."""
    return total(values * share)


def by_class(values: Floats, label: Array, classes: int) -> tuple[Floats, Floats]:
    """Sums of ``values (R, N)`` and numbers of members for each class, ``(R, classes)`` twice.

    ``label (R, N)`` says which class, 0 to ``classes`` - 1. Members are added up one after the other.
    """
    replicates = values.shape[0]
    place = label.astype(np.intp)
    if replicates > 1:
        place += classes * np.arange(replicates)[:, None]
    flat, bins = place.ravel(), replicates * classes
    sums: Floats = np.bincount(flat, weights=values.ravel(), minlength=bins).astype(np.float64)
    members: Floats = np.bincount(flat, minlength=bins).astype(np.float64)
    return sums.reshape(replicates, classes), members.reshape(replicates, classes)


def citizens_by_class(values: Array, label: Array, classes: int) -> tuple[Floats, Floats]:
    """The same of a column of citizens, float32 in 0-1, ``label`` in bytes.

    Values are taken in whole 2^-24ths, so that sums are exact and their order cannot matter.
    """
    kernels = compiled.kernels()
    if kernels is None:
        sums, members = by_class(np.rint(values * _GRAINS).astype(np.float64), label, classes)
        return sums * _GRAIN, members
    made = np.empty((2, values.shape[0], classes))
    kernels.by_class(values, label, made[0], made[1])
    return made[0], made[1]


def limited(values: Array, low: Number = 0.0, high: Number = 1.0) -> Floats:
    """Values within limits. ``minimum`` and ``maximum`` are quicker than ``clip`` for small arrays."""
    kept: Floats = np.minimum(np.maximum(values, low), high)
    return kept


def flag(mask: Bools) -> Floats:
    """A mask as 0.0 and 1.0."""
    numbers: Floats = mask.astype(np.float64)
    return numbers
