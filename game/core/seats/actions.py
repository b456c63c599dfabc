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


class Stance(TypedDict, total=False):
    """The opposition's line in a matter on the notice of meeting (preparation).

    ``line``: "" leaves it free, "support", "oppose" (yrka avslag), "refer" (yrka återremiss), or the id of the motion
    one puts oneself (costs attention). ``vote``: ask for a vote (votering).
    """

    do: str  # "stance"
    situation: str
    line: str
    vote: bool


class Dissent(TypedDict):
    """Have one's dissent recorded (meeting, opposition): reservation, KL 4:27."""

    do: str  # "dissent"
    situation: str


class Agree(TypedDict):
    """Propose a joint agreement, or a review of it, with these parts (desk; chair or head)."""

    do: str  # "agree"
    parts: list[str]


class Sign(TypedDict):
    """Sign what the other has proposed (desk; chair or head)."""

    do: str  # "sign"


class Pledge(TypedDict):
    """Promise another person at the table something, in own words (desk, preparation). Free text: inga namn."""

    do: str  # "pledge"
    to: str
    text: str
    within: int


class Renegotiate(TypedDict):
    """Take up a promise of one's own before it falls due (desk): costs one unit of attention."""

    do: str  # "renegotiate"
    promise: str


class Settle(TypedDict):
    """Say whether a promise that another person gave me was kept, when its time is up (desk)."""

    do: str  # "settle"
    promise: str
    kept: bool


class Advance(TypedDict):
    """Go on: desk -> preparation -> meeting -> next month. Opening the meeting makes the month's choices final.

    Where several people sit at the table the meeting opens when all are ready; until then this seat waits.
    """

    do: str  # "advance"


class Undo(TypedDict):
    """Take back the latest action that can be taken back. Itself a line of the log."""

    do: str  # "undo"


# Notes are lines of the log that change nothing in the play: free text and self-ratings, written by ``Session.note``.
# Each is {"note": kind, "at": month, "seat": seat, "content": {...}}; the latest of its kind (and month) holds.
NOTES: dict[str, tuple[str, ...]] = {
    "mandate": ("first", "second"),  # two promises of one's mandate, month 0
    "rating": (
        "first",
        "second",
        "words",
    ),  # self-rated at the end: 1-5, None where none was written; a line
    "letter": ("text",),  # hand-over letter to whoever comes after
    "agreement": ("goals", "together", "division", "cooperation"),  # the words of the joint agreement
    "explain": ("month", "text"),  # one's own explanation of a month, before Byt stol and before causes are shown
    "swap": ("month", "seat", "choices", "words"),  # what one chose in the other chair
    "answer": ("month", "text"),  # the table's answer at a discussion stop
    "name": ("text",),  # what the save is called
}
"""Kinds of notes and their fields. Texts are at most ``LONGEST_NOTE`` characters; they stay in the local file."""
LONGEST_NOTE = 2000
