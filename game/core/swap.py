"""Byt stol: one month of a play once more, from another chair.

The log is folded to the month; then somebody sits down in the other seat and decides that month, while everybody else
does what they did. It is a look from the other side and changes nothing in the play; what was chosen can be kept as a
note. One's own explanation of the month is written first: a guard against hindsight.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from game.core.errors import Refused, ReplayError
from game.core.kept.fold import fold_log, table_of
from game.core.kept.notes import latest
from game.core.kept.replay import Replay, read
from game.core.play import NOTHING, Play
from game.core.seats.actions import Action, as_written
from game.core.seen.view import View
from game.core.seen.views import view_for
from game.core.sitting import Sitting
from game.core.table import Table
from scenarios.compiled import Role
from scenarios.text import Text


@dataclass(frozen=True)
class Choice:
    """What was put forward in one matter: then, and now that one sits there oneself. None: nothing."""

    situation: Text
    then: Text | None
    now: Text | None


@dataclass(frozen=True)
class Comparison:
    """The month from two chairs."""

    month: int
    mine: View
    """What one's own chair saw."""
    theirs: View
    """What the other chair saw."""
    choices: tuple[Choice, ...]
    explanation: str
    """What one had written of the month before."""


def months(replay: Replay, seat: Role) -> tuple[int, ...]:
    """Months in which ``seat`` had something to decide: those that can be played from that chair.

    Raises:
        ReplayError: the log cannot be folded.
    """
    table = table_of(replay)
    if seat in table.humans or seat not in {brief.role for brief in table.scenario.roles}:
        return ()
    found: list[int] = []

    def look(sitting: Sitting) -> bool:
        month = sitting.play.month
        if sitting.phases and month not in found and _lies_open(table, sitting.opened, seat):
            found.append(month)
        return False

    fold_log(replay, table, until=look, traced=False)
    return tuple(found)


def _lies_open(table: Table, play: Play, seat: Role) -> bool:
    return any(int(play.book.status[0, slot]) == 1 for slot, _ in table.owned(seat))


class Swap:
    """One month from another chair. ``view`` and ``act`` as in a session; nothing is written.

    Args:
        path: The play.
        month: Which month, 0-based.
        seat: The chair to sit down in; no person sat there.

    Raises:
        ReplayError: the log cannot be folded to that month, or the own explanation of it is missing.
        Refused: that chair cannot be taken.
    """

    def __init__(self, path: Path, month: int, seat: Role) -> None:
        replay = read(path)
        table = table_of(replay)
        own = table.humans[0]
        if seat in table.humans or seat not in {brief.role for brief in table.scenario.roles}:
            raise Refused(
                "Den stolen går inte att byta till i det här spelet.", "That chair cannot be taken in this play."
            )
        note = latest(replay.notes, "explain", month, own)
        if note is None or not str(note.get("text", "")).strip():
            raise ReplayError(
                "Skriv först er egen förklaring till månaden.", "Write your own explanation of the month first."
            )
        self.seat, self.month, self._explained = seat, month, str(note["text"])
        self._own = own
        then = fold_log(
            replay,
            table,
            until=lambda at: at.play.month > month or (at.play.month == month and at.meeting),
            traced=False,
        )
        if then.play.month != month:
            raise ReplayError(f"Månad {month + 1} finns inte i spelet.", f"Month {month + 1} is not in the play.")
        self._then = then
        self._sitting = self._seated(table, then)
        self.finished = False

    def _seated(self, table: Table, then: Sitting) -> Sitting:
        """The same month just opened, with a person in the other chair and everybody else's month laid out already."""
        sitting = object.__new__(Sitting)
        sitting.__dict__.update(then.__dict__)
        sitting.table = replace(table, humans=(self.seat,), bots={**table.bots}, cut=None, short=False, turns=1)
        sitting.play, sitting.opened = then.opened.copy(), then.opened.copy()
        sitting.words, sitting.opened_words = dict(then.opened_words), dict(then.opened_words)
        sitting.lines, sitting.reasons = [], {}
        sitting.phases = {self.seat: "desk"}
        return sitting

    def view(self) -> View:
        """What that chair sees."""
        return view_for(self._sitting, self.seat)

    def act(self, action: Action) -> None:
        """Do one action in that chair. Raises ``Refused``. When the meeting would open the month is done."""
        action = as_written(action)
        if self.finished:
            raise Refused("Månaden är avgjord.", "The month is settled.")
        if action.get("do") == "advance" and self._sitting.phase_of(self.seat) == "preparation":
            self.finished = True
            return
        self._sitting.act(action, self.seat)

    def choices(self) -> dict[str, Any]:
        """What was chosen, as it can be kept in a note: option ids by matter."""
        play, situations = self._sitting.play, self._sitting.table.scenario.situations
        return {
            situation.id: situation.options[int(play.draft.choice[0, slot])].id
            for slot, situation in enumerate(situations)
            if situation.owner == self.seat and play.draft.choice[0, slot] > NOTHING
        }

    def compare(self) -> Comparison:
        """The month from both chairs, and what was put forward then and now."""
        table, then, now = self._sitting.table, self._then.play, self._sitting.play
        choices = tuple(
            Choice(matter.title, _label(table, then, matter.id), _label(table, now, matter.id))
            for matter in self.view().situations
        )
        return Comparison(
            self.month,
            view_for(self._then, self._own),
            view_for(self._then, self.seat),
            choices,
            self._explained,
        )


def _label(table: Table, play: Play, matter: str) -> Text | None:
    slot = next(at for at, one in enumerate(table.scenario.situations) if one.id == matter)
    choice = int(play.draft.choice[0, slot])
    return table.scenario.situations[slot].options[choice].label if choice >= 0 else None
