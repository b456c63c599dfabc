"""The command line in the person's language: help pages, and what was wrong with a command."""

from __future__ import annotations

import re
from collections.abc import Iterable
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
        (r"\\?\[required\]", _("[krävs]")),
        (r"Show this message and exit\.", _("Visa den här texten.")),
        (r"\\?\[default:", _("[förval:")),
    )
    for english, said in own:
        help_text = re.sub(english, said.replace("\\", ""), help_text, flags=re.MULTILINE)
    help_text = re.sub(r"\b(\d+)<=x<=(\d+)\b", r"\1–\2", help_text)
    # Kinds of values in the words of Python; white space in their place keeps the columns.
    return re.sub(r" <(?:str|path|list\[(?:str|Path)\])>", lambda kind: " " * len(kind[0]), help_text)


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
        (r"(\d+)<=x<=(\d+)", _("mellan {low} och {high}")),
        (r"greater than or equal to (\S+)", _("minst {n}")),
        (r"less than or equal to (\S+)", _("högst {n}")),
        (r"valid int", _("ska vara ett heltal")),
    ):
        found = re.search(pattern, message)
        if found:
            low, high, *_rest = (*found.groups(), "", "")
            return said.format(n=low.rstrip("."), low=low, high=high)
    return message


def _named(error: Any) -> str:
    """The parameter that a complaint is about, as the person writes it."""
    parameter = getattr(error, "param", None)
    if parameter is None:
        return ""
    options = [name for name in parameter.opts if name.startswith("--")]
    return str(options[-1] if options else parameter.metavar or parameter.name.upper()).rstrip(".")


def _perhaps(word: str, known: Iterable[str]) -> str:
    """The known word that may have been meant, as a question; "" where none is near."""
    from scenarios.problems import nearest

    near = nearest(word, known)
    return " " + _("Menade du {name}?").format(name=near) if near else ""


def _no_command(message: str, context: Any) -> str:
    found = re.search(r"(['\"])(.*?)\1(?:\.|$)", message)
    name = found[2] if found else ""
    commands = getattr(getattr(context, "command", None), "commands", {})
    return _("Kommandot {name} finns inte.").format(name=name) + _perhaps(name, commands)


def _no_option(error: Any) -> str:
    command = getattr(getattr(error, "ctx", None), "command", None)
    known = {name for one in getattr(command, "params", ()) for name in one.opts if name.startswith("--")}
    return _("Flaggan {name} finns inte.").format(name=error.option_name) + _perhaps(error.option_name, known)


def complaint(error: Exception) -> str:
    """Typer's complaint about the command line in the language in use."""
    kind, option = type(error).__name__, getattr(error, "option_name", None)
    message = str(getattr(error, "message", error))
    if kind == "NoArgsIsHelpError":
        return message
    if kind == "NoSuchOption":
        said = _no_option(error)
    elif kind == "MissingParameter":
        said = _("{name} saknas.").format(name=_named(error))
    elif kind == "BadParameter" and _named(error):
        said = _("Värdet för {name} går inte att använda: {message}").format(
            name=_named(error), message=_fitting(message)
        )
    elif "requires an argument" in message:
        said = _("Flaggan {name} saknar värde.").format(name=option)
    elif "does not take a value" in message:
        said = _("Flaggan {name} tar inget värde.").format(name=option)
    elif "unexpected extra argument" in message:
        said = _("Det finns ett argument för mycket: {name}").format(name=message.rpartition("(")[2].rstrip(")."))
    elif message.startswith("Missing command"):
        said = _("Ett kommando saknas.")
    elif message.startswith("No such command"):
        said = _no_command(message, getattr(error, "ctx", None))
    else:
        said = message
    return said + "\n" + _("Se samspel --help.")
