"""The meeting: the chair's motion, the opposition's line and its own motion, jäv, acclamation or vote, casting vote.

All votes are cast once, in slot order, as pure keyed functions of world and draft, so that the screen and the closing
agree. Where the motion falls, the opposition's line decides what comes instead: its own motion is put to those who did
not carry the first (they may carry it), a call for referral sends the matter back, and otherwise it is rejected.
"""

from __future__ import annotations

import numpy as np

from game.core.play import (
    CARRIED,
    FREE,
    OPPOSE,
    OWN,
    REFER,
    REFERRED,
    REJECTED,
    RIVAL,
    SUPPORT,
    Play,
)
from game.core.rules.reading import of_situation
from game.core.table import Table
from scenarios.compiled import Option, Situation
from sim.columns import Bools, Floats, Ints
from sim.submodels import board

PULL = 0.5
"""How far the line of its leader moves the opposition group's own judgement of a motion, in support [D]."""


def leader(table: Table) -> int:
    """The opposition leader's place among the members."""
    roster = table.scenario.world.roster
    return int(np.flatnonzero(roster.members == roster.opposition)[0])


def mover(table: Table, situation: Situation) -> int:
    """Who puts the motion of a matter: the opposition leader its own, the chair all others."""
    return leader(table) if situation.owner == "opposition" else board.CHAIR


def group(table: Table) -> Bools:
    """``(V,)`` members of the opposition leader's group."""
    roster = table.scenario.world.roster
    return np.asarray(roster.leaders == roster.leaders[leader(table)], dtype=bool)


def support(table: Table, play: Play, slot: int, option: Option) -> Floats:
    """``(R,)`` how well a motion itself stands, 0-1."""
    assert option.vote is not None
    value = np.asarray(option.vote(of_situation(table, play, slot)), dtype=np.float64)
    return np.clip(np.broadcast_to(value, (play.state.replicates,)), 0.0, 1.0)


def open_meeting(table: Table, play: Play) -> None:
    """Put every matter that was chosen to the meeting."""
    for slot, situation in enumerate(table.scenario.situations):
        for index, option in enumerate(situation.options):
            rows = play.draft.choice[:, slot] == index
            if not rows.any():
                continue
            if option.vote is None:
                play.draft.passed[rows, slot] = 1
                play.draft.outcome[rows, slot] = CARRIED
            else:
                _put(table, play, slot, index, rows)


def _put(table: Table, play: Play, slot: int, index: int, rows: Bools) -> None:
    """The motion, and what comes instead where it falls."""
    situation, draft = table.scenario.situations[slot], play.draft
    line = draft.stance[:, slot]
    voted = _ballot(table, play, slot, index)
    ayes, noes, casting, passed = board.carried(voted, situation.recused)
    outcome = np.where(passed, CARRIED, np.where((line == REFER) & ~play.book.referred[:, slot], REFERRED, REJECTED))
    for other in range(len(situation.options)):
        put = rows & (line == OWN + other) & (other != index)
        if put.any():
            draft.rival[put, slot] = other
            outcome = np.where(put & ~passed & _rival(table, play, slot, other, ~voted), RIVAL, outcome)
    lost = ~voted[:, leader(table)] & (play.draft.stance[:, slot] == FREE)
    draft.voted[rows, slot] = voted[rows]
    draft.ayes[rows, slot] = ayes[rows]
    draft.noes[rows, slot] = noes[rows]
    draft.casting[rows, slot] = casting[rows]
    draft.outcome[rows, slot] = outcome[rows]
    draft.passed[rows, slot] = np.isin(outcome, (CARRIED, RIVAL))[rows]
    draft.counted[rows, slot] = (draft.ask_vote[:, slot] | casting | lost | (draft.rival[:, slot] >= 0))[rows]


def _ballot(table: Table, play: Play, slot: int, index: int) -> Bools:
    """``(R, V)`` votes on the motion; the opposition's group is moved by its leader's line, who keeps to it."""
    situation = table.scenario.situations[slot]
    option, line = situation.options[index], play.draft.stance[:, slot]
    with_us = (line == SUPPORT) | (line == OWN + index)
    against = ((line == OPPOSE) | (line == REFER) | (line >= OWN)) & ~with_us
    moved = PULL * (with_us.astype(np.float64) - against)[:, None] * group(table)
    voted = board.votes(
        play.state,
        table.scenario.world,
        support(table, play, slot, option)[:, None] + moved,
        option.vote_key,
        play.month,
        mover(table, situation),
    )
    if situation.owner != "opposition":
        voted[:, leader(table)] = np.where(line == FREE, voted[:, leader(table)], with_us)
    return voted


def _rival(table: Table, play: Play, slot: int, other: int, free: Bools) -> Bools:
    """``(R,)`` whether the opposition's own motion is carried by those who did not vote for the first."""
    situation, at = table.scenario.situations[slot], leader(table)
    option = situation.options[other]
    stands = support(table, play, slot, option)[:, None] + PULL * group(table)
    voted = board.votes(play.state, table.scenario.world, stands, option.vote_key, play.month, at) & free
    passed: Bools = board.carried(voted, situation.recused)[3]
    return passed


def decided_option(play: Play, slot: int) -> Ints:
    """``(R,)`` the option that the meeting decided on: the chosen one, or the opposition's own that was carried."""
    draft = play.draft
    return np.where(draft.outcome[:, slot] == RIVAL, draft.rival[:, slot], draft.choice[:, slot]).astype(np.int64)


def can_dissent(table: Table, play: Play, slot: int) -> Bools:
    """``(R,)`` whether the opposition's leader took part and lost: only then is there dissent to record (KL 4:27)."""
    situation, at, draft = table.scenario.situations[slot], leader(table), play.draft
    if at in situation.recused:
        return np.zeros(play.state.replicates, dtype=bool)
    voted = draft.voted[:, slot, at]
    put = draft.ayes[:, slot] + draft.noes[:, slot] > 0
    lost: Bools = put & np.where(
        draft.outcome[:, slot] == CARRIED, ~voted, voted & (draft.outcome[:, slot] == REJECTED)
    )
    return lost
