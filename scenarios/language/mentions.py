"""What an expression speaks of: the names in it, read off without looking anything up or evaluating it."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from functools import lru_cache

from scenarios.language.lookup import dotted
from scenarios.language.parse import parsed


@dataclass(frozen=True)
class Mentions:
    """Names as written (``heat``, ``unit.latent``), and decisions and hidden worlds asked for."""

    names: frozenset[str]
    decisions: frozenset[tuple[str, str]]
    """Situation and option of every ``did()``."""


@lru_cache(maxsize=4096)
def tree_of(source: str) -> ast.expr:
    """The syntax tree of an expression; kept, since authors' tools look at each many times. Not to be changed.

    Raises:
        Refused: it is no expression of the language.
    """
    return parsed(source)


@lru_cache(maxsize=4096)
def mentions(source: str) -> Mentions:
    """What an expression that the loader took speaks of."""
    names: set[str] = set()
    decisions: set[tuple[str, str]] = set()
    stack: list[ast.AST] = [tree_of(source)]
    while stack:
        node = stack.pop()
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            words = dotted(node.args[0]) if node.func.id == "did" else None
            if words is not None and len(words) == 2:
                decisions.add((words[0], words[1]))
            elif node.func.id != "in_world":
                stack.extend(node.args)
            continue
        found = dotted(node) if isinstance(node, ast.Name | ast.Attribute) else None
        if found is not None:
            names.add(".".join(found))
        else:
            stack.extend(ast.iter_child_nodes(node))
    return Mentions(frozenset(names), frozenset(decisions))
