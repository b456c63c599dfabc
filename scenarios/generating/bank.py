"""The bank: what a free term is drawn from, read once. A text may stand on one line, with `` | `` between languages."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

BANK = Path(__file__).parent / "bank"
BETWEEN = " | "
"""Stands between Swedish and English where a text is written on one line."""


@dataclass(frozen=True)
class Matter:
    """A matter of the bank, with the situations it has for the roles.

    Attributes:
        id: the name of its file.
        comes: when: ``months`` (those in which it comes each time, 0-based) or ``between`` (two months; one is drawn).
        units: the unit roles among which "it" is drawn; empty where it concerns no unit.
        figures: numbers drawn each time, by name, from the first to the last.
        parts: situations, messages and questions, as in a scenario file. ``at`` in a situation or a question is months
            after the matter comes.
    """

    id: str
    comes: dict[str, list[int]]
    units: tuple[str, ...]
    figures: dict[str, list[int]]
    parts: dict[str, dict[str, Any]]

    @property
    def places(self) -> list[tuple[str, int]]:
        """Whose table it lies on, and how many months after it comes."""
        return [(one["owner"], one.get("at", 0)) for one in self.parts["situations"].values()]


@cache
def part(name: str) -> Any:
    """A file of the bank by its name. What is returned is shared: copy it before changing it."""
    return yaml.safe_load((BANK / f"{name}.yaml").read_text(encoding="utf-8"))


@cache
def matters() -> tuple[Matter, ...]:
    """Every matter, in alphabetical order."""
    return tuple(_matter(path) for path in sorted((BANK / "matters").glob("*.yaml")))


def _matter(path: Path) -> Matter:
    read = part(f"matters/{path.stem}")
    return Matter(
        path.stem,
        read["comes"],
        tuple(read.get("units", ())),
        read.get("figures", {}),
        {key: read.get(key, {}) for key in ("situations", "messages", "questions")},
    )
