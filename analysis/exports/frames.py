"""Tables as they are written: typed columns that say their unit and meaning, as CSV and, with the extra, as Parquet."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any, Literal

from analysis.offline import write_whole
from game.core.language import current
from scenarios.text import Text

Kind = Literal["int", "float", "bool", "text"]
Value = int | float | bool | str | None
NONE = Text("", "")
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula."""


@dataclass(frozen=True)
class Column:
    """One column: name, kind, unit ("" for none) and what it means."""

    name: str
    kind: Kind
    unit: Text = NONE
    meaning: Text = NONE


@dataclass(frozen=True)
class Frame:
    """A table: columns, and rows of as many values; None where there is nothing."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]


def dictionary(frames: Sequence[Frame]) -> Frame:
    """What every column of the tables is: a table itself."""
    lang = current()
    rows = tuple(
        (frame.name, column.name, column.kind, column.unit.get(lang), column.meaning.get(lang))
        for frame in frames
        for column in frame.columns
    )
    names = ("table", "column", "type", "unit", "meaning")
    return Frame("columns", tuple(Column(name, "text") for name in names), rows)


def write(frames: Sequence[Frame], folder: Path, about: Mapping[str, str]) -> tuple[Path, ...]:
    """Write every table as CSV, and as Parquet where pyarrow is installed.

    Args:
        frames: the tables.
        folder: where.
        about: what they come from; in the metadata of every Parquet file.

    Raises:
        PageError: the disk refuses.
    """
    written = []
    for frame in frames:
        contents = {".csv": _csv(frame), **({".parquet": _parquet(frame, about)} if has_parquet() else {})}
        for ending, content in contents.items():
            path = folder / (frame.name + ending)
            write_whole(path, content)
            written.append(path)
    return tuple(written)


def has_parquet() -> bool:
    """Whether Parquet can be written: the extra ``research`` brings it."""
    try:
        return find_spec("pyarrow") is not None
    except ValueError:  # a module that is kept from being imported
        return False


def _csv(frame: Frame) -> bytes:
    text = StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([column.name for column in frame.columns])
    writer.writerows([_cell(value) for value in row] for row in frame.rows)
    return text.getvalue().encode()


def _cell(value: Value) -> Value:
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, str) and value.startswith(FORMULA):
        return "'" + value  # or a spreadsheet takes what people wrote for a formula
    return value


def _parquet(frame: Frame, about: Mapping[str, str]) -> bytes:
    import pyarrow
    import pyarrow.parquet

    kinds: dict[Kind, Any] = {
        "int": pyarrow.int64(), "float": pyarrow.float64(), "bool": pyarrow.bool_(), "text": pyarrow.string(),
    }  # fmt: skip
    fields = [
        pyarrow.field(
            column.name,
            kinds[column.kind],
            metadata={
                "unit": column.unit.en,
                "meaning": column.meaning.en,
                "enhet": column.unit.sv,
                "betydelse": column.meaning.sv,
            },
        )
        for column in frame.columns
    ]
    schema = pyarrow.schema(fields, metadata=dict(about))
    columns = list(zip(*frame.rows, strict=True)) or [()] * len(fields)
    arrays = [pyarrow.array(values, type=field.type) for values, field in zip(columns, fields, strict=True)]
    made = BytesIO()
    pyarrow.parquet.write_table(pyarrow.Table.from_arrays(arrays, schema=schema), made)
    return made.getvalue()
