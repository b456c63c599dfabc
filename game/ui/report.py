"""The layout as data: what a test checks without looking, and the inspect lines that a driving test waits for."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pygame

from game.ui.kit.entry import NumberEntry, TextField
from game.ui.kit.focus import controls
from game.ui.kit.layout import Node, Ui
from game.ui.kit.scroll import Scroll
from game.ui.kit.words import Words


def layout_report(ui: Ui, root: Node) -> list[str]:
    """Everything wrong with a placed tree: text cut off, controls that overlap or lie where nothing can reach them."""
    window = pygame.Rect(0, 0, *ui.size)
    return [*_cut_off(ui, root, window), *_overlaps(root), *_nameless(root)]


def _cut_off(ui: Ui, node: Node, room: pygame.Rect) -> Iterator[str]:
    """Text wider or higher than its place, or outside ``room`` (which inside a scrolling area has no bottom)."""
    if isinstance(node, Scroll):
        room = pygame.Rect(node.clip(ui).left, -1_000_000, node.clip(ui).width, 2_000_000)
    if isinstance(node, Words) and node.text:
        high = node.height(ui, node.rect.width)
        wide = max(ui.type.width(line, node.style) for line in node.lines(ui))
        if high > node.rect.height + 1 or wide > node.rect.width + 1:
            yield f"cut off: {node.text[:50]!r} needs {wide}x{high}, has {node.rect.size}"
        elif not room.inflate(2, 2).contains(pygame.Rect(node.rect.left, node.rect.top, wide, high)):
            yield f"outside: {node.text[:50]!r} at {tuple(node.rect)} of {tuple(room)}"
        elif node.style.size < 12:
            yield f"too small: {node.text[:50]!r}"
    if node.focusable and node.id and not room.inflate(2, 2).contains(node.rect):
        yield f"outside: control {node.id} at {tuple(node.rect)} of {tuple(room)}"
    for child in node.children():
        yield from _cut_off(ui, child, room)


def _overlaps(root: Node) -> Iterator[str]:
    found = [node for node in controls(root) if not isinstance(node, Scroll)]
    for at, one in enumerate(found):
        for other in found[at + 1 :]:
            if one.rect.inflate(-2, -2).colliderect(other.rect.inflate(-2, -2)) and not _scrolled_apart(
                root, one, other
            ):
                yield f"overlap: {one.id} {tuple(one.rect)} and {other.id} {tuple(other.rect)}"


def _scrolled_apart(root: Node, one: Node, other: Node) -> bool:
    """Whether the two lie in different scrolling areas, of which one hides what is beyond its edge."""
    first, second = _area(root, one), _area(root, other)
    if first is second:
        return False
    seen_one = one.rect.clip(first.rect) if first else one.rect
    seen_other = other.rect.clip(second.rect) if second else other.rect
    return not seen_one.colliderect(seen_other)


def _area(node: Node, wanted: Node, area: Scroll | None = None) -> Scroll | None:
    if node is wanted:
        return area
    inner = node if isinstance(node, Scroll) else area
    for child in node.children():
        if any(found is wanted for found in child.walk()):
            return _area(child, wanted, inner)
    return None


def _nameless(root: Node) -> Iterator[str]:
    seen: set[str] = set()
    for node in controls(root):
        if node.id in seen:
            yield f"two controls are called {node.id}"
        seen.add(str(node.id))
        if not isinstance(node, Scroll) and not getattr(node, "label", ""):
            yield f"control without words: {node.id}"


class Inspector:
    """Appends one JSON line to a file after each change of the screen, where a path is given."""

    def __init__(self, path: str | None) -> None:
        self.path = Path(path) if path else None
        self.number = 0

    def write(self, scene: str, focused: str | None, root: Node, facts: dict[str, Any]) -> None:
        """One line: scene, focus, every control with its place, and what the scene says of itself."""
        if self.path is None:
            return
        self.number += 1
        line = {
            "n": self.number,
            "scene": scene,
            "focused": focused,
            "controls": [_control(node) for node in controls(root)],
            **facts,
        }
        with self.path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(line, ensure_ascii=False) + "\n")


def _control(node: Node) -> dict[str, Any]:
    told: dict[str, Any] = {
        "id": node.id,
        "rect": list(node.rect),
        "label": getattr(node, "label", ""),
        "enabled": bool(getattr(node, "enabled", True)),
        "chosen": bool(getattr(node, "chosen", False)),
    }
    if isinstance(node, NumberEntry):
        told["value"] = node.value
    if isinstance(node, TextField):
        told["text"] = node.text
    return told
