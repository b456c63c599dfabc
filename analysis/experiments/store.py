"""The folder of an experiment: the file as it was, a manifest, the design, and parts of finished runs.

```
experiment.yaml      as it was last run
manifest.json        versions, machine, what was asked for
design.parquet       the points, with units
beside/              copies of the files that the experiment names: points or a scenario of one's own
runs/part-00000.parquet           finished runs, a row each
trajectories/part-00000.parquet   their series
runs.parquet, trajectories.parquet   all of it in order, once everything is finished
```

Only one process writes, under a lock. A part is written beside its place, flushed to the disk and renamed, so that a
part that is there is whole. What is finished is what is found here; nothing else remembers it.
"""

from __future__ import annotations

import errno
import json
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self

import numpy as np

from analysis.experiments.experiment import Experiment
from analysis.experiments.manifest import described, manifest, refuse_other
from analysis.experiments.plan import Points
from analysis.experiments.runs import Plan
from analysis.experiments.schema import design_table, runs_table, series_table
from analysis.experiments.trouble import ExperimentError
from analysis.experiments.work import Done
from analysis.tables import MissingExtra
from game.core.errors import reason
from game.core.kept.lock import take
from game.core.kept.writing import whole, write_whole

BESIDE = "beside"
"""Where copies lie of the files that an experiment names."""
_WRITTEN = ("runs.parquet", "trajectories.parquet", "design.parquet", "experiment.yaml", "manifest.json")
_HALF = (*(f".{name}.*.tmp" for name in _WRITTEN), "runs/.*.tmp", "trajectories/.*.tmp", f"{BESIDE}/.*.tmp")
"""Names of what was being written beside its place."""


def need_pyarrow(what: str = "samspel experiment") -> None:
    """Raises ``MissingExtra`` without pyarrow."""
    try:
        import pyarrow.parquet  # noqa: F401
    except ImportError as missing:
        raise MissingExtra("research", what) from missing


class Folder:
    """An experiment's folder, opened for writing: locked until it is closed.

    Args:
        path: the folder; made where there is none.
        experiment: the experiment that is to be in it.

    Raises:
        ExperimentError: it cannot be made or written, somebody else writes there, or other results lie there.
        MissingExtra: without pyarrow, or where the design needs SALib.
    """

    def __init__(self, path: Path, experiment: Experiment) -> None:
        need_pyarrow()
        self.path = path
        self._lock: IO[bytes] | None = None
        try:
            for part in (path, path / "runs", path / "trajectories"):
                part.mkdir(parents=True, exist_ok=True)
            self._lock = (path / "lock").open("ab")
        except OSError as error:
            raise refused(path, error) from error
        if not take(self._lock.fileno()):
            self._lock.close()
            raise occupied(path)
        try:
            self._sweep()
            self.plan = self._agreed(experiment)
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the lock."""
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    def _sweep(self) -> None:
        """Take away what a killed process left half-written; nothing else, whatever the folder holds besides."""
        for pattern in _HALF:
            for found in self.path.glob(pattern):
                found.unlink(missing_ok=True)

    def _agreed(self, experiment: Experiment) -> Plan:
        """The plan, as a new folder's or as the one that is there already."""
        there = manifest(self.path)
        if there is not None:
            refuse_other(self.path, there, experiment)
            self._keep(experiment)
            return Plan.of(experiment, stored_points(self.path))
        plan = Plan.of(experiment)
        self._write(self.path / "design.parquet", design_table(plan))
        self._keep(experiment)
        told = json.dumps(described(plan), indent=1, ensure_ascii=False)
        try:
            write_whole(self.path / "manifest.json", told)
        except OSError as error:
            raise refused(self.path, error) from error
        return plan

    def _keep(self, experiment: Experiment) -> None:
        """Keep the file as it is now: its words, and how results are looked at, may change over old runs."""
        try:
            write_whole(self.path / "experiment.yaml", experiment.source)
            for file in experiment.beside:
                copy = self.path / BESIDE / file.name
                copy.parent.mkdir(exist_ok=True)
                if not copy.exists() or not copy.samefile(file):
                    write_whole(copy, file.read_bytes())
        except OSError as error:
            raise refused(self.path, error) from error

    def unfinished(self) -> list[bool]:
        """For every run whether it is still to be made; one that failed is finished."""
        wanted = [True] * self.plan.total
        for number, name in finished(self.path):
            if number < len(wanted) and self.plan.ids[number] == name:
                wanted[number] = False
        return wanted

    def add(self, runs: range, done: Done) -> None:
        """Write a chunk: its series first, so that a run that is finished has them."""
        name = f"part-{done.number:05d}.parquet"
        if done.trajectories:
            self._write(self.path / "trajectories" / name, series_table(self.plan, runs, done))
        self._write(self.path / "runs" / name, runs_table(self.plan, runs, done))

    def _write(self, path: Path, table: Any) -> None:
        import pyarrow.parquet

        try:
            with whole(path) as file:
                pyarrow.parquet.write_table(table, file)
        except OSError as error:
            raise refused(path, error) from error

    def gather(self) -> None:
        """Put all parts together in the order of the design: ``runs.parquet``, and ``trajectories.parquet`` if any."""
        import pyarrow.parquet

        for kind in ("runs", "trajectories"):
            parts = sorted((self.path / kind).glob("part-*.parquet"))
            if not parts:
                continue
            schema = pyarrow.parquet.read_schema(parts[0])
            try:
                with whole(self.path / f"{kind}.parquet") as file, pyarrow.parquet.ParquetWriter(file, schema) as into:
                    for part in parts:
                        into.write_table(read_part(part))
            except OSError as error:
                raise refused(self.path, error) from error


