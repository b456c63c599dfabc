"""A seat that repeats what a person did: the human policy of a what-if.

The script is keyed by matter, occurrence and age, initiatives and forecasts by month. What the person did is done again
in the order it was done; what then lacks is counted: a question or an initiative that is not possible is left out, a
decision or an order that is not possible goes to the role's bot, and so do matters the person never met. Choices may be
changed, each in some rows of the batch.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from game.core.play import BY_HUMAN, DEFERRED, NOTHING, OWN, Play
from game.core.rules import legal, verbs
from game.core.seats.acting import LINES, pledge_slot
from game.core.seats.actions import DEFER, Action
from game.core.seats.bots import bot_seat
from game.core.seats.script import Case, Op, Script
from game.core.seen import dealings
from game.core.table import Table
from scenarios.compiled import Role
from sim.columns import Bools, Ints


@dataclass(frozen=True)
class Otherwise:
    """One matter for which another option is put, in some rows of the batch."""

    case: Case
    option: int
    rows: slice


@dataclass(frozen=True)
class Repeat:
    """The person's script in the person's seat, but for the ``changes``, each in rows of its own.

    It plays the given rows of the batch (None: all).
    """

    seat: Role
    script: Script
    fallback: str
    changes: tuple[Otherwise, ...] = ()
    rows: Bools | None = None

    def __call__(self, table: Table, play: Play, phase: str) -> None:
        """Act in one phase as the person did, as far as it can be done."""
        if not table.human_plays(self.seat, play.month):
            if table.bot_plays(self.seat, play.month):
                bot_seat(table, self.seat, rows=self.rows)(table, play, phase)
            return
        for op in self.script.ops:
            if op.phase == phase:
                self._again(table, play, op)
        if phase == "preparation":
            self._changed(table, play)
            self._lacking(table, play)
            self._unknown(table, play)

    def _rows(self, table: Table, play: Play, case: Case) -> Bools:
        """Rows in which just this matter, occurrence and age lies on the table."""
        slot, occurrence, age = case
        book = play.book
        same: Bools = (book.times[:, slot] == occurrence) & (play.month - book.opened[:, slot] == age)
        found: Bools = legal.decidable(table, play, slot) & same & self._own(play)
        return found

    def _own(self, play: Play) -> Bools:
        """The rows that it plays."""
        return verbs.seat_rows(play) if self.rows is None else self.rows

    def _again(self, table: Table, play: Play, op: Op) -> None:
        do, own = op.do, self._own(play)
        if do["do"] == "initiate":
            if op.month == play.month:
                play.draft.substituted[own & ~self._initiate(table, play, op, own), 0] += 1
        elif do["do"] == "forecast":
            if op.month == play.month:
                index = [one.id for one in table.scenario.questions].index(do["question"])
                answer = np.array([[do["low"], do["likely"], do["high"]]], dtype=np.float64)
                verbs.forecast(table, play, index, np.repeat(answer, play.state.replicates, axis=0), own)
        elif do["do"] in _BETWEEN:
            if op.month == play.month:
                play.draft.substituted[own & ~_BETWEEN[do["do"]](table, play, self.seat, do, own), 0] += 1
        elif op.case is not None:
            self._matter(table, play, op, op.case)

    def _initiate(self, table: Table, play: Play, op: Op, own: Bools) -> Bools:
        index = [one.id for one in table.scenario.initiatives].index(op.do["initiative"])
        units = [one.id for one in table.scenario.units]
        unit = units.index(op.do["unit"]) if table.scenario.initiatives[index].aimed else 0
        return verbs.initiate(table, play, index, _each(play, unit), own)

    def _matter(self, table: Table, play: Play, op: Op, case: Case) -> None:
        slot, kind, rows = case[0], op.do["do"], self._rows(table, play, case)
        if not rows.any():
            return
        if kind == "ask":
            adviser = [one.id for one in table.scenario.advisers].index(op.do["adviser"])
            play.draft.substituted[rows & ~verbs.ask(table, play, slot, adviser, rows), 0] += 1
        elif kind == "stance":
            ask_vote = np.full(play.state.replicates, do_vote(op))
            verbs.stance(table, play, slot, _each(play, self._line(table, slot, op)), ask_vote, rows)
        elif kind == "dissent":
            verbs.dissent(table, play, slot, rows)
        elif kind == "order":
            verbs.order(table, play, slot, _each(play, int(op.do["basis"])), rows)
        elif kind == "choose":
            rows = rows & ~self._otherwise(play, case)
            verbs.choose(table, play, slot, _each(play, self._option(table, slot, op)), rows, BY_HUMAN)

    def _otherwise(self, play: Play, case: Case) -> Bools:
        """Rows in which this case is the changed one."""
        found = np.zeros(play.state.replicates, dtype=bool)
        for one in self.changes:
            if one.case == case:
                found[one.rows] = True
        return found

    @staticmethod
    def _option(table: Table, slot: int, op: Op) -> int:
        named = op.do["option"]
        if named is None:
            return NOTHING
        if named == DEFER:
            return DEFERRED
        return [one.id for one in table.scenario.situations[slot].options].index(named)

    @staticmethod
    def _line(table: Table, slot: int, op: Op) -> int:
        line = str(op.do.get("line", ""))
        if line in LINES:
            return LINES.index(line)
        return OWN + [one.id for one in table.scenario.situations[slot].options].index(line)

    def _changed(self, table: Table, play: Play) -> None:
        for one in self.changes:
            own = np.zeros(play.state.replicates, dtype=bool)
            own[one.rows] = True
            rows = self._rows(table, play, one.case) & own
            if rows.any():
                done = verbs.choose(table, play, one.case[0], _each(play, one.option), rows, BY_HUMAN)
                self._leave_to_bot(table, play, one.case[0], rows & ~done)

    def _lacking(self, table: Table, play: Play) -> None:
        """Where a matter does not stand as the person left it, since that was not possible, the bot steps in."""
        for case, (choice, level) in self._left(table).items():
            rows, slot = self._rows(table, play, case), case[0]
            rows = rows & ~self._otherwise(play, case)
            if not rows.any():
                continue
            chosen = (choice < 0) | (play.draft.choice[:, slot] == choice)
            ordered = (level <= 0) | (play.draft.order[:, slot] == level)
            self._leave_to_bot(table, play, slot, rows & ~(chosen & ordered))

    def _left(self, table: Table) -> dict[Case, tuple[int, int]]:
        """How the person left each matter before the meeting: the choice, and the level of report ordered."""
        left: dict[Case, tuple[int, int]] = {}
        for op in self.script.ops:
            if op.case is None or op.do["do"] not in ("choose", "order"):
                continue
            choice, level = left.get(op.case, (NOTHING, 0))
            if op.do["do"] == "order":
                level = int(op.do["basis"])
                choice = NOTHING if level > 0 else choice
            else:
                choice = self._option(table, op.case[0], op)
                level = 0 if choice >= 0 else level
            left[op.case] = choice, level
        return left

    def _unknown(self, table: Table, play: Play) -> None:
        """Matters the person never met at this occurrence and age go to the bot; counted where it acts."""
        stop = table.stop(self.seat, play.month)
        for slot, _ in table.owned(self.seat):
            if table.selected and (stop is None or slot not in stop.situations):
                continue
            known = np.zeros(play.state.replicates, dtype=bool)
            for case in self.script.seen:
                if case[0] == slot:
                    known |= self._rows(table, play, case)
            rows = legal.decidable(table, play, slot) & self._own(play) & ~known
            if rows.any():
                bot_seat(table, self.seat, self.fallback).decide(table, play, slot, rows)
                acted = rows & ((play.draft.choice[:, slot] >= 0) | (play.draft.order[:, slot] > 0))
                play.draft.substituted[acted, 0] += 1

    def _leave_to_bot(self, table: Table, play: Play, slot: int, rows: Bools) -> None:
        """Take back what stands half repeated in ``rows`` and let the bot decide."""
        if rows.any():
            verbs.order(table, play, slot, _each(play, 0), rows)
            verbs.choose(table, play, slot, _each(play, NOTHING), rows, BY_HUMAN)
            bot_seat(table, self.seat, self.fallback).decide(table, play, slot, rows)
            play.draft.substituted[rows, 0] += 1


def _each(play: Play, value: int) -> Ints:
    return np.full(play.state.replicates, value, dtype=np.int64)


def do_vote(op: Op) -> bool:
    """Whether a line taken in a matter came with a call for a vote."""
    return op.do.get("vote") is True


Again = Callable[[Table, Play, Role, Action, Bools], Bools]


def _pledge(table: Table, play: Play, seat: Role, do: Action, where: Bools) -> Bools:
    slots = range(*legal.pledges_of(seat).indices(play.book.pledge.shape[1]))
    done = np.zeros_like(where)
    for slot in slots:
        done |= dealings.pledge(play, seat, slot, do["to"], do["within"], where & ~done)
    return done


def _settle(table: Table, play: Play, seat: Role, do: Action, where: Bools) -> Bools:
    slot = pledge_slot(play, do["promise"])
    assert slot is not None
    return dealings.settle(play, seat, slot, do["kept"], where)


def _renegotiate(table: Table, play: Play, seat: Role, do: Action, where: Bools) -> Bools:
    own = pledge_slot(play, do["promise"])
    if own is not None:
        return dealings.renegotiate(table, play, seat, own, where, own_words=True)
    slot = [one.id for one in table.scenario.promises].index(do["promise"])
    return dealings.renegotiate(table, play, seat, slot, where)


_BETWEEN: dict[str, Again] = {
    "agree": lambda table, play, seat, do, where: dealings.agree(
        table, play, seat, _each(play, dealings.bits(do["parts"])), where
    ),
    "sign": lambda table, play, seat, do, where: dealings.sign(play, seat, where),
    "pledge": _pledge,
    "settle": _settle,
    "renegotiate": _renegotiate,
}
"""What passes between the chairs: repeated in its month, as far as it can be done."""
