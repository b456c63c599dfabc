"""Whether compiled kernels do what is done for very many: draws, sums by class, the citizens' month.

They give the same bits as NumPy (``tests/sim/test_kernels.py``), so this is a matter of time alone. numba is an
optional dependency whose import takes a while: a turn of play never loads it, a large ensemble, a large town or a
what-if of hundreds of futures does. Without numba, or with its compiler switched off (``NUMBA_DISABLE_JIT=1``), NumPy
does everything.
"""

from __future__ import annotations

import importlib
from types import ModuleType

LARGE_MONTH = 250_000
"""Citizens of all replicates together from which one month is reason enough to load the kernels."""
LARGE_WORK = 5_000_000
"""Months of single citizens in an ensemble from which it is: their compiling takes NumPy as long."""

_loaded: ModuleType | None = None
_tried = False
_allowed = True


def allow(allowed: bool) -> None:
    """Let kernels be used, or not, from now on; for tests and benchmarks."""
    global _allowed
    _allowed = allowed


def load() -> bool:
    """Load the kernels if they can be had, and say whether they are there."""
    global _loaded, _tried
    if not _tried:
        _tried = True
        try:
            numba = importlib.import_module("numba")
        except (ImportError, Warning):
            return False
        if not numba.config.DISABLE_JIT:
            _loaded = importlib.import_module("sim.kernels")
    return _loaded is not None


def prepare(work: int) -> None:
    """Load the kernels before ``work`` months of single citizens, where that much is reason enough."""
    if work >= LARGE_WORK and _allowed:
        load()


def kernels(citizens: int = 0) -> ModuleType | None:
    """The kernels, loaded now where so many citizens are reason enough; None where NumPy is to do it."""
    if not _allowed or (not _tried and (citizens < LARGE_MONTH or not load())):
        return None
    return _loaded
