"""Bots: who sits in the empty seats. A bot is a taste for acts; it reads its seat's record and the options there are.

The tastes are plain weights on the typed acts of ``sim.acts`` [D], so that a bot needs no knowledge of any scenario and
no option carries a label. A little keyed noise breaks ties, the same in every batch.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from game.core.play import BY_BOT, NOTHING, Play
from game.core.rules import legal, verbs, voting
from game.core.seen import dealings
from game.core.table import Table
from scenarios.compiled import Do, Effect, Role
from sim.columns import Bools, Floats, Ints
from sim.streams import key_of, uniform

TASTE_NOISE = key_of("game.core.bots.taste")
AIM_NOISE = key_of("game.core.bots.aim")
START_NOISE = key_of("game.core.bots.start")
SIGNING_TRUST = 0.35
"""Own trust in the other below which a bot does not sign a joint agreement [D]."""
TIE = 0.05
"""Width of the tie-breaking noise, in units of taste [D]."""

CONTROL = {
    "guideline": 1.0, "audit_plan": 1.0, "reporting": 1.0, "firmness": 1.0, "review": 1.0, "instruct": 0.6,
    "replace_manager": 0.6, "pause": 0.4, "basis": 0.2, "training": -0.1, "listening": -0.1,
}  # fmt: skip
DIALOGUE = {
    "dialogue": 1.0, "listening": 1.0, "transparency": 1.0, "clarity": 0.7, "feedback": 0.8, "agreement": 0.8,
    "praise": 0.8, "visit": 0.6, "training": 0.7, "relief": 0.6, "citizen_dialogue": 0.7, "opposition_talk": 0.6,
    "openness": 0.5, "respect": 0.7, "exercise": 0.4, "guideline": -0.8, "reporting": -0.6, "firmness": -0.8,
    "instruct": -1.0, "blame": -1.0, "audit_plan": -0.3,
}  # fmt: skip
MIXED = {
    "review": 0.9, "repair": 0.8, "dialogue": 0.7, "listening": 0.6, "transparency": 0.7, "clarity": 0.6, "basis": 0.6,
    "openness": 0.5, "exercise": 0.6, "money": 0.1, "relief": 0.4, "audit_plan": 0.4, "agreement": 0.4, "respect": 0.5,
    "citizen_dialogue": 0.3, "opposition_talk": 0.3, "instruct": -0.8, "blame": -0.8,
}  # fmt: skip


@dataclass(frozen=True)
class Bot:
    """A taste for acts, how eagerly it takes initiatives (0-1), and the report it orders where it can (0: none)."""

    taste: dict[str, float]
    eager: float
    report: int
    waits: bool = False
    """Leaves matters to silence."""
    guesses: bool = False
    """Chooses by keyed chance alone."""


BOTS: dict[str, Bot] = {
    "control": Bot(CONTROL, eager=0.8, report=1),
    "dialogue": Bot(DIALOGUE, eager=0.8, report=0),
    "mixed": Bot(MIXED, eager=0.8, report=1),
    "passive": Bot({}, eager=0.0, report=0, waits=True),
    "random": Bot({}, eager=0.5, report=0, guesses=True),
}
"""Bots by name: detailed steering, dialogue, a mixture, leaving things be, and chance."""


def liking(bot: Bot, effects: Iterable[Effect]) -> float:
    """How well the effects suit the taste: weight times the author's dose, counting a dose that varies as one half."""
    total = 0.0
    for effect in effects:
        if isinstance(effect, Do):
            try:
                dose = float(effect.dose.source)
            except ValueError:
                dose = 0.5
            total += bot.taste.get(effect.act, 0.0) * dose
    return total


