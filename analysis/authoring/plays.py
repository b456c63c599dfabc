"""Bots play a scenario many times over, all in one hidden world: the same seeds whoever plays, so that plays pair."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

import numpy as np

from game.core.play import Play
from game.core.rules.month import Seat, close_month, over, run_phases
from game.core.rules.opening import open_month
from game.core.rules.reading import names
from game.core.seats.bots import bot_seat
from game.core.table import SEATS, Table
from scenarios.compiled import Expression, Role, Scenario
from sim.columns import Floats

Watch = Callable[[Play], None]


def only_world(scenario: Scenario, world: int) -> Scenario:
    """The scenario with loaded dice: the play draws its hidden world as ever, and it is always this one (slot)."""
    hidden = tuple(replace(one, weight=float(slot == world)) for slot, one in enumerate(scenario.hidden))
    return replace(scenario, hidden=hidden)


def seats(table: Table, role: Role, bot: str) -> dict[Role, Seat]:
    """The bot in the role's seat, and the usual one in all others."""
    return {seat: bot_seat(table, seat, bot if seat == role else None) for seat in SEATS}


def nothing(_play: Play) -> None:
    """Watch nothing."""


def play_out(
    table: Table,
    play: Play,
    seated: Mapping[Role, Seat],
    opened: Watch = nothing,
    acted: Watch = nothing,
    is_open: bool = False,
) -> None:
    """Play to the end.

    Args:
        table: scenario and seats.
        play: the batch, before its month opens or just after.
        seated: who sits where.
        opened: looks at every month that opens here.
        acted: looks at every month when all have acted in it.
        is_open: whether the first month has been opened already.
    """
    while not over(table, play):
        if not is_open:
            open_month(table, play)
            opened(play)
        is_open = False
        run_phases(table, play, dict(seated))
        acted(play)
        close_month(table, play)


def attained(table: Table, play: Play, measures: tuple[Expression | None, ...]) -> dict[int, Floats]:
    """How far each measured part of a mandate was reached at the end, by its place in it: ``(R,)`` in 0-1."""
    reads = names(table, play, None)
    rows = play.state.replicates
    return {
        place: np.clip(np.broadcast_to(np.asarray(one(reads), dtype=np.float64), (rows,)), 0.0, 1.0)
        for place, one in enumerate(measures)
        if one is not None
    }
