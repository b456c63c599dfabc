"""Which what-ifs a debrief shows, and what is told about each: bands of futures, never a verdict.

Candidates are the person's own decisions with each option that could have been chosen instead. A glance at every one of
them finds those that mattered most in the model; these are run again, many times each way.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from analysis.measures import OUTCOMES, Word, truth_word
from analysis.story import Decision, Story
from analysis.whatif import Arm, Asked, Futures, batches
from analysis.whatif import Change as Otherwise
from analysis.whatif import Decision as Candidate
from scenarios.text import Text
from sim.columns import Floats

FEW = 20
"""Runs each way when looking for the decisions that mattered."""
GLANCE = 3
"""Runs each way of the first glance at every candidate [D]."""
MOST_GLANCED = 240
"""Candidates glanced at: all there are in a term of four years, but for the farthest alternatives of the fullest."""
SHOWN = 6
"""Decisions on the page that a what-if is told of."""
POLICIES: dict[str, Text] = {
    "control": Text("mest riktlinjer, uppföljning och granskning", "mostly guidelines, follow-up and review"),
    "dialogue": Text("mest samtal, stöd och tidig information", "mostly talks, support and early information"),
    "mixed": Text("blandat, efter vad läget kräver", "mixed, as the situation asks"),
}
"""Bots that a what-if can let the person's seat follow from a month on, and what they do."""
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
class Change:
    """What is changed: one decision for another option, or from a month on the policy (a bot by name)."""

    month: int
    candidate: Candidate | None = None
    option: str = ""
    policy: str = ""


@dataclass(frozen=True)
class Branch:
    """One what-if: this decision or policy instead, and what came of it in the model."""

    month: int
    decision: Decision | None
    """None where the policy was changed."""
    option: Text
    """What was chosen instead: an option, or a policy."""
    runs: int
    outcomes: tuple[Outcome, ...]
    substituted: tuple[float, float]
    """Mean number of own later acts that a future left to the role's bot: as played, changed."""

    @property
    def effect(self) -> float:
        """Largest effect on any outcome."""
        return max((one.effect for one in self.outcomes), default=0.0)


class Trials:
    """What-ifs of one fold. Each arm is run once: what-ifs of the same month share the arm as played."""

    def __init__(self, futures: Futures) -> None:
        self.futures = futures
        self._arms: dict[tuple[int, int, Otherwise], Arm] = {}
        """By runs, month and what is otherwise."""

    def mattered(self, few: int = FEW, progress: Progress | None = None) -> tuple[Change, ...]:
        """The changes that mattered most, each of another decision, the largest paired effect first."""
        told = progress or (lambda share: None)
        every = candidates(self.futures.decisions())
        self.run(every, GLANCE, lambda share: told(0.5 * share))
        promising = self._ranked(every, GLANCE)[:SHOWN]
        self.run(promising, few, lambda share: told(0.5 + 0.5 * share))
        return tuple(self._ranked(promising, few))

    def _ranked(self, changes: Sequence[Change], runs: int) -> list[Change]:
        """By effect, the largest first: of each decision the option that mattered most."""
        tried = [(-_effect(*self.arms(change, runs)), at) for at, change in enumerate(changes)]
        found: dict[object, Change] = {}
        for _rank, at in sorted(tried):
            change = changes[at]
            found.setdefault(change.candidate and change.candidate.case, change)
        return list(found.values())

    def run(self, changes: Sequence[Change], runs: int, progress: Progress | None = None) -> None:
        """Run the arms of several changes that have not been run, all at once."""
        wanted = [(one.month, otherwise) for one in changes for otherwise in (None, self._otherwise(one))]
        asked = [one for one in dict.fromkeys(wanted) if (runs, *one) not in self._arms]
        found = self.futures.arms(asked, runs, _ticks(self.futures, asked, runs, progress)) if asked else []
        self._arms.update(((runs, *one), arm) for one, arm in zip(asked, found, strict=True))

    def arms(self, change: Change, runs: int) -> tuple[Arm, Arm]:
        """As played and changed."""
        self.run((change,), runs)
        return self._arms[runs, change.month, None], self._arms[runs, change.month, self._otherwise(change)]

    def branch(self, story: Story, change: Change, runs: int) -> Branch:
        """One what-if with all that is told about it."""
        played, changed = self.arms(change, runs)
        decision, option = None, policy_name(change.policy)
        if change.candidate is not None:
            about = change.candidate
            decision = next(
                one for one in story.decisions if (one.month, one.situation) == (about.month, about.situation)
            )
            option = dict(decision.others)[change.option]
        return Branch(
            month=change.month,
            decision=decision,
            option=option,
            runs=runs,
            outcomes=tuple(_outcome(story, name, change.month, played, changed) for name in OUTCOMES),
            substituted=(played.substituted, changed.substituted),
        )

    def _otherwise(self, change: Change) -> Otherwise:
        if change.candidate is None:
            return change.policy
        situation = self.futures.table.scenario.situations[change.candidate.case[0]]
        return change.candidate.case, [one.id for one in situation.options].index(change.option)


def _ticks(futures: Futures, asked: Sequence[Asked], runs: int, progress: Progress | None) -> Callable[[], None]:
    """Tells the share of months that have been run."""
    last = futures.table.scenario.months
    steps = iter(range(1, 10**6))
    total = sum(last - min(month for month, _otherwise in batch) for batch in batches(asked, runs))

    def tick() -> None:
        if progress is not None:
            progress(min(1.0, next(steps) / max(1, total)))

    return tick


def branches(
    story: Story, trials: Trials, changes: Sequence[Change], runs: int, progress: Progress | None = None
) -> tuple[Branch, ...]:
    """What came of each change in ``runs`` futures each way, in the order given."""
    trials.run(changes, runs, progress)
    return tuple(trials.branch(story, change, runs) for change in changes)


def policies(changes: Sequence[Change]) -> tuple[Change, ...]:
    """What if the policy had been another, from the month of the decision that mattered most (the first, else) on."""
    month = changes[0].month if changes else 0
    return tuple(Change(month, policy=name) for name in POLICIES)


def policy_name(policy: str) -> Text:
    """What a policy is called: what it does, never that it is control or trust."""
    return POLICIES.get(policy, Text(policy, policy))


def _effect(played: Arm, changed: Arm) -> float:
    """Largest effect on any outcome."""
    return max((_size(name, played.paths[name], changed.paths[name]) for name in OUTCOMES), default=0.0)


def candidates(decisions: Sequence[Candidate]) -> list[Change]:
    """Every decision with every option: first alternatives of all decisions first, at most ``MOST_GLANCED``."""
    depth = max((len(one.alternatives) for one in decisions), default=0)
    every = [
        Change(one.month, one, one.alternatives[at])
        for at in range(depth)
        for one in decisions
        if at < len(one.alternatives)
    ]
    return every[:MOST_GLANCED]


def _size(name: str, played: Floats, changed: Floats) -> float:
    """Mean paired difference at the end, in spreads of the futures as played; 0 where the page could not show it."""
    word = truth_word(name)
    difference = abs(float(np.mean(changed[:, -1] - played[:, -1])))
    spread = max(float(np.std(played[:, -1])), SMALLEST[word.bounded])
    return difference / spread if difference >= word.told_apart else 0.0


def _outcome(story: Story, name: str, month: int, as_played: Arm, otherwise: Arm) -> Outcome:
    played, changed = as_played.paths[name], otherwise.paths[name]
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
