"""A play taken out into a folder: tables, charts or minutes, with a page that says what they are."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from analysis.exports import data, frames, images
from analysis.exports.minutes import minutes
from analysis.exports.opened import Opened, opened, whole
from analysis.offline import made_folder, unwritable_folder, write_whole
from analysis.telling import build
from game.core.language import _


@dataclass(frozen=True)
class Export:
    """What was written, and what is to be said of it."""

    files: tuple[Path, ...]
    said: tuple[str, ...]


def export(path: Path, what: str, folder: Path, free_text: bool = False) -> Export:
    """Take something out of a play file, in the language in use.

    Args:
        path: the log, plain or gzipped, finished or not.
        what: "data", "charts" or "minutes".
        folder: where to write; made where it is not there.
        free_text: whether what people wrote themselves comes along; only in the tables.

    Raises:
        ReplayError: the file is no log, or holds no whole month.
        MissingExtra: charts are asked for and vl-convert is not installed; nothing has been written.
        PageError: the folder cannot be written.
    """
    play = opened(path)
    made_folder(folder)
    if what == "data":
        return _data(play, folder, free_text)
    if what == "charts":
        images.check()
        try:
            return Export(_charts(play, folder), play.said)
        except OSError as error:
            raise unwritable_folder(folder, error) from error
    return _minutes(play, folder)


def _charts(play: Opened, folder: Path) -> tuple[Path, ...]:
    """Every chart, and a file that says them in words."""
    replay = replace(play.replay, months=whole(play))
    story = build(replay, None if play.table is None else play.table.scenario)
    found = images.figures(story)
    said = folder / f"{_('diagram')}.txt"
    write_whole(said, images.in_words(story, found))
    return (*images.write(found, folder), said)


def _data(play: Opened, folder: Path, free_text: bool) -> Export:
    tables = data.frames(play, free_text)
    said = list(play.said)
    if not frames.has_parquet():
        said.append(_("Parquet kräver tillägget research: pip install samspel[research]. CSV är skrivet."))
    return Export(frames.write((*tables, frames.dictionary(tables)), folder, data.about(play)), tuple(said))


def _minutes(play: Opened, folder: Path) -> Export:
    written = []
    for name, text in minutes(play):
        write_whole(folder / f"{name}.txt", text)
        written.append(folder / f"{name}.txt")
    said = (
        play.said
        if written
        else (*play.said, _("Inget ärende avgjordes av nämnden. Det finns inget protokoll att skriva."))
    )
    return Export(tuple(written), said)
