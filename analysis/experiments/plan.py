"""Designs: at which values of what is uncertain the model is run.

Points are made in the unit cube and mapped through each uncertainty's distribution. NaN stands for "as the world has
it". Latin hypercube, Sobol and Morris designs are SALib's (Iwanaga et al. 2022); Sobol without second-order terms takes
``points`` times (uncertainties + 2) runs (Saltelli 2002), Morris ``trajectories`` times (uncertainties + 1).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np

from analysis.experiments.experiment import Design, Experiment, Factor
from analysis.experiments.form import MOST_POINTS, DesignForm, ExperimentForm
from analysis.experiments.own_points import table_of
from analysis.tables import MissingExtra
from scenarios.problems import numeral
from scenarios.site import Site
from scenarios.text import Text
from sim.columns import Floats

MORRIS_LEVELS = 4
_TAKES = {
    "none": (),
    "full_factorial": ("levels",),
    "latin_hypercube": ("points", "seed"),
    "sobol": ("points", "seed"),
    "morris": ("trajectories", "seed"),
    "one_at_a_time": (),
    "file": ("file",),
}
"""Keys that each design takes besides its kind."""
_NEEDS = {"latin_hypercube": "points", "sobol": "points", "morris": "trajectories", "file": "file"}


@dataclass(frozen=True)
class Points:
    """Points of a design: values and, for designs in the unit cube, where in it they lie. ``(P, k)`` each."""

    values: Floats
    unit: Floats


def design_of(form: ExperimentForm, factors: Sequence[Factor], site: Site, folder: Path) -> Design:
    """The design asked for, its faults reported."""
    given = form.design
    _keys_agree(given, site)
    _kind_fits(given, factors, site)
    table = table_of(given.file, factors, site, folder) if given.file and given.kind == "file" else ()
    made = Design(
        given.kind,
        given.points or 1,
        given.levels or 3,
        given.trajectories or 10,
        1 if given.seed is None else given.seed,
        table,
    )
    count = count_of(made, factors)
    if count > MOST_POINTS:
        site.report(
            ("design",),
            Text(
                f"Designen har {numeral(count)} punkter, högst {numeral(MOST_POINTS)}",
                f"The design has {numeral(count)} points, at most {numeral(MOST_POINTS)}",
            ),
            Text("Välj färre nivåer eller osäkerheter.", "Choose fewer levels or uncertainties."),
            key=True,
        )
    return made


def _keys_agree(given: DesignForm, site: Site) -> None:
    """Every kind takes its own keys, and needs some of them."""
    takes = _TAKES[given.kind]
    for key in ("points", "levels", "trajectories", "file", "seed"):
        if getattr(given, key) is not None and key not in takes:
            site.report(
                ("design", key),
                Text(f"Designen {given.kind} tar ingen {key}", f"The design {given.kind} takes no {key}"),
                Text("Ta bort nyckeln, eller byt design.", "Remove the key, or choose another design."),
                key=True,
            )
    need = _NEEDS.get(given.kind)
    if need is not None and getattr(given, need) is None:
        site.report(
            ("design",),
            Text(f"Designen {given.kind} behöver {need}", f"The design {given.kind} needs {need}"),
            Text(f"Lägg till {need}:.", f"Add {need}:."),
            key=True,
        )


def _kind_fits(given: DesignForm, factors: Sequence[Factor], site: Site) -> None:
    """A design is of something uncertain, and Sobol's of a power of two."""
    if not factors and given.kind != "none":
        site.report(
            ("design", "kind"),
            Text("Det finns inget osäkert att välja värden för", "There is nothing uncertain to choose values of"),
            Text("Skriv uncertainties:, eller kind: none.", "Write uncertainties:, or kind: none."),
        )
    if factors and given.kind == "none":
        site.report(
            ("design", "kind"),
            Text("Med osäkerheter behövs en design", "With uncertainties a design is needed"),
            Text("Till exempel kind: latin_hypercube.", "For example kind: latin_hypercube."),
        )
    if given.kind == "sobol" and given.points is not None and given.points & (given.points - 1):
        near = 2 ** round(math.log2(given.points))
        site.report(
            ("design", "points"),
            Text("En Soboldesign behöver en tvåpotens", "A Sobol design needs a power of two"),
            Text(f"Till exempel {near}.", f"For example {near}."),
        )


def count_of(design: Design, factors: Sequence[Factor]) -> int:
    """How many points a design has."""
    if design.kind == "full_factorial":
        return math.prod(len(each.distribution.grid(design.levels)) for each in factors)
    return {
        "none": 1,
        "latin_hypercube": design.points,
        "sobol": design.points * (len(factors) + 2),
        "morris": design.trajectories * (len(factors) + 1),
        "one_at_a_time": 2 * len(factors) + 1,
        "file": len(design.table),
    }[design.kind]


def points_of(experiment: Experiment) -> Points:
    """The points of an experiment's design. Raises ``MissingExtra`` where SALib is needed and not there."""
    design, factors = experiment.design, experiment.uncertainties
    nowhere = np.full((count_of(design, factors), len(factors)), np.nan)
    if design.kind == "none":
        return Points(nowhere, nowhere)
    if design.kind == "full_factorial":
        grid = np.array(list(product(*(each.distribution.grid(design.levels) for each in factors))), dtype=np.float64)
        return Points(grid, np.full_like(grid, np.nan))
    if design.kind == "file":
        return Points(np.array(design.table, dtype=np.float64).reshape(nowhere.shape), nowhere)
    if design.kind == "one_at_a_time":
        for place, factor in enumerate(factors):
            ends = factor.distribution.grid(2)
            nowhere[1 + 2 * place, place], nowhere[2 + 2 * place, place] = min(ends), max(ends)
        return Points(nowhere, np.full_like(nowhere, np.nan))
    unit = _sampled(design, len(factors))
    values = np.column_stack([each.distribution.at(unit[:, at]) for at, each in enumerate(factors)])
    return Points(values, unit)


def problem_of(names: Sequence[str]) -> dict[str, Any]:
    """The unit cube as SALib calls a problem."""
    return {"num_vars": len(names), "names": list(names), "bounds": [[0.0, 1.0]] * len(names)}


def _sampled(design: Design, factors: int) -> Floats:
    try:
        from SALib.sample import latin, morris, sobol
    except ImportError as missing:
        raise MissingExtra("research", f"The design {design.kind}") from missing
    problem = problem_of([f"x{place}" for place in range(factors)])
    if design.kind == "latin_hypercube":
        made = latin.sample(problem, design.points, seed=design.seed)
    elif design.kind == "sobol":
        made = sobol.sample(problem, design.points, calc_second_order=False, seed=design.seed)
    else:
        made = morris.sample(problem, design.trajectories, num_levels=MORRIS_LEVELS, seed=design.seed)
    return np.asarray(made, dtype=np.float64)
