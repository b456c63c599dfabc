"""All targets, in the order they are told: calibrated and input, seen, and those kept aside.

T12, T16, T17 and T19 do not exist in the list that the model began from. T1-T3 hold for chief executives only.
"""

from __future__ import annotations

from analysis.validation.experiments import KNOWN, Experiment
from analysis.validation.target import Target
from analysis.validation.targets_control import CONTROL
from analysis.validation.targets_elections import ELECTIONS
from analysis.validation.targets_offices import OFFICES
from analysis.validation.targets_people import PEOPLE
from analysis.validation.unseen import UNSEEN
from analysis.validation.unseen_measures import EXPERIMENTS as KEPT_ASIDE

TARGETS: dict[str, Target] = {target.id: target for target in (*OFFICES, *ELECTIONS, *CONTROL, *PEOPLE, *UNSEEN)}
"""Targets by id."""
EXPERIMENTS: dict[str, Experiment] = {experiment.id: experiment for experiment in (*KNOWN, *KEPT_ASIDE)}
"""Experiments by id."""
