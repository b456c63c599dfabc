"""Columns: dataclasses of arrays with a replicate axis first.

One run is R = 1, an ensemble is R = 1000, and every class that holds state is of this one kind, so that taking rows,
copying and digesting are written once. Fields may be arrays ``(R, ...)``, other ``Columns``, dictionaries of these, or
plain values (numbers, strings, tuples, None) that all replicates share.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields
from typing import Any, Self, TypeVar

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]
Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]
Ints = npt.NDArray[np.int64]
Kept = TypeVar("Kept")
Rows = npt.NDArray[np.int64] | list[int] | slice
_SMALL = 8_192  # bytes of a row up to which arrays are put together before they are hashed


def replace(whole: Kept, **changes: Any) -> Kept:
    """A copy with some fields changed: ``dataclasses.replace`` without the call of ``__init__``, many times quicker.

    A month makes dozens of copies of wide dataclasses. Only for dataclasses without ``__post_init__`` and slots.

    Raises:
        TypeError: If a field is not one of the dataclass's own.
    """
    here = whole.__dict__
    if not changes.keys() <= here.keys():
        raise TypeError(f"{type(whole).__name__} has no field {', '.join(sorted(changes.keys() - here.keys()))}")
    copy = object.__new__(type(whole))
    copy.__dict__.update(here)
    copy.__dict__.update(changes)
    return copy


def _mapped(value: Any, change: Callable[[Array], Array]) -> Any:
    if isinstance(value, np.ndarray):
        return change(value)
    if isinstance(value, Columns):
        return value._map(change)
    if isinstance(value, dict):
        return {name: _mapped(inner, change) for name, inner in value.items()}
    return value


def _told(name: str, value: Any, alone: bool = True) -> Iterator[tuple[bytes, Array | None]]:
    """What a digest is made of: a heading for every value, and the arrays; ``alone`` heads them as those of one row."""
    if isinstance(value, np.ndarray):
        shape = (1, *value.shape[1:]) if alone else value.shape
        yield f"{name}:{value.dtype.str}:{shape};".encode(), value
    elif isinstance(value, Columns):
        for field in fields(value):  # type: ignore[arg-type]
            yield from _told(f"{name}.{field.name}", getattr(value, field.name), alone)
    elif isinstance(value, dict):
        for key in sorted(value):
            yield from _told(f"{name}[{key}]", value[key], alone)
    else:
        yield f"{name}={value!r};".encode(), None


def _hash(rows: list[Any], small: list[npt.NDArray[np.uint8]]) -> None:
    """Feed every row its part of what has gathered, which is emptied."""
    for into, part in zip(rows, np.ascontiguousarray(np.concatenate(small, axis=1)), strict=True):
        into.update(part.data)
    small.clear()


def _joined(values: list[Any]) -> Any:
    """Rows of several put under each other; what all rows share is the first's."""
    first = values[0]
    if isinstance(first, np.ndarray):
        return np.concatenate(values)
    if isinstance(first, Columns):
        return type(first).joined(values)
    if isinstance(first, dict):
        return {name: _joined([each[name] for each in values]) for name in first}
    return first


class Columns:
    """Base of every replicate-first dataclass. Subclasses are dataclasses."""

    @classmethod
    def joined(cls, parts: Sequence[Self]) -> Self:
        """The rows of several batches under each other. What all rows share must be equal in all of them."""
        if len(parts) == 1:
            return parts[0]
        return replace(parts[0], **{f.name: _joined([getattr(one, f.name) for one in parts]) for f in fields(cls)})  # type: ignore[arg-type]

    def _map(self, change: Callable[[Array], Array]) -> Self:
        return replace(self, **{f.name: _mapped(getattr(self, f.name), change) for f in fields(self)})  # type: ignore[arg-type]

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

    def row_digests(self) -> list[str]:
        """The digest of every replicate alone, ``take([r]).digest()`` for all r, without taking them out."""
        parts = list(_told(type(self).__name__, self))
        rows = [hashlib.blake2b(digest_size=16) for _ in range(self.replicates)]
        small: list[npt.NDArray[np.uint8]] = []
        for head, array in parts:
            small.append(np.broadcast_to(np.frombuffer(head, np.uint8), (len(rows), len(head))))
            if array is None:
                continue
            held = np.ascontiguousarray(array).reshape(len(rows), -1)
            if held[:1].nbytes <= _SMALL:
                small.append(held.view(np.uint8))
                continue
            _hash(rows, small)
            for into, row in zip(rows, held, strict=True):
                into.update(row.data)
        if small:
            _hash(rows, small)
        return [into.hexdigest() for into in rows]

    def digest(self) -> str:
        """A hash of every bit in it, 32 hexadecimal digits. Equal digests mean equal states."""
        hashing = hashlib.blake2b(digest_size=16)
        for head, array in _told(type(self).__name__, self, alone=False):
            hashing.update(head)
            if array is not None:
                hashing.update(np.ascontiguousarray(array).reshape(-1).data)
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
