"""Gauges of the open mode: what a role perceives of trust and mood, with its uncertainty. Never the truth.

Everything comes from the role's own record; how wide the interval is comes from how the model lets the seat see
(``world.seeing``), not from the state.
"""

from __future__ import annotations

import numpy as np

from game.core.play import Play
from game.core.table import Table
from game.core.view import Gauge
from scenarios.compiled import Role
from scenarios.text import Text

EIGHTY_PER_CENT = 1.2816
"""Standard deviations on each side of the middle 80 per cent."""
OWN_DOUBT = 0.03
"""How sure one is of one's own trust, standard deviation [D]."""
OTHER_SIDE = {"chair": "administration", "head": "board", "opposition": "administration"}
OWN_SIDE = {"chair": "board", "head": "administration", "opposition": "board"}


def gauges(table: Table, play: Play, seat: Role) -> tuple[Gauge, ...]:
    """Own trust in the other side, the impression of theirs, and citizens' trust as last surveyed."""
    seeing, own, other = table.scenario.world.seeing, OWN_SIDE[seat], OTHER_SIDE[seat]
    near = {"chair": 1.0, "head": float(np.mean(seeing.head)), "opposition": float(np.mean(seeing.opposition))}[seat]
    sensed, surveyed = float(np.mean(seeing.other)) * near, float(np.mean(seeing.survey)) * near
    found = [
        _gauge(play, seat, "trust_own", Text("Mitt förtroende för den andra sidan", "My trust in the other side"),
               own, other, OWN_DOUBT),
        _gauge(play, seat, "trust_other", Text("Mitt intryck av deras förtroende", "My impression of their trust"),
               other, own, sensed),
        _gauge(play, seat, "citizens_board", Text("Invånarna om nämnden", "Citizens on the committee"),
               "citizens", "board", surveyed),
        _gauge(play, seat, "citizens_admin", Text("Invånarna om förvaltningen", "Citizens on the administration"),
               "citizens", "administration", surveyed),
    ]  # fmt: skip
    return tuple(one for one in found if one is not None)


def _gauge(play: Play, seat: Role, channel: str, label: Text, frm: str, to: str, spread: float) -> Gauge | None:
    history = play.records[seat].series(channel)[0, : play.month + 1, 0]
    values = tuple(None if np.isnan(value) else float(value) for value in history)
    seen = [month for month, value in enumerate(values) if value is not None]
    if not seen:
        return None
    likely = float(history[seen[-1]])
    low, high = (float(np.clip(likely + way * EIGHTY_PER_CENT * spread, 0.0, 1.0)) for way in (-1, 1))
    return Gauge(channel, label, frm, to, low, likely, high, seen[-1], values)
