"""What if one decision had been another: paired futures from the month it was made.

The log is folded once. The world just after that month opened is copied into ``runs`` rows, branch 0 to runs - 1,
twice: once as played, once with the one decision changed. The person's seat repeats what the person did; what is no
longer possible is left out or goes to the role's bot, and is counted. Branch 0 of the unchanged arm is the play itself,
bit for bit.

The answer is about the model, with its assumptions; it is no verdict on the decision.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from game.core.errors import Refused, ReplayError
from game.core.kept.fold import fold_log, table_of
from game.core.kept.replay import Replay
from game.core.play import Play
from game.core.rules.legal import affordable, on_table
from game.core.rules.month import Seat, close_month, fork, over, run_phases
from game.core.rules.opening import open_month
from game.core.seats.bots import bot_seat
from game.core.seats.repeat import Otherwise, Repeat
from game.core.seats.script import Case
from game.core.sitting import Sitting
from game.core.table import DEFAULT_BOT, SEATS, Table
from scenarios.compiled import Role
from scenarios.vocabulary import LABELS, OUTCOMES
from sim.columns import Bools, Floats
from sim.names import TRUTH

Progress = Callable[[float], None]
Change = tuple[Case, int] | str | None
"""What is otherwise: one matter's option (by place), the policy of people's seats from the month on, or nothing."""
Asked = tuple[int, Change]
"""An arm: the month it starts in, and what is otherwise."""
ROWS = 1200
"""Futures run at once: enough to share the cost of a month, few enough to stay in memory."""


@dataclass(frozen=True)
class WhatIf:
    """Two arms of paired futures.

    Attributes:
        situation: id of the matter; ``month`` (0-based) in which it was decided.
        played: option id as played; ``changed``: option id tried instead.
        months: the months shown, each after it has passed.
        arms: outcome name -> (as played, changed), each ``(runs, len(months))``.
        actual: outcome name -> the played path over ``months``, from the same fold.
        better: outcome name -> share of runs, 0-1, in which the changed arm ended higher (or lower, where less is
            better), ties counting half.
        substituted: mean number of own acts a run could not repeat, and of new matters a bot took in the person's
            place: as played, changed.
    """

    situation: str
    month: int
    played: str
    changed: str
    months: tuple[int, ...]
    arms: dict[str, tuple[Floats, Floats]]
    actual: dict[str, Floats]
    better: dict[str, float]
    substituted: tuple[float, float]


@dataclass(frozen=True)
class Decision:
    """A decision of the person's that a what-if can change, and the options that could have been put forward instead.

    They were open and there was time for them, all else that the person did that month being done.
    """

    situation: str
    month: int
    case: Case
    chosen: str
    alternatives: tuple[str, ...]
    seat: Role


class Futures:
    """One fold of a log, from which any number of what-ifs run."""

    def __init__(self, replay: Replay, table: Table | None = None) -> None:
        self.table = table_of(replay) if table is None else table
        self._opened: dict[int, Play] = {}
        self._drafted: dict[int, Play] = {}
        sitting = fold_log(replay, self.table, until=self._keep, traced=False)
        self._keep(sitting)
        self.scripts = sitting.scripts
        self.sitting = sitting

    def _keep(self, sitting: Sitting) -> bool:
        if not sitting.finished:
            self._opened.setdefault(sitting.play.month, sitting.opened)
            if sitting.meeting and sitting.play.month not in self._drafted:
                self._drafted[sitting.play.month] = sitting.play.copy()
        return False

    def decisions(self) -> tuple[Decision, ...]:
        """The person's decisions, in order, with the options that could have been put forward instead."""
        found: dict[Case, Decision] = {}
        ops = [(seat, op) for seat, script in self.scripts.items() for op in script.ops]
        for seat, op in sorted(ops, key=lambda pair: pair[1].month):
            if op.do["do"] != "choose" or op.case is None:
                continue
            slot, play = op.case[0], self._drafted[op.month]
            situation = self.table.scenario.situations[slot]
            chosen = int(play.draft.choice[0, slot])
            if chosen < 0 or situation.options[chosen].id != op.do["option"]:
                continue
            others = tuple(
                option.id
                for index, option in enumerate(situation.options)
                if index != chosen
                and bool(on_table(self.table, play, slot, option)[0])
                and bool(affordable(self.table, play, slot, option)[0])
            )
            found[op.case] = Decision(situation.id, op.month, op.case, op.do["option"], others, seat)
        return tuple(found.values())

    def run(self, decision: Decision, option: str, runs: int = 100, progress: Progress | None = None) -> WhatIf:
        """Both arms for one decision. Raises ``Refused`` where the other option was not open then."""
        if option not in decision.alternatives:
            there = ", ".join(decision.alternatives) or "-"
            raise Refused(
                f"{option!r} gick inte att välja i {decision.situation} då. Möjliga: {there}.",
                f"{option!r} could not be chosen in {decision.situation} then. Possible: {there}.",
            )
        options = [one.id for one in self.table.scenario.situations[decision.case[0]].options]
        total = self.table.scenario.months - decision.month
        steps = iter(range(1, total + 1))

        def tick() -> None:
            if progress is not None:
                progress(next(steps, total) / total)

        change = decision.case, options.index(option)
        as_played, changed = self.arms(((decision.month, None), (decision.month, change)), runs, tick)
        months = tuple(range(decision.month, self.table.scenario.months))
        arms = {name: (as_played.paths[name], changed.paths[name]) for name in OUTCOMES}
        return WhatIf(
            situation=decision.situation,
            month=decision.month,
            played=decision.chosen,
            changed=option,
            months=months,
            arms=arms,
            actual={name: pair[0][0] for name, pair in arms.items()},
            better={name: _better(name, *pair) for name, pair in arms.items()},
            substituted=(as_played.substituted, changed.substituted),
        )

    def arm(
        self, month: int, runs: int, change: Change = None, tick: Callable[[], None] = lambda: None
    ) -> tuple[Arm, Play]:
        """One arm: ``runs`` futures from ``month`` on. Also gives the batch at its end."""
        (arm,), play = self._batch(((month, change),), runs, tick, told=True)
        return arm, play

    def arms(self, asked: Sequence[Asked], runs: int, tick: Callable[[], None] = lambda: None) -> list[Arm]:
        """Several arms of ``runs`` futures each, the same as one by one, run as few batches.

        Arms of different months join the batch as it comes to their month, so that a what-if costs little more in the
        company of others than alone.
        """
        found: dict[Asked, Arm] = {}
        for batch in batches(asked, runs):
            found.update(zip(batch, self._batch(batch, runs, tick)[0], strict=True))
        return [found[one] for one in asked]

    def _batch(
        self, asked: Sequence[Asked], runs: int, tick: Callable[[], None], told: bool = False
    ) -> tuple[list[Arm], Play]:
        """Arms in one batch. Also gives the batch at its end.

        ``told``: whether digests are wanted.
        """
        order = sorted(range(len(asked)), key=lambda at: asked[at][0])
        rows = {at: slice(place * runs, (place + 1) * runs) for place, at in enumerate(order)}
        starts = {at: asked[at][0] for at in order}
        missing = next((month for month in starts.values() if month not in self._opened), None)
        if missing is not None:
            raise ReplayError(f"Månad {missing + 1} finns inte i spelet.", f"Month {missing + 1} is not in the play.")
        paths: dict[int, dict[str, list[Floats]]] = {at: {name: [] for name in OUTCOMES} for at in order}
        digests: dict[int, list[str]] = {at: [] for at in order}
        left_to_bot = np.zeros(runs * len(order))
        waiting, play = list(order), None
        while play is None or not over(self.table, play):
            month = starts[waiting[0]] if play is None else play.month
            joining = []
            if play is not None:
                open_month(self.table, play)
                joining.append(play)
            while waiting and starts[waiting[0]] == month:
                joining.append(fork(self._opened[month], runs))
                waiting.pop(0)
            play = Play.joined(joining)
            here = [at for at in order if at not in waiting]
            run_phases(self.table, play, self._seats(asked, rows, here))
            close_month(self.table, play)
            left_to_bot[: len(here) * runs] += play.draft.substituted[:, 0]
            for name in OUTCOMES:
                values = outcome(play, name)
                for at in here:
                    paths[at][name].append(values[rows[at]])
            for at in here:
                if told:
                    digests[at].append(play.take([rows[at].start]).digest())
            tick()
        return [
            Arm(
                {name: np.stack(path, axis=1) for name, path in paths[at].items()},
                float(left_to_bot[rows[at]].mean()),
                tuple(digests[at]),
            )
            for at in range(len(asked))
        ], play

    def _seats(self, asked: Sequence[Asked], rows: dict[int, slice], here: Sequence[int]) -> dict[Role, Seat]:
        """Bots where nobody sat, and in people's seats what they did, but for what is changed."""
        size = max(rows[at].stop for at in here)
        repeated, policies, changes = np.ones(size, dtype=bool), dict[str, Bools](), []
        for at in here:
            change = asked[at][1]
            if isinstance(change, tuple):
                changes.append(Otherwise(*change, rows[at]))
            elif isinstance(change, str):
                policies.setdefault(change, np.zeros(size, dtype=bool))[rows[at]] = True
                repeated[rows[at]] = False
        seats: dict[Role, Seat] = {seat: bot_seat(self.table, seat) for seat in SEATS}
        for human in self.table.humans:
            repeat = Repeat(human, self.scripts[human], DEFAULT_BOT, tuple(changes), repeated)
            bots = (bot_seat(self.table, human, name, mine) for name, mine in policies.items())
            seats[human] = _Parted((repeat, *bots) if repeated.any() else tuple(bots))
        return seats


