"""Run an experiment that dies at a named point: ``python -m tests...stopping POINT FILE OUT WORKERS AFTER [CLUSTER]``.

Points of the parent are what the operating system is asked to do, seen through Python's audit events, so nothing of
the engine is replaced: ``writing`` dies when a part has been begun beside its place, ``renaming`` just before it is put
in place, ``next`` when the one after is begun, ``gathering`` before the whole table is put in place.

Points of a worker, which dies once, at the chunk of number AFTER: ``begun`` before it is run, ``computed`` when it has
been run, ``answering`` while the answer is being packed to be sent. ``always`` dies whenever that chunk is begun.
"""

from __future__ import annotations

import os
import signal
import sys
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from analysis.experiments import load, run
from analysis.experiments.trouble import ExperimentError
from analysis.experiments.work import Done, Task, carry_out

POINTS = ("writing", "renaming", "next", "gathering")
WORKER_POINTS = ("begun", "computed", "answering")
TOLD = 3
"""Exit code where the engine itself said why it stopped."""


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def arm(point: str, after: int) -> None:
    """Let this process be killed at the point, after so many parts."""
    parts = 0

    def watch(event: str, arguments: tuple[Any, ...]) -> None:
        nonlocal parts
        if event == "os.rename":
            target = str(arguments[1])
            if target.endswith("runs.parquet") and point == "gathering":
                die()
            if "part-" in target and os.sep + "runs" + os.sep in target:
                if point == "renaming" and parts == after:
                    die()
                parts += 1
        elif event == "open" and point in ("writing", "next"):
            begun = str(arguments[0]).endswith(".tmp") and "part-" in str(arguments[0])
            if begun and parts == after + (point == "next"):
                die()

    sys.addaudithook(watch)


def die_once(mark: Path) -> None:
    """Kill this process, unless one has been killed already."""
    try:
        mark.touch(exist_ok=False)
    except FileExistsError:
        return
    die()


@dataclass(frozen=True)
class Answer:
    """What came of a chunk, whose worker dies while it is packed. What is unpacked is the chunk's own."""

    done: Done
    mark: Path

    def __reduce__(self) -> tuple[Any, ...]:
        die_once(self.mark)
        return _itself, (self.done,)


def _itself(done: Done) -> Done:
    return done


def deadly(point: str, mark: Path, at: int, task: Task) -> Any:
    """A chunk as it is, in a worker that dies at the point of chunk ``at``."""
    if task.number != at:
        return carry_out(task)
    if point == "always":
        die()
    if point == "begun":
        die_once(mark)
    done = carry_out(task)
    if point == "computed":
        die_once(mark)
    return Answer(done, mark) if point == "answering" else done


def main() -> None:
    """Run, and die on the way."""
    point, file, out, workers, after = sys.argv[1:6]
    work = carry_out
    if point in POINTS:
        arm(point, int(after))
    elif point in (*WORKER_POINTS, "always"):
        work = partial(deadly, point, Path(file).parent.absolute() / "killed", int(after))
    try:
        run(load(file), Path(out), int(workers), sys.argv[6] if len(sys.argv) > 6 else None, work=work)
    except ExperimentError:
        sys.exit(TOLD)


if __name__ == "__main__":
    main()
