"""The table: what stays fixed during a play. Which scenario, who sits in the human seat, which bots in the others."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from scenarios.compiled import Role, Scenario, Situation, Stop

SEATS: tuple[Role, ...] = ("chair", "head")
SIDE = {"chair": 0, "head": 1}
"""The side (sim.acts.BOARD or ADMINISTRATION) each seat acts for."""
DEFAULT_BOT = "mixed"


@dataclass(frozen=True)
class Table:
    """One sitting: scenario, the human's seat (None: bots only), a bot for every other seat, and the cut if any."""

    scenario: Scenario
    human: Role | None = None
    bots: dict[Role, str] = field(default_factory=dict)
    cut: int | None = None

    def bot(self, seat: Role) -> str:
        """Name of the bot that plays ``seat`` where no person does."""
        return self.bots.get(seat, DEFAULT_BOT)

    def stop(self, month: int) -> Stop | None:
        """The stop of the cut in ``month``, if there is one."""
        return next((stop for stop in self._stops if stop.month == month), None)

    @property
    def _stops(self) -> tuple[Stop, ...]:
        for cut in self.scenario.cuts:
            if cut.minutes == self.cut and cut.role == self.human:
                return cut.stops
        return ()

    def human_plays(self, month: int) -> bool:
        """Whether the person decides in ``month``: always, or in a cut only where it stops."""
        return self.human is not None and (self.cut is None or self.stop(month) is not None)

    def stood(self, month: int) -> int:
        """The latest month before ``month`` in which the person decided; -1 for none. In a cut months lie between."""
        return max((earlier for earlier in range(month) if self.human_plays(earlier)), default=-1)

    def attention(self, seat: Role, month: int) -> int:
        """Units of attention the seat has this month."""
        stop = self.stop(month) if self.cut is not None and seat == self.human else None
        if stop is not None:
            return stop.attention
        return next((brief.attention for brief in self.scenario.roles if brief.role == seat), 3)

    def reserved(self, situation: int) -> int | None:
        """The month in which a cut opens this situation, whatever its own condition says; None outside cuts."""
        return next((stop.month for stop in self._stops if situation in stop.situations), None)

    def owned(self, seat: Role) -> list[tuple[int, Situation]]:
        """The situations that ``seat`` decides, with their slots."""
        return [(slot, situation) for slot, situation in enumerate(self.scenario.situations) if situation.owner == seat]

    @cached_property
    def owner_of_follow_up(self) -> dict[int, Role]:
        """Whose matter or initiative each follow-up comes from."""
        owners: dict[int, Role] = {}
        for situation in self.scenario.situations:
            for option in situation.options:
                owners.update(dict.fromkeys(option.later, situation.owner))
        for initiative in self.scenario.initiatives:
            owners.update(dict.fromkeys(initiative.later, initiative.owner))
        return owners
