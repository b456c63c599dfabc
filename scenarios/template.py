"""A scenario to start from: small, whole, playable, with a note to the author where something needs explaining."""

from __future__ import annotations

import re
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from scenarios.fields import Id, as_id
from scenarios.problems import Problem, ScenarioErrors, shortened
from scenarios.text import Text

TEMPLATE = Path(__file__).parent / "templates" / "start.yaml"
_NAME = "start"
_NOTE = re.compile(r"( *)#(sv|en) (.*)")


def template(name: str, lang: str) -> str:
    """The text of a new scenario file.

    Args:
        name: the id, which is also the file's name.
        lang: language of the notes to the author, "sv" or "en"; the scenario itself is in both.

    Raises:
        ScenarioErrors: the name cannot be an id.
    """
    check_name(name)
    lines = []
    for line in TEMPLATE.read_text(encoding="utf-8").splitlines():
        note = _NOTE.fullmatch(line)
        if note is None:
            lines.append(f"id: {name}" if line == f"id: {_NAME}" else line)
        elif note[2] == lang:
            lines.append(f"{note[1]}# {note[3].replace(f'validate {_NAME}', f'validate {name}')}")
    return "\n".join(lines) + "\n"


def check_name(name: str) -> None:
    """Refuse a name that cannot be an id.

    Raises:
        ScenarioErrors: it cannot.
    """
    try:
        TypeAdapter(Id).validate_python(name)
    except ValidationError as error:
        near = as_id(name)
        raise ScenarioErrors(
            [
                Problem(
                    shortened(name),
                    0,
                    0,
                    "",
                    Text(
                        "Namnet ska ha små bokstäver a-z, siffror och _, och börja med en bokstav",
                        "The name has lower-case letters a-z, digits and _, and begins with a letter",
                    ),
                    Text(f"Till exempel {near or 'var_damm'}.", f"For example {near or 'our_dam'}."),
                )
            ]
        ) from error
