"""The results of an experiment as they lie in its folder, whole or so far, for analysis.

``Results(folder)`` reads them; ``results.values("quality", "control")`` is ``(points, replicates)``, NaN where a run
failed or is not finished. Columns are NumPy arrays in the order of the design, whatever order the runs were made in.
"""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from analysis.experiments.experiment import Experiment, Factor
from analysis.experiments.manifest import manifest
from analysis.experiments.reading import load_text
from analysis.experiments.runs import Plan
from analysis.experiments.store import BESIDE, need_pyarrow, read_part, stored_points
from analysis.experiments.trouble import ExperimentError
from scenarios.reading import content
from sim.columns import Array, Floats


class Results:
    """What an experiment's folder holds.

    Raises:
        ExperimentError: there is no experiment in the folder.
        MissingExtra: without pyarrow.
    """

    def __init__(self, folder: Path | str) -> None:
        need_pyarrow()
        self.folder = Path(folder)
        found = manifest(self.folder)
        if found is None:
            raise ExperimentError(
                f"{folder}: här ligger inget försök. Kör ett med samspel experiment run.",
                f"{folder}: there is no experiment here. Run one with samspel experiment run.",
            )
        self.manifest: dict[str, Any] = found

    @cached_property
    def experiment(self) -> Experiment:
        """The experiment as it was when its first run was made."""
        path = self.folder / "experiment.yaml"
        return load_text(content(path), str(path), self.folder / BESIDE)

    @cached_property
    def plan(self) -> Plan:
        """Its runs."""
        return Plan.of(self.experiment, stored_points(self.folder))

    @property
    def planned(self) -> int:
        """Runs that it is to have."""
        return int(self.manifest["runs"])

    @cached_property
    def frame(self) -> dict[str, Array]:
        """Every column of the runs that are finished, in the order of the design."""
        return self._read("runs")

    @cached_property
    def series(self) -> dict[str, Array]:
        """Every column of the trajectories, in the order of the design; empty where none were kept."""
        return self._read("trajectories")

    def _read(self, kind: str) -> dict[str, Array]:
        import pyarrow

        parts = sorted((self.folder / kind).glob("part-*.parquet"))
        if not parts:
            return {}
        table = pyarrow.concat_tables(list(map(read_part, parts)))
        columns = {name: np.asarray(table[name].to_numpy(zero_copy_only=False)) for name in table.column_names}
        keys = (columns["month"], columns["number"]) if "month" in columns else (columns["number"],)
        order = np.lexsort(keys)
        return {name: column[order] for name, column in columns.items()}

    @property
    def runs(self) -> int:
        """Runs that are finished."""
        return len(self.frame.get("number", ()))

    @property
    def failed(self) -> int:
        """Finished runs that failed."""
        return len(self.errors)

    @property
    def errors(self) -> list[str]:
        """What the failed runs said, in order."""
        return [str(each) for each in self.frame.get("error", ()) if each is not None]

    def values(self, outcome: str, arm: str) -> Floats:
        """An outcome of an arm, ``(points, replicates)``. Raises ``KeyError`` for an unknown one."""
        here = self.experiment
        at = [each.id for each in here.arms].index(arm)
        whole = np.full(self.plan.total, np.nan)
        if self.runs:
            whole[self.frame["number"]] = self.frame[here.outcome(outcome).id]
        shape = (len(here.arms), len(self.plan.points.values), here.replicates)
        found: Floats = whole.reshape(shape)[at]
        return found

    def factor(self, name: str) -> tuple[Factor, Floats]:
        """An uncertainty and its value at every point, ``(points,)``; NaN where it is as the world has it."""
        names = [each.id for each in self.experiment.uncertainties]
        return self.experiment.factor(name), self.plan.points.values[:, names.index(name)]

    def trajectory(self, quantity: str, arm: str) -> tuple[Array, Floats]:
        """Months that were kept, and a quantity of an arm's runs, ``(runs finished, months)``."""
        months = np.unique(self.series["month"])
        first = [each.id for each in self.experiment.arms].index(arm) * self.plan.per_arm
        number = self.series["number"]
        mine = (number >= first) & (number < first + self.plan.per_arm)
        return months, self.series[quantity][mine].reshape(-1, len(months))
