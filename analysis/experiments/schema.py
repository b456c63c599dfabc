"""The tables of an experiment: their columns with types, units and meanings, as Arrow tables.

A unit and a meaning stand in the metadata of every column, which pandas, polars, R's arrow and DuckDB all leave alone
and pyarrow shows: ``table.schema.field("quality").metadata[b"unit"]``.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import numpy as np

from analysis.experiments.runs import Plan
from analysis.experiments.work import Done
from sim import MODEL_VERSION
from sim.names import TRUTH

COLUMNS = ("run", "number", "arm", "policy", "point", "replicate", "seed", "error", "month")
"""Names that the tables use themselves."""


def _field(name: str, kind: Any, unit: str, meaning: str) -> Any:
    import pyarrow

    return pyarrow.field(name, kind, metadata={"unit": unit, "meaning": meaning})


def _table(plan: Plan, fields: Sequence[Any], columns: Sequence[Any]) -> Any:
    import pyarrow

    here = plan.experiment
    about = {"samspel_model_version": str(MODEL_VERSION), "samspel_experiment": here.id}
    about["samspel_asked"] = json.dumps(dict(here.asked), sort_keys=True)
    schema = pyarrow.schema(fields, metadata=about)
    return pyarrow.table(
        [pyarrow.array(column, field.type) for column, field in zip(columns, fields, strict=True)], schema
    )


def runs_table(plan: Plan, runs: range, done: Done) -> Any:
    """A row per run: id, place in the design, seed, parameters, outcomes, error."""
    import pyarrow

    here = plan.experiment
    values = np.array([plan.factor_values(run) for run in runs], dtype=np.float64).reshape(len(runs), -1)
    fields = [
        _field("run", pyarrow.string(), "id", "hash of model version, world, parameters and seed"),
        _field("number", pyarrow.int64(), "count", "place in the order of the design"),
        _field("arm", pyarrow.string(), "name", "policy with its levers"),
        _field("policy", pyarrow.string(), "name", "who steers"),
        _field("point", pyarrow.int32(), "count", "point of the design"),
        _field("replicate", pyarrow.int32(), "count", "which seed"),
        _field("seed", pyarrow.uint64(), "seed", "common to all points and arms"),
    ]
    columns: list[Any] = [
        [plan.ids[run] for run in runs],
        list(runs),
        [here.arms[plan.arm(run)].id for run in runs],
        [here.arms[plan.arm(run)].policy for run in runs],
        [plan.point(run) for run in runs],
        [plan.replicate(run) for run in runs],
        plan.seeds(runs),
    ]
    for at, factor in enumerate((*here.uncertainties, *here.levers)):
        fields.append(_field(factor.id, pyarrow.float64(), factor.unit, factor.meaning))
        columns.append(values[:, at])
    for outcome in here.outcomes:
        fields.append(_field(outcome.id, pyarrow.float64(), outcome.unit.en, outcome.name.en))
        columns.append(np.asarray(done.outcomes[outcome.id], dtype=np.float64))
    fields.append(_field("error", pyarrow.string(), "text", "why the run failed; null where it did not"))
    columns.append(list(done.errors))
    return _table(plan, fields, columns)


def series_table(plan: Plan, runs: range, done: Done) -> Any:
    """A row per run and month that is kept."""
    import pyarrow

    months = len(done.months)
    fields = [
        _field("run", pyarrow.string(), "id", "as in runs"),
        _field("number", pyarrow.int64(), "count", "as in runs"),
        _field("month", pyarrow.int32(), "month", "read at the end of this month, from 0"),
    ]
    columns: list[Any] = [
        [plan.ids[run] for run in runs for _ in range(months)],
        np.repeat(np.array(runs), months),
        np.tile(np.array(done.months), len(runs)),
    ]
    for name, values in done.trajectories.items():
        fields.append(_field(name, pyarrow.float64(), TRUTH[name].unit, TRUTH[name].doc))
        columns.append(np.ascontiguousarray(values).ravel())
    return _table(plan, fields, columns)


def design_table(plan: Plan) -> Any:
    """A row per point: values of the uncertainties, and where in the unit cube they lie."""
    import pyarrow

    here = plan.experiment
    fields = [_field("point", pyarrow.int32(), "count", "point of the design")]
    columns: list[Any] = [np.arange(len(plan.points.values))]
    for at, factor in enumerate(here.uncertainties):
        fields.append(_field(factor.id, pyarrow.float64(), factor.unit, factor.meaning))
        columns.append(plan.points.values[:, at])
    for at, factor in enumerate(here.uncertainties):
        fields.append(_field(f"unit:{factor.id}", pyarrow.float64(), "share", "place in the unit cube"))
        columns.append(plan.points.unit[:, at])
    return _table(plan, fields, columns)
