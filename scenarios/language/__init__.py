"""The scenario language: a closed expression language for conditions and amounts, compiled to NumPy over ``(R,)``.

``compiled(source, want, scope, place)`` gives a ``Compiled`` expression or raises ``Refused`` with every fault and its
position. Nothing of Python but the shape of its expressions is used, and nothing of it is ever executed.

What holds for every expression: a division by zero is 0; what is not known is NaN, and every comparison with it is
false; a condition counts as 1 or 0 in a sum; an amount that comes out without a value is 0, and amounts are kept
within plus/minus 1e12.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, cast

import numpy as np

from scenarios.language.build import Builder
from scenarios.language.faults import Fault, Refused
from scenarios.language.lookup import Piece
from scenarios.language.operations import Part
from scenarios.language.parse import parsed
from scenarios.language.scope import RESERVED, Decisions, Per, Scope, Vocabulary
from scenarios.names import Names
from scenarios.text import Text
from sim.columns import Array

__all__ = ["RESERVED", "Compiled", "Decisions", "Fault", "Per", "Refused", "Scope", "Vocabulary", "Want", "compiled"]

Want = Literal["condition", "amount", "weights"]
"""A condition ``(R,)`` bool, an amount ``(R,)`` float, or weights of the units ``(R, U)`` float."""
LIMIT = 1e12


@dataclass(eq=False)
class Compiled:
    """A compiled expression; fulfils ``scenarios.compiled.Expression``.

    Attributes:
        source: as the author wrote it.
        key: 32-bit key of its place in the file.
        want: what it gives.
        draws: names of the draws that its ``chance()`` calls make, for the check of collisions.
        constant: its value where it is the same whatever happens, else None.
    """

    source: str
    key: int
    want: Want
    part: Part
    draws: tuple[str, ...] = ()
    constant: float | None = field(default=None)

    def __call__(self, names: object) -> Array:
        """Evaluate over all replicates: ``(R,)`` bool or float64, or ``(R, U)`` for weights. Always finite."""
        values = cast(Names, names)
        with np.errstate(all="ignore"):
            found = self.part(values)
        if self.want == "condition":
            return np.broadcast_to(found, (values.replicates, 1))[:, 0].astype(np.bool_)
        finite = np.clip(np.nan_to_num(found.astype(np.float64), nan=0.0, posinf=LIMIT, neginf=-LIMIT), -LIMIT, LIMIT)
        if self.want == "weights":
            return np.broadcast_to(finite, (values.replicates, found.shape[1])).copy()
        return np.broadcast_to(finite, (values.replicates, 1))[:, 0].copy()


def compiled(source: str, want: Want, scope: Scope, place: str) -> Compiled:
    """Compile an expression.

    Args:
        source: the expression as written.
        want: what it shall give.
        scope: what it may speak of.
        place: its place in the file by ids, as "situations.fault.options.commission.vote"; draws are keyed by it.

    Raises:
        Refused: with every fault found.
    """
    from sim.streams import key_of

    tree = parsed(source)
    builder = Builder(scope, place)
    piece = builder.build(tree)
    if not builder.faults:
        builder.faults.extend(_misfit(piece, want, source))
    if builder.faults:
        raise Refused(builder.faults)
    result = Compiled(source, key_of(place), want, piece.part, tuple(builder.draws))
    if piece.constant and want != "weights":
        with np.errstate(all="ignore"):
            result.constant = float(np.nan_to_num(piece.part(cast(Names, None)).astype(np.float64))[0, 0])
    return result


def _misfit(piece: Piece, want: Want, source: str) -> list[Fault]:
    at = len(source) - len(source.lstrip())
    if want == "weights":
        if piece.per == "unit":
            return []
        return [
            Fault(
                at,
                source,
                Text("Här ska det stå ett värde för varje enhet", "A value for each unit is needed here"),
                Text(
                    "Läs till exempel unit.latent, eller skriv unit: och en enhets id.",
                    "Read for example unit.latent, or write unit: and a unit's id.",
                ),
            )
        ]
    if piece.per == "unit":
        return [
            Fault(
                at,
                source,
                Text("Uttrycket ger ett värde för varje enhet", "The expression gives a value for each unit"),
                Text(
                    "Ta any(), most(), least(), mean() eller count() av det, eller läs it eller en enhet.",
                    "Take any(), most(), least(), mean() or count() of it, or read it or one unit.",
                ),
            )
        ]
    if want == "condition" and piece.kind != "condition":
        return [
            Fault(
                at,
                source,
                Text("Ett tal står där ett villkor ska stå", "A number stands where a condition is needed"),
                Text("Jämför det med något, till exempel > 0.", "Compare it with something, for example > 0."),
            )
        ]
    return []
