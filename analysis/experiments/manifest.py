"""What says where an experiment's numbers come from: the manifest of its folder, and where two of them differ."""

from __future__ import annotations

import hashlib
import importlib.metadata
import json
import os
import platform
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from analysis.experiments.experiment import Experiment
from analysis.experiments.runs import Plan
from analysis.experiments.trouble import ExperimentError
from scenarios.text import Text
from sim import MODEL_VERSION

PACKAGES = ("samspel", "numpy", "scipy", "SALib", "pyarrow", "numba", "mesa", "dask", "duckdb", "ema-workbench")

LOOKED_AT = ("baseline", "regimes", "discovery")
"""Keys that change no run."""
_OTHER_WORLD = Text(
    "  world: scenariots fil eller modellens förval har ändrats",
    "  world: the scenario's file or the model's defaults have changed",
)


def manifest(path: Path) -> dict[str, Any] | None:
    """The manifest of a folder, None where there is none. Raises ``ExperimentError`` where it cannot be read."""
    try:
        found = json.loads((path / "manifest.json").read_text(encoding="utf-8"))
        whole = isinstance(found, dict) and isinstance(found["identity"]["experiment"], dict) and "runs" in found
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError):
        whole = False
    if not whole:
        raise ExperimentError(
            f"{path}: manifest.json går inte att läsa. Välj en annan mapp med --out.",
            f"{path}: manifest.json cannot be read. Choose another folder with --out.",
        )
    return dict(found)


def identity(experiment: Experiment) -> dict[str, Any]:
    """What must be the same for results to belong together."""
    table = [list(row) for row in experiment.design.table]
    return {
        "model": MODEL_VERSION,
        "experiment": dict(experiment.asked),
        "world": hashlib.sha256(repr(experiment.world).encode()).hexdigest()[:16],
        **({"table": table} if table else {}),
    }


def refuse_other(path: Path, there: Mapping[str, Any], experiment: Experiment) -> None:
    """Raises ``ExperimentError`` with the difference where the manifest ``there`` is of another experiment."""
    was, now = _of_runs(there["identity"]), _of_runs(identity(experiment))
    rows, others = was.pop("table", []), now.pop("table", [])
    # Constants change the world too, and are told as such: only what nothing else explains is told of it.
    before, after = was.pop("world", None), now.pop("world")
    other = [Text(f"  {each}", f"  {each}") for each in differences(was, now)]
    if rows != others:
        count = f"{len(rows)} → {len(others)}"
        other.append(Text(f"  design.file: andra punkter, {count}", f"  design.file: other points, {count}"))
    if not other and before not in (None, after):
        other = [_OTHER_WORLD]
    if not other:
        return
    told = Text("\n".join(each.sv for each in other), "\n".join(each.en for each in other))
    raise ExperimentError(
        f"{path}: här ligger resultat av ett annat försök. Det som skiljer, förr → nu:\n{told.sv}\n"
        "Välj en annan mapp med --out, eller ändra tillbaka.",
        f"{path}: the results of another experiment lie here. What differs, then → now:\n{told.en}\n"
        "Choose another folder with --out, or change it back.",
    )


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
