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

from sim.people import VOTING, Person

if TYPE_CHECKING:
    from sim.spec import UnitSpec

Index = npt.NDArray[np.int64]
Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Roster:
    """Indices into the columns of people ``(R, P)`` and dyads ``(R, D)``."""

    people: int
    members: Index
    """Voting members, chair first."""
    majority: Mask
    """Which of the members are on the chair's side at the start."""
    substitutes: Index
    """Substitutes in the order in which they are called."""
    leaders: Index
    """For each seat, the seat of whoever leads the group of the same party."""
    pivot: Mask
    """Seats that leave the chair's side where it governs in minority."""
    exchange: Index
    """For each seat, where whoever takes it comes from when the presidium is elected anew after a shift."""
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
            substitutes=np.array([i for i, person in enumerate(people) if person.role == "substitute"], dtype=np.int64),
            leaders=_leaders([people[i] for i in members]),
            pivot=_pivot([people[i] for i in members]),
            exchange=_exchange([people[i] for i in members]),
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


def _leaders(seated: list[Person]) -> Index:
    """Who leads: the chair for the chair's party, else whoever is marked, else the party's first seat."""
    led: dict[str, int] = {}
    for seat, person in enumerate(seated):
        if person.party not in led or (person.leads and not seated[led[person.party]].leads and led[person.party]):
            led[person.party] = seat
    return np.array([led[person.party] if person.party else seat for seat, person in enumerate(seated)])


def _pivot(seated: list[Person]) -> Mask:
    """The last ordinary seats of the chair's side, those of other parties first, until its seats are no majority."""
    pivot = np.zeros(len(seated), dtype=bool)
    side = [seat for seat, person in enumerate(seated) if person.majority]
    ordinary = [seat for seat in reversed(side) if seated[seat].role == "member"]
    ordinary.sort(key=lambda seat: seated[seat].party == seated[0].party)
    pivot[ordinary[: max(0, len(side) - (len(seated) - 1) // 2)]] = True
    return pivot


def _exchange(seated: list[Person]) -> Index:
    """Chair and leader of the opposition change seats; so do the vice chair and the opposition's first other member."""
    order = np.arange(len(seated))
    pivot = _pivot(seated)

    def swap(first: list[int], second: list[int]) -> None:
        if first and second:
            order[first[0]], order[second[0]] = second[0], first[0]

    role = [person.role for person in seated]
    swap([0], [seat for seat in range(len(seated)) if role[seat] == "second_vice_chair"])
    swap(
        [seat for seat in range(len(seated)) if role[seat] == "vice_chair" and seated[seat].majority],
        [seat for seat in range(len(seated)) if role[seat] == "member" and not (seated[seat].majority or pivot[seat])],
    )
    return order
