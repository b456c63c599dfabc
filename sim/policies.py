"""Policies: ways of steering, written out as what one does in a month, given what one has seen.

A policy reads the records of the seats, never the state, and fills the same acts as a person at the table. None is the
right one: they differ in what they do, not in how well they are made, and the doses are design choices [D].

Comparable: the four axes of control are moved by their handles in small steps over the first months; after that
control, trust, targeted, dialogue and mixed each spend about the same attention of the chair in a month without news
(``minutes``), each answers news of a fault with one thing, and none buys ability, hands or mending, so that budgets are
equal. Re-controller and laissez-faire spend none until something happens, which is what they are.

A policy of your own is a function and a name::

    def calls_a_talk(acts, records, month, streams):
        acts.add("dialogue", 1.0, flag(records["chair"].of("media") > 1.0))

    mine = Policy("mine", "talks when there is bad press", "own", calls_a_talk)
    simulate(World.default(), mine, seeds=range(20), months=48)

What head and opposition do by themselves stands in ``sim/seats.py``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from sim.acts import ACTS, ADMINISTRATION, BOARD, Acts
from sim.columns import Floats
from sim.record import Record
from sim.rows import flag, total
from sim.streams import Streams, decision

Records = Mapping[str, Record]
"""What each seat has seen: ``chair``, ``head``, ``opposition``."""

SETTLING_IN = 4
"""Months over which a policy moves the axes to its liking."""


@dataclass(frozen=True)
class Policy:
    """A named way of steering. Calling it gives the month's acts for R replicates."""

    id: str
    meaning: str
    source: str
    fill: Callable[[Acts, Records, int, Streams], None]

    def __call__(self, records: Records, month: int, streams: Streams, units: int) -> Acts:
        """Acts for the month, from the records as they stand at its opening and the number of units."""
        acts = Acts.none(streams.replicates, units)
        self.fill(acts, records, month, streams)
        return acts


def now(record: Record, channel: str, month: int) -> Floats:
    """What was seen of a channel this very month; NaN where nothing was."""
    return np.where(record.since(channel) == month, record.of(channel), np.nan)


MINUTES = {
    "guideline": 100.0, "audit_plan": 100.0, "reporting": 100.0, "firmness": 100.0, "review": 150.0, "visit": 150.0,
    "praise": 10.0, "basis": 60.0, "openness": 30.0, "citizen_dialogue": 150.0, "opposition_talk": 60.0,
    "transparency": 40.0, "listening": 60.0, "clarity": 40.0, "feedback": 20.0, "dialogue": 90.0, "agreement": 180.0,
    "exercise": 240.0,
}  # fmt: skip
"""What a full dose takes of the chair's month; behaviours and talks as in ``sim/rates/interplay.py``, the rest [D]."""


def minutes(acts: Acts) -> Floats:
    """The chair's attention that a month's acts take, ``(R, 1)`` in minutes."""
    asked = np.zeros((acts.replicates, 1))
    for name, each in MINUTES.items():
        doses = acts[name][:, :1] if ACTS[name].per == "side" else acts[name]
        asked = asked + each * total(np.abs(doses))
    return asked


def news(records: Records, month: int) -> Floats:
    """1 for units in which the chair this month hears of incidents, or has a report of quality under one half."""
    chair = records["chair"]
    return flag((now(chair, "incidents", month) > 0) | (now(chair, "quality", month) < 0.5))


def risky(records: Records) -> Floats:
    """1 for units whose risk the chair thinks to be one half or more; what has not been judged is not risky."""
    return flag(records["chair"].of("risk") >= 0.5)


def in_turn(units: Floats, month: int) -> Floats:
    """One of the units marked 1 ``(R, U)``, a new one each month, round and round; none where none is marked."""
    place = np.cumsum(units, axis=1)
    return units * flag(place == 1 + month % np.maximum(place[:, -1:], 1))


def _both(acts: Acts, name: str, dose: float) -> None:
    acts.add(name, np.array([[dose, dose]]))


def _one(acts: Acts, name: str, dose: float, side: int) -> None:
    acts.add(name, np.array([[dose if side == BOARD else 0.0, dose if side == ADMINISTRATION else 0.0]]))


def _control(acts: Acts, records: Records, month: int, streams: Streams) -> None:
    if month < SETTLING_IN:
        acts.add("guideline", 0.10)
        acts.add("audit_plan", 0.05)
        acts.add("reporting", 0.10)
        acts.add("firmness", 0.10)
    _one(acts, "clarity", 0.5, BOARD)
    acts.add("review", 1.0, in_turn(np.ones_like(risky(records)), month))
    fault = news(records, month)
    acts.add("guideline", 0.05, fault)
    acts.add("review", 0.5, fault)


