"""A scenario as play sees it: checked, compiled, everything declared a numbered slot.

The loader makes one ``Scenario`` from one YAML file. Ids are those of the file; a slot is an id's position. Keys of
random draws are hashes of an id's place in the file, never of its position, so inserting a situation moves no draw.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, Protocol

from scenarios.text import Text
from sim.columns import Array, Floats
from sim.spec import World

Role = Literal["chair", "head", "opposition"]
ROLES: tuple[Role, ...] = ("chair", "head", "opposition")
"""Committee chair, head of department, leader of an opposition group (second vice chair)."""
DILEMMA_MINUTES = 15
"""Length of the short format: dilemmas, each player alone."""
Wait = Literal["wait"]


class Expression(Protocol):
    """A compiled condition or amount of the scenario language."""

    source: str
    """As the author wrote it."""
    key: int
    """32-bit key of its place in the file; ``chance(p)`` draws with it."""

    def __call__(self, names: object) -> Array:
        """Evaluate over all replicates: ``(R,)`` float or bool. ``names`` is a ``scenarios.names.Names``."""


Units = Literal["it", "all"] | tuple[int, ...]
"""Which units an effect is aimed at: the case's own, all, or these indices."""


@dataclass(frozen=True)
class Do:
    """Effect: an act on the model. ``dose`` gives ``(R,)``; ``side`` is 0 board, 1 administration for per-side acts."""

    act: str
    dose: Expression
    units: Units | None = None
    side: int | None = None


@dataclass(frozen=True)
class Set:
    """Effect: a scenario fact (by slot) becomes the value of ``to``."""

    fact: int
    to: Expression


@dataclass(frozen=True)
class Reveal:
    """Effect: the owner's record learns a channel now, with that channel's own uncertainty times ``noise``."""

    channel: str
    units: Units | None = None
    noise: float = 1.0


Effect = Do | Set | Reveal


@dataclass(frozen=True)
class Point:
    """What a person who reads this can reasonably expect: it speaks for a rise (+1) or a fall (-1) in a channel."""

    channel: str
    direction: int


@dataclass(frozen=True)
class Message:
    """Something told to roles: a report, a news item, a letter, a quote."""

    id: str
    to: tuple[Role, ...]
    kind: Literal["report", "news", "quote", "letter"]
    sender: Text
    text: Text
    points: tuple[Point, ...] = ()


@dataclass(frozen=True)
class FollowUp:
    """What comes later of an option or an initiative: drawn between ``after`` months, if ``condition`` holds then."""

    key: int
    after: tuple[int, int]
    condition: Expression | None
    tell: int | None
    open: int | None
    does: tuple[Effect, ...] = ()


@dataclass(frozen=True)
class Promise:
    """A promise made by choosing an option: judged ``within`` months by ``kept``; ``by`` and ``to`` are sides."""

    id: str
    by: int
    to: int
    within: int
    kept: Expression
    text: Text


@dataclass(frozen=True)
class Option:
    """One thing that can be decided. Ids are unique within a situation."""

    id: str
    label: Text
    text: Text
    cost: int
    when: Expression | None
    needs: int
    """Officer's report it takes to be on the table: 0 thin, 1 normal, 2 with alternatives."""
    vote: Expression | None
    """Support for it in the committee, 0-1; None where the owner decides alone."""
    vote_key: int
    money: float
    """What it is said to cost, mkr (for the screen; the effects carry the real cost)."""
    shows: tuple[int, int] | None
    """Months until it can be expected to show, as a range."""
    gains: Text | None
    loses: Text | None
    does: tuple[Effect, ...]
    promise: int | None
    later: tuple[int, ...]
    """Slots of its follow-ups."""
    points: tuple[Point, ...] = ()
    law: str = ""
    trap: bool = False
    why_not: Text | None = None
    """What the owner is told where ``when`` does not hold."""


@dataclass(frozen=True)
class Finding:
    """A fact on the decision screen, with its source and how certain it is."""

    text: Text
    source: Text
    certainty: Literal["certain", "likely", "uncertain"]
    needs: int = 0
    when: Expression | None = None


@dataclass(frozen=True)
class Advice:
    """What one adviser says in one situation: the first variant whose condition holds (truth may be read)."""

    adviser: int
    variants: tuple[tuple[Expression | None, Text, int | None], ...]
    """Condition (None: always), words, and the option (index) it leans to (None: none)."""
    reveals: tuple[Reveal, ...] = ()


@dataclass(frozen=True)
class Situation:
    """A matter that must be decided by one role."""

    id: str
    key: int
    owner: Role
    opens: Expression | None
    """None: only opened by a follow-up or at ``month``."""
    month: int | None
    repeats: bool
    about: Expression | None
    """Per-unit weight ``(R, U)``; the largest becomes "it"."""
    about_unit: int | None
    """A fixed unit as "it"."""
    window: int
    """Months it can wait, counting the first."""
    silence: Wait | int
    """What happens when its window ends unanswered: nothing more, or this option."""
    prepares: bool
    """A report may be ordered (takes 0/1/2 months); otherwise it is urgent."""
    position: float
    """Where it stands between what (0) and how (1)."""
    title: Text
    text: Text
    quote: tuple[Text, Text] | None
    """Words and who says them."""
    findings: tuple[Finding, ...]
    not_heard: tuple[Text, ...]
    options: tuple[Option, ...]
    advice: tuple[Advice, ...]
    question: int | None
    """Forecast question asked here."""
    concepts: tuple[str, ...] = ()
    law: str = ""
    recused: tuple[int, ...] = ()
    """Who is disqualified (jäv) and takes no part: positions among ``world.roster.members``."""


