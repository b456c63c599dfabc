"""What the terminal game writes on and reads from: wrapped lines out, one line in.

No cursor movement, no colour, no redrawing: everything stays in the scroll-back and reads well aloud. A page begins
with the word for page and its title, so that a screen reader finds its way back to it.
"""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterable, Sequence
from typing import TextIO

from game.core.language import _

NARROWEST, WIDEST = 30, 96
HIDING = 40
"""Empty lines that push away what the next person is not to see."""
RUBBED_OUT = "\x1b[H\x1b[2J\x1b[3J"
"""Asks a terminal to forget what it shows and has shown. Written only when a person asks for it."""


class Paper:
    """Wrapped output and line input. ``width`` is fixed for tests and otherwise the terminal's, asked for each line."""

    def __init__(self, reader: TextIO, writer: TextIO, width: int | None = None) -> None:
        self._reader = reader
        self._writer = writer
        self.fixed_width = width
        """Columns asked for; None follows the terminal."""
        self.pauses = False
        """Whether a page waits for Enter before its choices."""

    @property
    def width(self) -> int:
        """Columns to write in."""
        wanted = self.fixed_width or shutil.get_terminal_size((80, 24)).columns - 1
        return max(NARROWEST, min(WIDEST, wanted))

    def blank(self) -> None:
        """An empty line."""
        self._writer.write("\n")

    def heading(self, text: str) -> None:
        """The first line of a page, with an empty line before it."""
        self.blank()
        self._wrapped(_("Sida: {title}").format(title=text), "", "")

    def part(self, text: str) -> None:
        """The heading of a part of a page, with an empty line before it."""
        self.blank()
        self.line(text)

    def line(self, text: str, indent: int = 0) -> None:
        """A paragraph; line breaks in ``text`` are kept."""
        for part in text.strip().split("\n"):
            self._wrapped(part, " " * indent, " " * indent)

    def item(self, text: str, mark: str = "-", indent: int = 0) -> None:
        """One item of a list, its later lines set in under the first."""
        lead = " " * indent + mark + " "
        first, *rest = text.strip().split("\n")
        self._wrapped(first, lead, " " * len(lead))
        for part in rest:
            self._wrapped(part, " " * len(lead), " " * len(lead))

    def items(self, texts: Iterable[str], mark: str = "-") -> None:
        """A list."""
        for text in texts:
            self.item(text, mark)

    def ask(self, prompt: str) -> str:
        """One line from the person. Raises ``EOFError`` where there are no more, ``KeyboardInterrupt`` at Ctrl-C."""
        self._writer.write(prompt + " ")
        self._writer.flush()
        line = self._reader.readline()
        if not line:
            raise EOFError
        return line.strip()

    def choose(self, texts: Sequence[str], back: str, question: str = "") -> int | None:
        """Ask for one of some numbered texts; None for 0. Asks again until the answer is one of them."""
        if question:
            self.part(question)
        while True:
            for place, text in enumerate(texts, 1):
                self.item(text, f"{place}.")
            self.item(back, "0.")
            answer = self.ask(_("Ditt val:"))
            if answer.lower() in ("0", "q"):
                return None
            if answer.isdecimal() and 1 <= int(answer) <= len(texts):
                return int(answer) - 1
            self.line(_("Skriv en siffra mellan 0 och {n}.").format(n=len(texts)))

    def flush(self) -> None:
        """Show what has been written, where no question follows at once."""
        self._writer.flush()

    def hide(self) -> None:
        """Push what is shown out of sight."""
        self._writer.write("\n" * HIDING)

    def forget(self) -> None:
        """Ask the terminal to wipe its screen and its scroll-back."""
        self._writer.write(RUBBED_OUT)
        self.hide()

    def _wrapped(self, text: str, first: str, rest: str) -> None:
        # drop_whitespace would not eat no-break spaces: textwrap breaks at ASCII white space only, as wanted.
        wrapped = textwrap.wrap(
            text,
            self.width,
            initial_indent=first,
            subsequent_indent=rest,
            break_on_hyphens=False,
            break_long_words=False,  # a path in one piece can be copied
        )
        self._writer.write("\n".join(wrapped or [""]) + "\n")
