"""The world of a scenario: its units, people and overrides set into the model's own, and its hidden worlds."""

from __future__ import annotations

from dataclasses import fields, replace
from functools import cache
from typing import Any

import numpy as np

from scenarios.committee import named
from scenarios.compiled import Hidden
from scenarios.positions import Place
from scenarios.problems import NOTHING, meant, numeral
from scenarios.register import Register, found
from scenarios.schema import HiddenForm, PersonForm, ScenarioForm
from scenarios.site import Site
from scenarios.text import Text
from scenarios.vocabulary import unit_words
from sim.columns import Floats
from sim.parameter import Parameter
from sim.spec import VOTING, Person, UnitSpec, World, parameters

LEAST_MEMBERS = 9
"""Voting members where a file names fewer."""
ORG_START = (
    "narrative", "agreement", "clarity", "tone", "dialogue", "improvisation", "trust_board_admin", "trust_admin_board",
    "trust_within", "trust_parties", "money",
)  # fmt: skip
"""What a hidden world may start with for the organisation; ``money`` is the reserve."""
UNIT_START = tuple(each.name for each in fields(UnitSpec) if "unit" in each.metadata)
"""What a unit starts with."""
FIRST_TERM = 2023
"""A year in which a term began; terms are four years."""
_NO_PARAMETER = Text("Modellen har ingen sådan parameter", "The model has no such parameter")
_NO_START = Text("Enheter har inget sådant startvärde", "Units have no such starting value")


def world_of(form: ScenarioForm, site: Site) -> World:
    """The world that the scenario is played in, before any hidden world."""
    units = _units(form, site)
    people = _people(form, site)
    voting = sum(person.role in VOTING for person in people)
    base = World.default()
    try:
        world = base.with_units(units, people, max(LEAST_MEMBERS, voting))
    except ValueError:
        # What can be told with a place has been told by then.
        if not site.problems:
            site.report(
                ("people",),
                Text("Personerna räcker inte till en nämnd", "The people do not make up a committee"),
                Text(
                    "En ordförande, en förvaltningschef och en chef per enhet.",
                    "One chair, one head of department and one manager per unit.",
                ),
                key=True,
            )
        world = base.with_units(units)
    world = replace(world, people=named(world.people))
    changes: dict[str, float] = {
        "organisation.start_month": form.start.month,
        "organisation.term_year": (form.start.year - FIRST_TERM) % 4,
    }
    declared = {each.path: each for each in parameters(world)}
    for path, value in form.organisation.items():
        place = ("organisation", path)
        if path not in declared or path.startswith(("units.", "people.")):
            site.report(
                place,
                _NO_PARAMETER,
                meant(path, [name for name in declared if not name.startswith(("units.", "people."))]),
                path,
                key=True,
            )
        elif in_range(declared[path], value, place, site):
            changes[path] = int(value) if isinstance(declared[path].value, int) else value
    return world.changed(changes)


def in_range(declared: Parameter, value: float, place: Place, site: Site) -> bool:
    """Whether a value will do for a parameter; else a problem."""
    if not declared.low <= value <= declared.high:
        unit = unit_words(declared.unit)
        site.report(
            place,
            Text(
                f"Värdet ska ligga mellan {numeral(declared.low)} och {numeral(declared.high)} ({unit.sv})",
                f"The value must lie between {numeral(declared.low)} and {numeral(declared.high)} ({unit.en})",
            ),
        )
        return False
    if isinstance(declared.value, int) and value != int(value):
        site.report(place, Text("Här ska det stå ett heltal", "A whole number is expected here"))
        return False
    return True


@cache
def _declared() -> dict[str, Parameter]:
    """The starting values of a unit, by name. Not to be changed."""
    world = World.default(units=1)
    prefix = f"units.{world.units[0].id}."
    return {each.path.removeprefix(prefix): each for each in parameters(world) if each.path.startswith(prefix)}


def _units(form: ScenarioForm, site: Site) -> tuple[UnitSpec, ...]:
    declared, made = _declared(), []
    for name, unit in form.units.items():
        site.text(unit.name, ("units", name, "name"))
        made.append(UnitSpec(id=name, **_start(unit.start, declared, ("units", name, "start"), site)))
    return tuple(made)


def _start(given: dict[str, float], declared: dict[str, Parameter], place: Place, site: Site) -> dict[str, Any]:
    """The starting values of one unit that can be used."""
    used = {}
    for name, value in given.items():
        here = (*place, name)
        if name not in declared:
            site.report(here, _NO_START, meant(name, declared), name, key=True)
        elif in_range(declared[name], value, here, site):
            used[name] = value
    return used


