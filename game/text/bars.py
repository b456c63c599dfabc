"""Small charts of block characters, each with its figures beside it."""

from __future__ import annotations

import math
from collections.abc import Sequence

from game.core.language import number

BLOCKS = "▁▂▃▄▅▆▇█"
GAP = "·"


def sparkline(values: Sequence[float], low: float, high: float) -> str:
    """One block per value between ``low`` and ``high``; a dot where there is none."""
    return "".join(_block(value, low, high) for value in values)


def _block(value: float, low: float, high: float) -> str:
    if math.isnan(value):
        return GAP
    share = (value - low) / (high - low) if high > low else 0.5
    return BLOCKS[max(0, min(len(BLOCKS) - 1, int(share * len(BLOCKS))))]


def row(label: str, values: Sequence[float], decimals: int, label_width: int, least: float = 0.0) -> str:
    """A labelled chart on one line: first value, blocks, last value.

    The blocks span the lowest to the highest value, but no less than ``least``: next to no change shall look like it.
    """
    known = [value for value in values if not math.isnan(value)]
    if not known:
        return f"{label:<{label_width}}"
    low, high = min(known), max(known)
    short = max(0.0, least - (high - low))
    drawn = sparkline(values, low - short / 2, high + short / 2)
    return f"{label:<{label_width}}  {number(known[0], decimals):>6} {drawn} {number(known[-1], decimals)}"
