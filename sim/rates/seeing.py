"""Parameters of what people in different seats see of the truth: noise and intervals of follow-up."""

from __future__ import annotations

from dataclasses import dataclass

from sim.parameter import Number
from sim.parameter import parameter as p


@dataclass(frozen=True)
class Seeing:
    """What people in different seats see of the truth: noise and intervals of follow-up."""

    quality: Number = p(0.14, "noise of a quality report without reporting back, standard deviation", high=0.4)
    reporting: Number = p(0.75, "share of that noise that full reporting takes away", high=0.95, source="B38")
    head: Number = p(0.50, "the head's noise against the chair's", low=0.1, high=1)
    opposition: Number = p(1.30, "the opposition's noise against the chair's", low=1, high=3)
    interval: Number = p(9.0, "months between quality reports without reporting back", unit="months", low=2, high=12)
    interval_full: Number = p(2.0, "the same with full reporting", unit="months", low=1, high=6)
    filtered: Number = p(0.08, "how much rosier reports are where it is not safe", high=0.3, source="T14")
    forecast: Number = p(0.008, "noise of the forecast over the frame", high=0.1)
    survey: Number = p(0.05, "noise of surveys, standard deviation", high=0.2)
    survey_month: int = p(10, "calendar month of the surveys", unit="calendar month", low=1, high=12)
    dialogue: Number = p(0.09, "noise of what one hears in a citizen dialogue", high=0.3)
    other: Number = p(0.15, "noise of the impression of the other side's trust", high=0.4)
    risk: Number = p(0.15, "noise of what one believes about risk", high=0.4)
    latent: Number = p(0.10, "noise of a review", high=0.3)
    load: Number = p(0.08, "noise of what one hears about load", high=0.3)
    tone: Number = p(0.04, "noise of how tone is felt", high=0.2)
