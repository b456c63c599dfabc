"""Time and size of the debrief page: ``python -m benchmarks.debrief [--runs 20 100] [--turns 3]``.

A bot plays a whole ``skyfallet``; the page of that play is then written by a fresh process each time, as a person
would. Prints wall and processor time (the best of the turns, since a busy machine only adds) and the size of the page.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

WRITE = "import sys; from pathlib import Path; from analysis.debrief import write_page; "
WRITE += "write_page(Path(sys.argv[1]), 'sv', Path(sys.argv[2]), int(sys.argv[3]))"


def a_play(folder: Path) -> Path:
    """The log of a whole play."""
    from game.core.autoplay import autoplay
    from game.core.session import Session
    from scenarios import load

    session = Session.start(load("skyfallet"), "chair", 1, folder)
    autoplay(session, "dialogue")
    return session.close()


def written(log: Path, page: Path, runs: int) -> tuple[float, float]:
    """Wall and processor seconds of one page by a new process."""
    used, began = os.times(), perf_counter()
    subprocess.run([sys.executable, "-c", WRITE, str(log), str(page), str(runs)], check=True)
    wall, after = perf_counter() - began, os.times()
    return wall, after.children_user + after.children_system - used.children_user - used.children_system


def main() -> None:
    """Print the figures."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--runs", type=int, nargs="+", default=[0, 20, 100])
    asked.add_argument("--turns", type=int, default=3)
    given = asked.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        log = a_play(folder)
        for runs in given.runs:
            times = [written(log, folder / "page.html", runs) for _ in range(given.turns)]
            wall, used = (min(column) for column in zip(*times, strict=True))
            size = (folder / "page.html").stat().st_size / 2**20
            print(f"{runs:4d} runs each way: {wall:5.2f} s wall, {used:5.2f} s processor, {size:.2f} MB")


if __name__ == "__main__":
    main()
