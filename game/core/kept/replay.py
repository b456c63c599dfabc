"""The log of a play: one JSON Lines file that is save, replay and class submission alike.

A header, a line per action and a line per closed month. Each line is written, flushed and fsynced before it counts; a
torn last line costs that line only. Month lines are shown and checked, never folded.
"""

from __future__ import annotations

import gzip
import json
import os
import zlib
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from game.core.errors import ReplayError, reason
from game.core.kept import lock
from game.core.kept.writing import sync_folder, write_whole
from scenarios.problems import shortened
from sim import MODEL_VERSION

FORMAT = 1
"""Version of the file format."""
RULES = 2
"""Version of the rules of play: raised when the same actions under the same model would come out otherwise."""
SUFFIX = ".samspel.jsonl"
GZIP = b"\x1f\x8b"
HEADER = b'{"samspel":'
"""How a log begins."""
LARGEST = 64 * 2**20
"""Bytes; nothing that the game writes comes near."""
PIECE = 256
"""Bytes unpacked at a time, so that damage costs only what follows it."""

Line = dict[str, Any]


@dataclass(frozen=True)
class Replay:
    """A log as read: the header, the actions, the months, and how much of the file was whole."""

    path: Path
    header: Line
    actions: tuple[Line, ...]
    months: tuple[Line, ...]
    notes: tuple[Line, ...]
    """Free text and self-ratings: they change nothing in the play."""
    torn: bool
    """Whether the file ends in, or has, a line that is not whole, or a packed one ends early; the rest was read."""
    torn_inside: bool
    """Whether whole lines follow after the broken one (they were not read)."""
    whole_bytes: int
    """Length of the part that was read, uncompressed."""
    packed: bool
    """Whether it is gzipped, whatever its name: nothing can be written after its end."""
    foreign_model: bool
    """Whether another version of the model or of the rules made it: it can be shown, not played on."""


