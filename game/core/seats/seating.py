"""Who sits where: what was asked for, checked. One check for a new play and for the header of a file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from game.core.errors import Refused
from game.core.seats.bots import BOTS
from game.core.table import DEFAULT_BOT, QUARTER, SEATS, Table
from scenarios.compiled import Role, Scenario

LARGEST_SEED = 2**63 - 1


@dataclass(frozen=True)
class Wish:
    """What is asked for, as a person or a file gives it: nothing here has been checked."""

    roles: object
    seed: object
    bots: object = None
    cut: object = None
    turns: object = 1
    mode: object = "training"
    short: object = False


def seated(scenario: Scenario, wish: Wish) -> Table:
    """The table. Raises ``Refused`` for an unknown role, bot, cut, turn or mode and a seed out of range."""
    humans = _humans(scenario, wish.roles)
    if type(wish.seed) is not int or not 0 <= wish.seed <= LARGEST_SEED:
        raise Refused(
            f"Fröet ska vara ett heltal från 0 till {LARGEST_SEED}.",
            f"The seed must be a whole number from 0 to {LARGEST_SEED}.",
        )
    if wish.turns not in (1, QUARTER) or isinstance(wish.turns, bool):
        raise Refused(
            "En omgång är en månad eller ett kvartal (1 eller 3).", "A turn is a month or a quarter (1 or 3)."
        )
    if wish.mode not in ("training", "open"):
        raise Refused("Läget är training eller open.", "The mode is training or open.")
    short, cut = wish.short is True, _cut(scenario, humans, wish.cut)
    if short:
        _short(scenario, humans, cut)
    if wish.turns != 1 and (cut is not None or short):
        raise Refused("Ett urval spelas månad för månad.", "A selection is played month by month.")
    return Table(scenario, humans, _bots(wish.bots or {}, humans), cut, int(wish.turns), wish.mode, short)


def _humans(scenario: Scenario, roles: object) -> tuple[Role, ...]:
    asked = [roles] if isinstance(roles, str) else list(roles) if isinstance(roles, list | tuple) else []
    there = [brief.role for brief in scenario.roles]
    for role in asked or [roles]:
        if role not in there:
            raise Refused(
                f"Rollen {role!r} finns inte i {scenario.id}. Roller: {', '.join(there)}.",
                f"There is no role {role!r} in {scenario.id}. Roles: {', '.join(there)}.",
            )
    return tuple(seat for seat in SEATS if seat in asked)


def _bots(asked: object, humans: tuple[Role, ...]) -> dict[Role, str]:
    named: dict[Any, Any] = asked if isinstance(asked, dict) else {"bots": asked}
    for seat, name in named.items():
        if seat not in SEATS or not isinstance(name, str) or name not in BOTS:
            raise Refused(
                f"Okänd bot {name!r} för {seat!r}. Botar: {', '.join(BOTS)}.",
                f"Unknown bot {name!r} for {seat!r}. Bots: {', '.join(BOTS)}.",
            )
    return {seat: str(named.get(seat, DEFAULT_BOT)) for seat in SEATS if seat not in humans}


def _cut(scenario: Scenario, humans: tuple[Role, ...], asked: object) -> int | None:
    if asked is None:
        return None
    minutes = {one.role: one.minutes for one in scenario.cuts if type(asked) is int and one.minutes == asked}
    lacking = [seat for seat in humans if seat not in minutes]
    if not lacking:
        return asked if type(asked) is int else None
    there = ", ".join(f"{one.minutes} ({one.role})" for one in scenario.cuts) or "-"
    raise Refused(
        f"Det finns inget urval på {asked} minuter för {', '.join(lacking)}. Urval: {there}.",
        f"There is no {asked}-minute cut for {', '.join(lacking)}. Cuts: {there}.",
    )


def _short(scenario: Scenario, humans: tuple[Role, ...], cut: int | None) -> None:
    there = [one.role for one in scenario.dilemmas]
    if len(humans) != 1 or humans[0] not in there or cut is not None:
        raise Refused(
            f"Kortformatet spelas av en i taget. Roller som har dilemman i {scenario.id}: {', '.join(there) or '-'}.",
            f"The short format is played by one at a time. Roles with dilemmas in {scenario.id}: "
            f"{', '.join(there) or '-'}.",
        )
