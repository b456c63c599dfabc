"""The values that an expression of a scenario reads: the truth, a role's record, the scenario's facts, the calendar."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from sim.columns import Array, Bools, Floats, Ints

if TYPE_CHECKING:
    from sim.observe import Record
    from sim.state import State


@dataclass
class Names:
    """Values for one evaluation over all replicates.

    Attributes:
        state: the model's state; what conditions on the truth read.
        record: the role's record; None where no role is asking.
        facts: ``(R, F)`` scenario facts by slot.
        it: ``(R,)`` the unit that the matter is about; -1 for none.
        age: ``(R,)`` months since the matter opened.
        month: month of the play, 0-based.
        calendar: calendar month, 1-12.
        did: whether option (by index) of situation (by slot) has been chosen and carried, ``(R,)``.
        hidden: ``(R,)`` slot of each run's hidden world.
    """

    state: State
    record: Record | None
    facts: Floats
    it: Ints
    age: Ints
    month: int
    calendar: int
    did: Callable[[int, int], Bools]
    hidden: Ints
    _read: dict[str, Array] = field(default_factory=dict, repr=False)

    @property
    def replicates(self) -> int:
        """R, the number of replicates."""
        return int(self.facts.shape[0])

    def truth(self, quantity: str) -> Array:
        """A quantity as it is: ``(R, 1)`` or ``(R, U)``, float64. Read once per ``Names``."""
        found = self._read.get(quantity)
        if found is None:
            from sim.names import TRUTH

            found = self._read[quantity] = np.asarray(TRUTH[quantity].read(self.state), dtype=np.float64)
        return found

    def seen(self, channel: str) -> Array:
        """The last value of a channel: ``(R, 1)`` or ``(R, U)``, NaN unseen. ``ValueError`` without a record."""
        if self.record is None:
            raise ValueError("what a role has seen is read without its record")
        return np.asarray(self.record.of(channel), dtype=np.float64)

    def of_it(self, values: Array) -> Array:
        """``(R, 1)``: each run's value for the unit that the matter is about; NaN where it is about none."""
        rows = np.arange(values.shape[0])
        chosen = values[rows, np.clip(self.it, 0, values.shape[1] - 1)]
        return np.where(self.it < 0, np.nan, chosen)[:, None]

    def draw(self, key: int) -> Floats:
        """``(R,)`` uniform numbers in [0, 1) for a decision of the scenario this month."""
        from sim.streams import uniform

        return uniform(key, self.state.seed, self.state.branch, self.month, 0)[:, 0]
