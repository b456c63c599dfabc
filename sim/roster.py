"""The roster: who holds which role, and the declared, sparse dyads between named people.

Dyads by rule: members to head, head to chair, head to and from managers, managers to chair, chair to and from the
leader of the opposition, head to and from that leader, chief executive to and from head, and managers to and from the
manager of the next unit, in a ring (related activities, D49). The chair and the leader of the opposition are members,
so their trust in the head is among the members'. Each kind of dyad is a stretch of the columns: ``Roster.spans``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from sim.spec import Person, UnitSpec

Index = npt.NDArray[np.int64]
VOTING = ("chair", "vice_chair", "second_vice_chair", "member")


@dataclass(frozen=True)
class Roster:
    """Indices into the columns of people ``(R, P)`` and dyads ``(R, D)``."""

    people: int
    members: Index
    """Voting members, chair first."""
    majority: npt.NDArray[np.bool_]
    """Which of the members are on the chair's side at the start."""
    chair: int
    opposition: int
    head: int
    chief_executive: int
    managers: Index
    """Managers in the order of the units."""
    holder: Index
    """Who trusts, per dyad."""
    target: Index
    """Who is trusted, per dyad."""
    reverse: Index
    """The dyad the other way round; the dyad itself where there is none."""
    groups: dict[str, Index]
    """Dyads by kind: members_head, head_chair, head_managers, managers_head, managers_chair, chair_opposition,
    opposition_chair, head_opposition, chief_head, head_chief, managers_next, managers_previous (none for a single
    unit; with two, each is the other's next)."""

    @property
    def dyads(self) -> int:
        """D, the number of dyads."""
        return len(self.holder)

    @property
    def spans(self) -> tuple[tuple[str, int, int], ...]:
        """Name, first dyad and the one after the last of every kind."""
        spans, first = [], 0
        for name, dyads in self.groups.items():
            spans.append((name, first, first + len(dyads)))
            first += len(dyads)
        return tuple(spans)

    @property
    def chair_head(self) -> int:
        """The dyad of the chair's trust in the head."""
        return int(self.groups["members_head"][0])

    @property
    def opposition_head(self) -> int:
        """The dyad of the opposition leader's trust in the head."""
        return int(self.groups["members_head"][int(np.flatnonzero(self.members == self.opposition)[0])])

    @property
    def head_chair(self) -> int:
        """The dyad of the head's trust in the chair."""
        return int(self.groups["head_chair"][0])

    @classmethod
    def of(cls, people: tuple[Person, ...], units: tuple[UnitSpec, ...]) -> Roster:
        """The roster of these people."""

        def the(role: str) -> int:
            return next(index for index, person in enumerate(people) if person.role == role)

        chair, opposition, head, chief = the("chair"), the("second_vice_chair"), the("head"), the("chief_executive")
        members = [chair] + [i for i, person in enumerate(people) if person.role in VOTING and i != chair]
        runs = {person.unit: index for index, person in enumerate(people) if person.role == "manager"}
        managers = [runs[unit.id] for unit in units]
        pairs = {
            "members_head": [(i, head) for i in members],
            "head_chair": [(head, chair)],
            "head_managers": [(head, i) for i in managers],
            "managers_head": [(i, head) for i in managers],
            "managers_chair": [(i, chair) for i in managers],
            "chair_opposition": [(chair, opposition)],
            "opposition_chair": [(opposition, chair)],
            "head_opposition": [(head, opposition)],
            "chief_head": [(chief, head)],
            "head_chief": [(head, chief)],
            "managers_next": _ring(managers, 1) if len(managers) > 1 else [],
            "managers_previous": _ring(managers, -1) if len(managers) > 2 else [],
        }
        flat = [pair for group in pairs.values() for pair in group]
        place = {pair: number for number, pair in enumerate(flat)}
        return cls(
            people=len(people),
            members=np.array(members),
            majority=np.array([people[i].majority for i in members]),
            chair=chair,
            opposition=opposition,
            head=head,
            chief_executive=chief,
            managers=np.array(managers),
            holder=np.array([i for i, _ in flat]),
            target=np.array([j for _, j in flat]),
            reverse=np.array([place.get((j, i), place[i, j]) for i, j in flat]),
            groups={name: np.array([place[pair] for pair in group], dtype=np.int64) for name, group in pairs.items()},
        )


def _ring(managers: list[int], step: int) -> list[tuple[int, int]]:
    """Every manager with the one ``step`` places on."""
    return [(one, managers[(at + step) % len(managers)]) for at, one in enumerate(managers)]
