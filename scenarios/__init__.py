"""Scenarios: what can happen. YAML files, read behind a guard, checked all at once, compiled for play.

``load(path_or_id)`` gives a ``scenarios.compiled.Scenario`` or raises ``ScenarioErrors``; ``library()`` lists the files
that come with the program; ``load_text`` reads the scenario that a replay carries.
"""

from scenarios.compiled import Scenario
from scenarios.loader import Entry, library, load, load_text
from scenarios.problems import Problem, ScenarioErrors, format_problems

__all__ = ["Entry", "Problem", "Scenario", "ScenarioErrors", "format_problems", "library", "load", "load_text"]
