"""Other numbers in a play wherever a seat cannot know them: its view must not change."""

from dataclasses import fields

import numpy as np

from game.core.play import PLEDGES
from game.core.rules import legal
from game.core.sitting import Sitting
from game.core.table import SEATS
from sim.columns import Columns


def poke(columns: Columns) -> None:
    """Turn every number of the state into another one, shapes and kinds kept; seeds and network stay."""
    for field in fields(columns):
        value = getattr(columns, field.name)
        if isinstance(value, Columns):
            poke(value)
        elif isinstance(value, np.ndarray) and value.dtype.kind == "f":
            value += 0.1234


ON_THE_NOTICE = ("status", "opened", "about", "basis", "extra", "stance", "ask_vote")
"""What everybody knows of a matter that stands on the notice of meeting, and the opposition's own line in it."""
ON_ITS_WAY = ("status",)
"""Whether a matter that the committee decides lies open: then it stands on the notice, for all to read."""
VOTED_ON = ("choice", "decided", "decided_about", "by", "carried", "ayes", "noes", "outcome")
"""What everybody knows of a matter that the committee has voted on."""
AT_THE_MEETING = ("choice", "voted", "ayes", "noes", "passed", "casting", "outcome", "rival", "counted", "dissent")


def known_of(sitting: Sitting, seat: str, slot: int) -> tuple[set[str], set[str]]:
    """Columns of book and draft that a seat knows in another's matter."""
    play, situation = sitting.play, sitting.table.scenario.situations[slot]
    choice = int(play.book.choice[0, slot])
    book = set(VOTED_ON) if choice >= 0 and situation.options[choice].vote is not None else set()
    if seat == "opposition" and any(option.vote is not None for option in situation.options):
        book |= set(ON_ITS_WAY)
    draft: set[str] = set()
    if seat == "opposition" and bool(legal.on_docket(sitting.table, play, slot)[0]):
        book |= set(ON_THE_NOTICE)
        draft |= {"stance", "ask_vote"} | (set(AT_THE_MEETING) if sitting.meeting else set())
    return book, draft


def poke_what_the_seat_cannot_know(sitting: Sitting, seat: str) -> None:
    """Other numbers in the others' records, drafts and matters, and in all that lies behind what is told."""
    table, play, known = sitting.table, sitting.play, {}
    book, draft, scenario = play.book, play.draft, table.scenario
    others = [one for one in SEATS if one != seat]
    for slot, situation in enumerate(scenario.situations):
        if situation.owner != seat:
            known[slot] = known_of(sitting, seat, slot)
    for other in others:
        poke(play.records[other])
        play.records[other].hist[:] = 0.777
    book.hidden[:] = (book.hidden + 1) % len(scenario.hidden)
    book.facts += 1.0
    book.due[:] = play.month + 1
    book.due_about[:] = 1
    book.happened[:] = play.month - 1
    book.judged[:] = play.month - 1
    for slot, giver in enumerate(table.givers):
        if seat not in (giver, "head" if giver == "chair" else "chair"):
            book.promise[:, slot], book.promised[:, slot] = 1, play.month
    for slot, message in enumerate(scenario.messages):
        if seat not in message.to:
            book.told[:, slot], book.told_about[:, slot] = play.month, 1
    for index, initiative in enumerate(scenario.initiatives):
        if initiative.owner != seat:
            book.initiated[:, index], draft.initiative[:, index] = play.month, 0
    for slot, giver in enumerate(one for one in SEATS for _pledge in range(PLEDGES)):
        if seat not in (giver, SEATS[int(book.pledge_to[0, slot])]):
            book.pledge[:, slot], book.pledged[:, slot], book.pledge_due[:, slot] = 1, play.month, play.month
            sitting.words[slot] = "Det får ingen annan veta."
    for other in others:
        sitting.reasons[other] = {one.id: "Det är vårt skäl." for one in scenario.situations}
    if seat == "opposition":
        book.agreement[:], book.agreement_parts[:], draft.agree[:] = 1, 3, 1
    for slot, (told, shown) in known.items():
        for columns, keep in ((book, told), (draft, shown)):
            for field in fields(columns):
                values = getattr(columns, field.name)
                if values.ndim > 1 and values.shape[1] == len(scenario.situations) and field.name not in keep:
                    values[:, slot] = 0 if values.dtype.kind == "b" else 1
        if "choice" not in told:
            unvoted = [i for i, one in enumerate(scenario.situations[slot].options) if one.vote is None]
            book.choice[:, slot] = unvoted[0] if unvoted else -1
            book.decided[:, slot] = play.month - 1
    if play.month < table.scenario.months:  # the hand-over page counts both sides' acts
        book.counts[:, :, 1 if seat != "head" else 0] += 5
