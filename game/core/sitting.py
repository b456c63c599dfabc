"""One play under way: the world, a snapshot just after the month opened, and the month's actions. Knows no file.

The same machine serves the table (lines as they come), the log (lines as they were) and the what-if (which asks it for
the scripts). One person or several sit at it, each in a seat with a phase of its own; the meeting opens when all are
ready, and the month closes when all have left it. What one seat does before the meeting moves nothing for another, so
the order in which the lines of different seats come makes no difference.

Undo goes back to the snapshot and does again what remains. Questions put to advisers remain, and with them the time
they took: a step back to where there was no time for them is passed over.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.core.errors import Refused
from game.core.kept.monthline import Line, month_line
from game.core.play import OPEN, Play
from game.core.rules import voting
from game.core.rules.month import PHASES, begin, close_month, over
from game.core.rules.opening import open_month
from game.core.seats.acting import perform
from game.core.seats.actions import Action
from game.core.seats.bots import bot_seat
from game.core.seats.script import Case, Script, case_of
from game.core.table import SEATS, Table
from scenarios.compiled import Role
from sim.trace import Trace

Said = tuple[Role, Action]
"""An action and whose it was."""
READY, LEFT = "waiting", "left"
"""Phases of a seat that waits for the others before the meeting, and after it."""


@dataclass(frozen=True)
class Saved:
    """A moment of a sitting."""

    play: Play
    opened: Play
    phases: dict[Role, str]
    lines: list[Said]
    reasons: dict[Role, dict[str, str]]
    words: dict[int, str]
    opened_words: dict[int, str]
    months: int
    scripts: dict[Role, Script]


@dataclass
class Chair:
    """One seat of a sitting, as actions see it."""

    sitting: Sitting
    seat: Role

    @property
    def table(self) -> Table:
        """The table."""
        return self.sitting.table

    @property
    def play(self) -> Play:
        """The batch of one."""
        return self.sitting.play

    @property
    def phase(self) -> str:
        """Where in the month this seat is."""
        return self.sitting.phase_of(self.seat)

    @property
    def reasons(self) -> dict[str, str]:
        """Reasons given by this seat this month, by matter."""
        return self.sitting.reasons.setdefault(self.seat, {})

    @property
    def words(self) -> dict[int, str]:
        """What promises in own words say."""
        return self.sitting.words

    def open_slots(self) -> list[int]:
        """Matters that lie on the person's table now."""
        return self.sitting.open_slots(self.seat)


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
        self.phases: dict[Role, str] = {}
        """Phase of every seat in which a person decides this month."""
        self.lines: list[Said] = []
        self.reasons: dict[Role, dict[str, str]] = {}
        self.words: dict[int, str] = {}
        self.opened_words: dict[int, str] = {}
        self.scripts: dict[Role, Script] = {seat: Script() for seat in table.humans}
        self.months: list[Line] = []
        self._open()
        self._skip_unplayed()

    @property
    def finished(self) -> bool:
        """Whether the last month has closed."""
        return over(self.table, self.play)

    def phase_of(self, seat: Role) -> str:
        """Where in the month a seat is: desk, preparation, waiting, meeting or over."""
        if self.finished:
            return "over"
        phase = self.phases.get(seat, READY)
        return READY if phase == LEFT else phase

    @property
    def meeting(self) -> bool:
        """Whether the meeting has opened."""
        return not self.finished and any(phase in ("meeting", LEFT) for phase in self.phases.values())

    def waiting_for(self) -> tuple[Role, ...]:
        """Seats of people who are not yet ready, or not yet done with the meeting."""
        awaited = ("meeting",) if self.meeting else ("desk", "preparation")
        return tuple(seat for seat in SEATS if self.phases.get(seat) in awaited)

    # -- months ---------------------------------------------------------------------------------------------------

    def _open(self) -> None:
        open_month(self.table, self.play)
        self.opened, self.opened_words = self.play.copy(), dict(self.words)
        self._seat_all()

    def _seat_all(self) -> None:
        """Everybody at their desk; bots lay and prepare what they will put."""
        self.lines, self.reasons = [], {}
        self.phases = dict.fromkeys(self.table.playing(self.play.month), "desk")
        for phase in PHASES[:2]:
            self._bots(phase)

    def _bots(self, phase: str) -> None:
        for seat in SEATS:
            if self.table.bot_plays(seat, self.play.month):
                bot_seat(self.table, seat)(self.table, self.play, phase)

    def _meet(self) -> None:
        voting.open_meeting(self.table, self.play)
        self._bots("meeting")
        self.phases = dict.fromkeys(self.phases, "meeting")

    def _close(self) -> None:
        self._note_scripts()
        trace = Trace() if self.traced else None
        before = self.play.month
        close_month(self.table, self.play, trace)
        self.months.append(month_line(self.table, self.opened, self.play, before, trace))
        if self.finished:
            self.phases, self.lines = {}, []
        else:
            self._open()

    def _skip_unplayed(self) -> None:
        """Play on through the months in which no person decides."""
        while not self.finished and self.table.humans and not self.phases:
            self._meet()
            self._close()

    # -- standing still -------------------------------------------------------------------------------------------

    def saved(self) -> Saved:
        """Where the play stands, to go back to if an action cannot be written."""
        return Saved(
            self.play.copy(),
            self.opened,
            dict(self.phases),
            list(self.lines),
            {seat: dict(said) for seat, said in self.reasons.items()},
            dict(self.words),
            dict(self.opened_words),
            len(self.months),
            {seat: script.copy() for seat, script in self.scripts.items()},
        )

    def restore(self, saved: Saved) -> None:
        """Stand again where ``saved`` was taken."""
        self.play, self.opened, self.phases = saved.play, saved.opened, saved.phases
        self.lines, self.reasons, self.scripts = saved.lines, saved.reasons, saved.scripts
        self.words, self.opened_words = saved.words, saved.opened_words
        del self.months[saved.months :]

    # -- actions --------------------------------------------------------------------------------------------------

    def act(self, action: Action, seat: Role) -> None:
        """Do one action of a seat. Raises ``Refused`` (nothing has changed) where it cannot be done now."""
        if self.finished:
            raise Refused("Spelet är slut.", "The play is over.")
        if not isinstance(action, dict):
            raise Refused("Det är ingen handling.", "That is no action.")
        if seat not in self.phases:
            raise Refused("Den rollen beslutar inte den här månaden.", "That role decides nothing this month.")
        kind = action.get("do")
        if kind == "undo":
            self._undo(seat)
        elif kind == "advance":
            self._advance(seat)
        else:
            perform(Chair(self, seat), action)
            self.lines.append((seat, action))

    def _advance(self, seat: Role) -> None:
        phase = self.phases[seat]
        if phase in (READY, LEFT):
            raise Refused("Du är klar. De andra är inte det än.", "You are ready. The others are not yet.")
        if phase == "meeting":
            self.phases[seat] = LEFT
            if all(one == LEFT for one in self.phases.values()):
                self._close()
                self._skip_unplayed()
            return
        self.lines.append((seat, {"do": "advance"}))
        self.phases[seat] = "preparation" if phase == "desk" else READY
        if all(one == READY for one in self.phases.values()):
            self._meet()

    def can_undo(self, seat: Role) -> bool:
        """Whether there is something to take back: free until the meeting opens; what was revealed stays."""
        before = self.phases.get(seat) in ("desk", "preparation", READY)
        return before and any(who == seat and line["do"] != "ask" for who, line in self.lines)

    def _undo(self, seat: Role) -> None:
        if not self.can_undo(seat):
            raise Refused(
                "Det finns inget att ångra. När sammanträdet har öppnats ligger besluten fast.",
                "There is nothing to take back. Once the meeting has opened, decisions stand.",
            )
        remaining = self.lines
        while True:
            last = max(i for i, (who, line) in enumerate(remaining) if who == seat and line["do"] != "ask")
            remaining = remaining[:last] + remaining[last + 1 :]
            if self._again(remaining):
                return

    def _again(self, lines: list[Said]) -> bool:
        """Do the month again by ``lines``. False where attention does not suffice: what was asked since stays asked."""
        self.play, self.words = self.opened.copy(), dict(self.opened_words)
        self._seat_all()
        try:
            for seat, line in lines:
                self.act(line, seat)
        except Refused:
            return False
        return True

    def open_slots(self, seat: Role) -> list[int]:
        """Matters that lie on a seat's table now; in a selection only those of the stop."""
        stop = self.table.stop(seat, self.play.month)
        return [
            slot
            for slot, _ in self.table.owned(seat)
            if self.play.book.status[0, slot] == OPEN
            and (not self.table.selected or (stop is not None and slot in stop.situations))
        ]

    def case(self, slot: int) -> Case:
        """A matter as it lies now."""
        return case_of(self.play, slot)

    def _note_scripts(self) -> None:
        for seat in self.phases:
            mine = [line for who, line in self.lines if who == seat]
            self.scripts[seat].note(self.table, self.play, mine, self.open_slots(seat))
