"""The world: who and what there is, and every parameter of the model, as frozen dataclasses.

``World`` holds named people, units, citizens, the economy and one group of parameters per submodel (``sim/rates/``).
Parameters are set by dotted path, ``world.changed({"citizens.count": 500, "units.home_care.risk": 0.7})``; all
mistakes are told at once. A numeric parameter may be a row ``(R, 1)``: one value for every replicate of an ensemble.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from functools import cached_property
from typing import Any, Literal

from sim import rates
from sim.parameter import Number, Parameter, listed, problem
from sim.parameter import changed as with_changes
from sim.parameter import parameter as parameter
from sim.roster import Roster

PersonRole = Literal[
    "chair", "vice_chair", "second_vice_chair", "member", "head", "chief_executive", "manager", "media"
]
VOTING = ("chair", "vice_chair", "second_vice_chair", "member")
_ONE_OF_EACH = ("chair", "second_vice_chair", "head", "chief_executive")


@dataclass(frozen=True)
class Person:
    """A named, invented person. ``unit`` is the id of a manager's unit; ``majority`` says which side a member is on."""

    id: str
    role: PersonRole
    name: str = ""
    party: str = ""
    majority: bool = True
    unit: str = ""
    ideology: Number = parameter(0.5, "left (0) to right (1)")
    knowledge: Number = parameter(0.5, "knowledge of the field", source="A20 A22 B03")
    propensity: Number = parameter(0.55, "pi: trust propensity", source="Mayer et al. 1995")
    boundary: Number = parameter(0.5, "where the person thinks politics ends, what 0 - how 1", source="C36")


@dataclass(frozen=True)
class UnitSpec:
    """A unit of the administration at the start."""

    id: str
    share: Number = parameter(1.0, "people served, relative to other units", unit="weight", low=0.01, high=100)
    ability: Number = parameter(0.65, "A: true ability", source="B09 D45")
    integrity: Number = parameter(0.80, "I: true integrity", source="B09 D45")
    benevolence: Number = parameter(0.70, "B: true benevolence", source="B09 D45")
    risk: Number = parameter(0.50, "rho: how dangerous a fault is")
    complexity: Number = parameter(0.50, "chi: complexity of the work", source="B05")
    sensitivity: Number = parameter(0.50, "political sensitivity of the area", symbol="sigma", source="D89")
    rules: Number = parameter(0.40, "c_r: detail rules", source="C33 C41")
    audit: Number = parameter(0.15, "c_a: share of work in the internal control plan", source="D62")
    reporting: Number = parameter(0.40, "c_p: reporting back", source="B38")
    style: Number = parameter(0.35, "phi: how deviations are met, supportive 0 - punitive 1", source="D80")
    latent: Number = parameter(0.20, "V: latent errors")
    learning: Number = parameter(0.30, "L: learning")
    capacity: Number = parameter(1.00, "share of capacity in place")
    frame: Number = parameter(60.0, "budget frame", unit="mkr/year", low=0.5, high=5000)


@dataclass(frozen=True)
class Organisation:
    """The committee and where it is in its term."""

    start_month: int = parameter(1, "calendar month of month 0", unit="calendar month", low=1, high=12)
    term_year: int = parameter(0, "year of the term in which month 0 lies (0-3)", unit="year", low=0, high=3)
    summer: int = parameter(
        7, "calendar month without ordinary meeting", unit="calendar month", low=1, high=12, source="LAW"
    )
    election: int = parameter(44, "month of the term with the election", unit="month", low=0, high=47, source="KL")
    term: int = parameter(48, "months in a term", unit="month", low=12, high=60, source="KL")
    minority_chance: Number = parameter(0.0, "probability that the chair's side governs in minority", source="SKR; T6")
    narrative: Number = parameter(0.40, "N: shared narrative at the start", source="C08")
    agreement: Number = parameter(0.30, "G: joint agreement at the start", source="C69")
    clarity: Number = parameter(0.45, "role clarity at the start", source="A03")
    tone: Number = parameter(0.60, "tone at the start", source="A10")
    dialogue: Number = parameter(0.30, "dialogue at the start", source="B39")
    improvisation: Number = parameter(0.30, "improvisation at the start", source="C52")
    trust_board_admin: Number = parameter(0.55, "members' trust in the head at the start")
    trust_admin_board: Number = parameter(0.55, "trust of head and managers in the chair at the start")
    trust_within: Number = parameter(0.60, "trust within the administration at the start")
    trust_parties: Number = parameter(0.42, "trust between chair and opposition at the start")


