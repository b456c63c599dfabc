"""A text in both languages of the product."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Lang = Literal["sv", "en"]
LANGUAGES: tuple[Lang, ...] = ("sv", "en")


@dataclass(frozen=True)
class Text:
    """The same words in Swedish and English. ``{it}`` in either stands for the unit the matter is about."""

    sv: str
    en: str

    def get(self, lang: str) -> str:
        """The words in ``lang`` ("sv" or "en"); Swedish where the language is unknown."""
        return self.en if lang == "en" else self.sv

    def about(self, unit: Text | None) -> Text:
        """The text with ``{it}`` filled in by the name of ``unit``."""
        if unit is None or ("{it}" not in self.sv and "{it}" not in self.en):
            return self
        return Text(self.sv.replace("{it}", unit.sv), self.en.replace("{it}", unit.en))
