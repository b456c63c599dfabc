"""The table: what stays fixed during a play. Which scenario, in which seats people sit, which bots in the others."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

import numpy as np

from scenarios.compiled import Adviser, Role, Scenario, Situation, Stop
from sim.columns import Ints

SEATS: tuple[Role, ...] = ("chair", "head", "opposition")
SIDE = {"chair": 0, "head": 1, "opposition": 0}
"""The side (sim.acts.BOARD or ADMINISTRATION) each seat acts for. The opposition's leader is an elected member."""
DEFAULT_BOT = "mixed"
Mode = Literal["training", "open"]
QUARTER = 3
"""Months of a turn where a facilitator lets a table play by quarters."""


@dataclass(frozen=True)
class Prices:
    """Attention that things cost one seat, laid out so that a whole batch is counted at once."""

    slots: Ints
    """(S,) the seat's own situations."""
    options: Ints
    """(S, O + 2) cost of each option; the last two columns are for what is no option."""
    advisers: Ints
    """(A,)."""
    initiatives: Ints
    """(I,) the seat's own initiatives."""
    initiative: Ints
    """(I,) their costs."""


@dataclass(frozen=True)
class Table:
    """One sitting: scenario, the seats in which people sit (none: bots only), a bot for every other seat.

    Attributes:
        cut: minutes of the cut that is played, if any.
        turns: months a turn takes, 1 or ``QUARTER``.
        mode: ``open`` shows gauges of what a role perceives.
        short: whether this is the short format, one dilemma at a time.
    """

    scenario: Scenario
    humans: tuple[Role, ...] = ()
    bots: dict[Role, str] = field(default_factory=dict)
    cut: int | None = None
    turns: int = 1
    mode: Mode = "training"
    short: bool = False

    def bot(self, seat: Role) -> str:
        """Name of the bot that plays ``seat`` where no person does."""
        return self.bots.get(seat, DEFAULT_BOT)

    @property
    def selected(self) -> bool:
        """Whether people play a selection of stops, and bots what lies between."""
        return self.cut is not None or self.short

    def advises(self, adviser: Adviser, seat: Role) -> bool:
        """Whether ``seat`` can turn to this adviser. Whoever is played by a person answers for themselves."""
        played = any(brief.name.sv == adviser.name.sv and brief.role in self.humans for brief in self.scenario.roles)
        return adviser.role in (None, seat) and not played

    def stops(self, seat: Role) -> tuple[Stop, ...]:
        """Where the selection that is played stops for a person in ``seat``."""
        if seat not in self.humans or not self.selected:
            return ()
        ways = self.scenario.dilemmas if self.short else self.scenario.cuts
        return next((way.stops for way in ways if way.role == seat and (self.short or way.minutes == self.cut)), ())

    def stop(self, seat: Role, month: int) -> Stop | None:
        """The stop of ``seat`` in ``month``, if there is one."""
        return next((stop for stop in self.stops(seat) if stop.month == month), None)

    def human_plays(self, seat: Role, month: int) -> bool:
        """Whether a person decides in ``seat`` in ``month``: by turns, or in a selection where it stops."""
        if seat not in self.humans:
            return False
        return self.stop(seat, month) is not None if self.selected else month % self.turns == 0

    def bot_plays(self, seat: Role, month: int) -> bool:
        """Whether a bot acts in ``seat``. Between turns of quarters a person's seat rests."""
        return seat not in self.humans or (self.selected and not self.human_plays(seat, month))

    def playing(self, month: int) -> tuple[Role, ...]:
        """Seats in which people decide in ``month``."""
        return tuple(seat for seat in SEATS if self.human_plays(seat, month))

    def stood(self, seat: Role, month: int) -> int:
        """The latest month before ``month`` in which ``seat`` decided; -1 for none. In a cut months lie between."""
        if seat not in self.humans:
            return month - 1
        return max((earlier for earlier in range(month) if self.human_plays(seat, earlier)), default=-1)

    def away(self, seat: Role, month: int) -> tuple[int, ...]:
        """The months since ``seat`` last decided in which a bot sat in it: those that a cut leaves out."""
        if seat not in self.humans or self.cut is None:
            return ()
        return tuple(range(self.stood(seat, month) + 1, month))

    def attention(self, seat: Role, month: int) -> int:
        """Units of attention the seat has this month; in a quarter those of three months [D]."""
        stop = self.stop(seat, month)
        if stop is not None:
            return stop.attention
        units = next((brief.attention for brief in self.scenario.roles if brief.role == seat), 3)
        return units * (self.turns if seat in self.humans else 1)

    def reserved(self, situation: int) -> int | None:
        """The month in which a selection opens this situation, whatever its own condition says; None outside them."""
        return next(
            (stop.month for seat in self.humans for stop in self.stops(seat) if situation in stop.situations), None
        )

    def owned(self, seat: Role) -> list[tuple[int, Situation]]:
        """The situations that ``seat`` decides, with their slots."""
        return [(slot, situation) for slot, situation in enumerate(self.scenario.situations) if situation.owner == seat]

    @cached_property
    def prices(self) -> dict[Role, Prices]:
        """What things cost each seat."""
        return {seat: self._prices(seat) for seat in SEATS}

    def _prices(self, seat: Role) -> Prices:
        owned, scenario = self.owned(seat), self.scenario
        most = max((len(situation.options) for _, situation in owned), default=0)
        options = np.zeros((len(owned), most + 2), dtype=np.int64)
        for row, (_, situation) in enumerate(owned):
            options[row, : len(situation.options)] = [option.cost for option in situation.options]
        mine = [index for index, one in enumerate(scenario.initiatives) if one.owner == seat]
        return Prices(
            slots=np.array([slot for slot, _ in owned], dtype=np.int64),
            options=options,
            advisers=np.array([one.cost for one in scenario.advisers], dtype=np.int64),
            initiatives=np.array(mine, dtype=np.int64),
            initiative=np.array([scenario.initiatives[index].cost for index in mine], dtype=np.int64),
        )

    @cached_property
    def givers(self) -> tuple[Role, ...]:
        """Who gives each promise of the scenario: the opposition its own, else the side that it is by."""
        owners = {
            option.promise: situation.owner
            for situation in self.scenario.situations
            for option in situation.options
            if option.promise is not None
        }
        return tuple(
            "opposition" if owners.get(slot) == "opposition" else "chair" if one.by == 0 else "head"
            for slot, one in enumerate(self.scenario.promises)
        )

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
