"""A batch of plays as columns: the model's state, the book of what was declared, the records, the draft of the month.

A play at a table is a batch of one; a what-if is a batch of hundreds. ``take(rows)``, ``copy`` and ``digest`` come from
``Columns``. State and book change only when a month opens or closes; draft and records between.

Sizes: R replicates, S situations, O options (the most any situation has), A advisers, F follow-ups, P promises, I
initiatives, M messages, E events, K facts, Q questions, V voting members, G promises in own words (``PLEDGES`` for each
seat that can give them).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from game.core.table import SEATS, SIDE, Table
from sim.acts import Acts
from sim.columns import Array, Bools, Columns, Floats
from sim.observe import Record
from sim.state import State

Small = npt.NDArray[np.int16]

UNOPENED, OPEN, DONE = 0, 1, 2
"""Status of a situation."""
NOTHING, DEFERRED = -1, -2
"""Choices that are no option."""
NONE, PENDING, KEPT, BROKEN, RENEGOTIATED = 0, 1, 2, 3, 4
"""Status of a promise."""
BY_NOBODY, BY_HUMAN, BY_BOT, BY_SILENCE = 0, 1, 2, 3
"""Who a choice comes from."""
UNDECIDED, CARRIED, REJECTED, REFERRED, RIVAL = 0, 1, 2, 3, 4
"""What a meeting makes of a matter: bifall, avslag, återremiss, or bifall to the opposition's own motion."""
OUTCOMES = ("lapsed", "carried", "rejected", "referred", "rival")
"""Outcomes in words, by number."""
FREE, SUPPORT, OPPOSE, REFER, OWN = 0, 1, 2, 3, 4
"""The opposition's line in a matter; ``OWN + k`` puts option ``k`` as its own motion."""
UNWRITTEN, PROPOSED, SIGNED = 0, 1, 2
"""Status of the joint agreement."""
PLEDGES = 4
"""Promises in own words that a seat can have given in one play."""
BEHAVIOURS = ("transparency", "listening", "clarity", "reliability", "feedback")


@dataclass
class Book(Columns):
    """What has come of everything declared, slot by slot. Months are -1 where nothing has happened."""

    hidden: Small
    """(R, 1) index of the hidden world."""
    facts: Floats
    """(R, K)."""
    status: Small
    """(R, S) unopened, open or done."""
    opened: Small
    """(R, S) month it opened."""
    times: Small
    """(R, S) how many times it has opened."""
    about: Small
    """(R, S) the unit it is about, -1 for none."""
    basis: Small
    """(R, S) level of the officer's report in hand."""
    ordered: Small
    """(R, S) level of the report under way, 0 for none."""
    ready: Small
    """(R, S) month the report arrives."""
    extra: Small
    """(R, S) months the window was lengthened by ordering reports."""
    choice: Small
    """(R, S) latest option decided, -1 for none."""
    decided: Small
    """(R, S) month of the latest decision."""
    decided_about: Small
    """(R, S) the unit the latest decision was about: a matter that has come again may be about another."""
    by: Small
    """(R, S) who decided it."""
    carried: Bools
    """(R, S) whether the latest decision was carried."""
    outcome: Small
    """(R, S) what the latest meeting made of it."""
    referred: Bools
    """(R, S) whether it has been referred back since it opened: once is enough."""
    dissented: Bools
    """(R, S) whether the opposition had its dissent recorded at the latest decision."""
    ayes: Small
    """(R, S) votes for at the latest decision; 0 where they were not counted."""
    noes: Small
    did: Small
    """(R, S, O) times the option was decided and carried."""
    asked: Small
    """(R, S, A) which variant of advice was given, -1 for not asked."""
    asked_month: Small
    """(R, S, A)."""
    due: Small
    """(R, F) month a follow-up falls due, -1 for none."""
    due_about: Small
    """(R, F) the unit it is about."""
    promise: Small
    """(R, P) status."""
    promised: Small
    """(R, P) month it was made."""
    promise_about: Small
    """(R, P)."""
    judged: Small
    """(R, P) month it was judged."""
    told: Small
    """(R, M) month a message was last told."""
    told_about: Small
    """(R, M) the unit it was about."""
    happened: Small
    """(R, E) month an event last happened."""
    initiated: Small
    """(R, I) month an initiative was last taken."""
    agreement: Small
    """(R, 1) status of the joint agreement of chair and head; one signed and proposed anew is PROPOSED."""
    agreement_by: Small
    """(R, 1) seat that proposed it last, as a place in SEATS."""
    agreement_parts: Small
    """(R, 2) bits of the parts: proposed, and in force."""
    agreement_months: Small
    """(R, 3) month of the proposal, of the first signing, of the latest signing; -1."""
    agreement_versions: Small
    """(R, 1) times it has been signed."""
    pledge: Small
    """(R, G) status of promises in own words, ``PLEDGES`` slots for each seat in the order of SEATS."""
    pledge_to: Small
    """(R, G) seat."""
    pledged: Small
    """(R, G) month it was given."""
    pledge_due: Small
    """(R, G) month it falls due."""
    counts: Small
    """(R, 5, 2) the five behaviours as counted acts, per side."""
    answer: Floats
    """(R, Q, 3) forecast: low, likely, high; NaN unanswered."""
    value: Floats
    """(R, Q) what it became; NaN until then."""


