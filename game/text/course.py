"""The commands of a course: the kit of whoever leads, and debrief, comparison and exports once a play is over.

Everything heavy is imported inside the command that needs it.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from game.core.language import _
from game.text.arguments import Lang, PlayFile, Roles, ScenarioName, roles_of, speak
from game.text.display import has_display
from game.text.failures import USAGE, Failure
from game.text.help import Command, Group

course_app = typer.Typer(cls=Group, rich_markup_mode=None)


@course_app.command(cls=Command, help=_("Jämför vad flera spelare valde i kortformatet."))
def compare(
    files: Annotated[list[Path], typer.Argument(metavar=_("FILER"), help=_("Spelfiler från kortformatet."))],
    lang: Lang = "",
) -> None:
    """What a group chose in the short format, and why."""
    speak(lang)
    from game.text.paper import Paper
    from game.text.rounds import compare as compared

    compared(files, Paper(sys.stdin, sys.stdout))


@course_app.command(cls=Command, help=_("Skriv en genomgång av ett spel som en webbsida (debrief)."))
def debrief(
    files: Annotated[list[Path], typer.Argument(metavar=_("FIL"), help=_("En spelfil, eller flera att jämföra."))],
    lang: Lang = "",
    out: Annotated[
        Path | None, typer.Option(metavar=_("FIL"), help=_("Var sidan skrivs; annars bredvid spelfilen."))
    ] = None,
    runs: Annotated[int, typer.Option(metavar="N", min=2, max=2000, help=_("Framtider åt vardera hållet."))] = 200,
    live: Annotated[
        bool, typer.Option("--live", help=_("Håll sidan öppen för egna tänk om-frågor, bara på den här datorn."))
    ] = False,
    no_open: Annotated[bool, typer.Option("--no-open", help=_("Öppna inte sidan."))] = False,
    pdf: Annotated[
        Path | None, typer.Option("--pdf", metavar=_("FIL"), help=_("Skriv den i stället att skriva ut, som PDF."))
    ] = None,
) -> None:
    """Write the debrief page of a play and open it; several plays are laid beside each other; live, it answers."""
    speak(lang)
    from game.text import after

    if pdf is not None:
        from game.text.papers import debrief as printed

        if live or len(files) > 1 or out is not None:
            raise Failure(_("--pdf tar en enda spelfil, och inte --live eller --out."), USAGE)
        return typer.echo(printed(files[0], pdf, runs))
    show = has_display() and not no_open
    if live and (len(files) > 1 or out is not None):
        raise Failure(_("--live tar en enda spelfil och skriver ingen sida."), USAGE)
    if live:
        after.answer_live(files[0], runs, show)
    elif len(files) > 1:
        typer.echo(after.write_comparison(files, out, show))
    else:
        typer.echo(after.write_debrief(files[0], out, runs, show))


@course_app.command(
    cls=Command, help=_("Skriv allt på papper för den som leder: körscheman, roller, ärenden, pappersspel.")
)
def kit(
    scenario: ScenarioName,
    role: Roles = None,
    out: Annotated[
        Path | None, typer.Option(metavar=_("MAPP"), help=_("Mapp där papperen skrivs; annars här, efter scenariot."))
    ] = None,
    lang: Lang = "",
) -> None:
    """Write the facilitator kit of a scenario."""
    speak(lang)
    from game.core.kept.shelf import find
    from game.text.papers import kit as written

    loaded = find(scenario)
    typer.echo(written(loaded, roles_of(loaded, role) if role else (), out))


@course_app.command(cls=Command, help=_("Ta ut det som står i en spelfil: siffror, diagram eller protokoll."))
def export(
    file: PlayFile,
    what: Annotated[
        str,
        typer.Option(metavar="data|charts|minutes", help=_("data (tabeller), charts (diagram), minutes (protokoll).")),
    ],
    out: Annotated[
        Path | None, typer.Option(metavar=_("MAPP"), help=_("Mapp där filerna skrivs; annars bredvid spelfilen."))
    ] = None,
    free_text: Annotated[
        bool, typer.Option("--free-text", help=_("Ta med skäl, löften och annat som gruppen skrivit själv."))
    ] = False,
    lang: Lang = "",
) -> None:
    """Take figures, charts or minutes out of a play."""
    speak(lang)
    from game.text.papers import export as taken_out

    typer.echo(taken_out(file, what, out, free_text))
