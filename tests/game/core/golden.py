"""The golden plays: how every scenario of the library ends with every bot in every chair, in every hidden world.

``golden.json`` holds them with the model version. ``python -m tests.game.core.golden`` renews it and shows what
differs. A change of a scenario's own content changes them too and needs no new model version: pass ``--unreleased``.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import numpy as np

from game.core.play import Play
from game.core.rules.month import Seat, begin, over, play_month
from game.core.seats.bots import BOTS, bot_seat
from game.core.table import SEATS, Table
from scenarios import library, load
from scenarios.compiled import Role
from sim import MODEL_VERSION
from sim.columns import Ints
from sim.names import TRUTH
from sim.rows import mean
from tests.sim import renew_golden

FILE = Path(__file__).with_name("golden.json")
SHOWN = ("quality", "legality", "legitimacy", "trust_citizens_board", "trust_board_admin", "money")
PLAYS = 8


def runs() -> dict[str, Any]:
    """All that the golden file holds, anew."""
    made: dict[str, Any] = {"model_version": MODEL_VERSION}
    for entry in library():
        made |= runs_of(entry.id)
    return made


def runs_of(scenario: str) -> dict[str, Any]:
    """Per role and bot: digests of the last states of eight plays, and their mean values and hidden worlds.

    The usual bot sits in the other chairs. All are rows of one batch.
    """
    table = Table(load(scenario))
    pairs = [(brief.role, bot) for brief in table.scenario.roles for bot in BOTS]
    play = begin(table, list(range(1, PLAYS + 1)) * len(pairs))
    of = np.repeat(np.arange(len(pairs)), PLAYS)
    seated: dict[Role, Seat] = {seat: _seat(table, seat, pairs, of) for seat in SEATS}
    while not over(table, play):
        play_month(table, play, seated)
    made = {}
    for at, (role, bot) in enumerate(pairs):
        rows = np.flatnonzero(of == at)
        part = play.state.take(list(rows))
        values = {name: float(np.mean(mean(TRUTH[name].read(part)))) for name in SHOWN}
        digests = [play.state.take([int(row)]).digest() for row in rows]
        worlds = [int(world) for world in play.book.hidden[rows, 0]]
        made[f"{scenario} {role} {bot}"] = {"digest": digests, "values": values | {"hidden": worlds}}
    return made


def _seat(table: Table, seat: Role, pairs: list[tuple[Role, str]], of: Ints) -> Seat:
    """Who sits in ``seat``: in every row the bot that is asked for there, else the usual one."""
    named = np.array([bot if role == seat else table.bot(seat) for role, bot in pairs])[of]
    bots = [bot_seat(table, seat, str(name), named == name) for name in np.unique(named)]

    def sits(table: Table, play: Play, phase: str) -> None:
        for bot in bots:
            bot(table, play, phase)

    return sits


def released() -> dict[str, Any]:
    """The golden file."""
    held: dict[str, Any] = json.loads(FILE.read_text()) if FILE.exists() else {}
    return held


def differences(old: dict[str, Any], new: dict[str, Any]) -> list[str]:
    """What differs, a line for each play and value, beside the version."""
    told = []
    for name in sorted((old.keys() | new.keys()) - {"model_version"}):
        before, after = old.get(name, {}), new.get(name, {})
        values = before.get("values", {}), after.get("values", {})
        told += [
            f"{name:<40} {one} {values[0].get(one)} -> {values[1].get(one)}"
            for one in (*SHOWN, "hidden")
            if values[0].get(one) != values[1].get(one)
        ]
        if before.get("digest") != after.get("digest"):
            told.append(f"{name:<40} digests")
    return told


if __name__ == "__main__":
    sys.exit(renew_golden.main(sys.argv[1:], sys.modules[__name__]))
