"""What a compiled expression does with arrays.

Organisation-wide values are ``(R, 1)`` (or ``(1, 1)``), values of every unit ``(R, U)``.

Every function takes its parts (callables on ``Names``) first and the names last, so that an expression is a tree of
``functools.partial`` of functions of this module: quick to call, and it can be pickled. What is not known is NaN:
comparisons with it are false, sums with it are NaN, and ``most``, ``least``, ``mean``, ``count`` pass over it.
"""

from __future__ import annotations

import operator
from collections.abc import Callable

import numpy as np

from scenarios.names import Names
from sim.columns import Array

Part = Callable[[Names], Array]


def constant(value: Array, names: Names) -> Array:
    """A number."""
    return value


def _column(values: Array) -> Array:
    return values.reshape(-1, 1)


def truth(quantity: str, names: Names) -> Array:
    """How it really is: ``(R, 1)`` or ``(R, U)``."""
    return names.truth(quantity)


def truth_of(quantity: str, unit: int, names: Names) -> Array:
    """How it really is in one unit."""
    return names.truth(quantity)[:, unit : unit + 1]


def truth_of_it(quantity: str, names: Names) -> Array:
    """How it really is in the unit that the matter is about; NaN where it is about none."""
    return names.of_it(names.truth(quantity))


def seen(channel: str, names: Names) -> Array:
    """What the role's record has last of a channel; NaN where it has nothing."""
    return names.seen(channel)


def seen_of(channel: str, unit: int, names: Names) -> Array:
    """What the record has last of one unit."""
    return names.seen(channel)[:, unit : unit + 1]


def seen_of_it(channel: str, names: Names) -> Array:
    """What the record has last of the unit that the matter is about."""
    return names.of_it(names.seen(channel))


def fact(slot: int, names: Names) -> Array:
    """A scenario fact."""
    return names.facts[:, slot : slot + 1]


def month(names: Names) -> Array:
    """Month of the play, 0-based."""
    return np.array([[float(names.month)]])


def calendar(names: Names) -> Array:
    """Calendar month, 1-12."""
    return np.array([[float(names.calendar)]])


def age(names: Names) -> Array:
    """Months since the matter opened."""
    return _column(names.age.astype(np.float64))


def chance(key: int, probability: Part, names: Names) -> Array:
    """A keyed draw: true with the given probability."""
    return _column(names.draw(key)) < probability(names)


def did(situation: int, option: int, names: Names) -> Array:
    """Whether an option has been chosen and carried."""
    return _column(np.asarray(names.did(situation, option), dtype=np.bool_))


def in_world(hidden: int, names: Names) -> Array:
    """Whether this is the run's hidden world."""
    return _column(names.hidden == hidden)


def known(part: Part, names: Names) -> Array:
    """Whether the record has anything of it."""
    return ~np.isnan(part(names))


def negative(part: Part, names: Names) -> Array:
    """Minus."""
    return -np.asarray(part(names), dtype=np.float64)


def inverse(part: Part, names: Names) -> Array:
    """Not."""
    return ~part(names)


def plus(left: Part, right: Part, names: Names) -> Array:
    """Sum. A condition counts as 1 or 0."""
    return np.add(left(names), right(names), dtype=np.float64)


def minus(left: Part, right: Part, names: Names) -> Array:
    """Difference."""
    return np.subtract(left(names), right(names), dtype=np.float64)


def times(left: Part, right: Part, names: Names) -> Array:
    """Product."""
    return np.multiply(left(names), right(names), dtype=np.float64)


def over(left: Part, right: Part, names: Names) -> Array:
    """Quotient; 0 where the divisor is 0."""
    below = np.asarray(right(names), dtype=np.float64)
    return np.where(below == 0.0, 0.0, np.divide(left(names), np.where(below == 0.0, 1.0, below)))


def both(parts: tuple[Part, ...], names: Names) -> Array:
    """And."""
    return _folded(operator.and_, parts, names)


def either(parts: tuple[Part, ...], names: Names) -> Array:
    """Or."""
    return _folded(operator.or_, parts, names)


def _folded(combine: Callable[[Array, Array], Array], parts: tuple[Part, ...], names: Names) -> Array:
    result = parts[0](names)
    for part in parts[1:]:
        result = combine(result, part(names))
    return result


def compared(comparison: str, left: Part, right: Part, names: Names) -> Array:
    """A comparison; false wherever a side is NaN, ``!=`` too."""
    a, b = left(names), right(names)
    if comparison == "!=":
        return np.asarray((a != b) & (a == a) & (b == b))
    result: Array = _COMPARISONS[comparison](a, b)
    return result


_COMPARISONS: dict[str, Callable[[Array, Array], Array]] = {
    "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge, "==": operator.eq,
}  # fmt: skip


def absolute(part: Part, names: Names) -> Array:
    """Size without sign."""
    return np.abs(np.asarray(part(names), dtype=np.float64))


def smaller(left: Part, right: Part, names: Names) -> Array:
    """The smaller of two."""
    return np.minimum(left(names), right(names))


def larger(left: Part, right: Part, names: Names) -> Array:
    """The larger of two."""
    return np.maximum(left(names), right(names))


def clipped(part: Part, low: Part, high: Part, names: Names) -> Array:
    """Kept between two bounds; the upper one counts where they cross."""
    return np.minimum(np.maximum(part(names), low(names)), high(names))


def any_unit(part: Part, names: Names) -> Array:
    """Whether it holds in any unit."""
    return np.asarray(np.any(part(names), axis=-1, keepdims=True))


def count(part: Part, names: Names) -> Array:
    """In how many units it holds."""
    return np.count_nonzero(part(names), axis=-1, keepdims=True).astype(np.float64)


def most(part: Part, names: Names) -> Array:
    """The largest over units."""
    values = np.asarray(part(names), dtype=np.float64)
    missing = np.isnan(values)
    top = np.where(missing, -np.inf, values).max(axis=-1, keepdims=True)
    return np.asarray(np.where(missing.all(axis=-1, keepdims=True), np.nan, top))


def least(part: Part, names: Names) -> Array:
    """The smallest over units."""
    return -most(_Negated(part), names)


def mean(part: Part, names: Names) -> Array:
    """The mean over units, added up unit by unit so that one run and row 37 of many agree to the last bit."""
    values = np.asarray(part(names), dtype=np.float64)
    missing = np.isnan(values)
    values = np.where(missing, 0.0, values)
    total = np.zeros((values.shape[0], 1))
    for unit in range(values.shape[1]):
        total = total + values[:, unit : unit + 1]
    found = np.count_nonzero(~missing, axis=-1, keepdims=True)
    return np.where(found == 0, np.nan, total / np.maximum(found, 1))


class _Negated:
    """Minus a part, as a part."""

    def __init__(self, part: Part) -> None:
        self.part = part

    def __call__(self, names: Names) -> Array:
        return -np.asarray(self.part(names), dtype=np.float64)
