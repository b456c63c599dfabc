"""The small scenario with a third chair, for tests of what three people at a table meet."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from scenarios.compiled import Scenario
from scenarios.loader import load_text

SMALL = Path(__file__).parents[2] / "scenarios" / "small.yaml"
OPPOSITION = """  opposition:
    name: {sv: Olle Dahl, en: Olle Dahl}
    title: {sv: oppositionens gruppledare, en: leader of the opposition}
    attention: 2
    briefing:
      sv: Du leder oppositionen i nämnden.
      en: You lead the opposition in the committee.
    mandate:
      - sv: Fel ska granskas.
        en: Faults shall be scrutinised.
    duties:
      - sv: Du svarar för det nämnden beslutar, om du inte reserverar dig.
        en: You answer for what the committee decides unless your dissent is recorded.
"""


@cache
def three_chairs() -> Scenario:
    """Chair, head and opposition."""
    source = SMALL.read_text(encoding="utf-8")
    if "\n  opposition:\n" not in source:
        source = source.replace("advisers:\n", OPPOSITION + "advisers:\n", 1)
    return load_text(source, "small")
