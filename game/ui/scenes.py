"""The scene stack: what is on screen, what lies under a dialog, and which control had focus in each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from game.ui.kit.intentions import Intention
from game.ui.kit.layout import Node, Ui


class Scene:
    """One screen. Subclasses build a tree of widgets from what they are given; they own no data of the play."""

    name = "scene"
    overlay = False
    """Whether the scene beneath shows behind it."""
    of_play = False
    """Whether it shows a play, and so is set in larger type where a room looks on."""
    first: str | None = None
    """Id of the control that has focus at first; the first control where None."""

    def build(self, ui: Ui) -> Node:
        """The tree, for the window as it is."""
        raise NotImplementedError

    def handle(self, ui: Ui, intention: Intention) -> bool:
        """An intention nobody in the tree used; True where it was used."""
        return False

    def facts(self) -> dict[str, Any]:
        """What the inspect output says beyond controls (month, phase)."""
        return {}

    def help(self) -> tuple[str, ...]:
        """What F1 tells on this screen, paragraph by paragraph."""
        return ()


@dataclass
class Placed:
    """A scene on the stack with the focus it had."""

    scene: Scene
    focused: str | None = None
    fresh: bool = True
    """Not drawn yet: its focus may still be moved to where it shows without scrolling."""


class Stack:
    """Scenes from bottom to top. ``changed`` is called whenever another scene comes on top."""

    def __init__(self, changed: Callable[[], None] = lambda: None) -> None:
        self.placed: list[Placed] = []
        self.changed = changed

    @property
    def top(self) -> Placed | None:
        """The scene that has input; None when the game is over."""
        return self.placed[-1] if self.placed else None

    def push(self, scene: Scene) -> None:
        """Put a scene on top."""
        self.placed.append(Placed(scene, scene.first))
        self.changed()

    def pop(self) -> None:
        """Take the top scene away."""
        if self.placed:
            self.placed.pop()
            self.changed()

    def replace(self, scene: Scene) -> None:
        """Put a scene in the place of the top one."""
        if self.placed:
            self.placed.pop()
        self.push(scene)

    def reset(self, scene: Scene) -> None:
        """Only this scene."""
        self.placed.clear()
        self.push(scene)

    def visible(self) -> list[Placed]:
        """The scenes that show: the topmost full one and the overlays on it."""
        start = max((at for at, placed in enumerate(self.placed) if not placed.scene.overlay), default=0)
        return self.placed[start:]
