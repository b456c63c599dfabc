"""The gate: no way of playing is best everywhere, none of the three is useless, and no option is plainly bad unmarked.

Word by word after the game's design: no fixed bot is best in more than 60 % of world x mandate cells; each of control,
dialogue and mixed is best in some world; laissez-faire is best in at most 10 %; no option is worse on every outcome in
every world unless the author marks it as a trap. "Best" is attainment of the mandate as the scenario measures it, ties
lie within a margin and share the place. "Worse" needs the whole 95 % interval of the paired difference below zero, and
an option is dominated by another where, in every world, it is worse on some outcome and not better on a single one:
most outcomes are untouched by most choices, so "worse on every outcome" would never be met.
What holds here is designed so that the scenario is worth playing; it is no finding about the world.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from analysis.authoring.choices import Tried
from analysis.authoring.ways import BOTS, Ways
from analysis.paired import first_place, half_width, split
from scenarios.vocabulary import LABELS
from sim.columns import Array, Floats

LEAST_SEEDS = 200
"""Paired plays per cell from which the gate is judged."""
MARGIN = 0.02
"""Attainment of a mandate, 0-1: differences within it are a tie [D]."""
OUTCOME_MARGINS = {"money": 0.25, "media": 0.1}
"""The same for outcomes, in their own units; 0.01 for all that are shares [D]."""
SHARE_MARGIN = 0.01
MOST_BEST = 0.6
MOST_PASSIVE = 0.1
USEFUL = ("control", "dialogue", "mixed")
PASSIVE = "passive"
LEAST_PAIRS = 20
"""Plays in which both options could be put forward, from which they are compared."""


@dataclass(frozen=True)
class Cell:
    """One world x mandate cell: a part of a role's mandate in one hidden world."""

    role: str
    place: int
    world: int


@dataclass(frozen=True)
class Standing:
    """Every cell with what each bot attained and who is best.

    Attributes:
        cells: in the order of the arrays.
        values: ``(bots, cells, seeds)`` in 0-1.
        first: ``(bots, cells)`` whether the bot shares the first place.
        shares: ``(bots,)`` share of cells in which it is best, shared places split.
    """

    cells: tuple[Cell, ...]
    values: Floats
    first: Array
    shares: Floats

    def decided(self) -> Array:
        """``(cells,)`` whether there is a difference: not all bots share the first place."""
        undivided: Array = ~np.asarray(self.first.all(axis=0))
        return undivided


@dataclass(frozen=True)
class Dominated:
    """An option that is worse than another of the same matter in every world: on some outcome, and better on none."""

    situation: str
    option: str
    by: str
    trap: bool
    outcomes: tuple[str, ...]
    """Outcomes on which it is worse in some world."""


@dataclass(frozen=True)
class Rule:
    """One rule of the gate. ``value`` is the figure it is judged by, where there is one."""

    id: str
    holds: bool
    value: float = np.nan
    who: str = ""


def standing(found: Sequence[Ways]) -> Standing:
    """Who is best where. Raises ``ValueError`` where no mandate is measured."""
    cells, values = [], []
    for one in found:
        for place, reached in one.attained.items():
            for world in range(reached.shape[1]):
                cells.append(Cell(one.role.role, place, world))
                values.append(reached[:, world])
    if not cells:
        raise ValueError("no mandate is measured")
    stacked = np.stack(values, axis=1)
    first = first_place(stacked, MARGIN)
    return Standing(tuple(cells), stacked, first, split(first))


def rules(stands: Standing, dominated: Iterable[Dominated] | None) -> tuple[Rule, ...]:
    """Every rule of the gate, in order; without ``dominated`` all but the last, on options."""
    decided = stands.decided()
    top = int(stands.shares.argmax())
    made = [Rule("most_best", bool(stands.shares[top] <= MOST_BEST), float(stands.shares[top]), BOTS[top])]
    for bot in USEFUL:
        best = (stands.first[BOTS.index(bot)] & decided).any()
        made.append(Rule("useful", bool(best), float(stands.shares[BOTS.index(bot)]), bot))
    passive = float(stands.shares[BOTS.index(PASSIVE)])
    made.append(Rule("passive", passive <= MOST_PASSIVE, passive, PASSIVE))
    if dominated is not None:
        bad = [one for one in dominated if not one.trap]
        made.append(Rule("dominated", not bad, float(len(bad))))
    return tuple(made)


def margin_of(name: str) -> float:
    """Within what two values of an outcome tie."""
    return OUTCOME_MARGINS.get(name, SHARE_MARGIN)


def turned(name: str, values: Floats) -> Floats:
    """Values of an outcome turned so that more is better."""
    return -values if LABELS[name].good_is_up is False else values


def measures_of(tried: Tried) -> Iterator[tuple[str, Floats, float]]:
    """Everything that a choice is judged by: name, ``(options, seeds)`` with more as better, and the margin."""
    for place, values in tried.attained.items():
        yield f"mandate.{place}", values, MARGIN
    for name, values in tried.outcomes.items():
        yield name, turned(name, values), margin_of(name)


def dominated(tried: Sequence[Tried]) -> tuple[Dominated, ...]:
    """Options of one matter that are dominated, from what came of them in every world in which it came up."""
    options = tried[0].situation.options
    found = []
    for at, option in enumerate(options):
        for other, better in enumerate(options):
            worse = _worse_everywhere(tried, at, other) if at != other else None
            if worse:
                found.append(Dominated(tried[0].situation.id, option.id, better.id, option.trap, worse))
                break
    return tuple(found)


def _worse_everywhere(tried: Sequence[Tried], option: int, other: int) -> tuple[str, ...]:
    """Outcomes on which the option is worse, where it is better in none and worse in every world; else nothing."""
    names: list[str] = []
    compared = 0
    for one in tried:
        both = one.put[option] & one.put[other]
        if int(np.count_nonzero(both)) < LEAST_PAIRS:
            continue
        compared += 1
        worse = _worse(one, option, other, both)
        if not worse:
            return ()
        names += [name for name in worse if name not in names]
    return tuple(names) if compared else ()


def _worse(tried: Tried, option: int, other: int, both: Array) -> list[str]:
    """Outcomes on which it is plainly worse in one world; nothing where anything at all speaks for it."""
    worse = []
    for name, values, margin in measures_of(tried):
        difference = values[option, both] - values[other, both]
        mean, half = float(difference.mean()), float(half_width(difference))
        if mean - half > 0:
            return []
        if mean + half < 0 and mean < -margin:
            worse.append(name)
    return worse
