"""Pictures of the policy map and of its sensitivity as plain SVG files that need nothing else."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from analysis.markup import Html, tag, together
from analysis.svg import INK, PAPER, SECOND, drawing, text
from analysis.validation.policy_map import ABILITIES, CHARACTERS, LEVELS, Outcome, PolicyMap, best
from sim.columns import Array

FILLS = {
    "control": "#9cc3ee", "trust": "#8fd6bd", "targeted": "#f6c48f", "laissez_faire": "#d9d5ca",
    "recontroller": "#e3a9a2", "dialogue": "#c9b6ee",
}  # fmt: skip
SIGNS = {
    "control": "C", "trust": "T", "targeted": "R", "laissez_faire": "L", "recontroller": "A", "dialogue": "D",
}  # fmt: skip
"""Letter of each policy: colour alone says nothing (R: by risk, A: after events)."""
SHARED = "#f6f4ee"
SIDE, GAP, LEFT, TOP = 46, 14, 92, 128


def letters(first: Array, policies: Sequence[str]) -> str:
    """The signs of the policies that share first place; a dot where more than three do."""
    signs = [SIGNS[policy] for policy, is_first in zip(policies, first, strict=True) if is_first]
    return "".join(signs) if len(signs) <= 3 else "·"


def map_picture(found: PolicyMap, outcome: Outcome, title: str, says: str, labels: dict[str, str]) -> str:
    """One outcome's map: a panel per ability, columns by risk and complexity, rows by I = B, best policy in each cell.

    Args:
        found: the map.
        outcome: which outcome.
        title: the picture's title.
        says: the picture in words.
        labels: ``ability``, ``risk``, ``complexity``, ``character``, ``unit``, ``source``, ``shared``, one per policy.
    """
    first = best(found, outcome)
    panel = len(LEVELS) ** 2 * SIDE + 2 * GAP
    width = LEFT + len(ABILITIES) * (panel + 2 * GAP) + 10
    height = TOP + len(CHARACTERS) * SIDE + 128
    parts = [text(title, 16, 30, 20, font_weight=700), text(labels["unit"], 16, 52, 13, fill=SECOND)]
    for place, ability in enumerate(ABILITIES):
        left = LEFT + place * (panel + 2 * GAP)
        parts.append(text(f"{labels['ability']} {ability:g}", left, 78, 15, font_weight=600))
        parts += _panel(found, first, ability, left, labels)
    parts += [
        text(f"{character:g}", LEFT - 12, _row(character) + SIDE / 2 + 5, text_anchor="end") for character in CHARACTERS
    ]
    parts.append(text(labels["character"], 16, TOP - 12, 13, fill=SECOND))
    parts += _legend(found.grid.policies, labels, height - 74)
    parts.append(text(labels["source"], 16, height - 14, 12, fill=SECOND))
    return drawing(title, says, width, height, *parts)


def _row(character: float) -> float:
    return TOP + (len(CHARACTERS) - 1 - CHARACTERS.index(character)) * SIDE


def _panel(found: PolicyMap, first: Array, ability: float, left: float, labels: dict[str, str]) -> list[Html]:
    parts = []
    for group, risk in enumerate(LEVELS):
        start = left + group * (len(LEVELS) * SIDE + GAP)
        parts.append(text(f"{labels['risk']} {risk:g}", start, TOP - 28, 13))
        for place, complexity in enumerate(LEVELS):
            said = f"{labels['complexity']} {complexity:g}" if place == 0 else f"{complexity:g}"
            parts.append(text(said, start + place * SIDE + 3, TOP - 8, 12, fill=SECOND))
    for at, cell in enumerate(found.grid.cells):
        if cell.ability != ability:
            continue
        group, place = LEVELS.index(cell.risk), LEVELS.index(cell.complexity)
        x = left + group * (len(LEVELS) * SIDE + GAP) + place * SIDE
        y, here = _row(cell.character), first[:, at]
        alone = int(here.sum()) == 1
        fill = FILLS[found.grid.policies[int(np.argmax(here))]] if alone else SHARED
        parts.append(tag("rect", x=x, y=y, width=SIDE - 2, height=SIDE - 2, fill=fill, stroke=SECOND, stroke_width=0.5))
        sign = letters(here, found.grid.policies)
        parts.append(
            text(sign, x + SIDE / 2 - 1, y + SIDE / 2 + 5, 15, text_anchor="middle", font_weight=700 if alone else 400)
        )
    return parts


def _legend(policies: Sequence[str], labels: dict[str, str], y: float) -> list[Html]:
    parts, x = [], 16.0
    for policy in policies:
        parts.append(tag("rect", x=x, y=y, width=22, height=22, fill=FILLS[policy], stroke=SECOND, stroke_width=0.5))
        parts.append(text(SIGNS[policy], x + 11, y + 16, 13, text_anchor="middle", font_weight=700))
        parts.append(text(labels[policy], x + 30, y + 16, 13))
        x += 60 + 7.4 * len(labels[policy])
    parts.append(text(labels["shared"], 16, y + 42, 13))
    return parts


def tornado(
    title: str, says: str, unit: str, source: str, rows: Sequence[tuple[str, float, float]], middle: float
) -> str:
    """Bars from a summary at the low end of a parameter's range to the same at its high end, the longest first.

    Args:
        title: the picture's title.
        says: the picture in words.
        unit: what the axis measures.
        source: where the figures come from.
        rows: name, value at the low end, value at the high end.
        middle: the summary with all parameters at their defaults.
    """
    names, span, top, step = 330, 640, 96, 26
    ends = [middle, *(value for _, low, high in rows for value in (low, high))]
    room = 0.06 * (max(ends) - min(ends) or 1.0)
    low_end, high_end = min(ends) - room, max(ends) + room

    def at(value: float) -> float:
        return names + span * (value - low_end) / (high_end - low_end)

    height = top + step * len(rows) + 60
    parts = [text(title, 16, 30, 20, font_weight=700), text(unit, 16, 52, 13, fill=SECOND)]
    for place, (name, low, high) in enumerate(rows):
        y = top + place * step
        start, end = sorted((at(low), at(high)))
        parts.append(text(name, names - 10, y + 15, 12, text_anchor="end"))
        parts.append(
            tag("rect", x=start, y=y + 3, width=max(end - start, 1), height=step - 8, fill="#9cc3ee", stroke=SECOND)
        )
        parts.append(tag("circle", cx=at(high), cy=y + step / 2 - 1, r=4, fill=INK))
        parts.append(tag("circle", cx=at(low), cy=y + step / 2 - 1, r=4, fill=PAPER, stroke=INK))
    bottom = top + step * len(rows)
    parts.append(tag("line", x1=at(middle), x2=at(middle), y1=top - 6, y2=bottom, stroke=INK, stroke_dasharray="5 4"))
    parts += [
        text(f"{value:.3f}", at(value), top - 14, 12, text_anchor="middle", fill=SECOND)
        for value in (low_end + room, middle, high_end - room)
    ]
    parts.append(text("○ low end of the range   ● high end   ┆ defaults", 16, bottom + 22, 13))
    parts.append(text(source, 16, bottom + 44, 12, fill=SECOND))
    return drawing(title, says, names + span + 40, height, together(*parts))
