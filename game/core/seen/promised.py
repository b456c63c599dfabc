"""What has passed between the chairs, as a seat sees it: the promise ledger and the joint agreement."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from game.core.play import BROKEN, KEPT, NONE, PENDING, PLEDGES, PROPOSED, RENEGOTIATED, UNWRITTEN, Play
from game.core.rules import legal
from game.core.seen import dealings
from game.core.seen.matters import unit_name
from game.core.seen.view_standing import AgreementView, PromiseView
from game.core.table import SEATS, SIDE, Table
from scenarios.compiled import Role
from scenarios.text import Text

Status = Literal["open", "kept", "broken", "renegotiated"]
STATUS: dict[int, Status] = {PENDING: "open", KEPT: "kept", BROKEN: "broken", RENEGOTIATED: "renegotiated"}


def promises(table: Table, play: Play, seat: Role, spoken: Mapping[int, str]) -> tuple[PromiseView, ...]:
    """The promise ledger of a seat: what it has given and been given. ``spoken`` holds promises in own words."""
    return (*_by_motion(table, play, seat), *_in_own_words(table, play, seat, spoken))


def _by_motion(table: Table, play: Play, seat: Role) -> Iterator[PromiseView]:
    book, lasting = play.book, play.month < table.scenario.months
    for slot, one in enumerate(table.scenario.promises):
        giver = table.givers[slot]
        taker: Role = "head" if giver == "chair" else "chair"
        if book.promise[0, slot] == NONE or seat not in (giver, taker):
            continue
        yield PromiseView(
            one.text.about(unit_name(table, int(book.promise_about[0, slot]))),
            giver == seat,
            int(book.promised[0, slot]) + one.within,
            STATUS[int(book.promise[0, slot])],
            id=one.id,
            since=int(book.promised[0, slot]),
            by=giver,
            to=taker,
            can_renegotiate=lasting and giver == seat and bool(dealings.renegotiable(table, play, slot)[0]),
        )


def _in_own_words(table: Table, play: Play, seat: Role, spoken: Mapping[int, str]) -> Iterator[PromiseView]:
    book, lasting = play.book, play.month < table.scenario.months
    for slot, words in sorted(spoken.items()):
        giver, taker = SEATS[slot // PLEDGES], SEATS[int(book.pledge_to[0, slot])]
        if seat not in (giver, taker):
            continue
        status = STATUS[int(book.pledge[0, slot])]
        yield PromiseView(
            Text(words, words),
            giver == seat,
            int(book.pledge_due[0, slot]),
            status,
            id=f"pledge:{slot}",
            since=int(book.pledged[0, slot]),
            by=giver,
            to=taker,
            can_renegotiate=lasting and giver == seat and bool(dealings.renegotiable_pledge(play, slot)[0]),
            can_settle=lasting and taker == seat and status == "open" and bool(book.pledged[0, slot] < play.month),
            free=True,
        )


def agreement(table: Table, play: Play, seat: Role) -> AgreementView | None:
    """The joint agreement, for chair and head."""
    if seat not in dealings.SIGNERS:
        return None
    book, drafted = play.book, int(play.draft.agree[0, SIDE[seat]])
    proposed, in_force = (int(one) for one in book.agreement_parts[0])
    status = int(book.agreement[0, 0])
    waiting = status == PROPOSED
    by = SEATS[int(book.agreement_by[0, 0])] if status != UNWRITTEN else ""
    since, first, latest = (int(one) for one in book.agreement_months[0])
    afford = drafted > 0 or int(legal.left(table, play, seat)[0]) >= legal.AGREEMENT_COST
    signed = bool(play.draft.sign[0, SIDE[seat]])
    return AgreementView(
        status="proposed" if waiting or drafted else "signed" if status else "none",
        parts=dealings.parts_of(drafted or (proposed if waiting else in_force)),
        by=seat if drafted else by,
        mine=drafted > 0 or by == seat,
        since=play.month if drafted else since if waiting else first,
        reviewed=latest,
        versions=int(book.agreement_versions[0, 0]),
        can_propose=afford and not signed,
        can_sign=bool(dealings.signable(play, seat)[0]) and not signed and drafted == 0,
        why_not=None if afford else Text("Tiden räcker inte den här månaden.", "There is not enough time this month."),
        cost=legal.AGREEMENT_COST,
    )
