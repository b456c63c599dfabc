"""Writing to a saved play that nobody has open: what it is called, what one thinks of a month, and throwing it away.

An open play writes its own notes (``Session.note``). A finished one is packed: there the whole file is written anew
beside the old and takes its place, so that a power cut leaves one or the other.
"""

from __future__ import annotations

import gzip
import json
import os
import zlib
from pathlib import Path

from game.core.errors import ReplayError
from game.core.kept import lock
from game.core.kept.notes import noted
from game.core.kept.replay import Log, Replay, read, unwritable
from game.core.kept.writing import write_whole


def note_in(path: Path, kind: str, by: str | None = None, **content: object) -> None:
    """Write a note into a saved play, as whoever sat in ``by`` (the first person's where none is named).

    Raises:
        Refused: no such kind, or content of the wrong form.
        ReplayError: it is no play, is open in another window, or cannot be written.
    """
    replay = read(path)
    line = noted(kind, content, _month(replay), by or str(replay.header["role"]))
    if replay.packed:
        _write_packed(path, json.dumps(line, ensure_ascii=False, separators=(",", ":")))
        return
    log = Log.reopen(replay)
    try:
        log.append(line)
    finally:
        log.close()


def rename(path: Path, name: str) -> None:
    """Call a saved play something else; the file keeps its name. Raises as ``note_in``."""
    note_in(path, "name", text=name.strip())


def delete(path: Path) -> None:
    """Throw a saved play away for good.

    Raises:
        ReplayError: it is open in another window, or the system says no. It is still there.
    """
    try:
        descriptor = os.open(path, os.O_RDWR)
        try:
            if not lock.take(descriptor):
                raise ReplayError(
                    f"{path} är öppen i ett annat fönster. Stäng det först.",
                    f"{path} is open in another window. Close it first.",
                )
        finally:
            os.close(descriptor)
        path.unlink()
    except OSError as error:
        raise unwritable(path, error) from error


def _month(replay: Replay) -> int:
    """The month that the play stands in."""
    acted = [int(line["month"]) for line in replay.actions if type(line.get("month")) is int]
    return max([line["closed"] + 1 for line in replay.months] + acted, default=0)


def _write_packed(path: Path, line: str) -> None:
    try:
        with gzip.open(path, "rb") as file:
            lines = file.read()
    except (OSError, EOFError, zlib.error) as error:
        raise ReplayError(f"{path} är skadad och lämnas orörd.", f"{path} is damaged and left untouched.") from error
    try:
        write_whole(path, gzip.compress(lines + line.encode() + b"\n", mtime=0), private=True)
    except OSError as error:
        raise unwritable(path, error) from error
