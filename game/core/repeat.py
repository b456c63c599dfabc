"""A seat that repeats what a person did: the human policy of a what-if.

The script is keyed by matter, occurrence and age, initiatives by month. What is no longer possible, and matters the
person never met, are left to the role's bot, and counted. One choice may be changed.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.core import legal, verbs
from game.core.actions import DEFER
from game.core.bots import bot_seat
from game.core.play import BY_HUMAN, DEFERRED, NOTHING, Play
from game.core.sitting import Op, Script
from game.core.table import Table
from scenarios.compiled import Role
from sim.columns import Bools, Ints


@dataclass(frozen=True)
class Repeat:
    """The person's script in the person's seat. ``change`` maps a case (slot, occurrence, age) to another option."""

    seat: Role
    script: Script
    fallback: str
    change: tuple[tuple[int, int, int], int] | None = None

    def __call__(self, table: Table, play: Play, phase: str) -> None:
        """Act in one phase as the person did, as far as it can be done."""
        if not table.human_plays(play.month):
            bot_seat(table, self.seat)(table, play, phase)
            return
        for op in self.script.ops:
            if op.phase == phase:
                self._again(table, play, op)
        if phase == "preparation":
            self._changed(table, play)
            self._unknown(table, play)

    def _rows(self, table: Table, play: Play, case: tuple[int, int, int]) -> Bools:
        """Rows in which just this matter, occurrence and age lies on the table."""
        slot, occurrence, age = case
        book = play.book
        same: Bools = (book.times[:, slot] == occurrence) & (play.month - book.opened[:, slot] == age)
        found: Bools = legal.decidable(table, play, slot) & same
        return found

    def _again(self, table: Table, play: Play, op: Op) -> None:
        do, everyone = op.do, verbs.seat_rows(play)
        kind = do["do"]
        if kind == "initiate":
            if op.month == play.month:
                done = self._initiate(table, play, op, everyone)
                play.draft.substituted[everyone & ~done, 0] += 1
        elif kind == "forecast":
            if op.month == play.month:
                index = [one.id for one in table.scenario.questions].index(do["question"])
                answer = np.array([[do["low"], do["likely"], do["high"]]], dtype=np.float64)
                verbs.forecast(table, play, index, np.repeat(answer, play.state.replicates, axis=0), everyone)
        elif op.case is not None:
            self._matter(table, play, op, op.case)

    def _initiate(self, table: Table, play: Play, op: Op, everyone: Bools) -> Bools:
        index = [one.id for one in table.scenario.initiatives].index(op.do["initiative"])
        units = [one.id for one in table.scenario.units]
        unit = units.index(op.do["unit"]) if table.scenario.initiatives[index].aimed else 0
        return verbs.initiate(table, play, index, _each(play, unit), everyone)

    def _matter(self, table: Table, play: Play, op: Op, case: tuple[int, int, int]) -> None:
        slot, kind, rows = case[0], op.do["do"], self._rows(table, play, case)
        if not rows.any():
            return
        if kind == "ask":
            adviser = [one.id for one in table.scenario.advisers].index(op.do["adviser"])
            verbs.ask(table, play, slot, adviser, rows)
        elif kind == "order":
            verbs.order(table, play, slot, _each(play, int(op.do["basis"])), rows)
        elif kind == "choose" and not (self.change is not None and self.change[0] == case):
            done = verbs.choose(table, play, slot, _each(play, self._option(table, slot, op)), rows, BY_HUMAN)
            self._leave_to_bot(table, play, slot, rows & ~done)

    @staticmethod
    def _option(table: Table, slot: int, op: Op) -> int:
        named = op.do["option"]
        if named is None:
            return NOTHING
        if named == DEFER:
            return DEFERRED
        return [one.id for one in table.scenario.situations[slot].options].index(named)

    def _changed(self, table: Table, play: Play) -> None:
        if self.change is None:
            return
        case, option = self.change
        rows = self._rows(table, play, case)
        if rows.any():
            done = verbs.choose(table, play, case[0], _each(play, option), rows, BY_HUMAN)
            self._leave_to_bot(table, play, case[0], rows & ~done)

    def _unknown(self, table: Table, play: Play) -> None:
        """Matters the person never met at this occurrence and age go to the bot."""
        stop = table.stop(play.month)
        for slot, _ in table.owned(self.seat):
            if table.cut is not None and (stop is None or slot not in stop.situations):
                continue
            known = np.zeros(play.state.replicates, dtype=bool)
            for case in self.script.seen:
                if case[0] == slot:
                    known |= self._rows(table, play, case)
            self._leave_to_bot(table, play, slot, legal.decidable(table, play, slot) & ~known)

    def _leave_to_bot(self, table: Table, play: Play, slot: int, rows: Bools) -> None:
        if not rows.any():
            return
        bot_seat(table, self.seat, self.fallback, rows).decide(table, play, slot, rows)
        play.draft.substituted[rows, 0] += 1


def _each(play: Play, value: int) -> Ints:
    return np.full(play.state.replicates, value, dtype=np.int64)
