"""What a seat may do now: open matters, options on the table, attention left. Masks over rows; reasons for one row."""

from __future__ import annotations

import numpy as np

from game.core.play import OPEN, OWN, PLEDGES, Play
from game.core.rules.reading import names, of_situation
from game.core.table import SEATS, SIDE, Table
from scenarios.compiled import Option, Role, Situation
from scenarios.text import Text
from sim.columns import Bools, Ints
from sim.spec import meets

OWN_MOTION_COST = 1
"""Attention it takes the opposition to put a motion of its own [D]."""
AGREEMENT_COST = 1
"""Attention it takes to write or review the joint agreement [D]."""
RENEGOTIATION_COST = 1
"""Attention it takes to take up a promise before it falls due [D]."""
NOT_NOW = Text("Inte möjligt som läget ser ut för dig nu.", "Not possible as things look to you now.")
"""Why something is not possible where its author says nothing of why."""


def spent(table: Table, play: Play, seat: Role) -> Ints:
    """``(R,)`` attention the seat has laid out this month: choices, initiatives, questions, dealings with others."""
    prices, book, draft = table.prices[seat], play.book, play.draft
    slots, initiatives = prices.slots, prices.initiatives
    chosen = prices.options[np.arange(len(slots)), draft.choice[:, slots]]
    taken = prices.initiative * (draft.initiative[:, initiatives] >= 0)
    total: Ints = chosen.sum(axis=1) + taken.sum(axis=1)
    asked = book.asked_month[:, slots] == play.month
    if asked.any():
        total += (prices.advisers * asked).sum(axis=(1, 2))
    return total + _dealings(table, play, seat)


def _dealings(table: Table, play: Play, seat: Role) -> Ints:
    """``(R,)`` attention laid out on motions of one's own, the agreement, and promises taken up in advance."""
    draft, total = play.draft, np.zeros(play.state.replicates, dtype=np.int64)
    if seat == "opposition":
        total += OWN_MOTION_COST * np.count_nonzero(draft.stance >= OWN, axis=1)
    else:
        total += AGREEMENT_COST * (draft.agree[:, SIDE[seat]] > 0)
    given = [slot for slot, giver in enumerate(table.givers) if giver == seat]
    total += RENEGOTIATION_COST * np.count_nonzero(draft.renegotiate[:, given], axis=1)
    total += RENEGOTIATION_COST * np.count_nonzero(draft.renegotiate_pledge[:, pledges_of(seat)], axis=1)
    return total


def pledges_of(seat: Role) -> slice:
    """The slots of promises in own words that ``seat`` gives."""
    first = PLEDGES * SEATS.index(seat)
    return slice(first, first + PLEDGES)


def on_docket(table: Table, play: Play, slot: int) -> Bools:
    """``(R,)`` whether the matter stands on the notice of a meeting of the committee, open to the opposition's line."""
    situation = table.scenario.situations[slot]
    if situation.owner == "opposition" or all(option.vote is None for option in situation.options):
        return np.zeros(play.state.replicates, dtype=bool)
    if not sits(table, play.month, situation):
        return np.zeros(play.state.replicates, dtype=bool)
    return decidable(table, play, slot)


def left(table: Table, play: Play, seat: Role) -> Ints:
    """``(R,)`` attention left this month."""
    return table.attention(seat, play.month) - spent(table, play, seat)


def decidable(table: Table, play: Play, slot: int) -> Bools:
    """``(R,)`` whether the matter lies open on its owner's table."""
    lies: Bools = play.book.status[:, slot] == OPEN
    return lies


def sits(table: Table, month: int, situation: Situation) -> bool:
    """Whether the committee meets on it that month: no ordinary meeting in July, an extra one where it cannot wait."""
    return meets(table.scenario.world, month) or not situation.prepares


def on_table(table: Table, play: Play, slot: int, option: Option) -> Bools:
    """``(R,)`` whether the option can be put forward, attention aside."""
    situation = table.scenario.situations[slot]
    free = decidable(table, play, slot) & (play.book.basis[:, slot] >= option.needs)
    if option.vote is not None and not sits(table, play.month, situation):
        return np.zeros_like(free)
    if option.when is not None:
        free &= np.asarray(option.when(of_situation(table, play, slot)), dtype=bool)
    return free


def affordable(table: Table, play: Play, slot: int, option: Option) -> Bools:
    """``(R,)`` whether attention suffices, counting what an earlier choice in the same matter gives back."""
    situation = table.scenario.situations[slot]
    costs = np.array([one.cost for one in situation.options] + [0, 0])
    enough: Bools = left(table, play, situation.owner) + costs[play.draft.choice[:, slot]] >= option.cost
    return enough


