"""Older formats of scenario files, carried forward when they are read: a file that was once right stays right.

``format`` says which a file is written in. Each step carries one format to the next, on the tree with its positions, so
that what is told of a file still points at the line its author wrote. Files are never rewritten.

1: a cut belongs to one role, which it names itself. 2: a cut has its roles below it, each with its stops.
"""

from __future__ import annotations

from collections.abc import Callable

from scenarios.positions import MapNode, Node, Scalar

FORMAT = 2
"""What files are written in now."""


def carry_forward(root: MapNode) -> None:
    """Carry a tree to the present format, in place. One of an unknown format is left as it is, to be refused."""
    said = root.values.get("format")
    if not isinstance(said, Scalar) or type(said.value) is not int or said.value not in _STEPS:
        return
    for step in range(said.value, FORMAT):
        _STEPS[step](root)
    root.values["format"] = Scalar(str(FORMAT), said.line, said.column, end=said.end)


def _roles_below_cuts(root: MapNode) -> None:
    cuts = root.values.get("cuts")
    if not isinstance(cuts, MapNode):
        return
    for minutes, cut in cuts.values.items():
        if isinstance(cut, MapNode) and isinstance(cut.values.get("role"), Scalar):
            cuts.values[minutes] = _below_its_role(cut)


def _below_its_role(cut: MapNode) -> Node:
    role = cut.values.pop("role")
    assert isinstance(role, Scalar)
    del cut.keys["role"]
    return MapNode(cut.line, cut.column, {role.text: role}, {role.text: cut})


_STEPS: dict[int, Callable[[MapNode], None]] = {1: _roles_below_cuts}
