"""Renew the golden file: ``python -m tests.sim.renew_golden [--unreleased]``.

Shows what differs. Where values differ though ``sim.MODEL_VERSION`` is the file's, nothing is written: raise the
version, for replays and results of the old one no longer come out the same. ``--unreleased`` writes all the same; it is
for a version that nobody has yet.
"""

from __future__ import annotations

import json
import sys
from types import ModuleType

from tests.sim import golden


def main(arguments: list[str], held: ModuleType = golden) -> int:
    """Compare, show, and write unless the version has to be raised. Gives the exit code."""
    old, new = held.released(), held.runs()
    told = held.differences(old, new)
    print("\n".join(told) or "nothing differs")
    same_version = old.get("model_version") == new["model_version"]
    if told and same_version and "--unreleased" not in arguments:
        print(f"Not written: raise MODEL_VERSION ({new['model_version']}) in sim/__init__.py first.")
        return 1
    held.FILE.write_text(json.dumps(new, indent=1) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
