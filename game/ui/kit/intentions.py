"""What a person wants, whatever they pressed: keyboard, mouse, gamepad and test script share one path."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

import pygame


class Act(Enum):
    """The kinds of intention."""

    NEXT = auto()
    PREVIOUS = auto()
    UP = auto()
    DOWN = auto()
    LEFT = auto()
    RIGHT = auto()
    PAGE_UP = auto()
    PAGE_DOWN = auto()
    HOME = auto()
    END = auto()
    ACTIVATE = auto()
    SPACE = auto()
    BACK = auto()
    FORWARD = auto()
    """Ctrl+Enter: go on to the next phase."""
    UNDO = auto()
    HELP = auto()
    FULLSCREEN = auto()
    SETTINGS = auto()
    PAUSE = auto()
    MENU = auto()
    TERMS = auto()
    """F3: the words of art on this page."""
    PRESENTER = auto()
    """F8: one thing at a time in large type, or back."""
    SCROLL = auto()
    """Scroll where the focus is, by steps of the wheel."""
    NUMBER = auto()
    TEXT = auto()
    ERASE = auto()
    DELETE = auto()
    MOVE = auto()
    PRESS = auto()
    RELEASE = auto()
    WHEEL = auto()
    RESIZE = auto()
    REDRAW = auto()
    QUIT = auto()
    OTHER = auto()
    """A key that means nothing by itself."""


@dataclass(frozen=True)
class Intention:
    """One intention: ``at`` for the pointer, ``number`` for digits and wheel steps, ``text`` for what was written."""

    act: Act
    at: tuple[int, int] = (0, 0)
    number: int = 0
    text: str = ""


_KEYS = {
    pygame.K_UP: Act.UP,
    pygame.K_DOWN: Act.DOWN,
    pygame.K_LEFT: Act.LEFT,
    pygame.K_RIGHT: Act.RIGHT,
    pygame.K_PAGEUP: Act.PAGE_UP,
    pygame.K_PAGEDOWN: Act.PAGE_DOWN,
    pygame.K_HOME: Act.HOME,
    pygame.K_END: Act.END,
    pygame.K_ESCAPE: Act.BACK,
    pygame.K_F1: Act.HELP,
    pygame.K_F2: Act.SETTINGS,
    pygame.K_F3: Act.TERMS,
    pygame.K_F8: Act.PRESENTER,
    pygame.K_F9: Act.PAUSE,
    pygame.K_PAUSE: Act.PAUSE,
    pygame.K_F10: Act.MENU,
    pygame.K_F11: Act.FULLSCREEN,
    pygame.K_BACKSPACE: Act.ERASE,
    pygame.K_DELETE: Act.DELETE,
}
_WINDOW = {
    pygame.VIDEORESIZE: Act.RESIZE,
    pygame.WINDOWSIZECHANGED: Act.RESIZE,
    pygame.WINDOWEXPOSED: Act.REDRAW,
    pygame.WINDOWRESTORED: Act.REDRAW,
    pygame.WINDOWFOCUSGAINED: Act.REDRAW,
    pygame.QUIT: Act.QUIT,
}


def of(event: pygame.event.Event, writing: bool = False) -> Intention | None:
    """The intention behind an event, or None. While ``writing``, digits and spaces are text."""
    if event.type in _WINDOW:
        return Intention(_WINDOW[event.type])
    if event.type == pygame.MOUSEMOTION:
        return Intention(Act.MOVE, at=event.pos)
    if event.type in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
        pressed = event.type == pygame.MOUSEBUTTONDOWN
        return Intention(Act.PRESS if pressed else Act.RELEASE, at=event.pos) if event.button == 1 else None
    if event.type == pygame.MOUSEWHEEL:
        return Intention(Act.WHEEL, number=event.y)
    if event.type == pygame.TEXTINPUT:
        return Intention(Act.TEXT, text=event.text) if writing else None
    return _of_key(event, writing) if event.type == pygame.KEYDOWN else None


def _of_key(event: pygame.event.Event, writing: bool) -> Intention | None:
    held = event.mod & (pygame.KMOD_CTRL | pygame.KMOD_META)
    if event.key == pygame.K_TAB:
        return Intention(Act.PREVIOUS if event.mod & pygame.KMOD_SHIFT else Act.NEXT)
    if event.key in (pygame.K_RETURN, pygame.K_KP_ENTER):
        return Intention(Act.FORWARD if held else Act.ACTIVATE)
    if held:
        return Intention(Act.UNDO) if event.key == pygame.K_z else None
    if event.key in _KEYS:
        return Intention(_KEYS[event.key])
    if writing:
        return None
    if event.key == pygame.K_SPACE:
        return Intention(Act.SPACE)
    if event.unicode and event.unicode in "0123456789":
        return Intention(Act.NUMBER, number=int(event.unicode))
    return Intention(Act.OTHER) if event.unicode else None
