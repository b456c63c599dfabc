"""Distributions of what is uncertain, by inverse transform: a number in 0-1 becomes a value.

Designs are made in the unit cube, whatever the distributions are; so a Sobol sequence stays one, and common random
numbers stay common. Every distribution lies within limits, since every parameter has a declared range.
"""

from __future__ import annotations

from dataclasses import dataclass
from statistics import NormalDist
from typing import Literal

import numpy as np

from sim.columns import Floats

Kind = Literal["uniform", "log_uniform", "triangular", "normal", "values"]


@dataclass(frozen=True)
class Distribution:
    """A distribution within ``low`` to ``high``; ``values`` are equally likely and in the order given."""

    kind: Kind
    low: float
    high: float
    mode: float = 0.0
    mean: float = 0.0
    sd: float = 1.0
    values: tuple[float, ...] = ()
    whole: bool = False

    def at(self, share: Floats) -> Floats:
        """The value below which ``share`` of the distribution lies, elementwise; ``share`` in 0-1."""
        share = np.asarray(share, dtype=np.float64)
        if self.kind == "values":
            place = np.minimum((share * len(self.values)).astype(np.intp), len(self.values) - 1)
            return np.asarray(self.values, dtype=np.float64)[place]
        if self.whole and self.kind == "uniform":
            return np.minimum(np.floor(self.low + share * (self.high - self.low + 1)), self.high)
        found = np.clip(self._continuous(share), self.low, self.high)
        return np.rint(found) if self.whole else found

    def _continuous(self, share: Floats) -> Floats:
        low, high, span = self.low, self.high, self.high - self.low
        if self.kind == "log_uniform":
            return np.asarray(low * (high / low) ** share)
        if self.kind == "triangular":
            turn = (self.mode - low) / span
            rising = low + np.sqrt(share * span * (self.mode - low))
            return np.where(share <= turn, rising, high - np.sqrt((1 - share) * span * (high - self.mode)))
        if self.kind == "normal":
            shape = NormalDist(self.mean, self.sd)
            first, last = shape.cdf(low), shape.cdf(high)
            within = np.clip(first + share * (last - first), 1e-12, 1 - 1e-12)
            return np.array([shape.inv_cdf(float(each)) for each in within.ravel()]).reshape(share.shape)
        return low + share * span

    def grid(self, levels: int | None) -> tuple[float, ...]:
        """Its own values, or so many from low to high at equal distances."""
        if self.values:
            return self.values
        made = np.linspace(self.low, self.high, levels or 2)
        return tuple(dict.fromkeys((np.rint(made) if self.whole else made).tolist()))
