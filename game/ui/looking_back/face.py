"""One screen of looking back: a title, what it shows, and what it says of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from game.ui.kit.layout import Node, Ui

if TYPE_CHECKING:
    from game.ui.looking_back.record import Record
    from game.ui.looking_back.scene import LookingBack


class Face:
    """Subclasses give title and body. ``scene`` leads to the other screens."""

    key = ""

    def __init__(self, scene: LookingBack) -> None:
        self.scene, self.app = scene, scene.app

    @property
    def record(self) -> Record:
        """What is drawn and what is chosen."""
        return self.scene.record

    def title(self) -> str:
        """What it is called."""
        raise NotImplementedError

    def body(self, ui: Ui) -> Node:
        """What is between head and foot."""
        raise NotImplementedError

    def arrive(self) -> None:
        """One has turned to it."""

    def facts(self) -> dict[str, Any]:
        """What the inspect output says of it."""
        return {}

    def help(self) -> tuple[str, ...]:
        """What it is for."""
        return ()
