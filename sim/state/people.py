"""Named people, and what they believe of each other."""

from __future__ import annotations

from dataclasses import dataclass

from sim.columns import Columns, Floats


@dataclass
class People(Columns):
    """Named people, ``(R, P)``."""

    ideology: Floats
    knowledge: Floats
    propensity: Floats
    majority: Floats
    """1 on the chair's side, 0 against; 1 for officials."""
    tenure: Floats
    """Months in office."""
    facts: Floats
    """What a member weighs in a vote, as a factor, 1 where everything weighs alike: facts; likewise below."""
    values: Floats
    intuition: Floats
    mood: Floats
    """The mood of citizens."""
    line: Floats
    """The party's line, with the party's discipline in it."""
    bound: Floats
    """1 where the party belongs to a bloc."""
    home: Floats
    """Where the party stands, left to right."""
    tone: Floats


@dataclass
class Dyads(Columns):
    """Directed trust between named people. Evidence is ``(R, 3 D)``: ability, benevolence, integrity in blocks of D."""

    speaks_for: Floats
    """r: evidence for."""
    speaks_against: Floats
    """s: evidence against."""
    trust: Floats
    """T ``(R, D)``."""
    spans: tuple[tuple[str, int, int], ...]
    """Where each kind of dyad lies: name, first, one after the last. See ``sim.roster``."""

    def among(self, kind: str) -> Floats:
        """Trust in the dyads of a kind, ``(R, n)``. Raises ``KeyError`` where there is no such kind."""
        for name, first, after in self.spans:
            if name == kind:
                return self.trust[:, first:after]
        raise KeyError(kind)
