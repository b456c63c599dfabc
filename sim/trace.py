"""The trace: what each month's change of a target is made of.

Submodels add contributions only where a trace is given; nothing they compute depends on it, so traced and untraced
months are equal bit for bit. A contribution is what a cause alone did to the month's change, "chance" is the
difference to the same step with every draw at its expectation, and "interplay" is what remains because the equations
multiply. The trace describes the model's arithmetic; what an act did is claimed only from paired what-ifs.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from sim.columns import Floats

if TYPE_CHECKING:
    from sim.state import State


class Trace:
    """Contributions of one month: ``trace[target][contribution]`` is ``(R, 1)``."""

    def __init__(self) -> None:
        self._parts: dict[str, dict[str, Floats]] = {}
        self.before: State | None = None
        """The state as the month opened; set by ``advance``."""

    def add(self, target: str, contribution: str, amount: Floats) -> None:
        """Add to a contribution ``(R, 1)``."""
        parts = self._parts.setdefault(target, {})
        parts[contribution] = parts[contribution] + amount if contribution in parts else np.asarray(amount) + 0.0

    def close(self, target: str, change: Floats) -> None:
        """Say what the month's whole change was: what contributions and chance leave is the interplay."""
        parts = self._parts.setdefault(target, {})
        parts.setdefault("chance", np.zeros_like(change))
        parts["interplay"] = np.zeros_like(change)
        parts["interplay"] = change - self.total(target)

    def total(self, target: str) -> Floats:
        """Sum of all parts of a target, ``(R, 1)``."""
        amounts = list(self._parts[target].values())
        summed = amounts[0] + 0.0
        for amount in amounts[1:]:
            summed = summed + amount
        return summed

    def __getitem__(self, target: str) -> dict[str, Floats]:
        return self._parts[target]

    def __iter__(self) -> Iterator[str]:
        return iter(self._parts)

    def __contains__(self, target: object) -> bool:
        return target in self._parts
