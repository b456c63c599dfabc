"""The short format for a group at one computer: each plays the same dilemmas alone, then the room compares."""

from __future__ import annotations

import secrets
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from game.core.kept.shelf import entries
from game.core.language import _
from game.core.wishes import SEEDS, Wishes
from game.text.filling import whole_between
from game.text.paper import Paper
from game.text.setup import title
from game.text.start import entry_words
from scenarios import Scenario

if TYPE_CHECKING:
    from game.core.session import Session

MOST = 30
"""Players of a group."""


def play_in_turn(paper: Paper, folder: Path) -> Session | None:
    """Ask for scenario, role and number; one plays on as usual, several play here one after another."""
    chosen = _pick(paper)
    if chosen is None:
        return None
    scenario, role = chosen
    count = whole_between(paper, _("Hur många ska spela efter varandra, 1 till {n}?").format(n=MOST), 1, MOST)
    if count is None:
        return None
    seed = secrets.randbelow(SEEDS)
    if count == 1:
        return Wishes(scenario, (role,), dilemmas=True, seed=seed).start(folder)
    played = [path for at in range(1, count + 1) if (path := _one(paper, folder, scenario, role, seed, at, count))]
    if len(played) > 1:
        paper.hide()
        compare(played, paper)
    return None


def _pick(paper: Paper) -> tuple[Scenario, str] | None:
    offered = [
        (entry, way.role) for entry in entries() if entry.scenario is not None for way in entry.scenario.dilemmas
    ]
    if not offered:
        paper.line(_("Inget scenario har dilemman för kortformatet."))
        return None
    texts = [
        f"{entry_words(entry)}\n{title(entry.scenario, role)}" for entry, role in offered if entry.scenario is not None
    ]
    picked = paper.choose(texts, _("Tillbaka"), _("Vilket scenario och vilken roll?"))
    if picked is None:
        return None
    entry, role = offered[picked]
    assert entry.scenario is not None
    return entry.scenario, role


def _one(paper: Paper, folder: Path, scenario: Scenario, role: str, seed: int, at: int, count: int) -> Path | None:
    """Let one of the group play. Returns the file, or None where the play was left unfinished."""
    from game.text.room import Room

    paper.hide()
    paper.heading(_("Spelare {at} av {count}").format(at=at, count=count))
    paper.line(_("Ni andra: titta bort, eller vänd skärmen."))
    alias = paper.ask(_("Välj ett alias, inte ditt namn:")) or _("Spelare {at}").format(at=at)
    session = Wishes(scenario, (role,), dilemmas=True, seed=seed, name=alias).start(folder)
    with suppress(EOFError):  # this one leaves; where input has ended the next question says so
        Room(session, paper).play()
    path = session.close()
    return path if session.finished else None


def compare(paths: list[Path], paper: Paper) -> None:
    """What a group chose, dilemma by dilemma, and why. Raises ``ReplayError`` where files cannot be compared."""
    from analysis import groups

    compared = groups.compare(paths)
    paper.heading(_("Jämförelse"))
    for line in groups.told(compared):
        paper.line(line) if line else paper.blank()
