"""A small experiment for tests, and variants of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from analysis.experiments.experiment import Experiment
from analysis.experiments.reading import load_text

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
