"""What can stop an experiment: each in words for the person, with what is kept and what to do."""

from __future__ import annotations

from scenarios.text import Text


class ExperimentError(Exception):
    """An experiment that cannot begin or go on. ``text`` says why, in both languages."""

    def __init__(self, sv: str, en: str) -> None:
        super().__init__(en)
        self.text = Text(sv, en)
