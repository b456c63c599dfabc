"""From a syntax tree to parts that can be called: shapes are checked, faults are collected.

A part is organisation-wide or per unit, and a number or a condition. Per unit meets organisation-wide by broadcasting;
the other way it takes ``any``, ``most``, ``least``, ``mean`` or ``count``.
"""

from __future__ import annotations

import ast
from collections.abc import Callable
from functools import partial

import numpy as np

from scenarios.language import operations as op
from scenarios.language.lookup import Kind, Lookup, Piece, number
from scenarios.language.scope import Per, Scope
from scenarios.names import Names
from scenarios.problems import POINT, meant
from scenarios.text import Text
from sim.columns import Array

_ARITHMETIC: dict[type[ast.operator], Callable[[op.Part, op.Part, Names], Array]] = {
    ast.Add: op.plus,
    ast.Sub: op.minus,
    ast.Mult: op.times,
    ast.Div: op.over,
}
_COMPARISONS: dict[type[ast.cmpop], str] = {
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
    ast.Eq: "==",
    ast.NotEq: "!=",
}
_SPECIAL = ("did", "in_world", "chance", "known")
_OVER_UNITS = {"any": op.any_unit, "count": op.count, "most": op.most, "least": op.least, "mean": op.mean}
_NUMERIC: dict[str, tuple[Callable[..., Array], int]] = {
    "abs": (op.absolute, 1),
    "min": (op.smaller, 2),
    "max": (op.larger, 2),
    "clip": (op.clipped, 3),
}
CALLS = (*_SPECIAL, *_OVER_UNITS, *_NUMERIC)


