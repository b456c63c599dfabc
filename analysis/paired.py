"""Ways of acting compared over the same seeds: intervals of paired differences, and who shares the first place."""

from __future__ import annotations

import numpy as np

from sim.columns import Array, Floats

T_975 = (
    12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131, 2.120,
    2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042,
)  # fmt: skip
"""Upper 2.5 % point of Student's t for 1-30 degrees of freedom; beyond, 1.96."""


def t_975(freedom: float) -> float:
    """Upper 2.5 % point of Student's t for 1 degree of freedom or more, rounded down to whole ones."""
    return T_975[int(freedom) - 1] if freedom < len(T_975) + 1 else 1.96


def half_width(differences: Floats) -> Floats:
    """Half of the 95 % t interval of the mean over the last axis."""
    size = differences.shape[-1]
    if size < 2:
        return np.full(differences.shape[:-1], np.inf)
    return np.asarray(t_975(size - 1) * differences.std(axis=-1, ddof=1) / np.sqrt(size))


def first_place(values: Floats, margin: float) -> Array:
    """Who shares the first place in each cell.

    Args:
        values: ``(who, cells, seeds)``, more is better.
        margin: differences within it are a tie.

    Returns:
        ``(who, cells)``: True for the best mean, and for all that by the paired 95 % interval may lie within the margin
        of it.
    """
    means = values.mean(axis=-1)
    leader = means.argmax(axis=0)
    behind = np.take_along_axis(values, leader[None, :, None], axis=0) - values
    near: Array = behind.mean(axis=-1) - half_width(behind) <= margin
    near[leader, np.arange(len(leader))] = True
    return near


def split(first: Array) -> Floats:
    """Share of cells in which each comes first, ``(who,)``; a shared place is split."""
    counted = first.astype(np.float64)
    return np.asarray((counted / counted.sum(axis=0)).mean(axis=1))
