"""Everything that is published of the validation, made anew: ``python -m analysis.validation.publish [--out FOLDER]``.

The report on fresh seeds, the map of policies and its sensitivity are written into ``docs/validation``, each with the
command that made it. It takes minutes. Whoever runs it commits what comes out, as it falls.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from analysis.offline import write_whole
from analysis.validation import axes_alone, map_report, sensitivity_report
from analysis.validation.markdown import markdown
from analysis.validation.validate import FRESH, RUNS, validate
from game.core.language import use


def main(arguments: Sequence[str] | None = None) -> None:
    """The command."""
    parser = argparse.ArgumentParser(description="Write everything that is published of the validation.")
    parser.add_argument("--out", type=Path, default=map_report.FOLDER, help="folder to write into")
    parser.add_argument("--runs", type=int, default=RUNS, help="runs per experiment of the report")
    asked = parser.parse_args(arguments)
    asked.out.mkdir(parents=True, exist_ok=True)
    use("en")
    found = validate(FRESH, asked.runs, progress=lambda done, total: _tell("report", done, total))
    write_whole(asked.out / "report.md", markdown(found))
    sys.stdout.write(f"{asked.out / 'report.md'}\n")
    map_report.main(["--out", str(asked.out)])
    sensitivity_report.main(["--out", str(asked.out)])
    axes_alone.main(asked.out)


def _tell(what: str, done: int, total: int) -> None:
    if done % 10 == 0:
        sys.stderr.write(f"{what}: {done} of {total}\n")


if __name__ == "__main__":
    main()
