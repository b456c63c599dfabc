"""The texts of a scenario out for a translator, and in again."""

from __future__ import annotations

from pathlib import Path

import typer

from game.core.errors import reason
from game.core.kept.shelf import find, shelves
from game.core.language import _, n_
from game.core.language import words as said
from game.text.failures import USAGE, Failure
from scenarios import load_text
from scenarios.decoding import MAX_BYTES, decoded
from scenarios.loader import LIBRARY, located
from scenarios.translation import table as table_of
from scenarios.translation import taken_in

MARK = "\ufeff"
"""Tells spreadsheets that a table is UTF-8."""


def words(name: str, out: Path | None, table: Path | None) -> None:
    """Write the table, or take a changed one in.

    Raises:
        ScenarioErrors: the scenario cannot be used, or the table does not belong to it.
        Failure: the table cannot be read, or the file is the program's own.
        PageError: a file cannot be written.
    """
    from analysis.offline import write_whole

    if out is not None and table is not None:
        raise Failure(_("Välj antingen --out eller --in."), USAGE)
    find(name)
    path = located(name, shelves())
    data = path.read_bytes()
    if table is not None:
        return _take_in(name, path, data, table)
    target = out or Path(f"{path.stem}.csv")
    write_whole(target, MARK + table_of(decoded(data), str(path)))
    told = _("Tabellen ligger i {path}. Ändra kolumnerna sv och en i ett kalkylprogram och spara den som CSV (UTF-8).")
    typer.echo(told.format(path=target.resolve()))
    typer.echo(_("Läs in den med: samspel scenario words {name} --in {path}").format(name=name, path=target))
    return None


def _take_in(name: str, path: Path, data: bytes, table: Path) -> None:
    from analysis.offline import write_whole

    if path.parent == LIBRARY and name == path.stem:
        raise Failure(_("Scenariot hör till programmet. Ange sökvägen till en egen kopia."))
    try:
        with table.open("rb") as file:
            changed = file.read(4 * MAX_BYTES)
    except OSError as error:
        why = _("Det går inte att läsa {path} ({why}).").format(path=table, why=said(reason(error)))
        raise Failure(why) from error
    found = taken_in(decoded(data), str(path), changed, str(table))
    load_text(found.source, str(path))  # what comes of it can be used, or nothing is written
    if found.changed:
        mark = data[:3] if data.startswith(MARK.encode()) else b""
        write_whole(path, mark + found.source.encode("utf-8"))
    typer.echo(
        n_("{n} text ändrad i {path}.", "{n} texter ändrade i {path}.", found.changed).format(
            n=found.changed, path=path
        )
    )
    if found.absent:
        absent = n_(
            "{n} text fanns inte i tabellen och står kvar.",
            "{n} texter fanns inte i tabellen och står kvar.",
            found.absent,
        )
        typer.echo(absent.format(n=found.absent))
