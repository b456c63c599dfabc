"""A table in Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def rows(heads: Sequence[str], lines: Iterable[Sequence[str]]) -> str:
    """A table; the first column is words, the others are figures."""
    ruled = "|".join(["-"] + ["-:"] * (len(heads) - 1))
    written = ["|".join(cell.replace("|", "\\|") for cell in line) for line in (heads, *lines)]
    return "\n".join(f"|{line}|" for line in (written[0], ruled, *written[1:]))
