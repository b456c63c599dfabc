"""What a page of the terminal game is: something to read, and numbered choices with one that leads on or back.

Pages are made from a ``View`` alone, so that they offer exactly what the play allows; what it refuses all the same is
told. A choice is an action, or something the room does (open a page, ask for words).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from game.core.seats.actions import Action

if TYPE_CHECKING:
    from game.text.room import Room

Fill = Callable[["Room", Action], Action | None]
"""Asks for what an action still lacks; None where the person thinks better of it."""


@dataclass(frozen=True)
class Choice:
    """One numbered choice: ``do`` (an action, made whole by ``fill``) or ``run``."""

    text: str
    do: Action | None = None
    fill: Fill | None = None
    run: Callable[[Room], None] | None = None
    keep: bool = False
    """Whether every line is told each time; otherwise only the first, once the page has been read."""
    done: str = ""
    """What is said once the action is done; otherwise that it is."""


@dataclass(frozen=True)
class Menu:
    """A page's choices, where 0 leads, and what cannot be chosen now and why."""

    choices: tuple[Choice, ...]
    onward: Choice
    closed: tuple[str, ...] = ()
    closed_heading: str = ""


class Page(Protocol):
    """Something to read, with choices."""

    def write(self, room: Room) -> None:
        """Put it on paper."""
        ...

    def menu(self, room: Room) -> Menu:
        """What can be chosen."""
        ...


def opens(text: str, page: Page, keep: bool = False) -> Choice:
    """A choice that opens a page on top of this one."""
    return Choice(text, run=lambda room: room.open(page), keep=keep)


def back(text: str) -> Choice:
    """The choice that leads back to the page beneath."""
    return Choice(text, run=lambda room: room.back())
