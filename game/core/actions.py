"""What a person at the table can do: one small set of actions, the same from a window, a terminal or a file.

An action is a plain dictionary with the key ``do`` and JSON values only, since it is a line of the log as it stands.
"""

from __future__ import annotations

import json
from typing import Any, TypedDict

from game.core.errors import Refused

Action = dict[str, Any]
DEFER = "defer"
"""In place of an option's id: leave the matter for later."""


def as_written(action: object) -> Action:
    """The action as the log gives it back, so that what is done now is what is done again.

    Raises:
        Refused: it is no dictionary of JSON values.
    """
    try:
        written = json.loads(json.dumps(action, ensure_ascii=False).encode())
    except (TypeError, ValueError, RecursionError):
        written = None
    if not isinstance(written, dict):
        raise Refused("Handlingen går inte att skriva ned.", "The action cannot be written down.")
    return written


class Initiate(TypedDict, total=False):
    """Do something of one's own accord (desk). ``unit`` is a unit id where the initiative is aimed."""

    do: str  # "initiate"
    initiative: str
    unit: str


class Ask(TypedDict):
    """Ask an adviser about an open situation (desk, preparation). What was revealed cannot be undone."""

    do: str  # "ask"
    situation: str
    adviser: str


class Order(TypedDict):
    """Order an officer's report (preparation). ``basis``: 1 normal (one month), 2 with alternatives (two months)."""

    do: str  # "order"
    situation: str
    basis: int


class Forecast(TypedDict):
    """Say what one expects (preparation)."""

    do: str  # "forecast"
    question: str
    low: float
    likely: float
    high: float


class Reason(TypedDict):
    """One line that could be said in public (preparation, meeting). Free text: stays in the local file."""

    do: str  # "reason"
    situation: str
    text: str


class Choose(TypedDict):
    """Put an option before the meeting (preparation); ``option`` None takes it back; "defer" leaves it for later."""

    do: str  # "choose"
    situation: str
    option: str | None


class Advance(TypedDict):
    """Go on: desk -> preparation -> meeting -> next month. Opening the meeting makes the month's choices final."""

    do: str  # "advance"


class Undo(TypedDict):
    """Take back the latest action that can be taken back. Itself a line of the log."""

    do: str  # "undo"