@dataclass(frozen=True)
class Event:
    """Something that happens without anybody deciding it, when its month comes or its condition first holds."""

    id: str
    key: int
    month: int | None
    opens: Expression | None
    once: bool
    does: tuple[Effect, ...]
    tell: tuple[int, ...]
    """Messages told when it happens."""
    to_desk: bool = True
    """Whether it lies on the desks."""


@dataclass(frozen=True)
class Initiative:
    """Something a role may do of its own accord for attention."""

    id: str
    owner: Role
    label: Text
    text: Text
    cost: int
    money: float
    aimed: bool
    """Whether a unit must be pointed out ("it" in its effects)."""
    rest: int
    """Months before it can be done again (1: every month)."""
    when: Expression | None
    does: tuple[Effect, ...]
    later: tuple[int, ...] = ()
    points: tuple[Point, ...] = ()
    behaviour: Literal["transparency", "listening", "clarity", "reliability", "feedback"] | None = None
    concepts: tuple[str, ...] = ()
    why_not: Text | None = None
    """What the owner is told where ``when`` does not hold."""


@dataclass(frozen=True)
class Adviser:
    """Somebody to ask first, with a logic of their own."""

    id: str
    role: Role | None
    """Only this role can ask; None: every role."""
    name: Text
    title: Text
    logic: Literal["political", "professional", "legal", "economic", "citizen"]
    cost: int


@dataclass(frozen=True)
class Question:
    """A forecast question: something observable and dated."""

    id: str
    text: Text
    unit: Text
    low: float
    high: float
    at: int
    """Month (0-based) after which it is judged."""
    value: Expression
    decimals: int = 0


@dataclass(frozen=True)
class RoleBrief:
    """One playable role: who it is and what it has."""

    role: Role
    title: Text
    name: Text
    briefing: Text
    mandate: tuple[Text, ...]
    duties: tuple[Text, ...]
    attention: int
    measures: tuple[Expression | None, ...] = ()
    """For each part of the mandate how far it was reached, 0-1, judged at the end; None where the author does not say.
    Nobody sees it in play: it is what ``samspel scenario balance`` compares."""


@dataclass(frozen=True)
class Hidden:
    """A hidden world: how things really are at the start. ``units[name]`` is ``(U,)``, NaN where unchanged."""

    id: str
    weight: float
    title: Text
    text: Text
    units: dict[str, Floats] = field(default_factory=dict)
    org: dict[str, float] = field(default_factory=dict)
    facts: dict[int, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Stop:
    """One stop of a cut: the month at which play stands still, and the situations decided there."""

    month: int
    situations: tuple[int, ...]
    attention: int


@dataclass(frozen=True)
class Cut:
    """A shorter way through: only these stops are played, bots and silence fill the months between."""

    minutes: int
    role: Role
    stops: tuple[Stop, ...]


@dataclass(frozen=True)
class Pause:
    """Where a room stops to talk: a question after the month, and minutes for it. Words to people only."""

    month: int
    minutes: int
    question: Text


@dataclass(frozen=True)
class Unit:
    """A unit of the administration as the scenario names it (``{it}`` in texts)."""

    id: str
    name: Text


@dataclass(frozen=True)
class Scenario:
    """Everything of one scenario file."""

    id: str
    digest: str
    """Hash of everything but texts: a typo fix breaks no save."""
    source: str
    """The YAML as read, embedded in every replay."""
    path: str
    title: Text
    summary: Text
    place: Text
    start: tuple[int, int]
    """Year and calendar month (1-12) of month 0."""
    months: int
    world: World
    units: tuple[Unit, ...]
    facts: tuple[str, ...]
    fact_start: tuple[float, ...]
    roles: tuple[RoleBrief, ...]
    hidden: tuple[Hidden, ...]
    situations: tuple[Situation, ...]
    follow_ups: tuple[FollowUp, ...]
    promises: tuple[Promise, ...]
    messages: tuple[Message, ...]
    opening: tuple[int, ...]
    """Messages told at month 0."""
    events: tuple[Event, ...]
    initiatives: tuple[Initiative, ...]
    advisers: tuple[Adviser, ...]
    questions: tuple[Question, ...]
    cuts: tuple[Cut, ...]
    """One per length and role."""
    aims: tuple[Text, ...]
    notes: Text
    """Facilitator's notes with sources."""
    discussion: tuple[Text, ...] = ()
    concepts: tuple[str, ...] = ()
    law: tuple[str, ...] = ()
    """Rules the scenario rests on, chapter and section."""
    dilemmas: tuple[Cut, ...] = ()
    """The short format, one per role: a matter at each stop, in ``DILEMMA_MINUTES``."""
    pauses: tuple[Pause, ...] = ()
