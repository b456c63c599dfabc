"""What can be wrong in an expression, and where in it."""

from __future__ import annotations

from dataclasses import dataclass

from scenarios.problems import NOTHING
from scenarios.text import Text


@dataclass(frozen=True)
class Fault:
    """One thing wrong: ``offset`` is the character (0-based) at which it stands in the expression."""

    offset: int
    value: str
    text: Text
    remedy: Text = NOTHING


class Refused(Exception):  # noqa: N818 - what it is, not that it went wrong
    """An expression cannot be used. ``faults`` says why, all at once."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = sorted(faults, key=lambda fault: fault.offset)
        super().__init__("; ".join(fault.text.en for fault in self.faults))
