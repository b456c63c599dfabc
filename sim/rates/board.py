"""Parameters of step 5, votes: how members lean."""

from __future__ import annotations

from dataclasses import dataclass

from sim.parameter import Number
from sim.parameter import parameter as p


@dataclass(frozen=True)
class Board:
    """Step 5, votes: how members lean."""

    spread: Number = p(0.12, "individual chance in a member's vote, standard deviation", low=0.02, high=0.4)
    talk_noise: Number = p(0.10, "how far what is said in the corridors is from how one votes", high=0.4)
    loyalty: Number = p(0.18, "how much majority members lean to the chair's proposal", high=0.5)
    resistance: Number = p(0.18, "how much opposition members lean against it, without consensus", high=0.5)
    trust: Number = p(0.25, "weight of trust in the head of department", high=1)
    ideology: Number = p(0.15, "weight of distance to the chair's ideology", high=1)
    knowledge: Number = p(0.50, "share of individual chance that full knowledge takes away", high=0.9, source="B03 B04")
    line: Number = p(0.50, "leaning from which a member votes for")
    unsure: Number = p(0.10, "distance to the line within which one says one is unsure", high=0.3)
