"""Fills the bank's fragments in: words in ``< >``, the number of the time for ``@``, one text for each language."""

from __future__ import annotations

import re
from typing import Any

from scenarios.generating.bank import BETWEEN

Word = str | dict[str, str]
"""What a placeholder stands for: the same everywhere, or by ``sv``, ``en`` and ``id`` (outside texts)."""
_PLACEHOLDER = re.compile(r"<([A-Za-z_]+)>")
_LANGUAGES = ("sv", "en")


def word(text: str) -> Word:
    """A word of the bank: both languages where it has them."""
    if BETWEEN not in text:
        return text
    swedish, english = text.split(BETWEEN)
    return {"sv": swedish, "en": english}


def filled(value: Any, words: dict[str, Word], number: str = "", language: str = "id") -> Any:
    """The fragment with every placeholder filled in.

    Args:
        value: of the bank: maps, lists, strings, numbers.
        words: what the placeholders stand for. A capital, as in ``<Committee>``, makes one.
        number: stands for ``@`` in ids.
        language: "sv" or "en" within a text, else "id".

    Raises:
        KeyError: a placeholder that nothing stands for; an error in the bank.
    """
    if isinstance(value, dict):
        return {
            filled(key, words, number): filled(inner, words, number, key if key in _LANGUAGES else "id")
            for key, inner in value.items()
        }
    if isinstance(value, list):
        return [filled(inner, words, number, language) for inner in value]
    if not isinstance(value, str):
        return value
    if language == "id" and BETWEEN in value:
        return {tongue: _said(one, words, tongue) for tongue, one in zip(_LANGUAGES, value.split(BETWEEN), strict=True)}
    if language != "id":
        return _said(value, words, language)
    return _number(_said(value.replace("@", number), words, "id"), value)


def _said(text: str, words: dict[str, Word], language: str) -> str:
    """The text with its words, and with words that stand within those."""

    def said(found: re.Match[str]) -> str:
        name = found[1]
        meant = words[name if name in words else name[0].lower() + name[1:]]
        # Outside texts a word without an id of its own is a name or a number, the same in both languages.
        spoken = meant if isinstance(meant, str) else meant.get(language) or meant["sv"]
        return spoken[:1].upper() + spoken[1:] if name[0].isupper() else spoken

    while (changed := _PLACEHOLDER.sub(said, text)) != text:
        text = changed
    return text


def _number(text: str, written: str) -> str | int | float:
    """A number where nothing but a placeholder was written and it stands for one."""
    if not _PLACEHOLDER.fullmatch(written):
        return text
    try:
        return int(text)
    except ValueError:
        return text
