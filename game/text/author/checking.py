"""Scenario files checked: every error at once, with its place."""

from __future__ import annotations

import typer

from game.core.language import _, n_
from game.core.shelf import find
from game.text.failures import Failure, problems, say
from scenarios import ScenarioErrors


def validate(names: list[str]) -> None:
    """Check scenarios by id or path. Raises ``Failure`` where a file has errors."""
    faulty = 0
    for name in names:
        try:
            find(name)
            typer.echo(_("{name}: inga fel").format(name=name))
        except ScenarioErrors as errors:
            faulty += 1
            say(problems(errors))
    if faulty:
        raise Failure(n_("{n} fil har fel.", "{n} filer har fel.", faulty).format(n=faulty))
