"""Bad input: what is given, and what must hold of every refusal (see ``refused`` in the conftest)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SMALL = ROOT / "tests" / "scenarios" / "small.yaml"
TEXT = SMALL.read_text(encoding="utf-8")
MACHINE = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER", "LC_ALL", "LC_MESSAGES", "COLUMNS")
QUICK = 5
"""Seconds of processor time; alone on a machine it is a twentieth of that."""

Command = Callable[..., str]
BOMB = b"a: &a [ha, ha]\n" + b"".join(b"%c: &%c [*%c, *%c]\n" % (c, c, c - 1, c - 1) for c in range(98, 120))
"""A scenario file of a few lines that would unfold into millions."""
