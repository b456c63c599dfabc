"""The picture: the scenes that show, what moves above them, and a new scene that comes through the old one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.ui.kit.motion import Motion

if TYPE_CHECKING:
    from game.ui.loop import App

FADE = 0.14
"""Seconds in which a new scene comes through the old one."""
FRAME = 1 / 60
"""Seconds from one picture to the next while something moves."""
VEIL = (135, 135, 135)
"""What lies under a dialog keeps this part (of 255) of its light."""


class Picture:
    """Draws what ``app`` shows, at one moment after the other while something moves."""

    def __init__(self, app: App, motion: Motion) -> None:
        self.app, self.motion = app, motion
        self.scenes_shown = 0
        self.leaving: pygame.Surface | None = None

    def scene_changed(self) -> None:
        """Keep what is on screen, for the new scene to come through."""
        self.scenes_shown += 1
        if self.app.draws and not self.motion.still():
            self.leaving = self.app.surface.copy()

    def draw(self) -> None:
        """Draw everything as it is at this moment, and show it; lay it out first where that has not been done."""
        app = self.app
        self.motion.next_picture()
        if not app.laid_out:
            app.layout()
        app.surface.fill(app.ui.theme.background)
        self._draw_beneath()
        app.root.draw(app.ui, app.surface)
        for draw in app.ui.above:
            draw()
        app.ui.above.clear()
        self._fade(app.surface)
        app.draws += 1
        app.window.flip()

    def _draw_beneath(self) -> None:
        """The scenes under a dialog, each under a veil."""
        app = self.app
        for placed in app.stack.visible()[:-1]:
            shown, app.ui.focused = app.ui.focused, None
            app.placed(placed.scene).draw(app.ui, app.surface)
            app.ui.focused = shown
            app.surface.fill(VEIL, special_flags=pygame.BLEND_RGB_MULT)

    def _fade(self, surface: pygame.Surface) -> None:
        _before, share = self.motion.since("scene", self.scenes_shown, FADE)
        if self.leaving is None:
            return
        if share >= 1 or self.leaving.get_size() != surface.get_size():
            self.leaving = None
        else:
            self.leaving.set_alpha(round(255 * (1 - share)))
            surface.blit(self.leaving, (0, 0))

    def due_in(self) -> float | None:
        """Seconds until the next picture; None where nothing moves."""
        return max(0.0, FRAME - self.motion.age) if self.motion.moving else None
