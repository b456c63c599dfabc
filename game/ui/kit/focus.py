"""Focus: the order of controls (reading order), moving by Tab and by arrows, and keeping the focused one in sight."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.ui.kit.intentions import Act
from game.ui.kit.layout import Node, Ui
from game.ui.kit.scroll import Scroll

Path = tuple[Node, ...]


def controls(root: Node) -> list[Node]:
    """Everything that takes focus, in reading order."""
    return [node for node in root.walk() if node.focusable and node.id]


def path_to(root: Node, id: str) -> Path:  # noqa: A002
    """The nodes from ``root`` to the one called ``id``; empty where there is none."""
    if root.id == id:
        return (root,)
    for child in root.children():
        found = path_to(child, id)
        if found:
            return (root, *found)
    return ()


def find(root: Node, id: str | None) -> Node | None:  # noqa: A002
    """The control called ``id``."""
    path = path_to(root, id) if id else ()
    return path[-1] if path else None


def step(root: Node, current: str | None, by: int) -> str | None:
    """The id of the control after (``by`` 1) or before (-1) the current one, round and round."""
    ids = [node.id for node in controls(root)]
    if not ids:
        return None
    if current not in ids:
        return ids[0] if by > 0 else ids[-1]
    return ids[(ids.index(current) + by) % len(ids)]


def towards(root: Node, current: str | None, act: Act) -> str | None:
    """The nearest control in the arrow's direction: within the same group where there is one, else anywhere."""
    here = find(root, current)
    if here is None:
        return step(root, None, 1)
    group = getattr(here, "group", "")
    others = [node for node in controls(root) if node is not here]
    mates = [node for node in others if group and getattr(node, "group", "") == group]
    for candidates in (mates, others):
        ranked = sorted((far, node.id or "") for node in candidates if (far := _distance(here, node, act)) is not None)
        if ranked:
            return ranked[0][1]
    return None


def _distance(here: Node, there: Node, act: Act) -> float | None:
    """How far ``there`` lies in the direction of the arrow; None where it lies elsewhere."""
    a, b = here.rect, there.rect
    gap, aside = {
        Act.DOWN: (b.top - a.bottom, _apart(a.left, a.right, b.left, b.right)),
        Act.UP: (a.top - b.bottom, _apart(a.left, a.right, b.left, b.right)),
        Act.RIGHT: (b.left - a.right, _apart(a.top, a.bottom, b.top, b.bottom)),
        Act.LEFT: (a.left - b.right, _apart(a.top, a.bottom, b.top, b.bottom)),
    }[act]
    return None if gap < -2 else gap + 3.0 * aside


def _apart(a0: int, a1: int, b0: int, b1: int) -> int:
    return max(0, b0 - a1, a0 - b1)


def reveal(ui: Ui, root: Node, id: str | None, window: pygame.Rect) -> bool:  # noqa: A002
    """Scroll every area around the control so that it shows; True where something moved (place the tree again)."""
    path = path_to(root, id) if id else ()
    moved = False
    for area in path[:-1]:
        if isinstance(area, Scroll) and area.overflows:
            target, room = path[-1].rect, ui.px(12)
            if target.top - room < area.rect.top or target.height > area.rect.height - 2 * room:
                shift = target.top - room - area.rect.top
            elif target.bottom + room > area.rect.bottom:
                shift = target.bottom + room - area.rect.bottom
            else:
                continue
            if area.move(ui, shift):
                moved = True
                area.place(ui, area.rect)
    return moved


def shows(root: Node, node: Node, window: pygame.Rect) -> bool:
    """Whether a control is in sight as things are scrolled."""
    for area in path_to(root, node.id or ""):
        if isinstance(area, Scroll):
            window = window.clip(area.rect.inflate(0, 4))
    return bool(window.collidepoint(node.rect.center))


def area_for(root: Node, id: str | None) -> Scroll | None:  # noqa: A002
    """The innermost scrolling area around a control, or the first that overflows."""
    for node in reversed(path_to(root, id) if id else ()):
        if isinstance(node, Scroll) and node.overflows:
            return node
    return next((node for node in root.walk() if isinstance(node, Scroll) and node.overflows), None)


def at(root: Node, spot: tuple[int, int], clip: pygame.Rect) -> Node | None:
    """The control under the pointer: the innermost, the last drawn."""
    inside = clip.clip(root.rect) if isinstance(root, Scroll) else clip
    for child in reversed(_children(root)):
        found = at(child, spot, inside)
        if found is not None:
            return found
    return root if (root.focusable or root.pressable) and root.id and root.rect.clip(clip).collidepoint(spot) else None


def area_at(root: Node, spot: tuple[int, int]) -> Scroll | None:
    """The innermost overflowing area under the pointer."""
    found = None
    for node in root.walk():
        if isinstance(node, Scroll) and node.overflows and node.rect.collidepoint(spot):
            found = node
    return found


def _children(node: Node) -> Sequence[Node]:
    return node.children()
