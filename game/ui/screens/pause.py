"""A pause: the play is out of sight and nothing moves, until somebody presses a key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.language import _
from game.ui.kit.arrange import Column
from game.ui.kit.controls import Button
from game.ui.kit.intentions import Intention
from game.ui.kit.layout import Grow, Hug, Node, Pad, Space, Ui
from game.ui.kit.scroll import Scroll
from game.ui.kit.type import BIG, BODY, HEADING
from game.ui.kit.words import Words
from game.ui.scenes import Scene
from game.ui.screens.emblem import Emblem

if TYPE_CHECKING:
    from game.ui.loop import App


class Pause(Scene):
    """Over everything, and hiding it. Any key goes back."""

    name = "pause"
    first = "continue"

    def __init__(self, app: App) -> None:
        self.app = app

    def build(self, ui: Ui) -> Node:
        """The game's name and that it rests, in the middle."""
        parts = (
            Hug(Emblem(), "center"),
            Words("Samspel", BIG, align="center"),
            Words(_("Paus"), HEADING, "second", align="center"),
            Words(_("Tryck på valfri tangent för att fortsätta."), BODY, "second", align="center"),
            Hug(Button("continue", _("Fortsätt"), self.close, "primary", icon="play"), "center"),
        )
        middle = Column(Grow(Space()), *parts, Grow(Space()), gap=12)
        return Pad(Scroll(Pad(middle, y=12), "pause.page", "background"), 24, 12)

    def handle(self, ui: Ui, intention: Intention) -> bool:
        """Whatever is pressed goes back."""
        self.close()
        return True

    def close(self) -> None:
        """Back to what was on screen."""
        self.app.stack.pop()