def check(path: Path, experiment: Experiment) -> int:
    """What ``Folder`` would refuse, found without leaving anything behind; how many runs are finished already.

    Raises:
        ExperimentError: somebody writes there, other results lie there, or it is no folder.
    """
    if path.exists() and not path.is_dir():
        raise refused(path, NotADirectoryError(errno.ENOTDIR, ""))
    lock = path / "lock"
    if lock.exists():
        with lock.open("rb") as file:
            if not take(file.fileno()):
                raise occupied(path)
    there = manifest(path)
    if there is None:
        return 0
    refuse_other(path, there, experiment)
    return len(finished(path))


def occupied(path: Path) -> ExperimentError:
    """Somebody else writes there."""
    return ExperimentError(
        f"{path}: ett annat försök skriver redan här. Vänta tills det är klart, eller välj en annan mapp med --out.",
        f"{path}: another experiment is already writing here. Wait until it is done, or choose another folder with "
        "--out.",
    )


def refused(path: Path, error: OSError) -> ExperimentError:
    """The disk said no."""
    why = reason(error)
    return ExperimentError(
        f"Det går inte att skriva {path} ({why.sv}). Det som är klart ligger kvar: frigör utrymme eller välj en annan "
        "mapp med --out, och kör samma kommando igen.",
        f"Cannot write {path} ({why.en}). What is finished is kept: free some space or choose another folder with "
        "--out, and run the same command again.",
    )


def finished(path: Path) -> list[tuple[int, str]]:
    """Numbers and ids of finished runs, part by part. Raises ``ExperimentError`` where a part is damaged."""
    found: list[tuple[int, str]] = []
    for part in sorted((path / "runs").glob("part-*.parquet")):
        table = read_part(part, ("number", "run"))
        found += zip(table["number"].to_pylist(), table["run"].to_pylist(), strict=True)
    return found


def read_part(part: Path, columns: Sequence[str] | None = None) -> Any:
    """A part as an Arrow table. Raises ``ExperimentError`` where it is damaged."""
    found = _table(part, columns)
    if found is None:
        raise ExperimentError(
            f"{part} är skadad. Ta bort den och kör samma kommando igen, så görs dess körningar om.",
            f"{part} is damaged. Remove it and run the same command again: its runs are then made anew.",
        )
    return found


def stored_points(path: Path) -> Points:
    """The points as they were when the folder was made. Raises ``ExperimentError`` where they are damaged or gone."""
    table = _table(path / "design.parquet")
    if table is None:
        raise ExperimentError(
            f"{path}: design.parquet saknas eller är skadad. Välj en annan mapp med --out.",
            f"{path}: design.parquet is missing or damaged. Choose another folder with --out.",
        )
    names = [name for name in table.column_names if name != "point" and not name.startswith("unit:")]

    def block(columns: Sequence[str]) -> Any:
        made = [np.asarray(table[name], dtype=np.float64) for name in columns]
        return np.column_stack(made) if made else np.empty((table.num_rows, 0))

    return Points(block(names), block([f"unit:{name}" for name in names]))


def _table(path: Path, columns: Sequence[str] | None = None) -> Any:
    """A file as an Arrow table, None where it cannot be read."""
    import pyarrow
    import pyarrow.parquet

    try:
        return pyarrow.parquet.read_table(path, columns=None if columns is None else list(columns))
    except (OSError, pyarrow.ArrowException):
        return None
