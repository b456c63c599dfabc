"""``samspel run``: the model alone, under a policy, as a table on the screen or every row in a file."""

from __future__ import annotations

import errno
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

import numpy as np

from game.core.errors import reason
from game.core.language import _, n_, number, words
from game.text.bars import row
from game.text.failures import Failure
from game.text.progress import Progress
from scenarios.compiled import Scenario
from scenarios.problems import meant
from scenarios.vocabulary import TRUTH_WORDS
from sim.ensemble import Result, simulate
from sim.policies import POLICIES

ENDINGS = (".csv", ".parquet")
SHOWN = ("quality", "load", "money", "trust_citizens_board", "trust_board_admin", "trust_admin_board", "legitimacy")
LEAST = (0.2, 4.0)
"""What a chart spans at least: shares, and millions."""
WIDEST = 36
"""Blocks on a line at most."""


def check(policy: str, out: Path | None) -> None:
    """Refuse what cannot work before anything is computed."""
    if policy not in POLICIES:
        hint = words(meant(policy, POLICIES))
        raise Failure(_("Det finns inget styrsätt som heter {name}.").format(name=policy) + " " + hint)
    check_file(out)


def check_file(out: Path | None) -> None:
    """Refuse a table that could not be written."""
    if out is None:
        return
    if out.suffix not in ENDINGS:
        raise Failure(_("{path}: skriv ett namn som slutar på .csv eller .parquet.").format(path=out))
    if not out.parent.is_dir():
        raise Failure(_("{path}: mappen finns inte.").format(path=out.parent))
    if out.is_dir():
        raise unwritable(out, IsADirectoryError(errno.EISDIR, ""))
    try:
        with tempfile.TemporaryFile(dir=out.parent):  # the answer of a long run shall have somewhere to go
            pass
    except OSError as error:
        raise unwritable(out, error) from error
    if out.suffix == ".parquet":
        try:
            import pyarrow  # noqa: F401
        except ImportError:
            raise Failure(
                _("Parquet kräver tillägget research: pip install samspel[research]. CSV går alltid.")
            ) from None


def run(
    scenario: Scenario,
    policy: str,
    months: int,
    seeds: Sequence[int],
    citizens: int | None,
    out: Path | None,
    writer: TextIO,
) -> None:
    """Simulate, with progress; write every row to ``out``, or a short table to ``writer``."""
    progress = Progress(_("Kör modellen, månader"), len(seeds) * months)
    result = simulate(scenario.world, policy, seeds, months, citizens, progress=lambda done, _all: progress.at(done))
    progress.end()
    if out is None:
        table(scenario, result, writer)
    else:
        rows = write(result, out)
        writer.write(n_("{n} rad i {path}", "{n} rader i {path}", rows).format(n=number(rows), path=out) + "\n")


def write(result: Result, out: Path) -> int:
    """Every run and month as a row. Returns the number of rows."""
    from analysis.tables import write_table

    frame = result.frame()
    try:
        write_table(frame, out)
    except OSError as error:
        raise unwritable(out, error) from error
    return len(next(iter(frame.values())))


def unwritable(out: Path, error: OSError) -> Failure:
    """The disk said no."""
    why = words(reason(error))
    return Failure(
        _("Det går inte att skriva {path} ({why}). Välj en annan plats med --out.").format(path=out, why=why)
    )


def table(scenario: Scenario, result: Result, writer: TextIO) -> None:
    """A line per quantity: median of the first month, blocks, median of the last, and where most runs ended."""
    runs, months = result.replicates, result.months
    head = n_("{n} körning av {title}, styrt enligt {policy}", "{n} körningar av {title}, styrt enligt {policy}", runs)
    writer.write(head.format(n=number(runs), title=words(scenario.title), policy=result.policy))
    writer.write(", " + n_("{n} månad.", "{n} månader.", months).format(n=months) + "\n")
    if runs > 1:
        writer.write(_("Median per månad; inom parentes var åtta av tio körningar slutade.") + "\n")
    writer.write("\n")
    labels = {name: f"{words(TRUTH_WORDS[name].text)} ({words(TRUTH_WORDS[name].unit)})" for name in SHOWN}
    wide = max(map(len, labels.values()))
    for name, label in labels.items():
        values = result.values[name]
        low, high = np.quantile(values[:, -1], (0.1, 0.9))
        span = f" ({number(low, 2)} – {number(high, 2)})" if runs > 1 else ""
        medians = np.median(values, axis=0)[_spread(months)]
        writer.write(row(label, medians.tolist(), 2, wide, LEAST[name == "money"]) + span + "\n")


def _spread(months: int) -> list[int]:
    """Months that fit on a line: all, or evenly spread ones with the first and the last."""
    return sorted({int(month) for month in np.linspace(0, months - 1, min(WIDEST, months)).round()})
