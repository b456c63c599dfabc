"""One play under way: the world, a snapshot just after the month opened, and the month's actions. Knows no file.

The same machine serves the table (lines as they come), the log (lines as they were) and the what-if (which asks it for
the script). Undo goes back to the snapshot and does again what remains.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from game.core import legal, verbs
from game.core.actions import Action
from game.core.bots import bot_seat
from game.core.errors import Refused
from game.core.month import PHASES, begin, close_month, open_month, over
from game.core.monthline import Line, month_line
from game.core.play import BY_HUMAN, DEFERRED, NOTHING, OPEN, Play
from game.core.table import SEATS, Table
from sim.trace import Trace

DEFER = "defer"
LONGEST_REASON = 400


@dataclass(frozen=True)
class Op:
    """One thing the person did, with the occurrence and age of the matter it belongs to (for repeating it)."""

    month: int
    phase: str
    do: Action
    case: tuple[int, int, int] | None
    """Situation slot, occurrence, age in months; None where it belongs to no matter."""


@dataclass
class Script:
    """What a person did, matter by matter: what a what-if repeats. ``seen`` holds every (slot, occurrence, age) met."""

    ops: list[Op] = field(default_factory=list)
    seen: set[tuple[int, int, int]] = field(default_factory=set)


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
        kind = action.get("do")
        if kind == "undo":
            self._undo()
        elif kind == "advance":
            self._advance()
        else:
            self._verb(action)
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
        last = max(i for i, line in enumerate(self.lines) if line["do"] != "ask")
        remaining = self.lines[:last] + self.lines[last + 1 :]
        self.play = self.opened.copy()
        self.lines, self.reasons = [], {}
        self._enter("desk")
        for line in remaining:
            self.act(line)

    def _verb(self, action: Action) -> None:
        verb = _VERBS.get(str(action.get("do")))
        if verb is None:
            raise Refused(f"Okänd handling: {action.get('do')!r}.", f"Unknown action: {action.get('do')!r}.")
        phases, run = verb
        if self.phase not in phases:
            raise Refused("Det går inte i det här skedet av månaden.", "That cannot be done in this part of the month.")
        run(self, action)

    def case(self, slot: int) -> tuple[int, int, int]:
        """Situation slot, occurrence and age of a matter now."""
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
            slot = self._slot(line["situation"]) if "situation" in line else None
            case = self.case(slot) if slot is not None else None
            self.script.ops.append(Op(self.play.month, phase, line, case))

    # -- verbs on the batch of one --------------------------------------------------------------------------------

    def _slot(self, name: object) -> int | None:
        found = (i for i, one in enumerate(self.table.scenario.situations) if one.id == name)
        return next(found, None)

    def _mine(self, action: Action) -> int:
        slot = self._slot(action.get("situation"))
        if slot is None or slot not in self.open_slots():
            raise Refused(
                f"Ärendet {action.get('situation')!r} ligger inte på ditt bord nu.",
                f"The matter {action.get('situation')!r} is not on your table now.",
            )
        return slot


def _where() -> Any:
    return np.ones(1, dtype=bool)


def _each(value: int) -> Any:
    return np.array([value], dtype=np.int64)


def _choose(sitting: Sitting, action: Action) -> None:
    slot = sitting._mine(action)
    options = sitting.table.scenario.situations[slot].options
    wanted = action.get("option")
    index = NOTHING if wanted is None else DEFERRED if wanted == DEFER else None
    if index is None:
        index = next((i for i, option in enumerate(options) if option.id == wanted), None)
        if index is None:
            raise Refused(
                f"Förslaget {wanted!r} finns inte i ärendet.", f"There is no option {wanted!r} in the matter."
            )
        reason = legal.why_not_option(sitting.table, sitting.play, slot, options[index])
        if reason is not None:
            raise Refused(reason.sv, reason.en)
    verbs.choose(sitting.table, sitting.play, slot, _each(index), _where(), BY_HUMAN)


def _order(sitting: Sitting, action: Action) -> None:
    slot = sitting._mine(action)
    level = action.get("basis")
    if level not in (0, 1, 2) or not bool(verbs.order(sitting.table, sitting.play, slot, _each(level), _where())[0]):
        raise Refused("Det underlaget går inte att beställa nu.", "That report cannot be ordered now.")


def _initiate(sitting: Sitting, action: Action) -> None:
    scenario = sitting.table.scenario
    named = action.get("initiative")
    index = next((i for i, one in enumerate(scenario.initiatives) if one.id == named), None)
    if index is None or scenario.initiatives[index].owner != sitting.table.human:
        raise Refused(f"Det finns inget eget initiativ {named!r}.", f"There is no initiative {named!r}.")
    reason = legal.why_not_initiative(sitting.table, sitting.play, index)
    if reason is not None:
        raise Refused(reason.sv, reason.en)
    unit = 0
    if scenario.initiatives[index].aimed:
        found = next((i for i, one in enumerate(scenario.units) if one.id == action.get("unit")), None)
        if found is None:
            raise Refused("Välj vilken enhet det gäller.", "Choose which unit it concerns.")
        unit = found
    verbs.initiate(sitting.table, sitting.play, index, _each(unit), _where())


def _ask(sitting: Sitting, action: Action) -> None:
    slot = sitting._mine(action)
    advisers = sitting.table.scenario.advisers
    index = next((i for i, one in enumerate(advisers) if one.id == action.get("adviser")), None)
    if index is None or not bool(verbs.ask(sitting.table, sitting.play, slot, index, _where())[0]):
        raise Refused(
            "Den rådgivaren går inte att fråga nu (redan frågad, eller så räcker inte tiden).",
            "That adviser cannot be asked now (already asked, or there is not enough time).",
        )


def _forecast(sitting: Sitting, action: Action) -> None:
    questions = sitting.table.scenario.questions
    index = next((i for i, one in enumerate(questions) if one.id == action.get("question")), None)
    if index is None:
        raise Refused(
            f"Frågan {action.get('question')!r} finns inte.", f"There is no question {action.get('question')!r}."
        )
    asked = {sitting.table.scenario.situations[slot].question for slot in sitting.open_slots()}
    try:
        answer = np.array([[float(action[name]) for name in ("low", "likely", "high")]])
    except (KeyError, TypeError, ValueError):
        answer = np.full((1, 3), np.nan)
    given = index in asked and bool(verbs.forecast(sitting.table, sitting.play, index, answer, _where())[0])
    if not given:
        one = questions[index]
        raise Refused(
            f"Ange lågt ≤ troligt ≤ högt, mellan {one.low:g} och {one.high:g}.",
            f"Give low ≤ likely ≤ high, between {one.low:g} and {one.high:g}.",
        )


def _reason(sitting: Sitting, action: Action) -> None:
    sitting._mine(action)
    text = action.get("text")
    if not isinstance(text, str) or len(text) > LONGEST_REASON:
        raise Refused(
            f"Skriv en rad, högst {LONGEST_REASON} tecken.", f"Write one line, at most {LONGEST_REASON} characters."
        )
    sitting.reasons[str(action["situation"])] = text


_BEFORE = ("desk", "preparation")
_VERBS: dict[str, tuple[tuple[str, ...], Callable[[Sitting, Action], None]]] = {
    "initiate": (("desk",), _initiate),
    "ask": (_BEFORE, _ask),
    "order": (("preparation",), _order),
    "choose": (("preparation",), _choose),
    "forecast": (("preparation",), _forecast),
    "reason": (("preparation", "meeting"), _reason),
}
