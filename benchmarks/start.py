"""Time until ``samspel --help`` has answered, and until its parts are imported: ``python -m benchmarks.start``.

Each figure is the median of several fresh processes, in seconds of wall time.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time

TIMES = 9
CASES = {
    "samspel --help": [sys.executable, "-m", "samspel", "--help"],
    "samspel --version": [sys.executable, "-m", "samspel", "--version"],
    "import game.core.session": [sys.executable, "-c", "import game.core.session"],
    "import scenarios": [sys.executable, "-c", "import scenarios"],
    "import sim": [sys.executable, "-c", "import sim"],
    "bare python": [sys.executable, "-c", "pass"],
}


def seconds(command: list[str]) -> float:
    """Wall time of one fresh process."""
    begun = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - begun


def main() -> None:
    """Print a line per case."""
    for name, command in CASES.items():
        seconds(command)  # once to fill the file cache
        print(f"{name:<28} {statistics.median(seconds(command) for _ in range(TIMES)):.3f} s")


if __name__ == "__main__":
    main()
