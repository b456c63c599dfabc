"""The debrief page of a saved play: written in a thread, with how far it has come, then opened."""

from __future__ import annotations

import webbrowser
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.core.language import _, current, percent
from game.ui.kit.arrange import Column
from game.ui.kit.controls import Button
from game.ui.kit.layout import Node, Ui
from game.ui.kit.type import BODY, SMALL
from game.ui.kit.words import Words
from game.ui.screens.beginning import say_why
from game.ui.screens.dialog import Dialog

if TYPE_CHECKING:
    from game.ui.loop import App


class Debriefing(Dialog):
    """While the page is being written, and when it is there."""

    name = "debriefing"
    width = 520.0

    def __init__(self, app: App, play: Path, write: bool = True) -> None:
        super().__init__(app, lambda: _("Genomgången"))
        self.play = play
        self.share = 0.0
        self.page: Path | None = None
        if write:
            app.background(self.work, self.written)

    def work(self) -> Path:
        """Write it (in the thread)."""
        from analysis.debrief import write_page

        lang = "en" if current() == "en" else "sv"
        return Path(write_page(self.play, lang, progress=self.report, early=self.early))

    def report(self, share: float, _doing: str = "") -> None:
        """How far it has come (from the thread)."""

        def show() -> None:
            self.share = max(self.share, min(1.0, share))

        self.app.call(show)

    def early(self, page: Path) -> None:
        """It is there with few futures; the whole one takes its place (from the thread)."""
        self.app.call(lambda: self.opened(page))

    def opened(self, page: Path) -> None:
        """Show it."""
        self.page = page
        webbrowser.open(page.resolve().as_uri())
        self.app.changed()

    def written(self, page: Any, error: Exception | None) -> None:
        """Open it where it is not open yet, or say why there is none."""
        if error is None:
            if self.page is None:
                self.opened(page)
            return
        if self.app.stack.top is not None and self.app.stack.top.scene is self:
            self.close()
        say_why(self.app, _("Genomgången kunde inte skrivas"), error)

    def inside(self, ui: Ui) -> Node:
        """How far, or where it lies."""
        if self.page is None:
            text = _("Skriver genomgången, {share}").format(share=percent(self.share))
            return Column(
                Words(text, BODY),
                Words(_("Du kan gå tillbaka under tiden. Den öppnas när den är klar."), SMALL, "second"),
            )
        return Words(_("Genomgången ligger i {path}").format(path=self.page), BODY)

    def buttons(self) -> Sequence[Node]:
        """Back."""
        return [Button("no", _("Tillbaka"), self.close)]
