"""Whether there is a screen to show something on."""

from __future__ import annotations

import os
import sys


def has_display() -> bool:
    """Whether a window can be expected to open."""
    if os.environ.get("SDL_VIDEODRIVER"):
        return True
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
