"""What people in each seat see of the truth each month."""

from __future__ import annotations

from sim.record import CHANNELS, Channel, Record

__all__ = ["CHANNELS", "Channel", "Record"]
