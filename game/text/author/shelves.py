"""Scenarios on the shelves: a new one written, all listed with those that have errors marked, and their schema."""

from __future__ import annotations

import secrets
from pathlib import Path

import typer

from game.core.kept.places import scenarios_folder
from game.core.kept.shelf import entries, ids
from game.core.language import _, current, n_, words
from game.text.failures import Failure
from scenarios import Entry
from scenarios.loader import LIBRARY
from scenarios.problems import meant
from scenarios.template import template


def new(name: str, folder: Path | None) -> None:
    """Write a scenario to start from, in a folder or on the person's own shelf.

    Raises:
        ScenarioErrors: the name cannot be an id.
        Failure: there is one of that name already, or no such folder.
        PageError: it cannot be written.
    """
    from analysis.offline import write_whole

    text = template(name, "en" if current() == "en" else "sv")
    path = (folder or scenarios_folder()) / f"{name}.yaml"
    if path.exists() or name in ids(LIBRARY):
        raise Failure(_("Det finns redan ett scenario som heter {name}. Välj ett annat namn.").format(name=name))
    if folder is not None and not folder.is_dir():
        raise Failure(_("{path}: mappen finns inte. Skapa den först.").format(path=folder))
    if folder is None:
        path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, text)
    typer.echo(_("Scenariot ligger i {path}").format(path=path))
    asked = name if folder is None else path
    typer.echo(_("Öppna filen i en textredigerare. Granska och pröva det sedan med:"))
    typer.echo(f"  samspel scenario validate {asked}\n  samspel play {asked}")


def generate(seed: int | None, kind: str, out: Path | None) -> None:
    """Write a free term drawn from a seed, on the person's own shelf where nothing else is said.

    Raises:
        Failure: there is no such kind, or the file's name cannot be an id.
        ScenarioErrors: likewise.
        OSError: the folder or the file cannot be written.
        PageError: likewise.
    """
    from analysis.offline import write_whole
    from game.core.free_term import MOST, free_term
    from scenarios.generating import KINDS
    from scenarios.generating import generate as drawn
    from scenarios.template import check_name

    if kind and kind not in KINDS:
        hint = words(meant(kind, KINDS))
        raise Failure(_("Det finns ingen sort som heter {name}.").format(name=kind) + " " + hint)
    if out is None:
        path = free_term(seed, kind)
    else:
        path = out if out.suffix else out.with_suffix(".yaml")
        check_name(path.stem)
        if path.exists():
            raise Failure(_("{path}: filen finns redan. Välj ett annat namn.").format(path=path))
        write_whole(path, drawn(secrets.randbelow(MOST) if seed is None else seed, kind, path.stem))
    typer.echo(_("Scenariot ligger i {path}").format(path=path))
    typer.echo(f"  samspel play {path.stem if out is None else path}")


def schema(out: Path | None) -> None:
    """Write the JSON Schema of scenario files, on the person's own shelf where nothing else is said.

    Raises:
        OSError: the folder cannot be made.
        PageError: the file cannot be written.
    """
    from analysis.offline import write_whole
    from scenarios.json_schema import written

    path = out or scenarios_folder() / "scenario.schema.json"
    if out is None:
        path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, written())
    typer.echo(_("Schemat ligger i {path}. Skriv det här överst i scenariots fil:").format(path=path))
    typer.echo(f"# yaml-language-server: $schema={path.name if out is None else path}")


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
