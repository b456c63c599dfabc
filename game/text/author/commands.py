"""The commands about scenario files. Everything heavy is imported inside the command that needs it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from game.core.language import _
from game.text.arguments import Lang, ScenarioName, Seed, speak
from game.text.help import Command, Group

scenario_app = typer.Typer(
    cls=Group, help=_("Skriv, granska, pröva och dela scenarier."), rich_markup_mode=None, no_args_is_help=True
)

ScenarioNames = Annotated[
    list[str], typer.Argument(metavar="SCENARIO", help=_("Namn på ett scenario eller sökväg till en fil."))
]

Out = Annotated[Path | None, typer.Option(metavar=_("FIL"), help=_("Var filen skrivs."))]


@scenario_app.callback(help=_("Skriv, granska, pröva och dela scenarier."))
def group(lang: Lang = "") -> None:
    """The commands about scenario files."""
    speak(lang)


@scenario_app.command(cls=Command, help=_("Skriv ett litet, färdigt scenario att börja från."))
def new(
    name: Annotated[str, typer.Argument(metavar=_("NAMN"), help=_("Vad det ska heta: små bokstäver, siffror och _."))],
    folder: Annotated[
        Path | None, typer.Option(metavar=_("MAPP"), help=_("Mapp där filen skrivs; annars bland dina egna scenarier."))
    ] = None,
    lang: Lang = "",
) -> None:
    """Write a scenario to start from."""
    speak(lang)
    from game.text.author import shelves

    shelves.new(name, folder)


@scenario_app.command(cls=Command, help=_("Lotta fram en fri mandatperiod på 48 månader."))
def generate(
    seed: Seed = None,
    kind: Annotated[
        str,
        typer.Option(metavar="rural|city|region|board", help=_("Sorts organisation; annars avgör fröet.")),
    ] = "",
    out: Annotated[
        Path | None, typer.Option(metavar=_("FIL"), help=_("Var filen skrivs; annars bland dina egna scenarier."))
    ] = None,
    lang: Lang = "",
) -> None:
    """Write a free term."""
    speak(lang)
    from game.text.author import shelves

    shelves.generate(seed, kind, out)


@scenario_app.command("list", cls=Command, help=_("Lista bibliotekets scenarier och dina egna."))
def list_scenarios(lang: Lang = "") -> None:
    """List the scenarios there are."""
    speak(lang)
    from game.text.author import shelves

    shelves.list_all()


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


@scenario_app.command(cls=Command, help=_("Rita hur ärendena hänger ihop (SVG)."))
def graph(
    scenario: ScenarioName,
    role: Annotated[
        str, typer.Option(metavar=_("ROLL"), help=_("Bara det som rör chair, head eller opposition."))
    ] = "",
    out: Out = None,
    lang: Lang = "",
) -> None:
    """Draw a scenario."""
    speak(lang)
    from game.text.author import drawn

    drawn.graph(scenario, role, out)


@scenario_app.command(cls=Command, help=_("Alla texter som en tabell för översättning, och in igen."))
def words(
    scenario: ScenarioName,
    out: Out = None,
    table: Annotated[
        Path | None, typer.Option("--in", metavar=_("TABELL"), help=_("Läs in en ändrad tabell i scenariots fil."))
    ] = None,
    lang: Lang = "",
) -> None:
    """Texts out as a table, and in again."""
    speak(lang)
    from game.text.author import translated

    translated.words(scenario, out, table)


@scenario_app.command(cls=Command, help=_("Packa ett scenario att skicka till någon annan."))
def pack(scenario: ScenarioName, out: Out = None, lang: Lang = "") -> None:
    """Pack a scenario."""
    speak(lang)
    from game.text.author import sharing

    sharing.pack(scenario, out)


@scenario_app.command(cls=Command, help=_("Lägg till ett scenario som någon har skickat."))
def add(
    package: Annotated[Path, typer.Argument(metavar=_("PAKET"), help=_("En zip-fil från samspel scenario pack."))],
    replace: Annotated[bool, typer.Option("--replace", help=_("Ersätt ett eget scenario med samma namn."))] = False,
    lang: Lang = "",
) -> None:
    """Take a scenario in."""
    speak(lang)
    from game.text.author import sharing

    sharing.add(package, replace)


@scenario_app.command(cls=Command, help=_("Uppskatta speltiden för varje roll och urval."))
def time(scenario: ScenarioName, lang: Lang = "") -> None:
    """Estimate the playing time."""
    speak(lang)
    from game.text.author import measured

    measured.time(scenario)


@scenario_app.command(cls=Command, help=_("Är något sätt att spela bäst överallt? Botar prövar."))
def balance(
    scenario: ScenarioName,
    runs: Annotated[int, typer.Option(metavar="N", min=10, max=5000, help=_("Parade spel per ruta."))] = 200,
    out: Annotated[
        Path | None, typer.Option(metavar=_("FIL"), help=_("Skriv allt till .md (att läsa) eller .csv (siffror)."))
    ] = None,
    workers: Annotated[int, typer.Option(metavar="N", min=1, max=64, help=_("Processer som delar på arbetet."))] = 1,
    quick: Annotated[
        bool, typer.Option("--quick", help=_("Jämför bara sätten att spela, inte vad varje alternativ betyder."))
    ] = False,
    lang: Lang = "",
) -> None:
    """Compare ways of playing."""
    speak(lang)
    from game.text.author import measured

    measured.balance(scenario, runs, out, workers, quick)


@scenario_app.command(cls=Command, help=_("Skriv ett JSON Schema för din textredigerare."))
def schema(out: Out = None, lang: Lang = "") -> None:
    """Write the JSON Schema of scenario files."""
    speak(lang)
    from game.text.author import shelves

    shelves.schema(out)
