"""Parameters of step 12: money. Frames per unit, what steering and turnover cost, reserve and forecast."""

from __future__ import annotations

from dataclasses import dataclass

from sim.parameter import Number
from sim.parameter import parameter as p


@dataclass(frozen=True)
class Economy:
    """Step 12: money. Frames per unit, what steering and turnover cost, reserve and forecast."""

    reserve: Number = p(15.0, "reserve at the start", unit="mkr", low=-200, high=1000)
    noise: Number = p(0.006, "monthly chance in cost over the month's frame, standard deviation", high=0.05)
    slack: Number = p(0.034, "room in the frame for steering and turnover", low=-0.05, high=0.1)
    turnover: Number = p(
        0.15, "cost of replacing those who leave, over the yearly cost of their work", high=1, source="LAW, economy"
    )
    audit: Number = p(0.020, "cost of auditing all work over frame", high=0.1)
    reporting: Number = p(0.012, "cost of full reporting over frame", high=0.1)
    scandal: Number = p(0.50, "cost of a scandal", unit="mkr", high=10)
    incident: Number = p(0.30, "cost of an incident", unit="mkr", high=10)
    damage: Number = p(0.06, "cost of full lost capacity over yearly frame, per month", high=0.5)
    review: Number = p(0.25, "a full review", unit="mkr", high=5)
    training: Number = p(0.30, "a full dose of training", unit="mkr", high=5)
    relief: Number = p(0.40, "a full dose of temporary hands", unit="mkr", high=5)
    repair: Number = p(1.50, "a full repair", unit="mkr", high=50)
    replace: Number = p(1.00, "replacing a manager", unit="mkr", high=5)
    pause: Number = p(0.10, "a month's pause: share of the month's frame still lost", high=1)
    exercise: Number = p(0.20, "an exercise", unit="mkr", high=5)
    basis: Number = p(0.10, "a prepared basis", unit="mkr", high=2)
    citizen_dialogue: Number = p(0.10, "meeting citizens", unit="mkr", high=2)
    openness: Number = p(0.02, "telling the public first", unit="mkr", high=1)
    demand: Number = p(0.15, "cost of extra demand over frame", high=1)
    plan_line: Number = p(0.01, "deficit over frame at which an action plan begins", high=0.1)
    plan_full: Number = p(0.04, "deficit over frame at which it is full", low=0.01, high=0.2)
    plan_rate: Number = p(0.20, "how fast an action plan bites or is lifted", high=1)
    plan_saves: Number = p(0.03, "what a full action plan saves over frame", high=0.1)
