"""Grounds and marks: panels, chips, badges, icons, dividers, pips. Nothing here can be pressed."""

from __future__ import annotations

from collections.abc import Iterator

import pygame

from game.ui.kit import paint
from game.ui.kit.arrange import Row
from game.ui.kit.layout import Node, Pad, Ui
from game.ui.kit.theme import Rgb
from game.ui.kit.type import TINY, Style
from game.ui.kit.words import Words

PANEL_RADIUS = 12
RADIUS = 8


class Panel(Pad):
    """A rounded ground with padding. ``raised`` panels have a soft shadow (light) or none (dark)."""

    def __init__(
        self,
        inner: Node,
        x: float = 20,
        y: float = 18,
        fill: str = "panel",
        raised: bool = True,
        radius: float = PANEL_RADIUS,
        border: str | None = None,
    ) -> None:
        super().__init__(inner, x, y)
        self.fill, self.raised, self.radius, self.border = fill, raised, radius, border

    def draw(self, ui: Ui, surface: pygame.Surface) -> None:
        """Shadow, ground, then what is on it."""
        radius = ui.px(self.radius)
        if self.rect.colliderect(surface.get_clip()):
            if self.raised and ui.theme.shadow:
                paint.shadow(surface, self.rect, radius, ui.px(10), ui.theme.shadow, ui.px(2))
            border = ui.theme.colour(self.border) if self.border else _edge(ui)
            paint.box(surface, self.rect, radius, ui.theme.colour(self.fill), border, ui.edge())
        self.inner.draw(ui, surface)


def _edge(ui: Ui) -> Rgb | None:
    """The edge that a ground has in a strong theme."""
    return ui.theme.edge if ui.theme.strong else None


class Icon(Node):
    """A lucide icon, ``side`` units of text square."""

    def __init__(self, name: str, side: float = 16, colour: str = "second") -> None:
        super().__init__()
        self.icon, self.side, self.colour = name, side, colour

    def _measure_width(self, ui: Ui) -> int:
        return ui.em(self.side)

    def _measure_height(self, ui: Ui, width: int) -> int:
        return ui.em(self.side)

    def draw(self, ui: Ui, surface: pygame.Surface) -> None:
        """Centred in its place."""
        if self.rect.colliderect(surface.get_clip()):
            drawn = paint.icon(self.icon, ui.em(self.side), ui.theme.colour(self.colour))
            surface.blit(drawn, drawn.get_rect(center=self.rect.center))


class Badge(Node):
    """An icon or a short word on a coloured ground: rounded square, or round."""

    def __init__(
        self,
        mark: str,
        side: float = 26,
        fill: str = "board",
        colour: str = "on_badge",
        round_: bool = False,
        text: bool = False,
    ) -> None:
        super().__init__()
        self.mark, self.side, self.fill, self.colour, self.round, self.text = mark, side, fill, colour, round_, text

    def _measure_width(self, ui: Ui) -> int:
        return ui.em(self.side)

    def _measure_height(self, ui: Ui, width: int) -> int:
        return ui.em(self.side)

    def _style(self) -> Style:
        return Style(max(12, self.side * 0.42), 600, 1.0)

    def lettering(self, ui: Ui) -> Iterator[tuple[str, Style, int]]:
        """The short word."""
        if self.text:
            yield self.mark, self._style(), ui.em(self.side)

    def draw(self, ui: Ui, surface: pygame.Surface) -> None:
        """Ground and mark."""
        if not self.rect.colliderect(surface.get_clip()):
            return
        ground = pygame.Rect(0, 0, ui.em(self.side), ui.em(self.side))
        ground.center = self.rect.center
        radius = ground.width // 2 if self.round else ui.em(self.side * 0.24)
        paint.box(surface, ground, radius, ui.theme.colour(self.fill), _edge(ui), ui.edge())
        if self.text:
            drawn = ui.type.line(self.mark, self._style(), ui.theme.colour(self.colour))
        else:
            drawn = paint.icon(self.mark, ui.em(self.side * 0.6), ui.theme.colour(self.colour))
        surface.blit(drawn, drawn.get_rect(center=ground.center))


