"""A scenario as a picture: drawn to a file."""

from __future__ import annotations

from pathlib import Path

import typer

from game.core.kept.shelf import shelves
from game.core.language import _, words
from game.text.failures import Failure
from scenarios.loader import read
from scenarios.problems import meant
from scenarios.review.possible import possible


def graph(name: str, role: str, out: Path | None) -> None:
    """Draw how a scenario hangs together.

    Raises:
        ScenarioErrors: the scenario cannot be used.
        Failure: it has no such role.
        PageError: the picture cannot be written.
    """
    from analysis.authoring.graph import graph as picture
    from analysis.offline import write_whole

    reading = read(name, shelves())
    scenario, form = reading.usable(), reading.form
    roles = {brief.role: brief.role for brief in scenario.roles}
    if role and role not in roles:
        hint = words(meant(role, roles))
        raise Failure(_("Det finns ingen roll {name} i scenariot.").format(name=role) + " " + hint)
    assert form is not None
    target = out or Path(f"{scenario.id}.svg")
    write_whole(
        target, picture(scenario, possible(form, scenario.world), next((one for one in roles if one == role), None))
    )
    typer.echo(_("Bilden ligger i {path}. Öppna den i en webbläsare.").format(path=target.resolve()))
