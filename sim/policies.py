"""Policies: ways of steering, written out as what one does in a month, given what one has seen.

A policy reads the records of the seats, never the state, and fills the same acts as a person at the table. None is the
right one: they differ in what they do, not in how well they are made, and the doses are design choices [D]. The four
axes of control are moved by their handles in small steps over the first months, since they move slowly. The first six
buy no ability, hands or mending, so that they differ in steering alone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from sim.acts import ACTS, ADMINISTRATION, BOARD, Acts
from sim.columns import Floats
from sim.record import Record
from sim.rows import flag
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


def _faulty(records: Records, month: int) -> Floats:
    """1 for units where the chair hears of incidents this month, or has last seen quality under one half."""
    chair = records["chair"]
    return flag((now(chair, "incidents", month) > 0) | (chair.of("quality") < 0.5))


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
    acts.add("guideline", 0.05, _faulty(records, month))
    acts.add("review", 0.5, _faulty(records, month))
    _one(acts, "clarity", 0.5, BOARD)


def _trust(acts: Acts, records: Records, month: int, streams: Streams) -> None:
    if month < SETTLING_IN:
        acts.add("guideline", -0.05)
        acts.add("audit_plan", -0.02)
        acts.add("reporting", -0.04)
        acts.add("firmness", -0.04)
    acts.add("dialogue", 0.5)
    _both(acts, "listening", 0.5)
    acts.add("praise", 0.5, flag(records["chair"].of("quality") >= 0.6))
    acts.add("visit", 0.5, _faulty(records, month))


def _targeted(acts: Acts, records: Records, month: int, streams: Streams) -> None:
    risky = flag(records["chair"].of("risk") >= 0.5)
    if month < SETTLING_IN:
        acts.add("guideline", -0.04)
        acts.add("audit_plan", 0.05, risky)
        acts.add("reporting", -0.03, 1 - risky)
        acts.add("firmness", -0.04)
    acts.add("review", 0.5, risky * _faulty(records, month))
    acts.add("visit", 0.5, (1 - risky) * _faulty(records, month))
    acts.add("basis", 0.5)


def _laissez_faire(acts: Acts, records: Records, month: int, streams: Streams) -> None:
    return None


def _recontroller(acts: Acts, records: Records, month: int, streams: Streams) -> None:
    hit = flag(now(records["chair"], "incidents", month) > 0)
    acts.add("guideline", 0.15, hit)
    acts.add("reporting", 0.10, hit)
    acts.add("firmness", 0.05, hit)


def _dialogue(acts: Acts, records: Records, month: int, streams: Streams) -> None:
    acts.add("dialogue", 1.0)
    for behaviour in ("transparency", "listening", "clarity", "feedback"):
        _both(acts, behaviour, 0.5)
    if month % 12 == 0:
        acts.add("agreement", 1.0)
    if month % 3 == 1:
        acts.add("citizen_dialogue", 0.5)
        acts.add("opposition_talk", 0.5)


def _mixed(acts: Acts, records: Records, month: int, streams: Streams) -> None:
    chair = records["chair"]
    faulty, short = _faulty(records, month), flag(chair.of("capacity") < 0.85)
    acts.add("review", 0.5, faulty)
    acts.add("repair", 0.3, flag(chair.of("latent") > 0.4))
    acts.add("relief", 0.3, short)
    acts.add("openness", 0.5, flag(now(chair, "media", month) > 0.5))
    acts.add("audit_plan", 0.02, flag(chair.of("risk") >= 0.5) * (month < SETTLING_IN))
    if month % 2 == 0:
        acts.add("dialogue", 0.5)
        _both(acts, "transparency", 0.5)
    if month % 12 == 0:
        acts.add("agreement", 0.5)
        acts.add("exercise", 0.5)


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
    Policy("control", "more rules, plan, reporting, consequences; faults reviewed", "B14-B18 D66-D75", _control),
    Policy("trust", "fewer rules and reports; talk, listening, praise and visits", "B07-B12 D44 D53-D60", _trust),
    Policy("targeted", "audit and review where risk is, fewer rules elsewhere", "D61-D65 D84", _targeted),
    Policy("laissez_faire", "nobody does anything", "MODEL rule 1", _laissez_faire),
    Policy(
        "recontroller", "nothing until an event; then rules, reporting, consequences there", "D39 D88", _recontroller
    ),
    Policy("dialogue", "booked talks and the five behaviours; the axes stay", "B39 C31 C43-C47 C69", _dialogue),
    Policy("mixed", "answers what it sees: review, repair, relief, openness, talk", "C50 D101 D105", _mixed),
    Policy("random", "each act with some chance, in any dose", "MODEL rule 2", _random),
)
POLICIES: dict[str, Policy] = {policy.id: policy for policy in _ALL}
"""Policies by name."""

control, trust, targeted, laissez_faire, recontroller, dialogue, mixed, random = _ALL
