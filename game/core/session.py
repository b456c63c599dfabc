"""A person's play with its file: every action is on the disk before it counts.

``Session.start`` opens a new log, ``Session.resume`` goes on with an old one. The log is the save; there is no other.
"""

from __future__ import annotations

import itertools
import secrets
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from game.core.errors import Refused, ReplayError
from game.core.kept.fold import fold_log, table_of
from game.core.kept.notes import latest, noted
from game.core.kept.replay import FORMAT, RULES, SUFFIX, Line, Log, Replay, pack, read, unwritable
from game.core.play import Play
from game.core.seats.actions import Action, as_written
from game.core.seats.seating import Wish, seated
from game.core.seen.view import View
from game.core.seen.views import view_for
from game.core.sitting import Sitting
from game.core.table import SEATS, Table
from scenarios.compiled import Role, Scenario
from scenarios.problems import shortened
from sim import MODEL_VERSION


class Session:
    """One play at a table. Make it with ``start``, ``join`` or ``resume``.

    Several people may sit at it: at this computer one after another (``sit``), or at other computers (``here`` is then
    the seat at this one; see ``game.core.kept.exchange``).
    """

    def __init__(self, sitting: Sitting, log: Log, header: dict[str, Any], notes: Sequence[Line] = ()) -> None:
        self.header = header
        self._sitting = sitting
        self._log = log
        self._path = log.path
        self._notes = list(notes)
        self.torn = False
        """Whether the end of the file could not be read when the play was resumed: what stood there is gone."""
        self._written: set[int] = set()
        """Months whose line is in the file."""
        self.role: Role = self.here or self.turn() or self.roles[0]
        """Seat of whoever looks at the screen."""

    @classmethod
    def start(
        cls,
        scenario: Scenario,
        roles: str | Sequence[str],
        seed: int,
        folder: Path,
        lang: str = "sv",
        bots: Mapping[str, str] | None = None,
        cut: int | None = None,
        *,
        turns: int = 1,
        mode: str = "training",
        here: str | None = None,
        dilemmas: bool = False,
        name: str = "",
    ) -> Session:
        """A new play with a new log in ``folder`` (made if missing).

        Args:
            scenario: What is played.
            roles: The seat or seats in which people sit.
            seed: Same seed, same world.
            folder: Where the log lies.
            lang: Language it is begun in.
            bots: A bot by name for seats without people.
            cut: Minutes of an authored cut.
            turns: Months a turn takes, 1 or 3.
            mode: ``training`` or ``open`` (with gauges of what the role perceives).
            here: The seat at this computer, where others sit at other computers.
            dilemmas: The short format.
            name: What the save is called.

        Raises:
            Refused: unknown role, bot, cut, turn or mode, or a seed out of range.
            ReplayError: the folder cannot be written.
        """
        wish = Wish(roles, seed, dict(bots or {}), cut, turns, mode, dilemmas)
        play = secrets.token_hex(8) if here is not None else ""
        return cls._begun(scenario, wish, folder, lang, here, play, name)

    @classmethod
    def join(cls, path: Path, folder: Path, lang: str = "sv") -> Session:
        """Take the free chair of a play that was begun at another computer.

        Raises:
            ReplayError: no invitation, or one that cannot be used here.
        """
        from game.core.kept.exchange import invitation

        asked = invitation(path)
        try:
            return cls._begun(asked.scenario, asked.wish, folder, lang, asked.free, asked.play, "")
        except Refused as error:
            raise ReplayError(f"{path}: {error.text.sv}", f"{path}: {error.text.en}") from error

    @classmethod
    def _begun(
        cls, scenario: Scenario, wish: Wish, folder: Path, lang: str, here: str | None, play: str, name: str
    ) -> Session:
        table = seated(scenario, wish)
        if here is not None and (here not in table.humans or len(table.humans) < 2):
            raise Refused(
                "Vid två datorer sitter minst två personer vid bordet, och en av dem här.",
                "With two computers at least two people sit at the table, and one of them here.",
            )
        header: dict[str, Any] = {
            "samspel": FORMAT,
            "model": MODEL_VERSION,
            "rules": RULES,
            "play": play,
            "scenario": scenario.id,
            "digest": scenario.digest,
            "seed": wish.seed,
            "role": here or table.humans[0],
            "roles": list(table.humans),
            "here": here,
            "bots": {seat: table.bot(seat) for seat in SEATS if seat not in table.humans},
            "lang": lang,
            "cut": table.cut,
            "turns": table.turns,
            "mode": table.mode,
            "short": table.short,
            "source": scenario.source,
        }
        assert isinstance(wish.seed, int)
        log = _new_log(folder, f"{scenario.id}-{here or '-'.join(table.humans)}-{wish.seed}", header)
        session = cls(Sitting(table, wish.seed), log, header)
        session._write_months()
        if name.strip():
            session.note("name", text=name.strip())
        return session

    @classmethod
    def resume(cls, path: Path) -> Session:
        """Go on with a play. A torn last line is dropped; every confirmed action is there.

        Raises:
            ReplayError: not a play file, damaged before its end, from another format or model version, unwritable, or
                open in another window.
        """
        replay = read(path)
        refuse_to_resume(replay)
        sitting = fold_log(replay, table_of(replay))
        session = cls(sitting, Log.reopen(replay), replay.header, replay.notes)
        session.torn = replay.torn
        session._written = {line["closed"] for line in replay.months}
        session._write_months()
        return session

    # -- who and what ---------------------------------------------------------------------------------------------

    @property
    def scenario(self) -> Scenario:
        """The scenario being played."""
        return self._sitting.table.scenario

    @property
    def table(self) -> Table:
        """Scenario, seats and cut."""
        return self._sitting.table

    @property
    def roles(self) -> tuple[Role, ...]:
        """Seats in which people sit, here or at other computers."""
        return self.table.humans

    @property
    def here(self) -> Role | None:
        """The seat at this computer where others sit at other computers; None where all share this one."""
        return next((seat for seat in self.roles if seat == self.header.get("here")), None)

    @property
    def name(self) -> str:
        """What the save is called; empty where nobody named it."""
        return str((self.notes("name") or {}).get("text", ""))

    @property
    def path(self) -> Path:
        """The log."""
        return self._path

    @property
    def finished(self) -> bool:
        """Whether the last month has passed."""
        return self._sitting.finished

    @property
    def meeting(self) -> bool:
        """Whether the month's meeting has opened."""
        return self._sitting.meeting

    def turn(self) -> Role | None:
        """The seat at this computer that is to act next; None while others are awaited, and at the end."""
        awaited = [seat for seat in self._sitting.waiting_for() if self.here in (None, seat)]
        now = getattr(self, "role", None)
        return now if now in awaited else next(iter(awaited), None)

    def sit(self, seat: Role) -> None:
        """Let the person of ``seat`` sit down at this computer. Raises ``Refused`` where that seat is not here."""
        if seat not in self.roles or self.here not in (None, seat):
            raise Refused("Den stolen finns inte vid den här datorn.", "That chair is not at this computer.")
        self.role = seat

    def play_now(self) -> Play:
        """The batch of one as it stands; to look at, not to write in."""
        return self._sitting.play

    def said_now(self, seat: Role) -> list[Action]:
        """What ``seat`` has done this month so far, undone things left out."""
        return [dict(line) for who, line in self._sitting.lines if who == seat]

    def said_before(self, seat: Role) -> tuple[int, list[Action]]:
        """The month in which ``seat`` last decided before this one, -1 for none, and what it did then: as above."""
        month = self._sitting.table.stood(seat, self._sitting.play.month)
        did = [op for op in self._sitting.scripts[seat].ops if op.month == month]
        said: list[Action] = []
        for phase in ("desk", "preparation", "meeting"):
            said += [dict(op.do) for op in did if op.phase == phase]
            said += [{"do": "advance"}] if phase != "meeting" else []
        return month, said

    def said(self) -> list[tuple[Role, Action]]:
        """All that people have done so far, in order, with undone things left out."""
        before = [(seat, op.month, dict(op.do)) for seat, script in self._sitting.scripts.items() for op in script.ops]
        before.sort(key=lambda one: one[1])
        return [(seat, do) for seat, _month, do in before] + [(who, dict(line)) for who, line in self._sitting.lines]

    def view(self, seat: Role | None = None) -> View:
        """What a seat sees now (that of ``role`` where none is named)."""
        shown = view_for(self._sitting, seat or self.role)
        return replace(shown, can_undo=False) if self._handed_in(shown.role) else shown

    def peek(self, month: int, seat: Role | None = None) -> View:
        """How a month looked to a seat when its meeting had opened, read from the file; to look at only.

        Raises:
            ReplayError: the file cannot be read.
        """

        def there(sitting: Sitting) -> bool:
            return sitting.play.month > month or (sitting.play.month == month and sitting.meeting)

        sitting = fold_log(read(self.path), self.table, until=there, traced=False)
        return replace(view_for(sitting, seat or self.role), can_undo=False)

    # -- doing ----------------------------------------------------------------------------------------------------

    def act(self, action: Action, seat: Role | None = None) -> None:
        """Do one action and put it on the disk; when this returns it is safe.

        Raises:
            Refused: it cannot be done now. Nothing has changed.
            ReplayError: it could not be written. The play stands where it stood, and so does the file.
        """
        who = seat or self.role
        action = as_written(action)
        if action.get("do") == "undo" and self._handed_in(who):
            raise Refused(
                "Månaden är inlämnad till den andra datorn.", "The month has been handed in to the other computer."
            )
        before, month, phase = self._sitting.saved(), self._sitting.play.month, self._sitting.phase_of(who)
        try:
            self._sitting.act(action, who)
            self._log.append({"month": month, "phase": phase, "seat": who, "do": action})
        except BaseException:
            self._sitting.restore(before)
            raise
        self._write_months()

    def _handed_in(self, seat: str) -> bool:
        return self.here is not None and self._sitting.phase_of(seat) == "waiting"  # type: ignore[arg-type]

    def note(self, kind: str, **content: object) -> None:
        """Write something that changes nothing in the play: free text, a self-rating. Also after the end.

        Raises:
            Refused: no such kind, or content of the wrong form.
            ReplayError: it could not be written.
        """
        line = noted(kind, content, self._sitting.play.month, self.role)
        self._log.append(line)
        self._notes.append(line)

    def notes(self, kind: str, month: int | None = None) -> dict[str, Any] | None:
        """The latest note of a kind (about ``month``, where the kind has one); None where there is none.

        What a person wrote in their own chair is shown in that chair alone; the words of the agreement, the table's
        answers and the name belong to all.
        """
        return latest(self._notes, kind, month, self.role)

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


def refuse_to_resume(replay: Replay) -> None:
    """Raise ``ReplayError`` where a log can be shown but not gone on with."""
    path = replay.path
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
            f"{path} är gjord med en annan version av modellen eller reglerna (modell {theirs}, här {MODEL_VERSION}) "
            "och går inte att spela vidare. samspel debrief visar den som den är.",
            f"{path} was made with another version of the model or the rules (model {theirs}, here {MODEL_VERSION}) "
            "and cannot be played on. samspel debrief shows it as it is.",
        )


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
