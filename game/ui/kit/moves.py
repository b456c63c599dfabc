"""Something that belongs in one place after another, and is seen to go there."""

from __future__ import annotations

from typing import Any

import pygame

from game.ui.kit.layout import Node, Ui, Wrapper


class Moves(Wrapper):
    """A node that glides to where it is now when its ``place`` has changed: a case that goes on to the next stage.

    ``key`` is the thing's own name, ``place`` names where it belongs; scrolling and resizing change neither, and so
    move nothing. While it glides it is drawn above all else.
    """

    def __init__(self, inner: Node, key: str, place: Any) -> None:
        super().__init__(inner)
        self.key, self.belongs = key, place

    def draw(self, ui: Ui, surface: pygame.Surface) -> None:
        """At rest where it is; else between there and where it was last at rest."""
        _before, share = ui.motion.since(f"moves:{self.key}", self.belongs)
        spot = f"spot:{self.key}"
        start = ui.memory.get(spot, self.rect.topleft)
        if share >= 1:
            ui.memory[spot] = self.rect.topleft
            self.inner.draw(ui, surface)
            return
        left, top = (round((was - now) * (1 - share)) for was, now in zip(start, self.rect.topleft, strict=True))
        on_its_way = self.rect.move(left, top)

        def above() -> None:
            self.inner.place(ui, on_its_way)
            self.inner.draw(ui, surface)
            self.inner.place(ui, self.rect)

        ui.above.append(above)
