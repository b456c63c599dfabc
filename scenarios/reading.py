"""From a file that a person writes to its form, with every problem at its place: scenarios and experiments alike.

Behind the guard the tree is checked against a pydantic form. Places that the form refuses are mended, so that the rest
can be checked in the same go; a ``Site`` collects what is found from there on.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from scenarios.decoding import MAX_BYTES
from scenarios.guard import read_tree
from scenarios.mending import Mended, mended
from scenarios.positions import MapNode, Node, Scalar, empty_keys, plain
from scenarios.problems import POINT, Problem, ScenarioErrors, shortened
from scenarios.schema_errors import schema_problems
from scenarios.site import Site
from scenarios.text import Text

FormT = TypeVar("FormT", bound=BaseModel)


def content(path: Path, most: int = MAX_BYTES) -> bytes:
    """The bytes of a file, one more than the ``most`` that are allowed at most."""
    try:
        with path.open("rb") as file:
            return file.read(most + 1)
    except FileNotFoundError:
        text, remedy = (
            Text("Filen finns inte", "There is no such file"),
            Text("Se efter att namnet är rätt.", "See that the name is right."),
        )
    except IsADirectoryError:
        text, remedy = (
            Text("Det är en mapp, ingen fil", "It is a folder, not a file"),
            Text("Ange en fil i mappen.", "Give a file in the folder."),
        )
    except PermissionError:
        # Windows says so of folders too.
        text, remedy = (
            Text("Filen får inte läsas", "The file may not be read"),
            Text("Se över rättigheterna.", "Look over the permissions."),
        )
    except (OSError, ValueError):
        text, remedy = (
            Text("Filen går inte att läsa", "The file cannot be read"),
            Text("Se efter att namnet är rätt.", "See that the name is right."),
        )
    raise ScenarioErrors([Problem(str(path), 0, 0, "", text, remedy)])


def _empty(key: Scalar, path: str) -> Problem:
    remedy = Text("Skriv ett värde, eller ta bort nyckeln.", "Write a value, or remove the key.")
    return Problem(
        path,
        key.line,
        key.column,
        shortened(key.text),
        Text("Nyckeln har inget värde", "The key has no value"),
        POINT if key.text.isdigit() else remedy,
    )


def _refused(
    error: ValidationError, root: Node, empty: list[tuple[Scalar, Scalar]], path: str, kind: type[BaseModel]
) -> list[Problem]:
    """What the form refused. One thing wrong is told once: an unknown key as that, a known one as without a value."""
    absent = {(value.line, value.column) for _, value in empty}
    found = [one for one in schema_problems(error, root, path, kind) if (one.line, one.column) not in absent]
    unknown = {(one.line, one.column) for one in found}
    return found + [_empty(key, path) for key, _ in empty if (key.line, key.column) not in unknown]


def read_form(
    data: bytes, path: str, kind: type[FormT], not_one: Text, forward: Callable[[MapNode], None] | None = None
) -> tuple[FormT, Site]:
    """The form that a file holds, and the site that further problems go to (it has those found so far).

    Args:
        data: the file as it stands.
        path: its name, for the problems.
        kind: the form.
        not_one: what to say of a file that has no keys at all.
        forward: carries the tree of an older format to the present one.

    Raises:
        ScenarioErrors: where nothing further can be checked; otherwise whoever goes on raises, once all is known.
    """
    root, problems = read_tree(data, path)
    if root is None:
        raise ScenarioErrors(problems)
    if not isinstance(root, MapNode):
        remedy = Text("Den ska börja med format: och ett tal.", "It should begin with format: and a number.")
        problems.append(Problem(path, root.line, root.column, "", not_one, remedy))
        raise ScenarioErrors(problems)
    if forward is not None:
        forward(root)
    empty, written = empty_keys(root), plain(root)
    whole: Mended[FormT] | None = None
    try:
        form = kind.model_validate(written)
        problems += [_empty(key, path) for key, _ in empty]
    except ValidationError as error:
        problems += _refused(error, root, empty, path, kind)
        whole = mended(written, error, kind)
        if whole is None:
            raise ScenarioErrors(problems) from None
        form = whole.form
    site = Site(root, path, whole)
    site.problems = problems
    return form, site
