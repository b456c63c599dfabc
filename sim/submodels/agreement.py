"""Step 4, the joint agreement of chair and head of department: four parts that age and are reviewed (C69-C75).

- a part ages, ``G_k <- (1 - a_G) G_k``, and a writing or review of dose a closes its gap to what is attainable,
  ``G_k += g_G a max(0, top_k - G_k)``
- ``top_k = G_0 + (1 - G_0) x_k``: an agreement is no better than what is shared to build it on. Goals: the shared
  narrative; steering together: mutual understanding; division of labour: how close the two beliefs of the boundary lie;
  cooperation: the tone
- ``G`` is the mean of the four. Months since the last review, and how often it has been written, are counted

Agreed goals feed the narrative, agreed steering brings the tempos together, an agreed division of labour makes roles
clear, and agreed cooperation gives talks their structure (``interplay.py``); ``G`` itself makes unclear matters joint.
"""

from __future__ import annotations

import numpy as np

from sim.acts import Acts
from sim.columns import Floats
from sim.rows import limited
from sim.spec import World
from sim.state import Interplay


def attainable(now: Interplay, world: World) -> Floats:
    """What each part of an agreement can hold, ``(R, 4)``."""
    p = world.interplay
    close = 1 - np.abs(now.boundary_board - now.boundary_admin)
    shared = np.concatenate((now.narrative, now.understanding, close, now.tone), axis=1)
    return p.agreement_thin + (1 - p.agreement_thin) * shared


def reviewed(now: Interplay, world: World, acts: Acts) -> tuple[Floats, Floats, Floats]:
    """The agreement's four parts ``(R, 4)``, its age in months and its number of versions after this month."""
    p, dose = world.interplay, limited(acts["agreement"])
    aged = now.agreement_parts * (1 - p.agreement_ageing)
    parts = aged + p.agreement_gain * dose * np.maximum(0.0, attainable(now, world) - aged)
    return parts, (now.agreement_age + 1) * (1 - dose), now.agreement_versions + (dose > 0)
