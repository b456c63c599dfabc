"""The front door: the command ``samspel`` and its sub-commands.

Everything heavy is imported inside the command that needs it. Only the commands that play stand here: those of a
course, about the model, about scenario files and about experiments have files of their own under ``game.text``.
Exit codes: 0 done, 1 refused or failed, 2 wrong usage, 130 interrupted.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from game.core.language import _
from game.text import plain
from game.text.arguments import (
    ASKED_LANGUAGE,
    Bots,
    Dilemmas,
    Folder,
    Here,
    Lang,
    Mode,
    NoDebrief,
    PlayFile,
    PlayName,
    Roles,
    ScenarioName,
    Seed,
    TextMode,
    Turns,
    bots_of,
    roles_of,
    speak,
)
from game.text.author.commands import scenario_app
from game.text.course import course_app
from game.text.display import has_display
from game.text.failures import guarded, say
from game.text.help import Command, Group
from game.text.study.commands import experiment_app
from game.text.study.model import model_app

if TYPE_CHECKING:
    from game.core.session import Session
    from scenarios.compiled import Scenario

VERSION = "0.1.0"


app = typer.Typer(
    cls=Group,
    help=_("Samspel: en simulering och ett spel om hur förtroendevalda och förvaltning styr tillsammans."),
    epilog=_("Utan kommando startar spelet."),
    rich_markup_mode=None,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.add_typer(course_app)
app.add_typer(model_app)
app.add_typer(scenario_app, name="scenario")
app.add_typer(experiment_app, name="experiment")


@app.callback(invoke_without_command=True)
def samspel(
    ctx: typer.Context,
    lang: Lang = "",
    version: Annotated[bool, typer.Option("--version", help=_("Visa versionen."))] = False,
    text_mode: TextMode = False,
) -> None:
    """The game itself where no command is given."""
    speak(lang)
    if version:
        from sim import MODEL_VERSION

        typer.echo(f"samspel {VERSION} ({_('modell {n}').format(n=MODEL_VERSION)})")
    elif ctx.invoked_subcommand is None:
        _start(text_mode)


@app.command(cls=Command, help=_("Spela ett scenario."))
def play(
    scenario: ScenarioName,
    role: Roles = None,
    seed: Seed = None,
    lang: Lang = "",
    text_mode: TextMode = False,
    folder: Folder = None,
    cut: Annotated[int | None, typer.Option(metavar="MIN", help=_("Spela urvalet på så många minuter."))] = None,
    bots: Bots = None,
    turns: Turns = 1,
    mode: Mode = "training",
    name: PlayName = "",
    here: Here = "",
    dilemmas: Dilemmas = False,
    presenter: Annotated[
        bool, typer.Option("--presenter", help=_("För projektor: stor text och en sak i taget, i fönstret."))
    ] = False,
    no_debrief: NoDebrief = False,
) -> None:
    """Start a new play, in a window or in the terminal."""
    speak(lang)
    from game.core.kept.places import plays_folder
    from game.core.wishes import Wishes

    loaded = _term_or_scenario(scenario, seed)
    wishes = Wishes(
        loaded,
        roles_of(loaded, role or ()),
        here=here or None,
        cut=cut,
        turns=turns,
        mode=mode,
        bots=bots_of(bots or ()),
        name=name,
        seed=seed,
        dilemmas=dilemmas,
    )
    session = wishes.start(folder or plays_folder())
    if session.here is not None and (text_mode or not has_display()):  # in a window a screen of its own asks where
        _invite(session)
    _play(session, text_mode, not no_debrief, presenter)


@app.command(cls=Command, help=_("Fortsätt ett sparat spel."))
def resume(file: PlayFile, lang: Lang = "", text_mode: TextMode = False, no_debrief: NoDebrief = False) -> None:
    """Go on with a saved play."""
    speak(lang)
    from game.core.session import Session

    _play(Session.resume(file), text_mode, not no_debrief)


@app.command(cls=Command, help=_("Gå med i ett spel från en annan dator."))
def join(
    file: Annotated[Path, typer.Argument(metavar=_("FIL"), help=_("En inbjudan (.samspel.invite)."))],
    lang: Lang = "",
    text_mode: TextMode = False,
    folder: Folder = None,
    no_debrief: NoDebrief = False,
) -> None:
    """Take the free chair of a play begun at another computer."""
    speak(lang)
    from game.core.kept.places import plays_folder
    from game.text.pages.post import join as joined

    _play(joined(file, folder or plays_folder()), text_mode, not no_debrief)


@app.command(cls=Command, help=_("Byt stol: spela om en månad ur ett spel från en annan stol, i terminalen."))
def swap(
    file: PlayFile,
    month: Annotated[
        int | None, typer.Option(metavar="N", min=1, max=600, help=_("Vilken månad i spelet; annars frågar jag."))
    ] = None,
    role: Annotated[str, typer.Option(metavar=_("ROLL"), help=_("Vilken stol; annars frågar jag."))] = "",
    lang: Lang = "",
) -> None:
    """One month of a play from another chair, after one's own explanation of it."""
    speak(lang)
    from game.text.paper import Paper
    from game.text.swapping import swap_chairs

    swap_chairs(Paper(sys.stdin, sys.stdout), file, role or None, None if month is None else month - 1)


