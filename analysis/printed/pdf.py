"""``samspel debrief --pdf``: the six sheets set in type and written."""

from __future__ import annotations

import os
from pathlib import Path

from analysis.debrief import Progress
from analysis.exports import images
from analysis.kit import typeset
from analysis.kit.document import Paper
from analysis.offline import PageError, write_whole
from analysis.printed.seen import BETWEEN
from analysis.printed.sheets import largest_change, sheets
from analysis.printed.told import SHARE, Told, told
from game.core.language import _, current, words
from scenarios.text import Text


def write_pdf(path: Path, out: Path, runs: int, progress: Progress = lambda share, doing: None) -> Path:
    """Write the printed debrief of a log, in the language in use.

    Args:
        path: the log, plain or gzipped, finished or not.
        out: where to write.
        runs: futures each way of a what-if; 0 leaves the what-ifs out.
        progress: told how far it has come.

    Returns:
        Where it was written.

    Raises:
        ReplayError: the file is no log, or holds no whole month.
        MissingExtra: typst or vl-convert is not installed; nothing has been written.
        PageError: it cannot be written there.
    """
    typeset.check()
    images.check()
    if os.path.exists(out) and os.path.exists(path) and os.path.samefile(out, path):
        raise PageError(
            Text(
                f"Papperet kan inte skrivas över spelet självt ({path}). Välj en annan plats.",
                f"The paper cannot be written over the play itself ({path}). Choose another place.",
            )
        )
    play = told(path, runs, progress)
    progress(SHARE, _("Ritar sidan"))
    write_whole(out, typeset.pdf(paper(play)))
    progress(1.0, _("Ritar sidan"))
    return out


def paper(play: Told) -> Paper:
    """The six sheets, lying on their side. Raises ``MissingExtra`` without vl-convert."""
    charts = images.figures(play.story)
    wanted = {"timeline", f"causes-{largest_change(play.story)}", *(f"trust-{name}" for name in BETWEEN)}
    drawn = images.drawings({name: one for name, one in charts.items() if name in wanted})
    title = f"{words(play.story.title)} · {_('Genomgång efter spelet')}"
    lang = "en" if current() == "en" else "sv"
    return Paper("debrief", title, lang, sheets(play, charts, drawn), wide=True)
