"""A scenario made ready to send to somebody else, and one that somebody sent put on the person's own shelf."""

from __future__ import annotations

from pathlib import Path

import typer

from game.core.errors import reason
from game.core.kept.places import scenarios_folder
from game.core.kept.shelf import find, ids, shelves
from game.core.language import _, n_, words
from game.text.failures import Failure
from scenarios.loader import LIBRARY, located
from scenarios.sharing import MAX_ZIP, packed, unpacked


def pack(name: str, out: Path | None) -> None:
    """Pack a scenario that can be used, with the notes beside it.

    Raises:
        ScenarioErrors: it cannot be used.
        PageError: the package cannot be written.
    """
    from analysis.offline import write_whole

    find(name)
    path = located(name, shelves())
    target = out or Path(f"{path.stem}.zip")
    write_whole(target, packed(path))
    typer.echo(_("Paketet ligger i {path}").format(path=target.resolve()))


def add(package: Path, replace: bool) -> None:
    """Put the scenarios of a package on the person's own shelf, all of them or none.

    Raises:
        ScenarioErrors: everything that is wrong with the package.
        Failure: it cannot be read.
        OSError: the folder cannot be made.
        PageError: a file cannot be written.
    """
    from analysis.offline import write_whole

    try:
        with package.open("rb") as file:
            data = file.read(MAX_ZIP + 1)
    except OSError as error:
        said = _("Det går inte att läsa {path} ({why}).")
        raise Failure(said.format(path=package, why=words(reason(error)))) from error
    folder = scenarios_folder()
    taken = ids(LIBRARY) | (set() if replace else ids(folder))
    files = unpacked(data, str(package), taken)
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        write_whole(folder / name, content)
    count = sum(name.endswith(".yaml") for name in files)
    said = n_("{n} scenario ligger nu i {folder}", "{n} scenarier ligger nu i {folder}", count)
    typer.echo(said.format(n=count, folder=folder))
