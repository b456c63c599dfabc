"""The lines of a log in the shape that the debrief reads: what a damaged or altered file holds instead is left out.

A log is only ever text that somebody sent us. Its lines are checked here once, so that all that tells and draws them
can take them at their word: months as far as they are whole, and the actions that are actions.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from game.core.errors import ReplayError
from game.core.kept.replay import Replay
from scenarios.problems import shortened
from scenarios.text import Text

LARGEST = 1e12
"""No figure of the model comes near."""
Number = Annotated[float, Field(ge=-LARGEST, le=LARGEST, allow_inf_nan=False)]
Figure = Number | None | list[Number | None]
"""One for the organisation, or one per unit; None where nothing was seen."""
Name = Annotated[str, Field(max_length=100)]
Count = Annotated[int, Field(ge=0, le=10_000)]


class _Shape(BaseModel):
    """What must be there, strictly; what a later version adds is let be."""

    model_config = ConfigDict(strict=True, extra="allow")


class _Decided(_Shape):
    situation: Name
    option: Name
    seat: Name = "chair"
    about: Name | None = None
    passed: bool
    ayes: Count
    noes: Count
    by: Literal["human", "bot", "silence"]


class _Initiative(_Shape):
    initiative: Name
    seat: Name
    unit: Name | None = None


class _Promise(_Shape):
    promise: Name
    side: Literal[0, 1]
    since: Count
    due: Count
    about: Name | None = None
    stands: Literal["open", "kept", "renegotiated", "broken"]


class _Month(_Shape):
    closed: Count
    seen: dict[Name, dict[Name, Figure]] = {}
    start: dict[Name, Figure] = {}
    truth: dict[Name, Figure] = {}
    contributions: dict[Name, dict[Name, Number]] = {}
    decided: list[_Decided] = []
    initiatives: list[_Initiative] = []
    told: dict[Name, Name | None] = {}
    events: list[Name] = []
    behaviours: dict[Name, Annotated[list[Count], Field(min_length=2, max_length=2)]] = {}
    promises: list[_Promise] = []
    judged: dict[Name, Number | None] = {}
    hidden: Name = ""


class _Forecast(_Shape):
    do: Literal["forecast"]
    question: Name
    low: Number
    likely: Number
    high: Number


class _Reason(_Shape):
    do: Literal["reason"]
    situation: Name
    text: Annotated[str, Field(max_length=10_000)]


class _Ask(_Shape):
    do: Literal["ask"]
    situation: Name
    adviser: Name


class _Other(_Shape):
    do: Literal[
        "initiate", "order", "choose", "advance", "undo", "stance", "dissent", "agree", "sign", "pledge", "renegotiate",
        "settle",
    ]  # fmt: skip


class _Action(_Shape):
    month: Count
    seat: Name | None = None
    do: Annotated[_Forecast | _Reason | _Ask | _Other, Field(discriminator="do")]


_MONTH: TypeAdapter[_Month] = TypeAdapter(_Month)
_ACTION: TypeAdapter[_Action] = TypeAdapter(_Action)


def tellable(replay: Replay) -> Replay:
    """The log with only the lines that can be told; ``torn`` where some cannot.

    Raises:
        ReplayError: there are months, and not even the first of them can be told, or the header names no play.
    """
    _check_header(replay)
    months, fault = _whole(replay.months)
    if fault is not None and not months:
        raise ReplayError(
            f"{replay.path}: månadsraderna är skadade eller ändrade ({fault.sv}). Filen är orörd.",
            f"{replay.path}: the lines of the months are damaged or changed ({fault.en}). The file is untouched.",
        )
    actions = tuple(line for line in replay.actions if _problem(_ACTION, line) is None)
    torn = replay.torn or fault is not None or len(actions) < len(replay.actions)
    return replace(replay, months=months, actions=actions, torn=torn)


LATER = ("behaviours", "promises", "judged")
"""Keys that files of the first format versions lack."""


def completed(replay: Replay, folded: Iterable[dict[str, Any]]) -> Replay:
    """The log with what older files do not record, from its own fold (whose digests agree month by month)."""
    again = {line["closed"]: line for line in folded}
    months = tuple(
        {**{key: again[line["closed"]][key] for key in LATER if key in again.get(line["closed"], {})}, **line}
        for line in replay.months
    )
    return replace(replay, months=months)


def _check_header(replay: Replay) -> None:
    for key in ("role", "scenario"):
        fault = _problem(TypeAdapter(Name), replay.header[key], key)
        if fault is not None:
            raise ReplayError(
                f"{replay.path}: första raden är skadad eller ändrad ({fault.sv}). Filen är orörd.",
                f"{replay.path}: the first line is damaged or changed ({fault.en}). The file is untouched.",
            )


def _whole(lines: Iterable[dict[str, Any]]) -> tuple[tuple[dict[str, Any], ...], Text | None]:
    """Months up to the first that is not whole, and what is wrong with that."""
    kept: list[dict[str, Any]] = []
    for line in lines:
        fault = _problem(_MONTH, line)
        if fault is not None:
            return tuple(kept), fault
        kept.append(line)
    return tuple(kept), None


def _problem(shape: TypeAdapter[Any], value: Any, name: str = "") -> Text | None:
    """Where a line is not in its shape, in words; None where it is."""
    try:
        shape.validate_python(value, strict=True)
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False)[0]
        absent = first["type"] == "missing"
        place, found = _place(value, first["loc"], name, absent)
        if absent:
            return Text(f"{place} saknas", f"{place} is missing")
        said = place if isinstance(found, dict | list) else f"{place}: {shortened(found)}"
        return Text(said, said)
    return None


def _place(value: Any, way: tuple[int | str, ...], name: str, absent: bool) -> tuple[str, Any]:
    """How a place in a line is called, and what stands there; without the names of alternatives in ``way``."""
    parts = [name] if name else []
    for at, part in enumerate(way):
        if isinstance(value, dict):
            if part not in value and not (absent and at == len(way) - 1):
                continue  # the name of one of several shapes
            value = value.get(part)
        elif isinstance(value, list) and isinstance(part, int) and part < len(value):
            value = value[part]
        else:
            break
        parts.append(str(part))
    return shortened(".".join(parts)), value
