"""The committee, its meeting, and who holds office."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from sim.columns import Columns, Floats

Indices = npt.NDArray[np.int64]


@dataclass
class Board(Columns):
    """The committee: ``(R, 1)``, per seat ``(R, M)`` in the order of ``Roster.members``, per unit ``(R, U)``."""

    hung: Floats
    """1 where no bloc has a majority of the assembly."""
    minority: Floats
    """1 where the chair's side governs in minority."""
    turned: Floats
    """1 where those govern who were the opposition at the start."""
    consensus: Floats
    """How far the opposition is taken along."""
    serving: Indices
    """Who sits in each seat this month: the row in ``People`` of its holder or of a substitute, ``(R, M)``."""
    present: Floats
    """1 where somebody sits in the seat, ``(R, M)``."""
    recused: Floats
    """Which of the month's matters the seat is disqualified in, as a share of their number; -1 for none; ``(R, M)``."""
    meets: Floats
    """1 where the committee meets this month with a quorum."""
    dissent: Floats
    """How much of what the opposition lost it has had recorded as its dissent, moving average."""
    breach: Floats
    """Breaches of duty that came to light this month, a count."""
    fault: Floats
    """What is left of the mark that breaches leave, 0-1."""
    mandate: Floats
    """1 where the chair may decide urgent matters for the committee."""
    untold: Floats
    """1 where an urgent decision has yet to be reported to the committee."""
    custom: Floats
    """Detail rules that members take for normal, ``(R, U)``."""
    tabled: Floats
    """What a proposal that waits for the next meeting would add to detail rules, ``(R, U)``."""
    mover: Indices
    """The seat that put it, ``(R, U)``."""


@dataclass
class Meeting(Columns):
    """What became of members' own proposals in this month's meeting, counts ``(R, 1)``."""

    put: Floats
    carried: Floats
    referred: Floats
    """Sent back to be prepared."""
    deferred: Floats
    """Put off to the next meeting."""
    counted: Floats
    """Decided by a vote that somebody asked for; the others by acclamation."""
    casting: Floats
    """Decided by the chair's casting vote."""
    reserved: Floats
    """Members who had their dissent recorded."""


@dataclass
class Offices(Columns):
    """Calendar events, ``(R, 1)``."""

    chief_left: Floats
    """1 where the chief executive left this month."""
    exits: Floats
    """Chief executives who left so far."""
    exits_cooperation: Floats
    """Of them, those who left for the sake of cooperation."""
    exits_months: Floats
    """Months in office of those who left, summed."""
    standing: Floats
    """Trust between the executive board's chair and the chief executive."""
    head_left: Floats
    """1 where the head of department left this month."""
    head_exits: Floats
    """Heads of department who left so far."""
    head_exits_cooperation: Floats
    """Of them, those who left for the sake of cooperation."""
    severance: Floats
    """Agreed this month and paid in the next one's accounts, mkr."""


@dataclass
class Elections(Columns):
    """Elections and shifts of majority, ``(R, 1)``."""

    margin: Floats
    """Change of the chair's side's support in the last election."""
    shifted: Floats
    """1 where power shifts with the coming term."""
    collapsed: Floats
    """1 where the majority shifted this month in the middle of the term."""
    shifts: Floats
    """Shifts of power so far, by election and in the middle of a term."""
    new_chair: Floats
    """1 where somebody else chairs from next month on."""