@dataclass
class Draft(Columns):
    """What has been put forward this month, before it is done."""

    choice: Small
    """(R, S) option, NOTHING or DEFERRED."""
    by: Small
    """(R, S)."""
    order: Small
    """(R, S) level of report ordered this month, 0 for none."""
    initiative: Small
    """(R, I) unit aimed at (0 where not aimed), -1 for not taken."""
    lean: Array
    """(R, S, V) int8: how members seem to lean to the chosen option, -1, 0, 1."""
    voted: Bools
    """(R, S, V) individual votes at the meeting."""
    stance: Small
    """(R, S) the opposition's line."""
    ask_vote: Bools
    """(R, S) whether the opposition asks for a vote."""
    dissent: Bools
    """(R, S) whether the opposition has its dissent recorded (meeting)."""
    agree: Small
    """(R, 2) bits of the agreement that chair and head propose this month; 0 for none."""
    sign: Bools
    """(R, 2) whether chair and head sign this month."""
    renegotiate: Bools
    """(R, P) promises taken up in advance this month."""
    renegotiate_pledge: Bools
    """(R, G)."""
    passed: Small
    """(R, S) -1 before the meeting, else 0 or 1: whether something is to be carried out."""
    outcome: Small
    """(R, S) at the meeting."""
    rival: Small
    """(R, S) the option that the opposition put against the chosen one, -1 for none."""
    counted: Bools
    """(R, S) whether votes were counted (votering); otherwise the chair heard the answer (acklamation)."""
    ayes: Small
    noes: Small
    casting: Bools
    """(R, S) whether the casting vote decided."""
    substituted: Small
    """(R, 1) acts of a repeated script that were not possible, and new matters that a bot took (what-if)."""


@dataclass
class Play(Columns):
    """A batch of plays at the same month."""

    state: State
    book: Book
    draft: Draft
    records: dict[str, Record]
    """One per seat."""
    acts: Acts
    """Doses gathered for the month under way."""

    @property
    def month(self) -> int:
        """The month under way, 0-based; equals the scenario's months when the play is over."""
        return self.state.month


def _small(*shape: int, fill: int = -1) -> Small:
    return np.full(shape, fill, dtype=np.int16)


def _no(*shape: int) -> Bools:
    return np.zeros(shape, dtype=np.bool_)


def blank_draft(table: Table, replicates: int, voters: int) -> Draft:
    """A month in which nothing has been put forward."""
    R, S = replicates, len(table.scenario.situations)
    return Draft(
        choice=_small(R, S),
        by=_small(R, S, fill=BY_NOBODY),
        order=_small(R, S, fill=0),
        initiative=_small(R, len(table.scenario.initiatives)),
        stance=_small(R, S, fill=FREE),
        ask_vote=_no(R, S),
        dissent=_no(R, S),
        agree=_small(R, 2, fill=0),
        sign=_no(R, 2),
        renegotiate=_no(R, len(table.scenario.promises)),
        renegotiate_pledge=_no(R, PLEDGES * len(SEATS)),
        lean=np.zeros((R, S, voters), dtype=np.int8),
        voted=np.zeros((R, S, voters), dtype=np.bool_),
        passed=_small(R, S),
        outcome=_small(R, S, fill=UNDECIDED),
        rival=_small(R, S),
        counted=_no(R, S),
        ayes=_small(R, S, fill=0),
        noes=_small(R, S, fill=0),
        casting=_no(R, S),
        substituted=_small(R, 1, fill=0),
    )


def blank_book(table: Table, replicates: int) -> Book:
    """A book in which nothing has happened; facts stand at their starting values."""
    play, R = table.scenario, replicates
    S, A, most = len(play.situations), len(play.advisers), max(len(s.options) for s in play.situations)
    F, P, M, Q = len(play.follow_ups), len(play.promises), len(play.messages), len(play.questions)
    facts = np.tile(np.array(play.fact_start, dtype=np.float64), (R, 1))
    return Book(
        hidden=_small(R, 1, fill=0),
        facts=facts,
        status=_small(R, S, fill=UNOPENED),
        opened=_small(R, S),
        times=_small(R, S, fill=0),
        about=_small(R, S),
        basis=_small(R, S, fill=0),
        ordered=_small(R, S, fill=0),
        ready=_small(R, S),
        extra=_small(R, S, fill=0),
        choice=_small(R, S),
        decided=_small(R, S),
        decided_about=_small(R, S),
        by=_small(R, S, fill=BY_NOBODY),
        carried=_no(R, S),
        outcome=_small(R, S, fill=UNDECIDED),
        referred=_no(R, S),
        dissented=_no(R, S),
        ayes=_small(R, S, fill=0),
        noes=_small(R, S, fill=0),
        did=_small(R, S, most, fill=0),
        asked=_small(R, S, A),
        asked_month=_small(R, S, A),
        due=_small(R, F),
        due_about=_small(R, F),
        promise=_small(R, P, fill=NONE),
        promised=_small(R, P),
        promise_about=_small(R, P),
        judged=_small(R, P),
        told=_small(R, M),
        told_about=_small(R, M),
        happened=_small(R, len(play.events)),
        initiated=_small(R, len(play.initiatives)),
        agreement=_small(R, 1, fill=UNWRITTEN),
        agreement_by=_small(R, 1),
        agreement_parts=_small(R, 2, fill=0),
        agreement_months=_small(R, 3),
        agreement_versions=_small(R, 1, fill=0),
        pledge=_small(R, PLEDGES * len(SEATS), fill=NONE),
        pledge_to=_small(R, PLEDGES * len(SEATS)),
        pledged=_small(R, PLEDGES * len(SEATS)),
        pledge_due=_small(R, PLEDGES * len(SEATS)),
        counts=_small(R, len(BEHAVIOURS), len(set(SIDE.values())), fill=0),
        answer=np.full((R, Q, 3), np.nan),
        value=np.full((R, Q), np.nan),
    )
