"""The model: numbers only. Knows no files, no screen, no texts.

``MODEL_VERSION`` is raised whenever the same world and seed give other numbers than before (a test compares with
``tests/sim/golden.json``). The Mesa face and the policies are imported when asked for: Mesa takes two seconds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sim import policies as policies
    from sim.model import SamspelModel as SamspelModel
    from sim.spec import World as World

MODEL_VERSION = 2

__all__ = ["MODEL_VERSION", "SamspelModel", "World", "policies"]


def __getattr__(name: str) -> Any:
    from importlib import import_module

    if name == "SamspelModel":
        return import_module("sim.model").SamspelModel
    if name == "World":
        return import_module("sim.spec").World
    if name == "policies":
        return import_module("sim.policies")
    raise AttributeError(f"module 'sim' has no attribute {name!r}")
