"""How the lines of the course of play look, on the page, on paper and in the window: the same dash, width and mark.

Every series differs by dash, width or mark, so that nothing hangs on colour.
"""

from __future__ import annotations

from dataclasses import dataclass

from sim.names import PATTERNS


@dataclass(frozen=True)
class Look:
    """One line: ``colour`` by its name in the themes, ``dash`` on and off in turn, ``shape`` of marks ("" for none)."""

    colour: str
    dash: tuple[float, ...]
    width: float
    shape: str = ""


LOOKS: dict[str, Look] = {
    "true": Look("ink", (1, 0), 3.5),
    "chair": Look("board", (6, 4), 1.75, "square"),
    "head": Look("administration", (2, 3), 1.75, "circle"),
    "opposition": Look("second", (9, 3, 2, 3), 1.5, "triangle-up"),
    "matters_open": Look("ink", (1, 0), 3.5),
    "matters_waiting": Look("bad", (6, 4), 2.25),
    "matters_decided": Look("board", (2, 3), 1.75, "square"),
    "matters_executed": Look("administration", (9, 3, 2, 3), 1.75, "circle"),
}

LAYER_EDGES: dict[str, tuple[int, ...]] = dict(
    zip(PATTERNS, ((1, 0), (6, 3), (2, 2), (9, 3, 2, 3), (4, 2), (1, 0)), strict=True)
)
"""Dash of the upper edge of each layer of a stream, in order from the bottom; neighbours differ much in lightness."""