class Builder(Lookup):
    """Builds one expression. ``draws`` are the names of the draws that its ``chance()`` calls make."""

    def __init__(self, scope: Scope, place: str) -> None:
        super().__init__(scope)
        self.place = place
        self.draws: list[str] = []

    def build(self, node: ast.expr) -> Piece:
        """Build a node and everything below it."""
        if isinstance(node, ast.Constant):
            return self._constant(node)
        if isinstance(node, ast.Name | ast.Attribute):
            return self._name(node)
        if isinstance(node, ast.BoolOp):
            return self._boolean(node)
        if isinstance(node, ast.UnaryOp):
            return self._unary(node)
        if isinstance(node, ast.BinOp) and type(node.op) in _ARITHMETIC:
            left, right = self._number(node.left), self._number(node.right)
            return _joined("number", partial(_ARITHMETIC[type(node.op)], left.part, right.part), left, right)
        if isinstance(node, ast.Compare):
            return self._compare(node)
        if isinstance(node, ast.Call):
            return self._call(node)
        if isinstance(node, ast.Tuple):
            text = Text("Ett komma står där det inte kan stå", "A comma stands where it cannot")
            return self._fault(node, ast.unparse(node), text, POINT)
        return self._fault(
            node,
            "",
            Text("Sådana uttryck finns inte i språket", "The language has no such expressions"),
            Text("Det som finns står i docs/author.md.", "What exists is in docs/author.md."),
        )

    def _constant(self, node: ast.Constant) -> Piece:
        if isinstance(node.value, bool) or not isinstance(node.value, int | float):
            return self._fault(node, str(node.value), Text("Bara tal kan stå här", "Only numbers can stand here"))
        return number(node.value)

    # Conditions and numbers.

    def _condition(self, node: ast.expr) -> Piece:
        piece = self.build(node)
        if piece.sound and piece.kind != "condition":
            return self._fault(
                node,
                ast.unparse(node),
                Text("Ett tal står där ett villkor ska stå", "A number stands where a condition is needed"),
                Text("Jämför det med något, till exempel > 0.", "Compare it with something, for example > 0."),
            )
        return piece

    def _number(self, node: ast.expr) -> Piece:
        # A condition counts as 1 or 0 in a sum.
        return self.build(node)

    def _boolean(self, node: ast.BoolOp) -> Piece:
        pieces = [self._condition(value) for value in node.values]
        combine = op.both if isinstance(node.op, ast.And) else op.either
        return _joined("condition", partial(combine, tuple(piece.part for piece in pieces)), *pieces)

    def _unary(self, node: ast.UnaryOp) -> Piece:
        if isinstance(node.op, ast.Not):
            piece = self._condition(node.operand)
            return _joined("condition", partial(op.inverse, piece.part), piece)
        piece = self._number(node.operand)
        if isinstance(node.op, ast.UAdd):
            return piece
        return _joined("number", partial(op.negative, piece.part), piece)

    def _compare(self, node: ast.Compare) -> Piece:
        operands = [self._number(part) for part in (node.left, *node.comparators)]
        pieces = []
        for index, kind in enumerate(node.ops):
            sign = _COMPARISONS.get(type(kind))
            if sign is None:
                return self._fault(
                    node,
                    ast.unparse(node),
                    Text("Jämförelsen finns inte i språket", "The language has no such comparison"),
                )
            left, right = operands[index], operands[index + 1]
            pieces.append(_joined("condition", partial(op.compared, sign, left.part, right.part), left, right))
        if len(pieces) == 1:
            return pieces[0]
        return _joined("condition", partial(op.both, tuple(piece.part for piece in pieces)), *pieces)

    # Calls.

    def _call(self, node: ast.Call) -> Piece:
        name = node.func.id if isinstance(node.func, ast.Name) else ""
        if name not in CALLS:
            return self._fault(
                node,
                ast.unparse(node.func),
                Text("Anropet finns inte i språket", "The language has no such call"),
                meant(name, CALLS),
            )
        wanted = _NUMERIC[name][1] if name in _NUMERIC else 1
        if node.keywords or len(node.args) != wanted or any(isinstance(arg, ast.Starred) for arg in node.args):
            return self._fault(
                node, ast.unparse(node), Text(f"{name}() tar {wanted} värde(n)", f"{name}() takes {wanted} value(s)")
            )
        if name in _SPECIAL:
            return self._special(name, node, node.args[0])
        if name in _OVER_UNITS:
            return self._over_units(name, node.args[0])
        pieces = [self._number(arg) for arg in node.args]
        return _joined("number", partial(_NUMERIC[name][0], *(piece.part for piece in pieces)), *pieces)

    def _special(self, name: str, node: ast.Call, argument: ast.expr) -> Piece:
        if name == "did":
            return self._did(node, argument)
        if name == "in_world":
            return self._in_world(node, argument)
        if name == "chance":
            return self._chance(node, argument)
        if self.scope.reads != "record":
            return self._fault(
                node,
                "known",
                Text("known() finns bara där en roll ser något", "known() exists only where a role sees something"),
            )
        piece = self.build(argument)
        return Piece(partial(op.known, piece.part), "condition", piece.per, sound=piece.sound)

    def _over_units(self, name: str, argument: ast.expr) -> Piece:
        piece = self._condition(argument) if name in ("any", "count") else self._number(argument)
        if piece.sound and piece.per != "unit":
            return self._fault(
                argument,
                ast.unparse(argument),
                Text(f"{name}() behöver något som gäller varje enhet", f"{name}() needs something of every unit"),
                Text("Läs till exempel unit.quality.", "Read for example unit.quality."),
            )
        return Piece(
            partial(_OVER_UNITS[name], piece.part), "condition" if name == "any" else "number", sound=piece.sound
        )

    def _chance(self, node: ast.Call, argument: ast.expr) -> Piece:
        if self.scope.reads == "record":
            return self._leak(node, "chance")
        piece = self._number(argument)
        if piece.sound and piece.per == "unit":
            return self._per_unit(argument)
        if piece.sound and piece.constant and not 0 <= _value(piece) <= 1:
            return self._fault(
                argument,
                ast.unparse(argument),
                Text("En sannolikhet ligger mellan 0 och 1", "A probability lies between 0 and 1"),
            )
        from sim.streams import key_of

        # The first draw of a place has the place's own name, the next ones a number.
        name = self.place if not self.draws else f"{self.place}#{len(self.draws) + 1}"
        self.draws.append(name)
        return Piece(partial(op.chance, key_of(name), piece.part), "condition", sound=piece.sound)

    def _per_unit(self, node: ast.expr) -> Piece:
        return self._fault(
            node,
            ast.unparse(node),
            Text("Värdet gäller varje enhet för sig", "The value is one for each unit"),
            Text(
                "Ta any(), most(), least(), mean() eller count() av det, eller läs it eller en enhet.",
                "Take any(), most(), least(), mean() or count() of it, or read it or one unit.",
            ),
        )


def _joined(kind: Kind, part: op.Part, *pieces: Piece) -> Piece:
    per: Per = "unit" if any(piece.per == "unit" for piece in pieces) else "org"
    return Piece(part, kind, per, all(piece.constant for piece in pieces), all(piece.sound for piece in pieces))


def _value(piece: Piece) -> float:
    # A constant part reads no names.
    with np.errstate(all="ignore"):
        return float(piece.part(None)[0, 0])  # type: ignore[arg-type]
