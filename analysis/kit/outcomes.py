"""What comes of the choices of the short way through, in every hidden world: found by letting the model play it.

All combinations of choices are played in one batch, so that what is told of an option holds over what else a table may
have chosen. A paper play then needs no computer: what comes often comes, and a die decides the rest.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

import numpy as np

from analysis.authoring.plays import only_world, play_out, seats
from analysis.whatif import outcome
from game.core.play import BY_BOT, NOTHING, Play
from game.core.rules import legal, verbs
from game.core.rules.month import begin
from game.core.rules.reading import of_situation
from game.core.seats.bots import BotSeat, bot_seat
from game.core.table import DEFAULT_BOT, Table
from scenarios.compiled import Cut, Message, Role, Scenario, Stop
from scenarios.text import Text
from scenarios.vocabulary import OUTCOMES
from sim.columns import Bools, Ints

PLAYS = 256
"""In each hidden world: every combination of four options in four matters, once."""
FIRST_SEED = 8_000_001
RARE, MOSTLY = 0.1, 0.9
"""Share of plays below which something is left out, and above which it is told as it is."""
COMMON = 0.7
"""Share of plays in which something must be told for it to stand among what happens whatever one does."""
CLEAR = 3.0
"""Standard errors beyond which a difference is no chance."""
LEAST = (0.01, 0.5)
"""The smallest difference worth telling: shares, and millions."""
MOST_MOVED = 3
PAPER = -45
"""The length that stands for the way played on paper, in place of a cut of the author's."""


@dataclass(frozen=True)
class Heard:
    """Something that is told: in which share of the plays, in which month usually, and of which unit."""

    message: Message
    share: float
    month: int
    unit: Text | None


@dataclass(frozen=True)
class Came:
    """What came of one option.

    Attributes:
        put: share of the plays in which it could be put forward.
        carried: share of those in which it was carried; None where the owner decides alone.
        heard: what was told of it afterwards, in the plays in which it was carried.
        either: whether exactly two of them may or may not come, and always one of the two does.
        moved: outcome -> how far it ended from what the other choices gave, where that is no chance; largest first.
    """

    put: float
    carried: float | None
    heard: tuple[Heard, ...]
    either: bool
    moved: dict[str, float]


@dataclass(frozen=True)
class Stopped:
    """One matter of the way, in one hidden world.

    Attributes:
        month: when it lies on the table; ``slot``: which it is.
        before: what is told from the matter before until this one whatever one does.
        advice: adviser -> what they say.
        came: an option each.
    """

    month: int
    slot: int
    before: tuple[Heard, ...]
    advice: dict[int, int]
    came: tuple[Came, ...]


@dataclass(frozen=True)
class Played:
    """The way in one hidden world: its stops, and what is told after the last of them whatever one does."""

    world: int
    stops: tuple[Stopped, ...]
    after: tuple[Heard, ...]


@dataclass
class _Choosing:
    """A seat that takes, row by row, the option wanted of each matter of the way; a bot does all else."""

    seat: Role
    usual: BotSeat
    stops: frozenset[int]
    wanted: dict[int, Ints]
    """Slot -> ``(R,)`` option."""
    put: dict[int, Bools] = field(default_factory=dict)
    advice: dict[int, dict[int, Ints]] = field(default_factory=dict)

    def __call__(self, table: Table, play: Play, phase: str) -> None:
        if phase == "desk" and play.month in self.stops:
            return  # all the attention there is goes to the matter
        self.usual(table, play, phase)
        if phase == "preparation":
            for slot, option in self.wanted.items():
                self._choose(table, play, slot, option)

    def _choose(self, table: Table, play: Play, slot: int, option: Ints) -> None:
        open_now = legal.decidable(table, play, slot) & (play.draft.choice[:, slot] == NOTHING)
        if not open_now.any():
            return
        self.advice.setdefault(slot, _advice(table, play, slot))
        done = verbs.choose(table, play, slot, option, open_now, BY_BOT)
        self.put[slot] = self.put.get(slot, np.zeros(len(option), dtype=bool)) | done
        self.usual.decide(table, play, slot, open_now & ~done)


