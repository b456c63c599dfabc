"""Who sits where: what was asked for, checked. One check for a new play and for the header of a file."""

from __future__ import annotations

from typing import Any

from game.core.bots import BOTS
from game.core.errors import Refused
from game.core.table import DEFAULT_BOT, SEATS, Table
from scenarios.compiled import Role, Scenario

LARGEST_SEED = 2**63 - 1


def seated(scenario: Scenario, role: object, seed: object, bots: object, cut: object) -> Table:
    """The table, whatever was given. Raises ``Refused`` for an unknown role, bot or cut and a seed out of range."""
    human = next((brief.role for brief in scenario.roles if brief.role == role), None)
    if human is None:
        there = ", ".join(brief.role for brief in scenario.roles)
        raise Refused(
            f"Rollen {role!r} finns inte i {scenario.id}. Roller: {there}.",
            f"There is no role {role!r} in {scenario.id}. Roles: {there}.",
        )
    if type(seed) is not int or not 0 <= seed <= LARGEST_SEED:
        raise Refused(
            f"Fröet ska vara ett heltal från 0 till {LARGEST_SEED}.",
            f"The seed must be a whole number from 0 to {LARGEST_SEED}.",
        )
    return Table(scenario, human, _bots(bots, human), _cut(scenario, human, cut))


def _bots(asked: object, human: Role) -> dict[Role, str]:
    named: dict[Any, Any] = asked if isinstance(asked, dict) else {"bots": asked}
    for seat, name in named.items():
        if seat not in SEATS or not isinstance(name, str) or name not in BOTS:
            raise Refused(
                f"Okänd bot {name!r} för {seat!r}. Botar: {', '.join(BOTS)}.",
                f"Unknown bot {name!r} for {seat!r}. Bots: {', '.join(BOTS)}.",
            )
    return {seat: str(named.get(seat, DEFAULT_BOT)) for seat in SEATS if seat != human}


def _cut(scenario: Scenario, human: Role, asked: object) -> int | None:
    if asked is None:
        return None
    for one in scenario.cuts:
        if type(asked) is int and one.minutes == asked and one.role == human:
            return one.minutes
    there = ", ".join(f"{one.minutes} ({one.role})" for one in scenario.cuts) or "-"
    raise Refused(
        f"Det finns ingen version på {asked} minuter för {human}. Versioner: {there}.",
        f"There is no {asked}-minute cut for {human}. Cuts: {there}.",
    )
