"""The commands about experiments. Everything heavy is imported inside the command that needs it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from game.core.language import _
from game.text.arguments import Lang, speak
from game.text.help import Command, Group

experiment_app = typer.Typer(
    cls=Group, help=_("Försök med modellen: från en fråga till en figur."), rich_markup_mode=None, no_args_is_help=True
)

ExperimentName = Annotated[
    str, typer.Argument(metavar=_("FÖRSÖK"), help=_("En fil i YAML, eller namnet på ett färdigt försök."))
]
ResultsFolder = Annotated[Path, typer.Argument(metavar=_("MAPP"), help=_("Försökets mapp."))]
Out = Annotated[
    Path | None, typer.Option(metavar=_("MAPP"), help=_("Försökets mapp; annars försökets namn, där du står."))
]
Workers = Annotated[int | None, typer.Option(metavar="N", min=1, max=256, help=_("Processer på den här datorn (2)."))]


@experiment_app.callback(help=_("Försök med modellen: från en fråga till en figur."))
def group(lang: Lang = "") -> None:
    """The commands about experiments."""
    speak(lang)


@experiment_app.command(cls=Command, help=_("Skriv en fil att börja från."))
def new(
    file: Annotated[Path, typer.Argument(metavar=_("FIL"), help=_("Filen som ska skrivas."))],
    like: Annotated[str, typer.Option("--from", metavar=_("FÖRSÖK"), help=_("Ett färdigt försök att utgå från."))] = "",
    lang: Lang = "",
) -> None:
    """Write a file to begin from."""
    speak(lang)
    from game.text.study import files

    typer.echo(files.new(file, like))


@experiment_app.command("list", cls=Command, help=_("Lista de färdiga försöken och deras frågor."))
def list_all(lang: Lang = "") -> None:
    """List the ready-made experiments."""
    speak(lang)
    from game.text.study import files

    typer.echo(files.listed())


@experiment_app.command(cls=Command, help=_("Visa modellens parametrar med område, enhet och märke."))
def space(
    word: Annotated[str, typer.Argument(metavar=_("ORD"), help=_("Bara de vars namn eller mening har ordet."))] = "",
    lang: Lang = "",
) -> None:
    """Show the design space."""
    speak(lang)
    from game.text.study import files

    typer.echo(files.space(word))


@experiment_app.command(cls=Command, help=_("Granska försöksfiler; alla fel på en gång."))
def validate(
    files: Annotated[
        list[str], typer.Argument(metavar=_("FÖRSÖK"), help=_("Filer i YAML, eller namn på färdiga försök."))
    ],
    lang: Lang = "",
) -> None:
    """Check experiment files."""
    speak(lang)
    from game.text.study import files as own

    own.validate(files)


@experiment_app.command(cls=Command, help=_("Kör ett försök, eller det som återstår av det."))
def run(
    experiment: ExperimentName,
    out: Out = None,
    workers: Workers = None,
    cluster: Annotated[
        str, typer.Option(metavar=_("ADRESS"), help=_("Dask-schemaläggare, till exempel tcp://127.0.0.1:8786."))
    ] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help=_("Visa bara vad som skulle köras."))] = False,
    lang: Lang = "",
) -> None:
    """Run an experiment, or what is left of it."""
    speak(lang)
    from game.text.study import running

    running.run(experiment, out, workers, cluster, dry_run)


@experiment_app.command(cls=Command, help=_("Visa hur långt ett försök har kommit."))
def status(folder: ResultsFolder, lang: Lang = "") -> None:
    """Say how far an experiment has come."""
    speak(lang)
    from game.text.study import running

    typer.echo(running.status(folder))


@experiment_app.command(cls=Command, help=_("Skriv försökets rapport: en webbsida, figurer och tabeller."))
def report(folder: ResultsFolder, lang: Lang = "") -> None:
    """Write the report of an experiment."""
    speak(lang)
    from game.text.study import running

    typer.echo(running.report(folder))
