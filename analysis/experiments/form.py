"""The form of an experiment file as pydantic models: which keys there are, and what each may hold.

Strict: nothing is converted, nothing unknown is let through. What refers to the model (a parameter, a quantity, a
policy) is only a word here; ``compile`` checks that it exists and that the parts agree.
"""

# ruff: noqa: RUF012 - pydantic copies defaults
from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, StringConstraints

from scenarios.fields import Form, Id, Number
from scenarios.schema import Both

MOST_POINTS = 1_000_000
Name = Annotated[str, StringConstraints(min_length=1, max_length=80)]


def _as_list(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


Names = Annotated[list[Name], BeforeValidator(_as_list), Field(min_length=1, max_length=64)]
"""One word or a list of them."""


class WorldForm(Form):
    """Where it is played: a scenario's world, or one that is generated."""

    scenario: Name | None = None
    units: Annotated[int, Field(ge=1, le=24)] | None = None
    members: Annotated[int, Field(ge=5, le=15)] | None = None
    hidden: Name | None = None


class FactorForm(Form):
    """Something that is varied. Left out, a range is the one that the model declares for the parameter."""

    moves: Names | None = None
    name: Both | None = None
    distribution: Literal["uniform", "log_uniform", "triangular", "normal", "values"] | None = None
    low: Number | None = None
    high: Number | None = None
    mode: Number | None = None
    mean: Number | None = None
    sd: Annotated[float, Field(gt=0, le=1e6)] | None = None
    values: Annotated[list[Number], Field(min_length=1, max_length=1000)] | None = None


class ShockForm(Form):
    """What happens once, from outside, in the month given (0-based)."""

    month: int = Field(ge=0, le=1199)
    acts: dict[Name, Number] = Field(min_length=1)
    units: Names | None = None


class OutcomeForm(Form):
    """What is measured of a run."""

    measure: Literal["level", "slope", "time_in", "recovery", "quantile", "inequality"]
    quantity: Name
    name: Both | None = None
    last: Annotated[int, Field(ge=1, le=1200)] | None = None
    at_least: Number | None = None
    at_most: Number | None = None
    share: Annotated[float, Field(gt=0, lt=1)] | None = None
    over: Literal["citizens", "units"] | None = None
    of: Literal["months", "depth", "area"] | None = None
    tolerance: Annotated[float, Field(ge=0, le=1e6)] | None = None
    scale: Annotated[float, Field(gt=0, le=1e6)] | None = None
    better: Literal["more", "less", "neither"] | None = None
    margin: Annotated[float, Field(gt=0, le=1e6)] | None = None


class DesignForm(Form):
    """How the values of what is uncertain are chosen."""

    kind: Literal["none", "full_factorial", "latin_hypercube", "sobol", "morris", "one_at_a_time", "file"]
    points: Annotated[int, Field(ge=1, le=MOST_POINTS)] | None = None
    levels: Annotated[int, Field(ge=2, le=1000)] | None = None
    trajectories: Annotated[int, Field(ge=2, le=100_000)] | None = None
    file: Name | None = None
    seed: Annotated[int, Field(ge=0, le=2**31 - 1)] | None = None


class TrajectoriesForm(Form):
    """Series that are kept, and how often they are read."""

    quantities: Names
    every: Annotated[int, Field(ge=1, le=1200)] = 1


class DiscoveryForm(Form):
    """Runs to look for the conditions of: those in which an outcome lies beyond a limit."""

    outcome: Name
    at_least: Number | None = None
    at_most: Number | None = None


class ExperimentForm(Form):
    """The whole file."""

    format: Literal[1]
    id: Id
    title: Both
    question: Both
    world: WorldForm = WorldForm()
    months: int = Field(ge=1, le=1200)
    constants: dict[Name, Number] = {}
    uncertainties: dict[Id, FactorForm] = {}
    assumptions: list[Literal["V", "K", "S", "F", "D"]] = Field(default=[], max_length=5)
    levers: dict[Id, FactorForm] = {}
    policies: Names
    shock: ShockForm | None = None
    outcomes: dict[Id, OutcomeForm] = Field(min_length=1)
    design: DesignForm
    replicates: int = Field(ge=1, le=100_000)
    first_seed: int = Field(ge=0, le=2**62)
    baseline: Name | None = None
    regimes: Annotated[list[Name], Field(min_length=2, max_length=2)] | None = None
    discovery: DiscoveryForm | None = None
    trajectories: TrajectoriesForm | None = None
