"""Scenarios kept compiled on this machine: a long one takes half a second to read, kept a twentieth.

What is kept belongs to exactly the bytes of the file and to exactly this program: its name is a hash of both. It lies
in the person's own cache folder, as Python's own compiled files do, and can be thrown away at any time.
"""

from __future__ import annotations

import hashlib
import pickle
import sys
from contextlib import suppress
from dataclasses import replace
from functools import cache
from pathlib import Path

import numpy as np

import scenarios
import sim
from game.core.kept.places import cache_folder
from game.core.kept.writing import write_whole
from scenarios import Scenario, load
from scenarios.decoding import MAX_BYTES
from scenarios.reading import content

MOST = 200
"""Scenarios kept; the oldest go first."""


def read(path: Path) -> Scenario:
    """The scenario of a file. Raises ``ScenarioErrors`` with every problem; what has problems is never kept."""
    data = content(path)
    if len(data) > MAX_BYTES or not path.is_file():
        return load(path)
    name = hashlib.sha256(program().encode() + path.stem.encode() + b"\0" + data).hexdigest()[:32]
    kept = cache_folder() / f"{name}.scenario"
    found = _kept(kept)
    if found is not None:
        return replace(found, path=str(path))
    scenario = load(path)
    _keep(kept, scenario)
    return scenario


def _kept(path: Path) -> Scenario | None:
    try:
        found = pickle.loads(path.read_bytes())
    except Exception:  # whatever a damaged file leads to: it is compiled anew
        return None
    return found if isinstance(found, Scenario) else None


def _keep(path: Path, scenario: Scenario) -> None:
    """Keep it for the next time. Where the disk refuses, the next time takes longer."""
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, pickle.dumps(scenario, protocol=pickle.HIGHEST_PROTOCOL), private=True)
        others = sorted(path.parent.glob("*.scenario"), key=lambda each: each.stat().st_mtime)
        for old in others[:-MOST]:
            old.unlink(missing_ok=True)


@cache
def program() -> str:
    """What this program is made of, as far as a compiled scenario depends on it."""
    parts = [sys.version, np.__version__]
    for package in (scenarios, sim):
        for path in sorted(Path(package.__path__[0]).rglob("*.py")):
            stamp = path.stat()
            parts.append(f"{path.name} {stamp.st_size} {stamp.st_mtime_ns}")
    return "\n".join(parts)
