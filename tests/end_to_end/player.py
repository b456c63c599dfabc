"""Somebody who plays in a real window, by keys alone or by mouse alone, and looks only at what is on screen."""

from __future__ import annotations

from collections import Counter
from typing import Any

from tests.end_to_end.window import Shown, Window

MOST = 150
"""Steps in which a short play comes to its end."""


class Player:
    """One who goes on from screen to screen, and decides something on the way."""

    def __init__(self, window: Window, mouse: bool = False) -> None:
        self.window, self.mouse = window, mouse
        self.met: Counter[str] = Counter()
        """Screens by how often they were met."""
        self.sat: list[str] = []
        """Who sat down, where a computer is handed over."""
        self.decided = 0

    def play(self) -> None:
        """To the hand-over page."""
        for _step in range(MOST):
            scene = self.window.now["scene"]
            self.met[scene] += 1
            if scene == "handover":
                return
            self.step(scene)
        raise AssertionError(f"no end in {MOST} steps: {self.met}")

    def step(self, scene: str) -> None:
        """What the screen is there for, then on."""
        ids = self.window.ids()
        if scene == "handoff":
            self.sat.append(self.window.now["following"])
            self.push("sit")
            return
        if scene == "question":
            self.push("yes")
            return
        if scene == "preparation":
            self.decide()
        elif scene == "meeting" and "dissent" in "".join(ids):
            self.push(next(one for one in ids if one.startswith("dissent")))
        self.forward()

    def decide(self) -> None:
        """The last motion that can be put, or as the opposition another line than to leave it free."""
        now = [one for one in self.window.now["controls"] if one["enabled"]]
        options = [one for one in now if one["id"].startswith("option.")]
        lines = [one for one in now if one["id"].startswith("line.")][1:2]
        for wanted in options[-1:] or lines:
            if not wanted["chosen"]:
                self.push(wanted["id"])
                self.decided += 1

    def push(self, id: str) -> None:  # noqa: A002
        """Press a control."""
        if self.mouse:
            before = _mark(self.window.now)
            self.window.click(id)
            self.window.until(lambda shown: _mark(shown) != before)
        else:
            self.window.tab_to(id)
            self.window.press("Return")

    def forward(self) -> None:
        """On to whatever comes next."""
        if self.mouse:
            self.push("onward")
        else:
            before = _mark(self.window.now)
            self.window.press("ctrl+Return", lambda shown: _mark(shown) != before)


def _mark(shown: Shown) -> tuple[Any, ...]:
    """What a person would notice: another screen, another matter, something chosen."""
    chosen = tuple(one["id"] for one in shown["controls"] if one["chosen"])
    enabled = tuple(one["id"] for one in shown["controls"] if one["enabled"])
    return tuple(shown.get(key) for key in ("scene", "month", "phase", "point", "following")), chosen, enabled
