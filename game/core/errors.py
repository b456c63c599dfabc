"""What can go wrong at the table, in words for the person who sits there."""

from __future__ import annotations

from scenarios.text import Text


class Refused(Exception):  # noqa: N818 - reads as what it says
    """An action that cannot be done now. Nothing has changed. ``text`` says why, in both languages."""

    def __init__(self, sv: str, en: str) -> None:
        super().__init__(en)
        self.text = Text(sv, en)


class ReplayError(Exception):
    """A file that cannot be used as asked. Nothing has been lost. ``text`` says why and what to do."""

    def __init__(self, sv: str, en: str) -> None:
        super().__init__(en)
        self.text = Text(sv, en)
