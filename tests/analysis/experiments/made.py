"""A small experiment for tests, and variants of it."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import yaml

from analysis.experiments.engine import run
from analysis.experiments.experiment import Experiment
from analysis.experiments.reading import load_text
from analysis.experiments.results import Results
from analysis.experiments.work import Done, Task

SMALL: dict[str, Any] = {
    "format": 1,
    "id": "small",
    "title": {"sv": "Litet", "en": "Small"},
    "question": {"sv": "Vad händer?", "en": "What happens?"},
    "world": {"units": 2},
    "months": 6,
    "constants": {"citizens.count": 60},
    "uncertainties": {
        "character": {"moves": ["units.*.integrity", "units.*.benevolence"], "low": 0.2, "high": 0.95},
        "deterrence": {"moves": "work.deterrence"},
    },
    "policies": ["control", "trust"],
    "outcomes": {
        "quality": {"measure": "level", "quantity": "quality", "last": 3},
        "faults": {"measure": "level", "quantity": "incident", "scale": 12, "margin": 0.05},
    },
    "design": {"kind": "latin_hypercube", "points": 20, "seed": 3},
    "replicates": 3,
    "first_seed": 5,
    "trajectories": {"quantities": ["quality"], "every": 3},
}


def text(**changes: Any) -> str:
    """The small experiment's file with top-level keys changed; None takes a key out."""
    made = {key: value for key, value in (SMALL | changes).items() if value is not None}
    return yaml.safe_dump(made, sort_keys=False, allow_unicode=True)


def experiment(folder: Path = Path(), **changes: Any) -> Experiment:
    """The small experiment, changed."""
    return load_text(text(**changes), "small.yaml", folder)


def plane(task: Task) -> Done:
    """A model in which trust is worth its staff's character and control .5, whatever the seed adds to both."""
    x = np.array([row.get("units.home_care.integrity", 0.575) for row in task.changes])
    luck = 0.2 * np.sin(np.array(task.seeds, dtype=np.float64))
    values = luck + (x if task.policy == "trust" else 0.5)
    series = {name: np.repeat(values[:, None], 2, axis=1) for name in task.experiment.trajectories}
    return Done(task.number, {"quality": values, "faults": -values}, (None,) * len(x), series, (2, 5), 0.0)


def answered(folder: Path, work: Callable[[Task], Done] = plane, **changes: Any) -> Results:
    """Results of the small experiment, changed, where the model is the plane, or another function."""
    with ThreadPoolExecutor(1) as executor:
        run(experiment(**changes), folder, 1, executor=executor, work=work)
    return Results(folder)
