"""Experiments: from a question in a YAML file to tables and figures that stand up.

``load`` reads a file and checks it, ``run`` makes its runs, ``Results`` reads what came of it, ``ask`` answers SQL and
``write_report`` writes the report: the same as the commands ``samspel experiment`` and ``samspel query``.

```python
from analysis.experiments import Results, load, run, write_report

experiment = load("control_or_trust")
run(experiment, "results", workers=2)
Results("results").values("quality", "trust").mean()
write_report("results", lang="en")
```
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from analysis.experiments.compile import space
    from analysis.experiments.engine import run
    from analysis.experiments.forecast import estimate
    from analysis.experiments.query import asked
    from analysis.experiments.reading import library, load, load_text
    from analysis.experiments.report import write_report
    from analysis.experiments.results import Results

__all__ = ["Results", "asked", "estimate", "library", "load", "load_text", "run", "space", "write_report"]

_HOMES = {
    "Results": "results",
    "asked": "query",
    "estimate": "forecast",
    "library": "reading",
    "load": "reading",
    "load_text": "reading",
    "run": "engine",
    "space": "compile",
    "write_report": "report",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'analysis.experiments' has no attribute {name!r}")
    return getattr(import_module(f"analysis.experiments.{_HOMES[name]}"), name)
