"""The way in: the play is read in a thread, with how far it has come, then the room looks back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.core.language import _, percent
from game.ui.kit.arrange import Column
from game.ui.kit.controls import Button
from game.ui.kit.layout import Node, Ui
from game.ui.kit.type import BODY, SMALL
from game.ui.kit.words import Words
from game.ui.screens.beginning import say_why
from game.ui.screens.dialog import Dialog

if TYPE_CHECKING:
    from game.ui.loop import App


def look_back(app: App, play: Callable[[], Path]) -> None:
    """Look back on a play; ``play`` gives its file (called in a thread)."""
    app.stack.push(Reading(app, play))


class Reading(Dialog):
    """While the play is read and the decisions that mattered are looked for."""

    name = "reading"
    width = 520.0

    def __init__(self, app: App, play: Callable[[], Path], read: bool = True) -> None:
        super().__init__(app, lambda: _("Se tillbaka"))
        self.play, self.share = play, 0.0
        if read:
            app.background(self.work, self.read)

    def work(self) -> Any:
        """Read it (in the thread)."""
        from game.ui.looking_back.record import read_record

        return read_record(self.play(), self.report)

    def report(self, share: float, _doing: str) -> None:
        """How far it has come (from the thread)."""

        def show() -> None:
            self.share = max(self.share, min(1.0, share))

        self.app.call(show)

    def read(self, record: Any, error: Exception | None) -> None:
        """Show it, where one still waits for it; or say why not."""
        from game.ui.looking_back.scene import LookingBack

        if self.app.stack.top is None or self.app.stack.top.scene is not self:
            return
        if error is None:
            self.app.stack.replace(LookingBack(self.app, record))
        else:
            self.close()
            say_why(self.app, _("Spelet kunde inte läsas"), error)

    def inside(self, ui: Ui) -> Node:
        """How far."""
        return Column(
            Words(_("Läser spelet och söker vändpunkterna, {share}").format(share=percent(self.share)), BODY),
            Words(_("Gå tillbaka om du inte vill vänta."), SMALL, "second"),
        )

    def buttons(self) -> Sequence[Node]:
        """Back."""
        return [Button("no", _("Tillbaka"), self.close)]