def outcomes(
    scenario: Scenario, role: Role, way: list[tuple[int, int]], world: int, tick: Callable[[], None] = lambda: None
) -> Played:
    """What comes of every option of a way through in one hidden world.

    Args:
        scenario: what is played.
        role: whose way.
        way: (month, slot), in order.
        world: slot of the hidden world.
        tick: called once a month.
    """
    table = Table(only_world(_with_cut(scenario, role, way), world), humans=(role,), cut=PAPER)
    wanted = _combinations(scenario, [slot for _month, slot in way])
    usual = bot_seat(table, role, DEFAULT_BOT)
    spare = BotSeat(usual.seat, usual.bot, usual.rows, usual.spare | frozenset(wanted))
    seat = _Choosing(role, spare, frozenset(month for month, _slot in way), wanted)
    play = begin(table, range(FIRST_SEED, FIRST_SEED + PLAYS))
    told: list[Ints] = []

    def note(opened: Play) -> None:
        told.append(opened.book.told.astype(np.int64))
        tick()

    play_out(table, play, {**seats(table, role, DEFAULT_BOT), role: seat}, opened=note)
    told.append(play.book.told.astype(np.int64))
    stops = tuple(_stopped(table, play, seat, told, way, at) for at in range(len(way)))
    return Played(world, stops, _between(table, play, seat, told, way, way[-1][0], len(told)) if way else ())


def _with_cut(scenario: Scenario, role: Role, way: list[tuple[int, int]]) -> Scenario:
    """The scenario with the way as a cut, so that play stops where the paper does."""
    months = sorted({month for month, _slot in way})
    stops = tuple(Stop(month, tuple(slot for at, slot in way if at == month), 9) for month in months)
    return replace(scenario, cuts=(Cut(PAPER, role, stops),))


