"""What a debrief tells, as plain data: told by ``analysis.telling``, drawn elsewhere.

Every figure is the one recorded in the log's month lines; nothing is computed again, so that a play of an old or
foreign model version still shows what it was. Where the embedded scenario cannot be read, ids stand for words.

Time: a role sees a month as it opens, and the truth of a month line is taken as the month closes. Position ``p`` of a
line of figures is therefore the moment when month ``p`` (0-based) opened, and the last position is the end of play.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from analysis.measures import Side, Word
from scenarios.text import Text

Values = tuple[float | None, ...]
"""One figure per position; None where nothing was seen or recorded."""
By = Literal["human", "bot", "silence"]
Line = Mapping[str, Any]
"""A line of the log."""


@dataclass(frozen=True)
class Track:
    """One thing over time: what the role saw of it (None: nothing that month) beside how it stood."""

    name: str
    word: Word
    seen: Values
    truth: Values


@dataclass(frozen=True)
class TrustTrack:
    """Trust in one direction."""

    source: Side
    target: Side
    track: Track


@dataclass(frozen=True)
class Decision:
    """One matter decided: by whom, what, and with which votes."""

    sign: str
    """Its number on the time line."""
    month: int
    situation: str
    option: str
    matter: Text
    choice: Text
    seat: str
    """Whose matter it was: "chair", "head" or "opposition"."""
    by: By
    passed: bool
    ayes: int
    noes: int
    others: tuple[tuple[str, Text], ...]
    """The options that were not taken: id and label."""


@dataclass(frozen=True)
class Happening:
    """Something that happened without anybody deciding it."""

    sign: str
    """Its letter on the time line."""
    month: int
    id: str
    text: Text


@dataclass(frozen=True)
class Guess:
    """The role's forecast: low, likely and high of something observable, due at the end of month ``due``."""

    question: Text
    unit: Text
    low: float
    likely: float
    high: float
    due: int | None
    decimals: int
    id: str = ""
    span: float = 0.0
    """Width of the range that the scenario asks within; 0 where it is not known."""
    became: float | None = None
    """How it turned out; None until it was judged, or where the file does not say."""

    @property
    def inside(self) -> bool | None:
        """Whether it turned out within the range given."""
        return None if self.became is None else self.low <= self.became <= self.high


@dataclass(frozen=True)
class Told:
    """Something the role was told."""

    kind: str
    sender: Text
    text: Text


@dataclass(frozen=True)
class Sight:
    """One measure in one month: the latest the role had seen of it (and in which month) beside how it stood then."""

    name: str
    word: Word
    seen: float | None
    since: int | None
    truth: float | None


@dataclass(frozen=True)
class Moment:
    """One month from the role's chair, and the truth beside."""

    month: int
    told: tuple[Told, ...]
    decisions: tuple[Decision, ...]
    happenings: tuple[Happening, ...]
    initiatives: tuple[Text, ...]
    asked: tuple[tuple[Text, Text], ...]
    """Adviser and matter."""
    guesses: tuple[Guess, ...]
    reasons: tuple[tuple[Text, str], ...]
    """Matter and the one line written about it; free text, stays in the local file."""
    sights: tuple[Sight, ...]


@dataclass(frozen=True)
class Change:
    """What one outcome's change during one month consists of: the parts add up to the change."""

    target: str
    month: int
    parts: tuple[tuple[str, float], ...]
    """Documented contributions by name, largest first."""
    interplay: float
    chance: float

    @property
    def total(self) -> float:
        """The whole change of the month."""
        return math.fsum(value for _, value in self.parts) + self.interplay + self.chance


@dataclass(frozen=True)
class Deed:
    """Something somebody did: a decision that was carried, or an initiative, with the acts of the model it holds."""

    month: int
    sign: str
    """The decision's number; "" for an initiative."""
    seat: str
    text: Text
    acts: tuple[str, ...]
    behaviours: tuple[tuple[str, int], ...]
    """Behaviours counted for it, each with its side: 0 board, 1 administration."""


@dataclass(frozen=True)
class Given:
    """A promise: who gave it, from when until when, and how it stood after each month (None: not given yet)."""

    id: str
    text: Text
    side: int
    """0 board, 1 administration."""
    since: int
    due: int
    stood: tuple[str | None, ...]
    """Per month: "open", "kept", "renegotiated", "broken"."""


@dataclass(frozen=True)
class Mandate:
    """The table's own promises of its mandate, and how it rated them itself at the end. Free text."""

    promises: tuple[str, ...]
    ratings: tuple[int, ...]
    words: str


@dataclass(frozen=True)
class Story:
    """Everything the page shows, but the what-ifs."""

    title: Text
    place: Text
    role: str
    role_title: Text
    start: tuple[int, int] | None
    """Year and calendar month of month 0, where the scenario can be read."""
    planned: int | None
    """Months of the scenario."""
    hidden: tuple[Text, Text] | None
    """Title and text of the hidden world, where it is known."""
    discussion: tuple[Text, ...]
    trust: tuple[TrustTrack, ...]
    decisions: tuple[Decision, ...]
    happenings: tuple[Happening, ...]
    moments: tuple[Moment, ...]
    changes: Mapping[str, tuple[Change, ...]]
    """By target, one change per month."""
    outcomes: tuple[Track, ...]
    truths: Mapping[str, Values]
    """Every quantity of the truth by name."""
    views: Mapping[str, Mapping[str, Values]]
    """What each seat saw, by seat and channel."""
    deeds: tuple[Deed, ...]
    counted: Mapping[str, tuple[tuple[int, int], ...]]
    """The five behaviours as acts counted up to the end of each month, (board, administration); empty where unknown."""
    promises: tuple[Given, ...]
    mandate: Mandate | None
    torn: bool
    foreign_model: bool
    readable_scenario: bool

    @property
    def months(self) -> int:
        """Months that were recorded."""
        return len(self.moments)
