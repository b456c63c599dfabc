"""Asking the results in SQL, through DuckDB: ``runs``, ``trajectories`` and ``design`` are tables."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from analysis.experiments.store import manifest
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
        for name, pattern in TABLES.items():
            if any(folder.glob(pattern)):
                base.from_parquet(str(folder / pattern)).create_view(name)
        try:
            return base.sql(sql).to_arrow_table()
        except duckdb.Error as error:
            said = str(error).splitlines()[0]
            raise ExperimentError(
                f"Frågan går inte att besvara: {said}. Tabellerna är {', '.join(TABLES)}.",
                f"The question cannot be answered: {said}. The tables are {', '.join(TABLES)}.",
            ) from error
        except AttributeError:  # a statement without an answer
            raise ExperimentError("Frågan har inget svar att visa.", "The question has no answer to show.") from None
