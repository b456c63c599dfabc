"""What is held down comes again: after a moment, then steadily, until it is let go. For keys and gamepads alike.

Only what moves, scrolls or erases does. Holding Enter does not press on through screen after screen, and holding F11
does not make the window flicker.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable

from game.ui.kit.intentions import Act, Intention

AFTER = 0.38
"""Seconds until it comes again the first time."""
EVERY = 0.05
"""Seconds between one time and the next."""
REPEATING = frozenset(
    {
        Act.UP, Act.DOWN, Act.LEFT, Act.RIGHT, Act.NEXT, Act.PREVIOUS,
        Act.PAGE_UP, Act.PAGE_DOWN, Act.SCROLL, Act.ERASE, Act.DELETE,
    }
)  # fmt: skip


class Repeat:
    """The latest thing held down, and when it comes next. ``now`` gives seconds."""

    def __init__(self, now: Callable[[], float]) -> None:
        self.now = now
        self._source: Hashable = None
        self._intention: Intention | None = None
        self._next = 0.0

    def press(self, source: Hashable, intention: Intention) -> None:
        """Something (a key, a direction of a stick) is held down; it takes the place of what was held before."""
        self.stop()
        if intention.act in REPEATING:
            self._source, self._intention, self._next = source, intention, self.now() + AFTER

    def release(self, source: Hashable) -> None:
        """It was let go."""
        if source == self._source:
            self.stop()

    def stop(self) -> None:
        """Nothing is held any more."""
        self._source = self._intention = None

    def due_in(self) -> float | None:
        """Seconds until it comes next; None while nothing is held."""
        return None if self._intention is None else max(0.0, self._next - self.now())

    def due(self) -> Intention | None:
        """The intention where it is time for it; missed times are not made up for."""
        if self._intention is None or self.now() < self._next:
            return None
        self._next = self.now() + EVERY
        return self._intention
