"""The tables of a play: how it was and how each role saw it, decisions, events, promises, forecasts, contributions.

Every figure is the one recorded in the log. What people wrote themselves is a table of its own, made on request.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from analysis.exports.frames import NONE, Column, Frame, Kind, Value
from analysis.exports.opened import Opened, whole
from analysis.telling import standing
from analysis.wording import Wording
from game.core.language import words
from scenarios.text import Text
from scenarios.vocabulary import CHANNEL_WORDS, TRUTH_WORDS, Label

MONTH = Column(
    "month", "int", Text("0 = första månaden", "0 = the first month"), Text("månad i spelet", "month of play")
)
FREE = ("reason", "pledge")
"""Actions that hold words of people's own."""
FIELDS: tuple[tuple[str, Kind], ...] = (
    ("situation", "text"), ("option", "text"), ("unit", "text"), ("adviser", "text"), ("initiative", "text"),
    ("basis", "int"), ("question", "text"), ("low", "float"), ("likely", "float"), ("high", "float"),
    ("line", "text"), ("vote", "bool"), ("promise", "text"), ("kept", "bool"), ("to", "text"), ("within", "int"),
)  # fmt: skip
"""Of an action, all that is no free text."""


def frames(play: Opened, free_text: bool = False) -> tuple[Frame, ...]:
    """Every table of a play; the people's own words only where they are asked for."""
    play = replace(play, months=whole(play))
    made = (
        _play(play),
        *_figures("truth", _truth_lines(play), ("month",), TRUTH_WORDS, play),
        *_figures("perceived", _seen_lines(play), ("month", "role"), CHANNEL_WORDS, play),
        _decisions(play),
        _events(play),
        _promises(play),
        _forecasts(play),
        _contributions(play),
        _actions(play),
    )
    return (*made, _own_words(play)) if free_text else made


def about(play: Opened) -> dict[str, str]:
    """What the tables come from, as names and values."""
    header = play.replay.header
    keys = ("samspel", "scenario", "digest", "seed", "model", "rules", "role", "lang", "cut", "turns", "mode")
    found = {key: str(header[key]) for key in keys if header.get(key) is not None}
    return {**found, "months": str(len(play.months)), "whole": str(not play.replay.torn)}


def _play(play: Opened) -> Frame:
    return Frame("play", (Column("name", "text"), Column("value", "text")), tuple(about(play).items()))


def _truth_lines(play: Opened) -> Iterator[tuple[tuple[Value, ...], dict[str, Any]]]:
    """The truth as play began (month -1) and after each month."""
    yield (-1,), play.months[0].get("start", {})
    for month, line in enumerate(play.months):
        yield (month,), line.get("truth", {})


def _seen_lines(play: Opened) -> Iterator[tuple[tuple[Value, ...], dict[str, Any]]]:
    """What each role saw as a month opened; empty where it saw nothing new."""
    for month, line in enumerate(play.months):
        for role, seen in line.get("seen", {}).items():
            yield (month, role), seen


def _figures(
    name: str,
    lines: Iterable[tuple[tuple[Value, ...], dict[str, Any]]],
    keys: tuple[str, ...],
    labels: dict[str, Label],
    play: Opened,
) -> tuple[Frame, Frame]:
    """Two tables: a column per quantity of the whole, and the same with a row per unit for those of units."""
    found = list(lines)
    names = list(dict.fromkeys(quantity for _key, figures in found for quantity in figures))
    of_units = [one for one in names if any(isinstance(figures.get(one), list) for _key, figures in found)]
    whole = [one for one in names if one not in of_units]
    head = tuple(MONTH if key == "month" else Column(key, "text") for key in keys)
    rows = tuple((*key, *(figures.get(one) for one in whole)) for key, figures in found)
    units = _unit_ids(
        play,
        max(
            (len(figures[one]) for _key, figures in found for one in of_units if isinstance(figures.get(one), list)),
            default=0,
        ),
    )
    by_unit = tuple(
        (*key, unit, *(_at(figures.get(one), at) for one in of_units))
        for key, figures in found
        for at, unit in enumerate(units)
    )
    unit = Column("unit", "text", meaning=Text("enhet i förvaltningen", "unit of the administration"))
    return (
        Frame(name, (*head, *(_column(labels, one) for one in whole)), rows),
        Frame(f"{name}_units", (*head, unit, *(_column(labels, one) for one in of_units)), by_unit),
    )


def _column(labels: dict[str, Label], name: str) -> Column:
    label = labels.get(name)
    return Column(name, "float") if label is None else Column(name, "float", label.unit, label.text)


def _at(values: Any, at: int) -> Value:
    return values[at] if isinstance(values, list) and at < len(values) else None


def _unit_ids(play: Opened, count: int) -> list[str]:
    if play.table is not None and len(play.table.scenario.units) == count:
        return [unit.id for unit in play.table.scenario.units]
    return [str(at) for at in range(count)]


def _wording(play: Opened) -> Wording:
    return Wording(None if play.table is None else play.table.scenario)


