"""What bots and clocks say of a scenario: its balance and how long it takes, in the terminal or in a file."""

from __future__ import annotations

from pathlib import Path

import typer

from game.core.language import _
from game.core.shelf import find
from game.text.failures import FAILED, Failure
from game.text.progress import Progress

ENDINGS = (".md", ".csv")


def balance(name: str, runs: int, out: Path | None, workers: int) -> None:
    """Compare ways of playing; leaves with 1 where the balance is not as it should be.

    Raises:
        ScenarioErrors: the scenario cannot be used.
        NothingToCompare: no mandate has a measure.
        Failure: the file cannot be written there.
        PageError: likewise.
    """
    from analysis.authoring import balance_report as report
    from analysis.authoring.balance import balance as compared
    from analysis.offline import write_whole
    from analysis.tables import write_table

    scenario = find(name)
    if out is not None and (out.suffix not in ENDINGS or not out.parent.is_dir()):
        raise Failure(_("{path}: skriv ett namn som slutar på .md eller .csv, i en mapp som finns.").format(path=out))
    progress = Progress(_("Botar spelar, steg"), 1)
    found = compared(scenario, runs, progress.of, workers)
    progress.end()
    typer.echo(report.summary(found))
    if out is not None:
        if out.suffix == ".csv":
            write_table(report.frame(found), out)
        else:
            write_whole(out, report.markdown(found, f"samspel scenario balance {name} --runs {runs}"))
        typer.echo(_("Allt står i {path}").format(path=out))
    if not found.holds:
        raise typer.Exit(FAILED)
