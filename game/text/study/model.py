"""The commands about the model itself: run it, hold it against evidence, fit it, and ask what came of experiments.

Everything heavy is imported inside the command that needs it.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from game.core.language import _
from game.text.arguments import Lang, ScenarioName, speak
from game.text.failures import USAGE, Failure
from game.text.help import Command, Group

model_app = typer.Typer(cls=Group, rich_markup_mode=None)


@model_app.command(cls=Command, help=_("Kör modellen ensam, utan spelare."))
def run(
    scenario: ScenarioName,
    policy: Annotated[
        str, typer.Option(metavar=_("NAMN"), help=_("Vem som styr, t.ex. control, trust, mixed."))
    ] = "mixed",
    months: Annotated[int | None, typer.Option(metavar="N", min=1, max=600, help=_("Antal månader."))] = None,
    seed: Annotated[int, typer.Option(metavar="N", min=0, max=2**63 - 1, help=_("Första slumpfröet."))] = 1,
    citizens: Annotated[int | None, typer.Option(metavar="N", min=50, max=1_000_000, help=_("Antal invånare."))] = None,
    runs: Annotated[int, typer.Option(metavar="N", min=1, max=100_000, help=_("Antal körningar."))] = 1,
    out: Annotated[
        Path | None, typer.Option(metavar=_("FIL"), help=_("Skriv alla rader till .csv eller .parquet."))
    ] = None,
    lang: Lang = "",
) -> None:
    """Simulate a scenario's world under one policy and show or write what came of it."""
    speak(lang)
    from game.core.kept.shelf import find
    from game.text import simulation

    loaded = find(scenario)
    simulation.check(policy, out)
    simulation.run(loaded, policy, months or loaded.months, range(seed, seed + runs), citizens, out, sys.stdout)


@model_app.command("validate", cls=Command, help=_("Pröva modellen mot publicerade resultat och skriv en rapport."))
def validate_model(
    seeds: Annotated[
        int | None, typer.Option(metavar="N", min=0, max=2**62, help=_("Första slumpfröet; annars nya frön."))
    ] = None,
    runs: Annotated[
        int | None, typer.Option(metavar="N", min=8, max=5000, help=_("Körningar per försök (200)."))
    ] = None,
    out: Annotated[Path, typer.Option(metavar=_("MAPP"), help=_("Mapp där rapporten skrivs."))] = Path(
        "samspel-validering"
    ),
    quick: Annotated[bool, typer.Option("--quick", help=_("Få körningar: en snabb titt."))] = False,
    target: Annotated[
        list[str] | None, typer.Option(metavar="ID", help=_("Bara detta mål, t.ex. T9. Kan anges flera gånger."))
    ] = None,
    lang: Lang = "",
) -> None:
    """Measure the model against its targets and write the report."""
    speak(lang)
    from game.text import research

    if quick and runs is not None:
        raise Failure(_("Välj antingen --quick eller --runs."), USAGE)
    typer.echo(research.validate(seeds, runs, quick, out, target or []))


@model_app.command(cls=Command, help=_("Ställ en fråga i SQL till ett försöks resultat."))
def query(
    sql: Annotated[str, typer.Argument(metavar="SQL", help=_("Tabellerna är runs, trajectories och design."))],
    folder: Annotated[Path, typer.Option("--in", metavar=_("MAPP"), help=_("Försökets mapp."))] = Path(),
    out: Annotated[
        Path | None, typer.Option(metavar=_("FIL"), help=_("Skriv alla rader till .csv eller .parquet."))
    ] = None,
    lang: Lang = "",
) -> None:
    """Ask an experiment's results."""
    speak(lang)
    from game.text.study.query import query as ask

    typer.echo(ask(folder, sql, out))


@model_app.command(cls=Command, help=_("Anpassa namngivna tal i modellen till mål, enligt en fil. Ändrar inget själv."))
def calibrate(
    file: Annotated[Path, typer.Argument(metavar=_("FIL"), help=_("En begäran i YAML; se docs/validation.md."))],
    out: Annotated[
        Path | None, typer.Option(metavar=_("MAPP"), help=_("Mapp där resultatet skrivs; annars filens egen."))
    ] = None,
    lang: Lang = "",
) -> None:
    """Fit free parameters to targets; keep before and after; print what to change."""
    speak(lang)
    from game.text import research

    typer.echo(research.calibrate(file, out))
