"""The sentences of the debrief: every chart in one sentence, every figure as the language writes it."""

from __future__ import annotations

import math
from dataclasses import dataclass

from analysis.causes import CHANCE, INTERPLAY, cause
from analysis.measures import Word
from analysis.story import Change, Decision, Happening, Sight, Story, TrustTrack, Values
from game.core.language import _, month_name, n_, number, signed, words

Described = tuple[int, float]
"""A position and the figure there."""
MOST_BARS = 8
"""Documented contributions drawn one by one."""
SMALL = 0.04
"""Share of the largest part below which a contribution is drawn together with the other small ones."""


@dataclass(frozen=True)
class Part:
    """One part of a change, in words: ``kind`` is "total", "part", "interplay" or "chance"."""

    label: str
    value: float
    kind: str
    id: str = ""
    """Name of a documented contribution."""


def figure(word: Word, value: float | None) -> str:
    """A recorded figure as the page writes it."""
    return "–" if value is None else number(value * word.scale, word.decimals)


def amount(word: Word, value: float, more: int = 1) -> str:
    """A change of a recorded figure: with its sign, and with ``more`` decimals than the figure itself."""
    return signed(value * word.scale, word.decimals + more)


def calendar(story: Story, month: int) -> str:
    """The name of a month, with its year: "juli 2027"; only its number where the calendar is not known."""
    if story.start is None:
        return _("månad {n}").format(n=month + 1)
    years, index = divmod(story.start[1] - 1 + month, 12)
    return f"{month_name(index + 1)} {story.start[0] + years}"


def short_month(story: Story, month: int) -> str:
    """Three letters of a month's name, or its number, for an axis."""
    return str(month + 1) if story.start is None else month_name((story.start[1] - 1 + month) % 12 + 1)[:3]


def short_calendar(story: Story, month: int) -> str:
    """A month with its year in few letters: "jul 2027"."""
    if story.start is None:
        return calendar(story, month)
    return f"{short_month(story, month)} {story.start[0] + (story.start[1] - 1 + month) // 12}"


def month_of(story: Story, month: int) -> str:
    """A month in full, for the slider."""
    place = _("Månad {n} av {all}").format(n=month + 1, all=story.planned or story.months)
    return place if story.start is None else f"{place} · {calendar(story, month)}"


def position(story: Story, at: int) -> str:
    """The row of a position in a table: the month that opens there, or the end."""
    return calendar(story, at) if at < story.months else _("slutet")


LANES = ("board", "administration", "event")
"""Kinds of marks on the time line, from the top."""


def lane(mark: Decision | Happening) -> str:
    """The lane of the time line that a mark stands in."""
    if isinstance(mark, Happening):
        return "event"
    return "administration" if mark.seat == "head" else "board"


def side(kind: str) -> str:
    """Name of a lane of the time line."""
    return {"board": _("Nämnden"), "administration": _("Förvaltningen"), "event": _("Händelser")}[kind]


def trust_says(story: Story, one: TrustTrack) -> str:
    """The trust chart in one sentence or two."""
    truth, seen = one.track.truth, one.track.seen
    known = _known(truth)
    if not known:
        return _("Inga uppgifter finns i filen.")
    first, last, lowest = known[0][1], known[-1][1], min(known, key=lambda point: point[1])
    said = _("I modellen gick förtroendet från {first} till {last}; lägst var det {lowest}, {when}.").format(
        first=figure(one.track.word, first),
        last=figure(one.track.word, last),
        lowest=figure(one.track.word, lowest[1]),
        when=moment(story, lowest[0]),
    )
    return f"{said} {_seen_says(story, one.track.word, seen, truth)}"


def _seen_says(story: Story, word: Word, seen: Values, truth: Values) -> str:
    gaps = [(at, was, is_) for at, (was, is_) in enumerate(zip(seen, truth, strict=True)) if was is not None]
    if not gaps:
        return _("Rollen fick aldrig någon bild av det.")
    times = n_("Rollen fick en bild av det {n} gång", "Rollen fick en bild av det {n} gånger", len(gaps)).format(
        n=len(gaps)
    )
    both = [(at, was, is_) for at, was, is_ in gaps if is_ is not None]
    if not both:
        return times + "."
    at, was, is_ = max(both, key=lambda gap: abs(gap[1] - gap[2]))
    if figure(word, was) == figure(word, is_):
        return _("{times}, och bilden stämde.").format(times=times)
    return _("{times}. Störst var skillnaden i {when}: {seen} mot {truth}.").format(
        times=times, when=calendar(story, at), seen=figure(word, was), truth=figure(word, is_)
    )


