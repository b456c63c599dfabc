"""The commands about scenario files. Everything heavy is imported inside the command that needs it."""

from __future__ import annotations

from typing import Annotated

import typer

from game.core.language import _
from game.text.arguments import Lang, speak
from game.text.help import Command, Group

scenario_app = typer.Typer(
    cls=Group, help=_("Granska och lista scenarier."), rich_markup_mode=None, no_args_is_help=True
)

ScenarioNames = Annotated[
    list[str], typer.Argument(metavar="SCENARIO", help=_("Namn på ett scenario eller sökväg till en fil."))
]


@scenario_app.callback(help=_("Granska och lista scenarier."))
def group(lang: Lang = "") -> None:
    """The commands about scenario files."""
    speak(lang)


@scenario_app.command(cls=Command, help=_("Granska scenariofiler: alla fel på en gång, och sedan varningar."))
def validate(
    files: ScenarioNames,
    strict: Annotated[bool, typer.Option("--strict", help=_("Låt varningar räknas som fel."))] = False,
    lang: Lang = "",
) -> None:
    """Check scenario files."""
    speak(lang)
    from game.text.author import checking

    checking.validate(files, strict)


@scenario_app.command("list", cls=Command, help=_("Lista bibliotekets scenarier."))
def list_scenarios(lang: Lang = "") -> None:
    """List the scenarios there are."""
    speak(lang)
    from game.text.author import shelves

    shelves.list_all()
