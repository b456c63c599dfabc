"""The terminal's start menu: go on with a saved play, or begin a new one."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from game.core.language import _, current, n_, use, words
from game.core.places import unfinished_plays
from game.core.shelf import entries
from game.text.failures import problems
from game.text.matters import within
from game.text.paper import Paper
from scenarios import Entry, Scenario

SHOWN = 5
"""Saved plays offered."""


@dataclass(frozen=True)
class Begin:
    """A new play of ``scenario`` in ``role``, whole or as a cut (minutes)."""

    scenario: Scenario
    role: str
    cut: int | None


@dataclass(frozen=True)
class Resume:
    """A saved play."""

    path: Path


def choose(paper: Paper, folder: Path | None = None) -> Begin | Resume | None:
    """Ask what to play; None where the person leaves. Raises ``EOFError`` at the end of input."""
    while True:
        paper.heading(_("Samspel"))
        paper.line(_("Ett spel om hur förtroendevalda och förvaltning styr tillsammans."))
        saved = unfinished_plays(folder)[:SHOWN]
        found = entries()
        texts = [_("Fortsätt: {name}").format(name=path.name.removesuffix(".samspel.jsonl")) for path in saved]
        texts += [_entry(entry) for entry in found]
        texts.append(_("In English"))
        picked = _pick(paper, texts, _("Avsluta"))
        if picked is None:
            return None
        if picked < len(saved):
            return Resume(saved[picked])
        if picked == len(texts) - 1:
            use("sv" if current() == "en" else "en")
            continue
        entry = found[picked - len(saved)]
        if entry.scenario is None:
            paper.line(problems(entry.problems))
            continue
        begun = _begin(paper, entry.scenario)
        if begun is not None:
            return begun


def _entry(entry: Entry) -> str:
    if entry.scenario is None:
        count = n_("{n} fel", "{n} fel", len(entry.problems)).format(n=len(entry.problems))
        return _("{name}: går inte att spela, {count}. Visa felen.").format(name=entry.id, count=count)
    return f"{words(entry.scenario.title)}. {words(entry.scenario.summary)}"


def _begin(paper: Paper, scenario: Scenario) -> Begin | None:
    paper.heading(words(scenario.title))
    roles = [f"{words(role.name)}, {within(words(role.title))}" for role in scenario.roles]
    picked = _pick(paper, roles, _("Tillbaka"), _("Vem är du?"))
    if picked is None:
        return None
    role = scenario.roles[picked].role
    cuts = [cut for cut in scenario.cuts if cut.role == role]
    if not cuts:
        return Begin(scenario, role, None)
    lengths = [n_("Hela spelet, {n} månad", "Hela spelet, {n} månader", scenario.months).format(n=scenario.months)]
    lengths += [_("Ett urval på {minutes} minuter").format(minutes=cut.minutes) for cut in cuts]
    length = _pick(paper, lengths, _("Tillbaka"), _("Hur långt?"))
    if length is None:
        return None
    return Begin(scenario, role, cuts[length - 1].minutes if length else None)


def _pick(paper: Paper, texts: list[str], back: str, question: str = "") -> int | None:
    """The place of the chosen text; None for 0. Asks again until the answer is one of them."""
    if question:
        paper.line(question)
    while True:
        for place, text in enumerate(texts, 1):
            paper.item(text, f"{place}.")
        paper.item(back, "0.")
        answer = paper.ask(_("Ditt val:"))
        if answer.lower() in ("0", "q"):
            return None
        if answer.isdecimal() and 1 <= int(answer) <= len(texts):
            return int(answer) - 1
        paper.line(_("Skriv en siffra mellan 0 och {n}.").format(n=len(texts)))
