"""Two computers at one table: an invitation, and each month a small file from each chair, through a folder both reach.

What is sent is what the other computer needs to compute the month: the actions of a chair, without its reasons and
notes. It is packed, so that nobody reads the other's month by accident; it is not a secret. Reading it in does the
actions of the other chair here too, and both computers come to the same month, which the log's digests show.
"""

from __future__ import annotations

import gzip
import json
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from game.core.errors import Refused, ReplayError, reason
from game.core.kept.replay import RULES, unwritable
from game.core.kept.writing import write_whole
from game.core.seats.actions import Action
from game.core.seats.seating import Wish
from game.core.session import Session
from scenarios import ScenarioErrors, load_text
from scenarios.compiled import Scenario
from sim import MODEL_VERSION

INVITE, TURN = ".samspel.invite", ".samspel.turn"
LARGEST = 4 * 2**20
"""Bytes, unpacked."""
PRIVATE = ("reason",)
"""Actions that stay at home: free text that moves nothing."""
BEFORE, MEETING = "before", "meeting"


@dataclass(frozen=True)
class Invitation:
    """What another computer needs to sit down at the table."""

    scenario: Scenario
    wish: Wish
    free: str
    play: str


def invite(session: Session, folder: Path) -> Path:
    """Write the invitation for the other chair. Raises ``Refused`` where the table is at one computer only."""
    free = [seat for seat in session.roles if seat != session.here]
    if session.here is None or len(free) != 1:
        raise Refused("Spelet är inte upplagt för två datorer.", "The play is not set up for two computers.")
    keys = ("play", "scenario", "seed", "roles", "bots", "cut", "turns", "mode", "source")
    content = {key: session.header[key] for key in keys}
    path = folder / f"{session.scenario.id}-{session.header['play'][:6]}-{free[0]}{INVITE}"
    return _write(path, {"invite": 1, "model": MODEL_VERSION, "rules": RULES, "free": free[0], **content})


def invitation(path: Path) -> Invitation:
    """Read an invitation. Raises ``ReplayError`` where it is none, or of another version."""
    content = _read(path)
    if content.get("invite") != 1 or not all(
        isinstance(content.get(key), str) for key in ("free", "play", "scenario", "source")
    ):
        raise ReplayError(
            f"{path} är ingen inbjudan från Samspel. Inbjudningar slutar på {INVITE}.",
            f"{path} is no invitation from Samspel. Invitations end in {INVITE}.",
        )
    if (content.get("model"), content.get("rules")) != (MODEL_VERSION, RULES):
        raise ReplayError(
            f"{path} är gjord med en annan version av Samspel. Båda datorerna behöver samma version.",
            f"{path} was made with another version of Samspel. Both computers need the same version.",
        )
    try:
        scenario = load_text(content["source"], content["scenario"])
    except ScenarioErrors as error:
        raise ReplayError(
            f"Scenariot i {path} går inte att läsa.", f"The scenario in {path} cannot be read."
        ) from error
    wish = Wish(
        content.get("roles"),
        content.get("seed"),
        content.get("bots"),
        content.get("cut"),
        content.get("turns", 1),
        content.get("mode", "training"),
    )
    return Invitation(scenario, wish, content["free"], content["play"])


def send(session: Session, folder: Path) -> Path | None:
    """Write what this chair has handed in: what it did before the meeting, what at it, and likewise the last time.

    Where the other computer was ahead, this one went through a month without having to wait, and so without a moment
    to send it: that is why what has passed is written once more.

    Returns:
        The latest file, or None where there is nothing to send yet.
    """
    here, sent = session.here, None
    if here is None:
        return None
    month, said = session.said_before(here)
    if month >= 0:
        for part in (BEFORE, MEETING):
            sent = _write_turn(session, folder, month, part, said)
    if session.finished or session.view(here).phase not in ("waiting", "meeting"):
        return sent
    month, said = session.play_now().month, session.said_now(here)
    sent = _write_turn(session, folder, month, BEFORE, said)
    if session.meeting and session.view(here).phase == "waiting":
        sent = _write_turn(session, folder, month, MEETING, said)
    return sent


