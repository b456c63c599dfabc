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
from typing import Any

from sim import rates
from sim.parameter import Number, Parameter, listed, problem
from sim.parameter import changed as with_changes
from sim.parameter import parameter as parameter
from sim.people import PARTIES, mistakes, parties_of
from sim.people import VOTING as VOTING
from sim.people import Party as Party
from sim.people import Person as Person
from sim.people import PersonRole as PersonRole
from sim.people import people_for as people_for
from sim.roster import Roster


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
    employer: Number = parameter(
        0.0, "who employs the head of department: the committee 0, the chief executive 1", symbol="employer", mark="K",
        source="C39 LAW",
    )  # fmt: skip
    election: int = parameter(44, "month of the term with the election", unit="month", low=0, high=47, source="KL")
    term: int = parameter(48, "months in a term", unit="month", low=12, high=60, source="KL")
    no_bloc: Number = parameter(
        0.67, "probability that no bloc has a majority of the assembly", mark="S", source="B01, 195 of 290 in 2018",
        symbol="p_hung",
    )  # fmt: skip
    minority_chance: Number = parameter(
        0.0, "probability that the chair's side governs in minority where no bloc has a majority; 0.58 gives the 39 % "
        "of all municipalities", source="B01, SKR; T6", symbol="p_min",
    )  # fmt: skip
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
    parties: tuple[Party, ...] = ()
    """Of all elected people; whoever names a party that is not declared brings one."""
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
    accountability: rates.Accountability = field(default_factory=rates.Accountability)
    offices: rates.Offices = field(default_factory=rates.Offices)
    elections: rates.Elections = field(default_factory=rates.Elections)
    outcomes: rates.Outcomes = field(default_factory=rates.Outcomes)
    patterns: rates.Patterns = field(default_factory=rates.Patterns)
    seeing: rates.Seeing = field(default_factory=rates.Seeing)

    def __post_init__(self) -> None:
        told = mistakes(self.people, self.units)
        if told:
            raise ValueError("; ".join(told))
        object.__setattr__(self, "parties", parties_of(self.people, self.parties))

    @classmethod
    def default(cls, units: int = 8, members: int = 9) -> World:
        """A plausible committee: 1-24 units and 5-15 voting members, a bare majority of them with the chair.

        Seven invented parties, fewer where seats do not suffice: two blocs, one party outside them, and a local one.
        """
        if not (1 <= units <= 24 and 5 <= members <= 15):
            raise ValueError(f"units {units}: 1 to 24; members {members}: 5 to 15")
        made = default_units(units)
        return cls(people=people_for(made, members=members), units=made, parties=PARTIES)

    @cached_property
    def roster(self) -> Roster:
        """Who is where: indices of people by role, and the declared dyads."""
        return Roster.of(self.people, self.units)

    def changed(self, changes: Mapping[str, Any]) -> World:
        """A world with parameters set by dotted path. Raises ``ValueError`` naming every bad path, value and range."""
        declared = {each.path: each for each in parameters(self)}
        told = []
        for path, value in changes.items():
            if path not in declared:
                near = get_close_matches(path, declared, n=1)
                told.append(f"{path} = {value!r}: no such parameter" + (f"; {near[0]}?" if near else ""))
            elif (why := problem(declared[path], value)) is not None:
                told.append(why)
        if told:
            raise ValueError("; ".join(told))
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