class Log:
    """An open log, ours alone: every line that ``append`` returns from is on the disk."""

    def __init__(self, path: Path, descriptor: int, length: int) -> None:
        self.path = path
        self._descriptor = descriptor
        self._length = length
        """Bytes of whole lines."""
        self._broken = False
        """Whether something that could not be cut off follows them."""
        if not lock.take(descriptor):
            self.close()
            raise ReplayError(
                f"{path} är öppen i ett annat fönster. Spela vidare där, eller stäng det först.",
                f"{path} is open in another window. Go on there, or close it first.",
            )

    @classmethod
    def create(cls, path: Path, header: Line) -> Log:
        """Start a new file. Raises ``FileExistsError`` where it exists."""
        log = cls(path, _opened(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL), 0)
        try:
            log.append(header)
            sync_folder(path.parent)
        except BaseException:
            log.close()
            path.unlink(missing_ok=True)
            raise
        return log

    @classmethod
    def reopen(cls, replay: Replay) -> Log:
        """Go on writing after the last whole line of a log just read; a torn rest is cut off."""
        log = cls(replay.path, _opened(replay.path, os.O_WRONLY), replay.whole_bytes)
        try:
            if read(replay.path).whole_bytes != replay.whole_bytes:
                raise ReplayError(
                    f"{replay.path} har ändrats av ett annat fönster. Öppna den igen.",
                    f"{replay.path} has been changed by another window. Open it again.",
                )
            log._cut()
        except OSError as error:
            log.close()
            raise unwritable(replay.path, error) from error
        except ReplayError:
            log.close()
            raise
        return log

    def append(self, line: Line) -> None:
        """Write one line so that it outlives a power cut. On failure the file ends where it ended before."""
        data = (json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n").encode()
        try:
            if self._broken:
                self._cut()
            written = 0
            while written < len(data):
                written += os.write(self._descriptor, data[written:])
            os.fsync(self._descriptor)
        except BaseException as error:
            self._broken = True
            with suppress(OSError):  # the error that matters is already on its way; the next line cuts first
                self._cut()
            if isinstance(error, OSError):
                raise unwritable(self.path, error) from error
            raise
        self._length += len(data)

    def _cut(self) -> None:
        """End the file after its last whole line."""
        os.ftruncate(self._descriptor, self._length)
        os.lseek(self._descriptor, self._length, os.SEEK_SET)
        self._broken = False

    def close(self) -> None:
        """Let go of the file."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1


def unwritable(path: Path, error: OSError) -> ReplayError:
    """The error for a file or folder that cannot be written."""
    why = reason(error)
    return ReplayError(
        f"Det går inte att skriva till {path} ({why.sv}). Välj en annan mapp med --folder, eller frigör plats. "
        "Allt som tidigare bekräftats finns kvar.",
        f"Cannot write to {path} ({why.en}). Choose another folder with --folder, or free some space. "
        "Everything confirmed before is still there.",
    )


def _opened(path: Path, flags: int) -> int:
    try:
        return os.open(path, flags | getattr(os, "O_BINARY", 0), 0o600)
    except FileExistsError:
        raise
    except OSError as error:
        raise unwritable(path, error) from error


def read(path: Path) -> Replay:
    """Read a log as far as it goes. Raises ``ReplayError`` where it is no log, or of a newer format."""
    data, packed, cut_short = _bytes(path)
    lines, whole, torn, inside = _lines(data)
    if not lines and data.startswith(HEADER):
        raise ReplayError(
            f"{path} är avhuggen i första raden. Det finns ingenting kvar att läsa.",
            f"{path} is cut off in its first line. There is nothing left to read.",
        )
    if not lines or type(lines[0].get("samspel")) is not int or lines[0]["samspel"] < FORMAT:
        raise ReplayError(
            f"{path} är ingen spelfil från Samspel. Spelfiler slutar på {SUFFIX} eller {SUFFIX}.gz.",
            f"{path} is not a play file from Samspel. Play files end in {SUFFIX} or {SUFFIX}.gz.",
        )
    header = lines[0]
    if header["samspel"] > FORMAT:
        raise ReplayError(
            f"{path} är gjord med en nyare version av Samspel (format {shortened(header['samspel'])}, här {FORMAT}). "
            "Uppdatera Samspel och öppna den igen.",
            f"{path} was made with a newer version of Samspel (format {shortened(header['samspel'])}, here {FORMAT}). "
            "Update Samspel and open it again.",
        )
    missing = [key for key in ("model", "scenario", "seed", "role", "source") if key not in header]
    if missing:
        raise ReplayError(
            f"{path} saknar {', '.join(missing)} i första raden och går inte att öppna.",
            f"{path} lacks {', '.join(missing)} in its first line and cannot be opened.",
        )
    return Replay(
        path=path,
        header=header,
        actions=tuple(line for line in lines[1:] if "do" in line),
        months=tuple(line for line in lines[1:] if type(line.get("closed")) is int),
        notes=tuple(line for line in lines[1:] if "note" in line),
        torn=torn or cut_short,
        torn_inside=inside,
        whole_bytes=whole,
        packed=packed,
        foreign_model=header["model"] != MODEL_VERSION or header.get("rules", 1) != RULES,
    )


def _bytes(path: Path) -> tuple[bytes, bool, bool]:
    """What the file holds, unpacked, whether it was packed, and whether a packed one ends too early."""
    try:
        with open(path, "rb") as file:
            data = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        why = reason(error)
        raise ReplayError(f"Det går inte att läsa {path} ({why.sv}).", f"Cannot read {path} ({why.en}).") from error
    packed = data.startswith(GZIP)
    data, cut_short = _unpacked(data) if packed else (data, False)
    if len(data) > LARGEST:
        raise ReplayError(
            f"{path} är för stor för att vara ett spel från Samspel ({LARGEST // 2**20} MB är mest).",
            f"{path} is too large to be a play from Samspel ({LARGEST // 2**20} MB at most).",
        )
    return data, packed, cut_short


def _unpacked(data: bytes) -> tuple[bytes, bool]:
    """As much of a gzip file as is whole, little more than ``LARGEST`` bytes, and whether its end is missing."""
    unpack = zlib.decompressobj(wbits=31)
    found = bytearray()
    try:
        for start in range(0, len(data), PIECE):
            found += unpack.decompress(data[start : start + PIECE], LARGEST + 1 - len(found))
            if unpack.eof or len(found) > LARGEST:
                break
    except zlib.error:
        return bytes(found), True
    return bytes(found), not unpack.eof


def _lines(data: bytes) -> tuple[list[Line], int, bool, bool]:
    """Whole lines, the bytes they take, whether something broken follows, and whether more follows that."""
    lines: list[Line] = []
    whole = 0
    for raw in data.splitlines(keepends=True):
        line = _parsed(raw) if raw.endswith(b"\n") else None
        if line is None:
            rest = data[whole + len(raw) :]
            return lines, whole, True, bool(rest.strip())
        lines.append(line)
        whole += len(raw)
    return lines, whole, False, False


def _parsed(raw: bytes) -> Line | None:
    try:
        line = json.loads(raw)
    except (ValueError, RecursionError):
        return None
    return line if isinstance(line, dict) else None


def pack(path: Path) -> Path:
    """Gzip a finished log beside itself, for its owner alone (it holds free text), then remove the plain one.

    Returns:
        The new path.
    """
    packed = path.with_name(path.name + ".gz")
    try:
        write_whole(packed, gzip.compress(path.read_bytes(), mtime=0), private=True)
        path.unlink()
    except OSError as error:
        raise unwritable(packed, error) from error
    return packed
