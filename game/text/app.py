"""The terminal game: play a session on paper to its end, and end in words whatever ends it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, TextIO

from game.core.errors import ReplayError
from game.core.language import _, words
from game.text import settings
from game.text.pages.settings import take_up
from game.text.paper import Paper
from game.text.room import Room

if TYPE_CHECKING:
    from game.core.session import Session


def run(session: Session, reader: TextIO | None = None, writer: TextIO | None = None, width: int | None = None) -> int:
    """Play ``session`` to its end or until the person stops.

    Args:
        session: the play.
        reader: where answers come from; standard input where None.
        writer: where pages go; standard output where None.
        width: columns; the terminal's, or the person's setting, where None.

    Returns:
        The exit code: 0, or 1 where saving failed.
    """
    paper = Paper(reader or sys.stdin, writer or sys.stdout, width)
    if width is None:
        take_up(settings.load(), paper, language=False)
    if session.torn:
        paper.line(_("Slutet av filen gick inte att läsa. Spelet fortsätter efter det sista som är helt."))
    try:
        Room(session, paper).play()
    except (EOFError, KeyboardInterrupt):
        paper.blank()
        paper.line(_("Spelet är sparat: {path}").format(path=session.path))
        paper.line(_("Fortsätt med: samspel resume {path}").format(path=session.path))
    except ReplayError as error:
        paper.blank()
        paper.line(words(error.text))
        paper.line(_("Det senaste du gjorde är inte med."))
        paper.line(_("Fortsätt med: samspel resume {path}").format(path=session.path))
        return 1
    return 0