def _decisions(play: Opened) -> Frame:
    wording, rows = _wording(play), []
    for month, line in enumerate(play.months):
        for one in line.get("decided", ()):
            unit = one.get("about")
            option = wording.options(one["situation"]).get(one["option"])
            rows.append(
                (
                    month, one["situation"], words(wording.matter(one["situation"], unit)), one["option"],
                    one["option"] if option is None else words(wording.about(option, unit)), one.get("seat"), unit,
                    one["by"], one.get("outcome"), one["passed"], one.get("counted"), one["ayes"], one["noes"],
                    one.get("casting"), one.get("dissent"),
                )
            )  # fmt: skip
    kinds: tuple[tuple[str, Kind], ...] = (
        ("situation", "text"), ("matter", "text"), ("option", "text"), ("motion", "text"), ("seat", "text"),
        ("unit", "text"), ("by", "text"), ("outcome", "text"), ("passed", "bool"), ("counted", "bool"),
        ("ayes", "int"), ("noes", "int"), ("casting", "bool"), ("dissent", "bool"),
    )  # fmt: skip
    return Frame("decisions", (MONTH, *(Column(name, kind) for name, kind in kinds)), tuple(rows))


def _events(play: Opened) -> Frame:
    """What happened, what was told and what was done of one's own accord, in one table."""
    wording = _wording(play)
    rows: list[tuple[Value, ...]] = []
    for month, line in enumerate(play.months):
        rows += [(month, "event", one, None, None, words(wording.event(one))) for one in line.get("events", ())]
        for name, unit in line.get("told", {}).items():
            message = wording.messages.get(name)
            to = None if message is None else " ".join(message.to)
            rows.append(
                (month, "told", name, to, unit, name if message is None else words(wording.about(message.text, unit)))
            )
        rows += [
            (
                month,
                "initiative",
                one["initiative"],
                one.get("seat"),
                one.get("unit"),
                words(wording.initiative(one["initiative"], one.get("unit"))),
            )
            for one in line.get("initiatives", ())
        ]
    names = ("kind", "id", "role", "unit", "text")
    return Frame("events", (MONTH, *(Column(name, "text") for name in names)), tuple(rows))


def _promises(play: Opened) -> Frame:
    """Every promise made by a motion, and how it stood after each month."""
    side = {0: "board", 1: "administration"}
    rows = [
        (month, one["promise"], side.get(one["side"]), one["since"], one["due"], one.get("about"), one["stands"])
        for month, line in enumerate(play.months)
        for one in line.get("promises", ())
    ]
    columns = (
        MONTH, Column("promise", "text"), Column("by", "text"), Column("since", "int"), Column("due", "int"),
        Column("unit", "text"),
        Column("stands", "text", meaning=Text("läge efter månaden", "as it stood after the month")),
    )  # fmt: skip
    return Frame("promises", columns, tuple(rows))


def _forecasts(play: Opened) -> Frame:
    """The latest forecast of each month that was not taken back, and how it turned out where the file says."""
    became = {name: value for line in play.months for name, value in line.get("judged", {}).items()}
    rows = [
        (month, line.get("seat"), do["question"], do["low"], do["likely"], do["high"], became.get(do["question"]))
        for month in range(len(play.months))
        for line in standing(play.replay.actions, month)
        if (do := line["do"]).get("do") == "forecast"
    ]
    figures = (Column(name, "float") for name in ("low", "likely", "high", "became"))
    return Frame("forecasts", (MONTH, Column("role", "text"), Column("question", "text"), *figures), tuple(rows))


def _contributions(play: Opened) -> Frame:
    """What each month's change of an outcome consists of, as the model counted."""
    rows = [
        (month, target, name, value)
        for month, line in enumerate(play.months)
        for target, parts in line.get("contributions", {}).items()
        for name, value in parts.items()
    ]
    amount = Column("amount", "float", meaning=Text("del av månadens förändring", "part of the month's change"))
    return Frame("contributions", (MONTH, Column("target", "text"), Column("part", "text"), amount), tuple(rows))


def _actions(play: Opened) -> Frame:
    """All that people did at the table, in order, undo included; without their own words."""
    rows = [
        (
            line["month"],
            line.get("phase"),
            line.get("seat"),
            line["do"]["do"],
            *(line["do"].get(name) for name, _kind in FIELDS),
        )
        for line in play.replay.actions
    ]
    head = (MONTH, Column("phase", "text"), Column("role", "text"), Column("do", "text"))
    return Frame("actions", (*head, *(Column(name, kind) for name, kind in FIELDS)), tuple(_typed(row) for row in rows))


def _typed(row: tuple[Any, ...]) -> tuple[Value, ...]:
    """Values of an altered file that are not of their column's kind are left out."""
    wanted: tuple[Kind, ...] = ("int", "text", "text", "text", *(kind for _name, kind in FIELDS))
    return tuple(value if _fits(value, kind) else None for value, kind in zip(row, wanted, strict=True))


def _fits(value: Any, kind: Kind) -> bool:
    types: dict[Kind, tuple[type, ...]] = {"int": (int,), "float": (int, float), "bool": (bool,), "text": (str,)}
    return isinstance(value, types[kind]) and (kind == "bool" or not isinstance(value, bool))


def _own_words(play: Opened) -> Frame:
    """Reasons, promises in own words and notes: what people wrote."""
    rows: list[tuple[Value, ...]] = [
        (
            line["month"],
            line.get("seat"),
            line["do"]["do"],
            line["do"].get("situation"),
            str(line["do"].get("text", "")),
        )
        for line in play.replay.actions
        if line["do"]["do"] in FREE
    ]
    for line in play.replay.notes:
        content = line.get("content")
        at = line.get("at") if type(line.get("at")) is int else None
        seat = line.get("seat") if isinstance(line.get("seat"), str) else None
        for field, value in content.items() if isinstance(content, dict) else ():
            rows.append((at, seat, str(line["note"]), str(field), str(value)))
    columns = (MONTH, *(Column(name, "text", NONE) for name in ("role", "kind", "about", "text")))
    return Frame("free_text", columns, tuple(rows))
