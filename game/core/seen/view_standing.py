"""What one role sees of where things stand: promises and agreement, the year's wheel, tracks, gauges and people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from scenarios.text import Text

if TYPE_CHECKING:
    from scenarios.compiled import Role


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


PARTS: tuple[tuple[str, Text], ...] = (
    ("goals", Text("Viktigaste målen, i år och på sikt", "The most important goals, this year and in time")),
    ("together", Text("Hur vi styr tillsammans", "How we steer together")),
    ("division", Text("Hur vi fördelar arbetet", "How we divide the work")),
    ("cooperation", Text("Hur vi samarbetar", "How we work together")),
)
"""The four parts of a joint agreement (C70-C73)."""
