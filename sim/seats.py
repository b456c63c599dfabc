"""Policies of a single seat: what head and opposition do by themselves, beside any policy of the chair.

``seated("control", head="closed", opposition="rival")`` is a policy like any other: the doses of the seats add up. A
seat acts on its own record alone. Doses are design choices [D]; none of these is the right way to hold an office.
"""

from __future__ import annotations

import numpy as np

from sim.acts import ADMINISTRATION, Acts
from sim.columns import Floats
from sim.policies import POLICIES, Policy, Records, now
from sim.rows import flag
from sim.streams import Streams


def _admin(dose: float) -> Floats:
    made = np.zeros((1, 2))
    made[0, ADMINISTRATION] = dose
    return made


def _open(acts: Acts, records: Records, month: int, streams: Streams) -> None:
    for behaviour in ("transparency", "listening", "clarity"):
        acts.add(behaviour, _admin(0.5))
    acts.add("openness", 0.5, flag(now(records["head"], "media", month) > 0.5))


def _closed(acts: Acts, records: Records, month: int, streams: Streams) -> None:
    acts.add("blame", _admin(0.3), flag(now(records["head"], "media", month) > 1.5))


def _formal(acts: Acts, records: Records, month: int, streams: Streams) -> None:
    for behaviour in ("clarity", "respect"):
        acts.add(behaviour, _admin(0.5))
    acts.add("basis", 1.0)


def _taking_part(acts: Acts, records: Records, month: int, streams: Streams) -> None:
    if month % 3 == 1:
        acts.add("opposition_talk", 0.5)


def _rival(acts: Acts, records: Records, month: int, streams: Streams) -> None:
    heard = now(records["opposition"], "incidents", month)
    acts.add("publicity", 0.5, flag(np.max(np.nan_to_num(heard), axis=1, keepdims=True) > 0))


HEADS: dict[str, Policy] = {
    "open": Policy("open", "tells early, listens, is straight; goes out first in bad press", "C43-C45", _open),
    "closed": Policy("closed", "tells nothing; puts the blame on politics when it gets hot", "A14 D97", _closed),
    "formal": Policy("formal", "clear papers, each to their own role, nothing more", "C10 C53 C59", _formal),
}
"""Policies of the head of department's seat."""
OPPOSITIONS: dict[str, Policy] = {
    "taking_part": Policy("taking_part", "seeks talks every quarter", "C58", _taking_part),
    "rival": Policy("rival", "takes every incident it hears of to the media", "A15 D96", _rival),
}
"""Policies of the opposition leader's seat."""


def seated(chair: Policy | str, head: Policy | str = "", opposition: Policy | str = "") -> Policy:
    """A policy in which each seat does its own. An empty name leaves a seat to the equations.

    Raises:
        ValueError: A name that is not a policy of the seat.
    """
    seats = [_named(chair, POLICIES)]
    seats += [_named(one, known) for one, known in ((head, HEADS), (opposition, OPPOSITIONS)) if one != ""]

    def fill(acts: Acts, records: Records, month: int, streams: Streams) -> None:
        for seat in seats:
            seat.fill(acts, records, month, streams)

    return Policy("+".join(seat.id for seat in seats), "; ".join(seat.meaning for seat in seats), seats[0].source, fill)


def _named(one: Policy | str, known: dict[str, Policy]) -> Policy:
    if isinstance(one, Policy):
        return one
    if one not in known:
        raise ValueError(f"no policy {one!r} of that seat; there are {', '.join(known)}")
    return known[one]
