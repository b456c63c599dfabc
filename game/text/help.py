"""The command line in the person's language: help pages, and what was wrong with a command."""

from __future__ import annotations

import re
from typing import Any

from typer.core import TyperCommand, TyperGroup

from game.core.language import _


def _in_language(help_text: str) -> str:
    """Typer's own words of a help page in the language in use."""
    own = (
        (r"^Usage: ", _("Användning: ")),
        (r"^Options:$", _("Flaggor:")),
        (r"^Commands:$", _("Kommandon:")),
        (r"^Arguments:$", _("Argument:")),
        (r"\[OPTIONS\]", _("[FLAGGOR]")),
        (r"COMMAND \[ARGS\]\.\.\.", _("KOMMANDO [ARGUMENT]...")),
        (r"\[required\]", _("[krävs]")),
        (r"Show this message and exit\.", _("Visa den här texten.")),
    )
    for english, said in own:
        help_text = re.sub(english, said.replace("\\", ""), help_text, flags=re.MULTILINE)
    return help_text


class Command(TyperCommand):
    """A command whose help page is in the language in use throughout."""

    def get_help(self, ctx: Any) -> str:
        """The help page."""
        return _in_language(super().get_help(ctx))


class Group(TyperGroup):
    """A group of commands whose help page is in the language in use throughout."""

    def get_help(self, ctx: Any) -> str:
        """The help page."""
        return _in_language(super().get_help(ctx))


def _fitting(message: str) -> str:
    """What a value should have been, in the language in use."""
    for pattern, said in (
        (r"greater than or equal to (\S+)", _("minst {n}")),
        (r"less than or equal to (\S+)", _("högst {n}")),
        (r"valid integer", _("ska vara ett heltal")),
    ):
        found = re.search(pattern, message)
        if found:
            return said.format(n=found[1] if found.groups() else "")
    return message


def complaint(error: Exception) -> str:
    """Typer's complaint about the command line in the language in use."""
    kind, option = type(error).__name__, getattr(error, "option_name", None)
    parameter = getattr(getattr(error, "param", None), "name", None)
    message = str(getattr(error, "message", error))
    if kind == "NoSuchOption":
        said = _("Flaggan {name} finns inte.").format(name=option)
    elif kind == "MissingParameter":
        said = _("{name} saknas.").format(name=str(parameter).upper())
    elif kind == "BadParameter" and parameter is not None:
        said = _("Värdet för {name} går inte att använda: {message}").format(name=parameter, message=_fitting(message))
    elif "requires an argument" in message:
        said = _("Flaggan {name} saknar värde.").format(name=option)
    elif "unexpected extra argument" in message:
        said = _("Det finns ett argument för mycket: {name}").format(name=message.rpartition("(")[2].rstrip(")."))
    elif message.startswith("No such command"):
        said = _("Kommandot {name} finns inte.").format(name=message.split("'")[1])
    else:
        said = message
    return said + "\n" + _("Se samspel --help.")
