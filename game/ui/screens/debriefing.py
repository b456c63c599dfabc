"""The debrief page of a saved play: how far its writing has come, and where it lies."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from game.core.language import _
from game.ui.kit.arrange import Column
from game.ui.kit.controls import Button
from game.ui.kit.layout import Node, Ui
from game.ui.kit.type import BODY, SMALL
from game.ui.kit.words import Words
from game.ui.looking_back.page_file import PageFile
from game.ui.screens.dialog import Dialog

if TYPE_CHECKING:
    from game.ui.loop import App


class Debriefing(Dialog):
    """While the page is being written, and when it is there."""

    name = "debriefing"
    width = 520.0

    def __init__(self, app: App, play: Path, write: bool = True) -> None:
        super().__init__(app, lambda: _("Genomgången"))
        self.page = PageFile(app, lambda: play, self.leave)
        if write:
            self.page.open()

    def leave(self) -> None:
        """There will be no page."""
        if self.app.stack.top is not None and self.app.stack.top.scene is self:
            self.close()

    def inside(self, ui: Ui) -> Node:
        """How far, or where it lies."""
        if self.page.path is None:
            return Column(
                Words(self.page.said, BODY),
                Words(_("Du kan gå tillbaka under tiden. Den öppnas när den är klar."), SMALL, "second"),
            )
        return Words(_("Genomgången ligger i {path}").format(path=self.page.path), BODY)

    def buttons(self) -> Sequence[Node]:
        """Back."""
        return [Button("no", _("Tillbaka"), self.close)]
