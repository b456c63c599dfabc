"""Matters one by one and in sum, and the patterns that their flow shows."""

from __future__ import annotations

from dataclasses import dataclass

from sim.columns import Columns, Floats


@dataclass
class Docket(Columns):
    """Matters, followed one by one, ``(R, K)``: places that are used again. Codes are those of submodels/docket.py."""

    number: Floats
    """Birth number, month plus 12, times slots, plus place; draws are keyed by it."""
    stage: Floats
    decision: Floats
    """What was last decided."""
    origin: Floats
    owner: Floats
    route: Floats
    unit: Floats
    """Index of the unit that it concerns."""
    position: Floats
    """g, what 0 - how 1."""
    complexity: Floats
    heat: Floats
    money: Floats
    """Size, 0-1."""
    merit: Floats
    """How good what is proposed is."""
    left: Floats
    """Months until the next thing happens to it."""
    fidelity: Floats
    """How far it was carried out as meant; 0 before."""


@dataclass
class Cases(Columns):
    """Matters in sum, ``(R, 1)``: counts and shares of this month, means of the last twelve."""

    waiting: Floats
    """Matters that wait for an owner or for the two at the top, a count."""
    joint: Floats
    """Matters taken up jointly this month, a count."""
    bounced: Floats
    """Share of the matters nobody claimed that bounced this month."""
    how_taken: Floats
    """Share of this month's how-matters that politics took."""
    what_taken: Floats
    """Share of this month's what-matters that the administration took."""
    gated: Floats
    """Share of the matters being handled that go by way of the two at the top."""
    lead_time: Floats
    """Mean age of undecided matters, months."""
    grey: Floats
    """Grey zone: share of the undecided matters of the golden zone that are older than two months."""
    demands: Floats
    """Citizens' demands raised this month, a count; counts of this month likewise below."""
    decided: Floats
    """Decided at the meeting, whichever way."""
    approved: Floats
    """Approved or commissioned."""
    delegated: Floats
    """Decided by officials."""
    answered: Floats
    """Citizens' demands that were decided."""
    executed: Floats
    reconsidered: Floats
    """Taken up again because the result was poor."""
    raised: Floats
    """Matters raised from a year before month 0 on, in all; likewise below."""
    closed: Floats
    handed_on: Floats
    """Sent on to the assembly."""
    turned_away: Floats
    """Not taken up for want of room."""
    fidelity_now: Floats
    """Mean fidelity of what was carried out last, this month or earlier."""
    bounce: Floats
    """Mean of the last twelve months, as the month opens; likewise below."""
    overreach_board: Floats
    overreach_admin: Floats
    few: Floats
    contact: Floats
    response: Floats
    """How far the administration answers the board, and the board need: two lagged correlations."""
    lead: Floats
    fidelity: Floats


@dataclass
class Patterns(Columns):
    """The six patterns of interplay."""

    window: Floats
    """The last twelve months of eleven monthly series, ``(R, 132)``: series by series, the oldest month first."""
    mix: Floats
    """Shares of the six patterns, ``(R, 6)``; a row sums to 1."""
    fit: Floats
    """The highest score, before shares are taken, ``(R, 1)``."""
    side: Floats
    """Role invasion: politics in the official's coat 1, officials in politics' coat -1, ``(R, 1)``."""
