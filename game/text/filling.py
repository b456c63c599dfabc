"""What some choices ask for before they are whole: a forecast in three parts, a reason in one line, a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.language import _, number, words
from game.core.seats.actions import Action
from game.core.seen.view_matters import QuestionView
from game.text.menus import Choice
from game.text.paper import Paper
from game.text.screens import month_of

if TYPE_CHECKING:
    from game.text.room import Room


def reason(situation: str) -> Choice:
    """Write a reason that stands being said in public."""

    def fill(room: Room, action: Action) -> Action | None:
        text = room.paper.ask(_("Ditt skäl, en rad:"))
        return action | {"text": text}

    text = _("Skriv ett skäl som tål att sägas offentligt (inga namn)")
    return Choice(text, do={"do": "reason", "situation": situation}, fill=fill)


def forecast(question: QuestionView) -> Choice:
    """Say what one expects."""

    def fill(room: Room, action: Action) -> Action | None:
        answer = _range(room, question)
        if answer is None:
            return None
        low, likely, high = answer
        return action | {"low": low, "likely": likely, "high": high}

    text = _("Säg vad du tror: {question}").format(question=words(question.text))
    return Choice(text, do={"do": "forecast", "question": question.id}, fill=fill)


def _range(room: Room, question: QuestionView) -> tuple[float, float, float] | None:
    paper = room.paper
    low, high = (number(x, question.decimals) for x in (question.low, question.high))
    paper.line(words(question.text))
    paper.line(
        _("Svara i {unit}, mellan {low} och {high}. Avgörs i {month}. Tom rad: låt bli.").format(
            unit=words(question.unit), low=low, high=high, month=month_of(room.view, question.due)
        )
    )
    answers: list[float] = []
    for prompt in (_("Lägst:"), _("Troligast:"), _("Högst:")):
        line = paper.ask(prompt)
        value = as_number(line)
        if value is None:
            said = _("Det där är inget tal. Ingen prognos gjordes.") if line else _("Ingen prognos gjordes.")
            paper.line(said)
            return None
        answers.append(value)
    return answers[0], answers[1], answers[2]


def as_number(line: str) -> float | None:
    """A number as people write it: decimal comma or point, spaces, any minus."""
    plain = line.replace("\u2212", "-").replace("\u2013", "-").replace("\u00a0", "").replace(" ", "").replace(",", ".")
    try:
        value = float(plain)
    except ValueError:
        return None
    return value if abs(value) < 1e12 else None


def whole_between(paper: Paper, prompt: str, low: int, high: int) -> int | None:
    """A whole number between two limits; None for an empty line. Asks again until it is one."""
    while True:
        line = paper.ask(prompt)
        if not line:
            return None
        if line.isdecimal() and len(line) < 9 and low <= int(line) <= high:
            return int(line)
        paper.line(_("Skriv en siffra mellan {low} och {high}, eller tryck Enter.").format(low=low, high=high))
