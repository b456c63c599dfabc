"""What a role carries with it between months: what it has seen, promised, decided and not yet seen the end of."""

from __future__ import annotations

import numpy as np

from game.core.play import BEHAVIOURS, BY_SILENCE, Play
from game.core.seen.certainty import margin
from game.core.seen.matters import unit_name
from game.core.seen.view import Cause, Change, Decided, Handover, Loop, Series
from game.core.seen.view_standing import PromiseView
from game.core.table import Table
from scenarios.compiled import Option, Point, Role
from scenarios.text import Text
from scenarios.vocabulary import LABELS
from sim.observe import CHANNELS

SHOWN = ("forecast", "reserve", "media", "satisfaction", "citizens_board", "citizens_admin", "staff")
"""Channels shown for the organisation. How much one is trusted is felt through people while playing, never metered."""
SHOWN_PER_UNIT = ("quality", "incidents", "capacity", "load", "latent")
NOTABLE = 0.04
"""Share of a channel's range that counts as a change worth explaining [D]."""
RANGE_OF_MONEY = 150.0
"""Millions that take the place of the range where money is told: its own is wide enough for any municipality [D]."""
MEMORY = 6
"""Months back in which a known thing is offered as a cause [D]."""
MOST_CAUSES, MOST_CHANGES = 4, 6

LEFT = Text("Frågan fick ligga.", "The matter was left.")
"""What came of a matter that nobody decided in time and that nothing happens to."""

BEHAVIOUR_NAMES = {
    "transparency": Text("Transparens", "Transparency"),
    "listening": Text("Lyssnande", "Listening"),
    "clarity": Text("Tydlighet", "Clarity"),
    "reliability": Text("Tillförlitlighet", "Reliability"),
    "feedback": Text("Positiv återkoppling", "Positive feedback"),
}


def series(table: Table, play: Play, seat: Role) -> tuple[Series, ...]:
    """What the role has seen, channel by channel: the organisation first, then the units it has seen anything of."""
    found = [_series(table, play, seat, name, None, 0) for name in SHOWN]
    for name in SHOWN_PER_UNIT:
        for index, unit in enumerate(table.scenario.units):
            found.append(_series(table, play, seat, name, unit.name, index, unit.id))
    return tuple(one for one in found if any(value is not None for value in one.values))


def _series(
    table: Table, play: Play, seat: Role, name: str, unit: Text | None, index: int, unit_id: str = ""
) -> Series:
    channel, label = CHANNELS[name], LABELS[name]
    history = play.records[seat].series(name)[0, : play.month + 1, index]
    values = tuple(None if np.isnan(value) else float(value) for value in history)
    title = (
        label.text
        if unit is None
        else Text(f"{_large(unit.sv)}: {_small(label.text.sv)}", f"{_large(unit.en)}: {_small(label.text.en)}")
    )
    own_id = name if unit is None else f"{name}:{unit_id}"
    doubt = margin(table, seat, name)
    return Series(own_id, title, label.unit, channel.low, channel.high, values, channel.good_is_up, doubt)


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]


def _large(text: str) -> str:
    return text[:1].upper() + text[1:]


def changes(table: Table, play: Play, seat: Role, seen: tuple[Series, ...]) -> tuple[Change, ...]:
    """The largest changes the role has seen this month, the whole before the units, with what may lie behind."""
    found = []
    for one in seen:
        months = [month for month, value in enumerate(one.values) if value is not None]
        if len(months) < 2 or months[-1] != play.month:
            continue
        before, after = one.values[months[-2]], one.values[months[-1]]
        assert before is not None
        assert after is not None
        size = abs(after - before) / (RANGE_OF_MONEY if one.unit.sv == "mkr" else one.high - one.low)
        if size >= NOTABLE:
            causes = _causes(table, play, seat, one.channel, after - before)
            found.append(
                (size, Change(one.channel, one.label, one.unit, before, after, months[-2], causes, one.good_is_up))
            )
    found.sort(key=lambda pair: (":" in pair[1].channel, -pair[0]))
    return tuple(change for _, change in found[:MOST_CHANGES])


