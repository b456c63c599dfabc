"""After a play: where its file lies, and its debrief page written and opened."""

from __future__ import annotations

import webbrowser
from pathlib import Path
from typing import TextIO

from game.core.language import _, current
from game.core.session import Session
from game.text.progress import Progress

FEW_RUNS = 20
"""Futures each way of a what-if where it must go quickly."""


def write_debrief(play: Path, out: Path | None, runs: int | None, show: bool) -> Path:
    """Write the debrief page of a play, with progress, and open it where ``show`` as soon as it can be read.

    The page is there with few futures after seconds; with all of them it takes its own place, to be reloaded.

    Raises:
        ReplayError: the file is no play, or holds no whole month.
        analysis.debrief.PageError: the page cannot be written.
    """
    from analysis.debrief import RUNS, write_page

    progress = Progress(_("Skriver genomgången, procent"), 100)
    opened: list[Path] = []

    def early(page: Path) -> None:
        if show:
            webbrowser.open(page.resolve().as_uri())
        opened.append(page)

    page = write_page(
        play,
        "en" if current() == "en" else "sv",
        out,
        RUNS if runs is None else runs,
        lambda share, _doing: progress.at(round(100 * share)),
        early,
    )
    progress.end()
    if not opened:
        early(page)
    return page


def closing(session: Session, writer: TextIO, show: bool, debrief: bool = True, runs: int | None = None) -> None:
    """Close a finished play, say where it lies, and write its debrief. Raises as ``write_debrief`` does."""
    path = session.close()
    writer.write("\n" + _("Spelet ligger i {path}").format(path=path) + "\n")
    if debrief:
        page = write_debrief(path, None, runs, show)
        writer.write(_("Genomgången ligger i {path}").format(path=page) + "\n")
