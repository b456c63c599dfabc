"""Named people and their parties, as declared; and who fills the offices that nobody is named for.

People and parties are invented. A seat of the committee belongs to a party; ideology, tone, what a member weighs and
how the member sees the mandate belong to the person.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from sim.parameter import Number, parameter

if TYPE_CHECKING:
    from sim.spec import UnitSpec

PersonRole = Literal[
    "chair", "vice_chair", "second_vice_chair", "member", "substitute", "head", "chief_executive", "manager", "media"
]
Bloc = Literal["left", "right", "none"]
VOTING = ("chair", "vice_chair", "second_vice_chair", "member")
ELECTED = (*VOTING, "substitute")
_ONE_OF_EACH = ("chair", "second_vice_chair", "head", "chief_executive")


@dataclass(frozen=True)
class Party:
    """An invented party. ``bloc`` is the side it belongs to, or none; a ``local`` party stands in one municipality."""

    id: str
    name: str = ""
    bloc: Bloc = "none"
    local: bool = False
    ideology: Number = parameter(0.5, "where the party stands, left (0) to right (1)", symbol="x_p", source="D01 D96")
    discipline: Number = parameter(
        1.0, "how much of the party's line its members follow", symbol="d_p", source="A06 D01"
    )


@dataclass(frozen=True)
class Person:
    """A named, invented person.

    ``unit`` is the id of a manager's unit; ``majority`` says which side an elected person is on; ``leads`` marks who
    leads the party's group in the committee.
    """

    id: str
    role: PersonRole
    name: str = ""
    party: str = ""
    majority: bool = True
    unit: str = ""
    leads: bool = False
    ideology: Number = parameter(0.5, "left (0) to right (1)", symbol="x")
    knowledge: Number = parameter(0.5, "knowledge of the field", symbol="k", source="A20 A22 B03")
    propensity: Number = parameter(0.55, "trust propensity", symbol="pi", source="Mayer et al. 1995")
    boundary: Number = parameter(
        0.5, "where the person thinks politics ends, what 0 - how 1", symbol="b_pol, b_adm", source="C36"
    )
    buffer: Number = parameter(
        0.5, "how far a manager shields the unit from what comes from above", symbol="beta", source="D74"
    )
    facts: Number = parameter(1.0, "how much facts weigh in a vote", unit="weight", high=5, symbol="w_f", source="A21")
    values: Number = parameter(
        1.0, "how much values weigh in a vote", unit="weight", high=5, symbol="w_v", source="A21 A23"
    )
    intuition: Number = parameter(
        1.0, "how much a feel for the moment weighs in a vote", unit="weight", high=5, symbol="w_i", source="A21"
    )
    delegate: Number = parameter(
        1.0, "how much the member votes as citizens would", unit="weight", high=5, symbol="o_d", source="A06 A07"
    )
    trustee: Number = parameter(
        1.0, "how much the member votes by the member's own judgement", unit="weight", high=5, symbol="o_t",
        source="A06",
    )  # fmt: skip
    partisan: Number = parameter(
        1.0, "how much the member votes as the party does", unit="weight", high=5, symbol="o_p", source="A06"
    )
    tone: Number = parameter(0.6, "the member's tone in debate", symbol="t_i", source="A10 A12 A13")


PARTIES = (
    Party("framtid", "Framtid för alla", "left", ideology=0.42, discipline=0.90),
    Party("mitten", "Mittens Röst", "left", ideology=0.50, discipline=0.80),
    Party("gemenskap", "Gemenskapen", "left", ideology=0.20, discipline=0.75),
    Party("frihet", "Frihet och Ansvar", "right", ideology=0.66, discipline=0.90),
    Party("bygden", "Bygdens Väl", "none", local=True, ideology=0.52, discipline=0.60),
    Party("ordning", "Rikets Ordning", "none", ideology=0.76, discipline=0.85),
    Party("foretag", "Företagsamma", "right", ideology=0.60, discipline=0.80),
)
"""The parties of an invented assembly: two blocs, one party outside them, and a local one."""
_SIDES: dict[bool, tuple[str, ...]] = {
    True: ("framtid", "gemenskap", "framtid", "mitten"),
    False: ("bygden", "frihet", "ordning", "foretag"),
}
"""Whose seats are filled, in turn, on the chair's side and against it."""
_OFFICES: tuple[tuple[PersonRole, bool, str], ...] = (
    ("chair", True, "framtid"), ("vice_chair", True, "mitten"), ("second_vice_chair", False, "frihet"),
)  # fmt: skip
_WAYS = (
    {"facts": 1.2, "values": 1.0, "intuition": 0.8, "trustee": 1.2, "delegate": 0.8, "tone": 0.64},
    {"facts": 0.8, "values": 1.3, "intuition": 0.9, "partisan": 1.3, "trustee": 0.8, "tone": 0.55},
    {"facts": 0.9, "values": 0.9, "intuition": 1.2, "delegate": 1.3, "partisan": 0.8, "tone": 0.62},
    {"facts": 1.1, "values": 0.8, "intuition": 1.1, "tone": 0.59},
)
"""Ways of being a member, in turn: the expert, the advocate, the voice of the people, the generalist."""


