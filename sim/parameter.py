"""Parameters: how a number of the model is declared, listed and changed.

Every parameter carries its unit, plausible range, mark and source. Marks are those of MODEL.md: ``V`` seen in published
text, ``K`` general knowledge, ``S`` stated in a source document, ``F`` fitted, ``D`` design choice. The documentation,
the evidence sheet and the design space of sweeps are made from these declarations.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from typing import Any

import numpy as np

from sim.columns import Floats

Number = float | Floats
"""A parameter's value: one number, or a row of numbers ``(R, 1)`` with one for every replicate of an ensemble."""


_CONCEPT = re.compile(r"\b([A-E])(\d{1,3})(?:-[A-E]?(\d{1,3}))?\b")


@dataclass(frozen=True)
class Parameter:
    """One declared parameter of a world."""

    path: str
    value: Any
    unit: str
    low: float
    high: float
    mark: str
    source: str
    meaning: str
    symbol: str

    @property
    def concepts(self) -> tuple[str, ...]:
        """Concept ids that the source names, ranges written out (``C51-C55`` is five)."""
        return concept_ids(self.source)


def parameter(
    default: float,
    meaning: str = "",
    *,
    unit: str = "share",
    low: float = 0.0,
    high: float = 1.0,
    mark: str = "D",
    source: str = "",
    symbol: str = "",
) -> Any:
    """Declare a parameter as a dataclass field; ``symbol`` is the one of docs/odd.md."""
    metadata = {
        "unit": unit, "low": low, "high": high, "mark": mark, "source": source, "meaning": meaning, "symbol": symbol,
    }  # fmt: skip
    return field(default=default, metadata=metadata)


def concept_ids(source: str) -> tuple[str, ...]:
    """Concept ids in a text, ranges written out, in order and once each."""
    found: dict[str, None] = {}
    for letter, first, last in _CONCEPT.findall(source):
        for number in range(int(first), int(last or first) + 1):
            found[f"{letter}{number:02d}"] = None
    return tuple(found)


def listed(group: Any, prefix: str = "") -> Iterator[Parameter]:
    """All parameters in a group and the groups and named tuples within it, by dotted path."""
    for each in fields(group):
        value, path = getattr(group, each.name), f"{prefix}{each.name}"
        if "unit" in each.metadata:
            yield Parameter(path=path, value=value, **each.metadata)
        elif is_dataclass(value):
            yield from listed(value, f"{path}.")
        elif isinstance(value, tuple):
            for inner in value:
                name = getattr(inner, "id", None)
                if name is not None:
                    yield from listed(inner, f"{path}.{name}.")


def problem(declared: Parameter, value: Any) -> str | None:
    """Why ``value`` will not do for the parameter, or None."""
    try:
        numbers = np.asarray(value, dtype=np.float64)
    except (TypeError, ValueError):
        return f"{declared.path} = {value!r}: a number is needed"
    if isinstance(value, bool) or numbers.ndim not in (0, 2) or (numbers.ndim == 2 and numbers.shape[1] != 1):
        return f"{declared.path} = {value!r}: one number, or a row (R, 1), is needed"
    if not bool(np.all((numbers >= declared.low) & (numbers <= declared.high))):
        return f"{declared.path} = {value!r}: outside {declared.low:g} to {declared.high:g} {declared.unit}"
    if isinstance(declared.value, int) and (numbers.ndim or numbers != np.floor(numbers)):
        return f"{declared.path} = {value!r}: a whole number is needed"
    return None


def changed(group: Any, changes: Mapping[str, Any]) -> Any:
    """A copy of the group with parameters set by dotted path; the changes are taken as checked."""
    here: dict[str, Any] = {}
    below: dict[str, dict[str, Any]] = {}
    for path, value in changes.items():
        head, _, rest = path.partition(".")
        if rest:
            below.setdefault(head, {})[rest] = value
        else:
            here[head] = value
    for name, inner in below.items():
        value = getattr(group, name)
        here[name] = _changed_within(value, inner) if isinstance(value, tuple) else changed(value, inner)
    return replace(group, **here)


def _changed_within(named: tuple[Any, ...], changes: Mapping[str, Any]) -> tuple[Any, ...]:
    by_id: dict[str, dict[str, Any]] = {}
    for path, value in changes.items():
        key, _, rest = path.partition(".")
        by_id.setdefault(key, {})[rest] = value
    return tuple(changed(each, by_id[each.id]) if each.id in by_id else each for each in named)
