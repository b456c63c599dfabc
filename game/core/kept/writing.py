"""A file written whole or not at all: beside its place, onto the disk, then into its place, and that onto the disk.

Whoever is killed or loses power meanwhile leaves the old file or the new one, never half of one. Every file that is
not appended to is written here.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO


def write_whole(path: Path, data: bytes | str, private: bool = False) -> None:
    """Put ``data`` (text as UTF-8) into ``path``.

    Args:
        path: The file; one that is there is replaced.
        data: All that shall be in it.
        private: Whether only its owner may read it.

    Raises:
        OSError: the disk refuses; nothing is left behind, and an older file stays as it was.
    """
    with whole(path, private) as file:
        file.write(data.encode() if isinstance(data, str) else data)


@contextmanager
def whole(path: Path, private: bool = False) -> Iterator[BinaryIO]:
    """As ``write_whole``, for what is written piece by piece. A device is written as it is."""
    if os.path.exists(path) and not os.path.isfile(path):
        with open(path, "wb") as file:
            yield file
        return
    target = Path(os.path.realpath(path))
    beside = target.with_name(f".{target.name}.{secrets.token_hex(4)}.tmp")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    try:
        with os.fdopen(os.open(beside, flags, 0o600 if private else 0o666), "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        os.replace(beside, target)
    except BaseException:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise
    sync_folder(target.parent)


def sync_folder(folder: Path) -> None:
    """Make a new name in ``folder`` itself outlive a power cut, where the system can."""
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(descriptor)
    except OSError:
        pass
    finally:
        os.close(descriptor)
