"""From story to drawing: the rows of the charts, their specifications, and what the page's script needs."""

from __future__ import annotations

from typing import Any

from analysis import charts
from analysis import words as say
from analysis.branches import Band, Branch, Outcome
from analysis.measures import Word, truth_word
from analysis.offline import format_locale
from analysis.story import Change, Decision, Happening, Story, Track, TrustTrack
from game.core.language import number

ROOM = 0.08
"""Share of an axis left free above and below what it shows."""
SHORTEST = {True: 20.0, False: 2.0}
"""Shortest axis, as shown: of shares 0-100, of other units. Small differences shall look small."""


def data(story: Story, tried: tuple[Branch, ...]) -> dict[str, Any]:
    """What the page's script needs besides the drawings."""
    return {
        "months": story.months,
        "first": 0,
        "names": [say.month_of(story, month) for month in range(story.months)],
        "changes": {name: _changes(story, name) for name in story.changes},
        "branches": [_outcomes(story, branch) for branch in tried],
        "format": format_locale(),
    }


def _changes(story: Story, target: str) -> list[dict[str, Any]]:
    """Per month: the sentence, the bars and the table of one outcome's change."""
    word, changes = truth_word(target), story.changes[target]
    more, reach = say.decimals_more(word, changes), _reach(changes) * word.scale
    return [
        {
            "says": say.change_says(story, word, change, more),
            "reach": reach,
            "rows": [
                {
                    "label": part.label,
                    "value": part.value * word.scale,
                    "text": say.amount(word, part.value, more),
                    "kind": part.kind,
                    "order": order,
                }
                for order, part in enumerate(say.bars_of(change))
            ],
            "table": [[part.label, say.amount(word, part.value, more)] for part in say.parts_of(change)],
        }
        for change in changes
    ]


def _reach(changes: tuple[Change, ...]) -> float:
    """The largest bar of any month, so that bars compare between months."""
    return max((abs(part.value) for change in changes for part in say.bars_of(change)), default=0.0) or 1.0


def specs(story: Story, tried: tuple[Branch, ...]) -> dict[str, charts.Spec]:
    """The specification of every chart, by the id of its figure."""
    months = [say.short_month(story, month) for month in range(story.months)]
    marks: list[Decision | Happening] = [*story.happenings, *story.decisions]
    made = {"timeline": charts.timeline(_mark_rows(marks), [say.side(side) for side in say.LANES], months)}
    for one in story.trust:
        made[f"trust-{one.track.name}"] = charts.trust(_trust_rows(story, one), one.source, months)
    if story.changes:
        first = _changes(story, next(iter(story.changes)))[0]
        made["causes"] = charts.causes(first["rows"], first["reach"])
    if tried:
        drawn = next(iter(_outcomes(story, tried[0]).values()))
        made["branches"] = charts.futures(drawn["rows"], months, drawn["low"], drawn["high"], drawn["origin"])
    return made


def _mark_rows(marks: list[Decision | Happening]) -> list[charts.Row]:
    """Marks of the same month and lane stand around the lane's middle."""
    lanes: dict[tuple[int, str], list[Decision | Happening]] = {}
    for one in marks:
        kind = "event" if isinstance(one, Happening) else "administration" if one.seat == "head" else "board"
        lanes.setdefault((one.month, kind), []).append(one)
    return [
        {
            "p": month + 0.5,
            "lane": say.side(kind),
            "k": place - (len(together) - 1) / 2,
            "sign": one.sign,
            "kind": kind,
            "open": not (isinstance(one, Decision) and one.passed),
        }
        for (month, kind), together in lanes.items()
        for place, one in enumerate(together)
    ]


def _trust_rows(story: Story, one: TrustTrack) -> list[charts.Row]:
    rows = []
    for kind, values, other in (("true", one.track.truth, one.track.seen), ("seen", one.track.seen, one.track.truth)):
        for at, value in enumerate(values):
            if value is None:
                continue
            against = other[at]
            above = kind == "true" if against is None else (value, kind == "true") > (against, kind == "seen")
            shown = value * one.track.word.scale
            rows.append({"p": at, "kind": kind, "v": shown, "text": number(shown), "above": above})
    return rows


def _outcomes(story: Story, branch: Branch) -> dict[str, dict[str, Any]]:
    """Per outcome of a what-if: the rows of the chart, its axis, and the table."""
    tracks = {track.name: track for track in story.outcomes}
    return {one.name: _futures(story, branch.decision.month, one, tracks[one.name]) for one in branch.outcomes}


def _futures(story: Story, month: int, one: Outcome, track: Track) -> dict[str, Any]:
    scale = one.word.scale
    known = [(at, value * scale) for at, value in enumerate(track.truth) if value is not None]
    rows: list[charts.Row] = [
        {"p": at, "arm": "actual", "low": None, "mid": value, "high": None} for at, value in known
    ]
    shown = [value for _at, value in known]
    for arm, band in (("played", one.played), ("changed", one.changed)):
        for at, *span in zip(one.positions, band.low, band.mid, band.high, strict=True):
            low, mid, high = (value * scale for value in span)
            rows.append({"p": at, "arm": arm, "low": low, "mid": mid, "high": high})
            shown += [low, high]
    spread = max(shown) - min(shown)
    room = max(ROOM * spread, (SHORTEST[one.word.bounded] - spread) / 2)
    return {
        "rows": rows,
        "low": min(shown) - room,
        "high": max(shown) + room,
        "origin": month,
        "table": [_future_row(story, one, track, at) for at in range(story.months + 1)],
    }


def _future_row(story: Story, one: Outcome, track: Track, at: int) -> list[str]:
    bands = (one.played, one.changed)
    return [
        say.position(story, at),
        say.figure(one.word, track.truth[at]),
        *(_span(one.word, band, one.positions.index(at)) if at in one.positions else "–" for band in bands),
    ]


def _span(word: Word, band: Band, place: int) -> str:
    return " – ".join(say.figure(word, values[place]) for values in (band.low, band.mid, band.high))
