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


PIPES = """
  pipes:
    owner: head
    month: 2
    silence: wait
    position: 0.8
    title: {sv: Rören i källaren, en: The pipes in the cellar}
    text: {sv: De är gamla., en: They are old.}
    options:
      - id: swap
        label: {sv: Du byter dem., en: You replace them.}
        text: {sv: Det tar en vecka., en: It takes a week.}
        cost: 1
        does: []
      - id: leave
        label: {sv: Du låter dem vara., en: You leave them be.}
        text: {sv: De håller ett år till., en: They last another year.}
        cost: 0
        does: []
"""
DILEMMAS = """dilemmas:
  head:
    - {situation: tell_early, month: 0}
    - {situation: overtime, month: 1}
    - {situation: pipes, month: 2}
"""


def three_chairs_text() -> str:
    """The text of a scenario with chair, head and opposition."""
    source = SMALL.read_text(encoding="utf-8")
    if "\n  opposition:\n" in source:
        return source
    return source.replace("advisers:\n", OPPOSITION + "advisers:\n", 1)


def with_dilemmas(name: str, source: str = "") -> str:
    """The text of a scenario of that name with three dilemmas for the head of department."""
    renamed = (source or SMALL.read_text(encoding="utf-8")).replace("id: small\n", f"id: {name}\n", 1)
    return renamed.replace("situations:\n", "situations:" + PIPES, 1).replace("dilemmas:\n", DILEMMAS, 1)


@cache
def three_chairs() -> Scenario:
    """Chair, head and opposition."""
    return load_text(three_chairs_text(), "small")
