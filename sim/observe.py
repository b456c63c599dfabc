"""What people in each seat see of the truth each month.

Reserve and media are plain to all. The forecast comes every month with noise. Quality and load come with the reports
that were asked for: the more a unit reports back, the oftener and the truer; where it is not safe to tell, reports are
rosy. The head of department sees closer than the chair, the opposition less. Surveys come once a year. What reaches the
media is known to all; other incidents to the head, and to the chair by reporting. Hidden errors show only by review.
Noise is drawn by key for each seat and channel, so what one seat looks at moves nothing for another.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

import numpy as np

from sim.columns import Bools, Floats
from sim.names import TRUTH
from sim.parameter import Number
from sim.record import CHANNELS, Channel, Record
from sim.rows import flag, limited, total, weighted
from sim.spec import World, calendar
from sim.state import State
from sim.streams import Streams, decision, key_of

__all__ = ["CHANNELS", "SEATS", "Channel", "Record", "Seat", "observe", "reveal"]

Seat = Literal["chair", "head", "opposition"]
SEATS: tuple[Seat, ...] = ("chair", "head", "opposition")
SURVEYS = ("citizens_board", "citizens_admin", "satisfaction", "staff")
HEARD = ("citizens_board", "citizens_admin", "satisfaction")
"""What one hears of in a citizen dialogue."""
_KEYS = {(seat, channel): decision(f"observe.{seat}.{channel}") for seat in SEATS for channel in CHANNELS}
_SURVEY = {channel: decision(f"observe.survey.{channel}") for channel in SURVEYS}
_ONE_OWN: dict[Seat, Callable[[World], int]] = {
    "chair": lambda world: world.roster.chair_head,
    "head": lambda world: world.roster.head_chair,
    "opposition": lambda world: world.roster.opposition_head,
}
_TRUTH_OF = {
    "forecast": "forecast",
    "reserve": "money",
    "media": "media",
    "citizens_board": "trust_citizens_board",
    "citizens_admin": "trust_citizens_admin",
    "satisfaction": "satisfaction",
    "tone": "tone",
    "quality": "quality",
    "incidents": "incident",
    "load": "load",
    "capacity": "capacity",
    "risk": "risk",
    "latent": "latent",
}


def true_value(state: State, world: World, seat: Seat, channel: str) -> Floats:
    """What a channel would show without noise, ``(R, 1)`` or ``(R, U)``."""
    if channel == "staff":
        return weighted(state.units.motivation, state.units.share)
    if channel == "trust_own":
        dyad = _ONE_OWN[seat](world)
        return state.dyads.trust[:, dyad : dyad + 1]
    if channel == "trust_other":
        if seat == "opposition":
            dyad = int(world.roster.groups["head_opposition"][0])
            return state.dyads.trust[:, dyad : dyad + 1]
        return TRUTH["trust_admin_board" if seat == "chair" else "trust_board_admin"].read(state)
    return TRUTH[_TRUTH_OF[channel]].read(state)


def spread(state: State, world: World, seat: Seat, channel: str) -> Floats | Number:
    """Standard deviation of what a seat sees by the usual ways, broadcast to the channel's shape."""
    p = world.seeing
    by_channel: dict[str, Floats | Number] = {
        "forecast": p.forecast * total(state.units.frame),
        "quality": p.quality * (1 - p.reporting * state.units.reporting),
        "load": p.load,
        "risk": p.risk,
        "latent": p.latent,
        "trust_other": p.other,
        "tone": p.tone,
        **dict.fromkeys(SURVEYS, p.survey),
    }
    closeness: Number = {"chair": 1.0, "head": p.head, "opposition": p.opposition}[seat]
    return by_channel.get(channel, 0.0) * closeness


def _told(
    state: State, world: World, seat: Seat, channel: str, key: int, month: int, noise: Floats | Number = 1.0
) -> Floats:
    """The truth of a channel with the seat's noise, within the channel's range."""
    value = true_value(state, world, seat, channel)
    streams = Streams(state.seed, state.branch, month)
    drawn = streams.normal(key, np.arange(value.shape[1]))
    shown = value + noise * spread(state, world, seat, channel) * drawn
    return limited(shown, CHANNELS[channel].low, CHANNELS[channel].high)


