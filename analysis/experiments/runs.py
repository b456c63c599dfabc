"""The runs of an experiment in order, their ids, and the chunks they are handed out in.

Order: arm by arm, point by point, replicate by replicate. A run's id is a hash of the model's version, its world, its
parameters and its seed, so that the same run has the same id in any experiment, on any machine, in any order.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from analysis.experiments.experiment import Experiment, Factor
from analysis.experiments.plan import Points, points_of
from sim import MODEL_VERSION
from sim.columns import Floats

LEAST_CHUNK, MOST_CHUNK, CHUNKS = 25, 250, 8
"""Runs of a chunk at least and at most, and how many chunks are aimed at in between."""


@dataclass(frozen=True)
class Plan:
    """An experiment with its points: every run has a number from 0."""

    experiment: Experiment
    points: Points

    @classmethod
    def of(cls, experiment: Experiment, points: Points | None = None) -> Plan:
        """The plan of an experiment, with the points of its design unless others are given."""
        return cls(experiment, points_of(experiment) if points is None else points)

    @property
    def per_arm(self) -> int:
        """Runs of every arm."""
        return len(self.points.values) * self.experiment.replicates

    @property
    def total(self) -> int:
        """Runs in all."""
        return self.per_arm * len(self.experiment.arms)

    def arm(self, run: int) -> int:
        """The arm of a run."""
        return run // self.per_arm

    def point(self, run: int) -> int:
        """The point of a run."""
        return run % self.per_arm // self.experiment.replicates

    def replicate(self, run: int) -> int:
        """The replicate of a run."""
        return run % self.experiment.replicates

    def seed(self, run: int) -> int:
        """The seed of a run."""
        return self.experiment.seeds[self.replicate(run)]

    def changes(self, run: int) -> dict[str, float | int]:
        """Parameters of a run by dotted path, other than the world's."""
        here = self.experiment
        settings: list[tuple[str, float]] = []
        for factor, value in zip(here.uncertainties, self.points.values[self.point(run)].tolist(), strict=True):
            if value == value:
                settings.append((factor.id, value))
        settings += here.arms[self.arm(run)].levers.items()
        found: dict[str, float | int] = {}
        for name, value in settings:
            factor = self._factors[name]
            found |= dict.fromkeys(factor.paths, int(value) if factor.distribution.whole else value)
        return found

    @cached_property
    def _factors(self) -> dict[str, Factor]:
        return {each.id: each for each in (*self.experiment.uncertainties, *self.experiment.levers)}

    def run_id(self, run: int) -> str:
        """16 hexadecimal digits."""
        arm = self.experiment.arms[self.arm(run)]
        told = json.dumps(
            [MODEL_VERSION, self._world, arm.policy, sorted(self.changes(run).items()), self.seed(run)],
            separators=(",", ":"),
        )
        return hashlib.blake2b(told.encode(), digest_size=8).hexdigest()

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """Ids of all runs in order."""
        return tuple(map(self.run_id, range(self.total)))

    @cached_property
    def _world(self) -> str:
        here = self.experiment
        return hashlib.sha256(repr((here.world, here.months, here.shock)).encode()).hexdigest()

    @property
    def chunk(self) -> int:
        """Runs of a chunk: the design alone decides it, so that parts are the same with any number of workers."""
        return max(LEAST_CHUNK, min(MOST_CHUNK, self.total // CHUNKS))

    def chunks(self, wanted: Sequence[bool] | None = None) -> Iterator[tuple[int, range]]:
        """Chunks by number, each of one arm. ``wanted`` marks runs; chunks without any are left out."""
        number = 0
        for arm in range(len(self.experiment.arms)):
            for first in range(arm * self.per_arm, (arm + 1) * self.per_arm, self.chunk):
                runs = range(first, min(first + self.chunk, (arm + 1) * self.per_arm))
                if wanted is None or any(wanted[runs.start : runs.stop]):
                    yield number, runs
                number += 1

    def factor_values(self, run: int) -> list[float]:
        """Values of the uncertainties, NaN where they are as the world has them, and then of the levers."""
        here = self.experiment
        arm = here.arms[self.arm(run)]
        row: Floats = self.points.values[self.point(run)]
        return [*row.tolist(), *(arm.levers[each.id] for each in here.levers)]

    def seeds(self, runs: range) -> np.ndarray[tuple[int], np.dtype[np.uint64]]:
        """Seeds of runs."""
        return np.array([self.seed(run) for run in runs], dtype=np.uint64)
