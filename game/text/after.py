"""After a play: where its file lies, and its debrief page written and opened."""

from __future__ import annotations

import sys
import webbrowser
from contextlib import suppress
from pathlib import Path
from typing import TextIO

from game.core.errors import reason
from game.core.kept.replay import read
from game.core.language import _, current, words
from game.core.session import Session
from game.text.failures import Failure
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


def write_comparison(plays: list[Path], out: Path | None, show: bool) -> Path:
    """Write the page of several plays beside each other, and open it where ``show``. Raises as ``write_debrief``."""
    from analysis.together.page import write_comparison as write

    page = write(plays, "en" if current() == "en" else "sv", out)
    if show:
        webbrowser.open(page.resolve().as_uri())
    return page


def answer_live(play: Path, runs: int, show: bool) -> None:
    """Serve the debrief page to this computer until somebody stops it. Raises as ``write_debrief``.

    Raises:
        Failure: the play cannot be asked what if, or no port can be had.
    """
    from analysis.debrief import Debrief
    from analysis.live import Live

    progress = Progress(_("Läser spelet, procent"), 100)
    made = Debrief.of(read(play), progress=lambda share, _doing: progress.at(round(100 * share)))
    if not made.changes:
        raise Failure(made.missing)
    try:
        server = Live(made, runs)
    except OSError as error:
        raise Failure(_("Det går inte att öppna en lokal adress ({why}).").format(why=words(reason(error)))) from error
    progress.end()
    sys.stdout.write(_("Genomgången finns på {address} (bara på den här datorn). Avsluta med Ctrl-C.").format(
        address=server.address) + "\n")  # fmt: skip
    sys.stdout.flush()
    if show:
        webbrowser.open(server.address)
    with server, suppress(KeyboardInterrupt):
        server.serve_forever()


def closing(session: Session, writer: TextIO, show: bool, debrief: bool = True, runs: int | None = None) -> None:
    """Close a finished play, say where it lies, and write its debrief. Raises as ``write_debrief`` does."""
    path = session.close()
    writer.write("\n" + _("Spelet ligger i {path}").format(path=path) + "\n")
    if debrief:
        page = write_debrief(path, None, runs, show)
        writer.write(_("Genomgången ligger i {path}").format(path=page) + "\n")