@dataclass(frozen=True)
class BotSeat:
    """A bot in a seat, for the rows it plays (None: all)."""

    seat: Role
    bot: Bot
    rows: Bools | None = None
    spare: frozenset[int] = frozenset()
    """Matters it leaves alone: those a cut keeps for the person."""

    def __call__(self, table: Table, play: Play, phase: str) -> None:
        """Act in one phase through the same verbs as a person."""
        where = verbs.seat_rows(play) if self.rows is None else self.rows
        if phase == "desk":
            self.take_initiatives(table, play, where)
            if self.seat in dealings.SIGNERS and not self.bot.waits:
                self._sign(play, where)
        elif phase == "preparation":
            for slot, _ in table.owned(self.seat):
                if slot not in self.spare:
                    self.decide(table, play, slot, where)

        elif self.seat == "opposition" and not self.bot.waits:
            self._dissent(table, play, where)

    def _sign(self, play: Play, where: Bools) -> None:
        """Sign the agreement that a person has proposed, unless trust is low."""
        trust = play.records[self.seat].of("trust_own")[:, 0]
        dealings.sign(play, self.seat, where & ~(trust < SIGNING_TRUST))

    def _dissent(self, table: Table, play: Play, where: Bools) -> None:
        """Have dissent recorded in what was lost, unless one rather likes what was decided."""
        for slot, situation in enumerate(table.scenario.situations):
            lost = where & voting.can_dissent(table, play, slot)
            if not lost.any():
                continue
            disliked = np.array([liking(self.bot, option.does) <= 0 for option in situation.options])
            verbs.dissent(table, play, slot, lost & disliked[np.maximum(play.draft.choice[:, slot], 0)])

    def decide(self, table: Table, play: Play, slot: int, where: Bools) -> None:
        """Order a report first where there is time for it; else put forward the option best liked."""
        waiting = where & legal.decidable(table, play, slot) & (play.draft.choice[:, slot] == NOTHING)
        if self.bot.waits or not waiting.any():
            return
        situation = table.scenario.situations[slot]
        if self.bot.report and situation.window > 1:
            level = np.full(len(where), self.bot.report, dtype=np.int64)
            waiting &= ~verbs.order(
                table, play, slot, level, waiting & legal.orderable(table, play, slot, self.bot.report)
            )
        waiting &= (play.book.ordered[:, slot] == 0) | (legal.last_month(table, play, slot) <= play.month)
        scores = self._scores(table, play, slot)
        best = np.argmax(scores, axis=1)
        can = waiting & np.isfinite(np.max(scores, axis=1))
        verbs.choose(table, play, slot, best, can, BY_BOT)

    def _scores(self, table: Table, play: Play, slot: int) -> Floats:
        options = table.scenario.situations[slot].options
        scores = np.full((play.state.replicates, len(options)), -np.inf)
        for index, option in enumerate(options):
            free = legal.on_table(table, play, slot, option) & legal.affordable(table, play, slot, option)
            noise = uniform(TASTE_NOISE ^ option.vote_key, play.state.seed, play.state.branch, play.month, 0)
            own = noise[:, 0] if self.bot.guesses else liking(self.bot, option.does) + TIE * noise[:, 0]
            scores[free, index] = np.broadcast_to(own, free.shape)[free]
        return scores

    def take_initiatives(self, table: Table, play: Play, where: Bools) -> None:
        """Take the best-liked initiatives it may with the attention that the matters on the table leave."""
        left = legal.left(table, play, self.seat) - self._kept(table, play)
        mine = [i for i, one in enumerate(table.scenario.initiatives) if one.owner == self.seat]
        for index in sorted(
            mine,
            key=lambda i: (-liking(self.bot, table.scenario.initiatives[i].does), table.scenario.initiatives[i].id),
        ):
            initiative = table.scenario.initiatives[index]
            if not self.bot.guesses and liking(self.bot, initiative.does) <= 0:
                continue
            draw = uniform(START_NOISE ^ key_of(initiative.id), play.state.seed, play.state.branch, play.month, 0)[:, 0]
            rows = where & (draw < self.bot.eager) & (left >= initiative.cost)
            if rows.any():
                taken = verbs.initiate(table, play, index, self._target(play, index), rows)
                left = left - initiative.cost * taken

    def _kept(self, table: Table, play: Play) -> Ints:
        """``(R,)`` attention that the matters on the table will take, by the option it likes best in each."""
        kept = np.zeros(play.state.replicates, dtype=np.int64)
        for slot, situation in table.owned(self.seat):
            waiting = legal.decidable(table, play, slot) & (play.draft.choice[:, slot] == NOTHING)
            if slot in self.spare or not waiting.any():
                continue
            costs = np.array([option.cost for option in situation.options])
            kept += np.where(waiting, costs[np.argmax(self._scores(table, play, slot), axis=1)], 0)
        return kept

    def _target(self, play: Play, index: int) -> Ints:
        """The unit its record gives most cause to look at: seen incidents, then low seen quality; else by chance."""
        record = play.records[self.seat]
        incidents, quality = record.of("incidents"), record.of("quality")
        entity = np.arange(quality.shape[1])
        noise = uniform(AIM_NOISE, play.state.seed, play.state.branch, play.month, entity)
        cause = np.nan_to_num(incidents, nan=0.0) + (1.0 - np.nan_to_num(quality, nan=0.5)) + TIE * noise
        worst: Ints = np.argmax(noise if self.bot.guesses else cause, axis=1).astype(np.int64)
        return worst


def bot_seat(table: Table, seat: Role, name: str | None = None, rows: Bools | None = None) -> BotSeat:
    """The bot of that name (default: the table's) in ``seat``."""
    spare = frozenset(
        slot for slot, _ in table.owned(seat) if seat in table.humans and table.reserved(slot) is not None
    )
    return BotSeat(seat, BOTS[name or table.bot(seat)], rows, spare)
