"""How long a scenario takes to play, by role and cut: what there is to read, months, decisions, and talk.

What comes up differs from play to play, so bots play it a few times and the words are counted that the role would have
read. The rest are rules of thumb, all of them guesses to be mended by people at real courses: the constants below.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from analysis.authoring.plays import play_out
from game.core.play import Play
from game.core.rules.month import begin
from game.core.seats.bots import bot_seat
from game.core.table import SEATS, Table
from scenarios.compiled import Cut, RoleBrief, Scenario, Situation
from scenarios.text import Text
from sim.columns import Floats, Ints

ALONE, ALOUD = 230.0, 150.0
"""Words a minute: one person reading a screen, and somebody reading to a group [D]."""
DECISION_ALONE, DECISION_GROUP = 0.75, 4.5
"""Minutes to decide when the matter has been read; a group's also covers reading it [D]."""
MONTH_ALONE, MONTH_GROUP = 0.75, 1.0
"""Minutes for all else that a month asks for: the desk, what to spend attention on, the meeting [D]."""
SHARE_OF_PLAY = 0.6
"""Of a session's minutes; the rest is for talking it over afterwards."""
PLAYS = 12
FIRST_SEED = 6_000_001


@dataclass(frozen=True)
class Estimate:
    """How long one way through takes.

    Attributes:
        role: whose; ``minutes``: of the cut, None for the whole play; ``short``: whether it is the short format.
        months: that are played.
        decisions: matters decided: fewest, usual and most over the plays.
        words: read, usual.
        alone: minutes for one person, fewest, usual and most; ``group``: for a group.
        room: minutes that the session leaves for play; None for the whole play.
    """

    role: RoleBrief
    minutes: int | None
    short: bool
    months: int
    decisions: tuple[int, int, int]
    words: int
    alone: tuple[float, float, float]
    group: tuple[float, float, float]
    room: float | None

    @property
    def fits(self) -> bool:
        """Whether what is usual has room: alone in the short format, as a group in any other cut."""
        return self.room is None or (self.alone if self.short else self.group)[1] <= self.room


@dataclass(frozen=True)
class _Reading:
    """Words to read in each month of each play, and matters that come up: ``(plays, months)``."""

    told: Ints
    matters: Ints
    opened: Ints

    @classmethod
    def blank(cls, months: int) -> _Reading:
        """Nothing read yet."""
        return cls(*(np.zeros((PLAYS, months), dtype=np.int64) for _ in range(3)))


def playing_time(scenario: Scenario, lang: str) -> tuple[Estimate, ...]:
    """Every role's whole play, cuts and short format, with the texts of a language ("sv" or "en")."""
    found = []
    for brief, read in _readings(scenario, lang):
        found.append(_whole(scenario, brief, read, lang))
        found += [_cut(scenario, brief, cut, read, lang, False) for cut in scenario.cuts if cut.role == brief.role]
        found += [_cut(scenario, brief, one, read, lang, True) for one in scenario.dilemmas if one.role == brief.role]
    return tuple(found)


def count(texts: Sequence[Text | None], lang: str) -> int:
    """Words of texts."""
    return sum(len(one.get(lang).split()) for one in texts if one is not None)


def to_read(situation: Situation, lang: str, short: bool = False) -> int:
    """Words of a matter as it lies on the table, without advice.

    In the ``short`` format an option is explained once it is marked: the longest explanation is counted, once.
    """
    texts: list[Text | None] = [situation.title, situation.text, *(situation.quote or ()), *situation.not_heard]
    for finding in situation.findings:
        texts += [finding.text, finding.source]
    texts += [option.label for option in situation.options]
    explained = [count([option.text, option.gains, option.loses], lang) for option in situation.options]
    return count(texts, lang) + (max(explained) if short else sum(explained))


def before(brief: RoleBrief, lang: str) -> int:
    """Words that a role reads before the first month."""
    return count([brief.title, brief.name, brief.briefing, *brief.mandate, *brief.duties], lang)


def _readings(scenario: Scenario, lang: str) -> list[tuple[RoleBrief, _Reading]]:
    """Let bots play, and note what each role would have had to read."""
    table = Table(scenario)
    found = [(brief, _Reading.blank(scenario.months)) for brief in scenario.roles]
    letters = [count([one.sender, one.text], lang) for one in scenario.messages]
    matters = [to_read(one, lang) for one in scenario.situations]

    def note(play: Play) -> None:
        for brief, read in found:
            for slot, message in enumerate(scenario.messages):
                if brief.role in message.to:
                    read.told[:, play.month] += letters[slot] * (play.book.told[:, slot] == play.month)
            for slot, _situation in table.owned(brief.role):
                fresh = play.book.opened[:, slot] == play.month
                read.matters[:, play.month] += matters[slot] * fresh
                read.opened[:, play.month] += fresh

    seated = {seat: bot_seat(table, seat) for seat in SEATS}
    play_out(table, begin(table, range(FIRST_SEED, FIRST_SEED + PLAYS)), seated, note)
    return found


def _whole(scenario: Scenario, brief: RoleBrief, read: _Reading, lang: str) -> Estimate:
    decisions, months = read.opened.sum(axis=1), scenario.months
    told = before(brief, lang) + read.told.sum(axis=1)
    talk = sum(pause.minutes for pause in scenario.pauses)
    return Estimate(
        role=brief,
        minutes=None,
        short=False,
        months=months,
        decisions=_three(decisions),
        words=int(np.median(told + read.matters.sum(axis=1))),
        alone=_minutes(_alone(told + read.matters.sum(axis=1), months, decisions)),
        group=_minutes(_group(told, months, decisions) + talk),
        room=None,
    )


def _cut(scenario: Scenario, brief: RoleBrief, cut: Cut, read: _Reading, lang: str, short: bool) -> Estimate:
    """A selection of stops. What was told in the months between is read at the next stop, not in the short format."""
    stops = [stop.month for stop in cut.stops]
    slots = [slot for stop in cut.stops for slot in stop.situations]
    post = np.zeros(PLAYS, dtype=np.int64) if short else read.told[:, : stops[-1] + 1].sum(axis=1)
    told = before(brief, lang) + post
    matters = sum(to_read(scenario.situations[slot], lang, short) for slot in slots)
    decisions = np.full(PLAYS, len(slots))
    talk = 0 if short else sum(pause.minutes for pause in scenario.pauses if pause.month in stops)
    months = 0 if short else len(stops)
    return Estimate(
        role=brief,
        minutes=cut.minutes,
        short=short,
        months=len(stops),
        decisions=_three(decisions),
        words=int(np.median(told)) + matters,
        alone=_minutes(_alone(told + matters, months, decisions)),
        group=_minutes(_group(told, months, decisions) + talk),
        room=float(cut.minutes) if short else SHARE_OF_PLAY * cut.minutes,
    )


def _alone(words: Ints, months: int, decisions: Ints) -> Floats:
    return np.asarray(words / ALONE + MONTH_ALONE * months + DECISION_ALONE * decisions, dtype=np.float64)


def _group(words: Ints, months: int, decisions: Ints) -> Floats:
    """What is told is read aloud; matters are read while they are decided."""
    return np.asarray(words / ALOUD + MONTH_GROUP * months + DECISION_GROUP * decisions, dtype=np.float64)


def _three(values: Ints) -> tuple[int, int, int]:
    return int(values.min()), int(np.median(values)), int(values.max())


def _minutes(values: Floats) -> tuple[float, float, float]:
    low, mid, high = np.quantile(values, (0.1, 0.5, 0.9))
    return float(low), float(mid), float(high)
