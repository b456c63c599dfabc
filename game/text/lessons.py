"""The tutorial in the terminal: one idea said at a time beside the first play, and predictions before what shows."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from game.core.kept.shelf import tutorial
from game.core.language import _, words
from game.core.lessons import TUTORIAL, Guess, Lesson, Shown
from game.core.wishes import Wishes

if TYPE_CHECKING:
    from game.core.session import Session
    from game.text.room import Room

SKIP = "h"


def begin(folder: Path) -> Session:
    """The first play, in which the tutorial speaks."""
    scenario = tutorial()
    return Wishes(scenario, (scenario.roles[0].role,), name=_("Lär känna spelet")).start(folder)


def lesson_of(session: Session) -> Lesson | None:
    """The tutorial, where the play is the one it belongs to."""
    return Lesson() if session.scenario.id == TUTORIAL else None


def tell(room: Room) -> None:
    """Say what is due now, one step after another until one that the person has to do. Said once."""
    lesson = room.lesson
    while lesson is not None and (shown := lesson.now(room.view)) is not None:
        if shown.step.id == room.told_step:
            return
        room.told_step = shown.step.id
        _say(room, shown)
        if shown.step.guess is not None:
            _guess(room, lesson, shown.step.guess)
        elif shown.must_do:
            return
        else:
            _read(room, lesson)


def _say(room: Room, shown: Shown) -> None:
    room.paper.blank()
    head = _("Handledning {place} av {count}").format(place=shown.place, count=shown.count)
    room.paper.line(f"{head}: {words(shown.text)}")
    hint = _hint(shown.step.look)
    if hint:
        room.paper.line(hint)


def _hint(look: str) -> str:
    """Where in the terminal the step points; steps name controls of the window."""
    hints = {
        "matter": _("Ärendet har en egen siffra i listan. Läs det, gå tillbaka med 0 och gå vidare med 0."),
        "option": _("Ärendet har en egen siffra i listan. Förslagen är de första valen på dess sida."),
        "ask": _("Valen som börjar med Fråga står sist på ärendets sida."),
        "forecast": _("Valet heter Säg vad du tror, på ärendets sida."),
        "reason": _("Valet heter Skriv ett skäl, på ärendets sida."),
        "do": _("Egna initiativ är de första valen på skrivbordet."),
        "onward": _("Du går vidare med 0."),
    }
    return hints.get(look.partition(".")[0], "")


def _read(room: Room, lesson: Lesson) -> None:
    answer = room.paper.ask(_("Enter: vidare. h och Enter: hoppa över handledningen."))
    if answer.lower() == SKIP:
        lesson.skip()
        room.paper.line(_("Handledningen är avslutad. Spelet fortsätter."))
    else:
        lesson.go_on(room.view)


def _guess(room: Room, lesson: Lesson, guess: Guess) -> None:
    picked = room.paper.choose([words(text) for _id, text in guess.answers], _("Hoppa över handledningen"))
    if picked is None:
        lesson.skip()
    else:
        lesson.guess(room.view, guess.answers[picked][0])
