"""Scenarios on the shelves: listed, with those that have errors marked."""

from __future__ import annotations

import typer

from game.core.language import _, n_, words
from game.core.places import scenarios_folder
from game.core.shelf import entries
from scenarios import Entry


def list_all() -> None:
    """A line per scenario: the program's own, then the person's."""
    found = entries()
    for entry in found:
        if not entry.own:
            typer.echo(_line(entry))
    typer.echo("\n" + _("Egna scenarier i {folder}:").format(folder=scenarios_folder()))
    own = [entry for entry in found if entry.own]
    for entry in own:
        typer.echo(_line(entry))
    if not own:
        typer.echo(_("Inga än. samspel scenario new NAMN skriver ett att börja från."))


def _line(entry: Entry) -> str:
    if entry.scenario is not None:
        return f"{entry.id}: {words(entry.scenario.title)}. {words(entry.scenario.summary)}"
    count = n_("{n} fel", "{n} fel", len(entry.problems)).format(n=len(entry.problems))
    said = _("går inte att använda, {count}; se samspel scenario validate").format(count=count)
    return f"{entry.id}: {said} {entry.path}"
