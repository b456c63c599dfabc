"""The Mesa face of one run: named people, media and units as Mesa agents that see and act on their row.

``model = SamspelModel(policy="dialogue", rng=7)``, ``model.step()`` for every month, ``model.people.get("tenure")``,
``model.units.agg("quality", min)``, ``model.frame()``. The numbers are those of ``sim.ensemble`` for the same seed. A
researcher extends by a policy of their own, or by people of their own: ``SamspelModel(people={"chair": MyChair})``,
where ``MyChair.act`` adds to ``self.model.acts``.

Works on Mesa 3.3 (Python 3.11) and 3.5. Mesa's own generators are seeded but unused: every draw is keyed
(``sim/streams.py``).
"""

from __future__ import annotations

import copy
import secrets
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Literal

import mesa
import numpy as np

from sim.acts import Acts
from sim.agents import MediaDesk, NamedPerson, ServiceUnit
from sim.birth import birth
from sim.columns import Array, Floats
from sim.ensemble import policy_named, records_of
from sim.month import advance
from sim.names import TRUTH
from sim.policies import Policy
from sim.rows import mean
from sim.spec import World
from sim.streams import Streams
from sim.trace import Trace

__all__ = ["MediaDesk", "NamedPerson", "SamspelModel", "ServiceUnit"]


class SamspelModel(mesa.Model):  # type: ignore[misc]
    """One committee, one seed, month by month.

    Args:
        world: the world; None for ``World.default()``.
        policy: a policy, or the name of one, that the chair carries out.
        rng: the seed, a whole number of up to 64 bits; None draws one, kept in ``birth_seed``.
        months: the run ends after so many (``running`` turns False); records go back as far.
        people: own classes of ``NamedPerson`` by role.

    Attributes:
        state: the state at the opening of ``state.month``.
        records: what each seat has seen.
        acts: this month's doses, filled by the people's ``act``.
        trace: contributions to last month's changes (``trace[target][contribution]``).
    """

    def __init__(
        self,
        world: World | None = None,
        policy: Policy | str = "mixed",
        rng: int | None = None,
        months: int = 192,
        people: Mapping[str, type[NamedPerson]] | None = None,
    ) -> None:
        self.birth_seed = secrets.randbits(63) if rng is None else int(rng)
        super().__init__(rng=self.birth_seed)
        self.world = World.default() if world is None else world
        self.policy, self.months = policy_named(policy), months
        self.state = birth(self.world, np.array([self.birth_seed], dtype=np.uint64))
        self.records = records_of(1, months, len(self.world.units))
        self.acts = Acts.none(1, len(self.world.units))
        self.trace = Trace()
        self._past: list[dict[str, Floats]] = []
        chosen: dict[str, type[NamedPerson]] = {"media": MediaDesk, **(people or {})}
        self._people = [
            chosen.get(person.role, NamedPerson)(self, person, index) for index, person in enumerate(self.world.people)
        ]
        self._units = [ServiceUnit(self, unit, index) for index, unit in enumerate(self.world.units)]

    def step(self) -> None:
        """One month: all perceive, all act, the month passes."""
        self.acts = Acts.none(1, len(self.world.units))
        self.agents.do("perceive")
        self.agents.do("act")
        self.trace = Trace()
        self.state = advance(self.state, self.world, self.acts, self.trace)
        self._past.append({name: quantity.read(self.state)[0] for name, quantity in TRUTH.items()})
        self.running = self.state.month < self.months

    def carry_out(self, policy: Policy) -> None:
        """Add a policy's doses to this month's acts."""
        streams = Streams(self.state.seed, self.state.branch, self.state.month)
        doses = policy(self.records, self.state.month, streams, len(self.world.units)).doses
        for name, dose in doses.items():
            self.acts.doses[name] += dose

    @property
    def people(self) -> Any:
        """The named people and the media desk, a ``mesa.agent.AgentSet``."""
        return self.agents.select(agent_type=NamedPerson)

    @property
    def units(self) -> Any:
        """The units, a ``mesa.agent.AgentSet``."""
        return self.agents.select(agent_type=ServiceUnit)

    def person(self, person_id: str) -> NamedPerson:
        """A person by id. Raises ``KeyError`` where there is none."""
        for person in self._people:
            if person.person_id == person_id:
                return person
        raise KeyError(person_id)

    def unit(self, unit_id: str) -> ServiceUnit:
        """A unit by id. Raises ``KeyError`` where there is none."""
        for unit in self._units:
            if unit.unit_id == unit_id:
                return unit
        raise KeyError(unit_id)

    def read(self, name: str) -> Floats:
        """A quantity of the truth by name (``sim.names.TRUTH``): ``(1,)``, or ``(U,)`` for units."""
        return np.asarray(TRUTH[name].read(self.state)[0])

    def frame(self, per: Literal["org", "unit"] = "org") -> dict[str, Array]:
        """The months that have passed as tidy columns, ready for ``pandas.DataFrame``.

        Args:
            per: "org" gives a row per month, units as their plain mean; "unit" a row per month and unit.
        """
        months = len(self._past)
        if per == "org":
            values = {name: np.array([mean(past[name][None, :])[0, 0] for past in self._past]) for name in TRUTH}
            return {"month": np.arange(months), **values}
        ids = [unit.id for unit in self.world.units]
        names = [name for name, quantity in TRUTH.items() if quantity.per == "unit"]
        return {
            "month": np.repeat(np.arange(months), len(ids)),
            "unit": np.tile(np.array(ids), months),
            **{name: np.array([past[name] for past in self._past]).ravel() for name in names},
        }

    def branch(self, number: int) -> SamspelModel:
        """A copy from here on with the same past and other luck; branch 0 is this one's own future.

        Two branches of the same number have the same luck, so that what differs between them is what is done.
        """
        other = copy.deepcopy(self)
        other.state = replace(other.state, branch=np.full_like(other.state.branch, number))
        return other

    def digest(self) -> str:
        """Hash of every bit of the state; equals the ensemble's for the same seed, world, policy and months."""
        return self.state.digest()
