"""Two computers: the invitation that one writes and the other opens."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from game.core.errors import Refused, ReplayError
from game.core.kept.exchange import INVITE
from game.core.language import _, current, words
from game.ui import shared_folder
from game.ui.kit.arrange import Column, Row
from game.ui.kit.controls import Button, Card
from game.ui.kit.entry import TextField
from game.ui.kit.layout import Grow, Node, Space, Ui
from game.ui.kit.surfaces import Badge, Icon
from game.ui.kit.type import BODY, SMALL, STRONG
from game.ui.kit.words import Words
from game.ui.screens import marks
from game.ui.screens.beginning import opened
from game.ui.screens.dialog import Dialog

if TYPE_CHECKING:
    from game.core.session import Session
    from game.ui.loop import App
    from game.ui.table import Table

LONGEST_PATH = 400
SHOWN = 12
"""Invitations listed."""


def folder_field(app: App) -> Node:
    """The folder that both computers reach, to be changed in place."""

    def take(text: str) -> None:
        shared_folder.use(app, Path(text).expanduser())

    label = _("Mapp som båda datorerna når")
    field = TextField("folder", str(shared_folder.folder(app)), label, take, label, LONGEST_PATH)
    said = _("Till exempel en gemensam nätverksmapp eller ett USB-minne.")
    return Column(marks.section(label, "folder"), field, Words(said, SMALL, "second"), gap=6)


def invitations(folder: Path) -> list[Path]:
    """Invitations that lie in a folder, latest first; none where it cannot be read."""
    try:
        found = [(path.stat().st_mtime, path) for path in folder.glob(f"*{INVITE}")]
    except OSError:
        return []
    return [path for _when, path in sorted(found, reverse=True)][:SHOWN]


class Join(Dialog):
    """Take the chair that is free in an invitation."""

    name = "join"
    width = 640.0

    def __init__(self, app: App) -> None:
        super().__init__(app, lambda: _("Gå med från en annan dator"))
        self.joining = False
        self.first = "invite.1" if invitations(shared_folder.folder(app)) else "folder"

    def inside(self, ui: Ui) -> Node:
        """The folder, and what lies in it."""
        found = invitations(shared_folder.folder(self.app))
        note = marks.line_with("info", self.app.notice, "ink") if self.app.notice else None
        none = Words(_("Ingen inbjudan ligger i mappen än. Den andra skapar en när spelet börjar."), BODY, "second")
        return Column(
            Words(_("Den som började spelet har skrivit en inbjudan: en liten fil. Välj den här."), BODY, "second"),
            note,
            folder_field(self.app),
            Space(h=2),
            marks.section(_("Inbjudningar"), "mail"),
            *(self.card(at, path) for at, path in enumerate(found, 1)),
            none if not found else None,
            gap=9,
        )

    def card(self, at: int, path: Path) -> Node:
        """One invitation."""
        from game.ui.screens.saved import when

        name = path.name.removesuffix(INVITE)
        inner = Row(
            Badge("mail", 30, "sunk", "ink"),
            Grow(Column(Words(name, STRONG), Words(when(path), SMALL, "second"), gap=0)),
            Icon("chevron-right", 18, "second"),
            gap=12,
        )
        return Card(f"invite.{at}", inner, lambda: self.take(path), name, group="invites", y=8)

    def take(self, path: Path) -> None:
        """Sit down; turns are exchanged where the invitation lay."""
        if self.joining:
            return
        self.joining = True
        shared_folder.use(self.app, path.resolve().parent)
        self.app.changed(_("Spelet läses in …"))

        def work() -> Session:
            from game.core.session import Session

            return Session.join(path, self.app.folder, "en" if current() == "en" else "sv")

        def seated(table: Table) -> None:
            table.invites = False

        opened(self.app, work, _("Det gick inte att gå med"), self.failed, seated)

    def failed(self) -> None:
        """It can be tried again."""
        self.joining = False
        self.app.changed("")

    def buttons(self) -> Sequence[Node]:
        """Look again, and back."""
        look = Button("look", _("Titta igen"), lambda: self.app.changed(""), icon="refresh-cw")
        return [look, Button("no", _("Tillbaka"), self.close)]


class Invite(Dialog):
    """Write the invitation for the other computer, before the first month."""

    name = "invite"
    width = 600.0
    first = "write"

    def __init__(self, app: App, table: Table) -> None:
        super().__init__(app, lambda: _("Bjud in den andra datorn"))
        self.table = table
        self.written: Path | None = None
        self.trouble = ""

    def inside(self, ui: Ui) -> Node:
        """The folder, and where the invitation lies."""
        lines = [_("Den andra väljer Gå med från en annan dator på sin startsida, och väljer filen.")]
        if self.written is not None:
            lines.insert(0, _("Inbjudan ligger i {path}").format(path=self.written))
        return Column(
            folder_field(self.app),
            marks.line_with("info", self.trouble, "ink") if self.trouble else None,
            *(marks.line_with("check" if self.written else "info", line, "ink", BODY) for line in lines),
            gap=10,
        )

    def write(self) -> None:
        """Write the file; the play goes on through the same folder."""
        from game.core.kept.exchange import invite

        try:
            self.written, self.trouble = invite(self.table.session, shared_folder.folder(self.app)), ""  # type: ignore[arg-type]
        except (Refused, ReplayError) as problem:
            self.trouble = words(problem.text)
        self.app.changed("")
        if self.written is not None:
            self.app.set_focus("yes")

    def buttons(self) -> Sequence[Node]:
        """Write it, then on."""
        done = self.written is not None
        write = Button("write", _("Skriv inbjudan"), self.write, "secondary" if done else "primary", icon="mail")
        go = Button("yes", _("Vidare till spelet"), self.close, "primary" if done else "secondary", after="arrow-right")
        return [write, go]
