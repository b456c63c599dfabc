"""For users of the EMA workbench and of SALib: the model behind the interfaces that they know.

``ema_model(experiment)`` is a workbench ``Model`` with the experiment's uncertainties, levers, policies and outcomes;
``salib_problem`` and ``evaluate`` take samples that SALib (or anything else) drew in the experiment's own units. Both
run in the calling process, in batches of the ensemble core; for large studies the engine is quicker and survives.

docs/experiments.md has an example of each.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np

from analysis.experiments.engine import task_of
from analysis.experiments.experiment import Arm, Design, Experiment, Factor
from analysis.experiments.plan import Points
from analysis.experiments.runs import Plan
from analysis.experiments.work import carry_out
from analysis.tables import MissingExtra
from sim.columns import Floats

STEERS = "steers"
"""The lever of the workbench that holds the policy; "policy" is a word of its own."""


def salib_problem(experiment: Experiment) -> dict[str, Any]:
    """The uncertainties as SALib calls a problem: names, and bounds in their own units (uniform within them)."""
    factors = experiment.uncertainties
    return {
        "num_vars": len(factors),
        "names": [each.id for each in factors],
        "bounds": [[each.distribution.low, each.distribution.high] for each in factors],
    }


def evaluate(
    experiment: Experiment, sample: Floats, policy: str, levers: Mapping[str, float] | None = None
) -> dict[str, Floats]:
    """Every outcome at every row of a sample, as means over the experiment's replicates, ``(rows,)``.

    Args:
        experiment: what is run; its own design is of no matter here.
        sample: values of the uncertainties, ``(rows, uncertainties)``, in the order of ``salib_problem``.
        policy: a policy, with or without levers.
        levers: a value for every lever, where there are any.

    Raises:
        ValueError: a sample of another width, levers that are missing, or a run that the model refuses.
    """
    rows = np.atleast_2d(np.asarray(sample, dtype=np.float64))
    wanted = {each.id for each in experiment.levers}
    if rows.shape[1] != len(experiment.uncertainties) or set(levers or {}) != wanted:
        raise ValueError(
            f"a sample of {rows.shape[1]} columns and levers {sorted(levers or {})}: "
            f"{len(experiment.uncertainties)} and {sorted(wanted)} are needed"
        )
    here = replace(
        experiment,
        arms=(Arm(policy, policy, dict(levers or {})),),
        design=Design("file", table=tuple(map(tuple, rows.tolist()))),
    )
    plan = Plan(here, Points(rows, np.full_like(rows, np.nan)))
    parts = [carry_out(task_of(plan, number, runs)) for number, runs in plan.chunks()]
    refused = [error for part in parts for error in part.errors if error is not None]
    if refused:
        raise ValueError(f"{len(refused)} runs were refused: {refused[0]}")
    return {
        each.id: np.concatenate([part.outcomes[each.id] for part in parts]).reshape(len(rows), -1).mean(axis=1)
        for each in here.outcomes
    }


def ema_model(experiment: Experiment) -> Any:
    """The experiment as a ``Model`` of the EMA workbench. Raises ``MissingExtra`` without it (the extra ``prim``)."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it warns of optional packages of its own
            from ema_workbench import CategoricalParameter, Model, ScalarOutcome
    except ImportError as missing:
        raise MissingExtra("prim", "The EMA workbench") from missing
    names = [each.id for each in experiment.uncertainties]

    def once(steers: str = "", **values: float) -> dict[str, float]:
        levers = {each.id: values[each.id] for each in experiment.levers}
        found = evaluate(experiment, np.array([[values[name] for name in names]]), steers, levers)
        return {name: float(value[0]) for name, value in found.items()}

    model = Model(re.sub(r"[^A-Za-z0-9]", "", experiment.id), function=once)
    model.uncertainties = [_real(each) for each in experiment.uncertainties]
    settings = [CategoricalParameter(each.id, list(each.distribution.values)) for each in experiment.levers]
    policies = list(dict.fromkeys(arm.policy for arm in experiment.arms))
    model.levers = [*settings, CategoricalParameter(STEERS, policies)]
    model.outcomes = [ScalarOutcome(each.id) for each in experiment.outcomes]
    return model


def _real(factor: Factor) -> Any:
    from ema_workbench import CategoricalParameter, IntegerParameter, RealParameter

    spread = factor.distribution
    if spread.values:
        return CategoricalParameter(factor.id, list(spread.values))
    if spread.whole:
        return IntegerParameter(factor.id, int(spread.low), int(spread.high))
    return RealParameter(factor.id, spread.low, spread.high)
