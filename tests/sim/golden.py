"""The golden runs: what some seeds give in this version of the model.

``golden.json`` holds them with the version they belong to. ``python -m tests.sim.renew_golden`` renews it.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from sim import MODEL_VERSION
from sim.ensemble import simulate
from sim.names import TRUTH
from sim.rows import mean
from sim.spec import World
from tests.sim.runs import busy, nothing, run

FILE = Path(__file__).with_name("golden.json")
SEED, MONTHS = 38, 13
POLICIES = ("control", "trust", "mixed", "random")
SHOWN = ("quality", "load", "legality", "legitimacy", "trust_citizens_board", "trust_board_admin", "money")
WORLD_SEEDS, WORLD_MONTHS = (1, 2, 3), 24


def policy_runs() -> dict[str, Any]:
    """Digest and a few readable values after a year and a month under some policies."""
    made: dict[str, Any] = {}
    for policy in POLICIES:
        result = simulate(World.default(), policy, [SEED], MONTHS, citizens=400)
        values = {name: float(result.values[name][0, -1]) for name in SHOWN}
        made[policy] = {"digest": str(result.digests[0]), "values": values}
    return made


def world_runs() -> dict[str, Any]:
    """The same for the default world after two years, with nobody doing anything and with everybody busy."""
    made: dict[str, Any] = {}
    for seed in WORLD_SEEDS:
        for name, choose in (("calm", nothing), ("busy", busy(seed))):
            state = run(World.default(), seed, WORLD_MONTHS, choose)
            values = {each: float(mean(TRUTH[each].read(state))[0, 0]) for each in SHOWN}
            made[f"{name} {seed}"] = {"digest": state.digest(), "values": values}
    return made


def runs() -> dict[str, Any]:
    """Everything that the golden file holds."""
    return {"model_version": MODEL_VERSION} | policy_runs() | world_runs()


def released() -> dict[str, Any]:
    """The golden file."""
    held: dict[str, Any] = json.loads(FILE.read_text()) if FILE.exists() else {}
    return held


def differences(old: dict[str, Any], new: dict[str, Any]) -> list[str]:
    """What differs between two contents of the golden file, a line each, beside the version."""
    told = []
    for name in dict.fromkeys([*old, *new]):
        if name == "model_version":
            continue
        before, after = old.get(name, {}), new.get(name, {})
        for each in SHOWN:
            values = before.get("values", {}).get(each), after.get("values", {}).get(each)
            if values[0] != values[1]:
                told.append(f"{name:>14} {each:<22} {values[0]} -> {values[1]}")
        if before.get("digest") != after.get("digest"):
            told.append(f"{name:>14} digest")
    return told
