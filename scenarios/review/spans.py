"""What an expression can come out as, whatever happens: bounds of an amount, and whether a condition can hold.

Each name stands for the span it can lie in, and spans are calculated with as numbers are. What follows is certain where
it says *never*: a condition that cannot hold here holds in no play. It is not certain where it says *perhaps*, since
names are taken one by one, as if they had nothing to do with each other.
"""

from __future__ import annotations

import ast
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from scenarios.language import LIMIT
from scenarios.language.lookup import dotted
from scenarios.language.mentions import tree_of
from sim.names import TRUTH
from sim.observe import CHANNELS

UNBOUNDED = frozenset(("money", "forecast", "reserve", "frame"))
"""Sums of money: their declared range is what is usual, not a limit."""


class Span(NamedTuple):
    """An amount somewhere from ``low`` to ``high``; ``blank`` where it can also be unknown."""

    low: float
    high: float
    blank: bool = False


class Truth(NamedTuple):
    """Whether a condition can hold, and whether it can fail."""

    can: bool
    can_fail: bool


EVERYTHING = Span(-LIMIT, LIMIT)


@dataclass(frozen=True)
class Outlook:
    """What the names of an expression can stand for at one moment.

    Attributes:
        month: month of the play, 0-based; ``calendar`` its calendar month.
        age: months since the matter opened.
        facts: the span of every scenario fact.
        done: whether an option (situation, option) can have been chosen and carried.
        worlds: number of hidden worlds; ``units`` number of units.
    """

    month: int
    calendar: int
    age: Span
    facts: Mapping[str, Span]
    done: Callable[[str, str], bool]
    worlds: int
    units: int


def truth(source: str, outlook: Outlook) -> Truth:
    """Whether a condition can hold."""
    found = _value(tree_of(source), outlook)
    return found if isinstance(found, Truth) else _Truths.either


def span(source: str, outlook: Outlook) -> Span:
    """The span of an amount; what is unknown counts as 0, as in play."""
    found = _number(_value(tree_of(source), outlook))
    return Span(min(found.low, 0.0), max(found.high, 0.0)) if found.blank else found


class _Truths:
    either = Truth(True, True)


def _number(value: Span | Truth) -> Span:
    if isinstance(value, Span):
        return value
    return Span(0.0 if value.can_fail else 1.0, 1.0 if value.can else 0.0)


def _value(node: ast.expr, outlook: Outlook) -> Span | Truth:
    if isinstance(node, ast.Constant):
        return Span(float(node.value), float(node.value))  # type: ignore[arg-type]
    if isinstance(node, ast.Name | ast.Attribute):
        return _named(".".join(dotted(node) or ()), outlook)
    if isinstance(node, ast.BoolOp):
        return _joined(isinstance(node.op, ast.And), [_condition(part, outlook) for part in node.values])
    if isinstance(node, ast.UnaryOp):
        return _unary(node, outlook)
    if isinstance(node, ast.BinOp):
        return _sum(node.op, _number(_value(node.left, outlook)), _number(_value(node.right, outlook)))
    if isinstance(node, ast.Compare):
        sides = [_number(_value(part, outlook)) for part in (node.left, *node.comparators)]
        pairs = zip(node.ops, sides, sides[1:], strict=False)
        return _joined(True, [_compared(sign, left, right) for sign, left, right in pairs])
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        return _call(node.func.id, node.args, outlook)
    return EVERYTHING


def _condition(node: ast.expr, outlook: Outlook) -> Truth:
    found = _value(node, outlook)
    return found if isinstance(found, Truth) else _Truths.either


def _joined(both: bool, parts: list[Truth]) -> Truth:
    if both:
        return Truth(all(part.can for part in parts), any(part.can_fail for part in parts))
    return Truth(any(part.can for part in parts), all(part.can_fail for part in parts))


def _unary(node: ast.UnaryOp, outlook: Outlook) -> Span | Truth:
    if isinstance(node.op, ast.Not):
        inner = _condition(node.operand, outlook)
        return Truth(inner.can_fail, inner.can)
    found = _number(_value(node.operand, outlook))
    return Span(-found.high, -found.low, found.blank) if isinstance(node.op, ast.USub) else found


