"""From story to drawing: the rows of the charts, their specifications, and what the page's script needs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from analysis import charts
from analysis import words as say
from analysis.branches import Band, Branch, Outcome
from analysis.course.charts import course
from analysis.course.panels import Panel
from analysis.measures import Word, truth_word
from analysis.offline import format_locale
from analysis.screens.frame import month_says
from analysis.story import Change, Decision, Deed, Happening, Story, Track
from analysis.tracing import FED_BY, RECENT, founded
from analysis.turning.points import TurningPoint
from game.core.language import _, words

MARK = 24
"""Width that a mark on the time line takes."""
ROOM = 0.08
"""Share of an axis left free above and below what it shows."""
FINE = 3
"""Decimals of what is drawn, as shown: a hundredth is less than a pixel, and four years of futures fit in a page."""
SUMMED = 5
"""Decimals of the parts of a change, which are to add up."""
SHORTEST = {True: 20.0, False: 2.0}
"""Shortest axis, as shown: of shares 0-100, of other units. Small differences shall look small."""


def data(
    story: Story, tried: Sequence[Branch], points: Sequence[TurningPoint], panels: Sequence[Panel], live: str = ""
) -> dict[str, Any]:
    """What the page's script needs besides the drawings. ``live``: where what-ifs can be asked for, or ""."""
    return {
        "months": story.months,
        "first": points[0].month if points else 0,
        "names": [say.month_of(story, month) for month in range(story.months)],
        "happens": [month_says(story, month) for month in range(story.months)],
        "reads": {one.name: by_month(one, story.months) for one in panels},
        "dots": {one.name: dots(one, story.months) for one in panels if one.kind == "lines"},
        "changes": {name: changes(story, name) for name in story.changes},
        "fed": {name: list(acts) for name, acts in FED_BY.items()},
        "founded": {name: founded(name) for name in story.changes},
        "deeds": [_deed(story, one) for one in story.deeds if one.acts],
        "recent": RECENT,
        "none": _("Inget som gjordes i spelet de månaderna verkar den vägen. Då återstår läget, samverkan och slump."),
        "branches": [outcomes(story, branch) for branch in tried],
        "live": live,
        "format": format_locale(),
    }


def by_month(panel: Panel, months: int) -> list[list[str]]:
    """Per month, the figure of every series."""
    return [[one.texts[month] for one in panel.series] for month in range(months)]


def dots(panel: Panel, months: int) -> list[list[float | None]]:
    """Per series, where its line stands in every month."""
    return [list(one.values[:months]) for one in panel.series]


def _deed(story: Story, one: Deed) -> dict[str, Any]:
    text = " ".join(part for part in (one.sign, words(one.text)) if part)
    return {"month": one.month, "when": say.calendar(story, one.month), "text": text, "acts": list(one.acts)}


def changes(story: Story, target: str) -> list[dict[str, Any]]:
    """Per month: the sentence, the bars and the table of one outcome's change."""
    word, every = truth_word(target), story.changes[target]
    more, reach = say.decimals_more(word, every), _reach(every) * word.scale
    return [
        {
            "says": say.change_says(story, word, change, more),
            "reach": reach,
            "rows": [
                {
                    "label": part.label,
                    "value": round(part.value * word.scale, SUMMED),
                    "text": say.amount(word, part.value, more),
                    "kind": part.kind,
                    "cause": part.id,
                    "order": order,
                }
                for order, part in enumerate(say.bars_of(change))
            ],
            "table": [[part.label, say.amount(word, part.value, more)] for part in say.parts_of(change)],
        }
        for change in every
    ]


def _reach(changes: tuple[Change, ...]) -> float:
    """The largest bar of any month, so that bars compare between months."""
    return max((abs(part.value) for change in changes for part in say.bars_of(change)), default=0.0) or 1.0


def specs(story: Story, tried: Sequence[Branch], panels: Sequence[Panel]) -> dict[str, charts.Spec]:
    """The specification of every chart, by the id of its figure."""
    months = [say.short_month(story, month) for month in range(story.months)]
    marks: list[Decision | Happening] = [*story.happenings, *story.decisions]
    made = {
        "timeline": charts.timeline(_mark_rows(marks, story.months), [say.side(side) for side in say.LANES], months)
    }
    made.update((one.name, course(story, one, months)) for one in panels)
    if story.changes:
        first = changes(story, next(iter(story.changes)))[0]
        made["causes"] = charts.causes(first["rows"], first["reach"])
    if tried:
        drawn = next(iter(outcomes(story, tried[0]).values()))
        made["branches"] = charts.futures(drawn["rows"], months, drawn["low"], drawn["high"], drawn["origin"])
    return made


def _mark_rows(marks: list[Decision | Happening], months: int) -> list[charts.Row]:
    """Marks of the same month and lane stand beside each other as far as there is room, then under each other."""
    lanes: dict[tuple[int, str], list[Decision | Happening]] = {}
    for one in marks:
        lanes.setdefault((one.month, say.lane(one)), []).append(one)
    across = max(1, min(4, charts.FULL // (MARK * max(1, months))))
    rows = []
    for (month, kind), together in lanes.items():
        deep = -(-len(together) // across)
        for place, one in enumerate(together):
            beside = min(across, len(together) - place // across * across)
            rows.append(
                {
                    "p": month + 0.5 + (place % across - (beside - 1) / 2) * MARK * months / charts.FULL,
                    "lane": say.side(kind),
                    "k": place // across - (deep - 1) / 2,
                    "sign": one.sign,
                    "kind": kind,
                    "open": not (isinstance(one, Decision) and one.passed),
                }
            )
    return rows


def outcomes(story: Story, branch: Branch) -> dict[str, dict[str, Any]]:
    """Per outcome of a what-if: the rows of the chart, its axis, and the table."""
    tracks = {track.name: track for track in story.outcomes}
    return {one.name: _futures(story, branch.month, one, tracks[one.name]) for one in branch.outcomes}


def _futures(story: Story, month: int, one: Outcome, track: Track) -> dict[str, Any]:
    scale = one.word.scale
    known = [(at, round(value * scale, FINE)) for at, value in enumerate(track.truth) if value is not None]
    rows: list[charts.Row] = [{"p": at, "arm": "actual", "mid": value} for at, value in known]
    shown = [value for _at, value in known]
    for arm, band in (("played", one.played), ("changed", one.changed)):
        for at, *span in zip(one.positions, band.low, band.mid, band.high, strict=True):
            low, mid, high = (round(value * scale, FINE) for value in span)
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