@dataclass(frozen=True)
class World:
    """One municipality's committee with its surroundings, and every parameter of the model."""

    people: tuple[Person, ...]
    units: tuple[UnitSpec, ...]
    organisation: Organisation = field(default_factory=Organisation)
    citizens: rates.CitizensSpec = field(default_factory=rates.CitizensSpec)
    mechanisms: rates.Mechanisms = field(default_factory=rates.Mechanisms)
    surroundings: rates.Surroundings = field(default_factory=rates.Surroundings)
    cases: rates.Cases = field(default_factory=rates.Cases)
    interplay: rates.Interplay = field(default_factory=rates.Interplay)
    board: rates.Board = field(default_factory=rates.Board)
    control: rates.Control = field(default_factory=rates.Control)
    steering: rates.Steering = field(default_factory=rates.Steering)
    implementation: rates.Implementation = field(default_factory=rates.Implementation)
    work: rates.Work = field(default_factory=rates.Work)
    oversight: rates.Oversight = field(default_factory=rates.Oversight)
    incidents: rates.Incidents = field(default_factory=rates.Incidents)
    media: rates.Media = field(default_factory=rates.Media)
    trust: rates.Trust = field(default_factory=rates.Trust)
    culture: rates.Culture = field(default_factory=rates.Culture)
    economy: rates.Economy = field(default_factory=rates.Economy)
    offices: rates.Offices = field(default_factory=rates.Offices)
    elections: rates.Elections = field(default_factory=rates.Elections)
    outcomes: rates.Outcomes = field(default_factory=rates.Outcomes)
    seeing: rates.Seeing = field(default_factory=rates.Seeing)

    def __post_init__(self) -> None:
        mistakes = list(_people_mistakes(self.people, self.units))
        if mistakes:
            raise ValueError("; ".join(mistakes))

    @classmethod
    def default(cls, units: int = 8, members: int = 9) -> World:
        """A plausible committee: 1-24 units and 5-15 voting members, a bare majority of them with the chair."""
        if not (1 <= units <= 24 and 5 <= members <= 15):
            raise ValueError(f"units {units}: 1 to 24; members {members}: 5 to 15")
        made = default_units(units)
        return cls(people=people_for(made, members=members), units=made)

    @cached_property
    def roster(self) -> Roster:
        """Who is where: indices of people by role, and the declared dyads."""
        return Roster.of(self.people, self.units)

    def changed(self, changes: Mapping[str, Any]) -> World:
        """A world with parameters set by dotted path. Raises ``ValueError`` naming every bad path, value and range."""
        declared = {each.path: each for each in parameters(self)}
        mistakes = []
        for path, value in changes.items():
            if path not in declared:
                near = get_close_matches(path, declared, n=1)
                mistakes.append(f"{path} = {value!r}: no such parameter" + (f"; {near[0]}?" if near else ""))
            elif (why := problem(declared[path], value)) is not None:
                mistakes.append(why)
        if mistakes:
            raise ValueError("; ".join(mistakes))
        world: World = with_changes(self, changes)
        return world

    def with_units(self, units: tuple[UnitSpec, ...], people: tuple[Person, ...] = (), members: int = 9) -> World:
        """The same world with other units and people; people who are not named are filled in (see ``people_for``)."""
        return replace(self, units=units, people=people_for(units, people, members))


def parameters(world: World) -> tuple[Parameter, ...]:
    """Every parameter of a world with dotted path, value, unit, range, mark, source and meaning."""
    return tuple(listed(world))


def calendar(world: World, month: int) -> int:
    """Calendar month (1-12) of a model month (0-based)."""
    return (world.organisation.start_month - 1 + month) % 12 + 1


def term_month(world: World, month: int) -> int:
    """Month of the term (0-47) of a model month."""
    first = 12 * world.organisation.term_year + world.organisation.start_month - 1
    return (first + month) % world.organisation.term


def meets(world: World, month: int) -> bool:
    """Whether there is an ordinary meeting in the model month (not in July)."""
    return calendar(world, month) != world.organisation.summer


