"""What can be wrong with a scenario file: a problem has a place, a value, what is wrong and what to do about it.

A loader collects every problem it can find before it gives up, so that an author mends a file once.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from scenarios.text import Text

SHOWN = 60
"""Problems written out at most; the rest are counted."""
VALUE_LENGTH = 60
"""Characters of an offending value that are shown."""
NOTHING = Text("", "")
POINT = Text("Ett decimaltal skrivs med punkt, som 0.4.", "A decimal number has a point, as 0.4.")
"""The remedy where somebody wrote a decimal comma."""


@dataclass(frozen=True)
class Problem:
    """One thing wrong in a scenario file. ``line`` and ``column`` count from 1; 0 is the whole file."""

    path: str
    line: int
    column: int
    value: str
    """The offending value as written, shortened; empty where there is none."""
    text: Text
    remedy: Text
    warning: bool = False
    """Whether the scenario can be played all the same."""


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Problems in the order of the file."""
    return tuple(sorted(problems, key=lambda found: (found.line, found.column)))


class ScenarioErrors(Exception):  # noqa: N818 - one exception that carries many errors
    """A scenario cannot be used. ``problems`` says why, all at once, in the order of the file."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems: tuple[Problem, ...] = in_order(problems)
        super().__init__(format_problems(self.problems, "en"))

    def __reduce__(self) -> tuple[type[ScenarioErrors], tuple[tuple[Problem, ...]]]:
        return ScenarioErrors, (self.problems,)


def shortened(value: object) -> str:
    """A value on one line, at most ``VALUE_LENGTH`` characters, without control characters."""
    line = " ".join("".join(c if c.isprintable() or c.isspace() else "?" for c in str(value)[:2000]).split())
    return line if len(line) <= VALUE_LENGTH else line[: VALUE_LENGTH - 1] + "…"


def numeral(number: float) -> str:
    """A limit as an author writes numbers: 1000000, not 1e+06."""
    return str(int(number)) if number == int(number) else f"{number:g}"


def nearest(word: object, known: Iterable[str]) -> str | None:
    """The known word most like ``word``, or None where none is near."""
    folded = {one.casefold(): one for one in sorted(known, reverse=True)}
    close = difflib.get_close_matches(str(word)[:80].casefold(), folded, n=1, cutoff=0.6)
    return folded[close[0]] if close else None


def meant(word: object, known: Iterable[str]) -> Text:
    """Remedy for an unknown word: the nearest known one, else all known where they are few."""
    words = sorted(known)
    near = nearest(word, words)
    if near is not None:
        return Text(f"Menade du {near}?", f"Did you mean {near}?")
    if not words:
        return Text("Det finns inget sådant i filen.", "The file has none.")
    if len(words) <= 16:
        listed = ", ".join(words)
        return Text(f"Det som finns är: {listed}.", f"What exists: {listed}.")
    return Text("Se författarhandledningen, docs/author.md.", "See the author's guide, docs/author.md.")


def format_problem(problem: Problem, lang: str = "sv") -> str:
    """``file:line:column: message (value). remedy`` on one line; a warning says that it is one."""
    place = f"{problem.path}:{problem.line}:{problem.column}" if problem.line else problem.path
    value = f" ({problem.value})" if problem.value else ""
    remedy = problem.remedy.get(lang)
    kind = Text("varning: ", "warning: ").get(lang) if problem.warning else ""
    return f"{place}: {kind}{problem.text.get(lang)}{value}." + (f" {remedy}" if remedy else "")


def format_problems(problems: Sequence[Problem], lang: str = "sv") -> str:
    """Every problem on a line of its own, in the order given; after ``SHOWN`` of them, how many more there are."""
    lines = [format_problem(problem, lang) for problem in problems[:SHOWN]]
    more = len(problems) - SHOWN
    if more > 0:
        lines.append(Text(f"… och {more} fel till.", f"… and {more} more problems.").get(lang))
    return "\n".join(lines)