def _known(values: Values) -> list[Described]:
    return [(at, value) for at, value in enumerate(values) if value is not None]


def moment(story: Story, position: int) -> str:
    """A position in words."""
    return (
        _("vid slutet")
        if position >= story.months
        else _("i början av {month}").format(month=calendar(story, position))
    )


def timeline_says(story: Story) -> str:
    """The time line in one sentence."""
    carried = sum(one.passed for one in story.decisions)
    return " ".join(
        [
            n_("{n} ärende avgjordes", "{n} ärenden avgjordes", len(story.decisions)).format(n=len(story.decisions)),
            _("({carried} förslag gick igenom),").format(carried=carried),
            n_("och {n} händelse kom utifrån.", "och {n} händelser kom utifrån.", len(story.happenings)).format(
                n=len(story.happenings)
            ),
        ]
    )


def outcome_of(one: Decision) -> str:
    """What became of a decision, with the votes where there were any."""
    became = _("gick igenom") if one.passed else _("föll")
    return became if one.ayes + one.noes == 0 else f"{became}, {one.ayes}–{one.noes}"


def decided_by(one: Decision, role: str) -> str:
    """Who decided it."""
    if one.by == "silence":
        return _("tiden gick ut")
    if one.by == "human" and one.seat == role:
        return _("ni")
    seats = {"chair": _("ordföranden"), "head": _("förvaltningschefen"), "opposition": _("oppositionens gruppledare")}
    return seats.get(one.seat, one.seat)


def sight_seen(story: Story, one: Sight, month: int) -> str:
    """What was seen, and when if it was not this month."""
    if one.seen is None or one.since is None:
        return _("inget ännu")
    said = figure(one.word, one.seen)
    return (
        said
        if one.since == month
        else _("{figure} (i {month})").format(figure=said, month=short_month(story, one.since))
    )


def parts_of(change: Change) -> list[Part]:
    """All parts of a month's change: the whole first, interplay and chance last."""
    parts = [Part(words(cause(name)), value, "part", name) for name, value in change.parts if value]
    rest = [Part(words(INTERPLAY), change.interplay, "interplay"), Part(words(CHANCE), change.chance, "chance")]
    return [Part(_("Hela förändringen"), change.total, "total"), *parts, *rest]


def bars_of(change: Change) -> list[Part]:
    """The parts as bars: the smallest documented ones stand together."""
    whole, *parts = parts_of(change)
    documented, rest = parts[:-2], parts[-2:]
    least = SMALL * max((abs(part.value) for part in parts), default=0.0)
    shown = [part for part in documented[:MOST_BARS] if abs(part.value) >= least]
    others = documented[len(shown) :]
    if len(others) == 1:
        shown, others = documented, []
    if others:
        label = _("Övriga dokumenterade ({n})").format(n=len(others))
        shown.append(Part(label, math.fsum(part.value for part in others), "part"))
    return [whole, *shown, *rest]


def decimals_more(word: Word, changes: tuple[Change, ...]) -> int:
    """How many more decimals than a figure its changes need so that the largest of them says something."""
    largest = max((abs(part.value) * word.scale for change in changes for part in parts_of(change)), default=0.0)
    return 1 if largest * 10**word.decimals >= 2 else 2


def change_says(story: Story, word: Word, change: Change, more: int) -> str:
    """One month's change and its largest parts in one sentence."""
    when, (_whole, *parts) = calendar(story, change.month), parts_of(change)
    largest = sorted((part for part in parts if part.value), key=lambda part: -abs(part.value))[:3]
    if not largest:
        return _("{what} ändrades inte under {when}.").format(what=words(word.label), when=when)
    listed = ", ".join(f"{part.label.lower()} {amount(word, part.value, more)}" for part in largest)
    return _("{what} ändrades {total} under {when}. Mest betydde i modellen: {parts}.").format(
        what=words(word.label), total=amount(word, change.total, more), when=when, parts=listed
    )