def _sum(sign: ast.operator, left: Span, right: Span) -> Span:
    blank = left.blank or right.blank
    if isinstance(sign, ast.Add):
        return _kept(left.low + right.low, left.high + right.high, blank)
    if isinstance(sign, ast.Sub):
        return _kept(left.low - right.high, left.high - right.low, blank)
    if isinstance(sign, ast.Mult):
        corners = [a * b for a in (left.low, left.high) for b in (right.low, right.high)]
        return _kept(min(corners), max(corners), blank)
    if right.low <= 0.0 <= right.high:
        return EVERYTHING._replace(blank=blank)
    corners = [a / b for a in (left.low, left.high) for b in (right.low, right.high)]
    return _kept(min(corners), max(corners), blank)


def _kept(low: float, high: float, blank: bool) -> Span:
    return Span(max(low, -LIMIT), min(high, LIMIT), blank)


def _compared(sign: ast.cmpop, left: Span, right: Span) -> Truth:
    blank = left.blank or right.blank
    same = left.low == left.high == right.low == right.high
    apart = left.high < right.low or right.high < left.low
    if isinstance(sign, ast.Gt | ast.GtE):
        left, right = right, left
    if isinstance(sign, ast.Lt | ast.Gt):
        return Truth(left.low < right.high, left.high >= right.low or blank)
    if isinstance(sign, ast.LtE | ast.GtE):
        return Truth(left.low <= right.high, left.high > right.low or blank)
    if isinstance(sign, ast.Eq):
        return Truth(not apart, not same or blank)
    return Truth(not same, not apart or blank)


def _named(name: str, outlook: Outlook) -> Span | Truth:
    if name in ("true", "false"):
        return Truth(name == "true", name == "false")
    if name == "month":
        return Span(outlook.month, outlook.month)
    if name == "calendar":
        return Span(outlook.calendar, outlook.calendar)
    if name == "age":
        return outlook.age
    if name in outlook.facts:
        return outlook.facts[name]
    *owner, last = name.split(".")
    seen = owner[:1] == ["seen"]
    known = CHANNELS.get(last) if seen else TRUTH.get(last)
    if known is None or last in UNBOUNDED:
        return EVERYTHING._replace(blank=seen)
    return Span(known.low, known.high, seen)


def _call(name: str, arguments: list[ast.expr], outlook: Outlook) -> Span | Truth:
    if name == "did":
        words = dotted(arguments[0]) or ["", ""]
        return Truth(outlook.done(words[0], words[-1]), True)
    if name == "in_world":
        return Truth(True, outlook.worlds > 1)
    if name == "known":
        return _Truths.either
    if name in ("any", "count"):
        each = _condition(arguments[0], outlook)
        if name == "any":
            return each
        return Span(0.0 if each.can_fail else outlook.units, outlook.units if each.can else 0.0)
    values = [_number(_value(one, outlook)) for one in arguments]
    if name == "chance":
        return Truth(values[0].high > 0.0, values[0].low < 1.0 or values[0].blank)
    if name in ("most", "least", "mean"):
        return values[0]
    return _reckoned(name, values)


def _reckoned(name: str, values: list[Span]) -> Span:
    blank = any(one.blank for one in values)
    first = values[0]
    if name == "abs":
        nearest = 0.0 if first.low <= 0.0 <= first.high else min(abs(first.low), abs(first.high))
        return Span(nearest, max(abs(first.low), abs(first.high)), blank)
    if name == "min":
        return Span(min(first.low, values[1].low), min(first.high, values[1].high), blank)
    if name == "max":
        return Span(max(first.low, values[1].low), max(first.high, values[1].high), blank)
    if name == "clip":
        low, high = values[1], values[2]
        return Span(min(max(first.low, low.low), high.low), min(max(first.high, low.high), high.high), blank)
    return Span(-math.inf, math.inf, blank)
