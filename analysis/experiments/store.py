"""The folder of an experiment: the file as it was, a manifest, the design, and parts of finished runs.

```
experiment.yaml      as it was last run
manifest.json        versions, machine, what was asked for
design.parquet       the points, with units
runs/part-00000.parquet           finished runs, a row each
trajectories/part-00000.parquet   their series
runs.parquet, trajectories.parquet   all of it in order, once everything is finished
```

Only one process writes, under a lock. A part is written beside its place, flushed to the disk and renamed, so that a
part that is there is whole. What is finished is what is found here; nothing else remembers it.
"""

from __future__ import annotations

import importlib.metadata
import json
import os
import platform
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self

import numpy as np

from analysis.experiments.experiment import Experiment
from analysis.experiments.plan import Points
from analysis.experiments.runs import Plan
from analysis.experiments.schema import design_table, runs_table, series_table
from analysis.experiments.trouble import ExperimentError
from analysis.experiments.work import Done
from analysis.tables import MissingExtra
from game.core.errors import reason
from game.core.kept.lock import take
from game.core.kept.writing import whole, write_whole
from sim import MODEL_VERSION

PACKAGES = ("samspel", "numpy", "scipy", "SALib", "pyarrow", "numba", "mesa", "dask", "duckdb", "ema-workbench")

LOOKED_AT = ("baseline", "regimes", "discovery")
"""Keys that change no run."""


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
            raise ExperimentError(
                f"{path}: ett annat försök skriver redan här. Vänta tills det är klart, eller välj en annan "
                "mapp med --out.",
                f"{path}: another experiment is already writing here. Wait until it is done, or choose another folder "
                "with --out.",
            )
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
        """Take away what a killed process left half-written."""
        for found in self.path.rglob(".*.tmp"):
            found.unlink(missing_ok=True)

    def _agreed(self, experiment: Experiment) -> Plan:
        """The plan, as a new folder's or as the one that is there already."""
        asked = identity(experiment)
        there = manifest(self.path)
        if there is not None:
            other = list(differences(_of_runs(there["identity"]), _of_runs(asked)))
            if other:
                told = "\n".join(f"  {each}" for each in other)
                raise ExperimentError(
                    f"{self.path}: här ligger resultat av ett annat försök. Det som skiljer, förr → nu:\n{told}\n"
                    "Välj en annan mapp med --out, eller ändra tillbaka.",
                    f"{self.path}: the results of another experiment lie here. What differs, then → now:\n{told}\n"
                    "Choose another folder with --out, or change it back.",
                )
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
                        into.write_table(pyarrow.parquet.read_table(part))
            except OSError as error:
                raise refused(self.path, error) from error


def refused(path: Path, error: OSError) -> ExperimentError:
    """The disk said no."""
    why = reason(error)
    return ExperimentError(
        f"Det går inte att skriva {path} ({why.sv}). Det som är klart ligger kvar: frigör utrymme eller välj en annan "
        "mapp med --out, och kör samma kommando igen.",
        f"Cannot write {path} ({why.en}). What is finished is kept: free some space or choose another folder with "
        "--out, and run the same command again.",
    )


def manifest(path: Path) -> dict[str, Any] | None:
    """The manifest of a folder, None where there is none. Raises ``ExperimentError`` where it cannot be read."""
    try:
        found: dict[str, Any] = json.loads((path / "manifest.json").read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        raise ExperimentError(
            f"{path}: manifest.json går inte att läsa. Välj en annan mapp med --out.",
            f"{path}: manifest.json cannot be read. Choose another folder with --out.",
        ) from error
    return found


def finished(path: Path) -> list[tuple[int, str]]:
    """Numbers and ids of finished runs, part by part."""
    import pyarrow.parquet

    found: list[tuple[int, str]] = []
    for part in sorted((path / "runs").glob("part-*.parquet")):
        table = pyarrow.parquet.read_table(part, columns=["number", "run"])
        found += zip(table["number"].to_pylist(), table["run"].to_pylist(), strict=True)
    return found


def stored_points(path: Path) -> Points:
    """The points as they were when the folder was made."""
    import pyarrow.parquet

    table = pyarrow.parquet.read_table(path / "design.parquet")
    names = [name for name in table.column_names if name != "point" and not name.startswith("unit:")]

    def block(columns: Sequence[str]) -> Any:
        made = [np.asarray(table[name], dtype=np.float64) for name in columns]
        return np.column_stack(made) if made else np.empty((table.num_rows, 0))

    return Points(block(names), block([f"unit:{name}" for name in names]))


def identity(experiment: Experiment) -> dict[str, Any]:
    """What must be the same for results to belong together."""
    table = [list(row) for row in experiment.design.table]
    return {"model": MODEL_VERSION, "experiment": dict(experiment.asked), **({"table": table} if table else {})}


def _of_runs(identity: Mapping[str, Any]) -> dict[str, Any]:
    """An identity without what only says how results are looked at."""
    asked = {key: value for key, value in identity["experiment"].items() if key not in LOOKED_AT}
    return {**identity, "experiment": asked}


def differences(was: Any, now: Any, place: str = "") -> Iterator[str]:
    """Where two identities differ, a line each."""
    if isinstance(was, Mapping) and isinstance(now, Mapping):
        for key in (*was, *(key for key in now if key not in was)):
            yield from differences(was.get(key), now.get(key), f"{place}.{key}" if place else key)
    elif was != now:
        yield f"{place.removeprefix('experiment.')}: {_told(was)} → {_told(now)}"


def _told(value: Any) -> str:
    return "–" if value is None else json.dumps(value, ensure_ascii=False)


def described(plan: Plan) -> dict[str, Any]:
    """The manifest: everything that says where the numbers come from."""
    here = plan.experiment
    return {
        "format": 1,
        "identity": identity(here),
        "model_version": MODEL_VERSION,
        "runs": plan.total,
        "points": len(plan.points.values),
        "arms": [arm.id for arm in here.arms],
        "seeds": [here.seeds.start, here.seeds.stop - 1],
        "design_seed": here.design.seed,
        "chunk": plan.chunk,
        "machine": machine(),
        "packages": packages(),
    }


def machine() -> dict[str, Any]:
    """Where it is run, without its name."""
    return {
        "system": platform.system(),
        "processor": platform.machine(),
        "cores": os.cpu_count(),
        "python": platform.python_version(),
    }


def packages() -> dict[str, str]:
    """Versions of what the numbers depend on, where installed."""
    found = {}
    for name in PACKAGES:
        try:
            found[name] = importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            continue
    return found
