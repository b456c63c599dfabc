"""The terminal's start menu: the same choices under the same numbers each time, each leading to a play or a page."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from game.core.errors import Refused, ReplayError
from game.core.kept.places import unfinished_plays
from game.core.kept.saves import Brief, brief
from game.core.kept.shelf import entries
from game.core.language import _, current, month_name, use, words
from game.text import settings as kept
from game.text.failures import problems
from game.text.matters import within
from game.text.pages.glossary import explain
from game.text.pages.help import keys
from game.text.pages.post import folder as exchange_folder
from game.text.pages.post import invite, join
from game.text.pages.settings import change, describe
from game.text.paper import Paper
from game.text.setup import set_up
from scenarios import Entry, Scenario

if TYPE_CHECKING:
    from game.core.session import Session

SHOWN = 30
"""Saved plays listed."""


def choose(paper: Paper, folder: Path) -> Session | None:
    """Ask until there is a play to sit down at, saved in ``folder``; None where the person leaves.

    Raises:
        EOFError: at the end of input.
    """
    while True:
        paper.heading(_("Samspel"))
        paper.line(_("Ett spel om hur förtroendevalda och förvaltning styr tillsammans."))
        saved = unfinished_plays(folder)[:SHOWN]
        texts = [
            _("Lär känna spelet: en genomgång på sju minuter"),
            _("Nytt spel"),
            _("Fri mandatperiod: 48 månader i en kommun eller region som lottas fram"),
            _("Fortsätt ett sparat spel ({n})").format(n=len(saved)),
            _("Kortformat: åtta dilemman på en kvart, en eller flera efter varandra"),
            _("Byt stol: spela om en månad från den andra stolen"),
            _("Gå med i ett spel från en annan dator"),
            _("Inställningar"),
            _("Ordlista"),
            _("Hjälp"),
            _("In English"),
        ]
        picked = paper.choose(texts, _("Avsluta"))
        if picked is None:
            return None
        try:
            session = _follow(picked, paper, folder, saved)
        except (Refused, ReplayError) as error:
            paper.line(words(error.text))
            session = None
        if session is not None:
            return session


def _follow(picked: int, paper: Paper, folder: Path, saved: list[Path]) -> Session | None:
    """Do what was chosen; the play to sit down at, where it leads to one."""
    if picked == 0:
        from game.text.lessons import begin

        return begin(folder)
    if picked == 1:
        return _new(paper, folder, pick_scenario(paper))
    if picked == 2:
        from game.text.free import draw

        return _new(paper, folder, draw(paper))
    if picked == 3:
        return _resume(paper, saved)
    if picked == 4:
        from game.text.rounds import play_in_turn

        return play_in_turn(paper, folder)
    if picked == 5:
        from game.text.swapping import choose_swap

        choose_swap(paper, folder)
    elif picked == 6:
        return _join(paper, folder)
    elif picked == 7:
        _settings(paper)
    elif picked == 8:
        explain(paper.ask(_("Ordet, eller Enter för alla:")), paper)
    elif picked == 9:
        paper.heading(_("Hjälp"))
        keys(paper)
    else:
        use("sv" if current() == "en" else "en")
    return None


def _new(paper: Paper, folder: Path, scenario: Scenario | None) -> Session | None:
    wishes = None if scenario is None else set_up(paper, scenario)
    if wishes is None:
        return None
    session = wishes.start(folder)
    if session.here is not None:
        invite(session, paper)
    return session


def pick_scenario(paper: Paper, question: str = "") -> Scenario | None:
    """Which scenario; those with errors stay in the list, marked, and tell them when chosen."""
    while True:
        found = entries()
        picked = paper.choose([entry_words(entry) for entry in found], _("Tillbaka"), question or _("Vilket scenario?"))
        if picked is None:
            return None
        if found[picked].scenario is not None:
            return found[picked].scenario
        _faults(found[picked], paper)


def entry_words(entry: Entry) -> str:
    """A scenario in the list."""
    if entry.scenario is None:
        return _("{name} (går inte att spela; välj för att se felen)").format(name=entry.id)
    return f"{words(entry.scenario.title)}. {words(entry.scenario.summary)}"


def _faults(entry: Entry, paper: Paper) -> None:
    paper.heading(_("Fel i {name}").format(name=entry.id))
    paper.line(problems(entry.problems))


def _resume(paper: Paper, saved: list[Path]) -> Session | None:
    """Which saved play, and what to do with it."""
    from game.core.kept.afterwards import delete, rename
    from game.core.session import Session

    path = pick_play(paper, saved)
    if path is None:
        return None
    picked = paper.choose([_("Fortsätt spela"), _("Byt namn"), _("Ta bort")], _("Tillbaka"), path.name)
    if picked == 0:
        return Session.resume(path)
    if picked == 1 and (name := paper.ask(_("Spelets namn (inga namn på verkliga personer):"))):
        rename(path, name)
        paper.line(_("Sparat."))
    elif picked == 2 and paper.choose([_("Ja, ta bort det för gott")], _("Nej"), _("Ta bort spelet?")) == 0:
        delete(path)
        paper.line(_("Spelet är borttaget."))
    return None


def pick_play(paper: Paper, saved: list[Path], question: str = "") -> Path | None:
    """Which saved play, by its name, its people, how far it has come and when it was played."""
    if not saved:
        paper.line(_("Det finns inga sparade spel."))
        return None
    titles = {entry.id: entry.scenario for entry in entries() if entry.scenario is not None}
    texts = [saved_play(path, brief(path), titles) for path in saved]
    picked = paper.choose(texts, _("Tillbaka"), question or _("Vilket spel?"))
    return None if picked is None else saved[picked]


def saved_play(path: Path, told: Brief | None, scenarios: dict[str, Scenario]) -> str:
    """A saved play in two lines."""
    if told is None:
        return path.name
    scenario = scenarios.get(told.scenario)
    name = told.scenario if scenario is None else words(scenario.title)
    titles = {} if scenario is None else {one.role: within(words(one.title)) for one in scenario.roles}
    people = ", ".join(titles.get(seat, seat) for seat in told.roles)
    far = _("månad {month}").format(month=told.month + 1)
    if scenario is not None:
        month = min(told.month + 1, scenario.months)
        far = _("månad {month} av {months}").format(month=month, months=scenario.months)
    if told.short:
        far = _("kortformat")
    elif told.cut is not None:
        far += ", " + _("ett urval på {minutes} minuter").format(minutes=told.cut)
    head = f"{told.name}: {name}" if told.name else name
    return f"{head}, {people}\n{far[:1].upper()}{far[1:]}. {_when(path)}"


def _when(path: Path) -> str:
    try:
        at = datetime.fromtimestamp(path.stat().st_mtime)
    except OSError:
        return ""
    day = f"{at.day} {month_name(at.month)} {at.year}, {at.hour:02}:{at.minute:02}"
    return _("Senast spelat {when}.").format(when=day)


def _join(paper: Paper, folder: Path) -> Session | None:
    waiting = sorted(exchange_folder().glob("*.samspel.invite"))
    texts = [path.name for path in waiting] + [_("En fil på en annan plats")]
    picked = paper.choose(texts, _("Tillbaka"), _("Vilken inbjudan?"))
    if picked is None:
        return None
    return join(waiting[picked] if picked < len(waiting) else Path(paper.ask(_("Inbjudans sökväg:"))), folder)


def _settings(paper: Paper) -> None:
    settings = kept.load()
    while True:
        paper.heading(_("Inställningar"))
        picked = paper.choose(describe(settings), _("Tillbaka"))
        if picked is None:
            return
        change(picked, settings, paper)