_UNIT_IDS = (
    "home_care", "elder_homes", "short_stay", "meals", "day_centre", "rehabilitation", "support_living", "night_patrol",
    "reception", "family_care", "guidance", "transport",
)  # fmt: skip
_UNIT_WAYS = (
    (1.6, 0.62, 0.80, 0.72, 0.60, 0.55, 80.0),
    (1.2, 0.66, 0.84, 0.74, 0.70, 0.60, 110.0),
    (0.5, 0.64, 0.80, 0.70, 0.55, 0.55, 30.0),
    (1.4, 0.68, 0.78, 0.66, 0.35, 0.25, 25.0),
    (0.7, 0.70, 0.86, 0.78, 0.25, 0.45, 18.0),
    (0.8, 0.74, 0.86, 0.72, 0.45, 0.70, 34.0),
    (0.6, 0.64, 0.82, 0.74, 0.60, 0.70, 60.0),
    (0.6, 0.60, 0.78, 0.68, 0.65, 0.45, 22.0),
)
"""Share, ability, integrity, benevolence, risk, complexity, frame."""


def default_units(count: int) -> tuple[UnitSpec, ...]:
    """Units that differ in size, ability, risk and complexity as those of a care committee might."""
    made = []
    for index in range(count):
        share, ability, integrity, benevolence, risk, complexity, frame = _UNIT_WAYS[index % len(_UNIT_WAYS)]
        name = _UNIT_IDS[index] if index < len(_UNIT_IDS) else f"unit_{index + 1}"
        made.append(
            UnitSpec(
                id=name,
                share=share,
                ability=ability,
                integrity=integrity,
                benevolence=benevolence,
                risk=risk,
                complexity=complexity,
                frame=frame,
            )
        )
    return tuple(made)


def people_for(units: tuple[UnitSpec, ...], given: tuple[Person, ...] = (), members: int = 9) -> tuple[Person, ...]:
    """The named people of a committee: those given, and invented ones for every office that nobody holds.

    Members are filled up to ``members`` so that the chair's side has a bare majority of the committee.
    """
    people = list(given)
    held = {person.role for person in people}
    run_by = {person.unit for person in people if person.role == "manager"}
    offices: tuple[tuple[PersonRole, bool, float], ...] = (
        ("chair", True, 0.42), ("vice_chair", True, 0.50), ("second_vice_chair", False, 0.66),
    )  # fmt: skip
    people += [
        Person(role, role, majority=side, ideology=left, party="A" if side else "B")
        for role, side, left in offices
        if role not in held
    ]
    majority = members // 2 + 1
    while sum(person.role in VOTING for person in people) < members:
        seated = [person for person in people if person.role in VOTING]
        side = sum(person.majority for person in seated) < majority
        number = len(seated) + 1
        people.append(
            Person(
                f"member_{number}", "member", majority=side, ideology=0.45 if side else 0.65, party="A" if side else "B"
            )
        )
    if "head" not in held:
        people.append(Person("head", "head", knowledge=0.8, boundary=0.45))
    if "chief_executive" not in held:
        people.append(Person("chief_executive", "chief_executive", knowledge=0.6))
    people += [
        Person(f"manager_{unit.id}", "manager", unit=unit.id, knowledge=0.8) for unit in units if unit.id not in run_by
    ]
    if "media" not in held:
        people.append(Person("media", "media"))
    return tuple(people)


def _people_mistakes(people: tuple[Person, ...], units: tuple[UnitSpec, ...]) -> list[str]:
    mistakes = []
    for kind, ids in (("people", [p.id for p in people]), ("units", [u.id for u in units])):
        mistakes += [f"{kind}: id {name!r} is used twice" for name in sorted({i for i in ids if ids.count(i) > 1})]
    roles: list[str] = [person.role for person in people]
    mistakes += [
        f"people: exactly one {role} is needed, there are {roles.count(role)}"
        for role in _ONE_OF_EACH
        if roles.count(role) != 1
    ]
    run_by = [person.unit for person in people if person.role == "manager"]
    mistakes += [
        f"people: exactly one manager is needed for unit {unit.id!r}" for unit in units if run_by.count(unit.id) != 1
    ]
    mistakes += [
        f"people: a manager of the unknown unit {name!r}" for name in run_by if name not in {u.id for u in units}
    ]
    return mistakes
