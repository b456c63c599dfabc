"""Columns: dataclasses of arrays with a replicate axis first.

One run is R = 1, an ensemble is R = 1000, and every class that holds state is of this one kind, so that taking rows,
copying and digesting are written once. Fields may be arrays ``(R, ...)``, other ``Columns``, dictionaries of these, or
plain values (numbers, strings, tuples, None) that all replicates share.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any, Self

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]
Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]
Ints = npt.NDArray[np.int64]
Rows = npt.NDArray[np.int64] | list[int] | slice


def _mapped(value: Any, change: Callable[[Array], Array]) -> Any:
    if isinstance(value, np.ndarray):
        return change(value)
    if isinstance(value, Columns):
        return value._map(change)
    if isinstance(value, dict):
        return {name: _mapped(inner, change) for name, inner in value.items()}
    return value


def _feed(into: Any, name: str, value: Any) -> None:
    if isinstance(value, np.ndarray):
        into.update(f"{name}:{value.dtype.str}:{value.shape};".encode())
        into.update(np.ascontiguousarray(value).tobytes())
    elif isinstance(value, Columns):
        for field in fields(value):  # type: ignore[arg-type]
            _feed(into, f"{name}.{field.name}", getattr(value, field.name))
    elif isinstance(value, dict):
        for key in sorted(value):
            _feed(into, f"{name}[{key}]", value[key])
    else:
        into.update(f"{name}={value!r};".encode())


class Columns:
    """Base of every replicate-first dataclass. Subclasses are dataclasses."""

    def _map(self, change: Callable[[Array], Array]) -> Self:
        return replace(self, **{f.name: _mapped(getattr(self, f.name), change) for f in fields(self)})  # type: ignore[type-var, arg-type]

    def take(self, rows: Rows) -> Self:
        """The given replicates, in the given order (repeats allowed), as independent contiguous arrays."""
        index = np.arange(self.replicates)[rows] if isinstance(rows, slice) else np.asarray(rows, dtype=np.int64)
        return self._map(lambda array: array[index])

    def copy(self) -> Self:
        """An independent copy."""
        return self._map(np.copy)

    @property
    def replicates(self) -> int:
        """R, the number of replicates. Raises ``ValueError`` where no field holds an array."""
        for field in fields(self):  # type: ignore[arg-type]
            size = _first_axis(getattr(self, field.name))
            if size is not None:
                return size
        raise ValueError(f"{type(self).__name__} holds no array")

    def digest(self) -> str:
        """A hash of every bit in it, 32 hexadecimal digits. Equal digests mean equal states."""
        hashing = hashlib.blake2b(digest_size=16)
        _feed(hashing, type(self).__name__, self)
        return hashing.hexdigest()


def _first_axis(value: Any) -> int | None:
    if isinstance(value, np.ndarray):
        return int(value.shape[0])
    if isinstance(value, Columns):
        return value.replicates
    if isinstance(value, dict):
        for inner in value.values():
            size = _first_axis(inner)
            if size is not None:
                return size
    return None
