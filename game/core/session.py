"""A person's play with its file: every action is on the disk before it counts.

``Session.start`` opens a new log, ``Session.resume`` goes on with an old one. The log is the save; there is no other.
"""

from __future__ import annotations

import itertools
from contextlib import suppress
from pathlib import Path
from typing import Any

from game.core.actions import Action, as_written
from game.core.errors import ReplayError
from game.core.fold import fold_log, table_of
from game.core.play import Play
from game.core.replay import FORMAT, SUFFIX, Log, pack, read, unwritable
from game.core.seating import seated
from game.core.sitting import Sitting
from game.core.table import SEATS, Table
from game.core.view import View
from game.core.views import view_for
from scenarios.compiled import Role, Scenario
from scenarios.problems import shortened
from sim import MODEL_VERSION


class Session:
    """One play at the table. Make it with ``start`` or ``resume``."""

    def __init__(self, sitting: Sitting, log: Log, header: dict[str, Any]) -> None:
        self.header = header
        self._sitting = sitting
        self._log = log
        self._path = log.path
        self._written: set[int] = set()
        """Months whose line is in the file."""

    @classmethod
    def start(
        cls,
        scenario: Scenario,
        role: str,
        seed: int,
        folder: Path,
        lang: str = "sv",
        bots: dict[str, str] | None = None,
        cut: int | None = None,
    ) -> Session:
        """A new play with a new log in ``folder`` (made if missing).

        Raises:
            Refused: unknown role, bot or cut, or a seed out of range.
            ReplayError: the folder cannot be written.
        """
        table = seated(scenario, role, seed, bots or {}, cut)
        header: dict[str, Any] = {
            "samspel": FORMAT,
            "model": MODEL_VERSION,
            "scenario": scenario.id,
            "digest": scenario.digest,
            "seed": seed,
            "role": role,
            "bots": {seat: table.bot(seat) for seat in SEATS if seat != role},
            "lang": lang,
            "cut": cut,
            "source": scenario.source,
        }
        log = _new_log(folder, f"{scenario.id}-{role}-{seed}", header)
        session = cls(Sitting(table, seed), log, header)
        session._write_months()
        return session

    @classmethod
    def resume(cls, path: Path) -> Session:
        """Go on with a play. A torn last line is dropped; every confirmed action is there.

        Raises:
            ReplayError: not a play file, damaged before its end, from another format or model version, unwritable, or
                open in another window.
        """
        replay = read(path)
        if replay.packed or path.suffix == ".gz":
            raise ReplayError(
                f"{path} är ett avslutat spel. Öppna det med samspel debrief.",
                f"{path} is a finished play. Open it with samspel debrief.",
            )
        if replay.torn_inside:
            raise ReplayError(
                f"{path} är skadad mitt i (efter {replay.whole_bytes} byte). Filen är orörd; samspel debrief visar "
                "det som går att läsa.",
                f"{path} is damaged in the middle (after {replay.whole_bytes} bytes). The file is untouched; "
                "samspel debrief shows what can be read.",
            )
        if replay.foreign_model:
            theirs = shortened(replay.header["model"])
            raise ReplayError(
                f"{path} är gjord med en annan version av modellen ({theirs}, här {MODEL_VERSION}) "
                "och går inte att spela vidare. samspel debrief visar den som den är.",
                f"{path} was made with another version of the model ({theirs}, here {MODEL_VERSION}) "
                "and cannot be played on. samspel debrief shows it as it is.",
            )
        sitting = fold_log(replay, table_of(replay))
        session = cls(sitting, Log.reopen(replay), replay.header)
        session._written = {line["closed"] for line in replay.months}
        session._write_months()
        return session

    @property
    def scenario(self) -> Scenario:
        """The scenario being played."""
        return self._sitting.table.scenario

    @property
    def role(self) -> Role:
        """The person's role."""
        assert self._sitting.table.human is not None
        return self._sitting.table.human

    @property
    def path(self) -> Path:
        """The log."""
        return self._path

    @property
    def finished(self) -> bool:
        """Whether the last month has passed."""
        return self._sitting.finished

    @property
    def table(self) -> Table:
        """Scenario, seats and cut."""
        return self._sitting.table

    def play_now(self) -> Play:
        """The batch of one as it stands; to look at, not to write in."""
        return self._sitting.play

    def view(self) -> View:
        """What the person sees now."""
        return view_for(self._sitting, self.role)

    def act(self, action: Action) -> None:
        """Do one action and put it on the disk; when this returns it is safe.

        Raises:
            Refused: it cannot be done now. Nothing has changed.
            ReplayError: it could not be written. The play stands where it stood, and so does the file.
        """
        before = self._sitting.saved()
        action = as_written(action)
        try:
            self._sitting.act(action)
            self._log.append({"month": before.month, "phase": before.phase, "seat": self.role, "do": action})
        except BaseException:
            self._sitting.restore(before)
            raise
        self._write_months()

    def _write_months(self) -> None:
        """Month lines are for showing and checking: one that cannot be written now is written with a later one."""
        for line in self._sitting.months:
            if line["closed"] not in self._written:
                try:
                    self._log.append(line)
                except ReplayError:
                    return
                self._written.add(line["closed"])

    def close(self) -> Path:
        """Let go of the file; a finished play is gzipped, or left as it is where that cannot be written.

        Returns:
            Where it lies.
        """
        self._log.close()
        if self.finished and self._path.suffix != ".gz" and self._path.exists():
            with suppress(ReplayError):
                self._path = pack(self._path)
        return self._path


def _new_log(folder: Path, stem: str, header: dict[str, Any]) -> Log:
    """A new file that overwrites none: stem, stem-2, stem-3, ..."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise unwritable(folder, error) from error
    for number in itertools.count(1):
        path = folder / f"{stem}{'' if number == 1 else f'-{number}'}{SUFFIX}"
        if path.with_name(path.name + ".gz").exists():
            continue
        with suppress(FileExistsError):
            return Log.create(path, header)
    raise AssertionError("there is always a next number")