def _causes(table: Table, play: Play, seat: Role, channel: str, delta: float) -> tuple[Cause, ...]:
    name, _, unit_id = channel.partition(":")
    unit = next((index for index, one in enumerate(table.scenario.units) if one.id == unit_id), -1)
    known: list[tuple[int, Text, tuple[Point, ...], int]] = []
    for slot, message in enumerate(table.scenario.messages):
        if seat in message.to:
            about = int(play.book.told_about[0, slot])
            known.append(
                (int(play.book.told[0, slot]), message.text.about(unit_name(table, about)), message.points, about)
            )
    for slot, option in _visible_decisions(table, play, seat):
        about = int(play.book.decided_about[0, slot])
        if play.book.carried[0, slot]:
            known.append(
                (int(play.book.decided[0, slot]), option.label.about(unit_name(table, about)), option.points, about)
            )
    for index, one in enumerate(table.scenario.initiatives):
        if one.owner == seat:
            known.append((int(play.book.initiated[0, index]), one.label, one.points, -1))
    causes = [
        Cause(text, month, point.direction * delta > 0)
        for month, text, points, about in known
        for point in points
        if point.channel == name
        and 0 <= play.month - month <= MEMORY
        and month >= 0
        and (unit < 0 or about in (-1, unit))
    ]
    causes.sort(key=lambda cause: (not cause.fits, -cause.month))
    return tuple(causes[:MOST_CAUSES])


def _visible_decisions(table: Table, play: Play, seat: Role) -> list[tuple[int, Option]]:
    """Decisions the role knows of: its own, and what the committee voted on."""
    known = []
    for slot, situation in enumerate(table.scenario.situations):
        choice = int(play.book.choice[0, slot])
        if choice >= 0:
            option = situation.options[choice]
            if situation.owner == seat or option.vote is not None:
                known.append((slot, option))
    return known


def decided(table: Table, play: Play, seat: Role) -> tuple[Decided, ...]:
    """What came of the month before this; in a cut, of all since the person last decided."""
    since = table.stood(seat, play.month)
    return tuple(one for one in _all_decided(table, play, seat) if since <= one.month < play.month)


def _all_decided(table: Table, play: Play, seat: Role) -> list[Decided]:
    """The latest outcome of every matter the role knows of, and of its own that time ran out for, by month."""
    book = play.book
    known = [(slot, option.label) for slot, option in _visible_decisions(table, play, seat)]
    known += [
        (slot, LEFT) for slot, _ in table.owned(seat) if book.choice[0, slot] < 0 and book.by[0, slot] == BY_SILENCE
    ]
    outcomes = []
    for slot, said in known:
        about, month = unit_name(table, int(book.decided_about[0, slot])), int(book.decided[0, slot])
        own = table.scenario.situations[slot].owner == seat and seat in table.humans
        silent = int(book.by[0, slot]) == BY_SILENCE
        outcomes.append(
            Decided(
                table.scenario.situations[slot].title.about(about),
                said.about(about),
                bool(book.carried[0, slot]),
                int(book.ayes[0, slot]),
                int(book.noes[0, slot]),
                silent,
                month,
                own and not silent and table.bot_plays(seat, month),
            )
        )
    return sorted(outcomes, key=lambda one: one.month)


def loops(table: Table, play: Play, seat: Role) -> tuple[Loop, ...]:
    """What was decided or ordered and has not yet been seen."""
    book, found = play.book, []
    for slot, option in _visible_decisions(table, play, seat):
        since = int(book.decided[0, slot])
        if option.shows is not None and book.carried[0, slot] and play.month <= since + option.shows[1]:
            about = unit_name(table, int(book.decided_about[0, slot]))
            found.append(Loop(option.label.about(about), since, (since + option.shows[0], since + option.shows[1])))
    for slot, situation in table.owned(seat):
        if book.ordered[0, slot] > 0:
            ready = int(book.ready[0, slot])
            title = situation.title.about(unit_name(table, int(book.about[0, slot])))
            text = Text(f"Underlag: {title.sv}", f"Report: {title.en}")
            found.append(Loop(text, ready - int(book.ordered[0, slot]), (ready, ready)))
    return tuple(found)


def forecasts(play: Play) -> tuple[int, int]:
    """How many own forecasts came true within the range given, and how many have been judged."""
    answer, value = play.book.answer[0], play.book.value[0]
    judged = ~np.isnan(value) & ~np.isnan(answer[:, 0])
    with np.errstate(invalid="ignore"):
        inside = judged & (answer[:, 0] <= value) & (value <= answer[:, 2])
    return int(inside.sum()), int(judged.sum())


def handover(
    table: Table, play: Play, seat: Role, seen: tuple[Series, ...], promised: tuple[PromiseView, ...]
) -> Handover:
    """The hand-over page."""
    inside, judged = forecasts(play)
    book = play.book
    return Handover(
        behaviours=tuple(
            (BEHAVIOUR_NAMES[name], int(book.counts[0, index, 0]), int(book.counts[0, index, 1]))
            for index, name in enumerate(BEHAVIOURS)
        ),
        promises=promised,
        forecasts_inside=inside,
        forecasts_judged=judged,
        decisions=tuple(_all_decided(table, play, seat)),
        series=seen,
        unseen=loops(table, play, seat),
    )
