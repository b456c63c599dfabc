"""Which months a debrief stops at, and why: decisions, forecasts and trust, each by its own measure.

Three lists, each sorted by its own size: the decisions with the largest paired effect in the what-ifs, the forecasts
that lay farthest from what came, and the largest month's swings in trust. They are dealt out in turn, since there is no
common scale; the same month is told once, with all its reasons. The same file gives the same points, every time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from analysis.branches import Branch
from analysis.measures import DIRECTIONS, Direction
from analysis.story import Guess, Story

MOST = 8
"""Turning points of a play."""
LEAST_SWING = 0.01
"""Smallest month's change of trust (share 0-1) that is called a swing [D]."""
APART = 2
"""Months between two swings of the same direction, so that one movement is told once [D]."""


@dataclass(frozen=True)
class Missed:
    """A forecast and what came instead."""

    month: int
    guess: Guess
    gap: float
    """Distance from the likely value, as a share of the range that the scenario asks within."""


@dataclass(frozen=True)
class Swing:
    """A month's change of trust in one direction, as recorded."""

    month: int
    direction: Direction
    before: float
    after: float


@dataclass(frozen=True)
class TurningPoint:
    """One month to stop at, with the reasons there are."""

    month: int
    branch: int | None = None
    """Place among the what-ifs."""
    missed: Missed | None = None
    swing: Swing | None = None


def turning_points(story: Story, branches: Sequence[Branch]) -> tuple[TurningPoint, ...]:
    """At most ``MOST``, the one that mattered most by its own measure first."""
    effects = [
        TurningPoint(one.month, branch=at)
        for at, one in sorted(enumerate(branches), key=lambda pair: (-pair[1].effect, pair[0]))
        if one.decision is not None and one.effect > 0
    ]
    misses = [TurningPoint(one.month, missed=one) for one in _missed(story)]
    swings = [TurningPoint(one.month, swing=one) for one in _swings(story)]
    found: dict[int, TurningPoint] = {}
    for dealt in zip_longest(effects, misses, swings):
        for one in dealt:
            if one is not None and (one.month in found or len(found) < MOST):
                found[one.month] = _joined(found.get(one.month), one)
    return tuple(found.values())


def _joined(here: TurningPoint | None, more: TurningPoint) -> TurningPoint:
    """The first reason of each kind holds: it is the larger one."""
    if here is None:
        return more
    return replace(
        here,
        branch=more.branch if here.branch is None else here.branch,
        missed=here.missed or more.missed,
        swing=here.swing or more.swing,
    )


def _missed(story: Story) -> list[Missed]:
    """Judged forecasts by how far from the likely value it turned out, the farthest first."""
    found = [
        Missed(moment.month, one, abs(one.became - one.likely) / one.span)
        for moment in story.moments
        for one in moment.guesses
        if one.became is not None and one.span > 0
    ]
    return sorted((one for one in found if one.gap > 0), key=lambda one: (-one.gap, one.month, one.guess.id))


def _swings(story: Story) -> list[Swing]:
    """Changes of trust in a month, the largest first."""
    every = []
    for direction in DIRECTIONS:
        truth = story.truths.get(direction.truth, ())
        for month in range(len(truth) - 1):
            before, after = truth[month], truth[month + 1]
            if before is not None and after is not None and abs(after - before) >= LEAST_SWING:
                every.append(Swing(month, direction, before, after))
    every.sort(key=lambda one: (-abs(one.after - one.before), one.month, one.direction.truth))
    kept: list[Swing] = []
    for one in every:
        near = (each for each in kept if each.direction is one.direction)
        if all(abs(each.month - one.month) >= APART for each in near):
            kept.append(one)
    return kept
