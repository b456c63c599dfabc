"""The chosen month: a row of months to step through with the arrow keys, or by pointing."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from math import ceil

import pygame

from game.ui.kit import paint
from game.ui.kit.controls import Control
from game.ui.kit.intentions import Act, Intention
from game.ui.kit.layout import Node, Space, Ui
from game.ui.kit.type import Style

LETTER = Style(12, 500, 1.2)
LETTER_NOW = Style(12, 700, 1.2)
SEASON = 3
"""Months that a page key steps."""


class Scrub(Control):
    """Months in a row, with a dot under each turning point; the chosen one stands out."""

    name = "scrub"
    pressable = True

    def __init__(
        self, names: Sequence[str], stops: Collection[int], month: int, choose: Callable[[int], None], label: str
    ) -> None:
        super().__init__("scrub", Space(), None, label)
        self.names, self.stops, self.month, self.choose = names, stops, month, choose

    def children(self) -> tuple[Node, ...]:
        """None: it draws all of it."""
        return ()

    def handle(self, ui: Ui, intention: Intention) -> bool:
        """Arrows step, page keys step three months, Home and End go to the ends; the pointer drags."""
        last = len(self.names) - 1
        steps = {
            Act.LEFT: -1,
            Act.RIGHT: 1,
            Act.PAGE_UP: -SEASON,
            Act.PAGE_DOWN: SEASON,
            Act.HOME: -last,
            Act.END: last,
        }
        if intention.act in steps:
            self.choose(max(0, min(last, self.month + steps[intention.act])))
            return True
        if intention.act in (Act.PRESS, Act.MOVE):
            across = (intention.at[0] - self.rect.left) / max(1, self.rect.width)
            self.choose(max(0, min(last, int(across * len(self.names)))))
            return True
        return intention.act in (Act.RELEASE, Act.ACTIVATE, Act.SPACE)

    def place(self, ui: Ui, rect: pygame.Rect) -> None:
        """Takes it all."""
        self.rect = rect

    def _measure_width(self, ui: Ui) -> int:
        return ui.em(18) * len(self.names)

    def _measure_least(self, ui: Ui) -> int:
        return ui.em(160)

    def _measure_height(self, ui: Ui, width: int) -> int:
        return ui.em(38)

    def _named(self, ui: Ui) -> list[int]:
        """The months whose names have room."""
        step = self.rect.width / max(1, len(self.names))
        widest = max((ui.type.width(name, LETTER_NOW) for name in self.names), default=1) + ui.em(5)
        every = max(1, ceil(widest / max(1.0, step)))
        return list(range(0, len(self.names), every))

    def lettering(self, ui: Ui) -> Iterator[tuple[str, Style, int]]:
        """The names of the months."""
        step = self.rect.width // max(1, len(self._named(ui)))
        yield from ((self.names[at], LETTER_NOW, step) for at in self._named(ui))

    def draw_ground(self, ui: Ui, surface: pygame.Surface) -> None:
        """A cell for each month with its name in it, or below where months are many; dots beneath the cells."""
        theme, step, named = ui.theme, self.rect.width / max(1, len(self.names)), self._named(ui)
        inside = len(named) == len(self.names)
        high, hovered = ui.em(24 if inside else 13), ui.hovered == self.id
        for at, name in enumerate(self.names):
            left, right = round(at * step), round((at + 1) * step) - max(1, ui.px(2))
            cell = pygame.Rect(self.rect.left + left, self.rect.top, max(2, right - left), high)
            now = at == self.month
            fill = theme.accent if now else theme.hover if hovered else theme.panel
            paint.box(surface, cell, min(ui.px(6), cell.width // 2), fill, None if now else theme.edge, ui.edge())
            if at in self.stops:
                paint.disc(surface, (cell.centerx, cell.bottom + ui.em(5)), max(3, ui.em(3)), theme.focus)
            if at in named:
                style, colour = (LETTER_NOW, theme.on_accent) if now and inside else (LETTER, theme.second)
                drawn = ui.type.line(name, style, colour)
                below = (cell.left, self.rect.top + ui.em(23))
                place = drawn.get_rect(center=cell.center) if inside else drawn.get_rect(topleft=below)
                surface.blit(drawn, place)