def _people(form: ScenarioForm, site: Site) -> tuple[Person, ...]:
    chair = next((person for person in form.people if person.role == "chair"), None)
    made: list[Person] = []
    held: set[str] = set()
    runs: set[str] = set()
    for index, person in enumerate(form.people):
        place: Place = ("people", index)
        if person.role in ("chair", "vice_chair", "second_vice_chair", "head", "chief_executive"):
            if person.role in held:
                site.report(
                    (*place, "role"),
                    Text("Rollen har redan någon", "Somebody already has the role"),
                    Text("En person per roll.", "One person per role."),
                )
            held.add(person.role)
        if person.role == "manager":
            _check_manager(person, form, runs, place, site)
        elif person.unit is not None:
            site.report(
                (*place, "unit"),
                Text("Bara chefer hör till en enhet", "Only managers belong to a unit"),
                Text("Ta bort unit.", "Remove unit."),
                key=True,
            )
        made.append(_person(person, chair))
    return tuple(made)


def _check_manager(person: PersonForm, form: ScenarioForm, runs: set[str], place: Place, site: Site) -> None:
    if person.unit is None:
        site.report(
            place,
            Text("En chef hör till en enhet", "A manager belongs to a unit"),
            Text("Lägg till unit: och enhetens id.", "Add unit: and the unit's id."),
            person.id,
        )
    elif person.unit not in form.units:
        site.report(
            (*place, "unit"), Text("Enheten finns inte", "There is no such unit"), meant(person.unit, form.units)
        )
    elif person.unit in runs:
        site.report((*place, "unit"), Text("Enheten har redan en chef", "The unit already has a manager"), NOTHING)
    runs.add(person.unit or "")


def _person(person: PersonForm, chair: PersonForm | None) -> Person:
    """A person; who is not said to be on a side is on the chair's where the party is the same."""
    side = person.majority
    if side is None:
        side = person.role != "second_vice_chair" and (
            person.role not in VOTING
            or person.role in ("chair", "vice_chair")
            or chair is None
            or person.party == chair.party
        )
    given: dict[str, Any] = {
        name: value for name in ("ideology", "knowledge") if (value := getattr(person, name)) is not None
    }
    return Person(person.id, person.role, person.name, person.party or "", side, person.unit or "", **given)


def hidden_of(form: ScenarioForm, world: World, register: Register, site: Site) -> tuple[Hidden, ...]:
    """The hidden worlds."""
    declared = {each.path: each for each in parameters(world)}
    return tuple(_hidden(name, one, declared, register, site) for name, one in form.hidden.items())


def _hidden(name: str, form: HiddenForm, declared: dict[str, Parameter], register: Register, site: Site) -> Hidden:
    place: Place = ("hidden", name)
    units: dict[str, Floats] = {}
    starts = _declared()
    for unit, given in form.units.items():
        slot = found(
            site, unit, register.units, (*place, "units", unit), Text("Enheten finns inte", "There is no such unit")
        )
        for quantity, value in _start(given, starts, (*place, "units", unit), site).items():
            column = units.setdefault(quantity, np.full(len(register.units), np.nan))
            if slot is not None:
                column[slot] = value
    facts = {}
    for fact, value in form.facts.items():
        at = found(
            site, fact, register.facts, (*place, "facts", fact), Text("Faktumet finns inte", "There is no such fact")
        )
        if at is not None:
            facts[at] = value
    return Hidden(
        id=name,
        weight=form.weight,
        title=site.text(form.title, (*place, "title")),
        text=site.text(form.text, (*place, "text")),
        units=units,
        org=_org(form, declared, (*place, "organisation"), site),
        facts=facts,
    )


def _org(form: HiddenForm, declared: dict[str, Parameter], place: Place, site: Site) -> dict[str, float]:
    used: dict[str, float] = {}
    for written, value in form.organisation.items():
        # "interplay.narrative" is how the state calls it, "organisation.narrative" how the world does.
        name = written.removeprefix("interplay.").removeprefix("organisation.").replace("economy.reserve", "money")
        here = (*place, written)
        path = "economy.reserve" if name == "money" else f"organisation.{name}"
        if name not in ORG_START:
            site.report(
                here,
                Text("Organisationen har inget sådant startvärde", "The organisation has no such starting value"),
                meant(name, ORG_START),
                written,
                key=True,
            )
        elif in_range(declared[path], value, here, site):
            used[name] = value
    return used
