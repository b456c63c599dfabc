"""Type: lines of text rendered at several times their size and scaled down, measured, wrapped and cached.

Pygame rounds the advance of every glyph to whole pixels, which spaces small text unevenly. Rendering large and scaling
down removes that; a gamma on the coverage gives the strokes their weight back.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import ItemsView
from dataclasses import dataclass
from functools import lru_cache
from math import ceil
from pathlib import Path

import numpy as np
import pygame

from game.ui.kit.theme import Rgb

FONTS = Path(__file__).resolve().parents[1] / "assets" / "fonts"
OVERSIZE = 4
"""How many times larger shapes are rendered, and small text; of large text, ``FINE`` pixels to the em are enough."""
FINE = 64
KEPT = 3000
"""Rendered lines kept; a full screen has about 150."""


@dataclass(frozen=True)
class Style:
    """How a text is set: size in units at 100 %, weight, line height as a share of size, and which cut."""

    size: float
    weight: int = 400
    leading: float = 1.42
    cut: str = "text"
    """Text, display (for headings) or figures (all digits of one width)."""


@dataclass(frozen=True)
class Face:
    """A typeface: the files of its three cuts. ``size`` makes it look as large as Inter does."""

    text: str
    display: str
    figures: str
    size: float = 1.0


FACES = {
    "inter": Face("Inter", "InterDisplay", "InterTabular"),
    "clear": Face("Atkinson", "Atkinson", "AtkinsonTabular", 1.06),
}
"""``clear`` is drawn to be read by people with low vision: no two letters look alike."""


TITLE = Style(25, 700, 1.22, "display")
BIG = Style(34, 700, 1.15, "display")
HEADING = Style(18, 600, 1.28, "display")
SECTION = Style(14, 600, 1.35)
BODY = Style(15, 400, 1.48)
STRONG = Style(15, 600, 1.36)
LABEL = Style(14, 500, 1.36)
SMALL = Style(13, 400, 1.42)
SMALL_STRONG = Style(13, 600, 1.38)
TINY = Style(12, 500, 1.34)
FIGURE = Style(14, 600, 1.3, "figures")
SMALL_FIGURE = Style(13, 500, 1.3, "figures")
TINY_FIGURE = Style(12, 500, 1.3, "figures")
BIG_FIGURE = Style(28, 600, 1.15, "figures")


@lru_cache(maxsize=64)
def _font(file: str, weight: int, pixels: int) -> pygame.font.Font:
    if not pygame.font.get_init():
        pygame.font.init()
    return pygame.font.Font(FONTS / f"{file}-{weight}.ttf", pixels)


def forget_fonts() -> None:
    """Drop the opened fonts (they die with ``pygame.quit``)."""
    _font.cache_clear()


class Type:
    """Measures and renders text at one scale (pixels per unit) in one face (a name in ``FACES``)."""

    def __init__(self, scale: float, face: str = "inter") -> None:
        self.scale, self.face = scale, face
        self._lines: OrderedDict[tuple[str, Style, Rgb], pygame.Surface] = OrderedDict()
        self._widths: dict[tuple[str, Style], int] = {}
        self._wrapped: dict[tuple[str, Style, int], tuple[str, ...]] = {}

    def pixels(self, style: Style) -> int:
        """The em of ``style`` in pixels; never under 12 at a scale of one or more."""
        size = round(style.size * self.scale * FACES[self.face].size)
        return max(12 if self.scale >= 1 else 8, size)

    def leading(self, style: Style) -> int:
        """Height of one line in pixels."""
        return round(self.pixels(style) * style.leading)

    def oversize(self, style: Style) -> int:
        """How many times larger ``style`` is rendered: the larger the text, the less it takes to space it evenly."""
        return max(2, min(OVERSIZE, round(FINE / self.pixels(style))))

    def font(self, style: Style) -> pygame.font.Font:
        """The font of ``style`` at the size it is rendered in."""
        return _font(getattr(FACES[self.face], style.cut), style.weight, self.pixels(style) * self.oversize(style))

    def width(self, text: str, style: Style) -> int:
        """Width of one line in pixels, rounded up."""
        key = (text, style)
        found = self._widths.get(key)
        if found is None:
            if len(self._widths) > 20_000:
                self._widths.clear()
            found = ceil(self.font(style).size(text)[0] / self.oversize(style)) if text else 0
            self._widths[key] = found
        return found

    def wrap(self, text: str, style: Style, width: int) -> tuple[str, ...]:
        """``text`` in lines no wider than ``width`` pixels; a word that is wider by itself is broken."""
        key = (text, style, width)
        found = self._wrapped.get(key)
        if found is None:
            if len(self._wrapped) > 4_000:
                self._wrapped.clear()
            lines: list[str] = []
            for part in text.replace("\u00ad", "").split("\n"):
                lines.extend(self._wrap_one(part, style, width))
            found = self._wrapped[key] = tuple(lines)
        return found

    def _wrap_one(self, text: str, style: Style, width: int) -> list[str]:
        if self.width(text, style) <= width:
            return [text]
        lines: list[str] = []
        line = ""
        for word in text.split(" "):
            longer = f"{line} {word}" if line else word
            if self.width(longer, style) <= width:
                line = longer
                continue
            if line:
                lines.append(line)
            while len(word) > 1 and self.width(word, style) > width:
                cut = self._break(word, style, width)
                lines.append(word[:cut])
                word = word[cut:]
            line = word
        lines.append(line)
        return lines

    def _break(self, word: str, style: Style, width: int) -> int:
        cut = len(word) - 1
        while cut > 1 and self.width(word[:cut], style) > width:
            cut -= 1
        hyphen = max(word.rfind("-", 1, cut), word.rfind("/", 1, cut))
        return hyphen + 1 if hyphen > 0 else cut

    def line(self, text: str, style: Style, colour: Rgb) -> pygame.Surface:
        """One line of text as a surface with alpha, rendered once and kept."""
        key = (text, style, colour)
        found = self._lines.get(key)
        if found is None:
            found = self._lines[key] = self._render(text, style, colour)
            if len(self._lines) > KEPT:
                self._lines.popitem(last=False)
        else:
            self._lines.move_to_end(key)
        return found

    def rendered(self) -> ItemsView[tuple[str, Style, Rgb], pygame.Surface]:
        """Every line kept: text, style and colour, and its surface."""
        return self._lines.items()

    def _render(self, text: str, style: Style, colour: Rgb) -> pygame.Surface:
        font = self.font(style)
        seen = text if font.size(text)[0] > 0 else " "  # some characters have no width, and nothing of it to draw
        large = font.render(seen, True, (255, 255, 255))
        return shrunk(large, colour, 0.86 if sum(colour) < 384 else 0.94, self.oversize(style))


@lru_cache(maxsize=8)
def _gamma(power: float) -> np.ndarray:
    return np.round(255 * (np.arange(256) / 255) ** power).astype(np.uint8)


def shrunk(large: pygame.Surface, colour: Rgb, gamma: float = 1.0, times: int = OVERSIZE) -> pygame.Surface:
    """``large`` scaled down ``times`` and drawn in ``colour``: only its coverage is kept."""
    size = ceil(large.get_width() / times), ceil(large.get_height() / times)
    room = pygame.Surface((size[0] * times, size[1] * times), pygame.SRCALPHA, 32)
    room.blit(large, (0, 0), special_flags=pygame.BLEND_RGBA_ADD)
    small = pygame.transform.smoothscale(room, size)
    done = pygame.Surface(size, pygame.SRCALPHA, 32)
    done.fill((*colour, 0))
    pygame.surfarray.pixels_alpha(done)[:] = _gamma(gamma)[pygame.surfarray.pixels_alpha(small)]
    return done
