"""The six trust relations of trust-based governance as measured outputs (D47-D52), each ``(R, 1)`` in 0-1.

Each is a plain mean of what the model has of the relation, in both directions where it has both. They are gauges: no
equation reads them.

- principal and provider: the members' trust in the head, mean, and the head's trust in the chair
- levels of decision: chief executive and head, head and managers, each in both directions: the mean of the four
- related activities: managers of neighbouring units, both ways round the ring; a single unit has no neighbour, and the
  levels stand in
- examiner and examined: how safe units are to tell (s), how supportively deviations are met (1 - phi), both by people
  served, and how far duties towards those who examine are done (1 - neglect)
- staff and citizens: citizens' trust in the administration and the staff's motivation, by people served
- to the democratic system: citizens' trust in the system
"""

from __future__ import annotations

import numpy as np

from sim.columns import Floats
from sim.rows import limited, mean, weighted
from sim.state import State


def principal(state: State) -> Floats:
    """Principal and provider (D47)."""
    return 0.5 * (mean(state.dyads.among("members_head")) + state.dyads.among("head_chair"))


def levels(state: State) -> Floats:
    """Levels of decision (D48)."""
    dyads = state.dyads
    above = dyads.among("chief_head") + dyads.among("head_chief")
    return 0.25 * (above + mean(dyads.among("head_managers")) + mean(dyads.among("managers_head")))


def related(state: State) -> Floats:
    """Related activities (D49)."""
    ring = np.concatenate((state.dyads.among("managers_next"), state.dyads.among("managers_previous")), axis=1)
    return mean(ring) if ring.shape[1] else levels(state)


def examiner(state: State) -> Floats:
    """Examiner and examined (D50)."""
    units = state.units
    met = weighted(units.safety + 1 - units.style, units.share)
    return (met + 1 - limited(state.accountability.neglect)) / 3


def staff_citizens(state: State) -> Floats:
    """Staff and citizens (D51)."""
    return 0.5 * (mean(state.citizens.trust_admin) + weighted(state.units.motivation, state.units.share))


def system(state: State) -> Floats:
    """To the democratic system (D52)."""
    return mean(state.citizens.trust_system)
