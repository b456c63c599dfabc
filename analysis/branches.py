"""Which what-ifs a debrief shows, and what is told about each: bands of futures, never a verdict.

Candidates are the person's own decisions with each option that could have been chosen instead. A few runs of each find
those that mattered most in the model; these are run again, many times each way.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from analysis.measures import OUTCOMES, Word, truth_word
from analysis.story import Decision, Story
from analysis.whatif import Decision as Candidate
from analysis.whatif import Futures, WhatIf
from scenarios.text import Text
from sim.columns import Floats

FEW = 20
"""Runs each way when looking for the decisions that mattered."""
MOST_TRIED = 16
"""Candidates looked at; of more, every decision keeps its first alternatives."""
SHOWN = 3
"""What-ifs on the page, each of another decision."""
SMALLEST = {True: 0.02, False: 0.2}
"""Spread below which an outcome is not told apart from noise when effects are compared: shares, other units."""

Progress = Callable[[float], None]


@dataclass(frozen=True)
class Band:
    """Futures of one arm: at each position the 10th percentile, the median and the 90th."""

    low: tuple[float, ...]
    mid: tuple[float, ...]
    high: tuple[float, ...]


@dataclass(frozen=True)
class Outcome:
    """One outcome in both arms, and in how many pairs of futures the changed one ended better, alike or worse."""

    name: str
    word: Word
    positions: tuple[int, ...]
    """As in ``analysis.story``: the fold first, then after each month."""
    played: Band
    changed: Band
    better: int
    alike: int
    """Pairs that differ by less than the page can show: a hair's breadth is not "better"."""
    worse: int
    difference: float
    """Median of the paired differences at the end, changed minus played."""
    effect: float
    """Mean paired difference in spreads of the futures as played; says which outcome to look at first."""


@dataclass(frozen=True)
class Branch:
    """One what-if: this decision, that option instead, and what came of it in the model."""

    decision: Decision
    option: Text
    runs: int
    outcomes: tuple[Outcome, ...]
    substituted: tuple[float, float]
    """Mean number of own later acts that a future left to the role's bot: as played, changed."""


def branches(
    story: Story, futures: Futures, runs: int, progress: Progress | None = None, few: int = FEW
) -> tuple[Branch, ...]:
    """The what-ifs to show, the one with the largest paired effect first; empty where nothing could be otherwise."""
    tell = progress or (lambda share: None)
    tried: list[tuple[float, int, Candidate, str]] = []
    pairs = _candidates(futures)
    for at, (candidate, option) in enumerate(pairs):
        size = _effect(futures.run(candidate, option, min(few, runs)))
        tried.append((-size, at, candidate, option))
        tell(0.5 * (at + 1) / len(pairs))
    shown: list[tuple[Candidate, str]] = []
    for _size, _at, candidate, option in sorted(tried, key=lambda one: one[:2]):
        if len(shown) < SHOWN and all(candidate.case != other.case for other, _ in shown):
            shown.append((candidate, option))
    made = []
    for at, (candidate, option) in enumerate(shown):
        found = futures.run(candidate, option, runs)
        decision = next(
            one for one in story.decisions if one.month == candidate.month and one.situation == candidate.situation
        )
        made.append(_branch(story, decision, found))
        tell(0.5 + 0.5 * (at + 1) / len(shown))
    return tuple(made)


def _candidates(futures: Futures) -> list[tuple[Candidate, str]]:
    """Decision and option, first alternatives of all decisions first, at most ``MOST_TRIED``."""
    decisions = futures.decisions()
    depth = max((len(one.alternatives) for one in decisions), default=0)
    pairs = [(one, one.alternatives[at]) for at in range(depth) for one in decisions if at < len(one.alternatives)]
    return pairs[:MOST_TRIED]


def _effect(found: WhatIf) -> float:
    """Largest effect on any outcome."""
    return max((_size(name, *arms) for name, arms in found.arms.items()), default=0.0)


def _size(name: str, played: Floats, changed: Floats) -> float:
    """Mean paired difference at the end, in spreads of the futures as played; 0 where the page could not show it."""
    word = truth_word(name)
    difference = abs(float(np.mean(changed[:, -1] - played[:, -1])))
    spread = max(float(np.std(played[:, -1])), SMALLEST[word.bounded])
    return difference / spread if difference >= word.told_apart else 0.0


def _branch(story: Story, decision: Decision, found: WhatIf) -> Branch:
    texts = dict(decision.others)
    return Branch(
        decision=decision,
        option=texts[found.changed],
        runs=next(iter(found.arms.values()))[0].shape[0],
        outcomes=tuple(_outcome(story, name, found) for name in OUTCOMES if name in found.arms),
        substituted=found.substituted,
    )


def _outcome(story: Story, name: str, found: WhatIf) -> Outcome:
    played, changed = found.arms[name]
    word = truth_word(name)
    track = next(one for one in story.outcomes if one.name == name)
    fold = track.truth[found.month]
    differences = (changed[:, -1] - played[:, -1]) * (1 if word.good_is_up else -1)
    return Outcome(
        name=name,
        word=word,
        positions=((found.month,) if fold is not None else ()) + tuple(month + 1 for month in found.months),
        played=_band(played, fold),
        changed=_band(changed, fold),
        better=int(np.sum(differences >= word.told_apart)),
        alike=int(np.sum(np.abs(differences) < word.told_apart)),
        worse=int(np.sum(differences <= -word.told_apart)),
        difference=float(np.median(changed[:, -1] - played[:, -1])),
        effect=_size(name, played, changed),
    )


def _band(futures: Floats, fold: float | None) -> Band:
    low, mid, high = np.quantile(futures, [0.1, 0.5, 0.9], axis=0)
    first = () if fold is None else (fold,)
    return Band((*first, *map(float, low)), (*first, *map(float, mid)), (*first, *map(float, high)))
