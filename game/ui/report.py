"""The layout as data: everything wrong with a placed tree, found without looking and without drawing.

Text cut off or too small; controls that overlap, lie outside, have no name, or that Tab does not meet once each in
reading order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import pygame

from game.ui.kit import focus
from game.ui.kit.focus import controls
from game.ui.kit.layout import Node, Ui
from game.ui.kit.scroll import Scroll
from game.ui.kit.words import Words

LEAST = 12
"""No text is smaller, in units."""


def layout_report(ui: Ui, root: Node) -> list[str]:
    """Everything wrong with a placed tree, a line each; empty where all is well."""
    window = pygame.Rect(0, 0, *ui.size)
    return [
        *_cut_off(ui, root, window),
        *_overlaps(root),
        *_nameless(root),
        *_missed_by_tab(root),
        *_out_of_order(root),
    ]


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
        elif node.style.size < LEAST:
            yield f"too small: {node.text[:50]!r}"
        for word in re.split(r"[\s/-]", node.text):
            if ui.type.width(word, node.style) > node.rect.width:
                yield f"broken: {word!r} in {node.rect.width}"
    for text, style, wide in node.lettering(ui):
        if ui.type.width(text, style) > wide + 1:
            yield f"cut off: {text[:50]!r} needs {ui.type.width(text, style)}, has {wide}"
        if style.size < LEAST:
            yield f"too small: {text[:50]!r}"
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
    for node in controls(root):
        if not isinstance(node, Scroll) and not getattr(node, "label", ""):
            yield f"control without words: {node.id}"


def _missed_by_tab(root: Node) -> Iterator[str]:
    """Controls that can be pressed and that Tab never meets, or meets twice; and whether Shift+Tab is the way back."""
    wanted = [node.id for node in controls(root)]
    there = _walked(root, len(wanted), 1)
    for id in dict.fromkeys(wanted):  # noqa: A001
        if there.count(id) != 1:
            yield f"Tab meets {id} {there.count(id)} times"
    if there[::-1] != _walked(root, len(wanted), -1):
        yield "Shift+Tab is not the way back"
    for node in root.walk():
        if getattr(node, "then", None) is not None and getattr(node, "enabled", True) and not node.focusable:
            yield f"Tab never meets {node.id}"


def _walked(root: Node, steps: int, by: int) -> list[str | None]:
    met: list[str | None] = []
    for _ in range(steps):
        met.append(focus.step(root, met[-1] if met else None, by))
    return met


def _out_of_order(node: Node) -> Iterator[str]:
    """Neighbours of which the later in the order of Tab lies above, or before the other in the same row."""
    parts = [(child, rect) for child in node.children() if (rect := _reach(child)) is not None]
    for (one, a), (other, b) in pairwise(parts):
        beside = b.left >= a.right - 2 and other.rect.bottom > one.rect.top
        if not (beside or b.top >= a.bottom - 2):
            names = [focus.controls(part)[0].id for part in (one, other)]
            yield f"out of reading order: {names[0]} {tuple(a)} and then {names[1]} {tuple(b)}"
    for child, _rect in parts:
        yield from _out_of_order(child)


def _reach(node: Node) -> pygame.Rect | None:
    """The place that the controls in a node take up together, of a scrolling area what shows; None without any."""
    if node.focusable and node.id:
        return node.rect
    found = [rect for child in node.children() if (rect := _reach(child)) is not None]
    if not found:
        return None
    return node.rect if isinstance(node, Scroll) else found[0].unionall(found[1:])
