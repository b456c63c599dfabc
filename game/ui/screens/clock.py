"""A calm clock: whole minutes in words and a bar that grows shorter. It can rest and be given more; it never sounds."""

from __future__ import annotations

import threading
from collections.abc import Callable
from math import ceil
from typing import TYPE_CHECKING

import pygame

from game.core.language import _, n_
from game.ui.kit import paint
from game.ui.kit.arrange import Column, Row, Wrap
from game.ui.kit.controls import Button
from game.ui.kit.layout import Grow, Node, Ui
from game.ui.kit.surfaces import Icon
from game.ui.kit.type import SMALL, Style
from game.ui.kit.words import Words

if TYPE_CHECKING:
    from game.ui.loop import App

STEP = 5.0
"""Seconds between one look at the clock and the next."""
MORE = 2
"""Minutes that are given at a time."""


class Clock:
    """Minutes counted down while it goes. ``later`` calls something after some seconds, in the loop."""

    def __init__(
        self, app: App, minutes: int, later: Callable[[float, Callable[[], None]], None] | None = None
    ) -> None:
        self.app, self.minutes = app, minutes
        self._spent, self._since = 0.0, None
        self._later = later or self._in_a_thread
        self._since: float | None = None
        """When it last began to go; None where it rests."""

    @property
    def going(self) -> bool:
        """Whether it counts."""
        return self._since is not None

    @property
    def left(self) -> float:
        """Seconds left; 0 at the end."""
        going = self.app.motion.now() - self._since if self._since is not None else 0.0
        return max(0.0, 60.0 * self.minutes - self._spent - going)

    def toggle(self) -> None:
        """Let it go, or rest."""
        if self._since is None:
            self._since = self.app.motion.now()
            self._later(STEP, self._look)
        else:
            self._spent += self.app.motion.now() - self._since
            self._since = None
        self.app.changed()

    def more(self) -> None:
        """Some minutes more; what has run over is forgotten."""
        self._spent = min(self._spent, 60.0 * self.minutes - self.left)
        if self._since is not None:
            self._spent, self._since = 60.0 * self.minutes - self.left, self.app.motion.now()
        self.minutes += MORE
        self.app.changed()

    def stop(self) -> None:
        """Rest, for good: the screen has gone."""
        self._since = None

    def _look(self) -> None:
        if self.going:
            self.app.changed()
            if self.left > 0:
                self._later(STEP, self._look)

    def _in_a_thread(self, seconds: float, then: Callable[[], None]) -> None:
        timer = threading.Timer(seconds, lambda: self.app.call(then))
        timer.daemon = True
        timer.start()

    def said(self) -> str:
        """What is left, in words."""
        if self.left <= 0:
            return _("Tiden är ute. Ta den stund ni behöver.")
        minutes = ceil(self.left / 60)
        if self.going and minutes == 1:
            return _("Mindre än en minut kvar")
        return n_("{n} minut kvar", "{n} minuter kvar", minutes).format(n=minutes)

    def shown(self, style: Style = SMALL) -> Node:
        """Bar, words and the two buttons."""
        pause, go = _("Låt klockan vila"), _("Starta klockan")
        return Column(
            Bar(self.left / (60.0 * self.minutes)),
            Wrap(
                Row(Icon("timer", style.size + 3, "second"), Words(self.said(), style, "second"), gap=8),
                Button("clock.toggle", pause if self.going else go, self.toggle, icon="pause" if self.going else "play")
                if self.left > 0
                else None,
                Button("clock.more", _("{n} minuter till").format(n=MORE), self.more, icon="plus"),
                gap=14,
            ),
            gap=10,
        )

    def quiet(self) -> Node:
        """Bar and words alone, for a corner."""
        words = Row(Icon("timer", 16, "second"), Grow(Words(self.said(), SMALL, "second")), gap=6)
        return Column(words, Bar(self.left / (60.0 * self.minutes)), gap=4)


class Bar(Node):
    """How much is left, as length."""

    name = "bar"

    def __init__(self, share: float) -> None:
        super().__init__()
        self.share = share

    def _measure_width(self, ui: Ui) -> int:
        return ui.em(150)

    def _measure_least(self, ui: Ui) -> int:
        return ui.em(80)

    def _measure_height(self, ui: Ui, width: int) -> int:
        return ui.em(6)

    def draw(self, ui: Ui, surface: pygame.Surface) -> None:
        """The whole, faint, and what is left."""
        radius = self.rect.height // 2
        paint.box(surface, self.rect, radius, ui.theme.faint)
        wide = round(self.rect.width * self.share)
        if wide >= self.rect.height:
            paint.box(surface, pygame.Rect(self.rect.topleft, (wide, self.rect.height)), radius, ui.theme.second)
