"""The state of the model: columns with a replicate axis first.

Per-unit columns are ``(R, U)``, people ``(R, P)``, dyads ``(R, D)``, citizens ``(R, N)`` and whatever belongs to the
whole organisation ``(R, 1)``. Values lie in 0-1 unless noted. Who is where stands in the world's roster.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from sim.columns import Columns
from sim.state.citizens import Bytes as Bytes
from sim.state.citizens import Citizens as Citizens
from sim.state.citizens import Links as Links
from sim.state.citizens import Singles as Singles
from sim.state.committee import Board as Board
from sim.state.committee import Elections as Elections
from sim.state.committee import Indices as Indices
from sim.state.committee import Meeting as Meeting
from sim.state.committee import Offices as Offices
from sim.state.interplay import Interplay as Interplay
from sim.state.matters import Cases as Cases
from sim.state.matters import Docket as Docket
from sim.state.matters import Patterns as Patterns
from sim.state.money import Accountability as Accountability
from sim.state.money import Economy as Economy
from sim.state.people import Dyads as Dyads
from sim.state.people import People as People
from sim.state.public import Media as Media
from sim.state.public import Outcomes as Outcomes
from sim.state.steering import Culture as Culture
from sim.state.steering import Steering as Steering
from sim.state.units import Units as Units

Seeds = npt.NDArray[np.uint64]
Branches = npt.NDArray[np.uint32]


@dataclass
class State(Columns):
    """Everything, at the opening of ``month``."""

    seed: Seeds
    """``(R, 1)``."""
    branch: Branches
    """``(R, 1)``; 0 is the played future."""
    month: int
    units: Units
    people: People
    dyads: Dyads
    citizens: Citizens
    interplay: Interplay
    economy: Economy
    accountability: Accountability
    media: Media
    board: Board
    meeting: Meeting
    docket: Docket
    cases: Cases
    culture: Culture
    steering: Steering
    offices: Offices
    elections: Elections
    outcomes: Outcomes
    patterns: Patterns
