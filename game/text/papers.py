"""What is written to files for the room and after it: the facilitator kit, the printed debrief, exports of a play."""

from __future__ import annotations

from pathlib import Path

from game.core.language import _, n_, words
from game.text.failures import USAGE, Failure
from game.text.progress import Progress
from scenarios.compiled import Scenario
from scenarios.problems import meant

KINDS = ("data", "charts", "minutes")


def kit(scenario: Scenario, roles: tuple[str, ...], out: Path | None) -> str:
    """Write the facilitator kit; a sentence on where it lies.

    Raises:
        analysis.tables.MissingExtra: typst is not installed.
        analysis.offline.PageError: the folder cannot be written.
    """
    from analysis.kit.kit import write_kit

    folder = out or Path(_("{scenario}-kit").format(scenario=scenario.id))
    progress = Progress(_("Modellen spelar pappersspelet, månader"), 1)
    written = write_kit(scenario, folder, roles, progress.of)
    progress.end()
    pages = len(written) // 2
    return n_(
        "{n} papper, som PDF och för Word, ligger i {folder}",
        "{n} papper, som PDF och för Word, ligger i {folder}",
        pages,
    ).format(n=pages, folder=folder)


def export(file: Path, what: str, out: Path | None, free_text: bool) -> str:
    """Take figures, charts or minutes out of a play file; what was written, and what is to be said of it.

    Raises:
        ReplayError: the file is no play, or holds no whole month.
        analysis.tables.MissingExtra: charts are asked for and vl-convert is not installed.
        analysis.offline.PageError: the folder cannot be written.
    """
    from analysis.debrief import page_path
    from analysis.exports.export import export as taken_out

    if what not in KINDS:
        hint = words(meant(what, KINDS))
        raise Failure(_("{what} går inte att ta ut.").format(what=what) + " " + hint, USAGE)
    folder = out or page_path(file).with_suffix("").with_name(f"{page_path(file).stem}-{what}")
    made = taken_out(file, what, folder, free_text)
    count = len(made.files)
    wrote = n_("{n} fil ligger i {folder}", "{n} filer ligger i {folder}", count).format(n=count, folder=folder)
    return "\n".join([*made.said, wrote])


def debrief(file: Path, out: Path, runs: int) -> Path:
    """Write the printed debrief of a play, with progress.

    Raises:
        ReplayError: the file is no play, or holds no whole month.
        analysis.tables.MissingExtra: typst or vl-convert is not installed.
        analysis.offline.PageError: it cannot be written there.
    """
    from analysis.printed.pdf import write_pdf

    progress = Progress(_("Skriver genomgången, procent"), 100)
    written = write_pdf(file, out, runs, lambda share, _doing: progress.at(round(100 * share)))
    progress.end()
    return written
