"""Measures of a run: what an outcome needs to be read of the model, and the one number it makes of it.

- ``level``: mean over the last months.
- ``slope``: change a year over the last months, by least squares.
- ``time_in``: share of the last months at or beyond a limit; with a pattern's share, time spent in the pattern.
- ``recovery``: depth, months or area of the shortfall after the shock, against the paired run of the same seed without
  it (``sim.recovery``); NaN months where the run ends before it has recovered.
- ``quantile``: level of the citizen below whom a given share of them lies.
- ``inequality``: Gini coefficient over citizens or over units (Gini 1912; 0 where all have the same).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from analysis.experiments.experiment import Experiment, Outcome
from scenarios.vocabulary import TRUTH_WORDS
from sim.columns import Floats
from sim.names import TRUTH, Quantity
from sim.recovery import Recovery, against_pair
from sim.state import State

TRUTH_UP = {name: label.good_is_up is not False for name, label in TRUTH_WORDS.items()}
"""Whether high is good, for what recovery is measured of; where neither is, a fall counts as the shortfall."""
CITIZENS = (
    "need", "expectation", "satisfaction", "trust_board", "trust_admin", "trust_service", "trust_system",
)  # fmt: skip
"""Columns of citizens that quantiles and inequality can be taken over."""


def read_of(outcome: Outcome) -> Quantity:
    """What is read of the model every month for an outcome."""
    if outcome.measure == "quantile":
        return _made(f"{outcome.quantity}@{outcome.share:g}", outcome, _quantile(outcome.quantity, outcome.share))
    if outcome.measure == "inequality":
        over = _citizens(outcome.quantity) if outcome.over == "citizens" else TRUTH[outcome.quantity].read
        return _made(f"gini:{outcome.over}:{outcome.quantity}", outcome, lambda state: gini(over(state)))
    return TRUTH[outcome.quantity]


def _made(name: str, outcome: Outcome, read: Callable[[State], Floats]) -> Quantity:
    return Quantity(name, "org", "share", 0.0, 1.0, f"{outcome.measure} of {outcome.quantity}", read)


def _citizens(name: str) -> Callable[[State], Floats]:
    return lambda state: np.asarray(getattr(state.citizens, name), dtype=np.float64)


def _quantile(name: str, share: float) -> Callable[[State], Floats]:
    read = _citizens(name)

    def at(state: State) -> Floats:
        ordered = np.sort(read(state), axis=1)
        place = share * (ordered.shape[1] - 1)
        below = int(place)
        above = min(below + 1, ordered.shape[1] - 1)
        weight = place - below
        found: Floats = (1 - weight) * ordered[:, [below]] + weight * ordered[:, [above]]
        return found

    return at


def gini(values: Floats) -> Floats:
    """Gini coefficient of every row of ``(R, n)`` values of 0 or more, as ``(R, 1)``; 0 where all are 0."""
    ordered = np.sort(values, axis=1)
    size = ordered.shape[1]
    weights = 2.0 * np.arange(1, size + 1) - size - 1
    spread = np.add.reduce(np.ascontiguousarray(ordered * weights), axis=1, keepdims=True)
    whole = size * np.add.reduce(np.ascontiguousarray(ordered), axis=1, keepdims=True)
    return np.asarray(np.divide(spread, whole, out=np.zeros_like(spread), where=whole > 0))


def measured(
    experiment: Experiment, series: Mapping[str, Floats], undisturbed: Mapping[str, Floats] | None
) -> dict[str, Floats]:
    """Every outcome of R runs, ``(R,)`` each.

    Args:
        experiment: what is measured.
        series: ``(R, T)`` by the name of what was read.
        undisturbed: the same without the shock, where there is one.
    """
    return {each.id: each.scale * _one(each, experiment, series, undisturbed) for each in experiment.outcomes}


def _one(
    outcome: Outcome, experiment: Experiment, series: Mapping[str, Floats], undisturbed: Mapping[str, Floats] | None
) -> Floats:
    name = read_of(outcome).id
    whole = series[name]
    last = np.ascontiguousarray(whole[:, -outcome.last :])
    if outcome.measure == "slope":
        months = np.arange(last.shape[1]) - (last.shape[1] - 1) / 2
        return np.asarray(12.0 * np.add.reduce(last * months, axis=1) / float(np.add.reduce(months * months)))
    if outcome.measure == "time_in":
        low = -np.inf if outcome.at_least is None else outcome.at_least
        high = np.inf if outcome.at_most is None else outcome.at_most
        within = np.ascontiguousarray((last >= low) & (last <= high), dtype=np.float64)
        return np.asarray(np.add.reduce(within, axis=1) / last.shape[1])
    if outcome.measure == "recovery" and experiment.shock is not None and undisturbed is not None:
        up = TRUTH_UP[outcome.quantity]
        found = against_pair(whole, undisturbed[name], experiment.shock.month, outcome.tolerance, up)
        return _part(found, outcome.of)
    return np.asarray(np.add.reduce(last, axis=1) / last.shape[1])


def _part(found: Recovery, of: str) -> Floats:
    return {"months": found.months, "depth": found.depth, "area": found.area}[of]
