"""Asking the results in SQL, through DuckDB: ``runs``, ``trajectories`` and ``design`` are tables."""

from __future__ import annotations

from glob import escape
from pathlib import Path
from typing import Any

from analysis.experiments.manifest import manifest
from analysis.experiments.trouble import ExperimentError
from analysis.tables import MissingExtra

TABLES = {"runs": "runs/part-*.parquet", "trajectories": "trajectories/part-*.parquet", "design": "design.parquet"}


def asked(folder: Path, sql: str) -> Any:
    """The answer to a question, as an Arrow table.

    Args:
        folder: an experiment's folder; finished runs are there at once, whether all are or not.
        sql: one statement of DuckDB's SQL over the tables ``runs``, ``trajectories`` and ``design``.

    Raises:
        MissingExtra: without DuckDB.
        ExperimentError: no experiment lies there, or DuckDB refuses the statement.
    """
    try:
        import duckdb
    except ImportError as missing:
        raise MissingExtra("research", "samspel query") from missing
    if manifest(folder) is None:
        raise ExperimentError(f"{folder}: här ligger inget försök.", f"{folder}: there is no experiment here.")
    with duckdb.connect(":memory:") as base:
        there: list[str] = []
        try:
            there += [name for name in TABLES if _view(base, name, folder)]
            return base.sql(sql).to_arrow_table()
        except duckdb.Error as error:
            said = _told(str(error))
            raise ExperimentError(
                f"Frågan går inte att besvara: {said}. Tabeller som finns: {', '.join(there)}.",
                f"The question cannot be answered: {said}. Tables that there are: {', '.join(there)}.",
            ) from error
        except AttributeError:  # a statement without an answer
            raise ExperimentError("Frågan har inget svar att visa.", "The question has no answer to show.") from None


def _view(base: Any, name: str, folder: Path) -> bool:
    """Make a table of what lies in the folder, where there is any."""
    if not any(folder.glob(TABLES[name])):
        return False
    base.from_parquet(f"{escape(str(folder))}/{TABLES[name]}").create_view(name)
    return True


def _told(error: str) -> str:
    """What DuckDB said, with the columns that it thinks of but without the statement."""
    lines = error.splitlines()
    hints = [line.strip() for line in lines[1:] if line.startswith("Candidate")]
    return ". ".join([lines[0].rstrip("!. "), *hints[:1]]).rstrip("!. ")
