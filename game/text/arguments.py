"""What commands take: arguments and options in the person's language, shared by the front door and its groups.

Help texts are made when this file is read, so the language is settled here first, from ``--lang`` or the environment.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from game.core.language import LANGUAGES, _, from_environment, use, words
from game.text.failures import USAGE, Failure

if TYPE_CHECKING:
    from scenarios import Scenario


def asked_language(arguments: Sequence[str]) -> str | None:
    """The language of ``--lang``, wherever it stands."""
    for place, argument in enumerate(arguments):
        name, _equals, value = argument.partition("=")
        value = value or "".join(arguments[place + 1 : place + 2])
        if name == "--lang" and value in LANGUAGES:
            return value
    return None


ASKED_LANGUAGE = asked_language(sys.argv[1:])
use(ASKED_LANGUAGE or from_environment())

ScenarioName = Annotated[
    str, typer.Argument(metavar="SCENARIO", help=_("Namn på ett scenario eller sökväg till en fil."))
]
PlayFile = Annotated[
    Path, typer.Argument(metavar=_("FIL"), help=_("En spelfil (.samspel.jsonl eller .samspel.jsonl.gz)."))
]
Lang = Annotated[str, typer.Option(metavar="sv|en", help=_("Språk: sv eller en. Annars datorns språk."))]
Roles = Annotated[
    list[str] | None,
    typer.Option(
        "--role",
        metavar=_("ROLL"),
        help=_(
            "chair (ordförande), head (förvaltningschef) eller opposition. Flera: upprepa, eller skriv komma mellan."
        ),
    ),
]
Bots = Annotated[
    list[str] | None,
    typer.Option(
        metavar=_("ROLL=SÄTT"), help=_("Hur datorn spelar en roll: control, dialogue, mixed, passive eller random.")
    ),
]
Turns = Annotated[int, typer.Option(metavar="N", help=_("Månader per omgång: 1 eller 3."))]
Mode = Annotated[str, typer.Option(metavar="training|open", help=_("Övning utan mätare, eller öppet med mätare."))]
PlayName = Annotated[str, typer.Option("--name", metavar=_("NAMN"), help=_("Vad spelet ska heta i listan."))]
Here = Annotated[
    str, typer.Option(metavar=_("ROLL"), help=_("Rollen vid den här datorn, när den andra sitter vid en annan."))
]
Dilemmas = Annotated[bool, typer.Option("--dilemmas", help=_("Kortformatet: ett dilemma i taget."))]
Folder = Annotated[Path | None, typer.Option(metavar=_("MAPP"), help=_("Mapp där spel sparas."))]
Seed = Annotated[
    int | None, typer.Option(metavar="N", min=0, max=2**63 - 1, help=_("Slumpfrö; samma frö ger samma värld."))
]
NoDebrief = Annotated[bool, typer.Option("--no-debrief", help=_("Skriv ingen genomgång efter spelet."))]
TextMode = Annotated[bool, typer.Option("--text-mode", help=_("Spela i terminalen."))]


def speak(lang: str) -> None:
    """Use the language asked for, where one is. Raises ``Failure`` for an unknown one."""
    if lang and lang not in LANGUAGES:
        raise Failure(_("Språket {lang} finns inte. Välj sv eller en.").format(lang=lang), USAGE)
    if lang:
        use(lang)


def listed(texts: Iterable[str]) -> list[str]:
    """The words of options that may be repeated or parted by commas, each once."""
    return list(dict.fromkeys(word.strip() for text in texts for word in text.split(",") if word.strip()))


def roles_of(scenario: Scenario, asked: Iterable[str]) -> tuple[str, ...]:
    """The seats asked for. Raises ``Failure`` naming those that the scenario lacks."""
    from scenarios.problems import meant

    known = [brief.role for brief in scenario.roles]
    wanted = listed(asked) or ["chair"]
    said = [
        _("Det finns ingen roll {name} i scenariot.").format(name=role) + " " + words(meant(role, known))
        for role in wanted
        if role not in known
    ]
    if said:
        raise Failure("\n".join(said))
    return tuple(wanted)


def bots_of(asked: Iterable[str]) -> dict[str, str]:
    """The policies asked for, as ``seat=policy``. Raises ``Failure`` for what is written otherwise."""
    found = {}
    for word in listed(asked):
        seat, equals, policy = word.partition("=")
        if not equals or not seat or not policy:
            raise Failure(
                _("{word} går inte att använda för --bots. Skriv roll=sätt, till exempel head=dialogue.").format(
                    word=word
                ),
                USAGE,
            )
        found[seat.strip()] = policy.strip()
    return found
