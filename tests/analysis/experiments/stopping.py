"""Run an experiment in a process of its own that dies at a named point: ``python -m tests...stopping POINT FILE OUT``.

Points are what the operating system is asked to do, seen through Python's audit events, so nothing of the engine is
replaced: ``writing`` dies when a part has been begun beside its place, ``renaming`` just before it is put in place,
``next`` when the one after is begun, ``gathering`` before the whole table is put in place.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from typing import Any

from analysis.experiments import load, run

POINTS = ("writing", "renaming", "next", "gathering")


def arm(point: str, after: int) -> None:
    """Let this process be killed at the point, after so many parts."""
    parts = 0

    def watch(event: str, arguments: tuple[Any, ...]) -> None:
        nonlocal parts
        if event == "os.rename":
            target = str(arguments[1])
            if target.endswith("runs.parquet") and point == "gathering":
                os.kill(os.getpid(), signal.SIGKILL)
            if "part-" in target and os.sep + "runs" + os.sep in target:
                if point == "renaming" and parts == after:
                    os.kill(os.getpid(), signal.SIGKILL)
                parts += 1
        elif event == "open" and point in ("writing", "next"):
            begun = str(arguments[0]).endswith(".tmp") and "part-" in str(arguments[0])
            if begun and parts == after + (point == "next"):
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(watch)


def main() -> None:
    """Run, and die on the way."""
    point, file, out, workers, after = sys.argv[1:6]
    if point in POINTS:
        arm(point, int(after))
    run(load(file), Path(out), int(workers), sys.argv[6] if len(sys.argv) > 6 else None)


if __name__ == "__main__":
    main()
