"""What one role sees of a matter: the facts, the options, who advises and who votes, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from scenarios.text import Text

Certainty = Literal["certain", "likely", "uncertain"]
Lean = Literal["for", "unsure", "against"]
Outcome = Literal["carried", "rejected", "referred", "rival"]
"""What a meeting makes of a matter: bifall, avslag, återremiss, or bifall to the opposition's own motion."""


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
    owner: str = "chair"
    """Whose matter it is."""
    outcome: Outcome | None = None
    """At the meeting: what became of it. ``passed`` says only whether something was carried."""
    by_vote: bool = True
    """At the meeting: whether votes were counted (votering); otherwise the chair heard the answer (acklamation)."""
    carried: Text | None = None
    """At the meeting: the motion that was carried, where it is not the one chosen (the opposition's own)."""
    rival: Text | None = None
    """At the meeting: the motion that the opposition put against the chosen one."""
    recused: tuple[str, ...] = ()
    """Members who leave the room: jäv."""
    dissent: bool = False
    """At the meeting: whether the opposition has its dissent recorded."""


@dataclass(frozen=True)
class DocketView:
    """A matter on the notice of meeting, as the opposition leader sees it: what is public, and one's own line.

    What the owner alone knows (its record, its reports under way, which option it will put) is not here.
    """

    id: str
    title: Text
    text: Text
    position: float
    facts: tuple[Fact, ...]
    not_heard: tuple[Text, ...]
    motions: tuple[tuple[str, Text, Text], ...]
    """Option id, label and text of what can be put to the vote."""
    line: str
    """Own line: "" (free), "support", "oppose", "refer", or the id of the motion one puts oneself."""
    ask_vote: bool
    """Whether one will ask for a vote (votering)."""
    basis: int
    months_left: int
    costs: int
    """Attention it takes to put a motion of one's own."""
    can_put: bool
    """Whether there is attention left for that."""
    reason: str = ""
    chosen: Text | None = None
    """At the meeting: the motion that was put."""
    outcome: Outcome | None = None
    by_vote: bool = True
    ayes: int = 0
    noes: int = 0
    casting: bool = False
    carried: Text | None = None
    voters: tuple[Voter, ...] = ()
    recused: tuple[str, ...] = ()
    can_dissent: bool = False
    """At the meeting: whether one lost and may have one's dissent recorded."""
    dissent: bool = False


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