@app.command(cls=Command, help=_("Låt en bot spela Skyfallet och visa vad som hände."))
def demo(lang: Lang = "", folder: Folder = None, seed: Seed = 1) -> None:
    """A bot plays, headless; a summary, a chart of block characters, and where replay and debrief lie."""
    speak(lang)
    from game.core.kept.places import plays_folder
    from game.core.wishes import Wishes
    from game.text import demo as demonstration
    from game.text.after import FEW_RUNS, closing

    session = Wishes(_scenario(demonstration.SCENARIO), ("chair",), seed=seed).start(folder or plays_folder())
    demonstration.run(session, sys.stdout)
    closing(session, sys.stdout, show=False, runs=FEW_RUNS)


@scenario_app.command(cls=Command, help=_("Spela från valfri månad: en bot spelar månaderna före."))
def preview(
    scenario: ScenarioName,
    month: Annotated[
        int, typer.Option(metavar="N", min=0, max=47, help=_("Månad att börja i, som i filen; 0 är den första."))
    ] = 0,
    role: Annotated[str, typer.Option(metavar=_("ROLL"), help=_("Rollen; annars scenariots första."))] = "",
    world: Annotated[str, typer.Option(metavar=_("NAMN"), help=_("Den dolda världen; annars lottas den."))] = "",
    bot: Annotated[
        str,
        typer.Option(metavar=_("NAMN"), help=_("Vem som spelar före: control, dialogue, mixed, passive eller random.")),
    ] = "mixed",
    seed: Seed = None,
    text_mode: TextMode = False,
    debrief: Annotated[bool, typer.Option("--debrief", help=_("Skriv en genomgång efteråt."))] = False,
    lang: Lang = "",
) -> None:
    """Try a scenario out from a month of one's choice."""
    speak(lang)
    from game.text.author.previewing import preview as prepared

    _play(prepared(scenario, month, role, seed, world, bot), text_mode, debrief)


def _scenario(name: str) -> Scenario:
    from game.core.kept.shelf import find

    return find(name)


def _term_or_scenario(name: str, seed: int | None) -> Scenario:
    """The scenario of that name; a free term of that seed where one is asked for, said where it lies."""
    from game.core.free_term import NAMES, free_term

    if name not in NAMES:
        return _scenario(name)
    path = free_term(seed)
    say(_("Scenariot ligger i {path}").format(path=path))
    return _scenario(str(path))


def _invite(session: Session) -> None:
    from game.text.pages.post import invite
    from game.text.paper import Paper

    invite(session, Paper(sys.stdin, sys.stdout))


def _in_window(session: Session | None = None, presenter: bool = False) -> None:
    """Play in a window and leave when it closes. Where none can open it says so and comes back."""
    if has_display():
        os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
        try:
            from game.ui.app import NoWindowError, run_window
        except ImportError as error:
            if not (error.name or "").startswith("pygame"):
                raise
            return say(_("Fönsterspelet går inte att starta här: pygame saknas. Spelet fortsätter i terminalen."))
        try:
            code = run_window(session, ASKED_LANGUAGE, presenter)
        except NoWindowError:
            pass
        else:
            raise typer.Exit(code)
    return say(_("Ingen skärm hittades för fönsterspelet. Spelet fortsätter här i terminalen."))


def _start(text_mode: bool) -> None:
    if not text_mode:
        _in_window()
    from game.core.kept.places import plays_folder
    from game.text import settings
    from game.text.pages.settings import take_up
    from game.text.paper import Paper
    from game.text.start import choose

    paper = Paper(sys.stdin, sys.stdout)
    take_up(settings.load(), paper, language=ASKED_LANGUAGE is None)
    try:
        session = choose(paper, plays_folder())
    except EOFError:
        session = None
    if session is not None:
        _play(session, text_mode=True)


def _play(session: Session, text_mode: bool, debrief: bool = True, presenter: bool = False) -> None:
    if not text_mode:
        _in_window(session, presenter)
    from game.text.after import closing
    from game.text.app import run as run_in_terminal

    code = run_in_terminal(session)
    if session.finished:
        closing(session, sys.stdout, show=has_display(), debrief=debrief)
    else:
        session.close()
    raise typer.Exit(code)


def run_command(arguments: Sequence[str]) -> int:
    """Run one command line and give its exit code; every failure becomes a sentence."""
    return guarded(lambda: app(list(arguments), standalone_mode=False, prog_name="samspel"))


def _settle_streams() -> None:
    """Streams that take any character; those that were closed from outside lead nowhere.

    In the order of their numbers, so that no file of ours gets the number of a standard stream.
    """
    plain.register()
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        stream = getattr(sys, name)
        if stream is None:
            stream = open(os.devnull, mode, encoding="utf-8")  # noqa: SIM115 - open as long as the process lives
            setattr(sys, name, stream)
        stream.reconfigure(errors="replace" if mode == "r" else plain.NAME)


def main() -> NoReturn:
    """The console command."""
    _settle_streams()
    sys.exit(run_command(sys.argv[1:]))


if __name__ == "__main__":
    main()
