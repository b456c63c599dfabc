"""The Mesa agents of one run: named people, the media desk and the units, each a view of a row of the columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

import mesa
import numpy as np

from sim.names import TRUTH
from sim.observe import Seat, observe
from sim.spec import Person, UnitSpec

if TYPE_CHECKING:
    from sim.model import SamspelModel

SEAT_OF: dict[str, Seat] = {"chair": "chair", "head": "head", "second_vice_chair": "opposition"}
"""Which role looks from which seat."""


class NamedPerson(mesa.Agent):  # type: ignore[misc]
    """A named person: their row of the people's columns and of the dyads in which they trust or are trusted."""

    model: SamspelModel

    def __init__(self, model: SamspelModel, person: Person, index: int) -> None:
        super().__init__(model)
        self.person_id, self.role, self.party, self.unit = person.id, person.role, person.party, person.unit
        self.index = index
        self.seat = SEAT_OF.get(person.role)

    def perceive(self) -> None:
        """See what the seat sees this month, where the person has one."""
        if self.seat is not None:
            observe(self.model.records[self.seat], self.model.state, self.model.world, self.seat)

    def act(self) -> None:
        """Add to ``self.model.acts``. The chair carries out the model's policy; others do as the equations say."""
        if self.role == "chair":
            self.model.carry_out(self.model.policy)

    @property
    def tenure(self) -> float:
        """Months in office."""
        return self._own("tenure")

    @property
    def knowledge(self) -> float:
        """Knowledge of the field, 0-1."""
        return self._own("knowledge")

    @property
    def ideology(self) -> float:
        """Left (0) to right (1)."""
        return self._own("ideology")

    @property
    def in_majority(self) -> bool:
        """On the chair's side; officials are counted there."""
        return self._own("majority") > 0.5

    @property
    def trusts(self) -> dict[str, float]:
        """Trust in others, 0-1, by their id, for the declared dyads."""
        return self._dyads("holder", "target")

    @property
    def trusted_by(self) -> dict[str, float]:
        """Others' trust in this person, 0-1, by their id."""
        return self._dyads("target", "holder")

    @property
    def trust(self) -> float:
        """Mean of the person's trust in others; NaN where no dyad is declared."""
        held = list(self.trusts.values())
        return sum(held) / len(held) if held else float("nan")

    def _own(self, column: str) -> float:
        return float(getattr(self.model.state.people, column)[0, self.index])

    def _dyads(self, mine: str, other: str) -> dict[str, float]:
        roster, people = self.model.world.roster, self.model.world.people
        places = np.flatnonzero(getattr(roster, mine) == self.index)
        others = getattr(roster, other)
        return {people[others[at]].id: float(self.model.state.dyads.trust[0, at]) for at in places}


class MediaDesk(NamedPerson):
    """The media desk: what it is attending to."""

    @property
    def attention(self) -> float:
        """W: attention to bad and good news together, in units of severity."""
        return float(TRUTH["media"].read(self.model.state)[0, 0])


def _column(name: str) -> property:
    """A property that reads the unit's value in a column of ``sim.state.Units``."""

    def read(unit: ServiceUnit) -> float:
        return float(getattr(unit.model.state.units, name)[0, unit.index])

    return property(read, doc=TRUTH[name].doc)


class ServiceUnit(mesa.Agent):  # type: ignore[misc]
    """A unit of the administration: its row of the units' columns. What it does follows from the equations."""

    model: SamspelModel

    def __init__(self, model: SamspelModel, unit: UnitSpec, index: int) -> None:
        super().__init__(model)
        self.unit_id, self.index = unit.id, index

    ability = _column("ability")
    integrity = _column("integrity")
    benevolence = _column("benevolence")
    risk = _column("risk")
    complexity = _column("complexity")
    rules = _column("rules")
    audit = _column("audit")
    reporting = _column("reporting")
    style = _column("style")
    quality = _column("quality")
    latent = _column("latent")
    load = _column("load")
    motivation = _column("motivation")
    effort = _column("effort")
    safety = _column("safety")
    learning = _column("learning")
    capacity = _column("capacity")
    incident = _column("incident")

    @property
    def manager(self) -> NamedPerson:
        """Who runs the unit."""
        return self.model.person(self.model.world.people[self.model.world.roster.managers[self.index]].id)

    def perceive(self) -> None:
        """Units see nothing of their own: what they know is told by their managers."""

    def act(self) -> None:
        """What a unit does follows from the month's equations."""
