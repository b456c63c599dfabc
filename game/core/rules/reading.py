"""What expressions of the scenario read: the truth and the book for conditions, a seat's record for what it sees."""

from __future__ import annotations

import numpy as np

from game.core.play import Play
from game.core.table import Table
from scenarios.compiled import Role
from scenarios.names import Names
from sim.columns import Bools, Ints
from sim.spec import calendar


def names(table: Table, play: Play, seat: Role | None, it: Ints | None = None, age: Ints | None = None) -> Names:
    """Everything an expression can name, for all rows; ``it`` (R,) is the unit concerned, -1 for none."""
    rows = play.state.replicates
    book = play.book

    def did(situation: int, option: int) -> Bools:
        return book.did[:, situation, option] > 0

    return Names(
        state=play.state,
        record=play.records[seat] if seat is not None else None,
        facts=book.facts,
        it=np.full(rows, -1, dtype=np.int64) if it is None else it.astype(np.int64),
        age=np.zeros(rows, dtype=np.int64) if age is None else age.astype(np.int64),
        month=play.month,
        calendar=calendar(table.scenario.world, play.month),
        did=did,
        hidden=book.hidden[:, 0].astype(np.int64),
    )


def of_situation(table: Table, play: Play, slot: int) -> Names:
    """Names for the expressions of a situation: its own unit, its age, its owner's record."""
    age = np.maximum(play.month - play.book.opened[:, slot].astype(np.int64), 0)
    owner = table.scenario.situations[slot].owner
    return names(table, play, owner, play.book.about[:, slot].astype(np.int64), age)