class Chip(Pad):
    """A short word on a quiet ground, with or without an icon."""

    def __init__(
        self, text: str, icon: str | None = None, colour: str = "second", fill: str = "sunk", style: Style = TINY
    ) -> None:
        mark = Icon(icon, style.size + 1, colour) if icon else None
        super().__init__(Row(mark, Words(text, style, colour), gap=5), x=9, y=3, by_text=True)
        self.fill = fill

    def draw(self, ui: Ui, surface: pygame.Surface) -> None:
        """Ground, then words."""
        if self.rect.colliderect(surface.get_clip()):
            radius = min(self.rect.height // 2, ui.em(12))
            paint.box(surface, self.rect, radius, ui.theme.colour(self.fill), _edge(ui), ui.edge())
        self.inner.draw(ui, surface)


class Rule(Node):
    """A thin line across."""

    def _measure_height(self, ui: Ui, width: int) -> int:
        return max(1, ui.px(1))

    def draw(self, ui: Ui, surface: pygame.Surface) -> None:
        """One line."""
        surface.fill(ui.theme.edge, self.rect)


class Pips(Node):
    """``total`` small marks of which ``filled`` are full: attention, or months gone by (as dashes).

    ``key``: the name of a row of dashes that is seen to step on when ``filled`` grows.
    """

    def __init__(
        self,
        filled: int,
        total: int,
        colour: str = "ink",
        dashes: bool = False,
        now: int | None = None,
        key: str = "",
    ) -> None:
        super().__init__()
        self.filled, self.total, self.colour, self.dashes, self.now = filled, total, colour, dashes, now
        self.key = key

    def _step(self) -> tuple[float, float, float]:
        """Width and height of a mark and the distance to the next, in units of text."""
        if not self.dashes:
            return 10, 10, 14
        wide = 12 if self.total <= 12 else max(3.0, 168 / self.total - 3)
        return wide, 5, wide + 3

    def _measure_width(self, ui: Ui) -> int:
        wide, _, step = self._step()
        return ui.em((self.total - 1) * step + wide) + 2 if self.total else 0

    def _measure_height(self, ui: Ui, width: int) -> int:
        return ui.em(self._step()[1] + (6 if self.dashes else 0))

    def draw(self, ui: Ui, surface: pygame.Surface) -> None:
        """Full, then empty."""
        if self.dashes:
            self._draw_dashes(ui, surface)
            return
        wide, _high, step = self._step()
        for at in range(self.total):
            middle = (self.rect.left + ui.em(at * step + wide / 2), self.rect.centery)
            if at < self.filled:
                paint.disc(surface, middle, ui.em(wide / 2), ui.theme.colour(self.colour))
            else:
                paint.ring(surface, middle, ui.em(wide / 2), max(1, ui.em(1.5)), ui.theme.outline)

    def _draw_dashes(self, ui: Ui, surface: pygame.Surface) -> None:
        """The present one is taller; on a step forward it fills from the left and the tallness goes along."""
        wide, high, step = self._step()
        shown = ui.motion.follow(self.key, self.filled) if self.key else self.filled
        behind = min(1.0, max(0.0, self.filled - shown))
        for at in range(self.total):
            near = 0.0 if self.now is None else max(0.0, 1 - abs(at - (self.now - behind)))
            tall = ui.em(high + 4 * near)
            mark = pygame.Rect(self.rect.left + ui.em(at * step), 0, max(2, ui.em(wide)), tall)
            mark.centery = self.rect.centery
            done = min(1.0, max(0.0, self.filled - behind - at))
            if done < 1:
                paint.box(surface, mark, tall // 2, ui.theme.faint)
            if done > 0:
                mark.width = max(tall if done < 1 else 0, round(mark.width * done))
                paint.box(surface, mark, tall // 2, ui.theme.colour(self.colour))
