"""Which charts show the course of a play, and every figure they draw: plain data, ready to be drawn or tabled."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from analysis import words as say
from analysis.between import BEHAVIOURS
from analysis.measures import BESIDE, DIRECTIONS, Direction, Word, truth_word
from analysis.story import Story, Values
from game.core.language import _, n_, number, percent, words
from game.core.seen.ledgers import BEHAVIOUR_NAMES
from game.core.table import SEATS
from scenarios.vocabulary import TRUTH_WORDS
from sim.names import PATTERNS

Page = Literal["trust", "results", "between"]
Kind = Literal["lines", "stream", "spans", "acts"]
RESULT_GROUPS: dict[str, tuple[str, ...]] = {
    "efficiency": ("quality", "satisfaction", "load", "money"),
    "legality": ("legality", "equality"),
    "legitimacy": ("legitimacy", "media"),
}
"""Outcomes drawn each by itself, under what they speak of: the three kinds are kept apart and never summed."""
RESULTS = tuple(name for names in RESULT_GROUPS.values() for name in names)
FLOWS = ("matters_open", "matters_waiting", "matters_decided", "matters_executed")
STANDS = ("open", "kept", "renegotiated", "broken")


@dataclass(frozen=True)
class Series:
    """One line, layer or row of a panel: what it is, and a figure per position as shown and as written."""

    key: str
    label: str
    values: Values
    texts: tuple[str, ...]


@dataclass(frozen=True)
class Panel:
    """One chart: what it is called and measures, in words, and what it draws."""

    name: str
    page: Page
    kind: Kind
    title: str
    unit: str
    says: str
    series: tuple[Series, ...]
    low: float = 0.0
    high: float = 100.0
    group: str = ""
    """Which kind of result it speaks of, a key of ``RESULT_GROUPS``."""


def group_name(group: str) -> str:
    """What a kind of result is called."""
    return {
        "efficiency": _("Effektivitet: vad man får ut, och vad det kostar"),
        "legality": _("Laglighet"),
        "legitimacy": _("Legitimitet"),
    }[group]


def group_of(name: str) -> str:
    """The kind of result that a measure speaks of, "" where it is none."""
    return next((group for group, names in RESULT_GROUPS.items() if name in names), "")


def panels(story: Story) -> tuple[Panel, ...]:
    """Every panel that the file has figures for, in reading order."""
    made = [
        *(_trust(story, one) for one in DIRECTIONS),
        *(_result(story, name) for name in RESULTS),
        _patterns(story),
        _flows(story),
        _behaviours(story),
        _promises(story),
    ]
    return tuple(one for one in made if one is not None)


def seat_name(seat: str) -> str:
    """Whose view it is."""
    return {
        "chair": _("ordföranden"),
        "head": _("förvaltningschefen"),
        "opposition": _("oppositionen"),
    }.get(seat, seat)


def _series(key: str, label: str, word: Word, values: Values) -> Series:
    shown = tuple(None if value is None else value * word.scale for value in values)
    return Series(key, label, shown, tuple(say.figure(word, value) for value in values))


def _trust(story: Story, one: Direction) -> Panel | None:
    """Trust in one direction: true, and as each seat saw it."""
    word, truth = truth_word(one.truth), story.truths.get(one.truth, ())
    if not any(value is not None for value in truth):
        return None
    series = [_series("true", _("så var det"), word, truth)]
    for seat in SEATS:
        seen = story.views.get(seat, {}).get(one.channel.get(seat, one.channel["chair"]), ())
        if any(value is not None for value in seen):
            series.append(_series(seat, seat_name(seat), word, seen))
    told = next((say.trust_says(story, track) for track in story.trust if track.track.name == one.truth), "")
    return Panel(f"trust-{one.truth}", "trust", "lines", words(word.label), "0–100", told, tuple(series))


def _result(story: Story, name: str) -> Panel | None:
    """One outcome: true, and as the role that was played saw it where there is a channel for it."""
    word, truth = truth_word(name), story.truths.get(name, ())
    if not any(value is not None for value in truth):
        return None
    series = [_series("true", _("så var det"), word, truth)]
    channel = next((channel for channel, of in BESIDE if of == name), None)
    seen = story.views.get(story.role, {}).get(channel or "", ())
    if any(value is not None for value in seen):
        series.append(_series(story.role, _("rollen såg"), word, seen))
    low, high = (0.0, 100.0) if word.bounded else _room(one for line in series for one in line.values)
    unit = "0–100" if word.bounded else words(word.unit)
    return Panel(
        f"result-{name}",
        "results",
        "lines",
        words(word.label),
        unit,
        _went(story, word, truth),
        tuple(series),
        low,
        high,
        group_of(name),
    )


def _room(values: Iterable[float | None]) -> tuple[float, float]:
    """An axis for figures that are no shares, always with zero on it."""
    known = [value for value in values if value is not None]
    low, high = min(0.0, *known), max(0.0, *known)
    spare = 0.08 * max(high - low, 2.0)
    return low - spare if low < 0 else 0.0, high + spare


def _went(story: Story, word: Word, truth: Values) -> str:
    known = [(at, value) for at, value in enumerate(truth) if value is not None]
    lowest, highest = (pick(known, key=lambda one: one[1]) for pick in (min, max))
    return _("Från {first} till {last}. Lägst {low}, {low_when}; högst {high}, {high_when}.").format(
        first=say.figure(word, known[0][1]),
        last=say.figure(word, known[-1][1]),
        low=say.figure(word, lowest[1]),
        low_when=say.moment(story, lowest[0]),
        high=say.figure(word, highest[1]),
        high_when=say.moment(story, highest[0]),
    )


def _patterns(story: Story) -> Panel | None:
    """The six patterns of interplay as shares of a mix."""
    found = {name: story.truths.get(f"pattern_{name}", ()) for name in PATTERNS}
    if not all(any(value is not None for value in values) for values in found.values()):
        return None
    series = tuple(
        Series(
            name,
            words(TRUTH_WORDS[f"pattern_{name}"].text).partition(": ")[2].capitalize(),
            tuple(None if value is None else 100 * value for value in values),
            tuple("–" if value is None else percent(value) for value in values),
        )
        for name, values in found.items()
    )
    last = max(series, key=lambda one: one.values[-1] or 0.0)
    says = _("Sex mönster blandas, räknat på de senaste tolv månaderna. Vid slutet var {name} störst, {share}.").format(
        name=last.label.lower(), share=last.texts[-1]
    )
    return Panel(
        "patterns", "between", "stream", _("Samspelsmönstren"), _("andel av blandningen, procent"), says, series
    )


def _flows(story: Story) -> Panel | None:
    """Matters on their way through the committee, in the model."""
    labels = {
        "matters_open": _("öppna"),
        "matters_waiting": _("väntar på ägare"),
        "matters_decided": _("avgjorda i nämnden"),
        "matters_executed": _("verkställda"),
    }
    series = tuple(
        _series(name, labels[name], truth_word(name), story.truths[name]) for name in FLOWS if name in story.truths
    )
    if not series:
        return None
    low, high = _room(one for line in series for one in line.values)
    whole = tuple(
        Series(one.key, one.label, one.values, tuple(_count(value) for value in one.values)) for one in series
    )
    known = [value for value in whole[0].values if value is not None]
    says = _("Öppna ärenden: från {first} till {last}, som flest {most}.").format(
        first=_count(known[0]), last=_count(known[-1]), most=_count(max(known))
    )
    return Panel("flows", "between", "lines", _("Ärendenas väg"), _("antal ärenden"), says, whole, low, high)


def _count(value: float | None) -> str:
    return "–" if value is None else number(value)


def _behaviours(story: Story) -> Panel | None:
    """The five behaviours: acts counted, month by month."""
    if not story.counted:
        return None
    series = tuple(
        Series(
            name,
            words(BEHAVIOUR_NAMES[name]),
            tuple(float(sum(now)) for now in story.counted[name]),
            tuple(f"{board} | {administration}" for board, administration in story.counted[name]),
        )
        for name in BEHAVIOURS
        if name in story.counted
    )
    board, administration = (sum(story.counted[one.key][-1][side] for one in series) for side in (0, 1))
    says = _("Det som gjordes, i antal: {board} från nämndens sida och {administration} från förvaltningens.").format(
        board=board, administration=administration
    )
    unit = _("nämnden | förvaltningen hittills")
    return Panel("acts", "between", "acts", _("Fem förhållningssätt"), unit, says, series)


def _promises(story: Story) -> Panel | None:
    """The promise ledger over time."""
    if not story.promises:
        return None
    labels = {"open": _("öppna"), "kept": _("hållna"), "renegotiated": _("omförhandlade"), "broken": _("brutna")}
    series = []
    for stands in STANDS:
        counts = [sum(one.stood[at] == stands for one in story.promises) for at in range(story.months)]
        series.append(Series(stands, labels[stands], tuple(map(float, counts)), tuple(map(str, counts))))
    ended = {one.key: int(one.values[-1] or 0) for one in series}
    says = n_("{n} löfte gavs:", "{n} löften gavs:", len(story.promises)).format(n=len(story.promises)) + " "
    says += _(
        "{kept} hölls, {renegotiated} omförhandlades i förväg, {broken} bröts, {open} var öppna vid slutet."
    ).format(**ended)
    unit = _("från löfte till sista dag")
    return Panel("promises", "between", "spans", _("Löftena"), unit, says, tuple(series))
