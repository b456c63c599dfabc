"""The measuring layout: a tree of nodes that ask each other for size, then are given a place, then draw.

Every node can say how wide it would like to be (``width``), how narrow it can be (``least``) and how high it is at a
given width (``height``). Nothing has fixed coordinates, so text may be as large, and as long, as it needs. Sizes given
in code are units; a ``Ui`` turns them into pixels. The tree is made anew at every change; what must survive (how far an
area is scrolled, what is being written) is kept by id in ``Ui.memory``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pygame

from game.ui.kit.theme import Theme
from game.ui.kit.type import Type

if TYPE_CHECKING:
    from game.ui.kit.intentions import Intention

UNBOUNDED = 1_000_000


@dataclass
class Ui:
    """What every node measures and draws with. ``size`` is the window in pixels."""

    size: tuple[int, int]
    theme: Theme
    type: Type
    spacing: float
    """Pixels per unit of distance; text has its own scale (``type.scale``), which grows faster."""
    focused: str | None = None
    ring: bool = True
    """Whether the focus ring shows (not after a mouse press)."""
    hovered: str | None = None
    memory: dict[str, Any] = field(default_factory=dict)

    def px(self, units: float) -> int:
        """A distance in pixels."""
        return round(units * self.spacing)

    def em(self, units: float) -> int:
        """A distance that belongs to text (icons, boxes around text) in pixels."""
        return round(units * self.type.scale)

    @property
    def wide(self) -> float:
        """Width of the window as text sees it, in units."""
        return self.size[0] / self.type.scale

    @property
    def high(self) -> float:
        """Height of the window as text sees it, in units."""
        return self.size[1] / self.type.scale


class Node:
    """A part of a screen. Subclasses override the four underscored methods, and ``children`` where they have any."""

    id: str | None = None
    focusable = False
    pressable = False
    """Takes the pointer though not the focus."""
    writes = False
    """Whether keys are text while it has focus."""
    name = ""
    """What it is, for the inspect output and for tests."""

    def __init__(self) -> None:
        self.rect = pygame.Rect(0, 0, 0, 0)
        self._kept: dict[int, int] = {}
        self._width: int | None = None
        self._least: int | None = None

    def children(self) -> Sequence[Node]:
        """The nodes inside, in reading order."""
        return ()

    def width(self, ui: Ui) -> int:
        """The width it would like, in pixels."""
        if self._width is None:
            self._width = self._measure_width(ui)
        return self._width

    def least(self, ui: Ui) -> int:
        """The width below which something would not fit."""
        if self._least is None:
            self._least = self._measure_least(ui)
        return self._least

    def height(self, ui: Ui, width: int) -> int:
        """The height it needs at ``width``."""
        found = self._kept.get(width)
        if found is None:
            found = self._kept[width] = self._measure_height(ui, width)
        return found

    def place(self, ui: Ui, rect: pygame.Rect) -> None:
        """Take ``rect`` and give the children theirs."""
        self.rect = rect

    def draw(self, ui: Ui, surface: pygame.Surface) -> None:
        """Draw itself and its children."""
        for child in self.children():
            child.draw(ui, surface)

    def handle(self, ui: Ui, intention: Intention) -> bool:
        """React to an intention while focused (or pressed); True where it was used."""
        return False

    def walk(self) -> Iterator[Node]:
        """Itself and everything inside, in reading order."""
        yield self
        for child in self.children():
            yield from child.walk()

    def _measure_width(self, ui: Ui) -> int:
        return 0

    def _measure_least(self, ui: Ui) -> int:
        return self.width(ui)

    def _measure_height(self, ui: Ui, width: int) -> int:
        return 0


class Space(Node):
    """Emptiness: fixed (``w``, ``h`` units) or, as a ``Grow`` child, whatever is left."""

    def __init__(self, w: float = 0, h: float = 0) -> None:
        super().__init__()
        self.w, self.h = w, h

    def _measure_width(self, ui: Ui) -> int:
        return ui.px(self.w)

    def _measure_height(self, ui: Ui, width: int) -> int:
        return ui.px(self.h)


class Wrapper(Node):
    """A node around one other."""

    def __init__(self, inner: Node) -> None:
        super().__init__()
        self.inner = inner

    def children(self) -> Sequence[Node]:
        """The one inside."""
        return (self.inner,)

    def place(self, ui: Ui, rect: pygame.Rect) -> None:
        """The inner node gets all of it."""
        self.rect = rect
        self.inner.place(ui, rect)

    def _measure_width(self, ui: Ui) -> int:
        return self.inner.width(ui)

    def _measure_least(self, ui: Ui) -> int:
        return self.inner.least(ui)

    def _measure_height(self, ui: Ui, width: int) -> int:
        return self.inner.height(ui, width)


class Grow(Wrapper):
    """Takes a share of what is left over along the row or column; ``basis`` 0 shares out everything."""

    def __init__(self, inner: Node, share: float = 1, equal: bool = False) -> None:
        super().__init__(inner)
        self.share, self.equal = share, equal


class Hug(Wrapper):
    """Keeps to its own width (and height, in a row that stretches) at ``side`` start, center or end."""

    def __init__(self, inner: Node, side: str = "start") -> None:
        super().__init__(inner)
        self.side = side

    def place(self, ui: Ui, rect: pygame.Rect) -> None:
        """The inner node gets its own size, at its side."""
        self.rect = rect
        wide = min(self.inner.width(ui), rect.width)
        high = min(self.inner.height(ui, wide), rect.height)
        left = {"start": rect.left, "center": rect.centerx - wide // 2, "end": rect.right - wide}[self.side]
        self.inner.place(ui, pygame.Rect(left, rect.top + (rect.height - high) // 2, wide, high))

    def _measure_height(self, ui: Ui, width: int) -> int:
        return self.inner.height(ui, min(width, self.inner.width(ui)))


class Sized(Wrapper):
    """At most ``w`` wide and at least ``h`` high (units of text), centred where more is given."""

    def __init__(self, inner: Node, w: float | None = None, h: float | None = None, middle: bool = False) -> None:
        super().__init__(inner)
        self.w, self.h, self.middle = w, h, middle

    def place(self, ui: Ui, rect: pygame.Rect) -> None:
        """The inner node gets the allowed width."""
        self.rect = rect
        wide = rect.width if self.w is None else min(rect.width, ui.em(self.w))
        left = rect.left + ((rect.width - wide) // 2 if self.middle else 0)
        self.inner.place(ui, pygame.Rect(left, rect.top, wide, rect.height))

    def _measure_width(self, ui: Ui) -> int:
        return self.inner.width(ui) if self.w is None else ui.em(self.w)

    def _measure_least(self, ui: Ui) -> int:
        least = self.inner.least(ui)
        return least if self.w is None else min(least, ui.em(self.w))

    def _measure_height(self, ui: Ui, width: int) -> int:
        wide = width if self.w is None else min(width, ui.em(self.w))
        high = self.inner.height(ui, wide)
        return high if self.h is None else max(high, ui.em(self.h))


class Pad(Wrapper):
    """Distance around a node, in units: ``x`` left and right, ``y`` above and below."""

    def __init__(self, inner: Node, x: float = 0, y: float = 0) -> None:
        super().__init__(inner)
        self.x, self.y = x, y

    def place(self, ui: Ui, rect: pygame.Rect) -> None:
        """The inner node gets what is left."""
        self.rect = rect
        x, y = ui.px(self.x), ui.px(self.y)
        self.inner.place(ui, pygame.Rect(rect.left + x, rect.top + y, rect.width - 2 * x, rect.height - 2 * y))

    def _measure_width(self, ui: Ui) -> int:
        return self.inner.width(ui) + 2 * ui.px(self.x)

    def _measure_least(self, ui: Ui) -> int:
        return self.inner.least(ui) + 2 * ui.px(self.x)

    def _measure_height(self, ui: Ui, width: int) -> int:
        return self.inner.height(ui, width - 2 * ui.px(self.x)) + 2 * ui.px(self.y)


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
