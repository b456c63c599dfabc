"""Options compared: each option of a matter insisted on, over the same seeds, all else as the role's bot would have it.

The seat's bot plays as usual until the matter lies on the table. From there the batch goes on once for every option,
and in its rows the seat insists on that option: it orders the report it needs, keeps attention for it, and puts it
forward. Whether it is carried is for the meeting. Rows in which it could not be put forward are not compared.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np

from analysis.authoring.plays import attained, only_world, play_out, seats
from analysis.whatif import outcome
from game.core.play import BY_BOT, NOTHING, Play
from game.core.rules import legal, verbs
from game.core.rules.month import begin
from game.core.seats.bots import BotSeat, bot_seat
from game.core.table import DEFAULT_BOT, Table
from scenarios.compiled import Role, RoleBrief, Scenario, Situation
from scenarios.vocabulary import OUTCOMES
from sim.columns import Bools, Floats, Ints

Tick = Callable[[], None]


@dataclass(frozen=True)
class Tried:
    """What came of each option of one matter in one hidden world.

    Attributes:
        situation: the matter; ``world``: slot of the hidden world.
        put: ``(options, seeds)`` whether the option could be put forward in that play.
        attained: part of the owner's mandate -> ``(options, seeds)`` in 0-1.
        outcomes: name of ``OUTCOMES`` -> ``(options, seeds)``.
    """

    situation: Situation
    world: int
    put: Bools
    attained: dict[int, Floats]
    outcomes: dict[str, Floats]


@dataclass
class Insisting:
    """A seat whose bot insists, row by row, on one option the first time a matter comes."""

    seat: Role
    slot: int
    option: Ints
    """``(R,)`` the option insisted on."""
    usual: BotSeat
    put: Bools = field(init=False)
    """``(R,)`` whether it has been put forward."""

    def __post_init__(self) -> None:
        self.put = np.zeros(len(self.option), dtype=bool)

    def __call__(self, table: Table, play: Play, phase: str) -> None:
        """Act in one phase."""
        self.usual(table, play, phase)
        if phase == "desk":
            self._keep_attention(table, play)
        elif phase == "preparation":
            self._insist(table, play)

    def _rows(self, table: Table, play: Play) -> Bools:
        """Rows in which the matter lies on the table for the first time and has not been put yet."""
        first: Bools = legal.decidable(table, play, self.slot) & (play.book.times[:, self.slot] == 1) & ~self.put
        return first

    def _keep_attention(self, table: Table, play: Play) -> None:
        """Take initiatives back, the last first, where the option could not be afforded."""
        costs = np.array([one.cost for one in table.scenario.situations[self.slot].options])[self.option]
        for index in reversed(range(len(table.scenario.initiatives))):
            if table.scenario.initiatives[index].owner != self.seat:
                continue
            short = self._rows(table, play) & (legal.left(table, play, self.seat) < costs)
            verbs.initiate(table, play, index, np.full(len(short), -1, dtype=np.int64), short)

    def _insist(self, table: Table, play: Play) -> None:
        rows = self._rows(table, play)
        self.put |= rows & verbs.choose(table, play, self.slot, self.option, rows, BY_BOT)
        rows &= ~self.put
        needs = np.array([one.needs for one in table.scenario.situations[self.slot].options])[self.option]
        for level in (1, 2):
            wants = rows & (needs == level) & (play.book.basis[:, self.slot] < level)
            verbs.order(table, play, self.slot, np.full(len(rows), level, dtype=np.int64), wants)
        last = legal.last_month(table, play, self.slot) <= play.month
        under_way = (play.draft.order[:, self.slot] > 0) | (play.book.ordered[:, self.slot] > 0)
        others = legal.decidable(table, play, self.slot) & (play.draft.choice[:, self.slot] == NOTHING)
        self.usual.decide(table, play, self.slot, others & ~under_way & (~rows | last))


def choices(scenario: Scenario, brief: RoleBrief, world: int, seeds: Sequence[int], tick: Tick) -> list[Tried]:
    """Every matter of one role that comes up in one hidden world. ``tick`` is called once for each matter."""
    table = Table(only_world(scenario, world))
    opened: dict[int, tuple[int, Bools]] = {}
    months: dict[int, Play] = {}
    owned = [slot for slot, _ in table.owned(brief.role)]

    def note(play: Play) -> None:
        """Keep the month in which a matter first comes up in any row, and the rows in which it ever does."""
        for slot in owned:
            here = play.book.times[:, slot] > 0
            if here.any():
                month = opened.get(slot, (play.month, here))[0]
                opened[slot] = (month, here.copy())
                if month == play.month:
                    months.setdefault(month, play.copy())

    base = begin(table, seeds)
    play_out(table, base, seats(table, brief.role, DEFAULT_BOT), opened=note)
    found = []
    for slot in owned:
        if slot in opened:
            month, rows = opened[slot]
            found.append(_tried(table, world, brief, slot, months[month].take(np.flatnonzero(rows))))
        tick()
    return found


def _tried(table: Table, world: int, brief: RoleBrief, slot: int, start: Play) -> Tried:
    """One matter: the batch that stands where it first comes up, played on once for every option."""
    situation = table.scenario.situations[slot]
    rows, count = start.state.replicates, len(situation.options)
    play = start.take(np.tile(np.arange(rows), count))
    usual = bot_seat(table, brief.role, DEFAULT_BOT)
    insisting = Insisting(
        brief.role,
        slot,
        np.repeat(np.arange(count), rows),
        BotSeat(usual.seat, usual.bot, usual.rows, usual.spare | {slot}),
    )
    play_out(table, play, {**seats(table, brief.role, DEFAULT_BOT), brief.role: insisting}, is_open=True)
    shape = (count, rows)
    return Tried(
        situation,
        world,
        insisting.put.reshape(shape),
        {place: values.reshape(shape) for place, values in attained(table, play, brief.measures).items()},
        {name: outcome(play, name).reshape(shape) for name in OUTCOMES},
    )
