"""How sure a seat can be of what it sees: the usual noise of each channel, from how the model lets the seat see.

It is what a role could know of its own sources (a survey's margin, a forecast's record), so it is taken from the
world's parameters alone and never from the state.
"""

from __future__ import annotations

import numpy as np

from game.core.table import Table
from scenarios.compiled import Role

EIGHTY_PER_CENT = 1.2816
"""Standard deviations on each side of the middle 80 per cent."""
OWN_DOUBT = 0.03
"""How sure one is of one's own trust, standard deviation [D]."""
_NOISE_OF = {
    "trust_other": "other", "citizens_board": "survey", "citizens_admin": "survey", "satisfaction": "survey",
    "staff": "survey", "quality": "quality", "load": "load", "risk": "risk", "latent": "latent", "tone": "tone",
}  # fmt: skip


def margin(table: Table, seat: Role, channel: str) -> float:
    """Half the width of the middle 80 per cent around a figure, in the channel's unit; 0 where it is plain."""
    return EIGHTY_PER_CENT * spread(table, seat, channel)


def spread(table: Table, seat: Role, channel: str) -> float:
    """Standard deviation of the channel's usual noise as the seat sees it; 0 where it is plain."""
    world = table.scenario.world
    seeing = world.seeing
    near = {"chair": 1.0, "head": _plain(seeing.head), "opposition": _plain(seeing.opposition)}[seat]
    if channel == "trust_own":
        return OWN_DOUBT
    if channel == "forecast":
        return near * _plain(seeing.forecast) * sum(_plain(unit.frame) for unit in world.units)
    return near * _plain(getattr(seeing, _NOISE_OF[channel])) if channel in _NOISE_OF else 0.0


def _plain(value: object) -> float:
    return float(np.mean(np.asarray(value, dtype=np.float64)))
