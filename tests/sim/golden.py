"""The golden runs: what seed 38 gives in this version of the model.

``python -m tests.sim.golden`` renews ``golden.json`` and shows what changed. Raise ``sim.MODEL_VERSION`` with it once a
version has been released: replays and results of an older one no longer come out the same.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from sim import MODEL_VERSION
from sim.ensemble import simulate
from sim.spec import World

FILE = Path(__file__).with_name("golden.json")
SEED, MONTHS = 38, 13
POLICIES = ("control", "trust", "mixed", "random")
SHOWN = ("quality", "load", "legality", "legitimacy", "trust_citizens_board", "trust_board_admin", "money")


def runs() -> dict[str, Any]:
    """Digest and a few readable values after a year and a month under some policies."""
    made: dict[str, Any] = {"model_version": MODEL_VERSION}
    for policy in POLICIES:
        result = simulate(World.default(), policy, [SEED], MONTHS, citizens=400)
        values = {name: float(result.values[name][0, -1]) for name in SHOWN}
        made[policy] = {"digest": str(result.digests[0]), "values": values}
    return made


def main() -> None:
    """Write the golden file, telling what is new."""
    old = json.loads(FILE.read_text()) if FILE.exists() else {}
    new = runs()
    for policy in POLICIES:
        for name, value in new[policy]["values"].items():
            before = old.get(policy, {}).get("values", {}).get(name)
            if before != value:
                print(f"{policy:>14} {name:<22} {before} -> {value}")
        if old.get(policy, {}).get("digest") != new[policy]["digest"]:
            print(f"{policy:>14} digest")
    FILE.write_text(json.dumps(new, indent=1) + "\n")


if __name__ == "__main__":
    main()
