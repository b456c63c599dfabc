"""Whose matter it is: the bar from what and when (the board) to how and by whom (the administration).

Between them lies the golden zone, where neither can settle it without the other. It is told without colour too: the
three grounds have each their pattern, their icon and their words.
"""

from __future__ import annotations

import pygame

from game.core.language import _
from game.ui.kit import paint
from game.ui.kit.arrange import Column, Row
from game.ui.kit.layout import Grow, Node, Ui
from game.ui.kit.surfaces import Icon
from game.ui.kit.type import SMALL, SMALL_STRONG, TINY
from game.ui.kit.words import Words

ZONES = 3


class Zone(Node):
    """The bar with a pin at the matter's place (``position`` 0-1)."""

    name = "zone"

    def __init__(self, position: float) -> None:
        super().__init__()
        self.position = min(1.0, max(0.0, position))

    def _measure_width(self, ui: Ui) -> int:
        return ui.em(220)

    def _measure_least(self, ui: Ui) -> int:
        return ui.em(120)

    def _measure_height(self, ui: Ui, width: int) -> int:
        return ui.em(30)

    def draw(self, ui: Ui, surface: pygame.Surface) -> None:
        """Solid, striped and dotted ground, and the pin on its stem."""
        if not self.rect.colliderect(surface.get_clip()):
            return
        thick = ui.em(12)
        third = self.rect.width / ZONES
        for at, draw in enumerate((self._board, self._golden, self._administration)):
            left = self.rect.left + round(at * third)
            wide = round(third) - (ui.px(3) if at < ZONES - 1 else 0)
            draw(ui, surface, pygame.Rect(left, self.rect.bottom - thick, wide, thick))
        self._pin(ui, surface, thick)

    def _board(self, ui: Ui, surface: pygame.Surface, piece: pygame.Rect) -> None:
        paint.box(surface, piece, piece.height // 2, ui.theme.board)

    def _golden(self, ui: Ui, surface: pygame.Surface, piece: pygame.Rect) -> None:
        """Between: in outline, with upright stripes."""
        theme, room = ui.theme, ui.em(3)
        paint.box(surface, piece, piece.height // 2, theme.sunk, theme.outline, max(1, ui.px(1.25)))
        for x in range(piece.left + piece.height // 2, piece.right - piece.height // 2, max(4, ui.em(6))):
            surface.fill(theme.outline, (x, piece.top + room, max(1, ui.px(1.5)), piece.height - 2 * room))

    def _administration(self, ui: Ui, surface: pygame.Surface, piece: pygame.Rect) -> None:
        """Solid, with dots: told apart from the board's without colour."""
        paint.box(surface, piece, piece.height // 2, ui.theme.administration)
        for x in range(piece.left + piece.height, piece.right - piece.height // 2, max(5, ui.em(10))):
            paint.disc(surface, (x, piece.centery), max(1, ui.em(1.6)), ui.theme.on_badge)

    def _pin(self, ui: Ui, surface: pygame.Surface, thick: int) -> None:
        theme = ui.theme
        x = self.rect.left + round(self.position * self.rect.width)
        x = max(self.rect.left + ui.em(7), min(self.rect.right - ui.em(7), x))
        head = ui.em(6)
        middle = (x, self.rect.top + head)
        stem = max(2, ui.em(2.5))
        ground = pygame.Rect(x - stem // 2 - ui.px(2), middle[1], stem + 2 * ui.px(2), self.rect.bottom - middle[1])
        surface.fill(theme.panel, ground)
        surface.fill(theme.ink, (x - stem // 2, middle[1], stem, self.rect.bottom - middle[1]))
        paint.disc(surface, middle, head, theme.ink)


def place_of(position: float) -> int:
    """In which of the three zones a position (0-1) lies."""
    return min(ZONES - 1, int(position * ZONES))


def meaning(position: float) -> tuple[str, str]:
    """Whose matter it mostly is, and who usually decides that."""
    return (
        (_("Mest vad och när"), _("Avgörs oftast av nämnden.")),
        (_("Både vad och hur"), _("Avgörs sällan av den ena sidan ensam.")),
        (_("Mest hur och av vem"), _("Avgörs oftast av förvaltningen.")),
    )[place_of(position)]


def responsibility(position: float) -> Column:
    """Heading, the bar, its grounds in words, and what it means for this matter."""
    whose, usually = meaning(position)
    ends = Row(
        Icon("landmark", 14, "board"),
        Grow(Words(_("vad, när"), TINY, "second"), equal=True),
        Grow(Words(_("gyllene zonen"), TINY, "second", align="center"), 1.3, equal=True),
        Grow(Words(_("hur, av vem"), TINY, "second", align="right"), equal=True),
        Icon("building-2", 14, "administration"),
        gap=5,
    )
    head = Row(Words(_("Vems fråga?"), SMALL_STRONG), Grow(Words(whose, SMALL, "ink", align="right")), gap=10)
    return Column(head, Zone(position), ends, Words(usually, SMALL, "second"), gap=4)
