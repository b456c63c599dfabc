"""Characters for a terminal that lacks ours: å as a, a dash as -, a bar of a chart as a digit, ? only for the rest."""

from __future__ import annotations

import codecs
import unicodedata

NAME = "samspel"
"""The error handler's name, for ``reconfigure(errors=...)``."""
_INSTEAD = {
    "–": "-", "—": "-", "−": "-", "…": "...", "”": '"', "“": '"', "’": "'", "‘": "'", "·": ".", "→": "->", "×": "x",
    "ø": "o", "Ø": "O", "æ": "ae", "Æ": "Ae",
} | dict(zip("▁▂▃▄▅▆▇█", "12345678", strict=True))  # fmt: skip


def plainly(character: str) -> str:
    """The nearest that ASCII has."""
    if character in _INSTEAD:
        return _INSTEAD[character]
    bare = "".join(c for c in unicodedata.normalize("NFKD", character) if c.isascii())
    return bare or "?"


def _handled(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(map(plainly, error.object[error.start : error.end])), error.end


def register() -> None:
    """Make the handler known under ``NAME``."""
    codecs.register_error(NAME, _handled)
