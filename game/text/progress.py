"""Progress on standard error, for anything that takes more than two seconds."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import TextIO

from game.core.language import _, n_

QUIET = 2.0
"""Seconds before the first word."""
BETWEEN = 1.0
"""Seconds between words on a terminal; a file gets one word per tenth of the work."""


class Progress:
    """Says how far some work of ``total`` steps has come. Silent while it is quick."""

    def __init__(
        self,
        label: str,
        total: int,
        stream: TextIO | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._label, self._total, self._clock = label, total, clock
        self._stream = stream or sys.stderr
        self._begun = self._said = clock()
        self._share = 0
        self._written = 0

    def at(self, done: int, note: str = "") -> None:
        """``done`` steps of the total are done; ``note`` is said with it."""
        now = self._clock()
        share = 10 * done // max(1, self._total)
        if now - self._begun < QUIET or done == 0:
            return
        live = self._stream.isatty()
        if (live and now - self._said >= BETWEEN) or share > self._share or self._written == 0:
            self._said, self._share = now, share
            self._write(self._line(done, now - self._begun) + (f" ({note})" if note else ""), live)

    def of(self, done: int, total: int, note: str = "") -> None:
        """``done`` steps of a total that is known only now."""
        self._total = total
        self.at(done, note)

    def end(self) -> None:
        """Finish the line, where there is one."""
        if self._written and self._stream.isatty():
            self._stream.write("\n")
            self._stream.flush()

    def _line(self, done: int, seconds: float) -> str:
        left = max(0, round(seconds / done * (self._total - done)))
        text = _("{label}: {done} av {total}").format(label=self._label, done=done, total=self._total)
        if left == 0:
            return text
        return text + ", " + n_("ungefär {n} sekund kvar", "ungefär {n} sekunder kvar", left).format(n=left)

    def _write(self, line: str, live: bool) -> None:
        padded = line.ljust(self._written) if live else line
        self._stream.write(("\r" if live else "") + padded + ("" if live else "\n"))
        self._stream.flush()
        self._written = len(line)
