"""How a command fails: a sentence for the person and an exit code, never a traceback.

Exit codes: 0 done, 1 refused or failed, 2 wrong usage, 130 interrupted.
"""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

import typer

from game.core.language import _, current, words
from game.text.help import complaint

if TYPE_CHECKING:
    from scenarios.problems import Problem

DONE, FAILED, USAGE, INTERRUPTED = 0, 1, 2, 130


class Failure(Exception):  # noqa: N818 - a sentence for the person and an exit code, not an error of the program
    """Something that ends the command: a sentence in the language in use, and the exit code."""

    def __init__(self, message: str, code: int = FAILED) -> None:
        super().__init__(message)
        self.code = code


def say(message: str) -> None:
    """A line to the person that is no result."""
    try:
        sys.stderr.write(message + "\n")
        sys.stderr.flush()
    except OSError:
        silence(sys.stderr)


def silence(stream: Any) -> None:
    """Send what is left of a broken stream nowhere, so that leaving does not fail once more."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def problems(found: Sequence[Problem]) -> str:
    """Problems of scenario files, a line each."""
    from scenarios.problems import format_problems

    return format_problems(found, "en" if current() == "en" else "sv")


def guarded(command: Callable[[], object]) -> int:
    """Run a command and give its exit code; every failure becomes a sentence on standard error."""
    try:
        code = command()
        sys.stdout.flush()
    except typer.Exit as leaving:
        code = leaving.exit_code
    except (KeyboardInterrupt, typer.Abort):
        code = INTERRUPTED
    except BrokenPipeError:
        silence(sys.stdout)
        code = FAILED
    except Exception as error:
        code = _explained(error)
    return code if isinstance(code, int) else DONE


def together(steps: Iterable[Callable[[], object]]) -> None:
    """Take every step, whether others fail or not, so that all that is wrong is told at once; then leave."""
    failed = False
    for step in steps:
        try:
            step()
        except Exception as error:
            failed = True
            _explained(error)
    if failed:
        raise typer.Exit(FAILED)


def _explained(error: Exception) -> int:
    """Say an error in its own words, or else as a crash. Returns the exit code."""
    from game.core.kept.places import refusal
    from scenarios.problems import ScenarioErrors
    from scenarios.text import Text

    said = getattr(error, "text", None)
    if isinstance(error, Failure):
        say(str(error))
        return error.code
    if hasattr(error, "format_message"):  # Typer's own kinds, under names that differ between its versions
        say(complaint(error))
        return USAGE
    if isinstance(error, ScenarioErrors):
        say(problems(error.problems))
    elif isinstance(said, Text):
        say(words(said))
    elif isinstance(error, ImportError) and hasattr(error, "extra"):
        say(_("Det här kräver tillägget {extra}: pip install samspel[{extra}].").format(extra=error.extra))
    elif isinstance(error, OSError):
        say(_("Det gick inte: {why}.").format(why=refusal(error)))
        silence(sys.stdout)
    elif isinstance(error, MemoryError):
        say(_("Minnet räcker inte. Välj färre körningar, månader eller invånare."))
    else:
        say(_crash(error))
    return FAILED


def _crash(error: Exception) -> str:
    """Write what went wrong to a file for us; a sentence for the person."""
    from game.core.kept.places import state_folder
    from game.core.kept.writing import write_whole

    said = _("Något gick fel i Samspel. Det du hann spela är sparat.")
    try:
        folder = state_folder()
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"crash-{os.getpid()}.txt"
        write_whole(path, "".join(traceback.format_exception(error)), private=True)
    except (OSError, RuntimeError):
        return f"{said} ({type(error).__name__}: {error})"
    return said + " " + _("En felrapport ligger i {path}.").format(path=path)
