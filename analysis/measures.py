"""Which recorded figures belong together, what they are called, and on what scale a page shows them.

Names are those of ``sim.names`` and ``sim.record``, their words those of ``scenarios.vocabulary``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from scenarios.text import Text
from scenarios.vocabulary import CHANNEL_WORDS, SHARE, TRUTH_WORDS, Label

Side = Literal["board", "administration", "citizens"]


@dataclass(frozen=True)
class Word:
    """How a figure is named and shown: recorded values times ``scale``, with ``decimals``, in ``unit``."""

    label: Text
    unit: Text
    scale: float
    decimals: int
    good_is_up: bool
    bounded: bool
    """Whether it is a share, shown from 0 to 100."""
    seen_as: Text | None = None
    """What the role's own view of it is called."""

    @property
    def told_apart(self) -> float:
        """Recorded difference below which two figures count as alike: half a step of what the page shows."""
        return 0.5 * 0.1**self.decimals / self.scale


@dataclass(frozen=True)
class Direction:
    """Trust in one direction: who trusts whom, the true figure, and the channel each role sees it by."""

    truth: str
    source: Side
    target: Side
    channel: dict[str, str]
    """Channel by role; for a member of the committee that of "chair"."""


DIRECTIONS: tuple[Direction, ...] = (
    Direction("trust_board_admin", "board", "administration", {"chair": "trust_own", "head": "trust_other"}),
    Direction("trust_admin_board", "administration", "board", {"chair": "trust_other", "head": "trust_own"}),
    Direction("trust_citizens_board", "citizens", "board", {"chair": "citizens_board"}),
    Direction("trust_citizens_admin", "citizens", "administration", {"chair": "citizens_admin"}),
)
"""The four directions the page draws, in reading order."""

BESIDE: tuple[tuple[str, str], ...] = (
    ("quality", "quality"),
    ("load", "load"),
    ("staff", "motivation"),
    ("latent", "latent"),
    ("capacity", "capacity"),
    ("forecast", "forecast"),
    ("reserve", "money"),
    ("satisfaction", "satisfaction"),
    ("media", "media"),
    ("tone", "tone"),
)
"""Channel and truth that speak of the same thing, besides trust, in the order the month panel shows them."""

OUTCOMES: tuple[str, ...] = (
    "trust_board_admin",
    "trust_admin_board",
    "trust_citizens_board",
    "trust_citizens_admin",
    "quality",
    "satisfaction",
    "load",
    "money",
    "legality",
    "equality",
    "legitimacy",
)
"""What a what-if is told about, each by itself; legality, quality and legitimacy are never summed."""


SHORT: dict[str, Text] = {
    "trust_board_admin": Text("Nämnd → chef", "Committee → head"),
    "trust_admin_board": Text("Förvaltning → ordf.", "Administration → chair"),
    "trust_citizens_board": Text("Invånare → nämnd", "Citizens → committee"),
    "trust_citizens_admin": Text("Invånare → förv.", "Citizens → admin."),
    "satisfaction": Text("Nöjdhet", "Satisfaction"),
    "load": Text("Belastning", "Load"),
    "equality": Text("Likvärdighet", "Equality"),
}
"""Names for narrow places, where the usual ones are too long."""


def short(name: str) -> Text:
    """A name that has room over a narrow column."""
    return SHORT.get(name) or truth_word(name).label


def paired(role: str) -> tuple[tuple[str, str], ...]:
    """(channel, truth) for everything that is set side by side as ``role`` saw it."""
    trust = tuple((one.channel.get(role, one.channel["chair"]), one.truth) for one in DIRECTIONS)
    return trust + BESIDE


def truth_word(name: str) -> Word:
    """How a quantity of the truth is named and shown; its own name where a newer model has one not known here."""
    return _word(TRUTH_WORDS.get(name) or Label(Text(name, name), Text("", "")), None)


def paired_word(channel: str, truth: str) -> Word:
    """The same for a quantity set beside the channel that it was seen by."""
    seen = CHANNEL_WORDS.get(channel)
    return _word(TRUTH_WORDS[truth], seen.text if seen else None)


def _word(label: Label, seen_as: Text | None) -> Word:
    share = label.unit == SHARE
    return Word(
        label=label.text,
        unit=Text("0–100", "0–100") if share else label.unit,
        scale=100.0 if share else 1.0,
        decimals=0 if share else 1,
        good_is_up=label.good_is_up is not False,
        bounded=share,
        seen_as=seen_as,
    )
