"""Notes: lines of the log that change nothing in the play. Free text and self-ratings, checked before they are written.

They stay in the local file: what is sent to another computer, and every export unless somebody asks for it, is without
them.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from game.core.errors import Refused
from game.core.seats.actions import LONGEST_NOTE, NOTES, as_written

Line = dict[str, Any]
OWN = ("mandate", "rating", "letter", "explain", "swap")
"""Kinds that belong to the seat that wrote them; the others belong to the table."""
LOWEST, HIGHEST = 1, 5
"""Self-rating; None for a promise that was not written."""


def noted(kind: str, content: dict[str, object], month: int, seat: str) -> Line:
    """The line of a note. Raises ``Refused`` where it is of no known kind or form."""
    fields = NOTES.get(kind)
    if fields is None or set(content) != set(fields):
        raise Refused(f"Okänd anteckning: {kind!r}.", f"Unknown note: {kind!r}.")
    for field, value in content.items():
        _check(kind, field, value)
    return as_written({"note": kind, "at": month, "seat": seat, "content": content})


def _check(kind: str, field: str, value: object) -> None:
    if kind == "rating" and field != "words":
        if value is not None and (type(value) is not int or not LOWEST <= value <= HIGHEST):
            raise Refused(f"Ange {LOWEST} till {HIGHEST}.", f"Give {LOWEST} to {HIGHEST}.")
    elif field == "month":
        if type(value) is not int or value < 0:
            raise Refused("Ange en månad.", "Give a month.")
    elif field == "choices":
        if not isinstance(value, dict):
            raise Refused("Val saknas.", "Choices are missing.")
    elif not isinstance(value, str) or len(value) > LONGEST_NOTE:
        raise Refused(f"Skriv högst {LONGEST_NOTE} tecken.", f"Write at most {LONGEST_NOTE} characters.")


def latest(lines: Iterable[Line], kind: str, month: int | None, seat: str) -> dict[str, Any] | None:
    """Content of the latest note of a kind that ``seat`` may read; about ``month``, where one is asked for."""
    found: dict[str, Any] | None = None
    for line in lines:
        content = line.get("content")
        if line.get("note") != kind or not isinstance(content, dict) or (kind in OWN and line.get("seat") != seat):
            continue
        if month is None or content.get("month") == month:
            found = content
    return found
