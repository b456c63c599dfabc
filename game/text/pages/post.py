"""Two computers at one table: sending one's month, fetching the other's, and waiting for it.

Turns go as small files through a folder that both reach, or by hand between two folders. Nothing of what was written as
reasons is in them.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from game.core.errors import ReplayError
from game.core.kept.places import plays_folder
from game.core.language import _, current, n_, words
from game.text import seats
from game.text import settings as kept
from game.text.menus import Choice, Menu
from game.text.paper import Paper

if TYPE_CHECKING:
    from game.core.session import Session
    from game.text.room import Room

BETWEEN = 2.0
"""Seconds between looks into the folder while waiting."""


def folder() -> Path:
    """Where turns are left and looked for."""
    chosen = kept.load().exchange
    return Path(chosen) if chosen else plays_folder() / "delat"


class Post:
    """The page of whoever is ready and waits for others."""

    def write(self, room: Room) -> None:
        """Send and fetch by itself, and say how things stand."""
        room.paper.heading(_("Du är klar"))
        awaited = [seats.who(room.session, seat) for seat in room.view.waiting_for if seat != room.session.here]
        if awaited:
            room.paper.line(_("Väntar på: {who}").format(who="; ".join(awaited)))
        room.paper.line(_("Mappen för utbytet: {path}").format(path=folder()))
        send(room)

    def menu(self, room: Room) -> Menu:
        """Fetch, wait, another folder, undo; leave."""
        choices = (
            Choice(_("Hämta det som har kommit"), run=_fetch),
            Choice(_("Vänta här tills det kommer"), run=_wait),
            Choice(_("Byt mapp för utbytet"), run=_move),
            Choice(_("Skriv inbjudan till den andra datorn igen"), run=_invite),
        )
        return Menu(choices, Choice(_("Spara och avsluta; fortsätt när den andra är klar"), run=_leave))


def _leave(room: Room) -> None:
    raise EOFError


def send(room: Room) -> None:
    """Leave what has been handed in where the other computer finds it, and say where that is."""
    from game.core.kept import exchange

    try:
        path = exchange.send(room.session, folder())
    except ReplayError as error:
        room.paper.line(words(error.text))
        return
    if path is not None:
        room.paper.line(_("Din månad ligger i {path}. Dina skäl är inte med.").format(path=path))


def _collect(room: Room) -> bool:
    """Fetch what has come. Whether the play moved on; it is then shown."""
    from game.core.kept import exchange

    before = (room.view.month, room.view.phase)
    try:
        came = exchange.collect(room.session, folder())
    except ReplayError as error:
        room.paper.line(words(error.text))
        return False
    room.look()
    moved = (room.view.month, room.view.phase) != before
    if came:
        room.paper.line(n_("{n} fil hämtad.", "{n} filer hämtade.", came).format(n=came))
    if moved:
        room.arrive()
    return moved or came > 0


def _fetch(room: Room) -> None:
    if not _collect(room):
        room.paper.line(_("Inget nytt har kommit."))


def _wait(room: Room) -> None:
    room.paper.line(_("Tittar i mappen med jämna mellanrum. Tryck Ctrl-C för att sluta vänta."))
    room.paper.flush()
    try:
        while not _collect(room):
            room.wait(BETWEEN)
    except KeyboardInterrupt:
        room.paper.blank()
        room.paper.line(_("Väntar inte längre."))


def _move(room: Room) -> None:
    settings = kept.load()
    answer = room.paper.ask(_("Sökväg till mappen (till exempel en delad mapp eller ett USB-minne):"))
    if answer:
        settings.exchange = str(Path(answer).expanduser())
        kept.save(settings)
    room.show()


def _invite(room: Room) -> None:
    invite(room.session, room.paper)


def invite(session: Session, paper: Paper) -> None:
    """Write the invitation for the other computer, and say what to do with it."""
    from game.core.kept import exchange

    try:
        path = exchange.invite(session, folder())
    except ReplayError as error:
        paper.line(words(error.text))
        return
    paper.line(_("Inbjudan ligger i {path}").format(path=path))
    paper.line(_("Vid den andra datorn: välj Gå med i ett spel, eller skriv samspel join och filens namn."))


def join(path: Path, plays: Path) -> Session:
    """Take the free chair of an invitation; turns are then exchanged where it lay. Raises ``ReplayError``."""
    from game.core.session import Session

    path = path.expanduser()
    session = Session.join(path, plays, "sv" if current() == "xx" else current())
    settings = kept.load()
    settings.exchange = str(path.resolve().parent)
    kept.save(settings)
    return session
