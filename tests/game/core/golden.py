"""The golden plays: how every scenario of the library ends when bots play it, in every hidden world.

``golden.json`` holds them with the model version. ``python -m tests.game.core.golden`` renews it and shows what
differs. A change of a scenario's own content changes them too and needs no new model version: pass ``--unreleased``.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import numpy as np

from game.core.bots import BOTS, bot_seat
from game.core.month import begin, over, play_month
from game.core.table import SEATS, Table
from scenarios import library, load
from sim import MODEL_VERSION
from sim.names import TRUTH
from sim.rows import mean
from tests.sim import renew_golden

FILE = Path(__file__).with_name("golden.json")
SHOWN = ("quality", "legality", "legitimacy", "trust_citizens_board", "trust_board_admin", "money")
PLAYS = 8


def runs() -> dict[str, Any]:
    """Per scenario and bot: digests of the last states of eight plays, and their mean values and hidden worlds."""
    made: dict[str, Any] = {"model_version": MODEL_VERSION}
    for entry in library():
        table = Table(load(entry.id))
        for bot in BOTS:
            play = begin(table, list(range(1, PLAYS + 1)))
            while not over(table, play):
                play_month(table, play, {seat: bot_seat(table, seat, bot) for seat in SEATS})
            values = {name: float(np.mean(mean(TRUTH[name].read(play.state)))) for name in SHOWN}
            digests = [play.state.take([row]).digest() for row in range(PLAYS)]
            worlds = [int(world) for world in play.book.hidden[:, 0]]
            made[f"{entry.id} {bot}"] = {"digest": digests, "values": values | {"hidden": worlds}}
    return made


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
            f"{name:<24} {one} {values[0].get(one)} -> {values[1].get(one)}"
            for one in (*SHOWN, "hidden")
            if values[0].get(one) != values[1].get(one)
        ]
        if before.get("digest") != after.get("digest"):
            told.append(f"{name:<24} digests")
    return told


if __name__ == "__main__":
    sys.exit(renew_golden.main(sys.argv[1:], sys.modules[__name__]))
