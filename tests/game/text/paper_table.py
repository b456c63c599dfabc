"""A real play on paper, for tests: what is typed is settled in advance, by number or by the words of a choice."""

from __future__ import annotations

import io
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from game.core.session import Session
from game.text.paper import Paper
from game.text.room import Room
from scenarios.compiled import Scenario
from tests.game.text.three_chairs import three_chairs

WIDTH = 90


class Person(io.StringIO):
    """Types one thing after another: a line as it stands, or with > first the number of the choice that begins so."""

    def __init__(self, out: io.StringIO, lines: Sequence[str]) -> None:
        super().__init__()
        self._out, self._lines = out, list(lines)

    def readline(self, *_size: object) -> str:  # type: ignore[override]
        if not self._lines:
            return ""
        line = self._lines.pop(0)
        self._out.write("\n")
        return (number_of(self._out.getvalue(), line[1:]) if line.startswith(">") else line) + "\n"


class Table:
    """A session, and the paper it is played on. No time passes while it waits."""

    def __init__(self, session: Session, width: int = WIDTH) -> None:
        self.session, self.width = session, width

    def type(self, *lines: str) -> str:
        """Sit down, type these lines, and stop where they end. Gives what was said."""
        out = io.StringIO()
        paper = Paper(Person(out, lines), out, self.width)
        with suppress(EOFError):
            Room(self.session, paper, wait=lambda _seconds: None).play()
        return out.getvalue()


def begin(folder: Path, roles: Sequence[str] = ("chair",), scenario: Scenario | None = None, **wishes: object) -> Table:
    """A new play of the small scenario with three chairs."""
    return Table(Session.start(scenario or three_chairs(), tuple(roles), 1, folder, **wishes))  # type: ignore[arg-type]


def ask(lines: Sequence[str], width: int = 400) -> tuple[Paper, io.StringIO]:
    """A paper on which these lines are typed, and what is written on it."""
    out = io.StringIO()
    return Paper(Person(out, lines), out, width), out


def number_of(said: str, text: str) -> str:
    """The number of the last choice offered that begins so."""
    found = [line.partition(". ") for line in said.splitlines()]
    return next(place for place, _dot, words in reversed(found) if place.isdecimal() and words.startswith(text))


def flat(said: str) -> str:
    """What was said, on one line."""
    return " ".join(said.split())
