"""A process that dies while it writes: killed by itself, with no chance to tidy, at a named point of a named write.

Run as ``python -m tests.end_to_end.killed``: it reads lines of JSON (what to write, in which folder, where to die),
does each in a process of its own, and answers with how that ended.
"""

from __future__ import annotations

import io
import json
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from analysis.debrief import write_page
from analysis.tables import write_table
from game.core.kept import exchange
from game.core.kept.afterwards import note_in
from game.core.kept.writing import write_whole
from game.core.language import use
from game.core.session import Session
from game.text.author.sharing import add, pack
from game.text.author.shelves import new
from game.text.failures import _crash
from game.ui import settings
from scenarios.sharing import packed
from tests.game.core.table_for_tests import SMALL, play_at_random, small

POINTS = ("before", "in the middle", "before it is on the disk", "before it is in place", "in place", "after")
PAIR = ("chair", "head")


def log(folder: Path) -> Path:
    """The play in a folder."""
    return next(folder.glob("*.samspel.jsonl"))


def _settings(folder: Path) -> None:
    settings.save(settings.Settings(theme="dark", text=160), folder / "settings.json")


def _turn(folder: Path) -> None:
    exchange.send(Session.resume(log(folder)), folder)


def _invite(folder: Path) -> None:
    exchange.invite(Session.resume(log(folder)), folder)


def _collect(folder: Path) -> None:
    exchange.collect(Session.resume(log(folder)), folder)


def _begin(folder: Path) -> None:
    Session.start(small(), "chair", 9, folder)


def _note(folder: Path) -> None:
    Session.resume(log(folder)).note("name", text="Måndagsgruppen")


def _afterwards(folder: Path) -> None:
    note_in(next(folder.glob("*.samspel.jsonl.gz")), "name", text="Måndagsgruppen")


def _close(folder: Path) -> None:
    Session.resume(log(folder)).close()


def _page(folder: Path) -> None:
    write_page(log(folder), "sv", runs=0)


def _table(folder: Path) -> None:
    import numpy as np

    write_table({"month": np.arange(2000)}, folder / "runs.csv")


def _pack(folder: Path) -> None:
    pack(str(folder / "small.yaml"), folder / "small.zip")


def _add(folder: Path) -> None:
    os.environ["SAMSPEL_HOME"] = str(folder)
    add(folder / "package.zip", replace=True)


def _new(folder: Path) -> None:
    new("mitt", folder)


def _report(folder: Path) -> None:
    os.environ["SAMSPEL_HOME"] = str(folder)
    _crash(ValueError("trasigt"))


WRITES: dict[str, Callable[[Path], None]] = {
    "settings": _settings, "turn": _turn, "invite": _invite, "collect": _collect, "begin": _begin, "note": _note,
    "afterwards": _afterwards,
    "close": _close, "page": _page, "table": _table, "pack": _pack, "add": _add, "new": _new, "report": _report,
}  # fmt: skip


def prepared(name: str, folder: Path) -> None:
    """What lies in the folder before: an older file in the place of the one to be written, where there can be one."""
    if name == "settings":
        settings.save(settings.Settings(), folder / "settings.json")
    if name in ("turn", "invite"):
        session = Session.start(small(), PAIR, 7, folder, here="chair")
        session.act({"do": "advance"})
        session.act({"do": "advance"})
        session.close()
    if name == "note":
        Session.start(small(), "chair", 7, folder, name="Utan namn").close()
    if name in ("close", "page", "afterwards"):
        session = Session.start(small(), "chair", 7, folder)
        play_at_random(session, 3)
        session._log.close()
    if name == "afterwards":
        _close(folder)
    if name == "page":
        _page(folder)
        log(folder).with_name(log(folder).name.replace(".samspel.jsonl", ".html")).write_text("old", encoding="utf-8")
    if name in ("table", "report"):
        (folder / "runs.csv").write_text("old", encoding="utf-8")
    if name in ("pack", "add"):
        (folder / "small.yaml").write_bytes(SMALL.read_bytes())
        (folder / "small.zip").write_text("old", encoding="utf-8")
    if name == "add":
        write_whole(folder / "package.zip", packed(folder / "small.yaml"))
        (folder / "scenarios").mkdir()
        (folder / "scenarios" / "small.yaml").write_text("old", encoding="utf-8")


class Half(io.BufferedWriter):
    """A file that gets half of what is written to it, and then nobody is there to write the rest."""

    def write(self, data: Any) -> int:
        super().write(bytes(data)[: len(bytes(data)) // 2])
        self.flush()
        die()
        return 0


def die() -> None:
    """No farewell."""
    os.kill(os.getpid(), signal.SIGKILL)


def deadly(point: str, count: int) -> None:
    """Let this process die at ``point`` when it comes there for the ``count``-th time."""
    real = {name: getattr(os, name) for name in ("open", "write", "fsync", "replace", "fdopen")}
    left = {"times": count}

    def now() -> bool:
        left["times"] -= 1
        return left["times"] == 0

    def opened(path: Any, flags: int, mode: int = 0o777) -> int:
        if point == "before" and flags & os.O_WRONLY and now():
            die()
        found: int = real["open"](path, flags, mode)
        return found

    def write(descriptor: int, data: bytes) -> int:
        if point == "in the middle" and now():
            real["write"](descriptor, data[: len(data) // 2])
            die()
        written: int = real["write"](descriptor, data)
        return written

    def file(descriptor: int, mode: str) -> Any:
        if point == "in the middle" and now():
            return Half(io.FileIO(descriptor, mode))
        return real["fdopen"](descriptor, mode)

    def fsync(descriptor: int) -> None:
        if point == "before it is on the disk" and now():
            die()
        real["fsync"](descriptor)

    def replace(source: Any, target: Any) -> None:
        if point == "before it is in place" and now():
            die()
        real["replace"](source, target)
        if point == "in place" and now():
            die()

    os.open, os.write, os.fdopen = opened, write, file  # type: ignore[assignment]
    os.fsync, os.replace = fsync, replace  # type: ignore[assignment]


def done(asked: dict[str, Any]) -> int:
    """What is asked for, in a process of its own; the signal that ended it, or 0."""
    if "prepare" in asked:
        prepared(asked["prepare"], Path(asked["folder"]))
        return 0
    child = os.fork()
    if child == 0:
        status = 70
        try:
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
            deadly(asked["point"], asked.get("count", 1))
            WRITES[asked["write"]](Path(asked["folder"]))
            if asked["point"] == "after":
                die()
            status = 0
        finally:
            os._exit(status)
    _pid, ended = os.waitpid(child, 0)
    return os.WTERMSIG(ended) if os.WIFSIGNALED(ended) else -os.WEXITSTATUS(ended)


def main() -> None:
    """Answer until nobody asks any more."""
    use("sv")
    for line in sys.stdin:
        sys.stdout.write(f"{done(json.loads(line))}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
