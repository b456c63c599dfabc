"""The debrief as a web page: written in a thread, with how far it has come, then opened in a browser."""

from __future__ import annotations

import webbrowser
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.core.language import _, current, percent
from game.ui.screens.beginning import say_why

if TYPE_CHECKING:
    from game.ui.loop import App


class PageFile:
    """The page of one play. ``play`` gives its file (called in the thread); ``failed`` is called before saying why."""

    def __init__(self, app: App, play: Callable[[], Path], failed: Callable[[], None] = lambda: None) -> None:
        self.app, self.play, self.failed = app, play, failed
        self.share: float | None = None
        """How far the writing has come, 0-1; None while nothing is written."""
        self.path: Path | None = None
        """Where it is, once it is there."""

    @property
    def said(self) -> str:
        """How far it has come, in words."""
        return _("Skriver genomgången, {share}").format(share=percent(self.share or 0.0))

    def open(self) -> None:
        """Open it where it is there, else write it first."""
        if self.share is not None:
            return
        if self.path is not None:
            self.show(self.path)
            return
        self.share = 0.0
        self.app.changed("")
        self.app.background(self.write, self.written)

    def write(self) -> Path:
        """Write it (in the thread)."""
        from analysis.debrief import write_page

        lang = "en" if current() == "en" else "sv"
        early: Callable[[Path], None] = lambda page: self.app.call(lambda: self.show(page))  # noqa: E731
        return Path(write_page(self.play(), lang, progress=self.report, early=early))

    def report(self, share: float, _doing: str = "") -> None:
        """How far it has come (from the thread)."""

        def show() -> None:
            if self.share is not None:
                self.share = max(self.share, min(1.0, share))

        self.app.call(show)

    def show(self, page: Path) -> None:
        """It is there, at first with few futures (the whole one takes its place): open it."""
        self.path = page
        said = _("Genomgången ligger i {path}").format(path=page)
        if not webbrowser.open(page.resolve().as_uri()):
            said = _("Ingen webbläsare gick att öppna. {said}").format(said=said)
        self.app.changed(said)

    def written(self, page: Any, error: Exception | None) -> None:
        """Open it where it is not open yet, or say why there is none."""
        self.share = None
        if error is None:
            if self.path is None:
                self.show(page)
            self.app.changed()
            return
        self.failed()
        say_why(self.app, _("Genomgången kunde inte skrivas"), error)