def _trust(acts: Acts, records: Records, month: int, streams: Streams) -> None:
    if month < SETTLING_IN:
        acts.add("guideline", -0.05)
        acts.add("audit_plan", -0.02)
        acts.add("reporting", -0.04)
        acts.add("firmness", -0.04)
    acts.add("dialogue", 0.5)
    _both(acts, "listening", 0.5)
    acts.add("visit", 0.5, in_turn(np.ones_like(risky(records)), month))
    acts.add("praise", 0.5, flag(now(records["chair"], "quality", month) >= 0.6))
    acts.add("visit", 0.5, news(records, month))


def _targeted(acts: Acts, records: Records, month: int, streams: Streams) -> None:
    at_risk = risky(records)
    if month < SETTLING_IN:
        acts.add("guideline", -0.04, 1 - at_risk)
        acts.add("audit_plan", 0.05, at_risk)
        acts.add("reporting", -0.03, 1 - at_risk)
        acts.add("firmness", -0.04)
    acts.add("basis", 1.0)
    acts.add("review", 0.75, in_turn(at_risk, month))
    fault = news(records, month)
    acts.add("review", 0.5, at_risk * fault)
    acts.add("visit", 0.5, (1 - at_risk) * fault)


def _laissez_faire(acts: Acts, records: Records, month: int, streams: Streams) -> None:
    return None


def _recontroller(acts: Acts, records: Records, month: int, streams: Streams) -> None:
    hit = flag(now(records["chair"], "incidents", month) > 0)
    acts.add("guideline", 0.15, hit)
    acts.add("reporting", 0.10, hit)
    acts.add("firmness", 0.05, hit)


def _dialogue(acts: Acts, records: Records, month: int, streams: Streams) -> None:
    acts.add("dialogue", 0.75)
    for behaviour in ("transparency", "listening", "clarity", "feedback"):
        _both(acts, behaviour, 0.4)
    if month % 12 == 0:
        acts.add("agreement", 1.0)
    if month % 6 == 1:
        acts.add("citizen_dialogue", 0.5)
        acts.add("opposition_talk", 0.5)
    acts.add("visit", 0.5, news(records, month))


def _mixed(acts: Acts, records: Records, month: int, streams: Streams) -> None:
    if month < SETTLING_IN:
        acts.add("audit_plan", 0.02, risky(records))
    acts.add("review", 0.5, in_turn(np.ones_like(risky(records)), month))
    acts.add("dialogue", 0.5)
    _both(acts, "transparency", 0.5)
    if month % 12 == 0:
        acts.add("agreement", 0.5)
        acts.add("exercise", 0.5)
    acts.add("review", 0.5, news(records, month))
    acts.add("openness", 0.5, flag(now(records["chair"], "media", month) > 0.5))


CHANCE = {
    "guideline": 0.1, "audit_plan": 0.05, "reporting": 0.1, "firmness": 0.1, "review": 0.5, "relief": 0.3,
    "training": 0.5, "repair": 0.3, "visit": 0.5, "instruct": 0.5, "praise": 0.5, "transparency": 0.5, "listening": 0.5,
    "clarity": 0.5, "feedback": 0.5, "blame": 0.3, "respect": 0.5, "dialogue": 1.0, "agreement": 0.5, "exercise": 0.5,
    "basis": 0.5, "openness": 0.5, "citizen_dialogue": 0.5, "opposition_talk": 0.5,
}  # fmt: skip
"""Largest dose of each act under ``random``; outside shocks, money and keeping promises are not its to decide."""
_CHANCE_KEYS = {name: decision(f"policies.random.{name}") for name in CHANCE}
_HOW_OFTEN = 0.15


def _random(acts: Acts, records: Records, month: int, streams: Streams) -> None:
    for name, largest in CHANCE.items():
        whether, how_much = streams.uniform_pair(_CHANCE_KEYS[name], np.arange(acts[name].shape[1]))
        low = -largest if ACTS[name].low < 0 else 0.0
        acts.add(name, low + (largest - low) * how_much, flag(whether < _HOW_OFTEN))


_ALL = (
    Policy(
        "control", "more rules, plan, reporting, consequences; every unit reviewed in turn", "B14-B18 D66-D75", _control
    ),
    Policy("trust", "fewer rules and reports; talk, listening, praise and visits", "B07-B12 D44 D53-D60", _trust),
    Policy(
        "targeted",
        "control plan and review where risk is, fewer rules and reports elsewhere, deviations met with support",
        "D61-D65 D84",
        _targeted,
    ),
    Policy("laissez_faire", "nobody does anything", "MODEL rule 1", _laissez_faire),
    Policy(
        "recontroller", "nothing until an event; then rules, reporting, consequences there", "D39 D88", _recontroller
    ),
    Policy("dialogue", "booked talks and the five behaviours; the axes stay", "B39 C31 C43-C47 C69", _dialogue),
    Policy("mixed", "some talk and some review, openness in bad press; the axes nearly stay", "C50 D101", _mixed),
    Policy("random", "each act with some chance, in any dose", "MODEL rule 2", _random),
)
POLICIES: dict[str, Policy] = {policy.id: policy for policy in _ALL}
"""Policies by name."""

control, trust, targeted, laissez_faire, recontroller, dialogue, mixed, random = _ALL
