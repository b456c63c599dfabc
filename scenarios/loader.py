"""Loads scenarios: from a file, from a shelf by id, from the text that a replay carries."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from scenarios.compile import scenario_of
from scenarios.compiled import Scenario
from scenarios.migrations import carry_forward
from scenarios.problems import Problem, ScenarioErrors, in_order, meant, shortened
from scenarios.reading import content, read_form
from scenarios.schema import ScenarioForm
from scenarios.site import Site
from scenarios.text import Text

LIBRARY = Path(__file__).parent / "library"
_SUFFIXES = (".yaml", ".yml")


@dataclass(frozen=True)
class Entry:
    """One file on a shelf. A file with problems stays in the list, marked, with its errors."""

    id: str
    path: Path
    scenario: Scenario | None
    problems: tuple[Problem, ...] = ()
    own: bool = False
    """Whether it is the person's own, not one that comes with the program."""


@dataclass(frozen=True)
class Reading:
    """What came of reading a scenario: it can be used where there are no ``problems``.

    ``form`` and ``site`` are there for those who look closer (``scenarios.review``), where the form was reached.
    """

    problems: tuple[Problem, ...]
    scenario: Scenario | None = None
    form: ScenarioForm | None = None
    site: Site | None = None

    def usable(self) -> Scenario:
        """The scenario. Raises ``ScenarioErrors`` with every problem found."""
        if self.problems or self.scenario is None:
            raise ScenarioErrors(self.problems)
        return self.scenario


def load(path_or_id: str | Path, shelves: Sequence[Path] = (LIBRARY,)) -> Scenario:
    """Load a scenario from a file or, by its id, from the first of the folders ``shelves`` that has it.

    Raises:
        ScenarioErrors: with every problem found.
    """
    return read(path_or_id, shelves).usable()


def load_text(source: str, name: str) -> Scenario:
    """Load a scenario from its text, as a replay carries it; ``name`` stands for the file in problems.

    Raises:
        ScenarioErrors: with every problem found.
    """
    return read_text(source, name).usable()


def read(path_or_id: str | Path, shelves: Sequence[Path] = (LIBRARY,)) -> Reading:
    """Read a scenario as ``load`` does, and keep what is wrong with it instead of raising it."""
    try:
        path = located(path_or_id, shelves)
        data = content(path)
    except ScenarioErrors as errors:
        return Reading(errors.problems)
    return read_data(data, str(path), path.stem)


def read_text(source: str, name: str, stem: str | None = None) -> Reading:
    """Read a scenario as ``load_text`` does; with ``stem``, the id must be that."""
    # A lone surrogate (from a damaged replay) becomes a byte that the guard refuses.
    return read_data(source.encode("utf-8", "surrogatepass"), name, stem)


def library(folder: Path = LIBRARY, reader: Callable[[Path], Scenario] = load) -> list[Entry]:
    """Every scenario file of a shelf, in alphabetical order. ``reader`` loads a file, as ``load`` does."""
    return [_entry(path, reader) for path in sorted(folder.glob("*.yaml"))]


def _entry(path: Path, reader: Callable[[Path], Scenario]) -> Entry:
    """A file of a shelf, read again only once it has changed: a list of scenarios is shown often."""
    try:
        stamp = path.stat()
    except OSError:
        return _read_entry.__wrapped__(path, reader, 0, 0)
    return _read_entry(path, reader, stamp.st_mtime_ns, stamp.st_size)


@lru_cache(maxsize=64)
def _read_entry(path: Path, reader: Callable[[Path], Scenario], _changed: int, _size: int) -> Entry:
    try:
        return Entry(path.stem, path, reader(path))
    except ScenarioErrors as errors:
        return Entry(path.stem, path, None, errors.problems)


def located(path_or_id: str | Path, shelves: Sequence[Path] = (LIBRARY,)) -> Path:
    """The file meant. A word without folder and ending is an id on a shelf, unless such a file is there.

    Raises:
        ScenarioErrors: no shelf has the id; the nearest is named.
    """
    path = Path(path_or_id)
    is_id = isinstance(path_or_id, str) and path.name == path_or_id and path.suffix not in _SUFFIXES
    if not is_id:
        return path
    known = {each.stem: each for shelf in reversed(shelves) for each in sorted(shelf.glob("*.yaml"))}
    if path_or_id in known:
        return known[str(path_or_id)]
    if _there(path):
        return path
    near = meant(path_or_id, known)
    remedy = Text(f"{near.sv} samspel scenario list visar alla.", f"{near.en} samspel scenario list shows them all.")
    raise ScenarioErrors(
        [
            Problem(
                shortened(path_or_id),
                0,
                0,
                "",
                Text("Scenariot finns inte i biblioteket", "There is no such scenario in the library"),
                remedy,
            )
        ]
    )


def _there(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):  # no name that a file can have
        return False


def read_data(data: bytes, path: str, stem: str | None = None) -> Reading:
    """Read a scenario from its bytes; ``path`` stands for the file in problems, with ``stem`` the id must be that."""
    try:
        not_one = Text("Filen är inget scenario", "The file is not a scenario")
        form, site = read_form(data, path, ScenarioForm, not_one, carry_forward)
    except ScenarioErrors as errors:
        return Reading(errors.problems)
    if stem is not None and stem != form.id:
        site.report(
            ("id",),
            Text("Id:t är inte filens namn", "The id is not the name of the file"),
            Text(f"Skriv id: {stem}, eller döp om filen.", f"Write id: {stem}, or rename the file."),
        )
    scenario = scenario_of(form, site, data.decode("utf-8-sig"))
    return Reading(in_order(site.problems), scenario, form, site)
