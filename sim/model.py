"""The Mesa face of one run: named people and the media desk as Mesa agents that see and act on their row.

``model = SamspelModel(policy="dialogue", rng=7)``, ``model.step()`` for every month, ``model.agents.get("tenure")``.
The numbers are those of ``sim.ensemble`` for the same seed. A researcher extends by a policy of their own, or by people
of their own: ``SamspelModel(people={"chair": MyChair})``, where ``MyChair.act`` adds to ``self.model.acts``.

Works on Mesa 3.3 (Python 3.11) and 3.5. Mesa's own generators are seeded but unused: every draw is keyed
(``sim/streams.py``).
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping

import mesa
import numpy as np

from sim.acts import Acts
from sim.birth import birth
from sim.columns import Floats
from sim.ensemble import policy_named, records_of
from sim.month import advance
from sim.names import TRUTH
from sim.observe import Seat, observe
from sim.policies import Policy
from sim.spec import Person, World
from sim.streams import Streams
from sim.trace import Trace

SEAT_OF: dict[str, Seat] = {"chair": "chair", "head": "head", "second_vice_chair": "opposition"}
"""Which role looks from which seat."""


class NamedPerson(mesa.Agent):  # type: ignore[misc]
    """A named person: their row of the people's columns and of the dyads in which they trust or are trusted."""

    model: SamspelModel

    def __init__(self, model: SamspelModel, person: Person, index: int) -> None:
        super().__init__(model)
        self.person_id, self.role, self.unit = person.id, person.role, person.unit
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
        chosen: dict[str, type[NamedPerson]] = {"media": MediaDesk, **(people or {})}
        for index, person in enumerate(self.world.people):
            chosen.get(person.role, NamedPerson)(self, person, index)

    def step(self) -> None:
        """One month: all perceive, all act, the month passes."""
        self.acts = Acts.none(1, len(self.world.units))
        self.agents.do("perceive")
        self.agents.do("act")
        self.trace = Trace()
        self.state = advance(self.state, self.world, self.acts, self.trace)
        self.running = self.state.month < self.months

    def carry_out(self, policy: Policy) -> None:
        """Add a policy's doses to this month's acts."""
        streams = Streams(self.state.seed, self.state.branch, self.state.month)
        doses = policy(self.records, self.state.month, streams, len(self.world.units)).doses
        for name, dose in doses.items():
            self.acts.doses[name] += dose

    def person(self, person_id: str) -> NamedPerson:
        """A person by id. Raises ``KeyError`` where there is none."""
        for agent in self.agents:
            if agent.person_id == person_id:
                return agent  # type: ignore[no-any-return]
        raise KeyError(person_id)

    def read(self, name: str) -> Floats:
        """A quantity of the truth by name (``sim.names.TRUTH``): ``(1,)``, or ``(U,)`` for units."""
        return np.asarray(TRUTH[name].read(self.state)[0])

    def digest(self) -> str:
        """Hash of every bit of the state; equals the ensemble's for the same seed, world, policy and months."""
        return self.state.digest()
