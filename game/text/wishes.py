"""What is asked for when a play begins, and beginning it: the same from the start menu and from the command line."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from game.core.language import _, current, words
from game.core.places import plays_folder
from game.text.failures import USAGE, Failure

if TYPE_CHECKING:
    from game.core.session import Session
    from scenarios import Scenario


@dataclass
class Wishes:
    """A play that is asked for. ``here`` is the seat at this computer where others sit at other computers."""

    scenario: Scenario
    roles: tuple[str, ...]
    here: str | None = None
    cut: int | None = None
    turns: int = 1
    mode: str = "training"
    bots: dict[str, str] = field(default_factory=dict)
    name: str = ""
    dilemmas: bool = False
    seed: int | None = None

    def begin(self, folder: Path | None = None) -> Session:
        """Start the play. Raises as ``Session.start`` does."""
        from game.core.session import Session

        return Session.start(
            self.scenario,
            self.roles if len(self.roles) > 1 else self.roles[0],
            secrets.randbelow(2**32) if self.seed is None else self.seed,
            folder or plays_folder(),
            "sv" if current() == "xx" else current(),
            bots=self.bots,
            cut=self.cut,
            turns=self.turns,
            mode=self.mode,
            here=self.here,
            dilemmas=self.dilemmas,
            name=self.name,
        )


def listed(texts: Iterable[str]) -> list[str]:
    """The words of options that may be repeated or parted by commas, each once."""
    return list(dict.fromkeys(word.strip() for text in texts for word in text.split(",") if word.strip()))


def roles_of(scenario: Scenario, asked: Iterable[str]) -> tuple[str, ...]:
    """The seats asked for. Raises ``Failure`` naming those that the scenario lacks."""
    from scenarios.problems import meant

    known = [brief.role for brief in scenario.roles]
    wanted = listed(asked) or ["chair"]
    said = [
        _("Det finns ingen roll {name} i scenariot.").format(name=role) + " " + words(meant(role, known))
        for role in wanted
        if role not in known
    ]
    if said:
        raise Failure("\n".join(said))
    return tuple(wanted)


def bots_of(asked: Iterable[str]) -> dict[str, str]:
    """The policies asked for, as ``seat=policy``. Raises ``Failure`` for what is written otherwise."""
    found = {}
    for word in listed(asked):
        seat, equals, policy = word.partition("=")
        if not equals or not seat or not policy:
            raise Failure(
                _("{word} går inte att använda för --bots. Skriv roll=sätt, till exempel head=dialogue.").format(
                    word=word
                ),
                USAGE,
            )
        found[seat.strip()] = policy.strip()
    return found
