"""Scenarios: what can happen. YAML files, read behind a guard, checked all at once, compiled for play.

``load(path_or_id)`` gives a ``scenarios.compiled.Scenario`` or raises ``ScenarioErrors``; ``library()`` lists the files
that come with the program; ``load_text`` reads the scenario that a replay carries. The names are fetched when first
used: a window that only needs ``scenarios.text`` shows before the loader, and with it the model, is imported.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from scenarios.compiled import Scenario
    from scenarios.loader import Entry, library, load, load_text
    from scenarios.problems import Problem, ScenarioErrors, format_problems

__all__ = ["Entry", "Problem", "Scenario", "ScenarioErrors", "format_problems", "library", "load", "load_text"]

_HOMES = {
    "Entry": "loader",
    "Problem": "problems",
    "Scenario": "compiled",
    "ScenarioErrors": "problems",
    "format_problems": "problems",
    "library": "loader",
    "load": "loader",
    "load_text": "loader",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'scenarios' has no attribute {name!r}")
    return getattr(import_module(f"scenarios.{_HOMES[name]}"), name)
