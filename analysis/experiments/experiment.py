"""What an experiment is, once its file has been checked: plain frozen data that travels to workers and into results.

The vocabulary is that of exploratory modelling (Kwakkel 2017, "The Exploratory Modeling Workbench"): *uncertainties*
are sampled by a design, *levers* and *policies* are crossed with every point of it, *outcomes* are measured of every
run, and *replicates* repeat a run with other seeds, the same seeds everywhere (common random numbers).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from analysis.experiments.distributions import Distribution
from scenarios.text import Text
from sim.spec import World

Measure = Literal["level", "slope", "time_in", "recovery", "quantile", "inequality"]
DesignKind = Literal["none", "full_factorial", "latin_hypercube", "sobol", "morris", "one_at_a_time", "file"]
SAMPLED = ("latin_hypercube", "sobol", "morris")
"""Designs whose points are a sample of a population; in the others the points are the population."""


@dataclass(frozen=True)
class Factor:
    """An uncertainty or a lever: one number that sets one or more parameters."""

    id: str
    paths: tuple[str, ...]
    """Dotted paths of the parameters that it sets."""
    name: Text
    unit: str
    mark: str
    distribution: Distribution
    meaning: str = ""


@dataclass(frozen=True)
class Arm:
    """One way to steer: a policy with a value for every lever."""

    id: str
    policy: str
    levers: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Shock:
    """Acts from outside in one month; ``units`` are places, None for all."""

    month: int
    acts: Mapping[str, float]
    units: tuple[int, ...] | None


@dataclass(frozen=True)
class Outcome:
    """What is measured of a run; see ``measures``."""

    id: str
    measure: Measure
    quantity: str
    name: Text
    unit: Text
    last: int
    at_least: float | None = None
    at_most: float | None = None
    share: float = 0.5
    over: str = "citizens"
    of: str = "months"
    tolerance: float = 0.0
    scale: float = 1.0
    good_is_up: bool | None = None
    margin: float | None = None
    """Differences within it count as none; None where nothing is said about equivalence."""


@dataclass(frozen=True)
class Design:
    """How points are chosen."""

    kind: DesignKind
    points: int = 1
    levels: int = 3
    trajectories: int = 10
    seed: int = 1
    table: tuple[tuple[float, ...], ...] = ()
    """Points of a file of one's own, in the order of the uncertainties."""

    @property
    def sampled(self) -> bool:
        """Whether the points are a sample."""
        return self.kind in SAMPLED


@dataclass(frozen=True)
class Discovery:
    """Which runs to look for the conditions of."""

    outcome: str
    at_least: float | None
    at_most: float | None


@dataclass(frozen=True)
class Experiment:
    """A checked experiment."""

    id: str
    title: Text
    question: Text
    world: World
    """With its constants set."""
    place: str
    """The world in a word: a scenario's id, or "generated"."""
    months: int
    uncertainties: tuple[Factor, ...]
    levers: tuple[Factor, ...]
    arms: tuple[Arm, ...]
    shock: Shock | None
    outcomes: tuple[Outcome, ...]
    design: Design
    replicates: int
    first_seed: int
    baseline: str | None
    """Id of the arm that others are compared with."""
    regimes: tuple[str, str] | None
    discovery: Discovery | None
    trajectories: tuple[str, ...]
    every: int
    asked: Mapping[str, Any]
    """The file as plain data without its texts: what decides the numbers."""
    source: str
    """The file as written."""
    beside: tuple[Path, ...] = ()
    """Files beside it that it names: points or a scenario of one's own."""

    @property
    def seeds(self) -> range:
        """Seeds, the same at every point and for every arm."""
        return range(self.first_seed, self.first_seed + self.replicates)

    @property
    def drawn_together(self) -> int:
        """Points, one after the other, that the design draws together; 1 where each is drawn by itself."""
        more = {"sobol": 2, "morris": 1}.get(self.design.kind)
        return 1 if more is None else len(self.uncertainties) + more

    def outcome(self, name: str) -> Outcome:
        """The outcome of a name. Raises ``KeyError`` where there is none."""
        return {each.id: each for each in self.outcomes}[name]

    def factor(self, name: str) -> Factor:
        """The uncertainty or lever of a name. Raises ``KeyError`` where there is none."""
        return {each.id: each for each in (*self.uncertainties, *self.levers)}[name]
