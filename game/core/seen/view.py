"""What one role sees: plain frozen data, made from that role's record, draft and cases, never from the state.

An interface needs nothing more than a ``View`` to draw a screen, and texts stay in both languages so that the language
can change while playing.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from scenarios.text import Text

if TYPE_CHECKING:
    from scenarios.compiled import Role

Phase = Literal["desk", "preparation", "waiting", "meeting", "over"]
"""``waiting``: this chair is ready, another person at the table is not yet."""
Certainty = Literal["certain", "likely", "uncertain"]
Lean = Literal["for", "unsure", "against"]
Outcome = Literal["carried", "rejected", "referred", "rival"]
"""What a meeting makes of a matter: bifall, avslag, återremiss, or bifall to the opposition's own motion."""


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
    id: str = ""
    """For the actions ``renegotiate`` and ``settle``."""
    since: int = -1
    """Month it was given."""
    by: Role = "chair"
    """Seat that gave it."""
    to: Role = "head"
    """Seat it was given to."""
    can_renegotiate: bool = False
    """I gave it, and can still take it up in advance (costs one unit of attention)."""
    can_settle: bool = False
    """Another person gave it to me, and I am to say whether it was kept."""
    free: bool = False
    """Given in own words from person to person, not by a motion."""


@dataclass(frozen=True)
class AgreementView:
    """The joint agreement of chair and head of department (C69-C75), as either of them sees it."""

    status: Literal["none", "proposed", "signed"]
    parts: tuple[str, ...]
    """Of ``PARTS``: what it holds, or what is proposed."""
    by: str
    """Seat that proposed it last."""
    mine: bool
    """Whether I proposed it."""
    since: int
    """Month it was signed, or proposed; -1."""
    reviewed: int
    """Month of the latest review; -1."""
    versions: int
    """Times it has been signed."""
    can_propose: bool
    can_sign: bool
    why_not: Text | None
    cost: int
    """Attention it takes to propose a new one or a review."""


@dataclass(frozen=True)
class WheelMark:
    """Something of the year or the term, at its month: budget, annual report, surveys, talk, July, election."""

    id: str
    month: int
    """Month of the play, 0-based."""
    calendar_month: int
    label: Text
    text: Text
    past: bool
    now: bool


@dataclass(frozen=True)
class Step:
    """One station of a matter's way. ``month`` None: not yet known."""

    id: str
    label: Text
    month: int | None
    done: bool


@dataclass(frozen=True)
class Track:
    """A matter's way from raised to closed, as far as the role knows it (the stations of a Swedish case)."""

    id: str
    title: Text
    steps: tuple[Step, ...]
    now: int
    """Place in ``steps`` of where it stands."""
    outcome: Text | None
    mine: bool


@dataclass(frozen=True)
class Gauge:
    """Open mode only: what the role perceives of a trust or a mood, with its uncertainty. Never the truth."""

    id: str
    label: Text
    frm: str
    to: str
    """Group: board, administration, citizens."""
    low: float
    likely: float
    high: float
    month: int
    """When it was last sensed or measured."""
    values: tuple[float | None, ...]


@dataclass(frozen=True)
class PersonView:
    """A named person that the role knows of."""

    id: str
    name: str
    title: Text
    group: Literal["board", "administration", "citizens", "media", "outside"]
    party: str
    unit: Text | None
    me: bool
    said: tuple[tuple[int, Text], ...]
    """Month and words: what this person has told the role, latest last."""
    seated: bool = False
    """Whether the person has a vote in the committee."""


@dataclass(frozen=True)
class Tie:
    """A relation in the relation view: between two persons or groups, with what the role knows of it."""

    frm: str
    to: str
    kind: Literal["leads", "answers", "talks", "promises", "agreement", "serves", "votes"]
    label: Text
    months: tuple[int, ...]
    """When something passed along it, as the role knows."""
    strength: float | None = None
    """Open mode only: the role's own perception, 0-1; None in training mode."""


@dataclass(frozen=True)
class Relations:
    """Board, administration, citizens and named people, and what the role knows of how they hang together."""

    people: tuple[PersonView, ...]
    ties: tuple[Tie, ...]


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


PARTS: tuple[tuple[str, Text], ...] = (
    ("goals", Text("Viktigaste målen, i år och på sikt", "The most important goals, this year and in time")),
    ("together", Text("Hur vi styr tillsammans", "How we steer together")),
    ("division", Text("Hur vi fördelar arbetet", "How we divide the work")),
    ("cooperation", Text("Hur vi samarbetar", "How we work together")),
)
"""The four parts of a joint agreement (C70-C73)."""


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
    pause: PauseView | None = None
    """The discussion stop of this month, if there is one."""
    short: bool = False
    """Whether this is the short format: one dilemma at a time, decisions final."""
    dilemma: tuple[int, int] = (0, 0)
    """Short format: which dilemma this is, 1-based, and of how many."""
