"""Tables in files: tidy columns as CSV, or as Parquet with the extra ``research``.

A file is written beside its place, flushed to the disk and then put in place, so that nobody finds half a table: not
after a crash, not on a full disk.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping
from io import TextIOWrapper
from pathlib import Path
from typing import BinaryIO

from game.core.kept.writing import whole
from sim import MODEL_VERSION
from sim.columns import Array
from sim.ensemble import Result

Frame = Mapping[str, Array]
"""Columns of equal length by name."""


class MissingExtra(ImportError):  # noqa: N818 - reads as what it says
    """Something is asked for that an extra of the installation brings."""

    def __init__(self, extra: str, what: str) -> None:
        super().__init__(f"{what} needs the extra {extra!r}: pip install 'samspel[{extra}]'")
        self.extra = extra


def write_csv(result: Result, path: Path) -> None:
    """One row per run and month, as ``Result.frame``. Raises ``OSError`` where the disk refuses."""
    _put(path, lambda file: _csv(result.frame(), file))


def write_parquet(result: Result, path: Path) -> None:
    """The same as Parquet. Raises ``MissingExtra`` without pyarrow, ``OSError`` where the disk refuses."""
    _need_pyarrow()
    _put(path, lambda file: _parquet(result.frame(), file))


def write_table(frame: Frame, path: Path) -> None:
    """Write columns in the form that the name's ending asks for.

    Raises:
        ValueError: the ending is neither ``.csv`` nor ``.parquet``.
        MissingExtra: Parquet is asked for and pyarrow is not installed.
        OSError: the disk refuses; nothing is left behind, and an older file stays as it was.
    """
    forms = {".csv": _csv, ".parquet": _parquet}
    if path.suffix not in forms:
        raise ValueError(f"{path}: a table's name ends in {' or '.join(forms)}")
    if path.suffix == ".parquet":
        _need_pyarrow()
    _put(path, lambda file: forms[path.suffix](frame, file))


def _need_pyarrow() -> None:
    try:
        import pyarrow.parquet  # noqa: F401
    except ImportError as missing:
        raise MissingExtra("research", "Parquet") from missing


def _csv(frame: Frame, file: BinaryIO) -> None:
    text = TextIOWrapper(file, encoding="utf-8", newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(frame)
    writer.writerows(zip(*(column.tolist() for column in frame.values()), strict=True))
    text.flush()
    text.detach()


def _parquet(frame: Frame, file: BinaryIO) -> None:
    import pyarrow
    import pyarrow.parquet

    table = pyarrow.table({name: pyarrow.array(column) for name, column in frame.items()})
    table = table.replace_schema_metadata({"samspel_model_version": str(MODEL_VERSION)})
    pyarrow.parquet.write_table(table, file)


def _put(path: Path, write: Callable[[BinaryIO], None]) -> None:
    with whole(path) as file:
        write(file)
