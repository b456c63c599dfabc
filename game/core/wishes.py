"""A play as it is asked for, by window, terminal or command line, and the ways in which the computer plays a chair."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from game.core.language import _, current

if TYPE_CHECKING:  # the model comes along with a session, and the first window must be quick
    from pathlib import Path

    from game.core.session import Session
    from scenarios import Scenario

SEEDS = 2**31
"""Seeds are drawn below this where none is asked for."""


@dataclass
class Wishes:
    """What is asked for; ``Session.start`` checks it."""

    scenario: Scenario
    roles: tuple[str, ...]
    here: str | None = None
    """The seat at this computer, where the other sits at another."""
    cut: int | None = None
    turns: int = 1
    mode: str = "training"
    bots: dict[str, str] = field(default_factory=dict)
    name: str = ""
    seed: int | None = None
    dilemmas: bool = False

    def start(self, folder: Path) -> Session:
        """Begin it. Raises as ``Session.start`` does."""
        from game.core.session import Session

        return Session.start(
            self.scenario,
            self.roles,
            secrets.randbelow(SEEDS) if self.seed is None else self.seed,
            folder,
            lang="en" if current() == "en" else "sv",
            bots=self.bots,
            cut=self.cut,
            turns=self.turns,
            mode=self.mode,
            here=self.here,
            dilemmas=self.dilemmas,
            name=self.name,
        )


def policies() -> tuple[tuple[str, str, str], ...]:
    """The ways in which the computer plays an empty chair: name, words, and what it tends to do."""
    return (
        ("mixed", _("Blandat"), _("Frågar, granskar och ordnar, efter läget.")),
        ("control", _("Mest regler, granskning och rapporter"), _("Skriver hur det ska gå till och följer upp tätt.")),
        ("dialogue", _("Mest samtal, besök och stöd"), _("Pratar först, frågar gärna och bestämmer sällan hur.")),
        ("passive", _("Så lite som möjligt"), _("Låter saker bero och gör bara det som måste göras.")),
        ("random", _("På måfå"), _("Väljer utan tanke. Bra att pröva mot.")),
    )
