"""The measuring layout: a tree of nodes that ask each other for size, then are given a place, then draw.

Every node can say how wide it would like to be (``width``), how narrow it can be (``least``) and how high it is at a
given width (``height``). Nothing has fixed coordinates, so text may be as large, and as long, as it needs. Sizes given
in code are units; a ``Ui`` turns them into pixels. The tree is made anew at every change; what must survive (how far an
area is scrolled, what is being written) is kept by id in ``Ui.memory``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pygame

from game.ui.kit.motion import Motion
from game.ui.kit.theme import Theme
from game.ui.kit.type import Style, Type

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
    motion: Motion = field(default_factory=Motion)
    above: list[Callable[[], None]] = field(default_factory=list)
    """What is drawn when all else is: things on their way over the screen."""

    def px(self, units: float) -> int:
        """A distance in pixels."""
        return round(units * self.spacing)

    def em(self, units: float) -> int:
        """A distance that belongs to text (icons, boxes around text) in pixels."""
        return round(units * self.type.scale)

    def edge(self, units: float = 1) -> int:
        """The width of an outline in pixels: at least one, and twice as wide in a strong theme."""
        return max(1, round(units * self.spacing * (2 if self.theme.strong else 1)))

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

    def lettering(self, ui: Ui) -> Iterator[tuple[str, Style, int]]:
        """What it writes itself rather than by ``Words`` inside it: text, style, and the width there is, in pixels."""
        return iter(())

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


class Snug(Wrapper):
    """No higher than its inside needs, at the top of what it is given: panels end where their content ends."""

    def place(self, ui: Ui, rect: pygame.Rect) -> None:
        """The inner node gets its own height, or all there is."""
        self.rect = pygame.Rect(rect.left, rect.top, rect.width, min(rect.height, self.inner.height(ui, rect.width)))
        self.inner.place(ui, self.rect)


class Pad(Wrapper):
    """Distance around a node, in units: ``x`` left and right, ``y`` above and below; ``by_text``, as text grows."""

    def __init__(self, inner: Node, x: float = 0, y: float = 0, by_text: bool = False) -> None:
        super().__init__(inner)
        self.x, self.y, self.by_text = x, y, by_text

    def _around(self, ui: Ui) -> tuple[int, int]:
        unit = ui.em if self.by_text else ui.px
        return unit(self.x), unit(self.y)

    def place(self, ui: Ui, rect: pygame.Rect) -> None:
        """The inner node gets what is left."""
        self.rect = rect
        x, y = self._around(ui)
        self.inner.place(ui, pygame.Rect(rect.left + x, rect.top + y, rect.width - 2 * x, rect.height - 2 * y))

    def _measure_width(self, ui: Ui) -> int:
        return self.inner.width(ui) + 2 * self._around(ui)[0]

    def _measure_least(self, ui: Ui) -> int:
        return self.inner.least(ui) + 2 * self._around(ui)[0]

    def _measure_height(self, ui: Ui, width: int) -> int:
        x, y = self._around(ui)
        return self.inner.height(ui, width - 2 * x) + 2 * y