def people_for(units: tuple[UnitSpec, ...], given: tuple[Person, ...] = (), members: int = 9) -> tuple[Person, ...]:
    """The named people of a committee: those given, and invented ones for every office that nobody holds.

    Members are filled up to ``members`` so that the chair's side has a bare majority of the committee; each side gets
    substitutes, one for every four seats of the committee. Where people are given, those who are filled in belong to
    the chair's party or to the opposition leader's.
    """
    people = list(given)
    held = {person.role for person in people}
    run_by = {person.unit for person in people if person.role == "manager"}
    parties = {party.id: party for party in PARTIES}
    chair = next((person for person in people if person.role == "chair"), None)
    for role, side, party in _OFFICES:
        if role not in held:
            joins = chair.party if chair is not None and side else party
            people.append(
                Person(role, role, majority=side, ideology=parties[party].ideology, party=joins, leads=not side)
            )
    people += _members(people, members, bool(given))
    if "head" not in held:
        people.append(Person("head", "head", knowledge=0.8, boundary=0.45))
    if "chief_executive" not in held:
        people.append(Person("chief_executive", "chief_executive", knowledge=0.6))
    people += [
        Person(f"manager_{unit.id}", "manager", unit=unit.id, knowledge=0.8) for unit in units if unit.id not in run_by
    ]
    if "media" not in held:
        people.append(Person("media", "media"))
    if "substitute" not in held:
        people += _substitutes(people)
    return tuple(people)


def _members(people: list[Person], members: int, given: bool) -> list[Person]:
    """Ordinary members, until the committee is full."""
    seated = [person for person in people if person.role in VOTING]
    parties = {party.id: party for party in PARTIES}
    made: list[Person] = []
    leading = {person.party for person in seated}
    own = {True: "chair", False: "second_vice_chair"}
    while len(seated) + len(made) < members:
        number = len(seated) + len(made) + 1
        side = sum(person.majority for person in (*seated, *made)) < members // 2 + 1
        on_side = sum(person.majority == side for person in made)
        party = _SIDES[side][on_side % len(_SIDES[side])]
        ideology: Number = parties[party].ideology
        if given:
            named = next(person for person in seated if person.role == own[side])
            party, ideology = named.party, named.ideology
        ways = {} if given else _WAYS[number % len(_WAYS)]
        person = Person(
            f"member_{number}", "member", party=party, majority=side, ideology=ideology, leads=party not in leading
        )
        leading.add(party)
        made.append(replace(person, **ways))  # type: ignore[arg-type]
    return made


def _substitutes(people: list[Person]) -> list[Person]:
    """Substitutes of each side, of the parties of its first seats; they know the field a little less."""
    seated = [person for person in people if person.role in VOTING]
    made: list[Person] = []
    for side in (True, False):
        for stands_in in [person for person in seated if person.majority == side][: max(1, len(seated) // 4)]:
            made.append(
                Person(
                    f"substitute_{len(made) + 1}",
                    "substitute",
                    party=stands_in.party,
                    majority=side,
                    ideology=stands_in.ideology,
                    knowledge=0.4,
                )
            )
    return made


def parties_of(people: tuple[Person, ...], declared: tuple[Party, ...]) -> tuple[Party, ...]:
    """The declared parties that people belong to, and one for every other party that people name.

    A party nobody declared stands where its first elected person does, in the bloc that this person's side makes it.
    """
    known = {party.id: party for party in declared}
    found: dict[str, Party] = {}
    for person in people:
        if person.role in ELECTED and person.party and person.party not in found:
            bloc: Bloc = "left" if person.majority else "right"
            made = Party(person.party, person.party, bloc, ideology=person.ideology)
            found[person.party] = known.get(person.party, made)
    return tuple(found.values())


def mistakes(people: tuple[Person, ...], units: tuple[UnitSpec, ...]) -> list[str]:
    """Why these people are no committee with an administration of these units; empty where they are."""
    told = []
    for kind, ids in (("people", [p.id for p in people]), ("units", [u.id for u in units])):
        told += [f"{kind}: id {name!r} is used twice" for name in sorted({i for i in ids if ids.count(i) > 1})]
    roles: list[str] = [person.role for person in people]
    told += [
        f"people: exactly one {role} is needed, there are {roles.count(role)}"
        for role in _ONE_OF_EACH
        if roles.count(role) != 1
    ]
    run_by = [person.unit for person in people if person.role == "manager"]
    told += [
        f"people: exactly one manager is needed for unit {unit.id!r}" for unit in units if run_by.count(unit.id) != 1
    ]
    told += [f"people: a manager of the unknown unit {name!r}" for name in run_by if name not in {u.id for u in units}]
    return told
