"""One play under way: the world, a snapshot just after the month opened, and the month's actions. Knows no file.

The same machine serves the table (lines as they come), the log (lines as they were) and the what-if (which asks it for
the script). Undo goes back to the snapshot and does again what remains. Questions put to advisers remain, and with them
the time they took: a step back to where there was no time for them is passed over.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from game.core import verbs
from game.core.acting import perform, slot_of
from game.core.actions import Action
from game.core.bots import bot_seat
from game.core.errors import Refused
from game.core.month import PHASES, begin, close_month, over
from game.core.monthline import Line, month_line
from game.core.opening import open_month
from game.core.play import OPEN, Play
from game.core.table import SEATS, Table
from sim.trace import Trace

Case = tuple[int, int, int]
"""A matter as it lies on the table in one month: situation slot, occurrence, age in months."""


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
    """What a person did, matter by matter: what a what-if repeats. ``seen`` holds every case met."""

    ops: list[Op] = field(default_factory=list)
    seen: set[Case] = field(default_factory=set)


@dataclass(frozen=True)
class Saved:
    """A moment of a sitting."""

    month: int
    play: Play
    opened: Play
    phase: str
    lines: list[Action]
    reasons: dict[str, str]
    months: int
    script: Script


class Sitting:
    """A play of one, from its first month to its end.

    Args:
        table: scenario, seats and cut.
        seed: the play's seed.
        traced: whether month lines carry the model's contributions.
    """

    def __init__(self, table: Table, seed: int, traced: bool = True) -> None:
        self.table = table
        self.traced = traced
        self.play: Play = begin(table, [seed])
        self.opened: Play = self.play
        self.phase = "desk"
        self.lines: list[Action] = []
        self.reasons: dict[str, str] = {}
        self.script = Script()
        self.months: list[Line] = []
        self._open()
        self._skip_unplayed()

    @property
    def finished(self) -> bool:
        """Whether the last month has closed."""
        return over(self.table, self.play)

    # -- months ---------------------------------------------------------------------------------------------------

    def _open(self) -> None:
        open_month(self.table, self.play)
        self.opened = self.play.copy()
        self.lines, self.reasons = [], {}
        self._enter("desk")

    def _enter(self, phase: str) -> None:
        self.phase = phase
        if phase == "meeting":
            verbs.open_meeting(self.table, self.play)
        for seat in SEATS:
            if seat != self.table.human or not self.table.human_plays(self.play.month):
                bot_seat(self.table, seat)(self.table, self.play, phase)

    def _close(self) -> None:
        self._note_script()
        trace = Trace() if self.traced else None
        before = self.play.month
        close_month(self.table, self.play, trace)
        self.months.append(month_line(self.table, self.opened, self.play, before, trace))
        if self.finished:
            self.phase, self.lines = "over", []
        else:
            self._open()

    def _skip_unplayed(self) -> None:
        """Play on by bots alone through the months that no person decides."""
        while not self.finished and self.table.human is not None and not self.table.human_plays(self.play.month):
            for phase in PHASES[1:]:
                self._enter(phase)
            self._close()

    # -- standing still -------------------------------------------------------------------------------------------

    def saved(self) -> Saved:
        """Where the play stands, to go back to if an action cannot be written."""
        return Saved(
            self.play.month,
            self.play.copy(),
            self.opened,
            self.phase,
            list(self.lines),
            dict(self.reasons),
            len(self.months),
            Script(list(self.script.ops), set(self.script.seen)),
        )

    def restore(self, saved: Saved) -> None:
        """Stand again where ``saved`` was taken."""
        self.play, self.opened, self.phase = saved.play, saved.opened, saved.phase
        self.lines, self.reasons, self.script = saved.lines, saved.reasons, saved.script
        del self.months[saved.months :]

    # -- actions --------------------------------------------------------------------------------------------------

    def act(self, action: Action) -> None:
        """Do one action. Raises ``Refused`` (nothing has changed) where it cannot be done now."""
        if self.finished:
            raise Refused("Spelet är slut.", "The play is over.")
        if not isinstance(action, dict):
            raise Refused("Det är ingen handling.", "That is no action.")
        kind = action.get("do")
        if kind == "undo":
            self._undo()
        elif kind == "advance":
            self._advance()
        else:
            perform(self, action)
            self.lines.append(action)

    def _advance(self) -> None:
        if self.phase == "meeting":
            self._close()
            self._skip_unplayed()
        else:
            self.lines.append({"do": "advance"})
            self._enter(PHASES[PHASES.index(self.phase) + 1])

    def can_undo(self) -> bool:
        """Whether there is something to take back: free until the meeting opens; what was revealed stays."""
        return self.phase in ("desk", "preparation") and any(line["do"] != "ask" for line in self.lines)

    def _undo(self) -> None:
        if not self.can_undo():
            raise Refused(
                "Det finns inget att ångra. När sammanträdet har öppnats ligger besluten fast.",
                "There is nothing to take back. Once the meeting has opened, decisions stand.",
            )
        remaining = self.lines
        while True:
            last = max(i for i, line in enumerate(remaining) if line["do"] != "ask")
            remaining = remaining[:last] + remaining[last + 1 :]
            if self._again(remaining):
                return

    def _again(self, lines: list[Action]) -> bool:
        """Do the month again by ``lines``. False where attention does not suffice: what was asked since stays asked."""
        self.play = self.opened.copy()
        self.lines, self.reasons = [], {}
        self._enter("desk")
        try:
            for line in lines:
                self.act(line)
        except Refused:
            return False
        return True

    def case(self, slot: int) -> Case:
        """A matter as it lies now."""
        book = self.play.book
        return slot, int(book.times[0, slot]), self.play.month - int(book.opened[0, slot])

    def open_slots(self) -> list[int]:
        """Matters that lie on the person's table now; in a cut only those of the stop."""
        stop = self.table.stop(self.play.month)
        return [
            slot
            for slot, _ in (self.table.owned(self.table.human) if self.table.human else [])
            if self.play.book.status[0, slot] == OPEN
            and (self.table.cut is None or (stop is not None and slot in stop.situations))
        ]

    def _note_script(self) -> None:
        if not self.table.human_plays(self.play.month):
            return
        phase = "desk"
        self.script.seen.update(self.case(slot) for slot in self.open_slots())
        for line in self.lines:
            if line["do"] == "advance":
                phase = PHASES[PHASES.index(phase) + 1]
                continue
            slot = slot_of(self.table, line.get("situation"))
            case = self.case(slot) if slot is not None else None
            self.script.ops.append(Op(self.play.month, phase, line, case))
