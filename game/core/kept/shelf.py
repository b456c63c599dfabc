"""The scenarios there are: those that come with the program, and the person's own in a folder on this machine."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from game.core.kept import scenario_cache
from game.core.kept.places import scenarios_folder
from game.core.lessons import TUTORIAL
from scenarios import Entry, Problem, Scenario, library
from scenarios.loader import LIBRARY, located
from scenarios.text import Text


def shelves() -> tuple[Path, ...]:
    """Where scenarios are looked for by id, the program's own first."""
    return LIBRARY, scenarios_folder()


def ids(shelf: Path) -> set[str]:
    """The ids of a shelf, without reading its files."""
    return {path.stem for path in shelf.glob("*.yaml")}


def find(name: str | Path) -> Scenario:
    """A scenario by its id or by the path of its file.

    Raises:
        ScenarioErrors: with every problem found.
    """
    return scenario_cache.read(located(name, shelves()))


def entries() -> list[Entry]:
    """Every scenario to choose from: the program's own, then the person's. Those with errors stay, marked with them.

    The tutorial is not among them (see ``tutorial``).
    """
    ours = library(reader=scenario_cache.read)
    taken = ids(LIBRARY)
    shown = [entry for entry in ours if entry.id != TUTORIAL]
    return shown + [_own(entry, taken) for entry in library(scenarios_folder(), scenario_cache.read)]


def tutorial() -> Scenario:
    """The scenario that the tutorial is played in."""
    return scenario_cache.read(LIBRARY / f"{TUTORIAL}.yaml")


def _own(entry: Entry, taken: set[str]) -> Entry:
    """A file of the person's; one that cannot be told from a scenario of the program by its id is marked."""
    if entry.id not in taken:
        return replace(entry, own=True)
    problem = Problem(
        str(entry.path),
        0,
        0,
        entry.id,
        Text("Ett av programmets scenarier heter redan så", "A scenario of the program already has that name"),
        Text("Döp om filen och skriv samma ord efter id:.", "Rename the file and write the same word after id:."),
    )
    return replace(entry, own=True, scenario=None, problems=(problem, *entry.problems))
