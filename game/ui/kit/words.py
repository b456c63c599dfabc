"""Text on the screen: a paragraph that wraps, and short words with an icon."""

from __future__ import annotations

import pygame

from game.ui.kit.layout import Node, Ui
from game.ui.kit.type import BODY, Style


class Words(Node):
    """A text that wraps to its width. ``align`` is left, center or right; ``colour`` a name in the theme."""

    name = "words"

    def __init__(
        self, text: str, style: Style = BODY, colour: str = "ink", align: str = "left", whole: bool = False
    ) -> None:
        super().__init__()
        self.text, self.style, self.colour, self.align = text, style, colour, align
        self.whole = whole
        """Never narrower than its longest line."""

    def _measure_width(self, ui: Ui) -> int:
        return max(ui.type.width(line, self.style) for line in self.text.split("\n"))

    def _measure_least(self, ui: Ui) -> int:
        if self.whole:
            return self.width(ui)
        return min(ui.em(150), max((ui.type.width(word, self.style) for word in self.text.split()), default=0))

    def _measure_height(self, ui: Ui, width: int) -> int:
        return len(ui.type.wrap(self.text, self.style, max(1, width))) * ui.type.leading(self.style)

    def lines(self, ui: Ui) -> tuple[str, ...]:
        """The lines at the width it was given."""
        return ui.type.wrap(self.text, self.style, max(1, self.rect.width))

    def draw(self, ui: Ui, surface: pygame.Surface) -> None:
        """Line by line, only those within the clip."""
        clip, leading = surface.get_clip(), ui.type.leading(self.style)
        if not self.rect.colliderect(clip):
            return
        colour = ui.theme.colour(self.colour)
        y = self.rect.top
        for line in self.lines(ui):
            if line and y + leading > clip.top and y < clip.bottom:
                drawn = ui.type.line(line, self.style, colour)
                x = self.rect.left
                if self.align != "left":
                    spare = self.rect.width - ui.type.width(line, self.style)
                    x += spare if self.align == "right" else spare // 2
                surface.blit(drawn, (x, y + (leading - drawn.get_height()) // 2))
            y += leading