def orderable(table: Table, play: Play, slot: int, level: int) -> Bools:
    """``(R,)`` whether a report of ``level`` (1, 2) can be ordered: none under way, and more than is in hand.

    Not at the stop of a cut: nobody would be there to read it.
    """
    situation, book = table.scenario.situations[slot], play.book
    if not situation.prepares or table.reserved(slot) is not None:
        return np.zeros(play.state.replicates, dtype=bool)
    free: Bools = decidable(table, play, slot) & (book.basis[:, slot] < level) & (book.ordered[:, slot] == 0)
    return free


def can_initiate(table: Table, play: Play, index: int) -> Bools:
    """``(R,)`` whether an initiative is possible now, attention aside."""
    initiative = table.scenario.initiatives[index]
    last = play.book.initiated[:, index]
    free = (last < 0) | (play.month - last >= initiative.rest)
    if initiative.when is not None:
        free &= np.asarray(initiative.when(names(table, play, initiative.owner)), dtype=bool)
    return free


def askable(table: Table, play: Play, slot: int, adviser: int) -> Bools:
    """``(R,)`` whether the adviser can be asked about the matter: open, has something to say, not asked yet."""
    situation = table.scenario.situations[slot]
    speaks = table.advises(table.scenario.advisers[adviser], situation.owner) and any(
        advice.adviser == adviser for advice in situation.advice
    )
    return decidable(table, play, slot) & (play.book.asked[:, slot, adviser] < 0) & speaks


def last_month(table: Table, play: Play, slot: int) -> Ints:
    """``(R,)`` the last month in which the matter can be decided: its window, and what reports took.

    Where the committee is to vote and the window would end in July, it ends with the meeting after; where people play
    by quarters it ends with their next turn. A cut never comes back to a matter: there it is decided at its stop or not
    at all.
    """
    situation, stop = table.scenario.situations[slot], table.reserved(slot)
    if stop is not None:
        return np.full(play.state.replicates, stop, dtype=np.int64)
    last: Ints = play.book.opened[:, slot].astype(np.int64) + situation.window - 1 + play.book.extra[:, slot]
    if any(option.vote is not None for option in situation.options):
        idle = [month for month in range(table.scenario.months) if not sits(table, month, situation)]
        last = last + np.isin(last, idle)
    return last + -last % (table.turns if situation.owner in table.humans else 1)


def why_not_option(table: Table, play: Play, slot: int, option: Option) -> Text | None:
    """For a batch of one: why the option is not on the table, or None where it is."""
    if bool(on_table(table, play, slot, option)[0]):
        if bool(affordable(table, play, slot, option)[0]):
            return None
        return Text("Tiden räcker inte den här månaden.", "There is not enough time this month.")
    situation = table.scenario.situations[slot]
    if option.needs > int(play.book.basis[0, slot]):
        if not situation.prepares:
            return Text("Kräver ett underlag som inte finns.", "Needs a report that does not exist.")
        if table.reserved(slot) is not None:
            return Text("Kräver ett underlag som inte hinner komma.", "Needs a report that cannot arrive in time.")
        if option.needs == 1:
            return Text("Kräver en tjänsteskrivelse.", "Needs an officer's report.")
        return Text("Kräver en tjänsteskrivelse med alternativ.", "Needs an officer's report with alternatives.")
    if option.vote is not None and not sits(table, play.month, situation):
        return Text("Inget ordinarie sammanträde i juli.", "No ordinary meeting in July.")
    return option.why_not or NOT_NOW


def why_not_initiative(table: Table, play: Play, index: int) -> Text | None:
    """For a batch of one: why the initiative cannot be taken, or None where it can."""
    initiative = table.scenario.initiatives[index]
    if play.draft.initiative[0, index] >= 0:
        return Text("Redan inlagt den här månaden.", "Already planned this month.")
    if not bool(can_initiate(table, play, index)[0]):
        last = int(play.book.initiated[0, index])
        if last >= 0 and play.month - last < initiative.rest:
            months = initiative.rest - (play.month - last)
            return Text(
                f"Möjligt igen om {months} {'månad' if months == 1 else 'månader'}.",
                f"Possible again in {months} {'month' if months == 1 else 'months'}.",
            )
        return initiative.why_not or NOT_NOW
    if int(left(table, play, initiative.owner)[0]) < initiative.cost:
        return Text("Tiden räcker inte den här månaden.", "There is not enough time this month.")
    return None
