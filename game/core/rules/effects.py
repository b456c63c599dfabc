"""Effects: what an option, an initiative, an event or a follow-up does. Acts on the model, facts, what is revealed."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from game.core.play import PENDING, Play
from game.core.table import Table
from scenarios.compiled import Do, Effect, Reveal, Role, Set, Units
from scenarios.names import Names
from sim.acts import ACTS
from sim.columns import Bools, Floats, Ints
from sim.observe import reveal
from sim.streams import key_of, uniform

REVEALED = key_of("game.core.effects.revealed")


def aim(units: Units | None, it: Ints, where: Bools, count: int) -> Floats:
    """``(R, U)`` ones where the effect hits: the case's unit, all units, or those named, in the rows of ``where``."""
    hit = np.zeros((len(where), count))
    if units == "all":
        hit[where] = 1.0
    elif units == "it" or units is None:
        rows = np.flatnonzero(where & (it >= 0))
        hit[rows, it[rows]] = 1.0
    else:
        hit[np.ix_(np.flatnonzero(where), np.asarray(units, dtype=np.int64))] = 1.0
    return hit


def apply(table: Table, play: Play, effects: Iterable[Effect], where: Bools, seat: Role, reads: Names) -> None:
    """Carry out ``effects`` in the rows of ``where``: doses into the month's acts, facts set, records told."""
    if not where.any():
        return
    count = len(table.scenario.units)
    for effect in effects:
        if isinstance(effect, Do):
            _act(play, effect, where, reads, count)
        elif isinstance(effect, Set):
            value = np.broadcast_to(np.asarray(effect.to(reads), dtype=np.float64), where.shape)
            play.book.facts[:, effect.fact] = np.where(where, value, play.book.facts[:, effect.fact])
        else:
            show(table, play, effect, where, seat, reads.it)


def _act(play: Play, effect: Do, where: Bools, reads: Names, count: int) -> None:
    dose = np.broadcast_to(np.asarray(effect.dose(reads), dtype=np.float64), where.shape)[:, None]
    per = ACTS[effect.act].per
    if per == "unit":
        play.acts.add(effect.act, dose, aim(effect.units, reads.it, where, count))
    elif per == "side":
        column = np.zeros((len(where), 2))
        column[where, effect.side or 0] = 1.0
        play.acts.add(effect.act, dose, column)
    else:
        play.acts.add(effect.act, dose, where[:, None].astype(np.float64))


def show(table: Table, play: Play, effect: Reveal, where: Bools, seat: Role, it: Ints) -> None:
    """Let the seat's record learn a channel now, as noisily as ``effect`` says."""
    unit_mask = aim(effect.units, it, where, len(table.scenario.units)) > 0
    reveal(
        play.records[seat],
        play.state,
        table.scenario.world,
        seat,
        effect.channel,
        unit_mask,
        effect.noise,
        where,
        REVEALED,
        play.month,
    )


def tell(play: Play, message: int, where: Bools, about: Ints) -> None:
    """Tell a message in the rows of ``where`` this month."""
    play.book.told[where, message] = play.month
    play.book.told_about[where, message] = about[where]


def schedule(table: Table, play: Play, follow_ups: Iterable[int], where: Bools, about: Ints) -> None:
    """Draw when each follow-up falls due, in the rows where none of it is already under way."""
    for slot in follow_ups:
        follow = table.scenario.follow_ups[slot]
        low, high = follow.after
        draw = uniform(follow.key, play.state.seed, play.state.branch, play.month, 0)[:, 0]
        due = play.month + low + np.floor(draw * (high - low + 1)).astype(np.int16)
        fresh = where & (play.book.due[:, slot] < 0)
        play.book.due[fresh, slot] = due[fresh]
        play.book.due_about[fresh, slot] = about[fresh]


def promise(play: Play, slot: int, where: Bools, about: Ints) -> None:
    """Enter a promise in the ledger."""
    play.book.promise[where, slot] = PENDING
    play.book.promised[where, slot] = play.month
    play.book.promise_about[where, slot] = about[where]
