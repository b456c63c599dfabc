"""One writer per log: an advisory lock on the open file, let go by the system however the process ends.

Where system or file system knows no locks the file is written without one.
"""

from __future__ import annotations

import sys

if sys.platform == "win32":
    import msvcrt
    import os

    FAR = 2**30
    """Byte that is locked: Windows keeps others from reading what is locked, and no log reaches this far."""

    def take(descriptor: int) -> bool:
        """Lock the file. False where somebody else has it."""
        try:
            os.lseek(descriptor, FAR, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def take(descriptor: int) -> bool:
        """Lock the file. False where somebody else has it."""
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return True  # no locks on this file system
        return True
