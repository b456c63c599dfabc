"""Texts of a scenario file replaced where they stand, with everything else as it was: order, comments, layout.

A text is written as it was written before where that can be: on its line, or as a block. What comes of it is read again
and compared, so that a text can never become anything else.
"""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterable, Mapping
from typing import Any

from scenarios.guard import read_tree
from scenarios.positions import MapNode, Node, Place, Scalar, plain, reached

NARROWEST, WIDEST = 100, 160
"""Columns to write within; between them as wide as the file is."""
_HEADER = re.compile(r"[>|][-+0-9]*(?P<rest>[ \t]*(?:#.*)?)$")
_AFTER = re.compile(r"[ \t]*(?:#.*)?$")
_UNSAFE = re.compile(r": |:$| #|^[-?:,\[\]{}#&*!|>'\"%@`]|^\.\.\.|[\t\n]|  ")


class Rewritten(Exception):  # noqa: N818 - what would have become of it
    """The file would have become something else. ``place`` is where."""

    def __init__(self, place: Place) -> None:
        super().__init__(".".join(map(str, place)))
        self.place = place


def rewritten(source: str, changes: Mapping[Place, str]) -> str:
    """The file with the texts at ``changes`` replaced; each place leads to a scalar.

    Raises:
        Rewritten: a text could not be written without changing something else.
    """
    made = _replaced(source, changes, careful=False)
    if _differs(source, made, changes) is None:
        return made
    made = _replaced(source, changes, careful=True)
    wrong = _differs(source, made, changes)
    if wrong is not None:
        raise Rewritten(wrong)
    return made


def _tree(source: str) -> Node:
    root, problems = read_tree(source.encode("utf-8"), "")
    if root is None or problems:
        raise Rewritten(())
    return root


def _differs(before: str, after: str, changes: Mapping[Place, str]) -> Place | None:
    """The first place at which the file is not what it should be; None where all is well."""
    wanted: Any = plain(_tree(before))
    for place, text in changes.items():
        inner = wanted
        for part in place[:-1]:
            inner = inner[part]
        inner[place[-1]] = text
    try:
        found = plain(_tree(after))
    except Rewritten:
        return next(iter(changes), ())
    return _first_difference(wanted, found, ())


def _first_difference(wanted: Any, found: Any, place: Place) -> Place | None:
    pairs: Iterable[tuple[str | int, Any, Any]]
    if isinstance(wanted, dict) and isinstance(found, dict) and list(wanted) == list(found):
        pairs = ((name, wanted[name], found[name]) for name in wanted)
    elif isinstance(wanted, list) and isinstance(found, list) and len(wanted) == len(found):
        pairs = ((at, one, other) for at, (one, other) in enumerate(zip(wanted, found, strict=True)))
    else:
        texts = isinstance(wanted, str) and isinstance(found, str)
        return None if (wanted.strip() == found.strip() if texts else wanted == found) else place
    places = (_first_difference(one, other, (*place, part)) for part, one, other in pairs)
    return next((where for where in places if where is not None), None)


def _replaced(source: str, changes: Mapping[Place, str], careful: bool) -> str:
    """Replace from the end of the file to its beginning, so that no place moves before its turn."""
    root = _tree(source)
    newline = "\r\n" if "\r\n" in source else "\n"
    lines = source.replace("\r\n", "\n").split("\n")
    width = min(max((len(line) for line in lines), default=0), WIDEST)
    found = []
    for place, text in changes.items():
        scalar, parent = reached(root, place), reached(root, place[:-1])
        assert isinstance(scalar, Scalar)
        key = parent.keys[str(place[-1])] if isinstance(parent, MapNode) else scalar
        found.append((scalar, key.column - 1, text))
    for scalar, indent, text in sorted(found, key=lambda one: (one[0].line, one[0].column), reverse=True):
        _replace(lines, scalar, indent, text, max(width, NARROWEST), careful)
    return newline.join(lines)


def _replace(lines: list[str], scalar: Scalar, indent: int, text: str, width: int, careful: bool) -> None:
    """Put one text in the place of another."""
    first, start = scalar.line - 1, scalar.column - 1
    header = _HEADER.match(lines[first][start:])
    block = header is not None and not scalar.plain
    last, rest = (_last_of_block(lines, scalar), "") if block else (scalar.end[0] - 1, "")
    if not block:
        rest = lines[last][scalar.end[1] - 1 :]
    before, flow = lines[first][:start], not block and not _AFTER.match(rest)
    room = width - start
    if careful or flow or "  " in text or "\t" in text:
        made = [before + json.dumps(text, ensure_ascii=False) + rest]
    elif block or "\n" in text or _UNSAFE.search(text) or Scalar(text, 0, 0).value != text:
        made = _block(before, text, indent, width, header["rest"] if block and header else rest)
    else:
        made = textwrap.wrap(
            text, width, initial_indent="x" * start, subsequent_indent=" " * (indent + 2), break_long_words=False,
            break_on_hyphens=False,
        ) if len(text) > room else ["x" * start + text]  # fmt: skip
        made[0] = before + made[0][start:]
        made[-1] += rest
    lines[first : last + 1] = made


def _block(before: str, text: str, indent: int, width: int, rest: str) -> list[str]:
    """A text as a block below its key: folded, or line by line where it has lines of its own."""
    inner = " " * (indent + 2)
    if "\n" in text:
        return [before + "|-" + rest, *((inner + line).rstrip() for line in text.split("\n"))]
    folded = textwrap.wrap(text, width - len(inner), break_long_words=False, break_on_hyphens=False)
    return [before + ">-" + rest, *(inner + line for line in folded)]


def _last_of_block(lines: list[str], scalar: Scalar) -> int:
    """The last line of a block that has anything: empty lines after it belong to the layout."""
    last = min(scalar.end[0] - 1, len(lines)) - 1 if scalar.end[1] == 1 else scalar.end[0] - 1
    while last > scalar.line - 1 and not lines[last].strip():
        last -= 1
    return last
