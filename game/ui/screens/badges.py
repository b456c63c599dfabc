"""Badges of seats and sides, told apart by shape and icon as well as colour, and what the seats are called.

The board is a square with a temple, the administration a square with an office house, citizens a disc with people, the
opposition's leader a diamond with a flag.
"""

from __future__ import annotations

from functools import lru_cache

import pygame

from game.core.language import _
from game.ui.kit import paint
from game.ui.kit.layout import Ui
from game.ui.kit.surfaces import Badge
from game.ui.kit.theme import Rgb
from game.ui.kit.type import OVERSIZE, shrunk

SIDES = {
    "board": ("landmark", "board"),
    "administration": ("building-2", "administration"),
    "citizens": ("users", "citizens"),
    "opposition": ("flag", "opposition"),
    "media": ("newspaper", "accent"),
    "outside": ("circle-dot", "accent"),
}
"""Icon and colour of each side."""
SIDE_OF = {"chair": "board", "head": "administration", "opposition": "opposition"}
"""The side that each seat is drawn as."""


class Diamond(Badge):
    """A badge on a square that stands on its corner."""

    def draw(self, ui: Ui, surface: pygame.Surface) -> None:
        """Ground and icon."""
        if not self.rect.colliderect(surface.get_clip()):
            return
        ground = _diamond(ui.em(self.side), ui.theme.colour(self.fill))
        surface.blit(ground, ground.get_rect(center=self.rect.center))
        drawn = paint.icon(self.mark, ui.em(self.side * 0.5), ui.theme.colour(self.colour))
        surface.blit(drawn, drawn.get_rect(center=self.rect.center))


@lru_cache(maxsize=32)
def _diamond(side: int, colour: Rgb) -> pygame.Surface:
    """A square on its corner, ``side`` pixels from corner to corner, with corners a little rounded."""
    whole, soft = side * OVERSIZE, side * OVERSIZE // 10
    large = pygame.Surface((whole, whole), pygame.SRCALPHA, 32)
    middle, out = whole / 2, whole / 2 - soft
    corners = [(middle, middle - out), (middle + out, middle), (middle, middle + out), (middle - out, middle)]
    white = (255, 255, 255, 255)
    for corner in corners:
        pygame.draw.circle(large, white, corner, soft)
    near = soft * 0.7071
    for dx, dy in ((near, near), (-near, -near), (near, -near), (-near, near)):
        pygame.draw.polygon(large, white, [(x + dx, y + dy) for x, y in corners])
    return shrunk(large, colour)


def side_badge(side: str, size: float = 28) -> Badge:
    """The badge of a side: board, administration, citizens, opposition, media or outside."""
    icon, colour = SIDES[side]
    ink = "on_accent" if colour == "accent" else "on_badge"
    if side == "opposition":
        return Diamond(icon, size * 1.14, colour, ink)
    return Badge(icon, size, colour, ink, round_=side == "citizens")


def role_badge(seat: str, size: float = 38) -> Badge:
    """The badge of whoever sits in ``seat``."""
    return side_badge(SIDE_OF[seat], size)


def seat_name(seat: str) -> str:
    """What a seat is called within a sentence."""
    return {
        "chair": _("ordföranden"),
        "head": _("förvaltningschefen"),
        "opposition": _("oppositionens gruppledare"),
    }[seat]


def seat_names(seats: tuple[str, ...]) -> str:
    """Several seats within a sentence."""
    names = [seat_name(seat) for seat in seats]
    if len(names) < 2:
        return "".join(names)
    return _("{some} och {last}").format(some=", ".join(names[:-1]), last=names[-1])
