"""The balance of a scenario: every way of playing in every hidden world, every option of every matter, the gate."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context

from analysis.authoring import gate
from analysis.authoring.choices import Tried, choices
from analysis.authoring.ways import BOTS, Tick, Ways, together, ways
from scenarios.compiled import RoleBrief, Scenario
from scenarios.text import Text

RUNS = 200
FIRST_SEED = 5_000_001
Progress = Callable[[int, int], None]


class NothingToCompare(Exception):  # noqa: N818 - reads as what it says
    """No role's mandate has a measure, so that no way of playing can be better than another."""

    def __init__(self, scenario: str) -> None:
        self.text = Text(
            f"Inget uppdrag i {scenario} har något mått. Lägg till measure: i en punkt under mandate:.",
            f"No mandate of {scenario} has a measure. Add measure: to a part of mandate:.",
        )
        super().__init__(self.text.en)


@dataclass(frozen=True)
class Balance:
    """What was found.

    Attributes:
        scenario: what was played.
        runs: paired plays per cell.
        ways: a role each.
        standing: who is best where.
        tried: matter id -> what came of its options, a hidden world each in which it came up.
        dominated: options that are worse on everything everywhere.
        rules: the gate; without its last rule where options were not tried.
    """

    scenario: Scenario
    runs: int
    ways: tuple[Ways, ...]
    standing: gate.Standing
    tried: dict[str, tuple[Tried, ...]]
    dominated: tuple[gate.Dominated, ...]
    rules: tuple[gate.Rule, ...]
    quick: bool = False
    """Whether only ways of playing were compared, and no options."""

    @property
    def judged(self) -> bool:
        """Whether enough was played to judge by."""
        return self.runs >= gate.LEAST_SEEDS and not self.quick

    @property
    def holds(self) -> bool:
        """Whether the whole gate holds."""
        return self.judged and all(rule.holds for rule in self.rules)


def balance(
    scenario: Scenario, runs: int = RUNS, progress: Progress | None = None, workers: int = 1, quick: bool = False
) -> Balance:
    """Play and compare.

    Args:
        scenario: what is played, with at least one measured mandate.
        runs: paired plays per cell; from 200 on the gate is judged.
        progress: told (steps done, steps in all), a step about as long as any other.
        workers: processes that share the work. The answer is the same.
        quick: compare ways of playing only, which is a small part of the work; the gate is then not judged.

    Raises:
        NothingToCompare: no mandate has a measure.
    """
    jobs = jobs_of(scenario, runs, quick)
    briefs = list(dict.fromkeys(job.brief for job in jobs))
    done = dict(zip(jobs, _all(jobs, progress or (lambda _done, _total: None), workers), strict=True))
    found = tuple(
        together([one for job, one in done.items() if job.brief is brief and isinstance(one, Ways)]) for brief in briefs
    )
    tried: dict[str, list[Tried]] = {}
    for made in done.values():
        for one in made if isinstance(made, list) else ():
            tried.setdefault(one.situation.id, []).append(one)
    stands = gate.standing(found)
    bad = tuple(one for several in tried.values() for one in gate.dominated(several))
    kept = {name: tuple(several) for name, several in tried.items()}
    return Balance(scenario, runs, found, stands, kept, bad, gate.rules(stands, None if quick else bad), quick)


def jobs_of(scenario: Scenario, runs: int, quick: bool = False) -> list[Job]:
    """The work of a balance in its parts. Raises ``NothingToCompare`` where no mandate has a measure."""
    briefs = [brief for brief in scenario.roles if any(brief.measures)]
    if not briefs:
        raise NothingToCompare(scenario.id)
    return [
        Job(scenario, brief, world, runs, kind)
        for brief in briefs
        for kind in (("ways",) if quick else ("choices", "ways"))
        for world in range(len(scenario.hidden))
    ]


@dataclass(frozen=True, eq=False)
class Job:
    """A part of the work that can be done by itself: one role in one hidden world."""

    scenario: Scenario
    brief: RoleBrief
    world: int
    runs: int
    kind: str
    """"ways" of playing or "choices"."""

    @property
    def steps(self) -> int:
        """How often ``do`` ticks."""
        if self.kind == "ways":
            return self.scenario.months * (len(BOTS) + 1)
        return sum(one.owner == self.brief.role for one in self.scenario.situations)

    @property
    def work(self) -> int:
        """How much work it is, in months of a batch."""
        return self.steps * self.weight

    @property
    def weight(self) -> int:
        """How long a tick is, in months of a batch."""
        return 1 if self.kind == "ways" else 2 * self.scenario.months

    def do(self, tick: Tick = lambda: None) -> Ways | list[Tried]:
        """Do it."""
        seeds = range(FIRST_SEED, FIRST_SEED + self.runs)
        run = ways if self.kind == "ways" else choices
        return run(self.scenario, self.brief, self.world, seeds, tick)


def _all(jobs: Sequence[Job], progress: Progress, workers: int) -> list[Ways | list[Tried]]:
    """What came of every job, in order."""
    total = sum(job.work for job in jobs)
    steps = 0

    def forward(count: int) -> None:
        nonlocal steps
        steps += count
        progress(steps, total)

    if workers == 1:
        return [job.do(partial(forward, job.weight)) for job in jobs]
    with ProcessPoolExecutor(workers, get_context("spawn")) as pool:
        waiting = {pool.submit(Job.do, job): job for job in jobs}
        for one in as_completed(waiting):
            one.result()
            forward(waiting[one].work)
        return [one.result() for one in waiting]
