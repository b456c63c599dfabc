"""What a role has seen: channels, and the record of them.

A record is filled by what its role was told, measured or paid attention to. Policies, bots and interfaces read records,
never the state. NaN means not seen.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from sim.columns import Bools, Columns, Floats


@dataclass(frozen=True)
class Channel:
    """One thing that can be seen. ``good_is_up`` is None where neither direction is good in itself."""

    id: str
    per: Literal["org", "unit"]
    unit: str
    low: float
    high: float
    good_is_up: bool | None
    doc: str


def _all(*channels: Channel) -> dict[str, Channel]:
    return {channel.id: channel for channel in channels}


CHANNELS: dict[str, Channel] = _all(
    Channel("forecast", "org", "mkr", -500, 500, True, "forecast of this year's result"),
    Channel("reserve", "org", "mkr", -500, 1000, True, "reserve"),
    Channel("media", "org", "severity", 0, 6, False, "media attention"),
    Channel("citizens_board", "org", "share", 0, 1, True, "citizens' trust in the board, by survey or dialogue"),
    Channel("citizens_admin", "org", "share", 0, 1, True, "citizens' trust in the administration, likewise"),
    Channel("satisfaction", "org", "share", 0, 1, True, "citizens' satisfaction, likewise"),
    Channel("staff", "org", "share", 0, 1, True, "staff survey: motivation"),
    Channel("trust_own", "org", "share", 0, 1, None, "one's own trust in the other side"),
    Channel("trust_other", "org", "share", 0, 1, True, "impression of the other side's trust in one's own"),
    Channel("tone", "org", "share", 0, 1, True, "tone of conversation as felt"),
    Channel("quality", "unit", "share", 0, 1, True, "quality as reported"),
    Channel("incidents", "unit", "count", 0, 20, False, "incidents known of, this month"),
    Channel("load", "unit", "share", 0, 1, False, "load as told"),
    Channel("capacity", "unit", "share", 0, 1, True, "share of capacity in place"),
    Channel("risk", "unit", "share", 0, 1, False, "how dangerous a fault is thought to be"),
    Channel("latent", "unit", "share", 0, 1, False, "hidden errors as reviewed"),
)
_BEFORE = {}
_org_so_far, _unit_so_far = 0, 0
for _channel in CHANNELS.values():
    _BEFORE[_channel.id] = (_org_so_far, _unit_so_far)
    _org_so_far, _unit_so_far = _org_so_far + (_channel.per == "org"), _unit_so_far + (_channel.per == "unit")


def width(units: int) -> int:
    """C: columns of a record."""
    return _org_so_far + _unit_so_far * units


def columns(channel: str, units: int) -> slice:
    """The columns of a channel in a record. Raises ``KeyError`` for an unknown channel."""
    org, unit = _BEFORE[channel]
    first = org + unit * units
    return slice(first, first + (units if CHANNELS[channel].per == "unit" else 1))


@dataclass
class Record(Columns):
    """What one role has seen: ``hist (R, T, C)``, ``last (R, C)``, ``month_seen (R, C)`` (-1: never)."""

    hist: Floats
    last: Floats
    month_seen: Floats
    units: int

    @classmethod
    def empty(cls, replicates: int, months: int, units: int) -> Record:
        """A record in which nothing has been seen."""
        size = width(units)
        return cls(
            hist=np.full((replicates, months, size), np.nan),
            last=np.full((replicates, size), np.nan),
            month_seen=np.full((replicates, size), -1.0),
            units=units,
        )

    def see(self, channel: str, value: Floats, where: Bools | None = None, *, month: int) -> None:
        """Write what is seen in ``month``; NaN is not seen. ``where`` is ``(R,)`` or broadcasts to the channel."""
        at = columns(channel, self.units)
        old = self.last[:, at]
        value = np.broadcast_to(value, old.shape)
        seen = ~np.isnan(value)
        if where is not None:
            seen = seen & (where[:, None] if where.ndim == 1 else where)
        self.last[:, at] = np.where(seen, value, old)
        self.month_seen[:, at] = np.where(seen, float(month), self.month_seen[:, at])
        if 0 <= month < self.hist.shape[1]:
            self.hist[:, month, at] = np.where(seen, value, self.hist[:, month, at])

    def of(self, channel: str) -> Floats:
        """Last seen: ``(R, 1)`` or ``(R, U)``, NaN where never."""
        return self.last[:, columns(channel, self.units)]

    def series(self, channel: str) -> Floats:
        """Month by month: ``(R, T, 1)`` or ``(R, T, U)``, NaN where not seen in that month."""
        return self.hist[:, :, columns(channel, self.units)]

    def since(self, channel: str) -> Floats:
        """Month in which it was last seen, -1 for never: ``(R, 1)`` or ``(R, U)``."""
        return self.month_seen[:, columns(channel, self.units)]