def _combinations(scenario: Scenario, slots: list[int]) -> dict[int, Ints]:
    """Every combination of options, over and over: slot -> ``(R,)``."""
    rows, step, found = np.arange(PLAYS), 1, {}
    for slot in slots:
        count = len(scenario.situations[slot].options)
        found[slot] = (rows // step) % count
        step *= count
    return found


def _advice(table: Table, play: Play, slot: int) -> dict[int, Ints]:
    """What each adviser would say of a matter now: ``(R,)`` variants, -1 for nothing."""
    reads, found = of_situation(table, play, slot), {}
    for advice in table.scenario.situations[slot].advice:
        says = np.full(play.state.replicates, -1, dtype=np.int64)
        for number, (condition, _text, _leans) in enumerate(advice.variants):
            holds = True if condition is None else np.asarray(condition(reads), dtype=bool)
            says = np.where((says < 0) & holds, number, says)
        found[advice.adviser] = says
    return found


def _stopped(
    table: Table, play: Play, seat: _Choosing, told: list[Ints], way: list[tuple[int, int]], at: int
) -> Stopped:
    month, slot = way[at]
    since = way[at - 1][0] if at else -1
    advice = {who: int(np.bincount(np.maximum(says, 0)).argmax()) for who, says in seat.advice.get(slot, {}).items()}
    return Stopped(
        month,
        slot,
        _between(table, play, seat, told, way, since, month),
        advice,
        tuple(
            _came(table, play, seat, told, slot, option, month)
            for option in range(len(table.scenario.situations[slot].options))
        ),
    )


def _of_options(table: Table, slot: int, option: int) -> set[int]:
    """The messages that the follow-ups of an option may tell."""
    later = table.scenario.situations[slot].options[option].later
    return {tell for one in later if (tell := table.scenario.follow_ups[one].tell) is not None}


def _between(
    table: Table, play: Play, seat: _Choosing, told: list[Ints], way: list[tuple[int, int]], since: int, until: int
) -> tuple[Heard, ...]:
    """What is told to the role after one stop, up to and with the next, in most plays."""
    own = {
        message
        for _month, slot in way
        for option in range(len(table.scenario.situations[slot].options))
        for message in _of_options(table, slot, option)
    }
    found: list[Heard] = []
    for slot, message in enumerate(table.scenario.messages):
        if seat.seat not in message.to or slot in own:
            continue
        when = _first(told, slot, since, until)
        share = float(np.mean(when >= 0))
        if share >= COMMON:
            month = int(np.median(when[when >= 0]))
            news = {one.month for one in found if one.message.kind == "news"}
            if message.kind != "news" or month not in news:  # one line of news a month, as on the screen
                found.append(Heard(message, share, month, _unit(table, play, slot, when >= 0)))
    return tuple(sorted(found, key=lambda one: one.month))


def _unit(table: Table, play: Play, message: int, rows: Bools) -> Text | None:
    """The unit that a message is mostly about; None for none."""
    units = play.book.told_about[rows, message].astype(np.int64)
    usual = int(np.bincount(units + 1).argmax()) - 1
    return table.scenario.units[usual].name if usual >= 0 else None


def _first(told: list[Ints], message: int, since: int, until: int) -> Ints:
    """The first month after ``since``, until ``until``, in which a message was told: ``(R,)``, -1 for never."""
    found = np.full(PLAYS, -1, dtype=np.int64)
    for month in range(since + 1, min(until, len(told) - 1) + 1):
        here = told[month][:, message] == month
        found = np.where((found < 0) & here, month, found)
    return found


def _came(table: Table, play: Play, seat: _Choosing, told: list[Ints], slot: int, option: int, month: int) -> Came:
    choice = table.scenario.situations[slot].options[option]
    wanted = seat.wanted[slot] == option
    put = wanted & seat.put.get(slot, np.zeros(PLAYS, dtype=bool))
    did = put & (play.book.did[:, slot, option] > 0)
    heard: list[Heard] = []
    unsure: list[Bools] = []
    for message in sorted(_of_options(table, slot, option)):
        if not did.any() or seat.seat not in table.scenario.messages[message].to:
            continue
        when = _first(told, message, month, len(told))[did]
        share = float(np.mean(when >= 0))
        if RARE <= share < MOSTLY:
            unsure.append(when >= 0)
        if share >= RARE:
            rows = np.flatnonzero(did)[when >= 0]
            about = _unit(table, play, message, np.isin(np.arange(PLAYS), rows))
            heard.append(Heard(table.scenario.messages[message], share, int(np.median(when[when >= 0])), about))
    return Came(
        put=float(put.sum() / max(1, wanted.sum())),
        carried=None if choice.vote is None else float(did.sum() / max(1, put.sum())),
        heard=tuple(sorted(heard, key=lambda one: one.month)),
        either=len(unsure) == 2 and bool(np.mean(unsure[0] ^ unsure[1]) >= MOSTLY),
        moved=_moved(play, put, seat.put.get(slot, put)),
    )


def _moved(play: Play, chosen: Bools, compared: Bools) -> dict[str, float]:
    """Outcomes at the end that differ from what the other choices gave by more than chance (three standard errors)."""
    found = {}
    others = compared & ~chosen
    for name in OUTCOMES if chosen.any() and others.any() else ():
        values = outcome(play, name)
        difference = float(values[chosen].mean() - values[others].mean())
        error = float(np.sqrt(values[chosen].var() / chosen.sum() + values[others].var() / others.sum()))
        if abs(difference) > CLEAR * max(error, 1e-9) and abs(difference) >= LEAST[name == "money"]:
            found[name] = difference
    return dict(sorted(found.items(), key=lambda item: -abs(item[1]) / LEAST[item[0] == "money"])[:MOST_MOVED])
