"""Ways of playing compared: each bot in a role's seat, in each hidden world, over the same seeds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np

from analysis.authoring.plays import attained, only_world, play_out, seats
from analysis.whatif import outcome
from game.core.play import Play
from game.core.rules.month import begin
from game.core.table import Table
from scenarios.compiled import RoleBrief, Scenario
from scenarios.vocabulary import OUTCOMES
from sim.columns import Floats

BOTS = ("control", "dialogue", "mixed", "passive")
"""Ways of playing that are compared: detailed steering, dialogue, a mixture, and leaving things be."""
CHANCE = "random"
"""Plays too, for which options are used, and is not compared."""

Tick = Callable[[], None]


@dataclass
class Use:
    """How often a matter came up and each of its options was put forward, over all plays of a role's seat."""

    plays: int = 0
    opened: int = 0
    put: dict[str, int] = field(default_factory=dict)
    """By option id; counted by all bots and chance."""

    def add(self, other: Use) -> None:
        """Count the other's too."""
        self.plays += other.plays
        self.opened += other.opened
        for option, times in other.put.items():
            self.put[option] = self.put.get(option, 0) + times


@dataclass
class Ways:
    """What came of every way of playing one role.

    Attributes:
        role: whose seat.
        attained: part of the mandate (place) -> ``(bots, worlds, seeds)`` in 0-1.
        outcomes: name of ``OUTCOMES`` -> ``(bots, worlds, seeds)`` after the last month.
        use: matter id -> how often it and its options came up.
    """

    role: RoleBrief
    attained: dict[int, Floats]
    outcomes: dict[str, Floats]
    use: dict[str, Use]


def ways(scenario: Scenario, brief: RoleBrief, world: int, seeds: Sequence[int], tick: Tick) -> Ways:
    """Every bot in the seat of one role, in one hidden world. ``tick`` is called once a month of a batch."""
    table = Table(only_world(scenario, world))
    newborn = begin(table, seeds)
    use = {one.id: Use() for _, one in table.owned(brief.role)}
    reached: dict[int, list[Floats]] = {}
    ended: dict[str, list[Floats]] = {name: [] for name in OUTCOMES}
    for bot in (*BOTS, CHANCE):
        play = newborn.copy()
        _play(table, play, brief, bot, use, tick)
        if bot == CHANCE:
            continue
        for place, values in attained(table, play, brief.measures).items():
            reached.setdefault(place, []).append(values)
        for name in OUTCOMES:
            ended[name].append(outcome(play, name))
    return Ways(
        brief,
        {place: np.array(rows)[:, None] for place, rows in reached.items()},
        {name: np.array(rows)[:, None] for name, rows in ended.items()},
        use,
    )


def together(worlds: Sequence[Ways]) -> Ways:
    """One role's ways from each hidden world, in the order of the worlds."""
    first = worlds[0]
    for other in worlds[1:]:
        for name, use in other.use.items():
            first.use[name].add(use)
    return Ways(
        first.role,
        {place: np.concatenate([one.attained[place] for one in worlds], axis=1) for place in first.attained},
        {name: np.concatenate([one.outcomes[name] for one in worlds], axis=1) for name in first.outcomes},
        first.use,
    )


def _play(table: Table, play: Play, brief: RoleBrief, bot: str, use: dict[str, Use], tick: Tick) -> None:
    """One batch, with what it used counted."""
    owned = table.owned(brief.role)

    def count(play: Play) -> None:
        for slot, situation in owned:
            for index, option in enumerate(situation.options):
                put = int(np.count_nonzero(play.draft.choice[:, slot] == index))
                use[situation.id].add(Use(put={option.id: put}))
        tick()

    play_out(table, play, seats(table, brief.role, bot), acted=count)
    for slot, situation in owned:
        use[situation.id].add(Use(play.state.replicates, int(np.count_nonzero(play.book.times[:, slot]))))
