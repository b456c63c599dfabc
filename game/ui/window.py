"""What the picture is shown on: a real window, or only a surface in memory.

A window may have more pixels than its size says (a dense screen). Everything is laid out and drawn in pixels, so that
nothing is ever enlarged; only the pointer comes in the window's own measure, and is turned into pixels here.
"""

from __future__ import annotations

import os
from pathlib import Path

import pygame

SIZE = (1280, 720)
LEAST = (960, 640)
SHARE = 2 / 3
"""Of a large desktop, how much the window takes at first."""
UNSEEN = ("offscreen", "dummy")
"""Video drivers without a window, which only those get who ask for them."""


class NoWindowError(Exception):
    """There is no display to open a window on."""


class Window:
    """A surface that nobody sees: what tests and measurements draw on."""

    fullscreen = False

    def __init__(self, surface: pygame.Surface) -> None:
        self._surface = surface

    def surface(self) -> pygame.Surface:
        """What to draw on now; another one after the window has changed size."""
        return self._surface

    def size(self) -> tuple[int, int]:
        """Its size in the measure that the pointer comes in."""
        return self.surface().get_size()

    def flip(self) -> None:
        """Show what was drawn."""

    def toggle_fullscreen(self) -> None:
        """Fill the screen, or go back to a window."""

    def pixels(self, spot: tuple[int, int]) -> tuple[int, int]:
        """Where the pointer is, in pixels of the surface."""
        (wide, high), (across, down) = self.surface().get_size(), self.size()
        return spot[0] * wide // max(1, across), spot[1] * high // max(1, down)


class RealWindow(Window):
    """A window on the desktop, resizable, with its title and icon. Raises ``NoWindowError`` where nobody sees it."""

    def __init__(self, title: str) -> None:
        os.environ.setdefault("SDL_WINDOWS_DPI_AWARENESS", "permonitorv2")  # else Windows enlarges it, blurred
        try:
            pygame.display.init()
            if pygame.display.get_driver() in UNSEEN and not os.environ.get("SDL_VIDEODRIVER"):
                raise NoWindowError  # SDL falls back to a driver that draws to nowhere
            pygame.font.init()
            self._window = pygame.Window(title, first_size(), resizable=True, allow_high_dpi=True)
        except pygame.error as error:
            raise NoWindowError from error
        self._window.set_icon(pygame.image.load(Path(__file__).parent / "assets" / "icon.png"))
        self._window.minimum_size = LEAST
        pygame.key.start_text_input()
        super().__init__(self._window.get_surface())

    def surface(self) -> pygame.Surface:
        """The window's surface as it is now."""
        return self._window.get_surface()

    def size(self) -> tuple[int, int]:
        """In points, of which a dense screen has fewer than pixels."""
        return self._window.size

    def flip(self) -> None:
        """Show what was drawn."""
        self._window.flip()

    def toggle_fullscreen(self) -> None:
        """The whole desktop, in its own resolution, and back."""
        if self.fullscreen:
            self._window.set_windowed()
        else:
            self._window.set_fullscreen(True)
        self.fullscreen = not self.fullscreen


def first_size() -> tuple[int, int]:
    """The window's size at first: two thirds of a large desktop, never more than there is."""
    wide, high = pygame.display.get_desktop_sizes()[0]
    wanted = max(SIZE[0], round(wide * SHARE)), max(SIZE[1], round(high * SHARE))
    return min(wanted[0], wide), min(wanted[1], high)
