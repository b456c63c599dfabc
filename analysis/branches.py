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
from analysis.whatif import Arm, Futures
from analysis.whatif import Decision as Candidate
from game.core.script import Case
from scenarios.text import Text
from sim.columns import Floats

FEW = 20
"""Runs each way when looking for the decisions that mattered."""
MOST_TRIED = 12
"""Candidates looked at, spread over the play where there are more."""
SHOWN = 3
"""What-ifs on the page, each of another decision."""
SMALLEST = {True: 0.02, False: 2.0}
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
    pairs = _candidates(futures)
    search, tried = _Arms(futures, min(few, runs)), []
    for at, (candidate, option) in enumerate(pairs):
        tried.append((-search.tried(candidate, option).effect, at, candidate, option))
        tell(0.5 * (at + 1) / len(pairs))
    shown: list[tuple[Candidate, str]] = []
    for _effect, _at, candidate, option in sorted(tried, key=lambda one: one[:2]):
        if len(shown) < SHOWN and all(candidate.case != other.case for other, _ in shown):
            shown.append((candidate, option))
    arms, made = search if search.runs == runs else _Arms(futures, runs), []
    for at, (candidate, option) in enumerate(shown):
        made.append(_branch(story, candidate, option, arms.tried(candidate, option)))
        tell(0.5 + 0.5 * (at + 1) / len(shown))
    return tuple(made)


@dataclass(frozen=True)
class _Tried:
    """Both arms of one what-if."""

    played: Arm
    changed: Arm

    @property
    def effect(self) -> float:
        """Largest effect on any outcome."""
        pairs = ((name, self.played.paths[name], self.changed.paths[name]) for name in OUTCOMES)
        return max((_size(*pair) for pair in pairs), default=0.0)


class _Arms:
    """Arms of what-ifs from one fold, each run once: what-ifs of the same month share the arm as played."""

    def __init__(self, futures: Futures, runs: int) -> None:
        self.futures = futures
        self.runs = runs
        self._arms: dict[tuple[int, tuple[Case, int] | None], Arm] = {}

    def tried(self, candidate: Candidate, option: str) -> _Tried:
        situation = self.futures.table.scenario.situations[candidate.case[0]]
        index = [one.id for one in situation.options].index(option)
        return _Tried(self._arm(candidate.month, None), self._arm(candidate.month, (candidate.case, index)))

    def _arm(self, month: int, change: tuple[Case, int] | None) -> Arm:
        key = (month, change)
        if key not in self._arms:
            self._arms[key] = self.futures.arm(month, self.runs, change)[0]
        return self._arms[key]


def _candidates(futures: Futures) -> list[tuple[Candidate, str]]:
    """Decision and option: first alternatives of all decisions first, at most ``MOST_TRIED``."""
    decisions = futures.decisions()
    depth = max((len(one.alternatives) for one in decisions), default=0)
    pairs = [(one, one.alternatives[at]) for at in range(depth) for one in decisions if at < len(one.alternatives)]
    first = [pair for pair in pairs if pair[1] == pair[0].alternatives[0]]
    if len(first) > MOST_TRIED:
        return [first[at * len(first) // MOST_TRIED] for at in range(MOST_TRIED)]
    return pairs[:MOST_TRIED]


def _size(name: str, played: Floats, changed: Floats) -> float:
    """Mean paired difference at the end, in spreads of the futures as played; 0 where the page could not show it."""
    word = truth_word(name)
    difference = abs(float(np.mean(changed[:, -1] - played[:, -1])))
    spread = max(float(np.std(played[:, -1])), SMALLEST[word.bounded])
    return difference / spread if difference >= word.told_apart else 0.0


def _branch(story: Story, candidate: Candidate, option: str, found: _Tried) -> Branch:
    decision = next(
        one for one in story.decisions if one.month == candidate.month and one.situation == candidate.situation
    )
    return Branch(
        decision=decision,
        option=dict(decision.others)[option],
        runs=next(iter(found.played.paths.values())).shape[0],
        outcomes=tuple(_outcome(story, name, candidate.month, found) for name in OUTCOMES),
        substituted=(found.played.substituted, found.changed.substituted),
    )


def _outcome(story: Story, name: str, month: int, found: _Tried) -> Outcome:
    played, changed = found.played.paths[name], found.changed.paths[name]
    word = truth_word(name)
    track = next(one for one in story.outcomes if one.name == name)
    fold = track.truth[month]
    differences = (changed[:, -1] - played[:, -1]) * (1 if word.good_is_up else -1)
    return Outcome(
        name=name,
        word=word,
        positions=((month,) if fold is not None else ()) + tuple(month + 1 + at for at in range(played.shape[1])),
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
