"""Arranging nodes: above each other, beside each other, and beside each other with new lines."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.ui.kit.layout import Grow, Node, Ui


class Column(Node):
    """Nodes above each other, ``gap`` units between. Given more height, ``Grow`` children share it; less, they give."""

    def __init__(self, *nodes: Node | None, gap: float = 8) -> None:
        super().__init__()
        self.nodes = [node for node in nodes if node is not None]
        self.gap = gap

    def children(self) -> Sequence[Node]:
        """From top to bottom."""
        return self.nodes

    def place(self, ui: Ui, rect: pygame.Rect) -> None:
        """Own heights first; growing children share what is left, or bear what is missing."""
        self.rect = rect
        heights = [0 if _equal(node) else node.height(ui, rect.width) for node in self.nodes]
        spare = rect.height - sum(heights) - ui.px(self.gap) * max(0, len(self.nodes) - 1)
        _share(self.nodes, heights, spare)
        y = rect.top
        for node, high in zip(self.nodes, heights, strict=True):
            node.place(ui, pygame.Rect(rect.left, y, rect.width, max(0, high)))
            y += high + ui.px(self.gap)

    def _measure_width(self, ui: Ui) -> int:
        return max((node.width(ui) for node in self.nodes), default=0)

    def _measure_least(self, ui: Ui) -> int:
        return max((node.least(ui) for node in self.nodes), default=0)

    def _measure_height(self, ui: Ui, width: int) -> int:
        return sum(node.height(ui, width) for node in self.nodes) + ui.px(self.gap) * max(0, len(self.nodes) - 1)


def _equal(node: Node) -> bool:
    return isinstance(node, Grow) and node.equal


def _share(nodes: Sequence[Node], sizes: list[int], spare: int) -> None:
    """Give ``spare`` pixels (or take missing ones) to the growing nodes, in proportion, whole pixels, none lost."""
    growing = [at for at, node in enumerate(nodes) if isinstance(node, Grow)]
    weight = sum(node.share for node in nodes if isinstance(node, Grow))
    for place, at in enumerate(growing):
        node = nodes[at]
        assert isinstance(node, Grow)
        part = spare if place == len(growing) - 1 else round(spare * node.share / weight)
        part = max(part, -sizes[at])
        sizes[at] += part
        spare -= part
        weight -= node.share


class Row(Node):
    """Nodes beside each other. ``align`` is top, center or stretch. Too narrow, wide nodes give up width first."""

    def __init__(self, *nodes: Node | None, gap: float = 8, align: str = "center") -> None:
        super().__init__()
        self.nodes = [node for node in nodes if node is not None]
        self.gap, self.align = gap, align

    def children(self) -> Sequence[Node]:
        """From left to right."""
        return self.nodes

    def widths(self, ui: Ui, width: int) -> list[int]:
        """How ``width`` is divided."""
        free = width - ui.px(self.gap) * max(0, len(self.nodes) - 1)
        sizes = [0 if _equal(node) else node.width(ui) for node in self.nodes]
        spare = free - sum(sizes)
        if spare >= 0:
            _share(self.nodes, sizes, spare)
            return sizes
        lows = [min(node.least(ui), size) for node, size in zip(self.nodes, sizes, strict=True)]
        give = sum(sizes) - sum(lows)
        missing = min(-spare, give)
        for at, (size, low) in enumerate(zip(sizes, lows, strict=True)):
            if give > 0:
                part = round(missing * (size - low) / give)
                sizes[at] -= part
                missing -= part
                give -= size - low
        return sizes

    def place(self, ui: Ui, rect: pygame.Rect) -> None:
        """Widths by need, heights by alignment."""
        self.rect = rect
        x = rect.left
        for node, wide in zip(self.nodes, self.widths(ui, rect.width), strict=True):
            high = rect.height if self.align == "stretch" else min(rect.height, node.height(ui, wide))
            top = rect.top + ((rect.height - high) // 2 if self.align == "center" else 0)
            node.place(ui, pygame.Rect(x, top, wide, high))
            x += wide + ui.px(self.gap)

    def _measure_width(self, ui: Ui) -> int:
        return sum(node.width(ui) for node in self.nodes) + ui.px(self.gap) * max(0, len(self.nodes) - 1)

    def _measure_least(self, ui: Ui) -> int:
        return sum(node.least(ui) for node in self.nodes) + ui.px(self.gap) * max(0, len(self.nodes) - 1)

    def _measure_height(self, ui: Ui, width: int) -> int:
        return max(
            (node.height(ui, wide) for node, wide in zip(self.nodes, self.widths(ui, width), strict=True)), default=0
        )


class Wrap(Node):
    """Nodes beside each other, going on to the next line where the width ends. ``gap`` across, ``lead`` down."""

    def __init__(self, *nodes: Node | None, gap: float = 8, lead: float | None = None, end: bool = False) -> None:
        super().__init__()
        self.nodes = [node for node in nodes if node is not None]
        self.gap, self.lead, self.end = gap, gap if lead is None else lead, end

    def children(self) -> Sequence[Node]:
        """In reading order."""
        return self.nodes

    def _lines(self, ui: Ui, width: int) -> list[list[tuple[Node, int]]]:
        lines: list[list[tuple[Node, int]]] = [[]]
        used = 0
        for node in self.nodes:
            wide = min(node.width(ui), width)
            if lines[-1] and used + wide > width:
                lines.append([])
                used = 0
            lines[-1].append((node, wide))
            used += wide + ui.px(self.gap)
        return lines

    def place(self, ui: Ui, rect: pygame.Rect) -> None:
        """Line by line."""
        self.rect = rect
        y = rect.top
        for line in self._lines(ui, rect.width):
            high = max((node.height(ui, wide) for node, wide in line), default=0)
            total = sum(wide for _, wide in line) + ui.px(self.gap) * max(0, len(line) - 1)
            x = rect.right - total if self.end else rect.left
            for node, wide in line:
                own = node.height(ui, wide)
                node.place(ui, pygame.Rect(x, y + (high - own) // 2, wide, own))
                x += wide + ui.px(self.gap)
            y += high + ui.px(self.lead)

    def _measure_width(self, ui: Ui) -> int:
        return sum(node.width(ui) for node in self.nodes) + ui.px(self.gap) * max(0, len(self.nodes) - 1)

    def _measure_least(self, ui: Ui) -> int:
        return max((node.least(ui) for node in self.nodes), default=0)

    def _measure_height(self, ui: Ui, width: int) -> int:
        lines = self._lines(ui, width)
        return sum(max((node.height(ui, wide) for node, wide in line), default=0) for line in lines) + ui.px(
            self.lead
        ) * (len(lines) - 1)