@dataclass(frozen=True)
class _Parted:
    """A seat that several play, each in rows of its own."""

    players: tuple[Seat, ...]

    def __call__(self, table: Table, play: Play, phase: str) -> None:
        for player in self.players:
            player(table, play, phase)


def batches(asked: Sequence[Asked], runs: int) -> list[Sequence[Asked]]:
    """The arms that are run at once: as many as fit in ``ROWS``, at least one, those of near months together."""
    size, ordered = max(1, ROWS // runs), sorted(asked, key=lambda one: one[0])
    return [ordered[at : at + size] for at in range(0, len(ordered), size)]


@dataclass(frozen=True)
class Arm:
    """Paths per outcome ``(runs, months)``, mean acts left to the bot, and branch 0's digests where wanted."""

    paths: dict[str, Floats]
    substituted: float
    digests: tuple[str, ...]


def outcome(play: Play, name: str) -> Floats:
    """``(R,)`` a truth as one number per run: itself, or the mean over units."""
    return np.asarray(TRUTH[name].read(play.state).mean(axis=1), dtype=np.float64)


def _better(name: str, as_played: Floats, changed: Floats) -> float:
    difference = changed[:, -1] - as_played[:, -1]
    if LABELS[name].good_is_up is False:
        difference = -difference
    return float(np.mean((difference > 0) + 0.5 * (difference == 0)))


def what_if(
    replay: Replay, month: int, situation: str, option: str, runs: int = 100, progress: Progress | None = None
) -> WhatIf:
    """One what-if from a log. See ``Futures`` for several."""
    futures = Futures(replay)
    for decision in futures.decisions():
        if decision.situation == situation and decision.month == month:
            return futures.run(decision, option, runs, progress)
    raise Refused(
        f"Inget eget beslut i {situation} månad {month + 1}.",
        f"No decision of one's own in {situation}, month {month + 1}.",
    )
