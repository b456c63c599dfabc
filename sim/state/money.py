"""Money, and those who examine how it is used."""

from __future__ import annotations

from dataclasses import dataclass

from sim.columns import Columns, Floats


@dataclass
class Economy(Columns):
    """Money, ``(R, 1)``, mkr."""

    reserve: Floats
    year: Floats
    """Result so far this year."""
    forecast: Floats
    """True expected result of this year."""
    plan: Floats
    """Action plan against a deficit, 0-1."""
    closed: Floats
    """Result of the last year that was closed."""
    municipality: Floats
    """What the municipality's economy allows next year beyond compensation, as a share of the frame."""
    budget: Floats
    """Change of next year's frame as proposed (June) or decided (November), as a share."""
    referred: Floats
    """1 where a minority of the assembly has referred next year's budget back."""
    short: Floats
    """Months of expected deficit that count towards supervision."""
    supervision: Floats
    """1 while the executive board supervises the committee's economy."""


@dataclass
class Accountability(Columns):
    """Those who examine the committee, ``(R, 1)`` unless noted."""

    order: Floats
    """Months that an inspectorate's order has been in force in the unit, 0 for none, ``(R, U)``."""
    neglect: Floats
    """Breaches of duty since the last reviews, moving average."""
    remark: Floats
    """1 from an auditors' report with a remark to the next report."""
    advised: Floats
    """1 where it advises against discharge."""
    refused: Floats
    """1 from discharge refused to the next report."""
    appealed: Floats
    """Decisions appealed this month, a count."""
    overturned: Floats
    """Decisions overturned by court this month, a count."""
    fine: Floats
    """Fines for orders not obeyed this month, mkr."""
    news: Floats
    """Severity of what was said in public about it this month."""
