"""What lives as long as a play is set aside from the garbage collector.

A scenario and its play are some hundred thousand objects. To look through all of them takes the collector about a tenth
of a second, in which the picture would stand still; set aside, they are looked through only when another play opens.
"""

from __future__ import annotations

import gc


def settle() -> None:
    """Collect what the last play left, and set aside what is there now: for moments in which one waits anyhow."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
