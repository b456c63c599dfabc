"""The docket: what a matter is, and how its properties follow from the few that are drawn (C13-C15, C56, C61).

A matter is raised, prepared, called, decided, carried out, reported back, and closed or taken up again. Minutes are
adjusted and posted within the month of the meeting (KL 8:12); legal force comes the month after. A matter keeps its
birth number, ``(month + 12) * slots + place``; draws are keyed by it, and where in the docket it lies means nothing.

Of a position g between what (0) and how (1; A27, A28), complexity x and size m follow

- ambiguity ``1 - |2 g - 1|``, legal certainty ``g (1 - x / 2)``, measurability ``1 - x (1 - g / 2)``,
- reversibility ``1 - m (1 - g / 2)``, links of the chain ``1 + 2 (1 - g) + [x > line]``.
"""

from __future__ import annotations

from dataclasses import fields

import numpy as np

from sim.columns import Bools, Floats, Ints, replace
from sim.parameter import Number
from sim.rows import flag
from sim.state import Docket

FREE, RAISED, PREPARING, CALLED, DECIDED, EXECUTING, EXECUTED = range(7)
"""Stages; a place that is FREE holds no matter."""
ROUTINE, OWN, REQUEST, DEMAND = range(4)
"""Origins: routine, the committee, the administration, citizens."""
NOBODY, BOARD, ADMINISTRATION, JOINT = range(4)
"""Owners."""
ORDINARY, AT_THE_TOP, PASSED_TOP, DELEGATED = range(4)
"""Routes: through the meeting, by way of the two at the top (waiting, passed), by delegation."""
NONE, APPROVED, REJECTED, REFERRED, DEFERRED, NOTED, COMMISSIONED, TO_ASSEMBLY, BY_DELEGATION = range(9)
"""What was last decided."""


PAST = 12
"""Months before month 0 from which matters are numbered."""


def first_number(month: int, slots: int) -> int:
    """Birth number of the first matter that is raised in a month."""
    return (month + PAST) * slots


def empty(replicates: int, places: int) -> Docket:
    """A docket without matters."""
    names = Docket.__dataclass_fields__
    return Docket(**{name: np.zeros((replicates, places)) for name in names})


def undecided(docket: Docket) -> Bools:
    """Matters that are raised and not yet decided."""
    return np.asarray((docket.stage >= RAISED) & (docket.stage <= CALLED))


def age(docket: Docket, month: int, slots: int) -> Floats:
    """Months since a matter was raised."""
    return month + PAST - np.floor(docket.number / slots)


def ambiguity(docket: Docket) -> Floats:
    """How unclear it is whose a matter is: 1 midway between what and how, 0 at the ends."""
    return 1 - np.abs(2 * docket.position - 1)


def certainty(position: Floats, complexity: Floats) -> Floats:
    """Legal certainty: how far law and practice already give the answer."""
    return position * (1 - 0.5 * complexity)


def measurability(position: Floats, complexity: Floats) -> Floats:
    """How well it can be told what came of it."""
    return 1 - complexity * (1 - 0.5 * position)


def reversibility(position: Floats, money: Floats) -> Floats:
    """How well it can be undone."""
    return 1 - money * (1 - 0.5 * position)


def links(position: Floats, complexity: Floats, line: Number) -> Floats:
    """Links of the chain from the decision to those who do the work; one more where units must join forces (E24)."""
    return 1 + 2 * (1 - position) + flag(complexity > line)


def of_unit(values: Floats, unit: Floats) -> Floats:
    """Each matter's value of its unit, ``(R, K)``, from ``values (R, U)``."""
    rows, count = values.shape
    place = unit.astype(np.intp)
    if rows > 1:
        place = place + count * np.arange(rows)[:, None]
    return np.ascontiguousarray(values).ravel().take(place)


def oldest(docket: Docket, among: Bools, places: int) -> tuple[Ints, Bools]:
    """Where in the flattened docket the oldest matters among those given lie, ``(R, places)``, and which there are."""
    rows, count = docket.number.shape
    order = np.argsort(np.where(among, docket.number, np.inf), axis=1)[:, :places]
    flat: Ints = order + count * np.arange(rows)[:, None]
    return flat, np.asarray(among.ravel().take(flat))


def picked(docket: Docket, place: Ints) -> Docket:
    """Those matters alone, ``(R, places)``."""
    return replace(docket, **{each.name: getattr(docket, each.name).ravel().take(place) for each in fields(docket)})


def entered(docket: Docket, place: Ints, which: Bools, **new: Floats) -> Docket:
    """The docket with new values, ``(R, places)``, of those matters of the given places that ``which`` holds for."""
    changed = {}
    for name, values in new.items():
        column = getattr(docket, name).copy()
        flat = column.ravel()
        flat[place] = np.where(which, values, flat.take(place))
        changed[name] = column
    return replace(docket, **changed)
