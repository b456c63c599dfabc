"""What the terminal game writes on and reads from: wrapped lines out, one line in.

No cursor movement, no colour, no redrawing: everything stays in the scroll-back and reads well aloud.
"""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterable
from typing import TextIO

NARROWEST, WIDEST = 30, 96


class Paper:
    """Wrapped output and line input. ``width`` is fixed for tests and otherwise the terminal's, asked for each line."""

    def __init__(self, reader: TextIO, writer: TextIO, width: int | None = None) -> None:
        self._reader = reader
        self._writer = writer
        self._width = width

    @property
    def width(self) -> int:
        """Columns to write in."""
        wanted = self._width or shutil.get_terminal_size((80, 24)).columns - 1
        return max(NARROWEST, min(WIDEST, wanted))

    def blank(self) -> None:
        """An empty line."""
        self._writer.write("\n")

    def heading(self, text: str) -> None:
        """A heading with an empty line before it."""
        self.blank()
        self._wrapped(f"== {text} ==", "", "")

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

    def _wrapped(self, text: str, first: str, rest: str) -> None:
        # drop_whitespace would not eat no-break spaces: textwrap breaks at ASCII white space only, as wanted.
        wrapped = textwrap.wrap(
            text,
            self.width,
            initial_indent=first,
            subsequent_indent=rest,
            break_on_hyphens=False,
            break_long_words=True,
        )
        self._writer.write("\n".join(wrapped or [""]) + "\n")