def _write_turn(session: Session, folder: Path, month: int, part: str, said: list[Action]) -> Path:
    assert session.here is not None
    kept = [line for line in said if line["do"] not in PRIVATE and (line["do"] == "dissent") == (part == MEETING)]
    content = {
        "turn": 1, "play": session.header["play"], "month": month, "seat": session.here, "part": part, "lines": kept,
    }  # fmt: skip
    return _write(folder / _name(session, month, session.here, part), content)


def _name(session: Session, month: int, seat: str, part: str) -> str:
    return f"{session.header['play'][:6]}-{month + 1:02d}-{part}-{seat}{TURN}"


def collect(session: Session, folder: Path) -> int:
    """Read in what the other chairs have sent for where this play stands. Returns how many files were read in.

    Raises:
        ReplayError: a file is damaged, or does not fit the play. Nothing of it has been done.
    """
    done = 0
    while session.here is not None and not session.finished:
        _leave_meeting(session)
        month, part = session.play_now().month, MEETING if session.meeting else BEFORE
        path = next(
            (
                path
                for seat in session.roles
                if seat != session.here and session.view(seat).phase != "waiting"
                if (path := folder / _name(session, month, seat, part)).exists()
            ),
            None,
        )
        if path is None or session.finished:
            return done
        _take_in(session, path, part)
        done += 1
    return done


def _leave_meeting(session: Session) -> None:
    """Chairs at other computers that can do nothing at the meeting leave it when this one has."""
    if not session.meeting or session.view(session.here).phase != "waiting":
        return
    for seat in session.roles:
        if seat not in (session.here, "opposition") and session.view(seat).phase == "meeting":
            session.act({"do": "advance"}, seat)


def _take_in(session: Session, path: Path, part: str) -> None:
    """Do the actions of a file that are not done yet: those before may be from a time that was interrupted."""
    content = _read(path)
    seat, lines = content.get("seat"), content.get("lines")
    fits = (
        content.get("play") == session.header["play"]
        and content.get("month") == session.play_now().month
        and content.get("part") == part
        and isinstance(lines, list)
        and seat in session.roles
        and seat != session.here
    )
    done = _done(session, seat, part)
    if not fits or not isinstance(lines, list) or lines[: len(done)] != done:
        raise ReplayError(f"{path} hör inte till det här spelet.", f"{path} does not belong to this play.")
    rest = lines[len(done) :]
    try:
        for line in [*rest, {"do": "advance"}] if part == MEETING else rest:
            session.act(line, seat)
    except Refused as error:
        while session.view(seat).can_undo:
            session.act({"do": "undo"}, seat)
        raise ReplayError(
            f"{path} går inte att spela här: {error.text.sv}", f"{path} cannot be played here: {error.text.en}"
        ) from error


def _done(session: Session, seat: object, part: str) -> list[Action]:
    """What of a part of the month has been done here for ``seat``."""
    said = session.said_now(seat)  # type: ignore[arg-type]  # who is no seat has said nothing
    return [line for line in said if line["do"] == "dissent"] if part == MEETING else said


def _write(path: Path, content: dict[str, Any]) -> Path:
    """Whole or not at all, so that the other computer never reads half a file."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, gzip.compress(json.dumps(content, ensure_ascii=False).encode(), mtime=0))
    except OSError as error:
        raise unwritable(path, error) from error
    return path


def _read(path: Path) -> dict[str, Any]:
    try:
        with open(path, "rb") as file:
            packed = file.read(LARGEST + 1)
        unpack = zlib.decompressobj(wbits=31)
        data = unpack.decompress(packed, LARGEST + 1)
        content = json.loads(data) if unpack.eof and len(data) <= LARGEST else None
    except OSError as error:
        why = reason(error)
        raise ReplayError(f"Det går inte att läsa {path} ({why.sv}).", f"Cannot read {path} ({why.en}).") from error
    except (ValueError, zlib.error, RecursionError):
        content = None
    if not isinstance(content, dict):
        raise ReplayError(
            f"{path} är skadad, eller ingen fil från Samspel.", f"{path} is damaged, or not from Samspel."
        )
    return content
