"""What a person did, matter by matter: what a what-if repeats."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.core.play import Play
from game.core.seats.acting import slot_of
from game.core.seats.actions import Action
from game.core.table import Table

Case = tuple[int, int, int]
"""A matter as it lies on the table in one month: situation slot, occurrence, age in months."""


def case_of(play: Play, slot: int) -> Case:
    """A matter of a batch of one as it lies now."""
    return slot, int(play.book.times[0, slot]), play.month - int(play.book.opened[0, slot])


@dataclass(frozen=True)
class Op:
    """One thing the person did, with the occurrence and age of the matter it belongs to (for repeating it)."""

    month: int
    phase: str
    do: Action
    case: Case | None
    """None where it belongs to no matter."""


@dataclass
class Script:
    """All that a person did, in order. ``seen`` holds every case met."""

    ops: list[Op] = field(default_factory=list)
    seen: set[Case] = field(default_factory=set)

    def copy(self) -> Script:
        """An independent copy."""
        return Script(list(self.ops), set(self.seen))

    def note(self, table: Table, play: Play, lines: list[Action], met: list[int]) -> None:
        """Add a month that is about to close: its lines (each "advance" goes on to the next phase), the matters met."""
        phases = iter(("preparation", "meeting"))
        phase = "desk"
        self.seen.update(case_of(play, slot) for slot in met)
        for line in lines:
            if line["do"] == "advance":
                phase = next(phases)
                continue
            slot = slot_of(table, line.get("situation"))
            self.ops.append(Op(play.month, phase, line, None if slot is None else case_of(play, slot)))
