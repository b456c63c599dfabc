"""Scenario files checked: every error at once, or else every warning, each with its place."""

from __future__ import annotations

import typer

from game.core.kept.shelf import shelves
from game.core.language import _, n_
from game.text.failures import Failure, problems, say
from scenarios.loader import read
from scenarios.review import reviewed


def validate(names: list[str], strict: bool) -> None:
    """Check scenarios by id or path. Raises ``Failure`` where a file has errors, or with ``strict`` warnings."""
    faulty = doubtful = 0
    for name in names:
        found = reviewed(read(name, shelves()))
        if found:
            say(problems(found))
        if any(not one.warning for one in found):
            faulty += 1
        elif found:
            doubtful += 1
            count = n_("{n} varning", "{n} varningar", len(found)).format(n=len(found))
            typer.echo(_("{name}: inga fel, {count}").format(name=name, count=count))
        else:
            typer.echo(_("{name}: inga fel").format(name=name))
    if faulty:
        raise Failure(n_("{n} fil har fel.", "{n} filer har fel.", faulty).format(n=faulty))
    if strict and doubtful:
        raise Failure(n_("{n} fil har varningar.", "{n} filer har varningar.", doubtful).format(n=doubtful))
