"""Motion that explains: what has changed comes to its new place over a moment, so that the eye can follow it.

A motion begins when a value is drawn that differs from the one drawn before, and ends once. Nothing moves by itself,
repeats or blinks; with reduced motion everything is over before it begins. The time comes from outside and stands
still while one picture is drawn, so that a test sets it and all of a picture agrees.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

STEP = 0.4
"""Seconds that a change takes unless said otherwise."""


def eased(share: float) -> float:
    """Quick at first and slow at the end, 0-1 to 0-1."""
    return 1 - (1 - min(1.0, max(0.0, share))) ** 3


@dataclass
class Change:
    """From one value to another, begun at a time and done so many seconds later."""

    before: Any
    after: Any
    begun: float = 0.0
    seconds: float = 0.0

    def share(self, time: float) -> float:
        """How far it has come, 0-1, eased."""
        return 1.0 if time >= self.begun + self.seconds else eased((time - self.begun) / self.seconds)


class Motion:
    """The changes under way, by key. ``now`` gives seconds; ``still`` whether nothing is to move."""

    def __init__(self, now: Callable[[], float] = lambda: 0.0, still: Callable[[], bool] = lambda: True) -> None:
        self.now, self.still = now, still
        self.time = now()
        self._changes: dict[str, Change] = {}

    def next_picture(self) -> None:
        """Take the time for the picture to be drawn."""
        self.time = self.now()

    @property
    def age(self) -> float:
        """Seconds since the picture was drawn."""
        return self.now() - self.time

    @property
    def moving(self) -> bool:
        """Whether the picture just drawn must be followed by another."""
        return any(self.time < change.begun + change.seconds for change in self._changes.values())

    def since(self, key: str, value: Any, seconds: float = STEP) -> tuple[Any, float]:
        """What ``value`` was before it last changed, and how far the change has come (0-1; 1 where it is over)."""
        known = self._changes.get(key)
        change = self._come(key, value, seconds, known.after if known else value)
        return change.before, change.share(self.time)

    def follow(self, key: str, value: float, seconds: float = STEP) -> float:
        """``value`` as it is to be shown: on its way from where it was shown last."""
        known = self._changes.get(key)
        change = self._come(key, value, seconds, self._shown(known) if known else value)
        return self._shown(change)

    def _shown(self, change: Change) -> float:
        share = change.share(self.time)
        return float(change.after if share >= 1 else change.before + (change.after - change.before) * share)

    def _come(self, key: str, value: Any, seconds: float, before: Any) -> Change:
        """The change that has led to ``value``; a new one where it differs from what was known."""
        known = self._changes.get(key)
        if known is None:
            known = self._changes[key] = Change(value, value)
        elif known.after != value:
            known = self._changes[key] = Change(before, value, self.time, 0.0 if self.still() else seconds)
        return known
