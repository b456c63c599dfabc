"""What people in each seat see of the truth each month.

Reserve and media are plain to all. The forecast comes every month with noise. Quality and load come with the reports
that were asked for: the more a unit reports back, the oftener and the truer; where it is not safe to tell, reports are
rosy, and where indicators are gamed, they gloss over. Culture and the form of steering say how much of it goes upward,
how late it comes, and whether simple or complex work is seen true. The head of department sees closer than the chair,
the opposition less. Surveys come once a year. What reaches the media is known to all; other events to the head, and to
the chair when told, or a month later by reporting. Hidden errors show only by review.
Noise is drawn by key for each seat and channel, so what one seat looks at moves nothing for another.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import numpy as np

from sim.columns import Bools, Floats
from sim.names import TRUTH
from sim.parameter import Number
from sim.record import CHANNELS, Channel, Record
from sim.rows import limited, total, weighted
from sim.spec import World, calendar
from sim.state import State
from sim.streams import Streams, decision, key_of
from sim.submodels import culture, load, steering

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
_THINNEST = 0.1
"""A thinner review than this is as noisy as this one."""
_NOISE_OF = {"load": "load", "risk": "risk", "latent": "latent", "trust_other": "other", "tone": "tone"}
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
    closeness: Number = {"chair": 1.0, "head": p.head, "opposition": p.opposition}[seat]
    if channel == "forecast":
        return p.forecast * total(state.units.frame) * closeness
    if channel == "quality":
        form = steering.effects(state, world)
        validity = culture.effects(state, world).validity + form.validity
        valid = np.maximum(0.0, 1 - validity * (2 * state.units.complexity - 1)) * (1 + form.asking)
        return p.quality * (1 - p.reporting * reported(state, world, seat)) * valid * closeness
    if channel in HEARD:
        return p.survey * (1 - steering.effects(state, world).asking) * closeness
    if channel in SURVEYS:
        return p.survey * closeness
    return (getattr(p, _NOISE_OF[channel]) if channel in _NOISE_OF else 0.0) * closeness


def reported(state: State, world: World, seat: Seat) -> Floats:
    """Share of follow-up that reaches a seat as regular reports, ``(R, U)``: to the head all of it."""
    units = state.units
    return units.reporting if seat == "head" else limited(units.reporting * culture.effects(state, world).upward)


@dataclass(frozen=True)
class _Look:
    """One seat's look at the truth in one month."""

    state: State
    world: World
    seat: Seat
    streams: Streams

    @classmethod
    def at(cls, state: State, world: World, seat: Seat, month: int) -> _Look:
        return cls(state, world, seat, Streams(state.seed, state.branch, month))

    def told(
        self, channel: str, noise: Floats | Number = 1.0, key: int | None = None, closeness: Seat | None = None
    ) -> Floats:
        """A channel with the seat's noise (or as close as another seat sees), within the channel's range."""
        value = true_value(self.state, self.world, self.seat, channel)
        drawn = self.streams.normal(_KEYS[self.seat, channel] if key is None else key, np.arange(value.shape[1]))
        shown = value + noise * spread(self.state, self.world, closeness or self.seat, channel) * drawn
        return limited(shown, CHANNELS[channel].low, CHANNELS[channel].high)


def observe(record: Record, state: State, world: World, seat: Seat) -> None:
    """Write into a seat's record what it is told and measures as ``state.month`` opens."""
    month, look = state.month, _Look.at(state, world, seat, state.month)
    for plain in ("reserve", "media", "trust_own", "capacity"):
        record.see(plain, true_value(state, world, seat, plain), month=month)
    for noisy in ("forecast", "trust_other", "tone"):
        record.see(noisy, look.told(noisy), month=month)
    _surveys(record, look)
    _reports(record, look)
    _incidents(record, look)
    if month == 0:
        record.see("risk", look.told("risk"), month=month)
    reviewed = state.units.reviewed > 0
    if reviewed.any():
        thinner = 1 / np.sqrt(np.maximum(state.units.reviewed, _THINNEST))
        record.see("latent", look.told("latent", thinner), reviewed, month=month)
        record.see("risk", look.told("risk"), reviewed, month=month)


def _surveys(record: Record, look: _Look) -> None:
    """One survey a year, the same paper for all seats; a dialogue with citizens gives each its own impression."""
    state, p, month = look.state, look.world.seeing, look.state.month
    if month > 0 and calendar(look.world, month) == p.survey_month:
        for channel in SURVEYS:
            record.see(channel, look.told(channel, key=_SURVEY[channel], closeness="chair"), month=month)
        return
    met = state.interplay.met > 0
    if look.seat != "opposition" and met.any():
        noise = p.dialogue / np.maximum(p.survey, 1e-9)
        for channel in HEARD:
            record.see(channel, look.told(channel, noise), met, month=month)


def _reports(record: Record, look: _Look) -> None:
    """Quality and load: by report at intervals, or by having been there."""
    p, units, seat, month = look.world.seeing, look.state.units, look.seat, look.state.month
    form = steering.effects(look.state, look.world)
    interval = p.interval + (p.interval_full - p.interval) * reported(look.state, look.world, seat)
    interval = interval * form.interval * (1 - form.aim * (2 * units.risk - 1))
    if seat != "head":  # a manager who shields tells late
        interval = interval / load.told_up(look.state, look.world)
    since = record.since("quality")
    visited = (units.visited > 0) & (seat == "chair")
    due = (since < 0) | (month - since >= interval * (p.head if seat == "head" else 1.0))
    if due.any():
        rosy = 0.0 if seat == "head" else p.filtered * (1 - units.safety)
        record.see("quality", limited(look.told("quality") + rosy + units.gloss), due & ~visited, month=month)
    if visited.any():
        record.see("quality", look.told("quality", closeness="head"), visited, month=month)
    if (due | visited).any():
        record.see("load", look.told("load"), due | visited, month=month)


def _incidents(record: Record, look: _Look) -> None:
    """What is public is known to all, the rest to the head, and to the chair by being told or by a later report."""
    units, seat = look.state.units, look.seat
    happened = units.incident + units.scandal
    if seat == "head":
        known = happened
    elif seat == "chair":
        draw = look.streams.uniform(_KEYS[seat, "incidents"], np.arange(happened.shape[1]))
        passed_on = reported(look.state, look.world, seat) * load.told_up(look.state, look.world)
        known = units.public + units.told + np.where(draw < passed_on, units.untold, 0.0)
    else:
        known = units.public
    record.see("incidents", known, month=look.state.month)


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
    told = _Look.at(state, world, seat, month).told(channel, noise, (key + key_of(channel)) & 0xFFFFFFFF)
    seen = where[:, None] & units_mask if per_unit and units_mask is not None else where
    record.see(channel, told, seen, month=month)
