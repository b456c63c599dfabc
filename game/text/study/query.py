"""``samspel query``: a question in SQL to an experiment's results, answered as a table or in a file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from game.core.language import _, n_, number
from game.text.simulation import check_file, unwritable

MOST = 200
"""Rows that are shown; a file gets them all."""


def query(folder: Path, sql: str, out: Path | None) -> str:
    """The answer, or where it was written."""
    from analysis.experiments.query import asked
    from analysis.tables import write_table

    check_file(out)
    table = asked(folder, sql)
    if out is None:
        return _shown(table)
    columns = {name: np.asarray(table[name].to_numpy(zero_copy_only=False)) for name in table.column_names}
    try:
        write_table(columns, out)
    except OSError as error:
        raise unwritable(out, error) from error
    return n_("{n} rad i {path}", "{n} rader i {path}", table.num_rows).format(n=number(table.num_rows), path=out)


def _shown(table: Any) -> str:
    names = list(table.column_names)
    rows = [[_cell(row[name]) for name in names] for row in table.slice(0, MOST).to_pylist()]
    figures = [
        all(isinstance(row[name], int | float | None) for row in table.slice(0, MOST).to_pylist()) for name in names
    ]
    wide = [max(len(line[at]) for line in (names, *rows)) for at in range(len(names))]
    lines = [
        "  ".join(
            cell.rjust(wide[at]) if figures[at] else cell.ljust(wide[at]) for at, cell in enumerate(line)
        ).rstrip()
        for line in (names, *rows)
    ]
    if table.num_rows > MOST:
        lines.append(_("… och {n} rader till; --out skriver alla.").format(n=number(table.num_rows - MOST)))
    return "\n".join(lines)


def _cell(value: Any) -> str:
    if value is None:
        return ""
    return f"{value:.6g}" if isinstance(value, float) else str(value)
