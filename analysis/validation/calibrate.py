"""The one place where numbers of the model are fitted.

A request (``request``) names what is free and what is aimed at. The loss is the weighted sum of squared distances from
the published values, in half tolerances, over runs that share their seeds between evaluations. The optimiser is SciPy's
Nelder-Mead or Powell within the ranges. Before and after are both kept, also on seeds that were not fitted to. Nothing
is changed by itself: what to change is printed, and changing it is a decision that a person makes and writes down.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import yaml

from analysis.offline import write_whole
from analysis.ruled import rows
from analysis.tables import MissingExtra
from analysis.validation.report import prepared
from analysis.validation.request import Request
from analysis.validation.target import Judged, Target
from analysis.validation.targets import TARGETS
from analysis.validation.validate import validate
from sim import MODEL_VERSION
from sim.columns import Floats
from sim.spec import World, parameters

FIGURES = 3
"""Significant figures that a fitted number is given with; before and after are measured with the rounded ones."""
STEP = 0.15
"""First step of the optimiser, as a share of each range."""

Progress = Callable[[int, int], None]
"""Told how many evaluations are done, and how many there are at most."""


@dataclass(frozen=True)
class Point:
    """Parameter values with what they gave on one set of seeds."""

    values: dict[str, float]
    loss: float
    judged: tuple[Judged, ...]


@dataclass(frozen=True)
class Calibration:
    """What came of a request."""

    request: Request
    before: Point
    after: Point
    before_checked: Point
    after_checked: Point
    tried: tuple[tuple[dict[str, float], float], ...]
    """Every evaluation in order: values and loss."""
    model: int = MODEL_VERSION

    @property
    def changes(self) -> dict[str, tuple[float, float]]:
        """What to change: from and to, by dotted path."""
        was, now = self.before.values, self.after.values
        return {path: (was[path], now[path]) for path in was if was[path] != now[path]}


def calibrate(request: Request, workers: int = 1, progress: Progress | None = None) -> Calibration:
    """Carry a request out. Raises ``MissingExtra`` without SciPy."""
    try:
        from scipy.optimize import minimize
    except ImportError as missing:
        raise MissingExtra("research", "samspel calibrate") from missing
    paths = tuple(request.free)
    low, high = np.array(list(request.free.values())).T
    usual = {each.path: float(each.value) for each in parameters(World.default()) if each.path in request.free}
    tried: list[tuple[dict[str, float], float]] = []
    tell = progress or (lambda done, total: None)

    def loss_at(place: Floats) -> float:
        values = {path: float(value) for path, value in zip(paths, low + place * (high - low), strict=True)}
        point = _measured(request, values, request.seeds, workers)
        tried.append((values, point.loss))
        tell(len(tried), request.budget)
        return point.loss

    start = np.clip((np.array([usual[path] for path in paths]) - low) / (high - low), 0.0, 1.0)
    options: dict[str, Any] = {"maxfev": request.budget}
    if request.method == "nelder-mead":
        options["initial_simplex"] = _simplex(start)
    minimize(loss_at, start, method=request.method, bounds=[(0.0, 1.0)] * len(paths), options=options)
    best = min(tried, key=lambda each: each[1])[0]
    rounded = {path: float(f"{value:.{FIGURES}g}") for path, value in best.items()}
    before, after = (_measured(request, values, request.seeds, workers) for values in (usual, rounded))
    if after.loss >= before.loss:
        after = before
    was, now = (_measured(request, point.values, request.check_seeds, workers) for point in (before, after))
    return Calibration(request, before, after, was, now, tuple(tried))


def _simplex(start: Floats) -> Floats:
    """The starting point and a step along every range, inward."""
    corners = np.tile(start, (len(start) + 1, 1))
    for place in range(len(start)):
        corners[place + 1, place] += STEP if start[place] + STEP <= 1 else -STEP
    return corners


def _measured(request: Request, values: Mapping[str, float], first: int, workers: int) -> Point:
    found = validate(first, request.runs, tuple(request.targets), values, workers)
    return Point(dict(values), loss(found.judged, request.targets), found.judged)


def loss(judged: tuple[Judged, ...], weights: Mapping[str, float]) -> float:
    """Weighted sum of squared distances from the published values, in half tolerances; what cannot be measured is 9."""
    total = 0.0
    for each in judged:
        distance = _distance(each.target, each.estimate)
        total += weights[each.target.id] * distance * distance
    return total


def _distance(target: Target, estimate: float) -> float:
    if not np.isfinite(estimate) or target.value is None:
        return 3.0
    return abs(estimate - target.value) / ((target.high - target.low) / 2)


def write_calibration(calibration: Calibration, folder: Path) -> tuple[Path, Path]:
    """Write ``<name>.result.yaml`` and ``<name>.result.md`` into a folder. Raises ``PageError`` where it is refused."""
    prepared(folder)
    name = calibration.request.name
    made = {
        folder / f"{name}.result.yaml": yaml.safe_dump(
            told(calibration), sort_keys=False, allow_unicode=True, width=110
        ),
        folder / f"{name}.result.md": _markdown(calibration),
    }
    for path, text in made.items():
        write_whole(path, text)
    first, second = made
    return first, second


def told(calibration: Calibration) -> dict[str, Any]:
    """The calibration as plain data: request, before, after, both on the seeds fitted to and on fresh ones."""
    points = {
        "before": calibration.before,
        "after": calibration.after,
        "before_on_check_seeds": calibration.before_checked,
        "after_on_check_seeds": calibration.after_checked,
    }
    return {
        "model": calibration.model,
        "request": calibration.request.model_dump(mode="json"),
        **{name: _plain(point) for name, point in points.items()},
        "evaluations": [{"values": values, "loss": round(lost, 4)} for values, lost in calibration.tried],
    }


def _plain(point: Point) -> dict[str, Any]:
    targets = {
        each.target.id: {
            "estimate": round(each.estimate, 4),
            "interval": [round(each.low, 4), round(each.high, 4)],
            "published": each.target.value,
            "tolerance": [each.target.low, each.target.high],
            "verdict": each.verdict,
        }
        for each in point.judged
    }
    return {"values": point.values, "loss": round(point.loss, 4), "targets": targets}


def _markdown(calibration: Calibration) -> str:
    request, targets = calibration.request, calibration.request.targets
    values = (
        (path, f"{low:g} to {high:g}", f"{calibration.before.values[path]:g}", f"{calibration.after.values[path]:g}")
        for path, (low, high) in request.free.items()
    )
    columns = (calibration.before, calibration.after, calibration.before_checked, calibration.after_checked)
    found = (
        (name, f"{TARGETS[name].low:g} to {TARGETS[name].high:g}", *(_cell(point, name) for point in columns))
        for name in targets
    )
    losses = ("loss", "", *(f"{point.loss:.3f}" for point in columns))
    return (
        "\n\n".join(
            [
                f"# Calibration: {request.name}",
                request.why,
                f"Model version {calibration.model}; {request.method}, {len(calibration.tried)} evaluations, "
                f"{request.runs} runs; fitted on seeds from {request.seeds}, checked on seeds from "
                f"{request.check_seeds}. Agreement with "
                "a target that was fitted to is no evidence.",
                rows(("Parameter", "Range", "Before", "After"), values),
                rows(
                    ("Target", "Accepted", "Before", "After", "Before, fresh seeds", "After, fresh seeds"),
                    [*found, losses],
                ),
            ]
        )
        + "\n"
    )


def _cell(point: Point, target: str) -> str:
    each = next(each for each in point.judged if each.target.id == target)
    places = each.target.decimals + 1
    return f"{each.estimate:.{places}f} ({each.low:.{places}f} to {each.high:.{places}f})"
