"""What is written to files for the room and after it: the facilitator kit, the printed debrief, exports of a play."""

from __future__ import annotations

from pathlib import Path

from game.core.language import _, n_
from game.text.progress import Progress
from scenarios.compiled import Scenario

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
