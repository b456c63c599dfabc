"""When the garbage collector goes through everything: where one waits anyhow, never between a key and its picture.

A scenario and its play are some hundred thousand objects. To look through all of them takes about a tenth of a second,
in which the picture would stand still. They are set aside when a play opens; what has come since is looked through when
a month has passed.
"""

from __future__ import annotations

import gc

NEVER = 1_000_000
"""Rounds of the middle generation before the collector goes through everything of itself."""


def settle() -> None:
    """A play opens: collect what the last one left, and set aside what is there now."""
    young, middle, _old = gc.get_threshold()
    gc.set_threshold(young, middle, NEVER)
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def tidy() -> None:
    """A month has passed: collect what it left."""
    gc.collect()