def observe(record: Record, state: State, world: World, seat: Seat) -> None:
    """Write into a seat's record what it is told and measures as ``state.month`` opens."""
    month = state.month

    def see(channel: str, where: Bools | None = None, noise: Floats | Number = 1.0) -> None:
        told = _told(state, world, seat, channel, _KEYS[seat, channel], month, noise)
        record.see(channel, told, where, month=month)

    for plain in ("reserve", "media", "trust_own", "capacity"):
        record.see(plain, true_value(state, world, seat, plain), month=month)
    for noisy in ("forecast", "trust_other", "tone"):
        see(noisy)
    _surveys(record, state, world, seat)
    _reports(record, state, world, seat)
    _incidents(record, state, seat)
    if month == 0:
        see("risk")
    reviewed = state.units.reviewed > 0
    if reviewed.any():
        see("latent", reviewed, 1 / np.sqrt(np.maximum(state.units.reviewed, 0.1)))
        see("risk", reviewed)


def _surveys(record: Record, state: State, world: World, seat: Seat) -> None:
    """One survey a year, the same paper for all seats; a dialogue with citizens gives each its own impression."""
    month = state.month
    if month > 0 and calendar(world, month) == world.seeing.survey_month:
        for channel in SURVEYS:
            record.see(channel, _told(state, world, "chair", channel, _SURVEY[channel], month), month=month)
        return
    met = state.interplay.met > 0
    if seat != "opposition" and met.any():
        noise = world.seeing.dialogue / np.maximum(world.seeing.survey, 1e-9)
        for channel in HEARD:
            record.see(
                channel, _told(state, world, seat, channel, _KEYS[seat, channel], month, noise), met, month=month
            )


def _reports(record: Record, state: State, world: World, seat: Seat) -> None:
    """Quality and load: by report at intervals, or by having been there."""
    p, units, month = world.seeing, state.units, state.month
    interval = p.interval + (p.interval_full - p.interval) * units.reporting
    since = record.since("quality")
    visited = units.visited > 0 if seat == "chair" else np.zeros(units.visited.shape, dtype=bool)
    due = (since < 0) | (month - since >= interval * (p.head if seat == "head" else 1.0))
    rosy = 0.0 if seat == "head" else p.filtered * (1 - units.safety)
    told = _told(state, world, seat, "quality", _KEYS[seat, "quality"], month)
    record.see("quality", limited(told + rosy), due & ~visited, month=month)
    load = _told(state, world, seat, "load", _KEYS[seat, "load"], month)
    record.see("load", load, due | visited, month=month)
    if visited.any():
        there = _told(state, world, "head", "quality", _KEYS[seat, "quality"], month)
        record.see("quality", there, visited, month=month)


def _incidents(record: Record, state: State, seat: Seat) -> None:
    """What is public is known to all; the rest to the head, and to the chair where it is reported back."""
    units, month = state.units, state.month
    known = units.incident + units.scandal
    if seat != "head":
        streams = Streams(state.seed, state.branch, month)
        draw = streams.uniform(_KEYS[seat, "incidents"], np.arange(known.shape[1]))
        told = flag(draw < units.reporting) if seat == "chair" else np.zeros(known.shape)
        known = np.maximum(units.public, told * known)
    record.see("incidents", known, month=month)


def reveal(
    record: Record,
    state: State,
    world: World,
    seat: Seat,
    channel: str,
    units_mask: Bools | None,
    noise: float,
    where: Bools,
    key: int,
    month: int,
) -> None:
    """Let a record learn a channel now: a look bought by attention.

    Args:
        record: The record that learns.
        state: The truth.
        world: The world.
        seat: Whose record it is.
        channel: Which channel.
        units_mask: ``(R, U)`` which units are looked at; None for all, and for channels of the organisation.
        noise: How noisy the look is against the seat's usual one; 0 shows the truth.
        where: ``(R,)`` in which replicates it happens.
        key: 32-bit key of the named decision.
        month: Month in which it happens.

    Raises:
        KeyError: If there is no such channel.
    """
    per_unit = CHANNELS[channel].per == "unit"
    told = _told(state, world, seat, channel, (key + key_of(channel)) & 0xFFFFFFFF, month, noise)
    seen = where[:, None] & units_mask if per_unit and units_mask is not None else where
    record.see(channel, told, seen, month=month)
