"""What an expression may speak of, by where it stands: its vocabulary, whether there is an "it", who is asking."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from scenarios.compiled import Role

Per = Literal["org", "unit"]


@dataclass(frozen=True)
class Decisions:
    """A situation as ``did(situation.option)`` knows it: its slot, whose it is, and the index of each option."""

    slot: int
    owner: Role
    options: Mapping[str, int]


@dataclass(frozen=True)
class Vocabulary:
    """The names of one scenario and of the model: quantities and channels by shape, everything else by slot."""

    truth: Mapping[str, Per]
    channels: Mapping[str, Per]
    facts: Mapping[str, int] = field(default_factory=dict)
    units: Mapping[str, int] = field(default_factory=dict)
    situations: Mapping[str, Decisions] = field(default_factory=dict)
    hidden: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Scope:
    """Where an expression stands.

    Attributes:
        words: the vocabulary.
        reads: "truth" for what opens, votes, doses and keeps promises; "record" for what a person sees.
        role: who is asking, where ``reads`` is "record".
        it: whether there is a unit that the matter is about.
        age: whether there is an opened matter to be so many months old.
    """

    words: Vocabulary
    reads: Literal["truth", "record"] = "truth"
    role: Role | None = None
    it: bool = False
    age: bool = False


RESERVED = frozenset(
    ("unit", "it", "seen", "month", "calendar", "age", "true", "false", "all", "wait", "any", "most", "least", "mean")
) | {"count", "abs", "min", "max", "clip", "chance", "did", "known", "in_world"}
"""Words that no unit and no fact may be called."""
