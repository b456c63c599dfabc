"""From an experiment's file to the experiment, or every mistake in it at once."""

from __future__ import annotations

from pathlib import Path

from analysis.experiments.compile import experiment_of
from analysis.experiments.experiment import Experiment
from analysis.experiments.form import ExperimentForm
from scenarios.problems import Problem, ScenarioErrors, meant
from scenarios.reading import content, read_form
from scenarios.text import Text

LIBRARY = Path(__file__).parent / "library"
_NOT_ONE = Text("Filen är inget försök", "The file is not an experiment")


def library() -> list[Path]:
    """The ready-made experiments, in alphabetical order."""
    return sorted(LIBRARY.glob("*.yaml"))


def path_of(name: str | Path) -> Path:
    """The file meant: a path, or the id of a ready-made experiment. Raises ``ScenarioErrors`` for an unknown id."""
    path = Path(name)
    if path.suffix in (".yaml", ".yml") or path.is_file():
        return path
    known = {each.stem: each for each in library()}
    if str(name) in known:
        return known[str(name)]
    text = Text("Det finns inget sådant försök", "There is no such experiment")
    raise ScenarioErrors([Problem(str(name), 0, 0, "", text, meant(name, known))])


def load(name: str | Path) -> Experiment:
    """The experiment of a file, or of a ready-made one by its id.

    Raises:
        ScenarioErrors: with every problem found, each with file, line and column.
    """
    path = path_of(name)
    return load_text(content(path), str(path), path.parent)


def load_text(data: bytes | str, name: str = "experiment", folder: Path = Path()) -> Experiment:
    """The experiment of a text; ``name`` stands for the file in problems, ``folder`` is where it would lie.

    Raises:
        ScenarioErrors: with every problem found.
    """
    raw = data.encode("utf-8") if isinstance(data, str) else data
    form, site = read_form(raw, name, ExperimentForm, _NOT_ONE)
    experiment = experiment_of(form, site, raw.decode("utf-8-sig"), folder)
    if site.problems:
        raise ScenarioErrors(site.problems)
    return experiment
