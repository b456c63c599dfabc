"""Mends a file that the form refuses, so that the rest of it can be checked in the same go.

An author shall see every mistake at once, and most of them (an unknown unit, a mistyped name in an expression) can only
be found once the form holds. So each place that the form refused gets a value that it takes; nothing is then reported
about those places again, and what comes of it is never played.
"""

from __future__ import annotations

import copy
from dataclasses import dataclass, field
from typing import Any, Generic, Literal, TypeVar, get_args, get_origin

from pydantic import BaseModel, TypeAdapter, ValidationError

from scenarios.fields import as_id
from scenarios.positions import Place
from scenarios.schema_errors import annotation_of, types_at, unwrapped

FormT = TypeVar("FormT", bound=BaseModel)
_ROUNDS = 4
_MOST = 100
"""Refused places that are mended at most; a file with more is another kind of file."""
_PLAIN: tuple[Any, ...] = ("mended", "C00", 47, 1, 0.5, True, [], {})
"""Values to try, the first that fits is taken; a large month first, so that nothing else lies after the end."""


@dataclass(frozen=True)
class Mended(Generic[FormT]):
    """A form that holds, and what was done for it."""

    form: FormT
    replaced: frozenset[Place] = field(default_factory=frozenset)
    """Places with a made-up value: nothing at or below them is the author's."""
    robbed: frozenset[Place] = field(default_factory=frozenset)
    """Places that lost an unknown key, which may have been meant for one that is now missing."""

    def torn(self, place: Place, source: str) -> bool:
        """Whether an expression was cut off at a comma, of which its lost other half has told."""
        return place[:-1] in self.robbed and source.count("(") > source.count(")")

    def made_up(self, place: Place) -> bool:
        """Whether what is found at a place may come of the mending."""
        short = tuple(part for part in place if part != "says")
        return short in self.robbed or any(short[: len(each)] == each for each in self.replaced)


def mended(data: Any, error: ValidationError, form: type[FormT]) -> Mended[FormT] | None:
    """The form with every refused place mended; None where it cannot be (a bad id is the name of too much)."""
    data = copy.deepcopy(data)
    replaced: set[Place] = set()
    robbed: set[Place] = set()
    for _ in range(_ROUNDS):
        if error.error_count() > _MOST:
            return None
        for found in error.errors(include_url=False, include_input=False):
            if "[key]" in found["loc"] or not _mend(data, found["type"], tuple(found["loc"]), replaced, robbed, form):
                return None
        try:
            return Mended(form.model_validate(data), frozenset(replaced), frozenset(robbed))
        except ValidationError as again:
            error = again
    return None


def _mend(data: Any, kind: str, place: Place, replaced: set[Place], robbed: set[Place], form: type[BaseModel]) -> bool:
    """Mend one place in ``data``; whether it could be."""
    here, way = data, []
    parts = [part for part in place if not str(part).startswith("<")]
    for part in parts[:-1]:
        inner = _step(here, part)
        if inner is not None:
            here = inner
            way.append(part)
        elif part != "says":
            return True  # what stands above has been mended in this round
    last = parts[-1]
    if last == "says" and isinstance(here, list):
        return False
    if kind == "extra_forbidden":
        if isinstance(here, dict):
            here.pop(last, None)
        robbed.add(tuple(way))
        return True
    made = [value for one in types_at(place, form) for value in _values(one)]
    if kind == "string_pattern_mismatch" and isinstance(here, dict):
        # What refers to the id as it should be spelt is right already.
        made = [as_id(str(here.get(last))) or made[0]]
    if not made:
        return False
    try:
        here[last] = made[0]
    except (TypeError, IndexError, KeyError):
        return False
    replaced.add((*way, last))
    return True


def _step(here: Any, part: str | int) -> Any:
    if isinstance(here, dict):
        return here.get(part)
    if isinstance(here, list) and isinstance(part, int) and part < len(here):
        return here[part]
    return None


def _values(kind: Any) -> list[Any]:
    """Values that an annotation takes, at most one."""
    adapter: TypeAdapter[Any] = TypeAdapter(kind)
    for value in _candidates(kind):
        try:
            adapter.validate_python(value)
        except ValidationError:
            continue
        return [value]
    return []


def _candidates(kind: Any) -> list[Any]:
    made: list[Any] = []
    for one in unwrapped(kind):
        origin, inner = get_origin(one), get_args(one)
        if origin is Literal:
            made += inner
        elif origin is list:
            made += [items * count for items in ([_values(inner[0])]) for count in (0, 1, 2)]
        elif origin is dict:
            made += [{}, *({"mended": value} for value in _values(inner[1]))]
        elif isinstance(one, type) and issubclass(one, BaseModel):
            made.append(_model(one))
    return [*made, *_PLAIN]


def _model(kind: type[BaseModel]) -> dict[str, Any]:
    """The least that a part of the form may be."""
    required = {info.alias or name: info for name, info in kind.model_fields.items() if info.is_required()}
    found = {name: _values(annotation_of(info)) for name, info in required.items()}
    return {name: values[0] for name, values in found.items() if values}
