"""What bots and clocks say of a scenario: its balance and how long it takes, in the terminal or in a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from game.core.kept.shelf import find
from game.core.language import _, current, n_, number, percent, words
from game.text.failures import FAILED, Failure
from game.text.progress import Progress

if TYPE_CHECKING:
    from analysis.authoring.playing_time import Estimate

ENDINGS = (".md", ".csv")


def balance(name: str, runs: int, out: Path | None, workers: int, quick: bool = False) -> None:
    """Compare ways of playing; leaves with 1 where the balance is not as it should be, ``quick`` or not.

    Raises:
        ScenarioErrors: the scenario cannot be used.
        NothingToCompare: no mandate has a measure.
        Failure: the file cannot be written there.
        PageError: likewise.
    """
    from analysis.authoring import balance_report as report
    from analysis.authoring.balance import balance as compared
    from analysis.authoring.balance import jobs_of
    from analysis.offline import write_whole
    from analysis.tables import write_table

    scenario = find(name)
    if out is not None and (out.suffix not in ENDINGS or not out.parent.is_dir()):
        raise Failure(_("{path}: skriv ett namn som slutar på .md eller .csv, i en mapp som finns.").format(path=out))
    if not quick:
        part, whole = (sum(job.work for job in jobs_of(scenario, runs, only)) for only in (True, False))
        said = _("Alla sätt att spela och alla alternativ prövas. Med --quick prövas bara sätten, {share} av arbetet.")
        typer.echo(said.format(share=percent(part / whole)), err=True)
    progress = Progress(_("Botar spelar, steg"), 1)
    found = compared(scenario, runs, progress.of, workers, quick)
    progress.end()
    typer.echo(report.summary(found))
    if out is not None:
        if out.suffix == ".csv":
            write_table(report.frame(found), out)
        else:
            command = f"samspel scenario balance {name} --runs {runs}" + " --quick" * quick
            write_whole(out, report.markdown(found, command))
        typer.echo(_("Allt står i {path}").format(path=out))
    if not (all(rule.holds for rule in found.rules) if quick else found.holds):
        raise typer.Exit(FAILED)


def time(name: str) -> None:
    """How long a scenario takes, by role and cut; leaves with 1 where a cut has not the time it needs.

    Raises:
        ScenarioErrors: the scenario cannot be used.
    """
    from analysis.authoring.playing_time import SHARE_OF_PLAY, playing_time

    scenario = find(name)
    found = playing_time(scenario, "en" if current() == "en" else "sv")
    said = _("{title}: speltid i minuter, uppskattad. Inom parentes åtta spel av tio.")
    typer.echo(said.format(title=words(scenario.title)))
    for role in scenario.roles:
        typer.echo(f"\n{words(role.title)}")
        for one in found:
            if one.role is role:
                typer.echo(_estimate(one))
    typer.echo(
        "\n"
        + _("Av en session går {share} till spelet och resten till samtalet efteråt.").format(
            share=percent(SHARE_OF_PLAY)
        )
    )
    if not all(one.fits for one in found):
        raise Failure(_("Något urval ryms inte i sin tid. Korta texter, ta bort beslut eller ge det fler minuter."))


def _estimate(one: Estimate) -> str:
    """One way through, on two lines."""
    if one.minutes is None:
        called = n_("Hela spelet, {n} månad", "Hela spelet, {n} månader", one.months).format(n=one.months)
    elif one.short:
        called = _("Kortformatet, {n} minuter").format(n=one.minutes)
    else:
        called = _("Ett urval på {minutes} minuter").format(minutes=one.minutes)
    low, usual, high = one.decisions
    decisions = number(usual) if low == high else f"{number(usual)} ({number(low)}–{number(high)})"
    much = _("{decisions} beslut, {words} ord").format(decisions=decisions, words=number(one.words))
    alone = _("en person {minutes}").format(minutes=_minutes(one.alone))
    group = _("en grupp {minutes}").format(minutes=_minutes(one.group))
    takes = alone if one.short else f"{alone}, {group}"
    line = f"  {called}: {much}\n    {takes}"
    if one.room is None:
        return line
    room = _("det finns {n}").format(n=number(one.room))
    return f"{line}; {room}. " + (_("Ryms.") if one.fits else _("RYMS INTE."))


def _minutes(three: tuple[float, float, float]) -> str:
    low, usual, high = (number(value) for value in three)
    return usual if low == high else f"{usual} ({low}–{high})"
