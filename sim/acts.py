"""Acts: the one typed set of things that people can do, as doses.

Whoever acts (a person at the table, a bot, a policy in a sweep, an event of a scenario) fills the same columns. Doses
add up; limits belong to the submodels that read them. An act says what is done, never what comes of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from sim.columns import Columns, Floats

Per = Literal["unit", "side", "org"]
BOARD, ADMINISTRATION = 0, 1
"""Columns of a per-side act: the political side and the professional side."""


@dataclass(frozen=True)
class Act:
    """What one act is: its shape, the range of one dose, its unit, its meaning, and the concept ids behind it."""

    per: Per
    low: float
    high: float
    unit: str
    meaning: str
    source: str


def _unit(low: float, high: float, unit: str, meaning: str, source: str) -> Act:
    return Act("unit", low, high, unit, meaning, source)


def _side(low: float, high: float, unit: str, meaning: str, source: str) -> Act:
    return Act("side", low, high, unit, meaning, source)


def _org(low: float, high: float, unit: str, meaning: str, source: str) -> Act:
    return Act("org", low, high, unit, meaning, source)


ACTS: dict[str, Act] = {
    # The four control axes move only through these handles: guidelines, control plan, reporting, firmness.
    "guideline": _unit(
        -1,
        1,
        "share of work",
        "write (+) or remove (-) detailed guidelines; narrow or widen delegation",
        "C33 C41 D39 D84",
    ),
    "audit_plan": _unit(
        -1,
        1,
        "share of work",
        "put more (+) or less (-) of the unit's work into the internal control plan",
        "D50 D62 D64",
    ),
    "reporting": _unit(-1, 1, "share of follow-up", "require (+) or drop (-) regular reporting back", "B38 D63 D81"),
    "firmness": _unit(-1, 1, "style", "meet deviations with consequences (+) or with support (-)", "D73 D80"),
    "sunset": _unit(0, 1, "share of rules", "give rules an end date, after which they expire", "D39 D84"),
    # Things done to or for a unit.
    "review": _unit(0, 1, "share examined", "a one-off targeted review of the unit", "D62 D64"),
    "money": _unit(-50, 50, "mkr", "money to (+) or from (-) the unit's frame this year, out of the reserve", "E25"),
    "relief": _unit(0, 1, "share of staff", "temporary hands for a month", "D84 D104"),
    "training": _unit(0, 1, "dose", "training and time to learn", "B04 C78"),
    "repair": _unit(0, 1, "share mended", "mend known faults in plant, routines or systems", "D105"),
    "replace_manager": _unit(0, 1, "0 or 1", "replace the unit's manager", "D88"),
    "pause": _unit(0, 1, "share of activity", "pause or close activity this month", "D88"),
    "visit": _unit(0, 1, "visits", "an elected member visits and asks; the head of department knows", "C27 E15"),
    "instruct": _unit(
        0, 1, "instructions", "an elected member instructs the unit past the head of department", "C27 D36"
    ),
    "praise": _unit(0, 1, "dose", "show appreciation of the unit's work", "C47 B24"),
    "damage": _unit(0, 1, "share of capacity lost", "an outside shock hits the unit", "C50 E25"),
    # Behaviours of either side (columns: board, administration).
    "transparency": _side(0, 1, "dose", "tell the other side early what matters to it", "C43"),
    "listening": _side(0, 1, "dose", "make an effort to understand the other side", "C44"),
    "clarity": _side(0, 1, "dose", "be straight about what one wants and thinks", "C45"),
    "kept": _side(0, 5, "promises", "promises to the other side kept", "C46"),
    "renegotiated": _side(0, 5, "promises", "promises renegotiated before they fell due", "C46"),
    "broken": _side(0, 5, "promises", "promises to the other side broken", "C46"),
    "feedback": _side(0, 1, "dose", "show appreciation of the other side's work", "C47"),
    "blame": _side(0, 1, "dose", "put the blame on the other side in public", "A14 A15"),
    "respect": _side(0, 1, "dose", "keep to one's own role and respect the other's when pressed", "C53 C55"),
    # Things done for the whole organisation.
    "dialogue": _org(0, 1, "meetings", "a booked talk between chair and head of department", "B39 C31"),
    "agreement": _org(0, 1, "dose", "write or review the joint agreement", "C69 C74"),
    "exercise": _org(0, 1, "dose", "exercise the crisis organisation", "B33 C52"),
    "basis": _org(0, 1, "dose", "prepare decisions with follow-up, analysis and alternatives", "C10 C59"),
    "goals": _org(-5, 5, "goals", "add (+) or drop (-) goals that are followed up", "B13 D98"),
    "reform": _org(0, 1, "dose", "launch a reform of steering under a new name", "D83 D86 E17"),
    "openness": _org(0, 1, "dose", "tell the public oneself, first", "C43 A15"),
    "citizen_dialogue": _org(0, 1, "dose", "meet citizens and listen", "A05 A07 D123"),
    "opposition_talk": _org(0, 1, "dose", "talk with the opposition and share information", "C58"),
    "dissent": _org(0, 1, "dose", "the opposition has its dissent recorded", "C25 C58"),
    "mandate": _org(0, 1, "0 or 1", "the committee gives the chair a mandate for urgent decisions", "C57"),
    "urgent": _org(0, 1, "0 or 1", "the chair decides an urgent matter for the committee", "C57"),
    "breach": _org(0, 1, "0 or 1", "a breach of duty comes to light: undeclared jäv, a search for a source", "A08"),
    "publicity": _org(0, 3, "severity", "bad news reaches the media", "A15 D87"),
    "good_news": _org(0, 3, "severity", "good news reaches the media", "A15"),
    "spend": _org(-200, 200, "mkr", "pay from (+) or put back into (-) the reserve", "E25"),
    "need": _org(0, 1, "dose", "citizens' needs rise this month", "A02"),
}


@dataclass
class Acts(Columns):
    """One month's doses: ``doses[name]`` is ``(R, U)`` per unit, ``(R, 2)`` per side, ``(R, 1)`` per organisation."""

    doses: dict[str, Floats]

    @classmethod
    def none(cls, replicates: int, units: int) -> Acts:
        """A month in which nobody does anything."""
        width = {"unit": units, "side": 2, "org": 1}
        return cls({name: np.zeros((replicates, width[act.per])) for name, act in ACTS.items()})

    def __getitem__(self, name: str) -> Floats:
        return self.doses[name]

    def add(self, name: str, dose: Floats | float, where: Floats | float = 1.0) -> None:
        """Add ``dose * where`` to the act, clipped to one dose's range; broadcasts to the act's shape."""
        act = ACTS[name]
        self.doses[name] += np.clip(dose, act.low, act.high) * where
