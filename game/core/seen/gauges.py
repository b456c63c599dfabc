"""Gauges of the open mode: what a role perceives of trust and mood, with its uncertainty. Never the truth.

Everything comes from the role's own record; how wide the interval is comes from how the model lets the seat see
(``world.seeing``), not from the state.
"""

from __future__ import annotations

import numpy as np

from game.core.play import Play
from game.core.seen.certainty import margin
from game.core.seen.view_standing import Gauge
from game.core.table import Table
from scenarios.compiled import Role
from scenarios.text import Text

MY_TRUST = Text("Mitt förtroende för den andra sidan", "My trust in the other side")
THEIR_TRUST = Text("Mitt intryck av deras förtroende", "My impression of their trust")
ON_THE_BOARD = Text("Invånarna om nämnden", "Citizens on the committee")
ON_THE_ADMINISTRATION = Text("Invånarna om förvaltningen", "Citizens on the administration")
OTHER_SIDE = {"chair": "administration", "head": "board", "opposition": "administration"}
OWN_SIDE = {"chair": "board", "head": "administration", "opposition": "board"}


def gauges(table: Table, play: Play, seat: Role) -> tuple[Gauge, ...]:
    """Own trust in the other side, the impression of theirs, and citizens' trust as last surveyed."""
    own, other = OWN_SIDE[seat], OTHER_SIDE[seat]
    found = [
        _gauge(table, play, seat, "trust_own", MY_TRUST, own, other),
        _gauge(table, play, seat, "trust_other", THEIR_TRUST, other, own),
        _gauge(table, play, seat, "citizens_board", ON_THE_BOARD, "citizens", "board"),
        _gauge(table, play, seat, "citizens_admin", ON_THE_ADMINISTRATION, "citizens", "administration"),
    ]
    return tuple(one for one in found if one is not None)


def _gauge(table: Table, play: Play, seat: Role, channel: str, label: Text, frm: str, to: str) -> Gauge | None:
    history = play.records[seat].series(channel)[0, : play.month + 1, 0]
    values = tuple(None if np.isnan(value) else float(value) for value in history)
    seen = [month for month, value in enumerate(values) if value is not None]
    if not seen:
        return None
    likely = float(history[seen[-1]])
    doubt = margin(table, seat, channel)
    low, high = (float(np.clip(likely + way * doubt, 0.0, 1.0)) for way in (-1, 1))
    return Gauge(channel, label, frm, to, low, likely, high, seen[-1], values)
