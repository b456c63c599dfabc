"""Which page the month itself lays open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.text.menus import Page
from game.text.pages.desk import Desk
from game.text.pages.dilemma import Dilemma
from game.text.pages.end import End
from game.text.pages.meeting import Meeting
from game.text.pages.post import Post
from game.text.pages.preparation import Preparation

if TYPE_CHECKING:
    from game.text.room import Room


def home(room: Room) -> Page:
    """The page of the phase."""
    phase = room.view.phase
    if phase == "over":
        return End()
    if room.view.short:
        return Dilemma()
    if phase == "meeting":
        return Meeting()
    if phase == "waiting":
        return Post()
    return Desk() if phase == "desk" else Preparation()
