"""Dialogs: a panel in the middle over a dimmed screen. Esc closes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from game.ui.kit.arrange import Column, Wrap
from game.ui.kit.controls import Button
from game.ui.kit.intentions import Act, Intention
from game.ui.kit.layout import Grow, Node, Pad, Space, Ui, Wrapper
from game.ui.kit.scroll import Scroll
from game.ui.kit.surfaces import Panel
from game.ui.kit.type import BODY, HEADING
from game.ui.kit.words import Words
from game.ui.scenes import Scene

if TYPE_CHECKING:
    from game.ui.loop import App

import pygame


class Centred(Wrapper):
    """A node in the middle of the window: as wide as allowed, as high as it needs, never beyond the window."""

    def __init__(self, inner: Node, w: float = 560) -> None:
        super().__init__(inner)
        self.w = w

    def place(self, ui: Ui, rect: pygame.Rect) -> None:
        """In the middle."""
        self.rect = rect
        wide = min(ui.em(self.w), rect.width - 2 * ui.px(16))
        high = min(self.inner.height(ui, wide), rect.height - 2 * ui.px(16))
        self.inner.place(ui, pygame.Rect(rect.centerx - wide // 2, rect.centery - high // 2, wide, high))


class Dialog(Scene):
    """A panel with a title, something in it, and buttons. Subclasses give ``inside`` and ``buttons``."""

    name = "dialog"
    overlay = True
    width = 560.0

    def __init__(self, app: App, title: str | Callable[[], str]) -> None:
        self.app, self.title = app, title
        """A function where the language may change while it is open."""

    def inside(self, ui: Ui) -> Node:
        """What is between title and buttons."""
        raise NotImplementedError

    def buttons(self) -> Sequence[Node]:
        """From left to right; the last is the main one."""
        raise NotImplementedError

    def build(self, ui: Ui) -> Node:
        """Title, scrolling middle, buttons."""
        title = self.title if isinstance(self.title, str) else self.title()
        middle = Column(Words(title, HEADING), self.inside(ui), gap=12)
        foot = Wrap(*self.buttons(), gap=10, end=True)
        small = ui.high < 420
        inner: Node = (
            Scroll(Pad(Column(middle, foot, gap=20), y=6), f"{self.name}.body")
            if small
            else Column(Grow(Scroll(Pad(middle, y=6), f"{self.name}.body")), foot, gap=16)
        )
        return Centred(Panel(inner, 28, 22, border=None if ui.theme.shadow else "edge"), self.width)

    def handle(self, ui: Ui, intention: Intention) -> bool:
        """Esc closes."""
        if intention.act is Act.BACK:
            self.close()
            return True
        return False

    def close(self) -> None:
        """Back to what is beneath."""
        self.app.stack.pop()


class Question(Dialog):
    """Something to confirm, with what it means."""

    name = "question"

    def __init__(
        self, app: App, title: str, lines: Sequence[str], yes: str, then: Callable[[], None], no: str | None
    ) -> None:
        super().__init__(app, title)
        self.lines, self.yes, self.then, self.no = lines, yes, then, no
        self.first = "yes"

    def inside(self, ui: Ui) -> Node:
        """The lines."""
        return Column(*(Words(line, BODY) for line in self.lines), Space(h=2), gap=8)

    def buttons(self) -> Sequence[Node]:
        """No and yes."""
        yes = Button("yes", self.yes, self.confirm, "primary")
        return [Button("no", self.no, self.close), yes] if self.no else [yes]

    def confirm(self) -> None:
        """Close, then do it."""
        self.close()
        self.then()


class Message(Question):
    """Something said that only needs to be read."""

    name = "message"

    def __init__(self, app: App, title: str, lines: Sequence[str], seen: str) -> None:
        super().__init__(app, title, lines, seen, lambda: None, None)
