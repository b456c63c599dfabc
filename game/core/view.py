"""What one role sees: plain frozen data, made from that role's record, draft and cases, never from the state.

An interface needs nothing more than a ``View`` to draw a screen, and texts stay in both languages so that the language
can change while playing.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from scenarios.text import Text

Phase = Literal["desk", "preparation", "meeting", "over"]
Certainty = Literal["certain", "likely", "uncertain"]
Lean = Literal["for", "unsure", "against"]


@dataclass(frozen=True)
class Item:
    """One thing on the desk: a message, a news line, a quote."""

    id: str
    kind: Literal["report", "news", "quote", "letter", "event"]
    sender: Text
    text: Text
    month: int


@dataclass(frozen=True)
class Fact:
    """A fact with its source and how certain it is."""

    text: Text
    source: Text
    certainty: Certainty


@dataclass(frozen=True)
class OptionView:
    """One option as the role sees it."""

    id: str
    label: Text
    text: Text
    cost: int
    money: float
    shows: tuple[int, int] | None
    gains: Text | None
    loses: Text | None
    available: bool
    why_not: Text | None
    votes: bool
    """Whether it goes to a vote in the committee."""


@dataclass(frozen=True)
class AdviserView:
    """Somebody to ask; ``says`` is None until asked."""

    id: str
    name: Text
    title: Text
    logic: str
    cost: int
    says: Text | None
    affordable: bool


@dataclass(frozen=True)
class Voter:
    """A member before and after the vote. ``voted`` is None before the meeting."""

    name: str
    party: str
    lean: Lean
    voted: bool | None


@dataclass(frozen=True)
class QuestionView:
    """A forecast question with the answer given so far (low, likely, high)."""

    id: str
    text: Text
    unit: Text
    low: float
    high: float
    due: int
    decimals: int
    answer: tuple[float, float, float] | None


@dataclass(frozen=True)
class SituationView:
    """A matter to decide, as its owner sees it."""

    id: str
    title: Text
    text: Text
    quote: tuple[Text, Text] | None
    position: float
    facts: tuple[Fact, ...]
    not_heard: tuple[Text, ...]
    options: tuple[OptionView, ...]
    advisers: tuple[AdviserView, ...]
    voters: tuple[Voter, ...]
    """How members lean to the chosen option; empty where nothing is chosen or the owner decides alone."""
    question: QuestionView | None
    chosen: str | None
    """Option id, "defer", or None."""
    reason: str
    passed: bool | None
    """At the meeting: whether the chosen option was carried (True where no vote is needed); None before."""
    ayes: int
    noes: int
    casting: bool
    """Whether the chair's casting vote decided."""
    can_order: tuple[int, ...]
    """Reports that can be ordered now (1, 2)."""
    basis: int
    ready: int | None
    """Month in which an ordered report arrives; None where none is under way."""
    months_left: int
    """Months it can still wait, counting this one."""
    must_answer: bool


@dataclass(frozen=True)
class InitiativeView:
    """An own initiative."""

    id: str
    label: Text
    text: Text
    cost: int
    money: float
    units: tuple[tuple[str, Text], ...]
    """Units it can be aimed at; empty where it is not aimed."""
    available: bool
    why_not: Text | None
    taken: str | None
    """This month: the unit id it was aimed at, "" where not aimed, None where not taken."""


@dataclass(frozen=True)
class Loop:
    """Something decided and not yet seen."""

    text: Text
    since: int
    expected: tuple[int, int] | None


@dataclass(frozen=True)
class PromiseView:
    """A line of the promise ledger."""

    text: Text
    by_me: bool
    due: int
    status: Literal["open", "kept", "broken", "renegotiated"]


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
