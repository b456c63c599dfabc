"""Input: events of keyboard, pointer, window and gamepads as intentions, and what is held down."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import pygame

from game.ui.kit import focus
from game.ui.kit.gamepad import Gamepads
from game.ui.kit.intentions import Act, Intention, of
from game.ui.kit.repeat import Repeat
from game.ui.pointer import Pointer

if TYPE_CHECKING:
    from game.ui.loop import App

POINTER = (Act.MOVE, Act.PRESS, Act.RELEASE, Act.WHEEL)


class Input:
    """What comes in to ``app``. ``now`` gives seconds."""

    def __init__(self, app: App, now: Callable[[], float]) -> None:
        self.app = app
        self.pointer = Pointer(app)
        self.repeat = Repeat(now)
        self.gamepads = Gamepads(self.repeat)
        self.heard = 0
        """Keys that mean something and clicks so far: a driving test knows by it that its own has been taken."""

    def meant(self, event: pygame.event.Event) -> Intention | None:
        """The intention behind an event; what is held down is noted."""
        if event.type == pygame.KEYUP:
            self.repeat.release(event.key)
        elif event.type == pygame.WINDOWFOCUSLOST:
            self.repeat.stop()
        intention = of(event, self._writing())
        if intention is None:
            return self.gamepads.intention(event)
        if event.type in (pygame.KEYDOWN, pygame.TEXTINPUT, pygame.MOUSEBUTTONUP):
            self.heard += 1
        if event.type == pygame.KEYDOWN:
            self.repeat.press(event.key, intention)
        elif intention.act in POINTER:
            intention = replace(intention, at=self.app.window.pixels(intention.at))
        return intention

    def _writing(self) -> bool:
        top = self.app.stack.top
        node = focus.find(self.app.root, top.focused) if top is not None else None
        return node is not None and node.writes
