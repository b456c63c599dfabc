"""An area that shows part of what is in it, with a slim bar beside it and a way through by keyboard."""

from __future__ import annotations

from functools import lru_cache

import pygame

from game.ui.kit import paint
from game.ui.kit.intentions import Act, Intention
from game.ui.kit.layout import Node, Ui, Wrapper
from game.ui.kit.theme import Rgb

EDGE = 6
"""Units around the area where focus rings may show."""


@lru_cache(maxsize=16)
def _fade(width: int, height: int, colour: Rgb) -> pygame.Surface:
    """A veil that grows denser downwards: there is more below."""
    veil = pygame.Surface((1, height), pygame.SRCALPHA, 32)
    for y in range(height):
        veil.set_at((0, y), (*colour, round(235 * (y / max(1, height - 1)) ** 1.5)))
    return pygame.transform.scale(veil, (width, height))


class Scroll(Wrapper):
    """Vertical scrolling. It takes focus itself where its content overflows, so that all can be read by keyboard."""

    name = "scroll"

    def __init__(self, inner: Node, id: str, ground: str = "panel") -> None:  # noqa: A002
        super().__init__(inner)
        self.id = id
        self.ground = ground
        self.offset = 0
        self.reach = 0

    @property
    def overflows(self) -> bool:
        """Whether there is more than shows."""
        return self.reach > 0

    @property
    def focusable(self) -> bool:  # type: ignore[override]
        """Only where there is something to scroll, and no control inside to do it with."""
        return self.overflows and not any(node.focusable for node in self.inner.walk())

    def place(self, ui: Ui, rect: pygame.Rect) -> None:
        """The inner node gets its full height, moved up by the offset."""
        self.rect = rect
        high = max(self.inner.height(ui, rect.width), rect.height)
        self.reach = high - rect.height
        self.offset = max(0, min(self.reach, int(ui.memory.get(f"scroll:{self.id}", 0))))
        self.inner.place(ui, pygame.Rect(rect.left, rect.top - self.offset, rect.width, high))

    def move(self, ui: Ui, pixels: int) -> bool:
        """Scroll by ``pixels``; True where anything moved."""
        before = self.offset
        self.offset = max(0, min(self.reach, self.offset + pixels))
        ui.memory[f"scroll:{self.id}"] = self.offset
        return self.offset != before

    def handle(self, ui: Ui, intention: Intention) -> bool:
        """Arrows by lines, page keys by pages, wheel by three lines."""
        line, page = ui.em(40), max(ui.em(40), self.rect.height - ui.em(40))
        by = {
            Act.UP: -line,
            Act.DOWN: line,
            Act.PAGE_UP: -page,
            Act.PAGE_DOWN: page,
            Act.SPACE: page,
            Act.HOME: -self.reach,
            Act.END: self.reach,
            Act.WHEEL: -intention.number * ui.em(56),
        }
        return intention.act in by and self.move(ui, by[intention.act])

    def clip(self, ui: Ui) -> pygame.Rect:
        """Where the inside may be drawn: a little beyond the sides, for focus rings."""
        return self.rect.inflate(2 * ui.px(EDGE), 0)

    def draw(self, ui: Ui, surface: pygame.Surface) -> None:
        """The inside, clipped, then the bar and a veil where there is more."""
        before = surface.get_clip()
        surface.set_clip(self.clip(ui).clip(before))
        _draw_visible(self.inner, ui, surface)
        if self.offset < self.reach:
            self._draw_more(ui, surface)
        surface.set_clip(before)
        if self.overflows:
            self._draw_bar(ui, surface)
        if ui.focused == self.id and ui.ring:
            paint.outline(surface, self.rect.inflate(ui.px(10), ui.px(6)), ui.px(8), ui.theme.focus, max(2, ui.px(2)))

    def _draw_more(self, ui: Ui, surface: pygame.Surface) -> None:
        """That there is more below: a veil, or in a strong theme, where no text may pale, a line."""
        area = self.clip(ui)
        if ui.theme.strong:
            surface.fill(ui.theme.edge, (area.left, self.rect.bottom - ui.edge(), area.width, ui.edge()))
            return
        high = ui.px(22)
        veil = _fade(area.width, high, ui.theme.colour(self.ground))
        surface.blit(veil, (area.left, self.rect.bottom - high))

    def _draw_bar(self, ui: Ui, surface: pygame.Surface) -> None:
        wide, track = max(3, ui.px(4)), self.rect.height
        long = max(ui.px(24), round(track * track / (track + self.reach)))
        top = self.rect.top + round((track - long) * self.offset / self.reach)
        bar = pygame.Rect(self.rect.right + ui.px(6), top, wide, long)
        paint.box(surface, bar, wide // 2, ui.theme.outline)


def _draw_visible(node: Node, ui: Ui, surface: pygame.Surface) -> None:
    node.draw(ui, surface)
