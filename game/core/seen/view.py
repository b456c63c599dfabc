"""What one role sees: plain frozen data, made from that role's record, draft and cases, never from the state.

An interface needs nothing more than a ``View`` to draw a screen, and texts stay in both languages so that the language
can change while playing.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from game.core.seen.view_matters import DocketView, InitiativeView, SituationView
from game.core.seen.view_standing import AgreementView, Gauge, PromiseView, Relations, Track, WheelMark
from scenarios.text import Text

Phase = Literal["desk", "preparation", "waiting", "meeting", "over"]
"""``waiting``: this chair is ready, another person at the table is not yet."""


@dataclass(frozen=True)
class Item:
    """One thing on the desk: a message, a news line, a quote."""

    id: str
    kind: Literal["report", "news", "quote", "letter", "event"]
    sender: Text
    text: Text
    month: int


@dataclass(frozen=True)
class Loop:
    """Something decided and not yet seen."""

    text: Text
    since: int
    expected: tuple[int, int] | None


@dataclass(frozen=True)
class Series:
    """What the role has seen of one channel: ``None`` for months unseen."""

    channel: str
    label: Text
    unit: Text
    low: float
    high: float
    values: tuple[float | None, ...]
    good_is_up: bool | None = True
    margin: float = 0.0
    """Half the width of the middle 80 per cent around a figure, in its own unit; 0 where it is plain to see."""


@dataclass(frozen=True)
class Cause:
    """Something the role knows that speaks for a change it has seen."""

    text: Text
    month: int
    fits: bool
    """Whether it points the way the change went."""


@dataclass(frozen=True)
class Change:
    """A change the role has seen, and at most four things it knows that may lie behind; the rest: chance or unseen."""

    channel: str
    label: Text
    unit: Text
    before: float
    after: float
    since: int
    causes: tuple[Cause, ...]
    good_is_up: bool | None = True


@dataclass(frozen=True)
class Decided:
    """What came of one matter: voted on where there are votes, else decided by one role alone or by silence."""

    situation: Text
    option: Text
    passed: bool
    ayes: int
    noes: int
    by_silence: bool
    month: int
    stood_in: bool = False
    """Whether the computer decided it in the person's chair, in a month that the selection leaves out."""


@dataclass(frozen=True)
class Handover:
    """The hand-over page at the end: what the role knows and what it did. No score."""

    behaviours: tuple[tuple[Text, int, int], ...]
    """Behaviour, times by board, times by administration."""
    promises: tuple[PromiseView, ...]
    forecasts_inside: int
    forecasts_judged: int
    decisions: tuple[Decided, ...]
    """In order of months."""
    series: tuple[Series, ...]
    unseen: tuple[Loop, ...]


@dataclass(frozen=True)
class PauseView:
    """A discussion stop: a question to the table, and how long to talk."""

    question: Text
    minutes: int


@dataclass(frozen=True)
class View:
    """Everything one role sees at one moment."""

    scenario: Text
    place: Text
    role: str
    role_title: Text
    role_name: Text
    briefing: Text
    mandate: tuple[Text, ...]
    duties: tuple[Text, ...]
    month: int
    months: int
    year: int
    calendar_month: int
    """1-12."""
    meeting_month: bool
    """False in July: no ordinary meeting, only what cannot wait."""
    phase: Phase
    attention: int
    attention_left: int
    desk: tuple[Item, ...]
    news: Text | None
    situations: tuple[SituationView, ...]
    initiatives: tuple[InitiativeView, ...]
    series: tuple[Series, ...]
    loops: tuple[Loop, ...]
    promises: tuple[PromiseView, ...]
    decided: tuple[Decided, ...]
    """What came of the latest meeting; in a cut, of all since the latest stop."""
    changes: tuple[Change, ...]
    """For Varför?: what the role has seen change since last it looked."""
    can_undo: bool
    forecasts_inside: int
    forecasts_judged: int
    handover: Handover | None = None
    discussion: tuple[Text, ...] = field(default_factory=tuple)
    players: tuple[str, ...] = ()
    """Seats in which people sit."""
    waiting_for: tuple[str, ...] = ()
    """Seats of people who are not ready yet."""
    turns: int = 1
    """Months a turn takes: 1 or 3 (quarters)."""
    mode: Literal["training", "open"] = "training"
    docket: tuple[DocketView, ...] = ()
    """For the opposition leader: the chair's matters on the notice of meeting."""
    agreement: AgreementView | None = None
    """For chair and head."""
    can_promise: tuple[str, ...] = ()
    """Other people's seats to whom a promise in own words can be given now."""
    wheel: tuple[WheelMark, ...] = ()
    tracks: tuple[Track, ...] = ()
    gauges: tuple[Gauge, ...] = ()
    relations: Relations | None = None
    away: tuple[int, ...] = ()
    """In a selection: the months since the latest stop, in which the computer sat in this chair."""
    pause: PauseView | None = None
    """The discussion stop of this month, if there is one."""
    short: bool = False
    """Whether this is the short format: one dilemma at a time, decisions final."""
    dilemma: tuple[int, int] = (0, 0)
    """Short format: which dilemma this is, 1-based, and of how many."""
