"""Ways to spoil a scenario file: what a tired author, a torn download or a clever stranger might make of it."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

from scenarios.fields import EXPRESSIONS

Lines = list[str]
VALUES = (
    "0", "-1", "1", "0.5", "1e9", "-1e300", "999999999999999", "1e999", ".nan", ".inf", "true", "null", "~", "[]", "{}",
    "[1, 2]", "{a: b}", "it", "all", "wait", "chair", "head", "opposition", "leak", "water", "heat", "patch", "review",
    '"', "'", "- x", "*a", "&a b", "!!python/object:os.system x", "| \n", ">-", "# x", "x" * 5000, "å", "\u202e", "\t",
    "chance(0.5)", "did(leak.patch)", "unit.latent", "it.quality < 0.5", "seen.it.quality", "((((1))))", "1 / 0",
    "most(unit.latent) > 0.2", "not not not true", "0 < heat < 1 < 2", "heat ** 9", "__import__('os')", "a.b.c.d",
    "min(heat)", "abs(-heat) * 1000000000", "month - 1000", "calendar == 7", "any(unit.incident > 0)", "in_world(worn)",
)  # fmt: skip
"""What may come to stand in the place of a value."""
_KEY = re.compile(r"^(\s*(?:- )?)([A-Za-z_0-9]+):(.*)$")


def spoilt(text: str, chance: random.Random) -> bytes:
    """The file with one to four things wrong with it, or just otherwise."""
    lines = text.split("\n")
    for _ in range(chance.choice((1, 1, 1, 1, 2, 2, 3, 4))):
        lines = chance.choice(_WAYS)(lines, chance)
    data = "\n".join(lines).encode("utf-8", "surrogatepass")
    if chance.random() < 0.05 and data:
        at = chance.randrange(len(data))
        data = data[:at] + bytes([chance.randrange(256)]) + data[at + chance.randint(0, 2) :]
    return data


def _at(lines: Lines, chance: random.Random) -> int:
    return chance.randrange(max(1, len(lines)))


def _value(lines: Lines, chance: random.Random) -> Lines:
    """Another value behind some key."""
    at = _at(lines, chance)
    found = _KEY.match(lines[at]) if lines else None
    if found is None:
        return lines
    return [*lines[:at], f"{found[1]}{found[2]}: {chance.choice(VALUES)}", *lines[at + 1 :]]


def _expression(lines: Lines, chance: random.Random) -> Lines:
    """Another expression, or one with a few characters changed."""
    places = [at for at, line in enumerate(lines) if (found := _KEY.match(line)) and found[2] in EXPRESSIONS]
    if not places:
        return lines
    at = chance.choice(places)
    found = _KEY.match(lines[at])
    assert found is not None
    words = found[3].strip()
    if chance.random() < 0.5 or not words:
        words = f"{chance.choice(VALUES)} {chance.choice(['+', '-', '*', '/', '<', '>=', 'and', 'or', '=='])} {words}"
    else:
        cut = chance.randrange(len(words))
        words = words[:cut] + chance.choice("()+-*/<>=!.,_ 0aeu") + words[cut + chance.randint(0, 2) :]
    return [*lines[:at], f"{found[1]}{found[2]}: {words}", *lines[at + 1 :]]


def _number(lines: Lines, chance: random.Random) -> Lines:
    """Some number of a line is another."""
    at = _at(lines, chance)
    if not lines:
        return lines
    other = chance.choice(["0", "1", "2", "-1", "0.25", "1.5", "47", "48", "100", "1e6", "0.0001"])
    return [*lines[:at], re.sub(r"-?\d+(\.\d+)?", other, lines[at], count=1), *lines[at + 1 :]]


def _drop(lines: Lines, chance: random.Random) -> Lines:
    at = _at(lines, chance)
    return [*lines[:at], *lines[at + chance.randint(1, 3) :]]


def _double(lines: Lines, chance: random.Random) -> Lines:
    at, length = _at(lines, chance), chance.randint(1, 12)
    return [*lines[: at + length], *lines[at : at + length], *lines[at + length :]]


def _move(lines: Lines, chance: random.Random) -> Lines:
    at, length = _at(lines, chance), chance.randint(1, 20)
    taken, rest = lines[at : at + length], [*lines[:at], *lines[at + length :]]
    to = _at(rest, chance)
    return [*rest[:to], *taken, *rest[to:]]


def _indent(lines: Lines, chance: random.Random) -> Lines:
    at = _at(lines, chance)
    if not lines:
        return lines
    line = lines[at][2:] if chance.random() < 0.5 else "  " + lines[at]
    return [*lines[:at], line, *lines[at + 1 :]]


def _rename(lines: Lines, chance: random.Random) -> Lines:
    """An id is called something else, in one place or everywhere."""
    old = chance.choice(["leak", "patch", "water", "heat", "warned", "review", "lawyer", "rain_news", "worn", "faults"])
    new = chance.choice(["leek", "roads", "if", "it", "x" * 60, "Å", "sound", "month", "unit"])
    if chance.random() < 0.5:
        return [re.sub(rf"\b{old}\b", new, line) for line in lines]
    at = _at(lines, chance)
    return [re.sub(rf"\b{old}\b", new, line) if number == at else line for number, line in enumerate(lines)]


def _letters(lines: Lines, chance: random.Random) -> Lines:
    at = _at(lines, chance)
    if not lines:
        return lines
    line = lines[at]
    cut = chance.randint(0, len(line))
    put = "".join(
        chance.choice("{}[]:,#&*!|>'\"%@`-? \t\0\x7f\ufeffåÄ漢\U0001f600") for _ in range(chance.randint(1, 3))
    )
    return [*lines[:at], line[:cut] + put + line[cut + chance.randint(0, 3) :], *lines[at + 1 :]]


_WAYS: tuple[Callable[[Lines, random.Random], Lines], ...] = (
    _value, _value, _expression, _expression, _number, _number, _drop, _double, _move, _indent, _rename, _letters,
)  # fmt: skip
