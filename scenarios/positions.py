"""The tree of a scenario file with its positions: mappings, sequences and scalars that know their line and column.

Plain scalars are read the narrow way: ``true``, ``false``, ``null``, whole numbers and decimal numbers are values;
everything else is text. So ``no`` and ``on`` are words, not conditions, and a date is a text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

_WHOLE = re.compile(r"[-+]?(0|[1-9][0-9]{0,14})\Z")
_DECIMAL = re.compile(r"[-+]?([0-9]{1,15}\.[0-9]{0,15}|\.[0-9]{1,15}|[0-9]{1,15}(?=[eE]))([eE][-+]?[0-9]{1,2})?\Z")
_WORDS: dict[str, bool | None] = {
    "true": True, "True": True, "false": False, "False": False, "null": None, "~": None, "": None,
}  # fmt: skip

Value = str | int | float | bool | None | list["Value"] | dict[str, "Value"]
Place = tuple[str | int, ...]
"""Keys and indices from the root of the file to a node."""


@dataclass
class Scalar:
    """A value as written. ``plain`` is True where it has no quotes and is no block."""

    text: str
    line: int
    column: int
    plain: bool = True
    one_line: bool = True
    end: tuple[int, int] = (0, 0)
    """Line and column where the parser was done with it: just behind it, or at the beginning of a later line."""

    @property
    def value(self) -> Value:
        """The value it stands for."""
        if not self.plain:
            return self.text
        if self.text in _WORDS:
            return _WORDS[self.text]
        if _WHOLE.match(self.text):
            return int(self.text)
        if _DECIMAL.match(self.text):
            return float(self.text)
        return self.text


@dataclass
class ListNode:
    """A list."""

    line: int
    column: int
    items: list[Node] = field(default_factory=list)


@dataclass
class MapNode:
    """Keys and values, in the order of the file; ``keys`` holds where each key is written."""

    line: int
    column: int
    keys: dict[str, Scalar] = field(default_factory=dict)
    values: dict[str, Node] = field(default_factory=dict)


Node = Scalar | ListNode | MapNode


def plain(node: Node) -> Value:
    """The tree as ordinary Python values. Safe to recurse: the guard has capped the depth."""
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, ListNode):
        return [plain(item) for item in node.items]
    return {key: plain(value) for key, value in node.values.items()}


def empty_keys(node: Node) -> list[tuple[Scalar, Scalar]]:
    """Keys that are written without a value, which an author hardly means, and where the value is missing."""
    if isinstance(node, ListNode):
        return [key for item in node.items for key in empty_keys(item)]
    if isinstance(node, Scalar):
        return []
    found = []
    for name, value in node.values.items():
        if isinstance(value, Scalar) and value.value is None:
            found.append((node.keys[name], value))
        found += empty_keys(value)
    return found


def locate(root: Node, place: Sequence[str | int], *, key: bool = False) -> Node:
    """The node at ``place``, or the deepest one on the way to it; with ``key`` the last key instead of its value.

    Parts of ``place`` that the tree does not have (a missing key, a name that the schema puts in between) are passed
    over, so the answer is always the nearest place that the author can look at.
    """
    node: Node = root
    for index, part in enumerate(place):
        if isinstance(node, MapNode) and part in node.values:
            last = not any(isinstance(rest, int) or rest != "[key]" for rest in place[index + 1 :])
            if last and (key or "[key]" in place[index + 1 :]):
                return node.keys[str(part)]
            node = node.values[str(part)]
        elif isinstance(node, ListNode) and isinstance(part, int) and 0 <= part < len(node.items):
            node = node.items[part]
    return node


def reached(root: Node, place: Sequence[str | int]) -> Node | None:
    """The node exactly at ``place``, or None."""
    node: Node = root
    for part in place:
        if isinstance(node, MapNode) and part in node.values:
            node = node.values[str(part)]
        elif isinstance(node, ListNode) and isinstance(part, int) and 0 <= part < len(node.items):
            node = node.items[part]
        else:
            return None
    return node
